import { randomUUID } from 'node:crypto'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { nobodyId } from '../../src/people/holding.ts'
import { freshDatabase, type TestDatabase } from '../database/database.ts'
import { everyRowOf, thatTell } from '../ground/every-row.ts'
import { aListedProgramme, aPlayedProgramme, marksOf } from '../ground/played-programme.ts'
import { seatOf, start, type Workplace } from '../ground/workplace.ts'

/** What becomes of somebody's data when they ask: over a whole programme, in every table and in the log. */

let database: TestDatabase
const logged: string[] = []
const remembered: string[] = []
const log = pino(
  { base: null, level: 'debug' },
  new Writable({
    write(chunk, _, done) {
      logged.push(String(chunk))
      done()
    },
  }),
)

beforeEach(async () => {
  database = await freshDatabase()
})
afterEach(async () => {
  logged.length = 0
  remembered.length = 0
  await database.close()
})

const played = () => aPlayedProgramme(database.prisma, { parts: { log, rememberErased: async (id) => void remembered.push(id) } })

const everyRow = () => everyRowOf(database)

const personOf = async (name: string) => (await database.prisma.person.findFirstOrThrow({ where: { name: { startsWith: name } } })).id

const page = (key: string, text: string, kind = 'person') => database.prisma.page.create({ data: { platform: 'slack', kind, key, text } })

async function counts() {
  const { prisma } = database
  return Promise.all(
    [prisma.person, prisma.confirmation, prisma.delivery, prisma.attempt, prisma.audit, prisma.pair, prisma.seat, prisma.offer].map(
      (table) => (table as typeof prisma.person).count(),
    ),
  )
}

const saysTo = (workplace: Workplace, name: string) => workplace.inbox(name).map(({ text }) => text)

describe.each(['Tuulikki', 'Kaarlo'] as const)('%s, who asks to be forgotten,', (name) => {
  test('is found in no table and in no log, at once and after all that follows, and every count is true', async () => {
    const workplace = await played()
    await page(`T0HELSINKI:U0${name.toUpperCase()}`, '{}')
    await page(`T0HELSINKI`, `[{"id":"U0${name.toUpperCase()}"}]`, 'openHomes')
    await page(`T0HELSINKI:${name.toLowerCase()}@example.org`, 'U0', 'email')
    await page(`T0HELSINKI:U0${name.toUpperCase()}2`, 'somebody else')
    const id = await personOf(name)
    expect(thatTell(await everyRow(), marksOf(name)).length).toBeGreaterThan(8)
    const before = await counts()
    const asked = await workplace.tap(name, { do: 'askToForget' })
    expect([asked.accepted, await counts()]).toEqual([true, before])
    const done = await workplace.tap(name, { do: 'forgetMe' })
    expect([done.accepted, remembered]).toEqual([true, [id]])
    const others = (lines: readonly string[]) => thatTell(lines, marksOf(name)).filter((line) => !line.includes('somebody else'))
    expect(others(await everyRow())).toEqual([])
    const after = await counts()
    expect(after.map((count, nth) => count >= (before[nth] ?? 0))).not.toContain(false)
    expect([after[0], after[1], after[5], after[6]]).toEqual([before[0], before[1], before[5], before[6]])
    const told = workplace.platform.said.length
    await workplace.until('2027-01-21T20:00')
    expect(others(await everyRow())).toEqual([])
    expect(workplace.platform.said.slice(told).filter(({ text }) => thatTell([text], marksOf(name)).length > 0)).toEqual([])
    expect(workplace.platform.said.slice(told).filter(({ to }) => to === seatOf(name).id)).toEqual([])
    expect(thatTell(logged, marksOf(name))).toEqual([])
    expect((await workplace.tap(name, { do: 'showKnown' })).accepted).toBe(false)
    expect(await database.prisma.page.findMany({ where: { text: 'somebody else' } })).toHaveLength(1)
  })
})

describe('When a mentee is forgotten', () => {
  test('the mentor and the coordinator hear it kindly, the pair ends, and the place goes the usual way', async () => {
    const workplace = await played()
    const id = await personOf('Tuulikki')
    await workplace.tap('Tuulikki', { do: 'forgetMe' })
    await workplace.until('2027-01-15T12:00')
    const [told] = saysTo(workplace, 'Kaarlo').filter((text) => text.includes('poistamaan kaikki tietonsa'))
    expect(told).toContain('Yhä mukana: Eero Ek')
    expect(saysTo(workplace, 'Carla').filter((text) => text.includes('has asked us to delete everything'))).toMatchObject([
      expect.stringContaining('Their pair: Kaarlo Metsäpelto') as string,
    ])
    const { prisma } = database
    expect(await prisma.pair.findFirstOrThrow({ where: { mentee: { personId: id } } })).toMatchObject({ endReason: 'notStarting' })
    expect(saysTo(workplace, 'Wilma').filter((text) => text.includes('Kaarlo Metsäpelto'))).not.toEqual([])
    expect(await prisma.audit.count({ where: { actorId: nobodyId } })).toBeGreaterThan(0)
    expect(await prisma.audit.count({ where: { actorId: id } })).toBe(0)
  })

  test('twice is once', async () => {
    const workplace = await played()
    const id = await personOf('Tuulikki')
    expect(await workplace.house.known.forget(id)).toEqual({ kind: 'erased' })
    const rows = await everyRow()
    expect(await workplace.house.known.forget(id)).toEqual({ kind: 'gone' })
    expect(await everyRow()).toEqual(rows)
    expect(remembered).toEqual([id])
  })

  test('whose message is being sent at that moment, its outcome is written nowhere', async () => {
    const workplace = await played()
    const id = await personOf('Tuulikki')
    const delivery = await database.prisma.delivery.findFirstOrThrow({ where: { personId: id, state: 'delivered' } })
    await database.prisma.delivery.update({ where: { id: delivery.id }, data: { state: 'sending' } })
    await workplace.house.known.forget(id)
    expect(await database.prisma.delivery.findUniqueOrThrow({ where: { id: delivery.id } })).toMatchObject({
      ...{ state: 'dropped', sentRef: null, addressId: null, view: { parts: [] } },
    })
  })
})

