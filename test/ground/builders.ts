import { type Command, isOpening } from '../../src/contract/command.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import type { Address } from '../../src/contract/platform.ts'
import type { Button, Reply, View } from '../../src/contract/view.ts'
import type { House } from '../../src/house/compose.ts'
import { earlier, type Instant, isAfter, type TurnableClock, turnableClock } from '../../src/kit/clock.ts'
import { randomIds } from '../../src/kit/ids.ts'
import type { Refusal } from '../../src/kit/result.ts'
import type { ListedPerson } from '../../src/people/import/index.ts'
import type { ConfirmationAnswer } from '../../src/programme/enrolment/confirmation-answer.ts'
import type { EnrolOutcome } from '../../src/programme/enrolment/enrol.ts'
import { defaultLadder, enrolList, type Ladder, scheduleKickOff } from '../../src/programme/index.ts'
import { ledgerOf } from '../../src/rehearsal/ledger.prisma.ts'
import type { Options } from '../../src/rehearsal/options.ts'
import { setUpProgramme } from '../../src/rehearsal/set-up.prisma.ts'
import type { Database } from '../../src/store/client.ts'
import { slackGround } from '../stages/slack-ground.ts'
import { teamsGround } from '../stages/teams-ground.ts'
import { aCohort, at, emailOf } from './cohort.ts'
import { mustBeKnown } from './commands.ts'
import { type Ground, recorderGround, type Seen, type Wired } from './ground.ts'
import { turning } from './passing-time.ts'

export { aCohort, aCoordinator, aMentee, aMentor, at, emailOf } from './cohort.ts'
export { addressOf, houseOn } from './ground.ts'

/** A rehearsal's options: a Thursday evening in Helsinki, set up five weeks ahead. */
export function rehearsalOptions(more: Partial<Options> = {}): Options {
  return {
    ...{ cohortFile: '', kickOff: at('2027-01-21T17:00'), zone: 'Europe/Helsinki', country: 'FI', from: at('2026-12-17T09:00') },
    ...{
      until: null,
      answersFile: null,
      eventsFile: null,
      ladderFile: null,
      seed: 1,
      autoRelease: false,
      join: null,
      places: null,
      pair: null,
      groups: null,
      json: false,
      language: 'en',
      venue: null,
    },
    ...{ programme: 'Spring mentoring', mix: { coming: 1, notAtKickoff: 0, notStarting: 0, unsure: 0, silent: 0 } },
    mixes: {},
    chosen: [],
    ...more,
  }
}

/** Something that reached somebody's inbox. */
export interface Heard {
  readonly at: Instant
  readonly to: string
  readonly kind: string
  readonly urgent: boolean
  readonly view: View
  readonly text: string
}

export interface StageWanted {
  readonly platform?: PlatformOfStage
  readonly people?: readonly ListedPerson[]
  readonly from?: string
  readonly kickOff?: string
  readonly country?: string | null
  readonly ladder?: Partial<Ladder>
  /** How the house behind a wire is set up, if not as usual. */
  readonly wired?: Wired
}

/** One cohort with its own house on a database of its own, and a clock that the test turns. */
export interface Stage extends Pick<Ground, 'beside' | 'slack' | 'teams'> {
  readonly prisma: Database
  readonly house: House
  readonly clock: TurnableClock
  readonly cohortId: string
  readonly heard: readonly Heard[]
  /** What the kick-off's setting was refused for; empty when it stands. */
  readonly refused: readonly Refusal[]
  /** Turns the clock to a wall-clock time of the cohort, or by so many minutes (`+10`); everything due on the way happens when it is due. */
  until(wall: string): Promise<void>
  /** Does all that is due now. */
  settle(): Promise<void>
  /** What somebody heard, oldest first, of one kind or of all. */
  inbox(name: string, kind?: string): Heard[]
  /** A command through the front door, and everything that it makes due at once. */
  tap(name: string, command: Command): Promise<Reply>
  /** Answers by the person's own confirmation, or a coordinator about somebody whose answer so far she has been shown. */
  answers(name: string, answer: ConfirmationAnswer, about?: string): Promise<Reply>
  /** Presses a button of the newest message that has it. */
  press(name: string, label: string | RegExp, which?: 'newest' | 'oldest'): Promise<Reply>
  /** Presses a button of what shows how things stand, not of what was asked. */
  pressAtHome(name: string, label: string): Promise<void>
  import(people: readonly ListedPerson[]): Promise<EnrolOutcome>
  confirmationOf(name: string): Promise<string>
  /** How somebody stands now: answer and enrolment, and who sits opposite. */
  person(name: string): Promise<{ state: string; answer: string | null; standing: string | null; partner: string | null }>
  deeds(): Promise<{ deed: string; by: string | null }[]>
  /** What stands in somebody's chat now; nothing on the recorder. */
  seen(name: string): readonly Seen[]
  /** Where somebody is reached. */
  addressOf(name: string): Address
  stop(): Promise<void>
}

