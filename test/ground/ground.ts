import type { SlackEnd } from '../../playground/slack-end/index.ts'
import type { TeamsEnd } from '../../playground/teams-end/index.ts'
import type { Command } from '../../src/contract/command.ts'
import type { Address, DeliveryResult } from '../../src/contract/platform.ts'
import type { Reply, View } from '../../src/contract/view.ts'
import { compose, type House } from '../../src/house/compose.ts'
import type { TurnableClock } from '../../src/kit/clock.ts'
import { randomIds } from '../../src/kit/ids.ts'
import { silentLog } from '../../src/kit/log.ts'
import type { ListedPerson } from '../../src/people/import/index.ts'
import { recorder } from '../../src/rehearsal/recorder.ts'
import type { Database } from '../../src/store/client.ts'
import type { ChatHouse, ChatHouseWanted } from '../stages/chat-house.ts'
import { emailOf } from './cohort.ts'

/** A delivery that arrived: its id, the e-mail of whom it reached, and what it said. */
export type Hear = (deliveryId: string, to: string, view: View) => void

/** How a house behind a wire is set up, if not as usual. */
export type Wired = Pick<ChatHouseWanted, 'isPublic'>

/** What a stage stands on: one platform with people, and a house that reaches them there. */
export interface Ground {
  readonly house: House
  /** One more process on the same database; missing where there is no wire. */
  readonly beside?: ChatHouse<unknown>['beside']
  /** The other end of the wire, where there is one. */
  readonly slack?: SlackEnd
  readonly teams?: TeamsEnd
  readonly addressOf: (name: string) => Address
  /** Gives an account to people who are about to be enrolled. */
  invite(people: readonly ListedPerson[]): Promise<void>
  /** The workspace in which an e-mail is an address; null where people must be looked up. */
  workspaceFor(recorderId: string): string | null
  /** Begins to look up who was enrolled. */
  seek(cohortId: string, people: readonly ListedPerson[]): Promise<void>
  /** Carries a tap out by the button on the person's screen, where there is one. */
  tap(name: string, command: Command): Promise<Reply>
  /**
   * Presses a button on the person's screen, of the newest message that has it unless told otherwise; null where the platform has no
   * screens, or that button is not on it any more.
   */
  press(name: string, label: string | RegExp, which?: 'newest' | 'oldest'): Promise<Reply | null>
  /** Presses a button where somebody sees how things stand: at the home of Slack, below the answer to “status” on Teams. */
  pressAtHome(name: string, label: string): Promise<void>
  /** What stands in somebody's chat now, oldest first; nothing where the platform has no screens. */
  seen(name: string): readonly Seen[]
  readonly stop: () => Promise<void>
}

/** A message as it stands in a chat: its words, and the labels of its buttons. */
export interface Seen {
  readonly text: string
  readonly buttons: readonly string[]
}

export const addressOf = (name: string): Address => ({ workspace: { platform: 'recorder', id: 'rehearsal' }, id: emailOf(name) })

/** The ground of rehearsals: every e-mail is an address, and every delivery arrives. */
export function recorderGround(prisma: Database, clock: TurnableClock, hear: Hear): Ground {
  const house = houseOn(prisma, clock, hear)
  const nothing = () => Promise.resolve()
  return {
    ...{ house, addressOf, invite: nothing, seek: nothing, stop: nothing },
    workspaceFor: (recorderId) => recorderId,
    tap: (name, command) => house.core.handle(command, addressOf(name)),
    press: () => Promise.resolve(null),
    pressAtHome: () => Promise.reject(new Error('There is no home on this ground.')),
    seen: () => [],
  }
}

/** A house over one connection; every delivery ends in `hear`. */
export const houseOn = (prisma: Database, clock: TurnableClock, hear: Hear): House =>
  compose({
    ...{ prisma, clock, ids: randomIds(clock), log: silentLog, perSecond: Number.POSITIVE_INFINITY, callLimitMs: 60_000 },
    owners: [],
    platformOf: () =>
      recorder(async (to, view, id): Promise<DeliveryResult> => {
        hear(id, to.id, view)
        return { kind: 'delivered', sent: { workspace: to.workspace, ref: id } }
      }),
    wakersIn: () => ({ wakeTimetable: async () => {}, wakeLanes: async () => {} }),
  })
