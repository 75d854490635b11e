import { plainText } from '../../src/contract/plain-text.ts'
import type {
  Absence,
  Address,
  ChannelWanted,
  DeliveryResult,
  Exclusion,
  FileOut,
  Found,
  Messenger,
  Place,
  PlaceResult,
  Profile,
  Sent,
  Setback,
  Workspace,
} from '../../src/contract/platform.ts'
import { unlimited } from '../../src/contract/preview.ts'
import type { View } from '../../src/contract/view.ts'
import type { Instant, TurnableClock } from '../../src/kit/clock.ts'
import { emailOf } from './builders.ts'

export const helsinki: Workspace = { platform: 'slack', id: 'T0HELSINKI' }
export const tampere: Workspace = { platform: 'slack', id: 'T0TAMPERE' }

/** Where somebody is reached on a workplace's platform, known to Pari or not. */
export const seatOf = (name: string, workspace = helsinki): Address => ({ workspace, id: `U0${name.toUpperCase()}` })

interface Account extends Partial<Pick<Profile, 'timeZone' | 'language' | 'kind' | 'organisation'>> {
  readonly workspace?: Workspace
  /** Null: the platform does not tell. */
  readonly email?: string | null
  readonly absence?: Absence
}

export interface Said {
  /** A person, or everybody in a group, one after the other. */
  readonly to: string
  readonly workspace: string
  readonly at: Instant
  readonly view: View
  readonly text: string
}

/** A platform with a directory that a test fills. It does what else the test tells it to do. */
export interface ScriptedPlatform extends Messenger {
  readonly said: Said[]
  /** What the directory was asked, call by call. */
  readonly lookedUp: (readonly string[])[]
  /** Somebody has an account there from now on. */
  readonly joins: (name: string, account?: Account) => void
  /** How the next questions to the directory end instead, one by one; null: as ever. */
  readonly troubles: ((emails: readonly string[]) => readonly Found[])[]
  /** How attempts to say something end instead of reaching their reader. */
  fate: (to: Address | Place) => DeliveryResult | null
  /** How attempts to open a group end instead. */
  opening: (people: readonly Address[]) => PlaceResult | null
  /** The files that went out. */
  readonly files: { readonly to: Address | Place; readonly file: FileOut; readonly words: string }[]
  /** How attempts to send a file end instead. */
  filing: () => Setback | null
  /** How attempts to read who is in a channel end instead. */
  reading: (place: Place) => Awaited<ReturnType<Messenger['membersOf']>> | null
  /** Everybody who was brought into a channel and not taken out, by its id. */
  readonly channels: Map<string, Set<string>>
  /** How attempts to open a channel end instead. */
  channelling: (wanted: ChannelWanted) => PlaceResult | null
  /** Whom no channel lets in, by their address. */
  readonly keptOut: Map<string, Exclusion>
  readonly pins: Sent[]
  /** Channels that were closed, by their ids. */
  readonly archived: Set<string>
  /** How attempts to close a channel end instead. */
  archiving: () => Setback | null
  /** Links to messages at the top of channels, by their ids. */
  readonly bookmarks: Map<string, { readonly sent: Sent; readonly title: string }>
  /** How attempts to pin end instead. */
  pinning: () => Awaited<ReturnType<Messenger['pin']>> | null
}

