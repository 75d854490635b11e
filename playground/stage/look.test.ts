import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Messenger } from '../../src/contract/platform.ts'
import { compose } from '../../src/house/compose.ts'
import { Instant, type TurnableClock, turnableClock } from '../../src/kit/clock.ts'
import { randomIds } from '../../src/kit/ids.ts'
import { silentLog } from '../../src/kit/log.ts'
import { recorder } from '../../src/rehearsal/recorder.ts'
import type { TestDatabase } from '../../test/database/database.ts'
import { recycledDatabase } from '../../test/database/recycled.ts'
import { aCohort } from '../../test/ground/cohort.ts'
import { attend } from './attend.prisma.ts'
import { lookIn } from './look.prisma.ts'
import type { Look } from './protocol.ts'
import { setUpProgramme } from './set-up.prisma.ts'
import { settle } from './settle.prisma.ts'

/** What the playground reads of a Pari, on a platform that finds everybody but Olli. Each test goes on where the one before stopped. */

const kickOff = '2027-01-21T15:00:00Z'
const place = { platform: 'slack', id: 'T1', name: 'Helsinki' } as const
let database: TestDatabase
let clock: TurnableClock
let look: () => Promise<Look>
let deps: Parameters<typeof setUpProgramme>[0]
let fate: Awaited<ReturnType<Messenger['sendDirect']>> | null = null

beforeAll(async () => {
  database = await recycledDatabase()
  clock = turnableClock(Instant.from('2026-12-17T07:00:00Z'))
  const ids = randomIds(clock)
  const messenger: Messenger = {
    ...recorder(async (to, _, id) => fate ?? { kind: 'delivered', sent: { workspace: to.workspace, ref: id } }),
    findPeople: async (workspace, emails) =>
      emails.map((email) =>
        email.startsWith('olli')
          ? { email, absence: 'notFound' }
          : { email, profile: { address: { workspace, id: email }, email, name: email, timeZone: null, language: null, kind: 'member' } },
      ),
  }
  const house = compose({
    ...{ prisma: database.prisma, clock, ids, log: silentLog, owners: [], perSecond: Number.POSITIVE_INFINITY, callLimitMs: 1000 },
    platformOf: () => messenger,
    wakersIn: () => ({ wakeTimetable: async () => {}, wakeLanes: async () => {} }),
  })
  deps = { base: database.prisma, house, clock, ids }
  look = lookIn(database.prisma, house, clock)
})

afterAll(() => database.close())

const cohort = { name: 'Spring', language: 'en', zone: 'Europe/Helsinki', country: 'FI', kickOff, people: aCohort() } as const

describe('Setting a programme up', () => {
  test('is refused in words when its kick-off has passed', async () => {
    const late = { name: 'Late', cohorts: [{ ...cohort, name: 'Late', kickOff: '2026-12-01T15:00:00Z', people: [] }], places: [place] }
    expect(await setUpProgramme(deps, late)).toEqual([expect.stringContaining('past')])
  })

  test('writes to nobody, and seeks everybody where it lives', async () => {
    const before = (await look()).written
    expect(await setUpProgramme(deps, { name: 'Spring', cohorts: [cohort], places: [place] })).toEqual([])
    const { glance, people, timeline, kickOffs, written } = await look()
    expect(timeline).toEqual([])
    expect(written).toBeGreaterThan(before)
    expect(kickOffs.map(({ name, at }) => [name, at])).toEqual([
      ['Late', null],
      ['Spring', kickOff],
    ])
    expect(people.map(({ name, role, state, partner }) => [name, role, state, partner])).toEqual(
      expect.arrayContaining([
        ['Carla', 'coordinator', 'active', null],
        ['Maija', 'mentor', 'active', 'Aino'],
        ['Aino', 'mentee', 'active', 'Maija'],
        ['Wilma', 'mentee', 'waiting', null],
      ]),
    )
    expect(glance[1]).toMatchObject({ mentors: 2, mentees: 2, silent: 2, waiting: 1, unreachable: 0, standings: { none: 2 } })
  })
})

