import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { toDate } from '../../src/kit/clock.ts'
import { nobodyId } from '../../src/people/holding.ts'
import { freshDatabase, type TestDatabase } from '../database/database.ts'
import { at, emailOf } from '../ground/builders.ts'
import { everyRowOf, thatTell } from '../ground/every-row.ts'
import { aPlayedProgramme, players } from '../ground/played-programme.ts'
import { bringIn, seatOf, type Workplace } from '../ground/workplace.ts'

/** What becomes of a whole programme's data by itself: 90 days after its messages, at its end, and when nothing is kept any more. */

let database: TestDatabase
const remembered: string[] = []

beforeEach(async () => {
  database = await freshDatabase()
})
afterEach(async () => {
  remembered.length = 0
  await database.close()
})

const played = () => aPlayedProgramme(database.prisma, { parts: { rememberErased: async (id) => void remembered.push(id) } })
const everyRow = () => everyRowOf(database)
/** Rows of one table in which one of these strings stands. */
const tellingIn = async (table: string, marks: readonly string[]) =>
  thatTell(await everyRow(), marks).filter((line) => line.startsWith(`public.${table} `))

const names = ['Metsäpelto', 'Virtasalmi', 'Outonen', 'Aalto']
const emails = [...players, 'Carla'].map(emailOf)
/** The morning after the kick-off. Pairs that go on are written to for months; here none does. */
const settled = async (workplace: Workplace) => {
  await workplace.until('2027-01-22T12:00')
  await workplace.prisma.pairCourse.updateMany({ data: { state: 'ended', dueAt: null } })
  return workplace
}

/** The kick-off is on 21 January 2027: the end that is proposed is 21 July 2027, and everything goes after 21 July 2029. */
const on = { lastText: '2027-04-23T12:00', beforeEnd: '2027-07-21T12:00', afterEnd: '2027-07-22T12:00', gone: '2029-07-22T12:00' } as const

async function numbers() {
  const { prisma } = database
  return {
    // That it ends is told before it does.
    deliveries: await prisma.delivery.groupBy({
      by: ['kind', 'state'],
      _count: true,
      where: { kind: { not: 'coordination.ends' } },
      orderBy: [{ kind: 'asc' }, { state: 'asc' }],
    }),
    attempts: await prisma.attempt.count({ where: { delivery: { kind: { not: 'coordination.ends' } } } }),
    enrolments: await prisma.enrolment.groupBy({ by: ['role', 'state'], _count: true, orderBy: [{ role: 'asc' }, { state: 'asc' }] }),
    pairs: await prisma.pair.count(),
    seats: await prisma.seat.count(),
  }
}

const deeds = async (deed: string) =>
  (await database.prisma.audit.findMany({ where: { deed }, orderBy: { id: 'asc' } })).map(({ detail }) => detail)

describe('Texts of messages', () => {
  test('are there for 90 days after they were sent, and then nowhere; how many there were stays', async () => {
    const workplace = await settled(await played())
    const before = await numbers()
    await workplace.until('2027-04-06T12:00')
    expect(await tellingIn('delivery', ['honey and wax', 'Metsäpelto'])).not.toEqual([])
    await workplace.until(on.lastText)
    expect(await tellingIn('delivery', [...names, 'honey and wax', 'beekeeping'])).toEqual([])
    expect(await numbers()).toEqual(before)
    expect(await tellingIn('enrolment', ['honey and wax'])).toHaveLength(1)
    expect(await database.prisma.delivery.count({ where: { textGoneAt: null } })).toBe(0)
    expect(await deeds('deletedTexts')).not.toEqual([])
  })
})

