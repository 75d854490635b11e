import { describe, expect, it } from 'vitest'
import { commandOf, type Desk, last, pairsThatMeet } from '../ground/meeting-pairs.ts'
import { at } from '../ground/occasions.ts'

/** How long it is kept where a pair met, what they noted of it, and how they said that they fit: as long as the programme, or until its writer is forgotten. */

const [venue, theme, line] = ['Villa Salakka', 'Verkostot', 'Ei kerrota muille']

/** Aino and Maija met once; Aino noted it, said that they do not fit, and asked for another pair. */
async function met(): Promise<Desk & { readonly pair: string }> {
  const desk = await pairsThatMeet()
  const pair = await desk.pairOf('Aino')
  const seconds = Math.floor(at('2027-01-26T14:00').epochMilliseconds / 1000)
  await desk.tap('Aino', { do: 'suggestTyped', pair, at: seconds, minutes: 60, venue })
  await desk.until('+1')
  await desk.tap('Maija', commandOf(last(desk, 'Maija'), 'That works'))
  await desk.until('2027-01-27T12:00')
  await desk.tap('Aino', commandOf(last(desk, 'Aino'), 'We met'))
  const { id: meeting } = await desk.prisma.meeting.findFirstOrThrow()
  await desk.submit('Aino', { do: 'keepMeetingLog', meeting, pair }, { minutes: '50', theme, line })
  await desk.until('2027-01-28T12:00')
  await desk.tap('Aino', commandOf(last(desk, 'Aino'), 'Not a good fit'))
  await desk.submit('Aino', { do: 'askParting', pair }, { reason: 'topics', wish: 'newPair' })
  return { ...desk, pair }
}

/** What this room keeps of it in words, wherever it stands. */
async function kept({ prisma }: Desk) {
  const [meetings, proposals, logs] = [
    await prisma.meeting.findMany({ where: { venue: { not: null } } }),
    await prisma.meetingProposal.findMany({ where: { venue: { not: null } } }),
    await prisma.meetingLog.findMany({ where: { OR: [{ theme: { not: null } }, { line: { not: null } }] } }),
  ]
  return { meetings: meetings.length, proposals: proposals.length, logs: logs.length }
}

describe('What a pair wrote about its meetings', () => {
  it('goes with the programme, with how they fit and why they parted; that they met, how long, and how often each was said stays', async () => {
    const desk = await met()
    expect(await kept(desk)).toEqual({ meetings: 1, proposals: 1, logs: 1 })
    await desk.prisma.pairCourse.updateMany({ data: { state: 'ended', dueAt: null } })
    await desk.until('2027-07-21T12:00')
    expect(await kept(desk)).toEqual({ meetings: 1, proposals: 1, logs: 1 })
    await desk.until('2027-07-22T12:00')
    expect(await kept(desk)).toEqual({ meetings: 0, proposals: 0, logs: 0 })
    expect([await desk.prisma.pairFit.count(), await desk.prisma.pairParting.count()]).toEqual([0, 0])
    expect(await desk.prisma.meeting.findMany()).toMatchObject([{ state: 'met', minutes: 60 }])
    expect(await desk.prisma.meetingLog.findMany()).toMatchObject([{ outcome: 'met', minutes: 50 }])
    const noted = JSON.stringify(await desk.prisma.audit.findMany())
    expect(noted).toContain('"pairFit.not"')
    expect(noted).toContain('"pairUnwound.topics"')
  })

  it('goes at once with whoever is forgotten; the meeting and its length stay counted', async () => {
    const desk = await met()
    await desk.tap('Aino', { do: 'forgetMe' })
    expect(await kept(desk)).toEqual({ meetings: 0, proposals: 0, logs: 0 })
    expect(await desk.prisma.pairFit.count({ where: { answer: 'not' } })).toBe(0)
    expect(await desk.prisma.meetingLog.findMany()).toMatchObject([{ outcome: 'met', minutes: 50 }])
  })
})
