import { describe, expect, it } from 'vitest'
import { bringBack, changeMentor, changePerson, takeOff } from '../../src/programme/index.ts'
import { aCohort, aMentee, aMentor, emailOf, type Stage } from '../ground/builders.ts'
import { newStage } from './new-stage.ts'

const enrolmentOf = (stage: Stage, name: string) => stage.prisma.enrolment.findFirstOrThrow({ where: { person: { email: emailOf(name) } } })

/** A coordinator takes somebody off, or brings them back; answers how many it changed. */
async function change(stage: Stage, deed: typeof takeOff | typeof bringBack, ...names: string[]): Promise<number> {
  const enrolmentIds = await Promise.all(names.map(async (name) => (await enrolmentOf(stage, name)).id))
  const listed = { cohortId: stage.cohortId, enrolmentIds, actorId: null }
  const changed = await stage.house.programmes.transact(
    async (stores): Promise<readonly unknown[]> => deed(stores, listed, stage.clock.now()),
  )
  await stage.settle()
  return changed.length
}

async function moves(stage: Stage, mentee: string, mentor: string) {
  const [menteeId, mentorId] = [(await enrolmentOf(stage, mentee)).id, (await enrolmentOf(stage, mentor)).id]
  const wanted = { cohortId: stage.cohortId, menteeId, mentorId, actorId: null }
  const outcome = await stage.house.programmes.transact((stores) => changeMentor(stores, wanted, stage.clock.now()))
  await stage.settle()
  return outcome
}

describe('A mentee who is taken off', () => {
  it('is asked nothing more, their mentor waits for another one, and their place is offered', async () => {
    const stage = await newStage()
    await stage.until('2027-01-08T12:00')
    const asked = stage.inbox('Eero', 'confirmation.ask').length
    expect(await change(stage, takeOff, 'Eero')).toBe(1)
    expect(await stage.person('Eero')).toMatchObject({ state: 'withdrawn', answer: null, partner: null })
    await stage.until('+10')
    expect(stage.inbox('Wilma', 'offer.made')).toHaveLength(1)
    await stage.until('2027-01-20T12:00')
    expect(stage.inbox('Eero', 'confirmation.ask')).toHaveLength(asked)
    const balance = stage.inbox('Carla', 'coordinator.balance').at(-1)?.text
    expect(balance).toContain('Taken off the list: Eero (mentee)')
    expect(balance).not.toContain('Withdrew: Eero')
    expect((await stage.deeds()).filter(({ deed }) => deed === 'tookOff')).toHaveLength(1)
  })

  it('does not come back by a button of an older message, and reads why', async () => {
    const stage = await newStage()
    await stage.until('2027-01-08T12:00')
    await change(stage, takeOff, 'Eero')
    const reply = await stage.answers('Eero', 'coming')
    expect(reply).toMatchObject({ accepted: false })
    expect(JSON.stringify(reply.view)).toContain('no longer on the list')
    expect(await stage.person('Eero')).toMatchObject({ state: 'withdrawn', answer: null })
  })

  it('is taken off once, however often it is done', async () => {
    const stage = await newStage()
    await stage.until('2027-01-08T12:00')
    await change(stage, takeOff, 'Eero')
    expect(await change(stage, takeOff, 'Eero')).toBe(0)
    expect((await stage.deeds()).filter(({ deed }) => deed === 'tookOff')).toHaveLength(1)
  })

  it('gets the same place back as long as nobody is offered it, is asked anew, and has read nothing of it', async () => {
    const stage = await newStage()
    await stage.until('2027-01-08T12:00')
    const before = await stage.person('Eero')
    await change(stage, takeOff, 'Eero')
    expect(await change(stage, bringBack, 'Eero')).toBe(1)
    expect(await stage.person('Eero')).toMatchObject({ state: 'active', partner: before.partner })
    await stage.until('+30')
    expect(stage.inbox('Eero', 'coordination.takenOff')).toEqual([])
    expect(stage.inbox('Eero', 'coordination.broughtBack')).toEqual([])
    expect(await stage.prisma.offer.count()).toBe(0)
    expect(await stage.answers('Eero', 'coming')).toMatchObject({ accepted: true })
  })

  it('waits while somebody is offered the place: who was offered it may take it until the time that they were told', async () => {
    const stage = await newStage()
    await stage.until('2027-01-08T12:00')
    const { partner } = await stage.person('Eero')
    await change(stage, takeOff, 'Eero')
    await stage.until('+10')
    expect(stage.inbox('Wilma', 'offer.made')).toHaveLength(1)
    await change(stage, bringBack, 'Eero')
    expect(await stage.person('Eero')).toMatchObject({ state: 'waiting', partner: null })
    expect(stage.inbox('Wilma', 'offer.lost')).toEqual([])
    await stage.press('Wilma', 'No, not this time')
    expect(stage.inbox('Eero', 'offer.made')).toHaveLength(1)
    await stage.press('Eero', 'Yes, I’ll take the place')
    expect(await stage.person('Eero')).toMatchObject({ state: 'active', partner })
  })

  it('waits where somebody else has the place by now, with the turn that they had', async () => {
    const stage = await newStage()
    await stage.until('2027-01-08T12:00')
    await change(stage, takeOff, 'Eero')
    await stage.until('+10')
    await stage.press('Wilma', 'Yes, I’ll take the place')
    await change(stage, bringBack, 'Eero')
    expect(await stage.person('Eero')).toMatchObject({ state: 'waiting', partner: null })
    const { waitingSince, createdAt } = await enrolmentOf(stage, 'Eero')
    expect(waitingSince).toEqual(createdAt)
  })

  it('rests before a kick-off is set: nothing is offered, nobody is told', async () => {
    const stage = await newStage({ kickOff: '2026-12-10T17:00' })
    await change(stage, takeOff, 'Eero')
    expect(await stage.prisma.seat.count({ where: { dueAt: { not: null } } })).toBe(0)
    await change(stage, bringBack, 'Eero')
    expect(await stage.person('Eero')).toMatchObject({ state: 'active' })
    expect(stage.heard).toEqual([])
  })
})

