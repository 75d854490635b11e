import { describe, expect, it } from 'vitest'
import { hearWords, showStatus } from '../../src/contract/command.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import { aCohort, aMentee, aMentor, at, buttonsOf, platforms, type Stage } from '../ground/builders.ts'
import { atHome, callsOff, formIn, homeOf, introOf, moves, opens, sends } from '../ground/kick-off-desk.ts'
import { newStage, stagesOn } from './new-stage.ts'

/** A kick-off is called off: everybody hears it in words for their case, and nothing else is said of it. */

const off = (stage: Stage, name: string): string[] => stage.inbox(name, 'kickOff.calledOff').map(({ text }) => text)
const words = async (stage: Stage, name: string) => plainText((await homeOf(stage, name)).view)

const aCrowd = () => [
  ...aCohort(),
  aMentor('Pia'),
  aMentee('Sanna', { mentor: 'Pia' }),
  aMentor('Raili'),
  aMentee('Tuomo', { mentor: 'Raili' }),
]

describe.each(platforms)('On the %s:', (platform) => {
  const stages = stagesOn(platform)

  it('everybody reads it in words for their case, once', async () => {
    const stage = await stages({ people: aCrowd() })
    await stage.until('2027-01-07T12:00')
    await stage.answers('Aino', 'coming')
    await stage.answers('Sanna', 'unsure')
    await stage.answers('Tuomo', 'notAtKickoff')
    await stage.answers('Eero', 'notStarting')
    await stage.until('+15')
    expect(stage.inbox('Wilma', 'offer.made')).toHaveLength(1)
    await stage.import([aMentee('Nina')])
    await callsOff(stage)
    expect(off(stage, 'Aino')).toEqual([
      expect.stringMatching(/The kick-off is cancelled[^]*Please don’t come[^]*Maija is still your mentor/u),
    ])
    expect(off(stage, 'Sanna')).toEqual([expect.stringContaining('You don’t need to answer our question any more.')])
    expect(off(stage, 'Tuomo')).toEqual([expect.stringContaining('You’ve told us that you can’t come')])
    expect(off(stage, 'Wilma')).toEqual([expect.stringContaining('We’re no longer offering you a place for now.')])
    expect(off(stage, 'Nina')).toEqual([expect.stringContaining('You keep your position on the waitlist.')])
    expect(off(stage, 'Maija')).toEqual([expect.stringMatching(/Please don’t travel[^]*You’re still the mentor of Aino/u)])
    expect(off(stage, 'Carla')).toEqual([expect.stringContaining('Pairs and places stay')])
    // Whoever waits hears of a new date only with a place.
    expect(off(stage, 'Aino')[0]).toContain('If there’s a new date, we’ll write to you.')
    for (const name of ['Wilma', 'Nina'])
      expect(off(stage, name)[0]).toContain('If there’s a new date and a place becomes free, we’ll write')
    // Nobody reads in passing that there is a time and a place to go to.
    for (const name of ['Aino', 'Sanna', 'Tuomo', 'Wilma', 'Maija', 'Carla']) {
      expect(off(stage, name)[0]).toContain('Was planned for: Thursday 21 January at 17:00')
      expect(off(stage, name)[0]).not.toMatch(/When:|Where:|Room 5/u)
    }
    // Eero has left.
    expect(off(stage, 'Eero')).toEqual([])
    const said = stage.heard.length
    await stage.until('2027-01-22T12:00')
    expect(stage.heard.slice(said).map(({ kind, to }) => [kind, to])).toEqual([])
    expect(await stage.person('Aino')).toMatchObject({ answer: 'coming', partner: 'Maija' })
  })

  it('what was said of a move that asks nothing names no old date any more, once there is another one or none', async () => {
    const stage = await stages()
    await stage.until('2027-01-07T12:00')
    await moves(stage, { venue: 'Aula' })
    await stage.until('+61')
    const placeNews = (part: RegExp) => stage.seen('Aino').filter(({ text }) => part.test(text))
    expect(placeNews(/has a new place/u)).toHaveLength(1)
    await moves(stage, { date: '2027-01-28' })
    await stage.until('+61')
    expect(placeNews(/has a new place/u)).toEqual([])
    expect(placeNews(/This message is out of date[^]*The kick-off has moved[^]*28 January/u)).toHaveLength(1)
    await callsOff(stage)
    expect(placeNews(/This message is out of date[^]*The kick-off is cancelled[^]*Was planned for/u)).toHaveLength(1)
    for (const { text } of stage.seen('Aino')) expect(text).not.toMatch(/Where:?\s+Aula/u)
  })

  it('somebody who has won a place reads in each older message that it does not take place, and nowhere that they wait', async () => {
    const stage = await stages()
    await stage.until('2027-01-07T12:00')
    await stage.answers('Aino', 'notStarting')
    await stage.until('+15')
    await stage.press('Wilma', /Yes/u)
    await stage.until('+5')
    expect(await stage.person('Wilma')).toMatchObject({ state: 'active', partner: 'Maija' })
    await callsOff(stage)
    const won = stage.seen('Wilma').filter(({ text }) => text.includes('Wilma, the place is yours!'))
    expect(won).toHaveLength(1)
    for (const { text } of won) expect(text).toContain('Was planned for')
    for (const { text } of stage.seen('Wilma')) expect(text).not.toMatch(/When:|Room 5|You keep your position on the waitlist/u)
  })

  it('a balance of an earlier morning keeps its numbers and loses its button', async () => {
    const stage = await stages()
    await stage.until('2027-01-08T10:00')
    const balances = () => stage.seen('Carla').filter(({ text }) => text.includes('Expected mentees'))
    const before = balances()
    for (const { text } of before) expect(text).toContain('How is this counted?')
    expect(stage.inbox('Carla', 'coordinator.balance').length).toBeGreaterThan(0)
    await callsOff(stage)
    await stage.until('+3')
    expect(balances()).toHaveLength(before.length)
    for (const { text } of balances()) expect(text).not.toContain('How is this counted?')
  })

  it('late taps are answered with how things are, and change nothing', async () => {
    const stage = await stages()
    await stage.until('2027-01-07T12:00')
    await stage.answers('Eero', 'notStarting')
    await stage.until('+15')
    const [offer] = await stage.prisma.offer.findMany({ where: { state: 'open' } })
    await callsOff(stage)
    const tap = async (name: string, command: Parameters<Stage['tap']>[1]) => {
      const { accepted, view } = await stage.tap(name, command)
      return [accepted, plainText(view)]
    }
    const confirmation = await stage.confirmationOf('Aino')
    const told = expect.stringContaining('The kick-off is cancelled')
    const { kickOffId } = await stage.prisma.confirmation.findUniqueOrThrow({ where: { id: confirmation } })
    expect(await tap('Aino', { do: 'answer', confirmation, answer: 'coming' })).toEqual([false, told])
    expect(await tap('Wilma', { do: 'acceptOffer', offer: offer?.id ?? '' })).toEqual([false, told])
    expect(await tap('Aino', { do: 'joinWaitlist', confirmation })).toEqual([false, told])
    expect(await tap('Carla', { do: 'answer', confirmation, answer: 'coming', was: 'silent' })).toEqual([false, told])
    expect(await tap('Carla', { do: 'noteAnswer', confirmation, answer: 'coming', was: 'silent' })).toEqual([false, told])
    expect(await tap('Carla', { do: 'showCalls', mark: 'look', kickOff: kickOffId })).toEqual([false, told])
    expect(await tap('Carla', { do: 'release', confirmation })).toEqual([false, told])
    expect(await tap('Carla', { do: 'releaseAll', kickOff: kickOffId })).toEqual([false, told])
    expect(await tap('Carla', { do: 'tryLater', confirmation })).toEqual([false, told])
    expect(await stage.person('Aino')).toMatchObject({ answer: null })
    expect(await words(stage, 'Aino')).toContain('The kick-off is cancelled.')
    expect(await words(stage, 'Carla')).toContain('You can choose a new date')
    for (const { text } of [...stage.seen('Aino'), ...stage.seen('Maija'), ...stage.seen('Wilma')])
      expect(text).not.toMatch(/will you be at|a place has become free/u)
    for (const { buttons } of [...stage.seen('Aino'), ...stage.seen('Maija'), ...stage.seen('Wilma')])
      expect(buttons).not.toContain('I’m coming')
  })
})

