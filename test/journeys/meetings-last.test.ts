import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { formIn } from '../ground/kick-off-desk.ts'
import { commandOf, type Desk, last, pairsThatMeet } from '../ground/meeting-pairs.ts'
import { at } from '../ground/occasions.ts'

/** What comes last: a meeting just before the end of a programme, and pairs that were never asked anything. */

/** A programme that ends with 5 February. */
async function endsSoon(): Promise<Desk> {
  const desk = await pairsThatMeet()
  await desk.prisma.programme.updateMany({ data: { settings: { keeping: { ends: '2027-02-05', textDays: 90, keepMonths: 24 } } } })
  return desk
}
/** Aino and Maija agree on a meeting. */
async function agreeOn(desk: Desk, wall: string): Promise<void> {
  const seconds = Math.floor(at(wall).epochMilliseconds / 1000)
  await desk.tap('Aino', { do: 'suggestTyped', pair: await desk.pairOf('Aino'), at: seconds, minutes: 60, anyway: 'yes' })
  await desk.until('+1')
  await desk.tap('Maija', commandOf(last(desk, 'Maija'), 'That works'))
}
const states = async (desk: Desk) => (await desk.prisma.meeting.findMany()).map(({ state }) => state)

describe('The last meeting before the end of a programme', () => {
  it('is asked about on its own day, and counts also when somebody answers after the end, though not for ever', async () => {
    const desk = await endsSoon()
    await agreeOn(desk, '2027-02-05T14:00')
    await desk.until('2027-02-06T12:00')
    await desk.prisma.programme.updateMany({ data: { endedAt: new Date('2027-02-05T22:00:00Z') } })
    await desk.until('2027-02-07T12:00')
    const [hers, his] = [last(desk, 'Aino'), last(desk, 'Maija')]
    for (const { text } of [hers, his]) expect(text).toMatch(/^Did you meet (?:Aino|Maija)\? You had planned: .*5 February/u)
    const said = await desk.tap('Aino', commandOf(hers, 'We met'))
    expect([said.accepted, plainText(said.view)]).toEqual([true, 'Thank you! That’s 1 of 5 meetings.'])
    expect(await desk.tap('Maija', commandOf(his, 'Not yet'))).toMatchObject({ accepted: true })
    expect(await states(desk)).toEqual(['met'])
    // Nothing more is planned, and nothing more is said.
    expect(await desk.tap('Aino', commandOf(hers, 'We’ve agreed on a time'))).toMatchObject({ accepted: false })
    await desk.until('2027-02-20T12:00')
    expect(last(desk, 'Aino')).toBe(hers)
    expect(await desk.tap('Aino', commandOf(hers, 'Not yet'))).toMatchObject({ accepted: false })
    expect(await states(desk)).toEqual(['met'])
  })

  it('is not held where one of the two says so after the end; where the two are apart, nothing is taken', async () => {
    const desk = await endsSoon()
    await agreeOn(desk, '2027-02-03T14:00')
    await desk.until('2027-02-06T12:00')
    const asked = last(desk, 'Aino')
    const where = { id: await desk.pairOf('Aino') }
    await desk.prisma.pair.update({ where, data: { stoppedAt: new Date('2027-02-05T12:00:00Z') } })
    expect(await desk.tap('Aino', commandOf(asked, 'Not yet'))).toMatchObject({ accepted: false })
    await desk.prisma.pair.update({ where, data: { stoppedAt: null } })
    expect(await desk.tap('Aino', commandOf(asked, 'Not yet'))).toMatchObject({ accepted: true })
    expect(await states(desk)).toEqual(['notMet'])
  })
})

describe('A pair whose mentee never said that they start', () => {
  it('is told to its coordinator once, as it is, with a message to the mentee alone', async () => {
    const desk = await pairsThatMeet({ silent: ['Aino'] })
    await desk.until('2027-03-12T12:00')
    const told = desk.inbox('Carla').filter(({ text }) => text.includes('Aino and Maija'))
    expect(told.map(({ text }) => text)).toEqual([
      expect.stringContaining('Aino hasn’t said whether they start, so we haven’t asked the pair about meetings.') as string,
    ])
    const [first] = told
    if (!first) throw new Error('Carla heard nothing.')
    const { fields } = formIn(await desk.open('Carla', commandOf(first, 'Write to them')))
    const { menteeId } = await desk.prisma.pair.findUniqueOrThrow({ where: { id: await desk.pairOf('Aino') } })
    expect(fields).toMatchObject([{ initial: menteeId }, { initial: expect.stringContaining('whether you’ll start') as string }])
    expect(desk.inbox('Aino')).toEqual([])
  })
})
