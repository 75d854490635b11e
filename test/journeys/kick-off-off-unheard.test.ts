import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import type { ListedPerson } from '../../src/people/import/index.ts'
import { aCohort, aCoordinator, aMentee, aMentor, at, buttonsOf, type Stage } from '../ground/builders.ts'
import { atHome, callsOff, formIn, homeOf, moves, opens, sends } from '../ground/kick-off-desk.ts'
import { newStage } from './new-stage.ts'

/** A kick-off is moved in the evening, so most hear of it in the morning. It is called off before that: people hear of the date that they know. */

const off = (stage: Stage, name: string): string[] => stage.inbox(name, 'kickOff.calledOff').map(({ text }) => text)
const movedTo = (stage: Stage, name: string): string[] => stage.inbox(name, 'kickOff.moved').map(({ text }) => text)
const planned = 'Was planned for: Thursday 21 January at 17:00'
const weekLater = { date: '2027-01-28', time: '17:30' }
const undoIn = ({ view }: Awaited<ReturnType<typeof callsOff>>) => buttonsOf(view)[0]?.command ?? { do: '' }

/** Aino comes, Sanna is not sure, Tuomo cannot come, and Eero says nothing, of 21 January. */
async function movedAtNight(...more: readonly ListedPerson[]): Promise<Stage> {
  const people = [
    ...[...aCohort(), aCoordinator('Clara')],
    ...[aMentor('Pia'), aMentee('Sanna', { mentor: 'Pia' }), aMentor('Raili'), aMentee('Tuomo', { mentor: 'Raili' })],
    ...more,
  ]
  const stage = await newStage({ people })
  await stage.until('2027-01-07T12:00')
  await stage.answers('Aino', 'coming')
  await stage.answers('Sanna', 'unsure')
  await stage.answers('Tuomo', 'notAtKickoff')
  await stage.until('2027-01-08T21:30')
  await moves(stage, weekLater)
  await stage.until('2027-01-08T22:40')
  for (const name of ['Aino', 'Clara']) expect(movedTo(stage, name)).toEqual([])
  return stage
}

it('Each hears of the date that they know, in words for their case, and nothing of the other', async () => {
  const stage = await movedAtNight()
  await callsOff(stage)
  await stage.until('2027-01-09T12:00')
  expect(off(stage, 'Aino')).toEqual([expect.stringMatching(/Please don’t come[^]*Maija is still your mentor/u)])
  expect(off(stage, 'Sanna')).toEqual([expect.stringContaining('You don’t need to answer our question any more.')])
  expect(off(stage, 'Eero')).toEqual([expect.stringContaining('You don’t need to answer our question any more.')])
  expect(off(stage, 'Tuomo')).toEqual([expect.stringContaining('You’ve told us that you can’t come')])
  expect(off(stage, 'Maija')).toEqual([expect.stringMatching(/Please don’t travel/u)])
  for (const name of ['Aino', 'Sanna', 'Eero', 'Tuomo', 'Maija', 'Carla', 'Clara']) {
    expect(off(stage, name)[0]).toContain(planned)
    expect(off(stage, name)[0]).not.toContain('28 January')
    expect(movedTo(stage, name)).toEqual([])
  }
})

it('Whoever has read of the move hears of the new date', async () => {
  const stage = await movedAtNight(aMentee('Nina', { mentor: 'Pia', timeZone: 'America/Los_Angeles' }))
  expect(movedTo(stage, 'Nina')).toHaveLength(1)
  await callsOff(stage)
  await stage.until('2027-01-09T12:00')
  expect(off(stage, 'Nina')).toEqual([expect.stringContaining('Was planned for: Thursday 28 January')])
})

