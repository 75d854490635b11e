import { describe, expect, it } from 'vitest'
import type { EnrolStores } from '../../src/programme/enrolment/enrol.ts'
import { type EnrolDeps, enrolList } from '../../src/programme/index.ts'
import { aCohort, aMentee, aMentor, emailOf, everythingIn, type Stage } from '../ground/builders.ts'
import { heldUp } from '../ground/held-up.ts'
import { newStage } from './new-stage.ts'

const withPlace = (name: string, mentor: string) => aCohort().map((person) => (person.name === name ? aMentee(name, { mentor }) : person))
const enrolmentOf = (stage: Stage, name: string) => stage.prisma.enrolment.findFirstOrThrow({ where: { person: { email: emailOf(name) } } })
const offersOf = async (stage: Stage, name: string) =>
  (await stage.prisma.offer.findMany({ where: { enrolment: { person: { email: emailOf(name) } } } })).map((offer) => offer.state)

type Work = (stores: EnrolStores) => Promise<unknown>

/** Runs `other` while a transaction that has done its work is still open, and commits that once the other has to wait. */
async function whileOpen<T>(stage: Stage, work: Work, other: () => Promise<T>): Promise<T> {
  const { transact }: EnrolDeps = stage.house.programmes
  let running: Promise<T> | undefined
  await transact(async (stores) => {
    await work(stores)
    running = other()
    await heldUp(stage.prisma, running)
  })
  if (!running) throw new Error('The other work never began.')
  return running
}

describe('A list that seats somebody', () => {
  it('leaves the seat to whoever won it in the same moment, and makes another', async () => {
    const stage = await newStage()
    await stage.until('2027-01-08T12:00')
    await stage.answers('Eero', 'notStarting')
    const seat = await stage.prisma.seat.findFirstOrThrow({ where: { state: 'open' } })
    const wilma = await enrolmentOf(stage, 'Wilma')
    const wins: Work = async ({ seats }) => {
      expect(await seats.take(seat.id, wilma.id, stage.clock.now())).toBe(true)
    }
    await whileOpen(stage, wins, () => stage.import([...aCohort(), aMentee('Iida', { mentor: 'Olli' })]))
    expect(await stage.person('Olli')).toMatchObject({ partner: 'Iida, Wilma' })
    expect((await stage.prisma.seat.findUniqueOrThrow({ where: { id: seat.id } })).menteeId).toBe(wilma.id)
  })

  it('ends the offers for that seat, and a late yes is told kindly', async () => {
    const stage = await newStage()
    await stage.until('2027-01-08T12:00')
    await stage.answers('Eero', 'notStarting')
    await stage.until('+10')
    expect(await offersOf(stage, 'Wilma')).toEqual(['open'])
    await stage.import([...aCohort(), aMentee('Iida', { mentor: 'Olli' })])
    expect(await offersOf(stage, 'Wilma')).toEqual(['lost'])
    expect(await stage.press('Wilma', 'Yes, I’ll take the place')).toMatchObject({ accepted: false })
    expect(await stage.person('Wilma')).toMatchObject({ state: 'waiting' })
    expect(await stage.person('Olli')).toMatchObject({ partner: 'Iida' })
  })

  it('tells people who hold an offer that the place has gone, where a mentor agrees to fewer', async () => {
    const people = (seats: number) => [...aCohort(), aMentor('Ulla', { seats }), aMentee('Iida', { mentor: 'Ulla' })]
    const stage = await newStage({ people: people(2) })
    await stage.until('2027-01-07T12:00')
    expect(await offersOf(stage, 'Wilma')).toEqual(['open'])
    await stage.import(people(1))
    await stage.settle()
    expect(await offersOf(stage, 'Wilma')).toEqual(['lost'])
    expect(stage.inbox('Wilma', 'offer.lost').map(({ text }) => text.split('\n')[0])).toEqual(['We’re no longer offering this place'])
    expect(await stage.prisma.seat.count({ where: { state: 'closed', dueAt: { not: null } } })).toBe(0)
  })

  it('rather takes a seat that nobody was offered', async () => {
    const people = aCohort().map((person) => (person.name === 'Olli' ? { ...person, seats: 2 } : person))
    const stage = await newStage({ people })
    await stage.until('2027-01-08T12:00')
    await stage.answers('Eero', 'notStarting')
    await stage.until('+10')
    const offered = await stage.prisma.offer.findFirstOrThrow({ where: { state: 'open' } })
    expect(await stage.prisma.seat.count({ where: { state: 'open' } })).toBe(2)
    await stage.import([...people, aMentee('Iida', { mentor: 'Olli' })])
    expect(await stage.prisma.offer.findUniqueOrThrow({ where: { id: offered.id } })).toMatchObject({ state: 'open' })
    expect((await stage.prisma.seat.findUniqueOrThrow({ where: { id: offered.seatId } })).menteeId).toBe(null)
    expect(await stage.person('Iida')).toMatchObject({ state: 'active', partner: 'Olli' })
  })

  it('ends the offer that the seated person held for another seat', async () => {
    const stage = await newStage()
    await stage.until('2027-01-08T12:00')
    await stage.answers('Eero', 'notStarting')
    await stage.until('+10')
    await stage.import(withPlace('Wilma', 'Maija'))
    expect(await offersOf(stage, 'Wilma')).toEqual(['lost'])
    expect(await stage.person('Maija')).toMatchObject({ partner: 'Aino, Wilma' })
  })

  it('asks anew who had left', async () => {
    const stage = await newStage()
    await stage.until('2027-01-08T10:00')
    await stage.answers('Eero', 'notStarting')
    await stage.until('2027-01-12T10:00')
    await stage.import(withPlace('Eero', 'Maija'))
    expect(await stage.person('Eero')).toMatchObject({ state: 'active', answer: null, partner: 'Maija' })
    await stage.until('2027-01-13T12:00')
    expect(stage.inbox('Eero', 'confirmation.ask')).toHaveLength(2)
  })

  it('makes no seat with a mentor who withdrew, names them, and moves nobody to them', async () => {
    const stage = await newStage()
    await stage.until('2027-01-08T10:00')
    await stage.answers('Maija', 'notStarting')
    const people = [...aCohort().map((each) => (each.name === 'Eero' ? aMentee('Eero', { mentor: 'Maija' }) : each))]
    const outcome = await stage.import([...people, aMentee('Iida', { mentor: 'Maija' })])
    expect(outcome).toMatchObject({ report: { added: 1, changed: 1, mentorsLeft: [emailOf('Maija')] } })
    expect(await stage.person('Iida')).toMatchObject({ state: 'waiting', partner: null })
    expect(await stage.person('Eero')).toMatchObject({ state: 'active', partner: 'Olli' })
    expect(await stage.person('Maija')).toMatchObject({ state: 'withdrawn', partner: null })
    expect(await stage.prisma.seat.count({ where: { mentor: { person: { name: 'Maija' } }, state: { not: 'closed' } } })).toBe(0)
  })
})

