import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { defaultLadder } from '../../src/programme/ladder/ladder.ts'
import { aCohort, aMentee, at, buttonsOf, platforms, type Stage } from '../ground/builders.ts'
import { introOf, moves, planned } from '../ground/kick-off-desk.ts'
import { newStage, stagesOn } from './new-stage.ts'

/** A kick-off moves: whoever was told the old date hears the new one once, and answers again. */

const movedTo = (stage: Stage, name: string): string[] => stage.inbox(name, 'kickOff.moved').map(({ text }) => text)
const weekLater = { date: '2027-01-28', time: '17:30' }

describe.each(platforms)('On the %s:', (platform) => {
  const stages = stagesOn(platform)

  it('everybody who was told the old date hears the new one once, with their question again', async () => {
    const stage = await stages()
    await stage.until('2027-01-07T12:00')
    await stage.answers('Aino', 'coming')
    await stage.answers('Olli', 'notAtKickoff')
    await moves(stage, { ...weekLater, venue: 'Aula' })
    await stage.until('+59')
    expect(movedTo(stage, 'Aino')).toEqual([])
    expect(await stage.person('Aino')).toMatchObject({ answer: 'coming' })
    await stage.until('+1')
    for (const name of ['Aino', 'Eero', 'Maija', 'Olli', 'Carla']) expect(movedTo(stage, name)).toHaveLength(1)
    const [aino] = movedTo(stage, 'Aino')
    expect(aino).toContain('The kick-off has a new time')
    expect(aino).toContain('When: Thursday 28 January at 17:30')
    expect(aino).toContain('Where: Aula')
    expect(aino).toContain('Until now: Thursday 21 January at 17:00')
    expect(aino).toContain('Please answer again')
    // Whoever has not answered yet has nothing to answer again.
    for (const name of ['Eero', 'Maija']) {
      expect(movedTo(stage, name)[0]).toContain('Can you come at the new time? One tap is enough')
      expect(movedTo(stage, name)[0]).not.toContain('answer again')
    }
    expect(movedTo(stage, 'Maija')[0]).toContain('Please don’t travel until we’ve told you that your mentee is coming.')
    expect(movedTo(stage, 'Olli')[0]).toContain('You’ve told us that you can’t come.')
    // Nobody told Wilma a date, who waits.
    expect(movedTo(stage, 'Wilma')).toEqual([])
    expect(await stage.person('Aino')).toMatchObject({ answer: null, partner: 'Maija' })
    expect(await stage.person('Olli')).toMatchObject({ answer: 'notAtKickoff' })
    await stage.press('Aino', 'I’m coming')
    expect(await stage.person('Aino')).toMatchObject({ answer: 'coming' })
    await stage.until('2027-01-28T17:00')
    expect(movedTo(stage, 'Aino')).toHaveLength(1)
    // The question that came with the move is the first of three.
    expect(
      stage
        .inbox('Eero')
        .filter(({ kind, at: when }) => kind === 'confirmation.ask' && when.epochMilliseconds > at('2027-01-07T13:00').epochMilliseconds),
    ).toHaveLength(2)
    expect(stage.inbox('Maija').at(-2)).toMatchObject({ kind: 'standing.go' })
  })

  it('only the place is new: answers count, and everybody hears it once', async () => {
    const stage = await stages()
    await stage.until('2027-01-18T13:00')
    await stage.answers('Aino', 'coming')
    await stage.until('+3')
    expect(await stage.person('Maija')).toMatchObject({ standing: 'go' })
    const { view } = await moves(stage, { venue: 'Aula' })
    expect(plainText(view)).toContain('The kick-off moves to Thursday 21 January at 17:00, Aula.')
    await stage.until('+60')
    expect(movedTo(stage, 'Aino')).toEqual([
      expect.stringMatching(/new place[^]*Where: Aula[^]*Until now: Room 5[^]*your answer still counts/u),
    ])
    expect(movedTo(stage, 'Eero')[0]).not.toContain('answer still counts')
    // Their answer stays where they gave it, with the new place: it is the newest question, as a new place asks nothing.
    const thanks = stage.seen('Aino').filter(({ text }) => text.includes('Wonderful, see you there!'))
    expect(thanks).toHaveLength(1)
    for (const { text } of thanks) expect(text.replaceAll(/:?\s+/gu, ' ')).toMatch(/Where Aula .*Your answer I’m coming/u)
    expect(await stage.person('Aino')).toMatchObject({ answer: 'coming' })
    expect(await stage.person('Maija')).toMatchObject({ standing: 'go' })
    await stage.until('2027-01-21T16:00')
    expect(movedTo(stage, 'Maija')).toHaveLength(1)
  })

  it('a message of a move that is brought up to date asks as before, and blames nobody for an old answer', async () => {
    const stage = await stages()
    await stage.until('2027-01-07T12:00')
    await moves(stage, weekLater)
    await stage.until('+60')
    await moves(stage, { venue: 'Aula' })
    await stage.until('+60')
    const shown = stage.seen('Eero').filter(({ text }) => text.includes('The kick-off has a new time'))
    expect(shown).toHaveLength(1)
    for (const { text } of shown) expect(text).toContain('Aula')
    for (const { text } of stage.seen('Eero')) expect(text).not.toContain('about the earlier time')
  })

  it('within a day of it they hear at any hour, and mentors where they stand', async () => {
    const stage = await stages()
    await stage.until('2027-01-18T13:00')
    await stage.answers('Aino', 'coming')
    await stage.until('2027-01-20T21:30')
    expect(introOf(await planned(stage, { time: '19:00' }))).toMatch(/20 January at 22:30\.[^]*so we’ll write even at night/u)
    await moves(stage, { time: '19:00' })
    await stage.until('2027-01-20T22:30')
    // One message says both: it has moved, and nobody needs to travel unless they hear more.
    const [told, ...more] = stage.inbox('Maija').filter((each) => each.at.epochMilliseconds >= at('2027-01-20T22:30').epochMilliseconds)
    expect(told).toMatchObject({ kind: 'kickOff.moved', urgent: true, at: at('2027-01-20T22:30') })
    expect(told?.text).toContain('If you don’t hear from us, you don’t need to come.')
    expect(more).toEqual([])
    expect(await stage.person('Maija')).toMatchObject({ standing: 'free' })
    await stage.answers('Aino', 'coming')
    await stage.until('+3')
    expect(stage.inbox('Maija').at(-1)).toMatchObject({ kind: 'standing.go', urgent: true, text: expect.stringContaining('19:00') })
  })
})

