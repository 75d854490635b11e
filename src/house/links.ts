/** Writes and opens signed links. They are sealed (JWE), so that addresses in logs, mails and previews tell nothing about anybody. */
import { z } from 'zod'
import { type Clock, hoursAfter } from '../kit/clock.ts'
import type { Log } from '../kit/log.ts'
import { onceAMinute } from '../kit/once-a-minute.ts'
import type { Seal } from '../kit/seal.ts'
import type { Reader, Readers } from '../people/directory.ts'
import type { DroppedFile, KeptTap, LinkEntry, LinkFile, LinkPage, LinkTo, OpenedLink } from './link.ts'

/** Why a link does nothing. `unknown`: nobody here wrote it. `over`: its time has passed, or its reader is gone. `notTheirs`: the room says no. `noSuchAct`: its table has no such act. */
export type LinkRefusal = 'unknown' | 'over' | 'notTheirs' | 'noSuchAct'

/** What opening a link leads to. */
export type LinkOutcome = { readonly shown: LinkPage<string> | LinkFile } | { readonly refused: LinkRefusal }

/** The door for people who come by a link. */
export interface LinkDoor {
  /** Changes nothing. */
  show(token: string): Promise<LinkOutcome>
  /** Does what a button of the page says. */
  act(token: string, act: string): Promise<LinkOutcome>
  /** Bytes of a file that this link's page takes at most; or why it takes none. */
  mostOf(token: string): Promise<{ readonly most: number } | { readonly refused: LinkRefusal }>
  /** Takes taps on the page's roll. */
  keep(token: string, taps: readonly KeptTap[]): Promise<LinkOutcome>
  /** Takes a file that was dropped on the page. */
  take(token: string, file: DroppedFile): Promise<LinkOutcome>
}

/** What signed links need. */
export interface LinkDeps {
  /** Pari's public address, without a slash at its end. */
  readonly url: string
  /** It is used for links only. */
  readonly seal: Pick<Seal, 'close' | 'open'>
  readonly clock: Clock
  readonly log: Log
  readonly readers: Readers
}

/** Links are found under this path of Pari's address. */
export const linkPath = '/l/'

/** Another release may have written the link. A room or kind that is not known here is a refusal, not an error. */
const written = z.object({ link: z.string(), until: z.number(), personId: z.uuid(), workspaceId: z.uuid(), carried: z.unknown() })
type Written = z.infer<typeof written>

/** Makes what the room of that name writes its links with. */
export const writeLinks =
  (room: string, { url, seal, clock }: LinkDeps): LinkTo =>
  async ({ name, hours }, carried, { personId, workspaceId }) => {
    const until = hoursAfter(clock.now(), hours).epochMilliseconds
    const content: Written = { link: `${room}.${name}`, until, personId, workspaceId, carried }
    return url + linkPath + (await seal.close(JSON.stringify(content)))
  }

/** Opens the links of these rooms. Throws when one room has two links of the same name. */
export function openLinks(rooms: readonly RoomLinks[], deps: LinkDeps): LinkDoor {
  const table = tableOf(rooms)
  const refusals = onceAMinute(deps.log)
  const open = async (token: string, choose: Choose): Promise<LinkOutcome> => {
    const content = await contentOf(token, deps.seal)
    const outcome = content ? await outcomeOf(content, table, choose, deps) : refusal('unknown')
    if ('refused' in outcome) {
      // A name that no room has may be anything: it was sealed by another release.
      const link = content && table.has(content.link) ? content.link : 'none'
      refusals.warn(`link ${link} ${outcome.refused}`, `a signed link was refused: ${why[outcome.refused]}`, {
        link,
        refused: outcome.refused,
      })
    }
    return outcome
  }
  return {
    show: (token) => open(token, (link) => (reader) => link.show(reader)),
    act: (token, act) => open(token, ({ acts }) => acts.get(act)),
    keep: (token, taps) => open(token, ({ keeps }) => (keeps ? (reader) => keeps(reader, taps) : undefined)),
    async mostOf(token) {
      const found: { most?: number } = {}
      const outcome = await open(token, (link) => {
        const { takes } = link
        if (!takes) return undefined
        found.most = takes.most
        return (reader) => link.show(reader)
      })
      return 'refused' in outcome ? outcome : { most: found.most ?? 0 }
    },
    take: (token, file) =>
      open(token, ({ takes }) => (takes && file.bytes.length <= takes.most ? (reader) => takes.take(reader, file) : undefined)),
  }
}

const why: Readonly<Record<LinkRefusal, string>> = {
  unknown: 'it was not written with PARI_KEY, was changed, or is of a kind that is not known here',
  over: 'its time has passed, or its reader is gone',
  notTheirs: 'it is not for its reader any more',
  noSuchAct: 'its page has no such button',
}

/** The links of a room, under its name. */
export interface RoomLinks {
  readonly name: string
  readonly links: readonly LinkEntry[]
}

type Choose = (link: OpenedLink) => ((reader: Reader) => Promise<LinkPage<string> | LinkFile | null>) | undefined
type Table = ReadonlyMap<string, LinkEntry>

function tableOf(rooms: readonly RoomLinks[]): Table {
  const all = rooms.flatMap(({ name, links }) => links.map((link) => [`${name}.${link.name}`, link] as const))
  const table = new Map(all)
  const names = all.map(([name]) => name)
  const twice = names.filter((name) => names.indexOf(name) !== names.lastIndexOf(name))
  if (twice.length > 0) throw new Error(`Two links of one room have the same name: ${twice.join(', ')}.`)
  return table
}

async function contentOf(token: string, seal: LinkDeps['seal']): Promise<Written | null> {
  const text = isAsWritten(token) ? await seal.open(token) : null
  const read = text === null ? null : written.safeParse(JSON.parse(text))
  return read?.data ?? null
}

/**
 * The last character of a part has bits without a meaning. A token that was changed there would still open, and one link would have many
 * addresses.
 */
const isAsWritten = (token: string): boolean =>
  token.split('.').every((part) => Buffer.from(part, 'base64url').toString('base64url') === part)

async function outcomeOf(content: Written, table: Table, choose: Choose, { clock, readers }: LinkDeps): Promise<LinkOutcome> {
  const link = table.get(content.link)?.open(content.carried)
  if (!link) return refusal('unknown')
  if (content.until <= clock.now().epochMilliseconds) return refusal('over')
  const reader = await readers.readerOf(content.personId, content.workspaceId)
  if (!reader) return refusal('over')
  const deed = choose(link)
  if (!deed) return refusal('noSuchAct')
  const shown = await deed(reader)
  return shown ? { shown } : refusal('notTheirs')
}

const refusal = (refused: LinkRefusal): LinkOutcome => ({ refused })
