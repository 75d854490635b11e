import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestDatabase } from '../../test/database/database.ts'
import { recycledDatabase } from '../../test/database/recycled.ts'
import { everyButton } from '../../test/ground/commands.ts'
import type { HandedTap } from '../contract/handed-tap.ts'
import { systemClock } from '../kit/clock.ts'
import { randomIds } from '../kit/ids.ts'
import { silentLog } from '../kit/log.ts'
import { recorder } from '../rehearsal/recorder.ts'
import { compose, type House, type Parts } from './compose.ts'
import { ourLists } from './lists.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await recycledDatabase()
})
afterAll(() => database.close())

const houseWith = (more: Partial<Parts> = {}): House =>
  compose({
    ...{ prisma: database.prisma, clock: systemClock, ids: randomIds(systemClock), log: silentLog, owners: [] },
    ...{ perSecond: 1, callLimitMs: 1, platformOf: () => recorder(() => Promise.reject(new Error('Nothing is said here.'))) },
    wakersIn: () => ({ wakeTimetable: async () => {}, wakeLanes: async () => {} }),
    ...more,
  })

const tap: HandedTap = { platform: 'slack', does: 'dance', sealed: 'closed' }

test('a house reads every button of this release, and none of another', () => {
  const { core } = houseWith()
  // What somebody writes travels beside the button.
  for (const button of everyButton) expect(core.read({ ...button, ...{ text: 'Hello' } })).toMatchObject(button)
  expect(core.read({ do: 'dance' })).toBeNull()
  expect(core.read({ do: 'constructor' })).toBeNull()
})

test('a button that carries something unexpected is as unknown as one of another release', () => {
  expect(houseWith().core.read({ do: 'showCalls', ...{ kickOff: 'the next' } })).toBeNull()
})

test('a house with shorter lists knows less', () => {
  const rooms = ourLists.rooms.filter(({ name }) => name !== 'groups')
  const { core } = houseWith({ lists: { ...ourLists, rooms, without: ['showHelp'] } })
  const unread = everyButton.filter((button) => core.read({ ...button, ...{ text: 'Hello' } }) === null)
  const { taps = {}, looks = {}, openings = {} } = ourLists.rooms.find(({ name }) => name === 'groups')?.commands ?? {}
  const theirs = [taps, looks, openings].flatMap((list) => Object.keys(list))
  expect(theirs).toEqual(expect.arrayContaining(['draftGroups', 'openCard', 'showGroups']))
  const shown = everyButton.map((button) => button.do).filter((does) => theirs.includes(does))
  expect(unread.map((button) => button.do).toSorted()).toEqual([...shown, 'showHelp'].toSorted())
})

test('only rooms with something that becomes due have a timetable', () => {
  const all = houseWith().timetables
  expect(all).toEqual(expect.arrayContaining(['coordination', 'confirmations', 'presence', 'announcements']))
  expect(all).not.toContain('introductions')
  const fewer = houseWith({ lists: { ...ourLists, rooms: ourLists.rooms.filter(({ name }) => name !== 'confirmations') } }).timetables
  expect(fewer).toEqual(all.filter((name) => name !== 'confirmations'))
})

test('every table of rows that become due says beforehand what comes of it, or that nobody hears of it', () => {
  const told = ourLists.rooms.flatMap((room) => ('foresees' in room ? Object.keys(room.foresees) : []))
  expect(told.toSorted()).toEqual([...houseWith().dueTables].toSorted())
})

test('a tap is handed over where there are other processes, and only there', async () => {
  const handed: HandedTap[] = []
  const beside = houseWith({ handOver: async (each) => void handed.push(each) })
  expect(await beside.core.handOver(tap)).toBe(true)
  expect(handed).toEqual([tap])
  expect(await houseWith().core.handOver(tap)).toBe(false)
  const broken = houseWith({ handOver: () => Promise.reject(new Error('no queue')) })
  await expect(broken.core.handOver(tap)).rejects.toThrow('no queue')
})
