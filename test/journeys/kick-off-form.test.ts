import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { aCohort, aCoordinator, type Stage } from '../ground/builders.ts'
import { atHome, formIn, introOf, opens, planned, sends } from '../ground/kick-off-desk.ts'
import { commandOf } from '../ground/meeting-pairs.ts'
import { newStage } from './new-stage.ts'

/** The form in which a coordinator moves a kick-off. */

const movedTo = (stage: Stage, name: string): string[] => stage.inbox(name, 'kickOff.moved').map(({ text }) => text)
const weekLater = { date: '2027-01-28', time: '17:30' }

describe('The form', () => {
  it('shows who hears what, and which steps are done, moved or left out', async () => {
    const stage = await newStage()
    await stage.until('2027-01-11T16:00')
    const later = introOf(await planned(stage, weekLater))
    expect(later).toContain('From Thursday 21 January at 17:00 to Thursday 28 January at 17:30.')
    expect(later).toContain('We’ll tell people on Monday 11 January at 17:00.')
    expect(later).toMatch(/Kick-off moved: \d people \([^)]*Aino/u)
    expect(later).toContain('done: we ask people who haven’t said yes or no')
    expect(later).toContain('Thursday 14 January at 10:00 – we ask people')
    const near = introOf(await planned(stage, { date: '2027-01-14' }))
    expect(later).not.toContain('year')
    expect(introOf(await planned(stage, { date: '2028-01-28' }))).toContain('Please check the year: that’s 28 January 2028.')
    expect(near).toContain('left out, because its time would have passed: you get a list of people to call')
    expect(stage.inbox('Aino', 'kickOff.moved')).toEqual([])
  })

  it.each([
    ['another time', weekLater],
    ['another place', { venue: 'Aula' }],
  ])('speaks of no answers before anybody was asked: %s', async (_, texts) => {
    const stage = await newStage()
    await stage.until('2026-12-28T12:00')
    const before = introOf(await planned(stage, texts))
    expect(before).not.toMatch(/answers/u)
    await stage.until('2027-01-07T12:00')
    expect(introOf(await planned(stage, texts))).toMatch(/answers/iu)
  })

  it.each([
    ['a day that is over', { date: '2027-01-05' }, { date: expect.stringContaining('That time has passed') }],
    ['the same time and place', {}, { date: expect.stringContaining('already at this time and place') }],
    ['no day of any month', { date: '2027-02-30' }, { date: 'Please choose a day.' }],
    ['no time', { time: '' }, { time: 'Please choose a time.' }],
  ])('refuses %s beside its field', async (_, texts, problems) => {
    const stage = await newStage()
    await stage.until('2027-01-08T10:00')
    expect(await sends(stage, 'Carla', formIn(await opens(stage, 'Carla', 'openMove')), texts)).toEqual({ problems })
  })

  it('asks back what is not clear with a button for each reading, which goes on with the place, as long as nobody changed anything', async () => {
    const stage = await newStage({ people: [...aCohort(), aCoordinator('Cecilia')] })
    await stage.until('2026-12-28T10:00')
    const texts = { when: '1/2 at 5pm', venue: 'Aula' }
    const asked = await sends(stage, 'Carla', formIn(await opens(stage, 'Carla', 'openMove')), texts)
    if (!('view' in asked)) throw new Error('It was not asked back.')
    expect(asked.view.parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons.map(({ label }) => label) : []))).toEqual([
      'Monday 1 February at 17:00',
      'Saturday 2 January at 17:00',
      'Write it again',
    ])
    const open = (label: string, name = 'Carla') => stage.house.core.open(commandOf(asked, label), stage.addressOf(name))
    expect(formIn(await open('Write it again')).fields).toMatchObject([{}, {}, { initial: texts.when }, { initial: 'Aula' }])
    const plan = formIn(await open('Monday'))
    expect(plan.sends).toMatchObject({ do: 'moveKickOff', at: '2027-02-01T17:00', venue: 'Aula' })
    await stage.until('2027-01-03T10:00')
    const over = await open('Saturday')
    if (!('view' in over)) throw new Error('It is over and was taken.')
    expect(plainText(over.view)).toContain('That time has passed')
    expect(formIn(await stage.house.core.open(commandOf(over, 'Write it again'), stage.addressOf('Carla'))).fields[3]).toMatchObject({
      initial: 'Aula',
    })
    expect('view' in (await open('Monday', 'Aino'))).toBe(true)
    await sends(stage, 'Cecilia', await planned(stage, weekLater, 'Cecilia'))
    const stale = await open('Monday')
    expect('view' in stale && plainText(stale.view)).toContain('Somebody has changed the kick-off in the meantime')
  })

  it('of one coordinator is stale once another has moved it', async () => {
    const stage = await newStage({ people: [...aCohort(), aCoordinator('Cecilia')] })
    await stage.until('2027-01-08T10:00')
    const [mine, theirs] = [await planned(stage, weekLater), await planned(stage, { date: '2027-01-27' }, 'Cecilia')]
    await sends(stage, 'Cecilia', theirs)
    const said = await sends(stage, 'Carla', mine)
    expect('view' in said && [said.accepted, plainText(said.view)]).toEqual([
      false,
      expect.stringContaining('Somebody has changed the kick-off in the meantime'),
    ])
    await stage.until('+70')
    expect(movedTo(stage, 'Aino')).toEqual([expect.stringContaining('27 January')])
  })

  it('is for coordinators, before the kick-off begins', async () => {
    const stage = await newStage()
    const opening = await atHome(stage, 'Carla', 'openMove')
    const said = await stage.house.core.open(opening, stage.addressOf('Aino'))
    expect('view' in said && said.accepted).toBe(false)
    await stage.until('2027-01-21T17:00')
    const late = await stage.house.core.open(opening, stage.addressOf('Carla'))
    expect('view' in late && plainText(late.view)).toBe('The kick-off has begun, so it can’t be changed any more.')
  })
})
