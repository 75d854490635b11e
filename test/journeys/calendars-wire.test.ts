import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../database/database.ts'
import { saveOnSlack, toKickOffOnSlack } from '../stages/save-list.ts'
import { aSlackStage, wordsOf } from '../stages/slack-stage.ts'
import { aTeamsStage } from '../stages/teams-stage.ts'

/** A coordinator types when the kick-off is, is asked back where that is not clear, and people find it for their own calendars: over the real wire. */

const list = 'Name,Email,Role,Mentor\nMaija,maija@example.org,mentor,\nAino,aino@example.org,mentee,maija@example.org'
const people = ['Carla', 'Maija', 'Aino']

let database: TestDatabase
beforeEach(async () => {
  database = await freshDatabase()
})
afterEach(() => database.close())

const startsAt = async () => (await database.prisma.kickOff.findFirstOrThrow()).startsAt.toISOString()
const venue = async () => (await database.prisma.kickOff.findFirstOrThrow()).venue

describe('A date that is typed, and then stands in calendars', () => {
  test('on Slack', async () => {
    const stage = await aSlackStage(database.prisma, { people, byToken: true })
    try {
      const carla = stage.as('Carla')
      const shows = (words: string) => stage.end.until(() => wordsOf(carla.modal()?.definition.blocks).includes(words))
      await stage.home('Carla')
      await carla.tap('home', 'Set up a programme')
      await stage.end.until(() => carla.modal())
      await carla.fillAndSubmit({ name: 'Spring', list })
      await saveOnSlack(carla)
      await stage.end.until(() => JSON.stringify(carla.modal()).includes('Set the kick-off'))
      await toKickOffOnSlack(carla)
      await stage.end.until(() => JSON.stringify(carla.modal()).includes('Or type day and time'))
      await stage.settle()
      expect(await carla.fillAndSubmit({ when: 'next week' })).toMatchObject({
        errors: { when: 'We’re not sure which day or time you mean. Please write it like this: Thu 21.1. 17:00' },
      })
      await carla.fillAndSubmit({ when: '1/2 at 5pm', venue: 'Room 5' })
      await shows('Which one do you mean?')
      await carla.tap('modal', 'Write it again')
      await shows('Or type day and time')
      await carla.fillAndSubmit({})
      await shows('Which one do you mean?')
      await carla.tap('modal', 'Monday 1 February at 17:00')
      await shows('The kick-off is on Monday 1 February at 17:00')
      await carla.fillAndSubmit({})
      await carla.closeModal('clear')
      await stage.settle()
      expect([await startsAt(), await venue()]).toEqual(['2027-02-01T15:00:00.000Z', 'Room 5'])
      const aino = stage.as('Aino')
      expect(await stage.home('Aino')).toContain('My calendar')
      await aino.tap('home', 'My calendar')
      await stage.end.until(() => wordsOf(aino.modal()?.definition.blocks).includes('Spring: kick-off on Monday 1 February at 17:00'))
    } finally {
      await stage.stop()
    }
  }, 90_000)

  test('on Teams', async () => {
    const stage = await aTeamsStage(database.prisma, people)
    try {
      const carla = stage.as('Carla')
      await stage.install(...people)
      await stage.begin('Carla', list)
      await stage.settle()
      expect(await stage.ask('Carla', 'home')).toContain('My calendar')
      await carla.tap(stage.last('Carla'), 'Change time or place')
      await carla.submitDialog({ 'Or type day and time': '1/2 at 5pm', 'Where?': 'Room 7' })
      expect(stage.dialogWords('Carla')).toContain('Which one do you mean?')
      await carla.tap('dialog', 'Write it again')
      expect(stage.dialogWords('Carla')).toContain('Or type day and time')
      await carla.submitDialog({})
      await carla.tap('dialog', 'Monday 1 February at 17:00')
      expect(stage.dialogWords('Carla')).toContain('to Monday 1 February at 17:00')
      await carla.submitDialog({})
      carla.closeDialog()
      await stage.until('2027-01-10T12:00')
      expect([await startsAt(), await venue()]).toEqual(['2027-02-01T15:00:00.000Z', 'Room 7'])
      expect(await stage.ask('Aino', 'calendar')).toContain('Spring: kick-off on Monday 1 February at 17:00')
    } finally {
      await stage.stop()
    }
  }, 90_000)
})