describe('After the end of a programme', () => {
  test('only names, contacts, fields, pairs and what later rounds must know are found', async () => {
    const workplace = await settled(await played())
    const before = await numbers()
    const answers = await database.prisma.confirmation.groupBy({ by: ['role', 'answer', 'standing'], _count: true })
    await workplace.until(on.beforeEnd)
    expect(await tellingIn('enrolment', ['honey and wax'])).toHaveLength(1)
    await workplace.until(on.afterEnd)
    const rows = await everyRow()
    expect(thatTell(rows, ['honey and wax', 'beekeeping'])).toEqual([])
    // Contacts stay: a person's row and their addresses.
    for (const email of emails) expect(thatTell(rows, [email]).map((line) => line.split(' ')[0])).toEqual(['public.person'])
    expect(thatTell(rows, [seatOf('Tuulikki').id]).map((line) => line.split(' ')[0])).toEqual(['public.address'])
    for (const name of names) expect(thatTell(rows, [name]).map((line) => line.split(' ')[0])).toEqual(['public.person'])
    const { prisma } = database
    const tuulikki = await prisma.enrolment.findFirstOrThrow({
      where: { person: { name: { startsWith: 'Tuulikki' } } },
      include: { pairsAsMentee: { include: { mentor: { include: { person: true } } } } },
    })
    expect(tuulikki).toMatchObject({ field: 'Law', wishes: null, listedMentor: null, listedField: null, role: 'mentee', state: 'active' })
    expect(tuulikki.pairsAsMentee[0]?.mentor.person.name).toBe('Kaarlo Metsäpelto')
    expect(await prisma.enrolment.findFirstOrThrow({ where: { person: { name: { startsWith: 'Ville' } } } })).toMatchObject({
      state: expect.stringMatching(/waiting|active|released/) as string,
    })
    expect(await prisma.delivery.count({ where: { personId: { not: nobodyId } } })).toBe(0)
    expect([await prisma.confirmation.count(), await prisma.offer.count()]).toEqual([0, 0])
    expect(await prisma.audit.count({ where: { deed: 'answered', NOT: { actorId: nobodyId } } })).toBe(0)
    expect(await numbers()).toEqual(before)
    const [counted] = await deeds('deletedAfterEnd')
    for (const { role, answer, standing, _count } of answers)
      expect(counted).toMatchObject({ [[role, answer ?? 'silent', ...(standing ? [standing] : [])].join('.')]: _count })
  })

  test('what somebody agreed to, and when, still stands in what they read about themselves, until nothing is kept', async () => {
    const workplace = await settled(await played())
    const agreedOf = async (name: string) => {
      const { id } = await database.prisma.person.findFirstOrThrow({ where: { name: { startsWith: name } } })
      return (await workplace.house.known.heldOf(id)).find((table) => table.name === 'agreements')?.rows
    }
    const [tuulikki, kaarlo, pekka] = [await agreedOf('Tuulikki'), await agreedOf('Kaarlo'), await agreedOf('Pekka')]
    expect([tuulikki?.map(({ purpose }) => purpose), kaarlo?.length, pekka]).toEqual([['takingPart', 'wishes'], 1, undefined])
    await workplace.until(on.afterEnd)
    expect([await agreedOf('Tuulikki'), await agreedOf('Kaarlo'), await agreedOf('Pekka')]).toEqual([tuulikki, kaarlo, pekka])
    await workplace.until(on.gone)
    expect(await database.prisma.enrolment.count({ where: { OR: [{ agreedAt: { not: null } }, { wishesAgreedAt: { not: null } }] } })).toBe(
      0,
    )
  })

  test('what was chosen later goes later: an end that moves takes what is due with it', async () => {
    const workplace = await settled(await played())
    const { id: programme } = await database.prisma.programme.findFirstOrThrow()
    const moved = await workplace.submit(
      'Carla',
      { do: 'changeKeeping', programme },
      { ends: '2027-12-31', textDays: '90', keepMonths: '12' },
    )
    expect(moved).toMatchObject({ accepted: true })
    await workplace.until('2027-12-31T12:00')
    expect(await tellingIn('enrolment', ['honey and wax'])).toHaveLength(1)
    await workplace.until('2028-01-01T12:00')
    expect(await tellingIn('enrolment', ['honey and wax'])).toEqual([])
    await workplace.until('2028-12-31T12:00')
    expect(await tellingIn('person', names)).not.toEqual([])
    await workplace.until('2029-01-01T12:00')
    expect(thatTell(await everyRow(), names)).toEqual([])
  })
})

describe('When nothing is kept any more', () => {
  test('nobody of the programme is found anywhere, and every count is true', async () => {
    const workplace = await settled(await played())
    const before = await numbers()
    await workplace.until('2029-07-21T12:00')
    expect(await tellingIn('person', names)).toHaveLength(4)
    await workplace.until(on.gone)
    const rows = await everyRow()
    const accounts = players.map((name) => seatOf(name).id)
    expect(thatTell(rows, [...names, ...emails.filter((email) => email !== emailOf('Carla')), ...accounts])).toEqual([])
    const coordinators = ({ enrolments, ...rest }: typeof before) => ({
      ...rest,
      enrolments: enrolments.filter(({ role }) => role !== 'coordinator'),
    })
    expect(coordinators(await numbers())).toEqual(coordinators(before))
    expect(remembered).toHaveLength(players.length)
    expect(await database.prisma.programme.findFirstOrThrow()).toMatchObject({ dueAt: null, goneAt: expect.any(Date) as Date })
    // Who owns Pari in a workspace is known for that, and no longer as a coordinator.
    expect(thatTell(rows, [emailOf('Carla')]).map((line) => line.split(' ')[0])).toEqual(['public.person'])
    expect(await database.prisma.enrolment.count({ where: { role: 'coordinator' } })).toBe(0)
  })

  test('whom another programme keeps still stays there, and is found in this one no longer', async () => {
    const workplace = await settled(await played())
    const { prisma } = database
    const list = 'Name,Email,Role,Mentor\nKaarlo Metsäpelto,kaarlo@example.org,mentor,\nAsta,asta@example.org,mentee,kaarlo@example.org\n'
    await workplace.until('2029-05-01T12:00')
    await bringIn(workplace, list, 'Later mentoring')
    await workplace.until(on.gone)
    expect(await tellingIn('person', ['Metsäpelto'])).toHaveLength(1)
    const kept = await prisma.enrolment.findMany({ where: { person: { name: 'Kaarlo Metsäpelto' } }, include: { cohort: true } })
    expect(kept.map(({ cohort }) => cohort.name)).toEqual(['Later mentoring'])
    expect(await tellingIn('person', ['Virtasalmi', 'Outonen'])).toEqual([])
    const earlier = await prisma.enrolment.findMany({
      where: { cohort: { name: 'Spring mentoring' }, role: 'mentor' },
      include: { person: true },
    })
    expect(earlier.map(({ person }) => person.name)).toEqual(['…', '…'])
  })
})

