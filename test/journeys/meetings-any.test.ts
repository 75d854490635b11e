import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/contract/command.ts'
import type { Form, Opened } from '../../src/contract/form.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import type { Address } from '../../src/contract/platform.ts'
import { fromDate, type Instant, isAfter, isBefore } from '../../src/kit/clock.ts'
import { defaultQuietHours, isQuiet } from '../../src/people/quiet-hours.ts'
import { buttonsOf } from '../ground/builders.ts'
import { type Desk, pairsThatMeet } from '../ground/meeting-pairs.ts'
import { mortalHouse } from '../ground/mortal-house.ts'
import { shown } from '../ground/occasions.ts'
import { isUsual, seed } from '../ground/seed.ts'

/** Whatever two pairs and their coordinator do in the months after a kick-off, in whatever order, and whenever the process dies. */

/** `PARI_SEED` draws others. */
const programmes = 6
const zone = 'Europe/Helsinki'
const people = ['Aino', 'Maija', 'Eero', 'Olli'] as const
type Name = (typeof people)[number]

const deed = fc.record({
  hours: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 20, max: 260 })),
  who: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom<Name | 'Carla'>(...people) },
    { weight: 1, arbitrary: fc.constant<Name | 'Carla'>('Carla') },
  ),
  from: fc.constantFrom('message', 'message', 'card'),
  button: fc.nat(40),
  choice: fc.nat(20),
})
type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never
const anyProgramme = fc.record({
  onTeams: fc.subarray<Name>([...people]),
  /** Where Maija lives. */
  abroad: fc.constantFrom(zone, zone, 'Australia/Sydney', 'America/Los_Angeles'),
  deeds: fc.array(deed, { minLength: 12, maxLength: 30 }),
  deaths: fc.array(fc.record({ after: fc.integer({ min: 5, max: 900 }), isBefore: fc.boolean() }), { maxLength: 4 }),
})
type Programme = typeof anyProgramme extends fc.Arbitrary<infer Value> ? Value : never

interface Saying {
  readonly to: string
  readonly kind: string
  readonly at: Instant
  readonly text: string
}
interface Act {
  /** Then the time for the meeting begins anew. */
  readonly isNotYet: boolean
  readonly pair: string
  readonly number: number
  readonly at: Instant
}
interface Played {
  readonly programme: Programme
  readonly said: readonly Saying[]
  readonly items: readonly {
    readonly kind: string
    readonly pairId: string
    readonly number: number
    readonly meetingId: string | null
    readonly saidAt: Date | null
  }[]
  readonly acts: readonly Act[]
  /** Meetings that were cancelled, and since when. */
  readonly cancelled: ReadonlyMap<string, Instant>
  /** What anybody but its writer could read of a line that somebody kept for themselves. */
  readonly leaks: readonly string[]
  /** Pairs of which nothing was heard for long, and whom the coordinator could not see among those who need her. */
  readonly unwatched: readonly string[]
  readonly died: number
  readonly done: ReadonlySet<string>
}

/** Commands of other rooms, and those that end what is played. */
const isOfMeetings = ({ do: what }: Command): boolean =>
  /meeting|times?$|series|rhythm|fit|rest|parting|told|unwind|pair$|watched|phones/iu.test(what)

const secretOf = (name: string): string => `only ${name} knows zq${name.length}x`

function filled(form: Form, { choice }: Deed, name: string): Record<string, string> {
  return Object.fromEntries(
    form.fields.flatMap((field): [string, string][] => {
      if (field.name === 'line') return [[field.name, secretOf(name)]]
      if (field.name === 'when') return [[field.name, ['Tue 17:30', 'tomorrow 14:00', 'Thu 12', '5.5. 16.00', 'soon'][choice % 5] ?? '']]
      if (field.name === 'until') return [[field.name, ['2 weeks', '1 May', 'in a month'][choice % 3] ?? '']]
      if (field.kind === 'choice') {
        const option = field.options[choice % field.options.length]
        return option ? [[field.name, option.value]] : []
      }
      if ('initial' in field && typeof field.initial === 'string') return [[field.name, field.initial]]
      return [[field.name, field.kind === 'line' ? String(1 + (choice % 3)) : 'A word']]
    }),
  )
}

