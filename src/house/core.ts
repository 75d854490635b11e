/** The front door: finds the room that answers a command, and nothing else. */
import type { Opening, Submission, Tap } from '../contract/command.ts'
import { isLook } from '../contract/command.ts'
import type { Core } from '../contract/core.ts'
import type { Filled, Opened, Submitted } from '../contract/form.ts'
import type { Reply } from '../contract/view.ts'
import { type ArrivalDeps, whoIsAt } from '../people/directory.ts'
import type { Installations } from '../people/installations.ts'
import { homeOf } from './home.ts'
import type { Acting, OpenRoom } from './room.ts'

export interface CoreDeps {
  readonly arrivals: ArrivalDeps
  readonly installations: Installations
  readonly rooms: readonly OpenRoom[]
}

/** The door of a house with these rooms. */
export function createCore(deps: CoreDeps): Core {
  const { rooms } = deps
  const taps = entriesOf(rooms, ({ taps }) => taps as Entries<TapAnswer> | undefined)
  const openings = entriesOf(rooms, (room) => room.openings as Entries<OpeningAnswer> | undefined)
  const submissions = entriesOf(rooms, (room) => room.submissions as Entries<Taker> | undefined)
  const greeting = rooms.find((room) => room.greetStranger !== undefined)
  const acting = async (from: Parameters<Core['handle']>[1]): Promise<Acting | null> => {
    const actor = await whoIsAt(deps.arrivals, from)
    return actor && { actor, workspace: from.workspace }
  }
  const stranger = (): Reply => {
    if (!greeting?.greetStranger) throw new Error('No room greets strangers.')
    return greeting.greetStranger()
  }
  return {
    async handle(tap, from) {
      const who = await acting(from)
      if (!who) return stranger()
      if (tap.do === 'showHome' || tap.do === 'showStatus') return renewing(tap, await homeOf(rooms, who.actor, tap.do === 'showHome'))
      return renewing(tap, await entry(taps, tap.do)(tap, who))
    },
    async open(opening, from) {
      const who = await acting(from)
      return who ? entry(openings, opening.do)(opening, who) : stranger()
    },
    async submit(submission, filled, from) {
      const who = await acting(from)
      return who ? entry(submissions, submission.do)(submission, filled, who) : stranger()
    },
    installed: (workspace, name, by) => deps.installations.installed(workspace, name, by),
    removed: (workspace) => deps.installations.removed(workspace),
    learn: (profile) => deps.arrivals.transact(({ arrivals }) => arrivals.learn(profile)),
    arrived: (profile) => deps.arrivals.transact(({ arrivals }) => arrivals.arrived(profile)),
  }
}

type TapAnswer = (tap: Tap, acting: Acting) => Promise<Reply> | Reply
type OpeningAnswer = (opening: Opening, acting: Acting) => Promise<Opened> | Opened
type Taker = (submission: Submission, filled: Filled, acting: Acting) => Promise<Submitted> | Submitted
type Entries<Entry> = Readonly<Record<string, Entry>>

const entriesOf = <Entry>(rooms: readonly OpenRoom[], pick: (room: OpenRoom) => Entries<Entry> | undefined): ReadonlyMap<string, Entry> =>
  new Map(rooms.flatMap((room) => Object.entries(pick(room) ?? {})))

/** rooms.ts does not compile as long as a command has no room. */
function entry<Entry>(entries: ReadonlyMap<string, Entry>, name: string): Entry {
  const found = entries.get(name)
  if (!found) throw new Error(`No room answers ${name}.`)
  return found
}

/** A view that somebody looked at is shown again by the same command. */
const renewing = (tap: Tap, { accepted, view }: Reply): Reply => ({
  accepted,
  view: isLook(tap) && accepted ? { ...view, renews: tap } : view,
})