describe('After a move that is so near that everybody is asked at once', () => {
  it('its coordinator hears of no yes, but of each yes that is taken back, and about which time it is', async () => {
    const stage = await newStage()
    await stage.until('2027-01-21T09:00')
    const alerts = () => stage.inbox('Carla', 'coordinator.alert').map(({ text }) => text)
    for (const time of ['19:00', '20:00']) {
      const before = alerts().length
      await moves(stage, { time })
      await stage.until('+61')
      // One line says where to look for whom she may have to call.
      expect(movedTo(stage, 'Carla').at(-1)).toContain(
        'We’re asking everybody again. The Home view shows who has answered and who to call.',
      )
      for (const name of ['Aino', 'Eero']) await stage.answers(name, 'coming')
      await stage.until('+5')
      for (const name of ['Maija', 'Olli']) expect(stage.inbox(name).at(-1)).toMatchObject({ kind: 'standing.go' })
      expect(alerts()).toHaveLength(before)
      await stage.answers('Aino', 'notAtKickoff')
      await stage.until('+5')
    }
    expect(alerts()).toEqual([
      expect.stringMatching(/Aino can’t come after all[^]*Kick-off: Thursday 21 January at 19:00/u),
      expect.stringMatching(/Aino can’t come after all[^]*Kick-off: Thursday 21 January at 20:00/u),
    ])
    // What the mentor reads twice within a day says about which time it is, too.
    expect(stage.inbox('Maija', 'standing.free').slice(-2)).toEqual([
      expect.objectContaining({ text: expect.stringContaining('Kick-off: Thursday 21 January at 19:00') }),
      expect.objectContaining({ text: expect.stringContaining('Kick-off: Thursday 21 January at 20:00') }),
    ])
  })

  it('a move weeks ahead says nothing of this', async () => {
    const stage = await newStage()
    await stage.until('2027-01-07T12:00')
    await moves(stage, weekLater)
    await stage.until('+60')
    expect(movedTo(stage, 'Carla')).toEqual([expect.not.stringContaining('who to call')])
  })
})

describe('A yes that was given for the old date', () => {
  const ways = {
    'by tap': (stage: Stage) => stage.answers('Aino', 'coming'),
    'by a note from the phone': (stage: Stage) => stage.answers('Carla', 'coming', 'Aino'),
    'from their card': async (stage: Stage) =>
      stage.tap('Carla', { do: 'noteAnswer', confirmation: await stage.confirmationOf('Aino'), answer: 'coming', was: 'silent' }),
  } satisfies Record<string, (stage: Stage) => Promise<unknown>>
  const changes = {
    'another date': [{ date: '2027-01-28' }, null],
    'another hour': [{ time: '17:15' }, null],
    'another place alone': [{ venue: 'Aula' }, 'coming'],
  } as const

  describe.each(Object.entries(ways))('%s', (_, answer) => {
    it.each(Object.entries(changes))('after %s', async (__, [texts, stays]) => {
      const stage = await newStage()
      await stage.until('2027-01-08T10:00')
      await answer(stage)
      await moves(stage, texts)
      await stage.until('+60')
      expect(await stage.person('Aino')).toMatchObject({ answer: stays })
      expect(movedTo(stage, 'Aino')).toHaveLength(1)
    })
  })

  it('counts again where the move was taken back before anybody heard, and is asked again after that', async () => {
    const stage = await newStage()
    await stage.until('2027-01-08T10:00')
    await stage.answers('Aino', 'coming')
    await moves(stage, weekLater)
    await stage.until('+30')
    await moves(stage, { date: '2027-01-21', time: '17:00' })
    await stage.until('+120')
    expect(movedTo(stage, 'Aino')).toEqual([])
    expect(await stage.person('Aino')).toMatchObject({ answer: 'coming' })
    await moves(stage, weekLater)
    await stage.until('+60')
    await moves(stage, { date: '2027-01-21', time: '17:00' })
    await stage.until('+60')
    expect(movedTo(stage, 'Aino')).toHaveLength(2)
    expect(await stage.person('Aino')).toMatchObject({ answer: null })
  })

  it('is not given by a button of an older message: it asks about the new date', async () => {
    const stage = await newStage()
    await stage.until('2027-01-08T10:00')
    const [ask] = stage.inbox('Aino', 'confirmation.ask')
    const yes = ask && buttonsOf(ask.view)[0]?.command
    await moves(stage, weekLater)
    await stage.until('+60')
    if (!yes) throw new Error('There was no ask.')
    const { accepted, view } = await stage.tap('Aino', yes)
    expect([accepted, plainText(view)]).toEqual([true, expect.stringContaining('You answered a question about the earlier time.')])
    expect(await stage.person('Aino')).toMatchObject({ answer: null })
    await stage.tap('Aino', { ...yes, answer: 'notStarting' })
    expect(await stage.person('Aino')).toMatchObject({ answer: 'notStarting', state: 'withdrawn' })
  })
})