async function play(programme: Programme): Promise<Played> {
  const desk = await pairsThatMeet({ onTeams: programme.onTeams })
  const { prisma, workplace, seat } = desk
  const { clock } = workplace
  await prisma.person.updateMany({ where: { name: 'Maija' }, data: { timeZone: programme.abroad } })
  const begun = clock.now()
  const mortals = mortalHouse(workplace, programme.deaths)
  // Names go once people are forgotten.
  const named = new Map((await prisma.person.findMany()).map(({ id, name }) => [id, name]))
  const acts: Act[] = []
  const cancelled = new Map<string, Instant>()
  const done = new Set<string>()
  const handle = (command: Command, from: Address) => mortals.surviving((house) => house.core.handle(command, from))
  const cohort = (await prisma.cohort.findFirstOrThrow()).id
  const courses = () => prisma.pairCourse.findMany({ orderBy: { pairId: 'asc' } })

  async function press(command: Command, each: Deed, from: Address, depth = 0): Promise<void> {
    done.add(command.do)
    if (command['mark'] !== 'opening') {
      const { view } = await handle(command, from)
      const further = buttonsOf(view).filter((button) => isOfMeetings(button.command))
      const next = further[each.choice % Math.max(1, further.length)]
      return next && depth < 2 ? press(next.command, each, from, depth + 1) : undefined
    }
    let opened: Opened = await mortals.surviving((house) => house.core.open(command, from))
    for (let step = 0; step < 3 && 'form' in opened; step += 1) {
      const { form } = opened
      const texts = filled(form, each, each.who)
      const sent = await mortals.surviving((house) => house.core.submit(form.sends, { texts, files: {} }, from))
      done.add(form.sends.do)
      if (!('form' in sent)) return
      opened = sent
    }
  }

  for (const each of programme.deeds) {
    await mortals.until(`+${each.hours * 60}`)
    const from = seat(each.who)
    const look: Command = each.who === 'Carla' ? { do: 'showWatched', mark: 'look', cohort, page: 0 } : { do: 'showMeetings', mark: 'look' }
    const views =
      each.from === 'card' || each.who === 'Carla'
        ? [(await handle(look, from)).view]
        : desk
            .inbox(each.who)
            .slice(-5)
            .map(({ view }) => view)
    const buttons = views.flatMap((view) => buttonsOf(view)).filter(({ command }) => isOfMeetings(command))
    const button = buttons[each.button % Math.max(1, buttons.length)]
    if (!button) continue
    const before = await courses()
    await press(button.command, each, from)
    for (const course of await courses()) {
      const earlier = before.find(({ pairId }) => pairId === course.pairId)
      if (course.actedAt && course.actedAt.getTime() !== earlier?.actedAt?.getTime())
        acts.push({
          pair: course.pairId,
          number: earlier?.number ?? course.number,
          at: clock.now(),
          isNotYet: button.command['as'] === 'notYet',
        })
    }
    for (const { id } of await prisma.meeting.findMany({ where: { state: 'cancelled' } }))
      if (!cancelled.has(id)) cancelled.set(id, clock.now())
  }
  await mortals.until('+100000')
  const rows = await prisma.delivery.findMany({
    where: { state: 'delivered', sentAt: { gt: new Date(begun.epochMilliseconds) } },
  })
  const said = rows.map(({ personId, kind, sentAt, view }) => ({
    to: named.get(personId) ?? '',
    kind,
    at: fromDate(sentAt ?? new Date(0)),
    text: JSON.stringify(view),
  }))
  return {
    ...{ programme, said, acts, cancelled, done, died: mortals.died() },
    items: await prisma.meetingItem.findMany(),
    leaks: await leaksOf(desk, said),
    unwatched: await unwatchedOf(desk, cohort),
  }
}

/** Everything that anybody else may read: what they were told, what they can look at, what was noted, and the coordinator's table. */
async function leaksOf({ prisma, workplace, seat }: Desk, said: readonly Saying[]): Promise<string[]> {
  const looks: Saying[] = []
  for (const name of [...people, 'Carla'] as const)
    for (const look of ['showMeetings', 'showHome'] as const) {
      const { view } = await workplace.house.core.handle({ do: look, mark: 'look' }, seat(name))
      looks.push({ to: name, kind: look, at: workplace.clock.now(), text: plainText(view) })
    }
  const noted = (await prisma.audit.findMany()).map((row) => ({
    to: 'audit',
    kind: row.deed,
    at: fromDate(row.at),
    text: JSON.stringify(row.detail),
  }))
  return [...said, ...looks, ...noted].flatMap(({ to, kind, text }) =>
    people.filter((name) => name !== to && text.includes(secretOf(name))).map((name) => `${to} reads in ${kind} what ${name} kept`),
  )
}

/** Ten days after it was due nothing is heard of a pair: its coordinator finds it among those who need her, unless she or a break says otherwise. */
async function unwatchedOf({ prisma, workplace, seat }: Desk, cohort: string): Promise<string[]> {
  const now = workplace.clock.now()
  const { view } = await workplace.house.core.handle({ do: 'showWatched', mark: 'look', cohort, page: 0 }, seat('Carla'))
  const there = plainText(view)
  const silent = await prisma.pairCourse.findMany({
    where: {
      state: 'active',
      pausedUntil: null,
      actedAt: null,
      wantedBy: { lt: new Date(now.subtract({ hours: 24 * 30 }).epochMilliseconds) },
    },
    include: { pair: { include: { mentee: { include: { person: true } } } } },
  })
  return silent.flatMap(({ pair }) =>
    there.includes(pair.mentee.person.name) ? [] : [`${pair.mentee.person.name} is not in her hands: ${there}`],
  )
}