describe('Somebody who writes instead of tapping, once it is called off', () => {
  it.each([
    ['when?', 'Aino'],
    ['where is it?', 'Maija'],
    ['I’m coming', 'Aino'],
    ['I can’t come', 'Eero'],
    ['when?', 'Wilma'],
  ])('“%s”: %s reads that it is cancelled, and finds nothing to answer', async (words, name) => {
    const stage = await newStage()
    await stage.until('2027-01-12T12:00')
    await callsOff(stage)
    const reply = await stage.house.core.handle(hearWords(words), stage.addressOf(name))
    expect(plainText(reply.view)).toContain('The kick-off is cancelled')
    expect(plainText(reply.view)).not.toMatch(/21 January|17:00|Room 5/u)
    expect(buttonsOf(reply.view).filter(({ command }) => command.do === 'answer')).toEqual([])
  })
})

describe('It is said', () => {
  it('at night only within a day of it', async () => {
    const far = await newStage()
    await far.until('2027-01-12T22:00')
    await callsOff(far)
    expect(off(far, 'Aino')).toEqual([])
    await far.until('2027-01-13T08:00')
    expect(off(far, 'Aino')).toHaveLength(1)
    const near = await newStage()
    await near.until('2027-01-20T22:00')
    await callsOff(near)
    expect(near.inbox('Aino').at(-1)).toMatchObject({ kind: 'kickOff.calledOff', urgent: true, at: at('2027-01-20T22:00') })
  })

  it('in place of what was waiting to be said', async () => {
    const stage = await newStage()
    await stage.until('2027-01-07T09:59')
    await callsOff(stage)
    await stage.until('2027-01-22T12:00')
    expect(stage.inbox('Aino').map(({ kind }) => kind)).toEqual(['confirmation.welcome', 'kickOff.calledOff'])
  })

  it('to somebody who is found only afterwards, and who was never asked', async () => {
    const stage = await newStage({ platform: 'slack' })
    await callsOff(stage)
    expect(off(stage, 'Aino')).toEqual([expect.stringContaining('You’re still part of Spring mentoring.')])
  })
})