describe('A mentor who is taken off', () => {
  it('loses the mentees, who hear it and wait first; brought back, they sit together again', async () => {
    const stage = await newStage()
    await stage.until('2027-01-08T12:00')
    await stage.answers('Eero', 'coming')
    const { partner } = await stage.person('Eero')
    if (!partner) throw new Error('Eero has no mentor.')
    await change(stage, takeOff, partner)
    expect(await stage.person('Eero')).toMatchObject({ state: 'waiting', answer: 'coming' })
    await stage.until('+10')
    expect(stage.inbox('Eero', 'confirmation.mentorLeft')).toHaveLength(1)
    expect(await stage.prisma.seat.count({ where: { mentor: { person: { name: partner } }, state: { not: 'closed' } } })).toBe(0)
    await change(stage, bringBack, partner)
    expect(await stage.person('Eero')).toMatchObject({ state: 'active', partner })
    await stage.until('+10')
    expect(stage.inbox('Eero', 'confirmation.mentorBack')).toHaveLength(1)
    expect(await stage.person(partner)).toMatchObject({ state: 'active', answer: null })
  })
})

describe('A mentee who gets another mentor', () => {
  const people = () => [...aCohort(), aMentor('Ulla', { seats: 1 }), aMentee('Iida', { mentor: 'Olli' })]

  it('sits there, keeps their answer, and the place that they left is offered', async () => {
    const stage = await newStage({ people: people() })
    await stage.until('2027-01-08T12:00')
    await stage.answers('Eero', 'coming')
    await stage.answers('Iida', 'notStarting')
    await stage.until('2027-01-08T12:30')
    expect(await stage.prisma.offer.count({ where: { state: 'open' } })).toBe(1)
    // The place is offered to Wilma: it is promised until then.
    expect(await moves(stage, 'Aino', 'Olli')).toBe('noRoom')
    expect(await moves(stage, 'Eero', 'Ulla')).toBe('changed')
    expect(await stage.person('Eero')).toMatchObject({ state: 'active', answer: 'coming', partner: 'Ulla' })
    expect(await moves(stage, 'Eero', 'Ulla')).toBe('same')
    expect(await moves(stage, 'Aino', 'Ulla')).toBe('noRoom')
    await change(stage, takeOff, 'Ulla')
    expect(await moves(stage, 'Aino', 'Ulla')).toBe('gone')
  })
})

describe('Somebody whose details are corrected', () => {
  const corrects = async (stage: Stage, name: string, wanted: Partial<Parameters<typeof changePerson>[1]>) => {
    const { id: personId } = await stage.prisma.person.findFirstOrThrow({ where: { email: emailOf(name) } })
    const all = { cohortId: stage.cohortId, personId, owners: ['olga@example.org'], actorId: null, ...wanted }
    return stage.house.programmes.transact((stores) => changePerson({ ...stores, wakeLanes: async () => {} }, all, stage.clock.now()))
  }

  it('is one of no others: an address that somebody has is refused, and so is an owner’s', async () => {
    const stage = await newStage()
    expect(await corrects(stage, 'Eero', { email: emailOf('Wilma') })).toEqual({ kind: 'refused', why: 'emailTaken' })
    expect(await corrects(stage, 'Eero', { email: 'olga@example.org' })).toEqual({ kind: 'refused', why: 'trusted' })
    expect(await corrects(stage, 'Eero', { name: 'Eero' })).toEqual({ kind: 'same' })
  })

  it('keeps a language that they chose themselves, and gets one that they did not choose', async () => {
    const stage = await newStage()
    expect(await corrects(stage, 'Eero', { language: 'sv' })).toMatchObject({ kind: 'changed' })
    await stage.prisma.person.updateMany({ where: { email: emailOf('Eero') }, data: { choseAt: new Date(0) } })
    expect(await corrects(stage, 'Eero', { language: 'fi' })).toEqual({ kind: 'refused', why: 'ownLanguage' })
    expect((await stage.prisma.person.findFirstOrThrow({ where: { email: emailOf('Eero') } })).language).toBe('sv')
  })
})