const zoneOf = (name: string, { abroad }: Programme): string => (name === 'Maija' ? abroad : zone)

const byPerson = (said: readonly Saying[], kinds: readonly string[]) =>
  Map.groupBy(
    said.filter(({ kind }) => kinds.includes(kind)),
    ({ to }) => to,
  )
const hoursBetween = (a: Instant, b: Instant): number => Math.abs(b.epochMilliseconds - a.epochMilliseconds) / 3_600_000

const kept: Readonly<Record<string, (played: Played) => string[]>> = {
  'suggestions are 48 hours apart, and two a week at most': ({ said }) =>
    [...byPerson(said, ['meeting.nudge'])].flatMap(([to, some]) =>
      some.flatMap(({ at }, index) => [
        ...(index > 0 && hoursBetween(some[index - 1]?.at ?? at, at) < 48 ? [`${to} at ${shown(at)}: too soon`] : []),
        ...(index > 1 && hoursBetween(some[index - 2]?.at ?? at, at) < 7 * 24 ? [`${to} at ${shown(at)}: the third of a week`] : []),
      ]),
    ),
  'questions and reminders come in one message a day at most': ({ said, programme }) =>
    [...byPerson(said, ['meeting.ask', 'meeting.reminder', 'meeting.nudge', 'meeting.fit'])].flatMap(([to, some]) =>
      [...Map.groupBy(some, ({ at }) => shown(at, zoneOf(to, programme)).slice(0, 10))].flatMap(([day, of]) =>
        of.length > 1 ? [`${to} on ${day}: ${of.map(({ kind }) => kind).join(', ')}`] : [],
      ),
    ),
  'nothing is said in quiet hours': ({ said, programme }) =>
    said
      .filter(({ to, at, kind }) => /^(?:meeting|pair|coordinator)\./u.test(kind) && isQuiet(at, zoneOf(to, programme), defaultQuietHours))
      .map(({ to, kind, at }) => `${kind} for ${to} at ${shown(at)}`),
  'no meeting is suggested after one of the two did anything about it, nor within a week after a not yet': ({ items, acts }) =>
    items.flatMap(({ kind, pairId, number, saidAt }) => {
      if (kind !== 'nudge' || !saidAt) return []
      const at = fromDate(saidAt)
      const last = acts.filter((act) => act.pair === pairId && act.number === number && isBefore(act.at, at)).at(-1)
      return last && (!last.isNotYet || hoursBetween(last.at, at) < 6 * 24) ? [`meeting ${number} at ${shown(at)}`] : []
    }),
  'nobody hears of a meeting that was cancelled': ({ items, cancelled }) =>
    items.flatMap(({ kind, meetingId, saidAt }) => {
      const since = meetingId === null ? undefined : cancelled.get(meetingId)
      return since && saidAt && isAfter(fromDate(saidAt), since)
        ? [`${kind} at ${shown(fromDate(saidAt))}, cancelled at ${shown(since)}`]
        : []
    }),
  'a line stays with its writer': ({ leaks }) => [...leaks],
  'a silent pair is in the coordinator’s hands': ({ unwatched }) => [...unwatched],
}

describe('For any months of any pairs, and any deaths of the process', () => {
  const all: Played[] = []
  const drawn = fc.sample(anyProgramme, { seed, numRuns: programmes }).map((programme, nth) => ({ nth, programme }))

  it.each(drawn)('what was promised is kept (programme $nth)', async ({ programme }) => {
    const played = await play(programme)
    all.push(played)
    const broken = Object.entries(kept).flatMap(([promise, faultsOf]) => faultsOf(played).map((fault) => `${promise}: ${fault}`))
    expect(broken).toEqual([])
  })

  it.runIf(isUsual)('all that matters did happen', () => {
    const did = new Set(all.flatMap(({ done }) => [...done]))
    for (const what of ['proposeMeeting', 'answerMeeting', 'keepMeetingLog', 'restPair']) expect([...did]).toContain(what)
    const kinds = new Set(all.flatMap(({ said }) => said.map(({ kind }) => kind)))
    for (const kind of ['meeting.ask', 'meeting.nudge', 'meeting.plan', 'coordinator.pairs']) expect([...kinds]).toContain(kind)
    expect(all.reduce((sum, { died }) => sum + died, 0)).toBeGreaterThan(2)
  })
})
