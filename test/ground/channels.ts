import type { Capability, ChannelWanted, DeliveryResult, PlaceResult, Setback, Workspace } from '../../src/contract/platform.ts'
import type { View } from '../../src/contract/view.ts'
import type { Belonging, ChannelFacts, Past, TaskFacts } from '../../src/groups/cohort-channel/facts.ts'
import type { Deps } from '../../src/groups/deps.ts'
import { turnableClock } from '../../src/kit/clock.ts'
import type { AuditEntry } from '../../src/programme/audit/audit.ts'
import type { SeenKickOff } from '../../src/programme/kick-off/kick-off-shown.ts'
import { seen, slack } from './introductions.ts'
import { at } from './occasions.ts'

export const belonging = (name: string, changed: Partial<Belonging> = {}): Belonging => ({
  ...{ id: name, personId: `id of ${name}`, role: 'mentee', name, email: `${name.toLowerCase()}@example.org` },
  addresses: [{ workspace: slack, id: `U-${name}` }],
  ...changed,
})

export const aChannel = (changed: Partial<ChannelFacts> = {}): ChannelFacts => ({
  ...{ id: 'channel', turn: 1, workspace: slack, people: ['Aino', 'Maija'], leftOut: [], toPin: null, isClosed: false, isStale: false },
  ...{ wordsAt: at('2027-01-07T12:00'), words: { workspace: slack, ref: 'said' } },
  ...changed,
})

export const aTask = (changed: Partial<TaskFacts> = {}): TaskFacts => ({
  ...{ id: 'task', kind: 'teams', people: ['Aino', 'Maija'], isDone: false, by: null },
  ...changed,
})

interface Told {
  readonly kickOff?: SeenKickOff | null
  readonly people?: readonly Belonging[]
  readonly past?: Partial<Past>
  readonly now?: string
  readonly opens?: Capability
  readonly pins?: Capability
  readonly opened?: PlaceResult
  readonly said?: DeliveryResult
  readonly renewed?: DeliveryResult
  readonly pinned?: { readonly kind: 'pinned' } | Setback
}

/** A store that keeps one cohort’s channel as rows would, and a platform that answers what it is told to. */
export function aCohortsChannel(told: Told = {}) {
  const { kickOff = seen(), people = [belonging('Aino'), belonging('Maija', { role: 'mentor' })], opens = 'native', pins = 'native' } = told
  const place = { workspace: slack, kind: 'channel', id: 'C1' } as const
  const { opened = { kind: 'opened', place, without: [] }, pinned = { kind: 'pinned' } } = told
  const said = told.said ?? { kind: 'delivered', sent: { workspace: slack, ref: 'first words' } }
  let channel = told.past?.channel ?? null
  let tasks = [...(told.past?.tasks ?? [])]
  const noted: AuditEntry<string>[] = []
  const wanted: ChannelWanted[] = []
  const words: View[] = []
  const renewed: View[] = []
  const done: string[] = []
  const asked: Workspace[] = []
  const changed = (facts: Partial<ChannelFacts>): ChannelFacts => {
    channel = { ...(channel ?? aChannel({ people: [], leftOut: [], wordsAt: null, words: null })), ...facts }
    return channel
  }
  const deps: Deps = {
    clock: turnableClock(at(told.now ?? '2027-01-08T12:00')),
    transact: (work) =>
      work({
        audit: { note: async (entries) => void noted.push(...entries) },
        channels: {
          kickOff: async () => kickOff,
          ahead: async () => (kickOff && people.some(({ role }) => role === 'mentee') ? [kickOff] : []),
          hold: async () => {},
          belonging: async (ids, except = []) => new Map(ids.map((id) => [id, people.filter((each) => !except.includes(each.id))])),
          isIn: async (_, enrolmentId) => channel?.people.includes(enrolmentId) ?? null,
          past: async () => ({ channel, tasks }),
          pasts: async (ids) => new Map(ids.map((id) => [id, { channel, tasks }])),
          async keep(_, turn, { people: came, leftOut }) {
            const before = channel?.turn === turn ? channel : aChannel({ people: [], leftOut: [], wordsAt: null, words: null })
            channel = before
            return changed({ turn, people: [...new Set([...before.people, ...came])], leftOut, isClosed: false })
          },
          close: async (_, turn) => void done.push(`closed ${turn}`),
          async beginWords(_, now) {
            if (channel?.wordsAt) return false
            changed({ wordsAt: now })
            return true
          },
          async endWords(_, sent) {
            changed({ words: sent, wordsAt: sent ? (channel?.wordsAt ?? null) : null })
            done.push(sent ? 'words kept' : 'words taken back')
          },
          pinned: async () => void done.push('pinned'),
          stale: async () => {},
          takeStale: async () => (channel && kickOff ? [{ channel, kickOff }] : []),
          tried: async (_, again, isFresh) => void done.push(isFresh ? 'fresh' : again === null ? 'given up' : 'put off'),
          async ask(asked) {
            const made = asked.map(({ kind, people: ids }, nth) => aTask({ id: `task ${tasks.length + 1 + nth}`, kind, people: ids }))
            tasks = [...tasks, ...made]
            return made.map(({ id }) => id)
          },
          async task(id) {
            const task = tasks.find((each) => each.id === id)
            return task && kickOff ? { ...task, kickOff } : null
          },
          async finish(id, by) {
            tasks = tasks.map((task) => (task.id === id ? { ...task, isDone: true, by } : task))
          },
        },
      }),
    platformOf: (workspace) => ({
      async capability(_, feature) {
        asked.push(workspace)
        return feature === 'channelPin' ? pins : opens
      },
      async openChannel(channelWanted) {
        wanted.push(channelWanted)
        return opened
      },
      async sendToPlace(_, view) {
        words.push(view)
        return said
      },
      pin: async () => pinned,
      async update(sent, view) {
        renewed.push(view)
        return told.renewed ?? { kind: 'delivered', sent }
      },
    }),
  }
  return { deps, noted, wanted, words, renewed, done, asked, tasks: () => tasks, channel: () => channel }
}
