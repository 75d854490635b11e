import { describe, expect, it } from 'vitest'
import { enrolList, scheduleKickOff } from '../../src/programme/index.ts'
import { defaultLadder } from '../../src/programme/ladder/ladder.ts'
import { aCohort, aCoordinator, aMentee, aMentor, at, everythingIn } from '../ground/builders.ts'
import { newStage } from './new-stage.ts'

describe('The same list again', () => {
  it('changes nothing, whatever happened in between', async () => {
    const stage = await newStage()
    await stage.until('2027-01-15T12:00')
    await stage.answers('Eero', 'notStarting')
    await stage.press('Wilma', 'Yes, I’ll take the place')
    await stage.tap('Carla', { do: 'release', confirmation: await stage.confirmationOf('Aino') })
    const before = await everythingIn(stage.prisma)
    const outcome = await stage.import(aCohort())
    expect(outcome).toEqual({ kind: 'enrolled', report: { added: 0, changed: 0, unchanged: 6, notListed: [], mentorsLeft: [] } })
    expect(await everythingIn(stage.prisma)).toBe(before)
  })
})

describe('An updated list', () => {
  it('brings a new mentee in, who is asked soon', async () => {
    const stage = await newStage()
    await stage.until('2027-01-12T10:00')
    const outcome = await stage.import([...aCohort(), aMentor('Sanna'), aMentee('Iida', { mentor: 'Sanna' })])
    expect(outcome).toMatchObject({ report: { added: 2, changed: 0, unchanged: 6 } })
    await stage.until('2027-01-13T10:00')
    expect(stage.inbox('Iida', 'confirmation.ask')).toHaveLength(1)
    await stage.answers('Iida', 'coming')
    await stage.until('2027-01-20T12:00')
    expect(await stage.person('Sanna')).toMatchObject({ standing: 'go', partner: 'Iida' })
  })

  it('moves a mentee to another mentor, and both mentors hear the truth', async () => {
    const stage = await newStage()
    await stage.until('2027-01-08T10:00')
    await stage.answers('Aino', 'coming')
    const moved = aCohort().map((person) => (person.name === 'Aino' ? aMentee('Aino', { mentor: 'Olli' }) : person))
    expect(await stage.import(moved)).toMatchObject({ report: { added: 0, changed: 1, unchanged: 5 } })
    await stage.settle()
    expect(await stage.person('Aino')).toMatchObject({ partner: 'Olli', answer: 'coming' })
    await stage.until('2027-01-20T12:00')
    expect(await stage.person('Olli')).toMatchObject({ standing: 'go', partner: 'Aino, Eero' })
    expect(await stage.person('Maija')).toMatchObject({ standing: 'free' })
  })

  it('gives somebody who waited a mentor, and asks them', async () => {
    const stage = await newStage()
    await stage.until('2027-01-08T10:00')
    const seated = aCohort().map((person) => (person.name === 'Wilma' ? aMentee('Wilma', { mentor: 'Maija' }) : person))
    await stage.import(seated)
    await stage.until('2027-01-08T18:00')
    expect(await stage.person('Wilma')).toMatchObject({ state: 'active', partner: 'Maija' })
    expect(stage.inbox('Wilma', 'confirmation.ask')).toHaveLength(1)
  })

  it('sets a mentee back onto the waitlist, who is asked nothing more', async () => {
    const stage = await newStage()
    await stage.until('2027-01-08T10:00')
    await stage.import(aCohort().map((person) => (person.name === 'Aino' ? aMentee('Aino') : person)))
    await stage.until('2027-01-20T18:00')
    expect(await stage.person('Aino')).toMatchObject({ state: 'waiting', partner: null })
    expect(stage.inbox('Aino', 'confirmation.ask')).toHaveLength(1)
  })

  it('changes names and languages of people who are there', async () => {
    const stage = await newStage()
    const renamed = aCohort().map((person) =>
      person.name === 'Aino' ? { ...person, name: 'Aino Virtanen', language: 'fi' as const } : person,
    )
    expect(await stage.import(renamed)).toMatchObject({ report: { added: 0, changed: 1 } })
    await stage.until('2027-01-07T10:00')
    expect(stage.inbox('Aino', 'confirmation.ask').at(-1)?.view.language).toBe('fi')
  })

  it('names who is no longer in it and leaves them as they are', async () => {
    const stage = await newStage()
    const outcome = await stage.import(aCohort().filter((person) => person.name !== 'Eero'))
    expect(outcome).toMatchObject({ report: { added: 0, changed: 0, notListed: ['eero@example.org'] } })
    expect(await stage.person('Eero')).toMatchObject({ state: 'active', partner: 'Olli' })
  })

  it('in which somebody changes roles is refused as a whole, with the line', async () => {
    const stage = await newStage()
    const before = await everythingIn(stage.prisma)
    const turned = [...aCohort().filter((person) => person.name !== 'Wilma'), { ...aMentor('Wilma'), line: 7 }, aMentee('Iida')]
    expect(await stage.import(turned)).toEqual({
      kind: 'roleConflicts',
      conflicts: [{ email: 'wilma@example.org', line: 7, was: 'mentee', now: 'mentor' }],
    })
    expect(await everythingIn(stage.prisma)).toBe(before)
  })

  it('for a cohort that does not exist is a defect and throws', async () => {
    const stage = await newStage()
    const cohortId = '0197a3c0-0000-7000-8000-000000000000'
    const request = { cohortId, people: [aCoordinator('Carla')], workspaceId: null, actorId: null }
    await expect(enrolList(stage.house.programmes, request)).rejects.toThrow('There is no cohort')
  })

  it('is written down', async () => {
    const stage = await newStage()
    await stage.import([...aCohort(), aMentee('Iida')])
    expect((await stage.deeds()).map((each) => each.deed)).toEqual(['imported', 'scheduledKickOff', 'imported'])
  })
})