describe('What somebody wrote in the chat', () => {
  const listed = (wishes: string) =>
    aCohort().map((person) => (person.name === 'Wilma' ? aMentee('Wilma', { wishes, field: 'Law' }) : person))

  it('stays when the same list comes again, and gives way to what the list changes', async () => {
    const stage = await newStage({ people: listed('physics') })
    const { id } = await enrolmentOf(stage, 'Wilma')
    await stage.prisma.enrolment.update({ where: { id }, data: { wishes: 'somebody who travels' } })
    const before = await everythingIn(stage.prisma)
    expect(await stage.import(listed('physics'))).toMatchObject({ report: { changed: 0, unchanged: 6 } })
    expect(await everythingIn(stage.prisma)).toBe(before)
    expect(await stage.import(listed('chemistry'))).toMatchObject({ report: { changed: 1 } })
    expect(await enrolmentOf(stage, 'Wilma')).toMatchObject({ wishes: 'chemistry', field: 'Law' })
  })
})

describe('Two lists at once', () => {
  it('with the same new person in two cohorts are both stored, with one person', async () => {
    const stage = await newStage()
    const { programmeId } = await stage.prisma.cohort.findUniqueOrThrow({ where: { id: stage.cohortId } })
    const other = { programmeId, name: 'Autumn', language: 'en' as const, zone: 'Europe/Helsinki', country: 'FI' }
    const cohortId = await stage.house.programmes.transact(({ programmes }) => programmes.createCohort(other, stage.clock.now()))
    const people = [aMentor('Sanna'), aMentee('Iida', { mentor: 'Sanna' })]
    const outcome = await whileOpen(
      stage,
      ({ programmes }) => programmes.addPeople(people, true, stage.clock.now()),
      () => enrolList(stage.house.programmes, { cohortId, people, workspaceId: null, actorId: null }),
    )
    expect(outcome).toMatchObject({ kind: 'enrolled', report: { added: 2 } })
    expect(await stage.prisma.person.count({ where: { email: emailOf('Iida') } })).toBe(1)
  })
})
