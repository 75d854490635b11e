import { compose, type House } from '../house/compose.ts'
import type { Happening, LineAtEnd, PersonAtEnd, PlannedEvent, Tap } from '../house/rehearses.ts'
import { earlier, type Instant, isAfter, later, type TurnableClock, turnableClock } from '../kit/clock.ts'
import { seededIds } from '../kit/ids.ts'
import { silentLog } from '../kit/log.ts'
import type { Refusal } from '../kit/result.ts'
import type { ListedPerson } from '../people/import/index.ts'
import { enrolList, type Ladder, scheduleKickOff } from '../programme/index.ts'
import type { Database } from '../store/client.ts'
import { tapsFor } from './behaviour.ts'
import { chanceStream } from './chance.ts'
import { addressOf, deskOf, playEvent } from './desk.ts'
import { type Deleted, type Ledger, ledgerOf } from './ledger.prisma.ts'
import { type Joins, windowOf } from './newcomers.ts'
import { endOf, epilogueOf, type Options } from './options.ts'
import { recorder } from './recorder.ts'
import { begins, joining } from './rooms.ts'
import { setUpProgramme } from './set-up.prisma.ts'
import { type Visit, type VisitGround, visit } from './visits.ts'

export interface Rehearsal {
  readonly options: Options
  readonly people: readonly ListedPerson[]
  readonly ladder: Ladder
  /** Null: people answer by the seeded mix. */
  readonly script: readonly Tap[] | null
  /** What the coordinator does, in order of time. */
  readonly events: readonly PlannedEvent[]
  /** Who joins by themselves, in order of time. */
  readonly newcomers: readonly Joins[]
}

export interface Ending {
  /** As they are when the kick-off has begun. */
  readonly people: readonly PersonAtEnd[]
  /** When that was. What the summary counts happened until then. */
  readonly at: Instant
  /** What was deleted afterwards, in order of time. */
  readonly deleted: readonly Deleted[]
  /** What else rooms tell when it went on afterwards. */
  readonly lines: readonly LineAtEnd[]
}

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
  const house = houseOf({ prisma, rehearsal, clock, sent, woken })
  const { cohortId, workspaceId } = await setUpProgramme(
    prisma,
    options,
    rehearsal.ladder,
    clock,
    seededIds(clock, chanceStream(options.seed + 1)),
  )
  await house.programmes.transact(({ programmes }) => programmes.joinWorkspace(cohortId, addressOf('').workspace))
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
    ...{ cohortId, events: inOrder([...beginning(options), ...rehearsal.events]), names: new Map(), visits: [], visiting: null },
  }
  if (rehearsal.newcomers.length > 0) await letJoin(stage)
  const epilogue = epilogueOf(options)
  await play(stage, epilogue)
  const people = await stage.ledger.peopleAtEnd()
  const at = clock.now()
  if (!options.until) return { people, at, deleted: [], lines: [] }
  // What people were still going to say about the kick-off is of no use any more.
  stage.taps.length = 0
  await play(stage, endOf(options))
  return { people, at, deleted: await stage.ledger.deletedSince(epilogue), lines: await stage.ledger.linesAtEnd() }
}

/** The coordinator lets people join, and those who are to join begin when it is their time. */
async function letJoin(stage: Stage): Promise<void> {
  const { house, ledger, cohortId, show, clock, rehearsal } = stage
  const { options, newcomers } = rehearsal
  const event = { at: clock.now(), what: 'letJoin', email: null, to: null, file: null, text: null }
  const coordinator = await ledger.coordinator()
  const refused = (reason: string): void => show({ type: 'event', ...event, outcome: 'refused', reason })
  if (coordinator === null || !joining) return refused('Nobody is a coordinator of the programme.')
  const { opens, closes } = windowOf(options)
  const written = (at: Instant): string => at.toZonedDateTimeISO(options.zone).toPlainDateTime().toString({ smallestUnit: 'minute' })
  const desk = deskOf({ house, ledger, cohortId }, addressOf(coordinator))
  const begin = await joining.opens(desk, { opens: written(opens), closes: written(closes), places: options.places })
  if (!(begin instanceof Map)) return refused('reason' in begin ? begin.reason : '')
  show({ type: 'event', ...event, outcome: 'done' })
  const shares = options.mixes['mix-join'] ?? {}
  stage.visiting = { house, joining, opens: begin, shares, seed: options.seed, show }
  for (const joins of newcomers) queue(stage.visits, { at: joins.at, joins, form: null, sent: 0 })
}

interface Waking {
  readonly prisma: Database
  readonly rehearsal: Rehearsal
  readonly clock: TurnableClock
  readonly sent: string[]
  readonly woken: Stage['woken']
}