describe('A kick-off is refused', () => {
  it.each([
    ['in the past', { kickOff: '2026-12-16T17:00' }, 'The kick-off lies in the past: choose a later date.'],
    ['so soon that nobody can be asked in time', { kickOff: '2026-12-18T17:00' }, 'Too late to ask everybody'],
    ['on a ladder that asks nobody', { ladder: { steps: defaultLadder.steps.filter((step) => step.kind !== 'ask') } }, 'Nobody is asked'],
  ])('%s, with the reason', async (_, wanted, reason) => {
    const stage = await newStage(wanted)
    expect(stage.refused.map((each) => each.refused)).toEqual([expect.stringContaining(reason)])
    expect(await stage.prisma.kickOff.count()).toBe(0)
    expect(await stage.prisma.confirmation.count()).toBe(0)
  })

  it('a second time, and for a cohort that does not exist', async () => {
    const stage = await newStage()
    const request = { cohortId: stage.cohortId, startsAt: at('2027-02-21T17:00'), venue: null, ladder: defaultLadder, actorId: null }
    expect(await scheduleKickOff(stage.house.programmes, request)).toEqual([{ refused: 'This cohort has a kick-off already.' }])
    const nowhere = { ...request, cohortId: '0197a3c0-0000-7000-8000-000000000000' }
    expect(await scheduleKickOff(stage.house.programmes, nowhere)).toEqual([{ refused: 'There is no such cohort.' }])
  })
})

describe('A cohort that is set up late', () => {
  it('is asked at once, a day apart, and never in a heap', async () => {
    const stage = await newStage({ from: '2027-01-18T09:00' })
    expect(stage.refused).toEqual([])
    await stage.until('2027-01-21T16:59')
    const asks = stage.inbox('Aino', 'confirmation.ask').map((each) => each.at)
    expect(asks).toEqual([at('2027-01-18T09:00'), at('2027-01-19T09:00')])
    expect(stage.inbox('Aino', 'confirmation.welcome')).toEqual([])
    expect(await stage.person('Maija')).toMatchObject({ standing: 'free' })
  })

  it('spares the coordinator the steps that are past', async () => {
    const stage = await newStage({ from: '2027-01-18T10:00' })
    await stage.until('2027-01-18T18:00')
    expect(stage.inbox('Carla')).toEqual([])
    await stage.until('2027-01-19T09:00')
    expect(stage.inbox('Carla', 'coordinator.balance')).toHaveLength(1)
    expect(stage.inbox('Carla', 'coordinator.calls')).toEqual([])
  })
})
