import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { commandOf, type Desk, pairsThatMeet } from '../ground/meeting-pairs.ts'

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
  it('begins on the list: whom to call, a message, not now for three days, never for this pair', async () => {
    const desk = await pairsThatMeet()
    await desk.until('2027-02-01T12:00')
    await desk.prisma.enrolment.updateMany({ where: { person: { name: 'Aino' } }, data: { phone: '+358 40 1' } })
    const call = await desk.tap('Carla', commandOf(await watched(desk), 'Call them'))
    expect(plainText(call.view)).toMatch(/Aino: \+358 40 1[\s\S]*Maija: no phone number/u)
    for (const label of ['Write to them', 'Take a break', 'End this pair', 'Pairs that need you']) commandOf(call, label)
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
    commandOf(await watched(desk), 'End this pair')
    expect(await desk.prisma.pair.count({ where: { endedAt: null } })).toBe(2)
    expect(told(desk).length).toBeLessThanOrEqual(4)
  })
})