it('Within a day of the date that they know it is said at any hour, however far the other is', async () => {
  const stage = await newStage({ people: [...aCohort(), aMentee('Nina', { mentor: 'Maija', timeZone: 'America/Los_Angeles' })] })
  await stage.until('2027-01-20T14:00')
  await moves(stage, weekLater)
  // It is half past seven where Nina is.
  await stage.until('2027-01-20T17:30')
  expect(movedTo(stage, 'Nina')).toEqual([])
  expect(movedTo(stage, 'Aino')).toHaveLength(1)
  await callsOff(stage)
  expect(stage.inbox('Nina', 'kickOff.calledOff')).toEqual([expect.objectContaining({ at: at('2027-01-20T17:30'), urgent: true })])
  expect(off(stage, 'Nina')[0]).toContain('Was planned for: Thursday 21 January')
  expect(off(stage, 'Aino')[0]).toContain('Was planned for: Thursday 28 January')
})

it('When calling off is undone, whoever had not read of the move hears of it, once, and coordinators too', async () => {
  const stage = await movedAtNight()
  const undo = undoIn(await callsOff(stage))
  await stage.until('+5')
  expect(plainText((await stage.tap('Carla', undo)).view)).toContain('The kick-off will take place after all.')
  await stage.until('2027-01-09T12:00')
  for (const name of ['Aino', 'Sanna', 'Eero', 'Tuomo', 'Maija', 'Clara']) {
    expect(off(stage, name)).toEqual([])
    expect(movedTo(stage, name)).toEqual([
      expect.stringMatching(/When: Thursday 28 January at 17:30[^]*Until now: Thursday 21 January at 17:00/u),
    ])
  }
  expect(movedTo(stage, 'Aino')[0]).toContain('Please answer again, because earlier answers were about the old one.')
  expect(movedTo(stage, 'Tuomo')[0]).toContain('You’ve told us that you can’t come')
  await stage.press('Aino', 'I’m coming')
  expect(await stage.person('Aino')).toMatchObject({ answer: 'coming' })
  await stage.until('2027-01-28T16:00')
  expect(stage.inbox('Eero', 'confirmation.ask').length).toBeLessThanOrEqual(3)
  expect(stage.inbox('Maija', 'standing.go').at(-1)?.text).toContain('28 January')
})

it('When calling off is undone, a move that was about to be told waits again, and is told', async () => {
  const stage = await newStage()
  await stage.until('2027-01-08T21:30')
  await moves(stage, weekLater)
  await stage.until('+10')
  const undo = undoIn(await callsOff(stage))
  await stage.until('+5')
  const { view } = await stage.tap('Carla', undo)
  expect(plainText(view)).toMatch(
    /will take place after all[^]*The kick-off moves to Thursday 28 January at 17:30, Room 5\. Nobody has been told yet/u,
  )
  expect(plainText((await homeOf(stage, 'Carla')).view)).toContain('The kick-off moves to Thursday 28 January at 17:30')
  await stage.until('2027-01-09T12:00')
  for (const name of ['Aino', 'Eero', 'Maija']) {
    expect(off(stage, name)).toEqual([])
    expect(movedTo(stage, name)).toEqual([expect.stringMatching(/28 January at 17:30[^]*Until now: Thursday 21 January/u)])
  }
})

it('Set anew before they read it, the date that they know is still called off', async () => {
  const stage = await newStage()
  await stage.until('2027-01-12T21:40')
  await stage.answers('Aino', 'coming')
  await callsOff(stage)
  await stage.until('+20')
  const form = formIn(await opens(stage, 'Carla', 'openKickOff'))
  await sends(stage, 'Carla', formIn(await sends(stage, 'Carla', form, { date: '2027-02-18', time: '18:00', venue: 'Aula' })))
  await stage.until('2027-01-21T17:00')
  for (const name of ['Aino', 'Eero', 'Maija', 'Olli']) expect(off(stage, name)).toEqual([expect.stringContaining(planned)])
  expect(plainText((await homeOf(stage, 'Aino')).view)).toContain('18 February')
  await stage.until('2027-02-18T18:00')
  expect(stage.inbox('Aino', 'confirmation.ask').at(-1)?.text).toContain('18 February')
  expect(off(stage, 'Aino')).toHaveLength(1)
})

