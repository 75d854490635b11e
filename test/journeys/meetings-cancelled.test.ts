import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { fromDate } from '../../src/kit/clock.ts'
import { commandOf, type Desk, last, pairsThatMeet } from '../ground/meeting-pairs.ts'
import { at, shown } from '../ground/occasions.ts'
import { formIn } from '../ground/workplace.ts'

/** Whatever cancels a meeting that two have agreed on: whoever knows of it reads that it is cancelled, with its date, once. */

const wednesday = 'Wednesday 10 February at 14:00'

async function planned(desk: Desk): Promise<void> {
  const pair = await desk.pairOf('Aino')
  await desk.tap('Aino', { do: 'proposeMeeting', pair, at: Math.floor(at('2027-02-10T14:00').epochMilliseconds / 1000) })
  await desk.until('+1')
  await desk.tap('Maija', commandOf(last(desk, 'Maija'), 'That works'))
  await desk.until('2027-02-02T12:00')
}

const enrolmentOf = async (desk: Desk, name: string): Promise<string> =>
  (await desk.prisma.enrolment.findFirstOrThrow({ where: { person: { name } } })).id
const cohortOf = async (desk: Desk): Promise<string> => (await desk.prisma.cohort.findFirstOrThrow()).id

async function takesOff(desk: Desk, name: string): Promise<void> {
  const whose = { cohort: await cohortOf(desk), enrolment: await enrolmentOf(desk, name) }
  const preview = await desk.tap('Carla', { do: 'previewTakingOff', mark: 'look', ...whose })
  expect(plainText(preview.view)).toContain('1 planned meeting will be cancelled.')
  expect(plainText(preview.view)).not.toContain('waitlist')
  await desk.tap('Carla', commandOf(preview, 'Yes'))
}

/** Aino gets Olli, whose pair with Eero is over. */
async function changesMentor(desk: Desk) {
  await desk.submit('Carla', { do: 'unwindPair', pair: await desk.pairOf('Eero') }, { reason: 'other', who: 'me' })
  await desk.until('+30')
  const whose = { cohort: await cohortOf(desk), enrolment: await enrolmentOf(desk, 'Aino') }
  const form = formIn(await desk.open('Carla', { do: 'openMentor', mark: 'opening', ...whose }))
  const sure = formIn(await desk.submit('Carla', form.sends, { mentor: await enrolmentOf(desk, 'Olli') }))
  const shown = JSON.stringify(sure.intro)
  expect(shown).toContain('1 planned meeting will be cancelled.')
  expect(shown).not.toMatch(/waitlist|kick-off/u)
  await desk.submit('Carla', sure.sends, {})
}

/** What somebody read about that date until the evening of the day on which it was to be. */
async function readOf(desk: Desk, name: string, from: number): Promise<string[]> {
  await desk.until('2027-02-10T20:00')
  return desk
    .inbox(name)
    .slice(from)
    .flatMap(({ text }) => (text.includes('10 February') || text.includes('10.2.') ? [text] : []))
}

