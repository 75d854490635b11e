import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { formIn } from '../ground/kick-off-desk.ts'
import { commandOf, type Desk, last, pairsThatMeet } from '../ground/meeting-pairs.ts'

/** Pairs come into their coordinator's hands by themselves, with what is known of them and one thing to do. */

const watched = async (desk: Desk) => {
  const { id: cohort } = await desk.prisma.cohort.findFirstOrThrow()
  return desk.tap('Carla', { do: 'showWatched', mark: 'look', cohort, page: 0 })
}
const told = (desk: Desk) => desk.inbox('Carla').filter(({ text }) => /pairs? needs? you/u.test(text))

describe.each([
  ['on Slack', {}],
  ['on Teams', { onTeams: ['Carla'] }],
])('A pair that needs somebody %s', (_, wanted) => {
  it('is told to its coordinator once for each reason, and stands on her list, the worst first', async () => {
    const desk = await pairsThatMeet(wanted)
    expect(plainText((await watched(desk)).view)).toContain('No pair needs you now')
    await desk.until('2027-02-01T08:00')
    expect(told(desk)).toEqual([])
    await desk.until('2027-02-01T12:00')
    expect(told(desk)).toHaveLength(1)
    expect(told(desk)[0]?.text).toMatch(/2 pairs need you[\s\S]*Aino and Maija: no first meeting yet \(due today\)[\s\S]*0 of 5 meetings/u)
    await desk.until('2027-02-09T12:00')
    expect(told(desk)).toHaveLength(1)
    const pair = await desk.pairOf('Eero')
    await desk.submit('Eero', { do: 'askParting', pair }, { reason: 'other', wish: 'talk' })
    const text = plainText((await watched(desk)).view)
    expect(text).toMatch(
      /Eero and Olli: one of them says that it isn’t a good fit \(since today\)[\s\S]*Aino and Maija: no first meeting yet \(due for 8 days\)/u,
    )
    expect(text).not.toContain('Something else')
  })
})

