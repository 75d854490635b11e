import { afterEach, beforeEach, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../database/database.ts'
import { everyRowOf, thatTell } from '../ground/every-row.ts'
import { saveOnSlack, toKickOffOnSlack } from '../stages/save-list.ts'
import { aSlackStage, wordsOf } from '../stages/slack-stage.ts'
import { aTeamsStage } from '../stages/teams-stage.ts'

/** A coordinator hears at set-up what will be deleted and when, sees it coming, and puts it off, over the real wire; and then it goes. */

const list =
  'Name,Email,Role,Mentor,Wishes\nMaija Meri,maija@example.org,mentor,,\nZacharias Zander,zacharias@example.org,mentee,maija@example.org,Beekeeping'
const people = ['Carla', 'Maija', 'Zacharias']

let database: TestDatabase
beforeEach(async () => {
  database = await freshDatabase()
})
afterEach(() => database.close())

const telling = async (marks: readonly string[]) =>
  [...new Set(thatTell(await everyRowOf(database), marks).map((line) => line.split(' ')[0]))].toSorted((a = '', b = '') =>
    a.localeCompare(b),
  )

const soon = 'after 21 July 2027, we’ll delete what is no longer needed.'
const later = 'After the end on 31 August 2027: answers, hopes, what the list said'

test('On Slack', async () => {
  const stage = await aSlackStage(database.prisma, { people, byToken: true })
  try {
    const carla = stage.as('Carla')
    const modalWords = () => wordsOf(carla.modal()?.definition.blocks)
    await stage.home('Carla')
    await carla.tap('home', 'Set up a programme')
    await stage.end.until(() => carla.modal())
    await carla.fillAndSubmit({ name: 'Spring', list })
    await saveOnSlack(carla)
    await stage.end.until(() => JSON.stringify(carla.modal()).includes('Set the kick-off'))
    await toKickOffOnSlack(carla)
    await stage.end.until(() => JSON.stringify(carla.modal()).includes('Which day?'))
    await stage.settle()
    await carla.fillAndSubmit({ date: '2027-01-21', time: '17:00' })
    expect(modalWords()).toContain('The texts of our messages: deleted 90 days after they were sent.')
    expect(modalWords()).toContain('After the end on 21 July 2027')
    expect((await carla.fillAndSubmit({ ends: '2027-01-20' })).errors).toEqual({
      ends: 'This day is before the kick-off. Please choose a later day.',
    })
    await carla.fillAndSubmit({ ends: '2027-07-21' })
    await carla.closeModal('clear')
    await stage.until('2027-06-20T12:00')
    expect(await stage.home('Carla')).not.toContain(soon)
    await stage.until('2027-06-23T12:00')
    expect(await stage.home('Carla')).toContain(soon)
    expect(await stage.home('Zacharias')).not.toContain(soon)
    await carla.tap('home', 'Change this')
    await stage.end.until(() => carla.modal())
    expect((await carla.fillAndSubmit({ ends: '2027-07-01' })).errors).toEqual({
      ends: 'Please choose a later day: we show coordinators 30 days before something will be deleted.',
    })
    await carla.fillAndSubmit({ ends: '2027-08-31', keepMonths: '12' })
    await stage.end.until(() => modalWords().includes(later))
    await carla.closeModal('clear')
    await stage.until('2027-08-31T12:00')
    expect(await telling(['Beekeeping'])).toEqual(['public.enrolment'])
    await stage.until('2027-09-01T12:00')
    expect(await telling(['Beekeeping'])).toEqual([])
    expect(await telling(['Zander'])).toEqual(['public.person'])
    await stage.until('2028-08-25T12:00')
    expect(await stage.home('Carla')).toContain('after 31 August 2028, we’ll delete everything about the people of this programme.')
    await stage.until('2028-09-01T12:00')
    expect(await telling(['Zander', 'zacharias', stage.as('Zacharias').id])).toEqual([])
    expect(await stage.home('Carla')).not.toContain('delete')
  } finally {
    await stage.stop()
  }
}, 90_000)

test('On Teams', async () => {
  const stage = await aTeamsStage(database.prisma, people)
  try {
    const carla = stage.as('Carla')
    await stage.install(...people)
    await stage.begin('Carla', list)
    await stage.settle()
    const { externalId: account } = await database.prisma.address.findFirstOrThrow({ where: { person: { name: 'Zacharias Zander' } } })
    await stage.until('2027-06-23T12:00')
    expect(await stage.ask('Carla', 'home')).toContain(soon)
    await carla.tap(stage.last('Carla'), 'Change this')
    expect(stage.dialogWords('Carla')).toContain('After the end on 21 July 2027')
    await carla.submitDialog({ 'Last day of the programme': '2027-07-01' })
    expect(stage.dialogWords('Carla')).toContain('Please choose a later day')
    await carla.submitDialog({ 'Last day of the programme': '2027-08-31', 'After the end, keep names': '12' })
    expect(stage.dialogWords('Carla')).toContain(later)
    carla.closeDialog()
    await stage.until('2027-09-01T12:00')
    expect(await telling(['Beekeeping'])).toEqual([])
    expect(await telling(['Zander'])).toContain('public.person')
    await stage.until('2028-09-01T12:00')
    expect(await telling(['Zander', 'zacharias', account])).toEqual([])
  } finally {
    await stage.stop()
  }
}, 90_000)