it('Of a move that nobody has heard of nothing is said, either', async () => {
  const stage = await newStage()
  await stage.until('2027-01-08T10:00')
  await sends(stage, 'Carla', formIn(await sends(stage, 'Carla', formIn(await opens(stage, 'Carla', 'openMove')), { date: '2027-01-28' })))
  await callsOff(stage)
  await stage.until('2027-01-29T10:00')
  expect(stage.inbox('Aino', 'kickOff.moved')).toEqual([])
  expect(off(stage, 'Aino')).toEqual([expect.stringContaining('21 January')])
})

it('The state of things speaks of a new date only where there is a button that chooses one', async () => {
  const stage = await newStage()
  await stage.until('2027-01-12T12:00')
  await callsOff(stage)
  const state = await stage.house.core.handle(showStatus, stage.addressOf('Carla'))
  expect(plainText(state.view)).toContain('The kick-off is cancelled.')
  expect(plainText(state.view)).not.toContain('new date')
  expect(plainText((await homeOf(stage, 'Carla')).view)).toContain('You can choose a new date')
})

describe('Calling off', () => {
  it('is shown before it is done', async () => {
    const stage = await newStage()
    await stage.until('2027-01-08T10:00')
    const intro = introOf(formIn(await opens(stage, 'Carla', 'openCallOff')))
    expect(intro).toContain('The kick-off on Thursday 21 January at 17:00 won’t take place.')
    expect(intro).toMatch(/Kick-off cancelled: 6 people/u)
    expect(intro).toContain('Pairs, places, the waitlist and channels stay as they are')
    expect(off(stage, 'Aino')).toEqual([])
  })

  it('is undone within ten minutes as long as nobody was told, and everything is as it was', async () => {
    const stage = await newStage()
    await stage.until('2027-01-12T22:00')
    await stage.answers('Aino', 'coming')
    const undo = buttonsOf((await callsOff(stage)).view)[0]?.command ?? { do: '' }
    await stage.until('+9')
    expect(plainText((await stage.tap('Carla', undo)).view)).toBe(
      'The kick-off will take place after all. We hadn’t told anybody that it was cancelled.',
    )
    expect(plainText((await stage.tap('Carla', undo)).view)).toContain(
      'There’s nothing left to undo: the kick-off is on Thursday 21 January',
    )
    await stage.until('2027-01-21T16:00')
    expect(off(stage, 'Aino')).toEqual([])
    expect(stage.inbox('Aino', 'confirmation.reminder')).toHaveLength(2)
    // Its evening takes place, too.
    await atHome(stage, 'Carla', 'showPresence')
    expect(stage.inbox('Maija').at(-2)).toMatchObject({ kind: 'standing.go' })
  })

  it('stands after ten minutes, and once somebody was told', async () => {
    const stage = await newStage()
    await stage.until('2027-01-12T22:00')
    const undo = buttonsOf((await callsOff(stage)).view)[0]?.command ?? { do: '' }
    await stage.until('+10')
    expect(plainText((await stage.tap('Carla', undo)).view)).toContain('more than ten minutes ago')
    const day = await newStage()
    await day.until('2027-01-12T12:00')
    expect(buttonsOf((await callsOff(day)).view)).toEqual([])
    const told = await day.tap('Carla', { do: 'undoCallOff', cohort: day.cohortId })
    expect([told.accepted, plainText(told.view)]).toEqual([false, expect.stringContaining('People have already been told')])
  })

  it('happens once: a form that was open meanwhile says so', async () => {
    const stage = await newStage()
    const opening = await atHome(stage, 'Carla', 'openCallOff')
    const [first, second] = [formIn(await opens(stage, 'Carla', 'openCallOff')), formIn(await opens(stage, 'Carla', 'openMove'))]
    await sends(stage, 'Carla', first)
    const again = await sends(stage, 'Carla', first)
    expect('view' in again && plainText(again.view)).toBe('The kick-off is already cancelled.')
    const moved = await sends(stage, 'Carla', second, { date: '2027-01-28' })
    expect('view' in moved && plainText(moved.view)).toBe('The kick-off is already cancelled.')
    const opened = await stage.house.core.open(opening, stage.addressOf('Carla'))
    expect('view' in opened && opened.accepted).toBe(false)
  })
})

