import readExcelFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { fromDate } from '../../src/kit/clock.ts'
import { buttonsOf } from '../ground/builders.ts'
import { commandOf, type Desk, last, pairsThatMeet, plans } from '../ground/meeting-pairs.ts'
import { shown } from '../ground/occasions.ts'

const cohortOf = async (desk: Desk): Promise<string> => (await desk.prisma.cohort.findFirstOrThrow()).id
const about = (desk: Desk, words: RegExp) => desk.heads('Carla').filter((head) => words.test(head))

describe('What one of a pair says of it', () => {
  it('again, with another wish, is told to the coordinators again; sent twice, it is told once', async () => {
    const desk = await pairsThatMeet()
    const asks = async (reason: string, wish: string) =>
      desk.submit('Aino', { do: 'askParting', pair: await desk.pairOf('Aino') }, { reason, wish })
    await asks('noTime', 'talk')
    await asks('noTime', 'talk')
    await desk.until('2027-01-25T12:00')
    expect(about(desk, /doesn’t work for them/u)).toHaveLength(1)
    await asks('noContact', 'end')
    await desk.until('2027-01-26T12:00')
    expect(about(desk, /doesn’t work for them/u)).toHaveLength(2)
    expect(last(desk, 'Carla').text).toMatch(/Hard to reach each other[\s\S]*end this pair/u)
  })

  it('that does not fit, then does, then does not, reaches those who read the word before it', async () => {
    const desk = await pairsThatMeet()
    const pair = await desk.pairOf('Aino')
    await desk.submit('Aino', { do: 'keepTold', pair }, { count: '1' })
    const says = async (as: string, until: string) => {
      await desk.tap('Aino', { do: 'answerFit', pair, as })
      await desk.until(until)
    }
    await says('not', '2027-01-25T12:00')
    await says('good', '2027-01-26T12:00')
    await says('not', '2027-01-27T12:00')
    // Taken back before she read it, it is not said.
    await desk.prisma.person.updateMany({ where: { name: 'Carla' }, data: { quietFrom: '12:00', quietUntil: '18:00' } })
    await says('good', '2027-01-27T13:00')
    await says('not', '2027-01-27T20:00')
    expect(about(desk, /the pair with Maija/u)).toEqual([
      expect.stringContaining('isn’t a good fit') as string,
      expect.stringContaining('now says that the pair with Maija is a good fit') as string,
      expect.stringContaining('isn’t a good fit') as string,
      expect.stringContaining('isn’t a good fit') as string,
    ])
    expect(desk.heads('Maija').join('\n')).not.toMatch(/says that/u)
  })

  it('in a number counts as having met: nobody is asked whether they have, and the coordinator reads the number', async () => {
    const desk = await pairsThatMeet()
    await desk.submit('Aino', { do: 'keepTold', pair: await desk.pairOf('Aino') }, { count: '2' })
    await desk.until('2027-02-12T12:00')
    expect(desk.heads('Aino').filter((head) => head.startsWith('Have you met'))).toEqual([])
    const list = async () =>
      plainText((await desk.tap('Carla', { do: 'showWatched', mark: 'look', cohort: await cohortOf(desk), page: 0 })).view)
    expect(await list()).not.toContain('Aino and Maija')
    await desk.tap('Aino', { do: 'answerFit', pair: await desk.pairOf('Aino'), as: 'not' })
    expect(await list()).toMatch(/Aino and Maija: one of them[\s\S]*they say they’ve met 2 times/u)
  })
})

describe('Two who answered differently about their only meeting', () => {
  it('are asked whether they met before they are asked how they fit', async () => {
    const desk = await pairsThatMeet()
    await plans(desk)
    const { startsAt } = await desk.prisma.meeting.findFirstOrThrow()
    const day = (days: number, hour: string) => shown(fromDate(startsAt).add({ hours: 24 * days })).replace(/T.*/u, `T${hour}`)
    await desk.until(day(4, '12:00'))
    await desk.tap('Aino', commandOf(last(desk, 'Aino'), 'We met'))
    await desk.tap('Maija', commandOf(last(desk, 'Maija'), 'Not yet'))
    await desk.until(day(7, '12:00'))
    expect(desk.heads('Aino').filter((head) => /differently|How do you two fit/u.test(head))).toEqual([
      expect.stringContaining('differently'),
    ])
    await desk.until(day(12, '12:00'))
    expect(desk.heads('Aino').filter((head) => head.includes('How do you two fit'))).toHaveLength(1)
  })
})

describe('Hours for credits', () => {
  it('are those that the mentee noted, where the two noted different ones', async () => {
    const desk = await pairsThatMeet()
    await plans(desk)
    await desk.until('2027-02-05T12:00')
    await desk.tap('Aino', commandOf(last(desk, 'Aino'), 'We met'))
    const { id: meeting } = await desk.prisma.meeting.findFirstOrThrow()
    const notes = async (name: string, minutes: string) =>
      desk.submit(name, { do: 'keepMeetingLog', meeting, pair: await desk.pairOf('Aino') }, { minutes })
    await notes('Maija', '240')
    const hours = async () => {
      await desk.tap('Carla', { do: 'exportCohort', cohort: await cohortOf(desk) })
      const sheets = await readExcelFile(Buffer.from(desk.workplace.platform.files.at(-1)?.file.bytes ?? []))
      return sheets.find(({ sheet }) => sheet === 'Meetings')?.data[1]?.slice(0, 5)
    }
    expect(await hours()).toEqual(['Aino', 'aino@example.org', 'Maija', 1, 4])
    await notes('Aino', '45')
    expect(await hours()).toEqual(['Aino', 'aino@example.org', 'Maija', 1, 0.75])
  })
})