describe('What waits to be said', () => {
  it('of the old date is withdrawn, and who has heard nothing hears the new date alone', async () => {
    const stage = await newStage({ ladder: { steps: defaultLadder.steps.filter(({ kind }) => kind !== 'welcome') } })
    await stage.until('2027-01-05T10:00')
    expect(stage.inbox('Aino').filter(({ kind }) => kind !== 'confirmation.welcome')).toEqual([])
    await moves(stage, weekLater)
    await stage.until('2027-01-22T10:00')
    expect(movedTo(stage, 'Aino')).toEqual([])
    expect(stage.inbox('Aino').map(({ text }) => text)).toEqual([1, 2, 3].map((): unknown => expect.stringContaining('28 January')))
  })

  it('shows the new place, where only the place is new', async () => {
    const stage = await newStage({ people: [...aCohort(), aMentee('Nina', { mentor: 'Maija', timeZone: 'Pacific/Auckland' })] })
    await stage.until('2027-01-07T09:59')
    await moves(stage, { venue: 'Aula' })
    await stage.until('2027-01-08T10:00')
    for (const { text } of [...stage.inbox('Nina', 'confirmation.ask'), ...stage.inbox('Aino', 'kickOff.moved')])
      expect(text).toContain('Aula')
  })
})

describe('Open offers', () => {
  it('stand with the new date, until the time that they said', async () => {
    const stage = await newStage({ people: aCohort() })
    await stage.until('2027-01-07T12:00')
    await stage.answers('Aino', 'notStarting')
    await stage.until('+11')
    const [offer] = await stage.prisma.offer.findMany({ where: { state: 'open' } })
    await moves(stage, weekLater)
    await stage.until('+60')
    expect(movedTo(stage, 'Wilma')).toEqual([expect.stringMatching(/can still take the place[^]*28 January[^]*Open until/u)])
    expect(await stage.prisma.offer.findMany({ where: { state: 'open' } })).toMatchObject([{ id: offer?.id, expiresAt: offer?.expiresAt }])
    await stage.press('Wilma', 'Yes, I’ll take the place')
    expect(await stage.person('Wilma')).toMatchObject({ state: 'active', partner: 'Maija' })
  })

  it('that nobody answered in time can still be taken, and show the new date', async () => {
    const stage = await newStage({ people: aCohort(), platform: 'slack' })
    await stage.until('2027-01-07T12:00')
    await stage.answers('Aino', 'notStarting')
    await stage.until('2027-01-11T12:00')
    expect(await stage.prisma.offer.findMany()).toMatchObject([{ state: 'lapsed' }])
    await moves(stage, weekLater)
    await stage.until('+65')
    const offers = stage.seen('Wilma').filter(({ text }) => text.includes('Open until'))
    expect(offers.map(({ text }) => text)).toEqual([expect.stringContaining('28 January')])
    await stage.press('Wilma', 'Yes, I’ll take the place')
    expect(await stage.person('Wilma')).toMatchObject({ state: 'active', partner: 'Maija' })
  })

  it('end when places are offered no more, where the new date is so near', async () => {
    const stage = await newStage({ people: aCohort(), from: '2026-11-17T09:00' })
    await stage.until('2027-01-07T12:00')
    await stage.answers('Aino', 'notStarting')
    await stage.until('+11')
    await moves(stage, { date: '2027-01-09' })
    await stage.until('+60')
    expect(await stage.prisma.offer.count({ where: { state: 'open', expiresAt: { gt: new Date('2027-01-07T15:00:00Z') } } })).toBe(0)
    expect(movedTo(stage, 'Wilma')).toHaveLength(1)
  })
})