it('It is set anew by its usual form, and everybody is asked from the beginning', async () => {
  const stage = await newStage()
  await stage.until('2027-01-12T12:00')
  await stage.answers('Aino', 'coming')
  await stage.answers('Olli', 'notAtKickoff')
  await callsOff(stage)
  await stage.until('2027-01-13T12:00')
  expect(await words(stage, 'Carla')).toContain('Choose a new date')
  const plan = formIn(
    await sends(stage, 'Carla', formIn(await opens(stage, 'Carla', 'openKickOff')), { date: '2027-02-18', time: '18:00', venue: 'Aula' }),
  )
  await sends(stage, 'Carla', plan)
  await stage.settle()
  const before = stage.inbox('Aino').length
  expect(await stage.person('Aino')).toMatchObject({ answer: null, partner: 'Maija' })
  await stage.until('2027-02-18T18:00')
  const asks = stage.inbox('Aino').slice(before)
  expect(asks.map(({ kind }) => kind).filter((kind) => kind === 'confirmation.ask')).toHaveLength(3)
  expect(asks[0]?.text).toContain('Thursday 18 February at 18:00')
  // Whoever could not come then may be able to come now.
  expect(stage.inbox('Olli', 'confirmation.ask').at(-1)?.text).toContain('18 February')
})