describe('A programme of a release that knew nothing of this', () => {
  test('has thirty days from the first start of this one, whatever its end would have been', async () => {
    const { pool } = database
    await pool.query(`insert into programme (id, name, settings, created_at) values ($1, 'Old', '{}', now() - interval '3 years')`, [
      nobodyId,
    ])
    const { rows } = await pool.query(
      "select due_at <= now() as due, spared_until between now() + interval '29 days' and now() + interval '31 days' as spared from programme",
    )
    expect(rows).toEqual([{ due: true, spared: true }])
  })

  test('keeps everything until its coordinator could see for thirty days on her home what will go', async () => {
    const workplace = await settled(await played())
    const { prisma } = database
    // Down until long after the end; then the release of today starts.
    workplace.clock.turnTo(at('2027-10-01T12:00'))
    await prisma.programme.updateMany({ data: { sparedUntil: toDate(at('2027-10-31T12:00')) } })
    // When these are looked at next moves with each look.
    const kept = async () => (await everyRow()).filter((line) => !/^public\.(?:programme|meeting_scan) /.test(line))
    const rows = await kept()
    await workplace.settle()
    expect(await kept()).toEqual(rows)
    const home = async () => plainText((await workplace.tap('Carla', { do: 'showHome' })).view)
    expect(await home()).toContain('Spring mentoring: after 30 October 2027, we’ll delete what is no longer needed.')
    expect(plainText((await workplace.tap('Carla', { do: 'showKeeping' })).view)).toContain(
      'We won’t delete anything before 31 October 2027',
    )
    await workplace.until('2027-10-31T11:00')
    expect(await tellingIn('enrolment', ['honey and wax'])).toHaveLength(1)
    await workplace.until('2027-10-31T13:00')
    expect(thatTell(await everyRow(), ['honey and wax'])).toEqual([])
    expect(await home()).not.toContain('we’ll delete')
  })
})

describe('Whoever is no coordinator', () => {
  test('sees nothing of it, and changes nothing', async () => {
    const workplace = await settled(await played())
    const { id: programme } = await database.prisma.programme.findFirstOrThrow()
    await workplace.until('2027-07-01T12:00')
    expect(plainText((await workplace.tap('Tuulikki', { do: 'showHome' })).view)).not.toMatch(/poistamme/)
    const tries = [
      await workplace.tap('Tuulikki', { do: 'showKeeping' }),
      await workplace.open('Tuulikki', { do: 'openKeeping', programme }),
      await workplace.submit('Tuulikki', { do: 'changeKeeping', programme }, { ends: '2030-01-01', textDays: '365', keepMonths: '60' }),
    ]
    expect(tries.map((each) => 'accepted' in each && each.accepted)).toEqual([false, false, false])
    expect(await database.prisma.audit.count({ where: { deed: 'changedKeeping', actorId: null } })).toBe(0)
    expect((await database.prisma.programme.findFirstOrThrow()).settings).not.toMatchObject({ keeping: { ends: '2030-01-01' } })
  })
})

describe('What is broken off or late', () => {
  test('is done part by part, and a part that fails is done later', async () => {
    const workplace = await settled(await played())
    const before = await numbers()
    await database.pool.query(
      `create or replace function break_off() returns trigger language plpgsql as $$ begin raise exception 'broken off'; end $$`,
    )
    await database.pool.query(
      'create trigger broken before update of person_id on delivery for each statement execute function break_off()',
    )
    await workplace.until('2027-07-22T00:30').catch(() => undefined)
    expect(await tellingIn('enrolment', ['honey and wax'])).toHaveLength(1)
    await database.pool.query('drop trigger broken on delivery')
    await workplace.until('2027-07-22T12:00')
    expect(thatTell(await everyRow(), ['honey and wax'])).toEqual([])
    expect(await numbers()).toEqual(before)
  })

  test('is done in one go by a Pari that was down all the time, and done again it changes nothing', async () => {
    const workplace = await settled(await played())
    workplace.clock.turnTo(at(on.gone))
    await workplace.until('2029-07-22T12:30')
    expect(thatTell(await everyRow(), names)).toEqual([])
    const rows = await everyRow()
    await database.prisma.programme.updateMany({ data: { dueAt: toDate(workplace.clock.now()) } })
    await workplace.settle()
    expect(await everyRow()).toEqual(rows)
  })
})