export function scriptedPlatform(clock: TurnableClock): ScriptedPlatform {
  const accounts: { name: string; address: Address; account: Account }[] = []
  const profileOf = ({ name, address, account }: (typeof accounts)[number]): Profile => {
    const { email = emailOf(name), timeZone = null, language = null, kind = 'member' } = account
    return { address, name, email, timeZone, language, kind, ...(account.organisation && { organisation: account.organisation }) }
  }
  const say = (to: Address | Place, view: View, id: string): DeliveryResult => {
    const fate = platform.fate(to)
    if (fate) return fate
    platform.said.push({ to: to.id, workspace: to.workspace.id, at: clock.now(), view, text: plainText(view) })
    return { kind: 'delivered', sent: { workspace: to.workspace, ref: id } }
  }
  const platform: ScriptedPlatform = {
    ...{ said: [], lookedUp: [], troubles: [], files: [], fate: () => null, filing: () => null, opening: () => null },
    ...channelsOf(() => platform),
    ...unlimited,
    joins: (name, account = {}) => void accounts.push({ name, address: seatOf(name, account.workspace), account }),
    sendDirect: async (to, view, id) => say(to, view, id),
    sendToPlace: async (to, view, id) => say(to, view, id),
    async sendFile(to, file, words) {
      const trouble = platform.filing()
      if (!trouble) platform.files.push({ to, file, words })
      return trouble ?? { kind: 'delivered' }
    },
    // As Slack does, and Teams does not.
    capability: async ({ platform: name }, feature) =>
      name === 'slack' ? 'native' : feature.startsWith('channel') || feature === 'fileSend' ? 'unavailable' : 'degraded',
    openConversation: async (people) => {
      const [first] = people
      if (!first) throw new Error('A group of nobody.')
      const id = people.map((each) => each.id).join(' ')
      return platform.opening(people) ?? { kind: 'opened', place: { workspace: first.workspace, id, kind: 'conversation' }, without: [] }
    },
    chatLink: async ([first], { message }) =>
      first?.workspace.platform === 'teams' ? `https://teams.example/chat?with=${first.id}&say=${encodeURIComponent(message)}` : null,
    appLink: async ({ platform: name, id }, word) => (name === 'recorder' ? null : `https://${name}.example/pari/${id}?say=${word}`),
    async findPeople(workspace, emails) {
      platform.lookedUp.push(emails)
      const trouble = platform.troubles.shift()
      if (trouble) return trouble(emails)
      return emails.map((email): Found => {
        const found = accounts.find((each) => each.address.workspace.id === workspace.id && profileOf(each).email === email)
        if (!found) return { email, absence: 'notFound' }
        return found.account.absence ? { email, absence: found.account.absence } : { email, profile: profileOf(found) }
      })
    },
    async profileOf(address) {
      const found = accounts.find((each) => each.address.workspace.id === address.workspace.id && each.address.id === address.id)
      return found ? profileOf(found) : null
    },
  }
  return platform
}

/** Channels as Slack's adapter opens them: the same for the same key. */
function channelsOf(platform: () => ScriptedPlatform): Pick<ScriptedPlatform, ChannelParts> {
  const channels = new Map<string, Set<string>>()
  const keptOut = new Map<string, Exclusion>()
  const archived = new Set<string>()
  const pins: Sent[] = []
  const bookmarks: ScriptedPlatform['bookmarks'] = new Map()
  const removed: string[] = []
  return {
    ...{
      channels,
      keptOut,
      pins,
      bookmarks,
      channelling: () => null,
      pinning: () => null,
      reading: () => null,
      archived,
      archiving: () => null,
    },
    async openChannel(wanted) {
      const instead = platform().channelling(wanted)
      if (instead) return instead
      const { workspace, people } = wanted
      const id = `C-${wanted.key}`
      const inside = channels.get(id) ?? new Set()
      channels.set(id, inside)
      for (const each of people) if (!keptOut.has(each.id)) inside.add(each.id)
      const without = people.flatMap((address) => {
        const reason = keptOut.get(address.id)
        return reason ? [{ address, reason, detail: 'kept out' }] : []
      })
      return { kind: 'opened', place: { workspace, id, kind: 'channel' }, without }
    },
    async membersOf(place) {
      const { workspace, id } = place
      const instead = platform().reading(place)
      if (instead) return instead
      return { kind: 'read', people: ['U0PARI', ...(channels.get(id) ?? [])].map((each) => ({ workspace, id: each })) }
    },
    async takeOut({ id }, person) {
      channels.get(id)?.delete(person.id)
      return { kind: 'out' }
    },
    async archive({ id }) {
      const instead = platform().archiving()
      if (instead) return instead
      archived.add(id)
      return { kind: 'archived' }
    },
    async bookmark(sent, title) {
      const instead = platform().pinning()
      if (instead && instead.kind !== 'pinned') return instead
      const id = `Bk${bookmarks.size + removed.length}`
      bookmarks.set(id, { sent, title })
      return { kind: 'bookmarked', id }
    },
    async unbookmark(_, id) {
      if (bookmarks.delete(id)) removed.push(id)
      return { kind: 'gone' }
    },
    async pin(sent) {
      const instead = platform().pinning()
      if (instead) return instead
      pins.push(sent)
      return { kind: 'pinned' }
    },
  }
}
type ChannelParts =
  | 'channels'
  | 'keptOut'
  | 'pins'
  | 'bookmarks'
  | 'bookmark'
  | 'unbookmark'
  | 'channelling'
  | 'pinning'
  | 'reading'
  | 'openChannel'
  | 'membersOf'
  | 'takeOut'
  | 'pin'
  | 'archive'
  | 'archived'
  | 'archiving'