describe('Near the end of the programme', () => {
  it('a meeting is due by its last day, and times before it are found', async () => {
    const desk = await pairsThatMeet()
    const pair = await desk.pairOf('Aino')
    await desk.until('2027-07-02T12:00')
    await desk.submit('Aino', { do: 'keepTold', pair }, { count: '1' })
    const mine = await desk.tap('Aino', { do: 'showMeetings', mark: 'look' })
    expect(plainText(mine.view)).toMatch(/due by 2[01] July/u)
    const times = await desk.tap('Aino', { do: 'showTimes', mark: 'look', pair })
    expect(buttonsOf(times.view)).toHaveLength(4)
  })
})

describe('A rhythm', () => {
  it('that one of the two chose is told to the other one, with the way to change it; said anew before it is read, it is said once', async () => {
    const desk = await pairsThatMeet()
    const pair = await desk.pairOf('Aino')
    await desk.prisma.person.updateMany({ where: { name: 'Maija' }, data: { quietFrom: '10:00', quietUntil: '18:00' } })
    await desk.submit('Aino', { do: 'choosePairRhythm', pair }, { every: '10', meetings: '3' })
    await desk.submit('Aino', { do: 'choosePairRhythm', pair }, { every: '14', meetings: '4' })
    // Sent once more as it is, it takes nothing back.
    await desk.submit('Aino', { do: 'choosePairRhythm', pair }, { every: '14', meetings: '4' })
    await desk.until('2027-01-22T20:00')
    expect(desk.heads('Maija')).toEqual(['Aino chose a rhythm for the two of you'])
    expect(last(desk, 'Maija').text).toContain('Meetings in all: 4. Days between two: 14.')
    expect(buttonsOf(last(desk, 'Maija').view).map(({ label }) => label)).toEqual(['Our own rhythm'])
  })

  it.each(['by the programme', 'by the pair'])('with more meetings wakes a pair that had met as often as it was to: %s', async (by) => {
    const desk = await pairsThatMeet()
    const cohort = await cohortOf(desk)
    const pair = await desk.pairOf('Aino')
    await desk.submit('Carla', { do: 'chooseRhythm', cohort }, { every: '28', meetings: '1' })
    await desk.until('2027-02-05T12:00')
    await desk.tap('Aino', commandOf(last(desk, 'Aino'), 'We met'))
    await desk.until('2027-03-12T12:00')
    const before = desk.heads('Aino').filter((head) => /Your next meeting|Have you met/u.test(head)).length
    const more = { every: '28', meetings: '5' }
    if (by === 'by the pair') await desk.submit('Aino', { do: 'choosePairRhythm', pair }, more)
    else await desk.submit('Carla', { do: 'chooseRhythm', cohort }, more)
    await desk.until('2027-03-30T12:00')
    expect(desk.heads('Aino').filter((head) => /Your next meeting|Have you met/u.test(head)).length).toBeGreaterThan(before)
  })
})

describe('The list of a coordinator', () => {
  it('leaves a pair that she left for good, whatever comes of it, until she takes it back', async () => {
    const desk = await pairsThatMeet()
    await desk.until('2027-02-05T12:00')
    const list = { do: 'showWatched', mark: 'look', cohort: await cohortOf(desk), page: 0 } as const
    const pair = await desk.pairOf('Aino')
    const left = await desk.tap('Carla', { do: 'leavePair', pair, rule: 'noFirst', as: 'never' })
    expect(plainText(left.view)).toContain('off your list for good')
    await desk.until('2027-05-05T12:00')
    expect(plainText((await desk.tap('Carla', list)).view)).not.toContain('Aino and Maija:')
    const back = await desk.tap('Carla', commandOf(left, 'Back on the list'))
    expect(plainText(back.view)).toContain('Aino and Maija:')
  })

  it('counts a break from its beginning, however often it is renewed, and nothing that was due in it', async () => {
    const desk = await pairsThatMeet()
    const pair = await desk.pairOf('Aino')
    const rests = (until: string) => desk.submit('Aino', { do: 'restPair', pair }, { until })
    await rests('2027-02-15')
    await desk.until('2027-02-14T12:00')
    await rests('2027-03-10')
    await desk.until('2027-02-22T12:00')
    const list = async () =>
      plainText((await desk.tap('Carla', { do: 'showWatched', mark: 'look', cohort: await cohortOf(desk), page: 0 })).view)
    expect(await list()).toMatch(/Aino and Maija: a long break/u)
    await desk.until('2027-03-10T12:00')
    expect(await list()).not.toContain('Aino and Maija')
    await desk.until('2027-03-26T12:00')
    expect(await list()).toMatch(/Aino and Maija: no first meeting yet \(due (today|for \d day)/u)
  })
})