const grounds = { recorder: recorderGround, slack: slackGround, teams: teamsGround }
export type PlatformOfStage = keyof typeof grounds
/** Where a journey is played that is to hold on every platform. The recorder, without a wire, has the other journeys for itself. */
export const platforms = ['slack', 'teams'] as const satisfies readonly PlatformOfStage[]

/** Sets up a cohort in Helsinki whose kick-off is on Thursday, 21 January 2027 at 17:00, unless told otherwise. */
export async function aStage(prisma: Database, wanted: StageWanted = {}): Promise<Stage> {
  const { people = aCohort(), from = '2026-12-17T09:00', kickOff = '2027-01-21T17:00', country = 'FI', ladder = {} } = wanted
  const clock = turnableClock(at(from))
  const heard: Heard[] = []
  const said: { id: string; to: string; at: Instant; view: View }[] = []
  const hear = (id: string, to: string, view: View) => said.push({ id, to, at: clock.now(), view })
  const ground = await grounds[wanted.platform ?? 'recorder'](prisma, clock, hear, wanted.wired)
  const { house } = ground
  const { cohortId, workspaceId } = await setUpProgramme(prisma, rehearsalOptions({ country }), defaultLadder, clock, randomIds(clock))
  async function enrol(list: readonly ListedPerson[]): Promise<EnrolOutcome> {
    await ground.invite(list)
    const place = ground.workspaceFor(workspaceId)
    const outcome = await enrolList(house.programmes, { cohortId, people: list, workspaceId: place, actorId: null })
    await ground.seek(cohortId, list)
    return outcome
  }
  await enrol(people)
  const setting = { cohortId, startsAt: at(kickOff), venue: 'Room 5', ladder: { ...defaultLadder, ...ladder }, actorId: null }
  const refused = await scheduleKickOff(house.programmes, setting)

  async function settle(): Promise<Instant | null> {
    for (;;) {
      const times = [await house.nextDue(), await ledgerOf(prisma).nextSaid()].flatMap((each) => each ?? [])
      const next = times.length > 0 ? times.reduce(earlier) : null
      if (!next || isAfter(next, clock.now())) return next
      await house.runTimetable()
      for (const lane of await house.dueLanes()) await house.runLane(lane)
      heard.push(...(await described(prisma, said.splice(0))))
    }
  }
  const confirmationOf = async (name: string): Promise<string> =>
    (await prisma.confirmation.findFirstOrThrow({ where: { enrolment: { cohortId, person: { email: emailOf(name) } } } })).id

  const stage: Stage = {
    ...{ prisma, house, clock, cohortId, heard, refused, confirmationOf, import: enrol },
    ...wireOf(ground),
    addressOf: ground.addressOf,
    seen: (name) => ground.seen(name),
    stop: ground.stop,
    settle: async () => void (await settle()),
    until: turning(clock, settle),
    inbox: (name, kind) => heard.filter((each) => each.to === emailOf(name) && (kind === undefined || each.kind === kind)),
    async tap(name, command) {
      const reply = await ground.tap(name, command)
      await settle()
      return reply
    },
    async answers(name, answer, about = name) {
      const { answer: was } = await personNow(prisma, emailOf(about))
      const isShown = name !== about && was !== null
      // They answer what they were asked last.
      const { turn } = await prisma.kickOff.findUniqueOrThrow({ where: { cohortId } })
      const asked = { confirmation: await confirmationOf(about), answer, ...(turn > 0 && { turn }) }
      return stage.tap(name, { do: 'answer', ...asked, ...(isShown && { was }) })
    },
    async press(name, label, which) {
      const reply = (await ground.press(name, label, which)) ?? (await ground.tap(name, heardButton(stage.inbox(name), name, label)))
      await settle()
      return reply
    },
    async pressAtHome(name, label) {
      await ground.pressAtHome(name, label)
      await settle()
    },
    person: (name) => personNow(prisma, emailOf(name)),
    deeds: () => deedsOf(prisma),
  }
  for (const lane of await house.dueLanes()) await house.runLane(lane)
  await settle()
  return stage
}