describe('Doing all that is due', () => {
  test('looks everybody up, and says when something is due next', async () => {
    const next = await settle(deps)
    expect(next?.toString()).toBe('2026-12-24T08:00:00Z')
    expect((await look()).glance[1]?.unreachable).toBe(1)
  })

  test('says what is due, and waits until a platform may be asked again', async () => {
    clock.turnTo(Instant.from('2026-12-24T08:00:00Z'))
    fate = { kind: 'retry', afterMs: 30_000, reason: 'throttled' }
    const next = await settle(deps)
    expect(next && next.epochMilliseconds > clock.now().epochMilliseconds).toBe(true)
    expect((await look()).timeline.map(({ kind, state, attempts }) => [kind, state, attempts > 0])).toContainEqual([
      'confirmation.welcome',
      'due',
      true,
    ])
    fate = null
    if (next) clock.turnTo(next)
    await settle(deps)
    const said = (await look()).timeline.filter(({ state }) => state === 'delivered')
    expect(said.map(({ person }) => person)).toContain('Aino')
    expect(said[0]).toMatchObject({ why: 'confirmation.welcome:1', text: expect.stringContaining('Welcome') })
  })

  test('shows what failed', async () => {
    fate = { kind: 'failed', reason: 'blockedByPerson', detail: 'no' }
    clock.turnTo(Instant.from('2027-01-07T08:00:00Z'))
    await settle(deps)
    const { glance, timeline } = await look()
    expect(timeline.some(({ kind, state }) => kind === 'confirmation.ask' && state === 'failed')).toBe(true)
    expect(glance[1]?.unreachable).toBeGreaterThan(1)
  })
})

test('At the door whoever is noted already is left as they are', async () => {
  clock.turnTo(Instant.from('2027-01-21T14:30:00Z'))
  const cohort = (await look()).kickOffs.find(({ name }) => name === 'Spring')?.cohort ?? ''
  const state = async () =>
    (await database.prisma.presence.findMany({ include: { enrolment: { include: { person: true } } } })).map(
      (each) => `${each.enrolment.person.name} ${each.state}`,
    )
  const came = () => attend(deps, [{ cohort, email: 'aino@example.org', what: 'came' }])
  await came()
  expect(await state()).toEqual(['Aino came'])
  await database.prisma.presence.updateMany({ data: { state: 'missing' } })
  await came()
  expect(await state()).toEqual(['Aino missing'])
})

test('A cohort without a kick-off has no part in the evening', async () => {
  clock.turnTo(Instant.from('2027-01-21T16:00:00Z'))
  await database.prisma.delivery.updateMany({ where: { kind: 'confirmation.ask' }, data: { state: 'delivered' } })
  const before = (await look()).evening
  expect(before?.en.join()).toContain('instead of')
  const { id: cohortId } = await database.prisma.cohort.findFirstOrThrow({ where: { name: 'Late' } })
  const createdAt = new Date('2027-01-20T10:00:00Z')
  const [personId, id] = [crypto.randomUUID(), crypto.randomUUID()]
  await database.prisma.person.create({ data: { id: personId, email: 'late@example.org', name: 'Late', language: 'en', createdAt } })
  await database.prisma.enrolment.create({ data: { id, cohortId, personId, role: 'mentor', state: 'active', createdAt } })
  expect((await look()).evening).toEqual(before)
})

test('A kick-off that was called off has no evening to tell of', async () => {
  clock.turnTo(Instant.from('2027-01-21T16:00:00Z'))
  expect((await look()).evening).not.toBeNull()
  await database.prisma.kickOff.updateMany({ data: { calledOffAt: new Date('2027-01-21T14:00:00Z') } })
  expect((await look()).evening).toBeNull()
})

test('Whoever was told to come, though nobody of theirs does, comes in vain', async () => {
  await database.prisma.confirmation.updateMany({ where: { role: 'mentor' }, data: { standing: 'go' } })
  expect((await look()).glance[1]).toMatchObject({ standings: { go: 2 }, inVain: 2 })
  await database.prisma.confirmation.updateMany({ where: { enrolment: { person: { name: 'Aino' } } }, data: { answer: 'coming' } })
  expect((await look()).glance[1]?.inVain).toBe(1)
})
