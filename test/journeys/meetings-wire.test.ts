import { afterEach, beforeEach, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../database/database.ts'
import { setUpOnSlack, toKickOffOnSlack } from '../stages/save-list.ts'
import { aSlackStage, wordsOf } from '../stages/slack-stage.ts'
import { aTeamsStage } from '../stages/teams-stage.ts'

/** A pair plans a meeting by typed dates, over the real wire: what is not clear is asked back with buttons, the button of an older suggestion plans nothing, and twice is once. */

const list = 'Name,Email,Role,Mentor\nMaija,maija@example.org,mentor,\nAino,aino@example.org,mentee,maija@example.org'
const people = ['Carla', 'Maija', 'Aino']
const agree = 'That works for me'

let database: TestDatabase
beforeEach(async () => {
  database = await freshDatabase()
})
afterEach(() => database.close())

const planned = async () => (await database.prisma.meeting.findMany()).map(({ startsAt, venue }) => [startsAt.toISOString(), venue])
const [first, second, doubtful] = ['Tue 26.1. 16:00', 'Wed 27.1. 16:00', '2/3 16:00']

test('on Slack', async () => {
  const stage = await aSlackStage(database.prisma, { people, byToken: true })
  try {
    const [carla, maija, aino] = [stage.as('Carla'), stage.as('Maija'), stage.as('Aino')]
    await setUpOnSlack(stage, list)
    await toKickOffOnSlack(carla)
    await carla.fillAndSubmit({ date: '2027-01-21', time: '17:00', venue: 'Room 5' })
    await carla.fillAndSubmit({})
    await carla.closeModal('clear')
    await stage.until('2027-01-08T12:00')
    await stage.tap('Aino', 'I’m coming')
    await stage.until('2027-01-22T12:00')
    const lastOf = (who: typeof aino) => who.inbox().at(-1) ?? []
    const shows = (words: string) => stage.end.until(() => wordsOf(aino.modal()?.definition.blocks).includes(words))
    const types = async (when: string, which?: string): Promise<void> => {
      await stage.home('Aino')
      await aino.tap('home', 'My meetings')
      await shows('You and Maija')
      await aino.tap('modal', 'Suggest a time')
      await shows('A time to meet Maija')
      await aino.tap('modal', 'Another time')
      await shows('Day and time')
      await aino.fillAndSubmit({ when, venue: 'Library' })
      if (which !== undefined) {
        await shows('Which one do you mean?')
        await aino.tap('modal', which)
      }
      await shows('We’ve asked Maija')
      await aino.closeModal('clear')
      await stage.settle()
    }
    await types(doubtful, 'Tuesday 2 March at 16:00')
    expect(stage.lastWords('Maija')).toContain('Tuesday 2 March at 16:00')
    expect(stage.lastWords('Maija')).toContain('Library')
    await types(first)
    const old = lastOf(maija) as never
    expect(stage.lastWords('Maija')).toContain('Tuesday 26 January at 16:00')
    await types(second)
    const now = lastOf(maija) as never
    await maija.tap(old, agree)
    await stage.settle()
    expect(await planned()).toEqual([])
    await maija.tap(now, agree)
    await stage.settle()
    expect(await planned()).toEqual([['2027-01-27T14:00:00.000Z', 'Library']])
    await stage.until('2027-01-26T12:00')
    expect(stage.lastWords('Maija')).toContain('Tomorrow you meet Aino')
  } finally {
    await stage.stop()
  }
}, 90_000)

test('on Teams', async () => {
  const stage = await aTeamsStage(database.prisma, people)
  try {
    const [maija, aino] = [stage.as('Maija'), stage.as('Aino')]
    await stage.install(...people)
    await stage.begin('Carla', list)
    await stage.until('2027-01-08T12:00')
    await stage.tap('Aino', 'I’m coming')
    await stage.until('2027-01-22T12:00')
    const types = async (when: string, which?: string): Promise<void> => {
      await stage.ask('Aino', 'meetings')
      await stage.tap('Aino', 'Suggest a time')
      await aino.tap(stage.last('Aino'), 'Another time')
      await aino.submitDialog({ 'Day and time': when, 'Place or link': 'Library' })
      if (which !== undefined) {
        expect(stage.dialogWords('Aino')).toContain('Which one do you mean?')
        await aino.tap('dialog', which)
      }
      expect(stage.dialogWords('Aino')).toContain('We’ve asked Maija')
      aino.closeDialog()
      await stage.settle()
    }
    await types(doubtful, 'Tuesday 2 March at 16:00')
    expect(stage.lastWords('Maija')).toContain('Tuesday 2 March at 16:00')
    expect(stage.lastWords('Maija')).toContain('Library')
    await types(first)
    const old = stage.last('Maija')
    expect(stage.lastWords('Maija')).toContain('Tuesday 26 January at 16:00')
    await types(second)
    const now = stage.last('Maija')
    await maija.tap(old, agree)
    await stage.settle()
    expect(await planned()).toEqual([])
    await maija.tap(now, agree)
    await stage.settle()
    expect(await planned()).toEqual([['2027-01-27T14:00:00.000Z', 'Library']])
    await stage.until('2027-01-26T12:00')
    expect(stage.lastWords('Maija')).toContain('Tomorrow you meet Aino')
  } finally {
    await stage.stop()
  }
}, 90_000)