/** What only a ground with a wire has. */
const wireOf = ({ beside, slack, teams }: Ground): Pick<Stage, 'beside' | 'slack' | 'teams'> => ({
  ...(beside && { beside }),
  ...(slack && { slack }),
  ...(teams && { teams }),
})

/** What the newest message that ever had this button made of it: somebody may tap twice. */
function heardButton(inbox: readonly Heard[], name: string, label: string | RegExp): Command {
  const buttons = inbox.toReversed().flatMap((each) => buttonsOf(each.view))
  const button = buttons.find((each) => (typeof label === 'string' ? each.label === label : label.test(each.label)))
  if (!button) throw new Error(`${name} sees no button ${String(label)}, only: ${buttons.map((each) => each.label).join(', ')}`)
  if (isOpening(button.command)) throw new Error(`The button ${button.label} opens a form.`)
  return button.command
}

/** The second tap of a deed that first says to how many: the button that carries what was shown. Null: it was done at once. */
export const goesOn = ({ view }: Reply): Command | null => buttonsOf(view).find(({ command }) => 'shown' in command)?.command ?? null

/** The one-tap buttons of a view. */
export const buttonsOf = (view: View): Button[] => view.parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons : []))

async function described(prisma: Database, said: readonly { id: string; to: string; at: Instant; view: View }[]): Promise<Heard[]> {
  for (const { view } of said) mustBeKnown(view)
  const rows = await prisma.delivery.findMany({ where: { id: { in: said.map((each) => each.id) } } })
  return said.flatMap(({ id, ...each }) =>
    rows.filter((row) => row.id === id).map((row) => ({ ...each, kind: row.kind, urgent: row.urgent, text: plainText(each.view) })),
  )
}

async function personNow(prisma: Database, email: string) {
  const found = await prisma.enrolment.findFirstOrThrow({
    where: { person: { email } },
    include: {
      confirmation: true,
      menteeSeat: { include: { mentor: { include: { person: true } } } },
      mentorSeats: { include: { mentee: { include: { person: true } } } },
    },
  })
  const mentees = found.mentorSeats.flatMap((seat) => seat.mentee?.person.name ?? []).toSorted()
  const partner = found.menteeSeat?.mentor.person.name ?? (mentees.length > 0 ? mentees.join(', ') : null)
  const { answer = null, standing = null } = found.confirmation ?? {}
  return { state: found.state, answer, standing, partner }
}

async function deedsOf(prisma: Database) {
  const entries = await prisma.audit.findMany({ orderBy: { id: 'asc' } })
  const people = new Map((await prisma.person.findMany()).map((person) => [person.id, person.name]))
  return entries.map(({ deed, actorId }) => ({ deed, by: actorId && (people.get(actorId) ?? 'somebody unknown') }))
}

/** A digest of everything stored, for tests that nothing changed. */
export async function everythingIn(prisma: Database): Promise<string> {
  const [row] = await prisma.$queryRaw<{ digest: string }[]>`
    select md5(string_agg(line, '|' order by line)) as digest from (
      select enrolment::text as line from enrolment union all select confirmation::text from confirmation union all select seat::text from seat
      union all select pair::text from pair union all select offer::text from offer union all select delivery::text from delivery
      union all select audit::text from audit union all select person::text from person union all select kick_off::text from kick_off
      union all select channel::text from channel union all select channel_task::text from channel_task) everything`
  return row?.digest ?? ''
}