describe('A meeting that both agreed on is cancelled', () => {
  it.each([
    ['a coordinator takes the mentee off the list', 'Maija', 'You and Aino are no longer a pair', (desk: Desk) => takesOff(desk, 'Aino')],
    ['the mentee is forgotten', 'Maija', 'One of your meetings is cancelled', (desk: Desk) => desk.tap('Aino', { do: 'forgetMe' })],
    ['the mentor is forgotten', 'Aino', 'One of your meetings is cancelled', (desk: Desk) => desk.tap('Maija', { do: 'forgetMe' })],
    ['the mentee gets another mentor', 'Maija', 'Your meeting with Aino is cancelled', changesMentor],
  ] as const)('when %s', async (_, name, title, act) => {
    const desk = await pairsThatMeet()
    await planned(desk)
    const from = desk.inbox(name).length
    await act(desk)
    const heard = await readOf(desk, name, from)
    expect(heard).toEqual([expect.stringMatching(new RegExp(`^${title}\\n[^]*This meeting is cancelled: ${wednesday}`))])
    expect(
      desk
        .inbox(name)
        .slice(from)
        .filter(({ text }) => text.includes('to come to the kick-off')),
    ).toEqual([])
    expect((await desk.prisma.meeting.findFirstOrThrow()).state).toBe('cancelled')
    expect((await desk.prisma.calendarMeeting.findFirstOrThrow()).calledOffAt).not.toBeNull()
    await desk.until('2027-02-13T12:00')
    expect(desk.heads(name).filter((head) => head.startsWith('Did you meet'))).toEqual([])
  })

  it('by a break that is over before anybody read of it, and then by the end of the pair: it is told once', async () => {
    const desk = await pairsThatMeet()
    await planned(desk)
    const pair = await desk.pairOf('Aino')
    await desk.until('2027-02-02T22:00')
    const from = desk.inbox('Maija').length
    await desk.submit('Aino', { do: 'restPair', pair }, { until: '2027-02-15' })
    await desk.until('2027-02-02T23:00')
    await desk.tap('Aino', { do: 'endRest', pair })
    await desk.until('2027-02-03T12:00')
    expect(
      desk
        .inbox('Maija')
        .slice(from)
        .map(({ text }) => text),
    ).toEqual([expect.stringMatching(new RegExp(`^Your meeting with Aino is cancelled\\n[^]*${wednesday}`))])
    await desk.tap('Aino', { do: 'forgetMe' })
    expect(await readOf(desk, 'Maija', from)).toHaveLength(1)
  })

  it('by a break of which nobody has read when the pair ends: it is told all the same', async () => {
    const desk = await pairsThatMeet()
    await planned(desk)
    await desk.until('2027-02-02T22:00')
    const from = desk.inbox('Maija').length
    await desk.submit('Aino', { do: 'restPair', pair: await desk.pairOf('Aino') }, { until: '2027-02-15' })
    await desk.until('2027-02-02T23:00')
    await desk.tap('Aino', { do: 'forgetMe' })
    expect(await readOf(desk, 'Maija', from)).toEqual([expect.stringContaining(`This meeting is cancelled: ${wednesday}`)])
  })

  it('by somebody who wants no contact: both read the date, and nobody’s name with it', async () => {
    const desk = await pairsThatMeet()
    await planned(desk)
    const from = desk.inbox('Maija').length
    await desk.tap('Aino', { do: 'stopContact', pair: await desk.pairOf('Aino') })
    expect(await readOf(desk, 'Maija', from)).toEqual([expect.stringMatching(/^One of your meetings is cancelled\n(?![^]*Aino)/u)])
  })
})

describe('What ends a pair and is undone before anybody heard of it', () => {
  it('leaves the meeting where it is, and nobody reads of it', async () => {
    const desk = await pairsThatMeet()
    await planned(desk)
    // A pair that was introduced early: its kick-off is still to come.
    await desk.prisma.kickOff.updateMany({ data: { startsAt: new Date('2027-03-01T15:00:00Z') } })
    const [from, own] = [desk.inbox('Maija').length, desk.inbox('Aino').length]
    const whose = { cohort: await cohortOf(desk), enrolment: await enrolmentOf(desk, 'Aino') }
    const off = await desk.tap('Carla', { do: 'takeOffPerson', ...whose, was: 'active' })
    await desk.until('+5')
    expect((await desk.prisma.meeting.findFirstOrThrow()).state).toBe('planned')
    await desk.tap('Carla', commandOf(off, 'Undo'))
    await desk.until('+60')
    const meeting = await desk.prisma.meeting.findFirstOrThrow()
    expect([meeting.state, shown(fromDate(meeting.startsAt))]).toEqual(['planned', '2027-02-10T14:00'])
    expect([desk.inbox('Maija').slice(from), desk.inbox('Aino').slice(own)]).toEqual([[], []])
  })
})
