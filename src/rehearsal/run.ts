import { compose, type House } from '../house/compose.ts'
import type { Happening, PersonAtEnd, Tap } from '../house/rehearses.ts'
import { earlier, hoursAfter, type Instant, isAfter, later, type TurnableClock, turnableClock } from '../kit/clock.ts'
import { seededIds } from '../kit/ids.ts'
import { silentLog } from '../kit/log.ts'
import type { Refusal } from '../kit/result.ts'
import type { ListedPerson } from '../people/import/index.ts'
import { enrolList, type Ladder, scheduleKickOff } from '../programme/index.ts'
import type { Database } from '../store/client.ts'
import { tapsFor } from './behaviour.ts'
import { chanceStream } from './chance.ts'
import { type Deleted, type Ledger, ledgerOf } from './ledger.prisma.ts'
import type { Options } from './options.ts'
import { recorder } from './recorder.ts'
import { setUpProgramme } from './set-up.prisma.ts'

export interface Rehearsal {
  readonly options: Options
  readonly people: readonly ListedPerson[]
  readonly ladder: Ladder
  /** Null: people answer by the seeded mix. */
  readonly script: readonly Tap[] | null
}

export interface Ending {
  /** As they are when the kick-off has begun. */
  readonly people: readonly PersonAtEnd[]
  /** What was deleted afterwards, in order of time. */
  readonly deleted: readonly Deleted[]
}

/** The last thing that happens by itself comes a quarter of an hour into the kick-off. */
const epilogueHours = 0.5

/** Plays a cohort through virtual time on an empty database, with the real core; only the waking differs. */
export async function rehearse(
  prisma: Database,
  rehearsal: Rehearsal,
  show: (happening: Happening) => void,
): Promise<Ending | readonly Refusal[]> {
  const { options } = rehearsal
  const clock = turnableClock(options.from)
  const sent: string[] = []
  const woken = { timetable: true, lanes: true }
  const platform = recorder(async (to, _view, deliveryId) => {
    sent.push(deliveryId)
    return { kind: 'delivered', sent: { workspace: to.workspace, ref: deliveryId } }
  })
  const house = compose({
    prisma,
    clock,
    ids: seededIds(clock, chanceStream(options.seed)),
    log: silentLog,
    platformOf: () => platform,
    owners: [],
    wakersIn: () => ({
      async wakeTimetable() {
        woken.timetable = true
      },
      async wakeLanes() {
        woken.lanes = true
      },
    }),
    perSecond: Number.POSITIVE_INFINITY,
    callLimitMs: 60_000,
  })
  const { cohortId, workspaceId } = await setUpProgramme(
    prisma,
    options,
    rehearsal.ladder,
    clock,
    seededIds(clock, chanceStream(options.seed + 1)),
  )
  await enrolList(house.programmes, { cohortId, people: rehearsal.people, workspaceId, actorId: null })
  const kickOff = { cohortId, startsAt: options.kickOff, venue: options.venue, actorId: null }
  const refused = await scheduleKickOff(house.programmes, kickOff)
  if (refused.length > 0) return refused
  // A database that lives for seconds is never analysed by itself, and plans as if it were empty.
  await prisma.$executeRaw`analyze`
  const stage: Stage = {
    house,
    workspaceId,
    clock,
    ledger: ledgerOf(prisma),
    rehearsal,
    sent,
    woken,
    show,
    taps: [...(rehearsal.script ?? [])],
  }
  const epilogue = hoursAfter(options.kickOff, epilogueHours)
  await play(stage, epilogue)
  const people = await stage.ledger.peopleAtEnd()
  if (!options.until) return { people, deleted: [] }
  // Nobody imagines what people do after the kick-off.
  stage.taps.length = 0
  await play(stage, later(options.until, epilogue))
  return { people, deleted: await stage.ledger.deletedSince(epilogue) }
}

interface Stage {
  readonly house: House
  readonly workspaceId: string
  readonly clock: TurnableClock
  readonly ledger: Ledger
  readonly rehearsal: Rehearsal
  readonly sent: string[]
  /** What was woken since it last ran. */
  readonly woken: { timetable: boolean; lanes: boolean }
  readonly show: (happening: Happening) => void
  /** Taps to come, in order of time. */
  readonly taps: Tap[]
}

/** The clock steps from one due instant to the next. */
async function play(stage: Stage, end: Instant): Promise<void> {
  for (;;) {
    const dueNext = await settle(stage)
    const [tap] = stage.taps
    const next = [dueNext, tap?.at].flatMap((at) => at ?? []).reduce(earlier, end)
    if (!isAfter(end, next)) return
    stage.clock.turnTo(next)
    if (tap && !isAfter(tap.at, next)) await act(stage, tap)
  }
}

/** Does all that was woken or is due now, and returns the next due instant. */
async function settle(stage: Stage): Promise<Instant | null> {
  const { house, clock, ledger, woken, workspaceId } = stage
  for (;;) {
    while (woken.timetable || woken.lanes) {
      const { timetable, lanes } = woken
      woken.timetable = false
      woken.lanes = false
      if (timetable) await house.runTimetable()
      if (lanes || woken.lanes) await house.runLane(workspaceId)
      await report(stage)
    }
    const timetable = await house.nextDue()
    const lanes = await ledger.nextSaid()
    woken.timetable = timetable !== null && !isAfter(timetable, clock.now())
    woken.lanes = lanes !== null && !isAfter(lanes, clock.now())
    if (!woken.timetable && !woken.lanes)
      return [timetable, lanes].flatMap((at) => at ?? []).reduce<Instant | null>((a, b) => (a ? earlier(a, b) : b), null)
  }
}

async function report(stage: Stage): Promise<void> {
  const { ledger, clock, sent, rehearsal } = stage
  if (sent.length === 0) return
  const at = clock.now()
  for (const said of await ledger.said(sent.splice(0))) {
    stage.show({ type: 'delivery', at, ...said })
    if (rehearsal.script) continue
    const { mix, seed, zone } = rehearsal.options
    const about = await ledger.about(said.kind)
    for (const tap of tapsFor({ ...said, email: said.to, at, about }, mix, seed, zone)) queue(stage.taps, tap)
  }
}

/** Keeps the taps in order of time, first come first. */
function queue(taps: Tap[], tap: Tap): void {
  let low = 0
  let high = taps.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = taps[middle]
    if (other && !isAfter(other.at, tap.at)) low = middle + 1
    else high = middle
  }
  taps.splice(low, 0, tap)
}

async function act(stage: Stage, tap: Tap): Promise<void> {
  stage.taps.shift()
  const command = await stage.ledger.commandFor(tap)
  const reply = command && (await stage.house.core.handle(command, { workspace: { platform: 'recorder', id: 'rehearsal' }, id: tap.email }))
  stage.show({ type: 'answer', ...tap, accepted: reply?.accepted ?? false })
}