describe('When the kick-off has begun', () => {
  test('who took part, and what they answered, is counted as before; the pair ends, and the other one hears it', async () => {
    const workplace = await played()
    await workplace.until('2027-01-22T12:00')
    const { prisma } = database
    const counted = async () => [
      await prisma.enrolment.groupBy({ by: ['role', 'state'], _count: true, orderBy: [{ role: 'asc' }, { state: 'asc' }] }),
      await prisma.confirmation.groupBy({
        by: ['role', 'answer', 'standing'],
        _count: true,
        orderBy: [{ role: 'asc' }, { answer: 'asc' }, { standing: 'asc' }],
      }),
    ]
    const [before, id] = [await counted(), await personOf('Tuulikki')]
    await workplace.tap('Tuulikki', { do: 'forgetMe' })
    await workplace.until('2027-01-25T12:00')
    expect(await counted()).toEqual(before)
    expect(await prisma.pair.count({ where: { mentee: { personId: id }, endedAt: null } })).toBe(0)
    expect(saysTo(workplace, 'Kaarlo').at(-1)).toContain('poistamaan kaikki tietonsa')
    expect(thatTell(await everyRow(), marksOf('Tuulikki'))).toEqual([])
  })
})

describe('Before a kick-off is set', () => {
  test.each(['Tuulikki', 'Kaarlo'] as const)('%s is forgotten, nothing stays due, and the kick-off can be set', async (name) => {
    const { workplace, cohort } = await aListedProgramme(database.prisma)
    await workplace.tap(name, { do: 'forgetMe' })
    await workplace.settle()
    expect(thatTell(await everyRow(), marksOf(name))).toEqual([])
    expect(await database.prisma.seat.count({ where: { dueAt: { not: null } } })).toBe(0)
    await start(workplace, cohort)
    await workplace.until('2027-01-07T12:30')
    expect(saysTo(workplace, 'Aino').some((text) => text.includes('Olli Outonen'))).toBe(true)
  })
})

describe('When a mentor is forgotten', () => {
  test('their mentees hear it kindly and wait first in the line, and the places are offered to nobody', async () => {
    const workplace = await played()
    const id = await personOf('Kaarlo')
    await workplace.tap('Kaarlo', { do: 'forgetMe' })
    await workplace.until('2027-01-15T12:00')
    expect(saysTo(workplace, 'Tuulikki').at(-1)).toContain('jonotuslistalla ensimmäisenä')
    expect(saysTo(workplace, 'Eero').filter((text) => text.includes('bett oss att radera alla sina uppgifter'))).toHaveLength(1)
    const { prisma } = database
    expect(await prisma.seat.findMany({ where: { mentor: { personId: id } } })).toMatchObject([{ state: 'closed' }, { state: 'closed' }])
    expect(await prisma.enrolment.findFirstOrThrow({ where: { person: { name: { startsWith: 'Eero' } } } })).toMatchObject({
      state: 'waiting',
      listedMentor: null,
    })
  })
})

describe('A coordinator', () => {
  test('who is the only one is asked to name another first, and nothing is deleted', async () => {
    const workplace = await played()
    const rows = await everyRow()
    const { accepted, view } = await workplace.tap('Carla', { do: 'forgetMe' })
    expect([accepted, plainText(view)]).toEqual([false, expect.stringContaining('You’re the only coordinator of Spring mentoring')])
    expect(await everyRow()).toEqual(rows)
    expect(remembered).toEqual([])
  })

  test('who is the last owner where people take part is asked to name another first, and can go once there is one', async () => {
    const workplace = await played()
    const { prisma } = database
    const enrolment = await prisma.enrolment.findFirstOrThrow({ where: { role: 'coordinator' } })
    const other = await prisma.person.create({
      data: { id: randomUUID(), email: 'ritva@example.org', name: 'Ritva', language: 'en', createdAt: new Date() },
    })
    await prisma.enrolment.create({ data: { ...enrolment, id: randomUUID(), personId: other.id } })
    const rows = await everyRow()
    const refused = await workplace.tap('Carla', { do: 'forgetMe' })
    expect([refused.accepted, plainText(refused.view)]).toEqual([
      false,
      expect.stringContaining('You’re the last owner of the app in Helsinki Alumni. Please name another owner first'),
    ])
    expect(await everyRow()).toEqual(rows)
    const { id: workspaceId } = await prisma.workspace.findFirstOrThrow()
    await prisma.owner.create({ data: { workspaceId, externalId: 'U0RITVA' } })
    expect(await workplace.tap('Carla', { do: 'forgetMe' })).toMatchObject({ accepted: true })
    expect(thatTell(await everyRow(), ['carla@example.org'])).toEqual([])
  })

  test('whom a backup brought back is forgotten all the same', async () => {
    const workplace = await played()
    const [personId, cohort] = [await personOf('Carla'), await database.prisma.cohort.findFirstOrThrow()]
    await database.prisma.viewer.create({ data: { cohortId: cohort.id, personId, seesNames: true } })
    expect(await workplace.house.known.forget(personId, 'again')).toEqual({ kind: 'erased' })
    expect(await database.prisma.viewer.count()).toBe(0)
    expect(await database.prisma.enrolment.count({ where: { role: 'coordinator' } })).toBe(0)
    expect(await database.prisma.owner.count()).toBe(0)
  })
})