describe('What a coordinator does about a pair', () => {
  it('begins on the list with one act that fits, filled in, and all others behind one button', async () => {
    const desk = await pairsThatMeet()
    await desk.until('2027-02-01T12:00')
    const list = await watched(desk)
    const [first = []] = list.view.parts.flatMap((part) => (part.kind === 'buttons' ? [part.buttons.map(({ label }) => label)] : []))
    expect(first).toEqual(['Write to them', 'More for this pair', 'Not now', 'Never for this pair'])
    const word = formIn(await desk.open('Carla', commandOf(list, 'Write to them')))
    expect(word.fields).toMatchObject([{ initial: 'both' }, { initial: expect.stringContaining('time for your first meeting') as string }])
    const more = await desk.tap('Carla', commandOf(list, 'More for this pair'))
    // Nobody can be called whose number nobody knows.
    expect(plainText(more.view)).not.toContain('phone')
    for (const label of ['Write to them', 'End this pair', 'Pairs that need you']) commandOf(more, label)
    const rest = formIn(await desk.open('Carla', commandOf(more, 'Give them a break')))
    expect(rest.fields).toMatchObject([{ name: 'until', initial: '2027-02-15' }])
    await desk.submit('Carla', rest.sends, { until: '2027-02-15' })
    const resting = await desk.tap('Carla', commandOf(list, 'More for this pair'))
    expect(await desk.tap('Carla', commandOf(resting, 'End the break'))).toMatchObject({ accepted: true })
  })

  it('is a call where nothing was heard for two periods and a number is known, and a message where none is', async () => {
    const desk = await pairsThatMeet()
    await desk.until('2027-04-10T12:00')
    expect(plainText((await watched(desk)).view)).toContain('two periods without an answer')
    commandOf(await watched(desk), 'Write to them')
    await desk.prisma.enrolment.updateMany({ where: { person: { name: { in: ['Aino', 'Eero'] } } }, data: { phone: '+358 40 1' } })
    const call = await desk.tap('Carla', commandOf(await watched(desk), 'Call them'))
    expect(plainText(call.view)).toMatch(/Aino: \+358 40 1[\s\S]*Maija: no phone number/u)
  })

  it('is a new pair where it does not fit: the old one ends kindly, and from there mentors are asked for the mentee', async () => {
    const desk = await pairsThatMeet()
    const pair = await desk.pairOf('Eero')
    await desk.submit('Eero', { do: 'askParting', pair }, { reason: 'other', wish: 'newPair' })
    const unwinding = formIn(await desk.open('Carla', commandOf(await watched(desk), 'End it and find a new pair')))
    const ended = await desk.submit('Carla', unwinding.sends, { reason: 'other', who: 'me' })
    if (!('view' in ended)) throw new Error('It was not ended.')
    expect(plainText(ended.view)).toMatch(/no longer a pair[\s\S]*Eero has no mentor now/u)
    const ask = await desk.open('Carla', commandOf(ended, 'Ask mentors for Eero'))
    // There is nobody else here who has room: it is said in words.
    expect('form' in ask ? ask.form.sends.do : plainText(ask.view)).toMatch(/startSearch|mentor/u)
    expect(await desk.tap('Carla', commandOf(ended, 'To the suggestions'))).toMatchObject({ accepted: true })
    await desk.until('+1')
    expect(last(desk, 'Eero').text).toContain('won’t go on as a pair')
  })

  it('may be nothing now, for three days, or never for this reason', async () => {
    const desk = await pairsThatMeet()
    await desk.until('2027-02-01T12:00')
    const left = await desk.tap('Carla', commandOf(await watched(desk), 'Not now'))
    expect(plainText(left.view)).not.toContain('Aino and Maija')
    await desk.until('2027-02-04T11:00')
    expect(plainText((await watched(desk)).view)).not.toContain('Aino and Maija')
    await desk.until('2027-02-05T12:00')
    expect(plainText((await watched(desk)).view)).toContain('Aino and Maija')
    expect(told(desk)).toHaveLength(2)
    const never = { do: 'leavePair', pair: await desk.pairOf('Aino'), rule: 'noFirst', as: 'never' } as const
    for (const name of ['Aino', 'Maija', 'Olli']) expect(await desk.tap(name, never)).toMatchObject({ accepted: false })
    await desk.tap('Carla', never)
    await desk.until('2027-03-01T12:00')
    expect(plainText((await watched(desk)).view)).not.toContain('Aino and Maija: no first')
  })

  it('is nobody else’s: whoever coordinates nothing there sees no list, no number and no form', async () => {
    const desk = await pairsThatMeet()
    const { id: cohort } = await desk.prisma.cohort.findFirstOrThrow()
    const pair = await desk.pairOf('Eero')
    for (const name of ['Aino', 'Olli'])
      for (const command of [
        { do: 'showWatched', mark: 'look', cohort, page: 0 },
        { do: 'showPhones', mark: 'look', pair },
      ] as const)
        expect(await desk.tap(name, command)).toMatchObject({ accepted: false })
    for (const name of ['Aino', 'Olli']) {
      expect(await desk.open(name, { do: 'openUnwinding', mark: 'opening', pair })).toMatchObject({ accepted: false })
      expect(await desk.open(name, { do: 'openWord', mark: 'opening', pair })).toMatchObject({ accepted: false })
    }
  })
})

describe('A pair of which nobody hears anything', () => {
  it('is proposed to be ended after 90 days, and is not ended by itself', async () => {
    const desk = await pairsThatMeet()
    await desk.until('2027-05-05T12:00')
    const list = plainText((await watched(desk)).view)
    expect(list).toMatch(/Aino and Maija: no sign of life for \d+ days\. We suggest that you end this pair\./u)
    commandOf(await watched(desk), 'End it and find a new pair')
    expect(await desk.prisma.pair.count({ where: { endedAt: null } })).toBe(2)
    expect(told(desk).length).toBeLessThanOrEqual(4)
  })
})