/** The real house, which writes down what it would send and what shall be woken. */
function houseOf({ prisma, rehearsal: { options, people, newcomers }, clock, sent, woken }: Waking): House {
  const known = new Map(newcomers.map((each) => [each.email, each]))
  const platform = recorder(
    async (to, _view, deliveryId) => {
      sent.push(deliveryId)
      return { kind: 'delivered', sent: { workspace: to.workspace, ref: deliveryId } }
    },
    async (address) => {
      const who = known.get(address.id)
      return who ? { address, email: who.email, name: who.name, timeZone: options.zone, language: who.language, kind: 'member' } : null
    },
  )
  return compose({
    prisma,
    clock,
    ids: seededIds(clock, chanceStream(options.seed)),
    log: silentLog,
    platformOf: () => platform,
    // Who sets a programme up may name its coordinators, too.
    owners: people
      .filter(({ role }) => role === 'coordinator')
      .slice(0, 1)
      .map(({ email }) => email),
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
  readonly cohortId: string
  /** What the coordinator is still to do, in order of time. */
  readonly events: PlannedEvent[]
  /** The e-mail under which somebody was imagined who has another one by now. */
  readonly names: Map<string, string>
  /** What people do next who join by themselves, in order of time, and what it takes. Null: nobody does. */
  readonly visits: Visit[]
  visiting: VisitGround | null
}

/** What options ask for stands first among what is done at the same time. */
const inOrder = (events: readonly PlannedEvent[]): PlannedEvent[] =>
  events.toSorted((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds)

/** What options ask for stands before everything else that the coordinator does. */
const beginning = (options: Options): PlannedEvent[] => {
  const { pair, groups, from, chosen, join } = options
  const event = { at: from, email: null, to: null, file: null }
  const begun = [...begins].flatMap(([option, what]) => (chosen.includes(option) ? [{ ...event, what, text: null }] : []))
  return [
    ...(pair === null ? [] : [{ ...event, ...(join !== null && { at: windowOf(options).closes }), what: 'pair', text: pair }]),
    ...(groups === null ? [] : [{ ...event, ...(join !== null && { at: windowOf(options).closes }), what: 'group', text: groups }]),
    ...begun,
  ]
}

/** The clock steps from one due instant to the next. */
async function play(stage: Stage, end: Instant): Promise<void> {
  for (;;) {
    const dueNext = await settle(stage)
    const [tap] = stage.taps
    const [event] = stage.events
    const [going] = stage.visits
    // A kick-off that moved takes the end along.
    const kickOff = await stage.ledger.kickOff()
    const over = kickOff ? later(end, epilogueOf({ kickOff })) : end
    const next = [dueNext, tap?.at, event?.at, going?.at].flatMap((at) => at ?? []).reduce(earlier, over)
    if (!isAfter(over, next)) return
    stage.clock.turnTo(next)
    if (event && !isAfter(event.at, next)) await happen(stage, event)
    else if (tap && !isAfter(tap.at, next)) await act(stage, tap)
    else if (going && !isAfter(going.at, next)) await goOnJoining(stage, going)
  }
}

async function happen(stage: Stage, event: PlannedEvent): Promise<void> {
  stage.events.shift()
  const before = await stage.ledger.emails()
  stage.show({ type: 'event', ...event, ...(await playEvent(stage, event)) })
  if (stage.rehearsal.script) return
  const after = await stage.ledger.emails()
  for (const [person, email] of before) rename(stage, email, after.get(person) ?? email)
}

/** Imagined people know what their own e-mail is by now, and go on as they were. */
function rename({ names, taps }: Stage, from: string, to: string): void {
  if (from === to) return
  names.set(to, names.get(from) ?? from)
  const now = (email: string) => (email === from ? to : email)
  taps.splice(0, taps.length, ...taps.map((tap) => ({ ...tap, email: now(tap.email), about: tap.about && now(tap.about) })))
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
  for (const { offers, ...said } of await ledger.said(sent.splice(0))) {
    stage.show({ type: 'delivery', at, ...said })
    if (rehearsal.script) continue
    const about = await ledger.about(said.kind)
    const email = stage.names.get(said.to) ?? said.to
    for (const tap of tapsFor({ ...said, email, at, about, offers }, rehearsal.options)) queue(stage.taps, { ...tap, email: said.to })
  }
}

async function goOnJoining({ visits, visiting }: Stage, now: Visit): Promise<void> {
  visits.shift()
  const next = visiting && (await visit(visiting, now))
  if (next) queue(visits, next)
}

/** Keeps what is to come in order of time, first come first. */
function queue<Of extends { readonly at: Instant }>(taps: Of[], tap: Of): void {
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
  const reply = command && (await stage.house.core.handle(command, addressOf(tap.email)))
  stage.show({ type: 'answer', ...tap, accepted: reply?.accepted ?? false })
}
