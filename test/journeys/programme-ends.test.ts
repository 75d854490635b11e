import { expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { commandOf, last, pairsThatMeet } from '../ground/meeting-pairs.ts'

it('A programme that ends is told to its coordinator a week before, once, with the workbook a tap away; after it everybody reads what is so', async () => {
  const desk = await pairsThatMeet()
  const { id, settings } = await desk.prisma.programme.findFirstOrThrow()
  const ends = { ...Object(settings), keeping: { ends: '2027-02-05' } }
  await desk.prisma.programme.update({
    where: { id },
    data: { settings: ends, sparedUntil: new Date('2027-01-01T00:00:00Z'), dueAt: new Date('2027-01-22T11:00:00Z') },
  })
  const heads = () => desk.heads('Carla').filter((head) => head.includes('last day'))
  await desk.until('2027-01-28T20:00')
  expect(heads()).toEqual([])
  await desk.until('2027-02-05T12:00')
  expect(heads().join(' | ')).toBe('Spring mentoring: the last day is 5 February 2027')
  const told = desk.inbox('Carla').find(({ text }) => text.includes('last day')) ?? last(desk, 'Carla')
  expect(told.text).toContain('meetings and hours')
  const files = desk.workplace.platform.files.length
  expect((await desk.tap('Carla', commandOf(told, 'Export'))).accepted).toBe(true)
  expect(desk.workplace.platform.files.length).toBe(files + 1)
  await desk.until('2027-02-06T12:00')
  const shown = async (name: string, command: { readonly do: 'showMeetings' | 'showHome'; readonly mark: 'look' }) =>
    plainText((await desk.tap(name, command)).view)
  expect(await shown('Aino', { do: 'showMeetings', mark: 'look' })).toContain('The programme has ended')
  expect(await shown('Carla', { do: 'showHome', mark: 'look' })).not.toContain('No programme yet')
})