it('Set anew where they know it to be, nothing is said of what nobody read', async () => {
  const stage = await newStage()
  await stage.until('2027-01-08T21:40')
  await callsOff(stage)
  await stage.until('+20')
  const form = formIn(await opens(stage, 'Carla', 'openKickOff'))
  const again = { date: '2027-01-21', time: '17:00', venue: 'Room 5' }
  await sends(stage, 'Carla', formIn(await sends(stage, 'Carla', form, again)))
  await stage.until('2027-01-21T17:00')
  for (const name of ['Aino', 'Eero', 'Maija']) expect(off(stage, name)).toEqual([])
  await atHome(stage, 'Carla', 'showPresence')
})

it('Called off a second time before they read of the first, they hear it once', async () => {
  const stage = await newStage()
  await stage.until('2027-01-12T21:40')
  await callsOff(stage)
  const form = formIn(await opens(stage, 'Carla', 'openKickOff'))
  await sends(stage, 'Carla', formIn(await sends(stage, 'Carla', form, { date: '2027-02-18', time: '18:00', venue: 'Aula' })))
  await stage.until('+20')
  await callsOff(stage)
  await stage.until('2027-02-19T12:00')
  for (const name of ['Aino', 'Maija']) expect(off(stage, name)).toEqual([expect.stringContaining(planned)])
})

it('Whoever comes with a list once it is called off hears nothing of it, and is asked once it is set anew', async () => {
  const stage = await newStage()
  await stage.until('2027-01-12T12:00')
  await callsOff(stage)
  await stage.until('+60')
  await stage.import([aMentor('Pia'), aMentee('Sanna', { mentor: 'Pia' }), aMentee('Tuomo')])
  expect(plainText((await homeOf(stage, 'Sanna')).view)).toContain('The kick-off is cancelled.')
  await stage.until('2027-01-22T12:00')
  for (const name of ['Pia', 'Sanna', 'Tuomo']) expect(stage.inbox(name)).toEqual([])
  const form = formIn(await opens(stage, 'Carla', 'openKickOff'))
  await sends(stage, 'Carla', formIn(await sends(stage, 'Carla', form, { date: '2027-02-04', time: '17:00' })))
  await stage.until('2027-01-25T12:00')
  for (const name of ['Pia', 'Sanna']) expect(stage.inbox(name, 'confirmation.ask')[0]?.text).toContain('Thursday 4 February at 17:00')
  expect(stage.inbox('Tuomo')).toEqual([])
})

describe('During an update of Pari', () => {
  it('the button that undoes is read as the release before wrote it, and as a later one may', async () => {
    const stage = await newStage()
    await stage.until('2027-01-08T21:30')
    await moves(stage, weekLater)
    const undo = undoIn(await callsOff(stage))
    expect(undo).toMatchObject({ at: '2027-01-28T15:30:00Z', venue: 'Room 5' })
    expect(stage.house.core.read({ ...undo, ...{ because: 'of something new' } })).not.toBeNull()
    const { at: _, venue: __, ...before } = undo as { do: string; at: string; venue: string }
    expect(plainText((await stage.tap('Carla', before)).view)).toBe(
      'The kick-off will take place after all. We hadn’t told anybody that it was cancelled.',
    )
    await stage.until('2027-01-09T12:00')
    expect([off(stage, 'Aino'), movedTo(stage, 'Aino')]).toEqual([[], []])
  })

  it('a move that the release before wrote, and nobody has read, is called off for the date that people know', async () => {
    const stage = await movedAtNight()
    await stage.prisma.$executeRaw`update delivery set view = view #- '{was,answer}' #- '{was,isAsked}' where view ? 'was'`
    await callsOff(stage)
    await stage.until('2027-01-09T12:00')
    for (const name of ['Aino', 'Maija', 'Carla']) {
      expect(off(stage, name)).toEqual([expect.stringContaining(planned)])
      expect(movedTo(stage, name)).toEqual([])
    }
  })
})
