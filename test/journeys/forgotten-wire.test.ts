import { afterEach, beforeEach, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../database/database.ts'
import { everyRowOf, thatTell } from '../ground/every-row.ts'
import { saveOnSlack } from '../stages/save-list.ts'
import { aSlackStage, wordsOf } from '../stages/slack-stage.ts'
import { aTeamsStage } from '../stages/teams-stage.ts'

/** Somebody has their data deleted where they are, over the real wire: what the adapters remember goes, too. */

const list =
  'Name,Email,Role,Mentor\nMaija,maija@example.org,mentor,\nZacharias Zander,zacharias@example.org,mentee,maija@example.org\nEero,eero@example.org,mentee,maija@example.org'
const people = ['Carla', 'Maija', 'Zacharias', 'Eero']

let database: TestDatabase
beforeEach(async () => {
  database = await freshDatabase()
})
afterEach(() => database.close())

const rowsThatTell = async (marks: readonly string[]) => thatTell(await everyRowOf(database), marks)

const accountOf = async () =>
  (await database.prisma.address.findFirstOrThrow({ where: { person: { name: 'Zacharias Zander' } } })).externalId

test('On Slack', async () => {
  const stage = await aSlackStage(database.prisma, { people, byToken: true })
  try {
    await stage.home('Carla')
    await stage.as('Carla').tap('home', 'Set up a programme')
    await stage.end.until(() => stage.as('Carla').modal())
    await stage.as('Carla').fillAndSubmit({ name: 'Spring', list })
    await saveOnSlack(stage.as('Carla'))
    await stage.as('Carla').closeModal('clear')
    await stage.settle()
    expect(await stage.home('Zacharias')).toContain('Settings')
    const marks = ['Zacharias', 'Zander', await accountOf()]
    expect((await rowsThatTell(marks)).length).toBeGreaterThan(2)
    const zacharias = stage.as('Zacharias')
    const answer = () => zacharias.ephemerals().at(-1)
    await zacharias.command('/mentoring', 'forget me')
    await expect.poll(() => wordsOf(answer()?.blocks)).toContain('Delete everything about you?')
    const asked = answer()
    if (asked) await zacharias.tap(asked, 'Yes, delete everything')
    await expect.poll(() => wordsOf(answer()?.blocks)).toContain('Everything that we knew about you is deleted.')
    await stage.settle()
    expect(await rowsThatTell(marks)).toEqual([])
    expect(wordsOf(stage.as('Carla').inbox().at(-1)?.blocks)).toContain('Their pair: Maija')
  } finally {
    await stage.stop()
  }
}, 60_000)

test('On Teams', async () => {
  const stage = await aTeamsStage(database.prisma, people)
  try {
    await stage.install(...people)
    await stage.begin('Carla', list)
    await stage.until('2027-01-07T12:30')
    const marks = ['Zacharias', 'Zander', await accountOf()]
    expect((await rowsThatTell(marks)).length).toBeGreaterThan(4)
    expect(await stage.ask('Zacharias', 'my data')).toContain('What Pari knows about you')
    expect(await stage.tap('Zacharias', 'Delete my data')).toContain('Delete everything about you?')
    expect(await stage.tap('Zacharias', 'Yes, delete everything')).toContain('Everything that we knew about you is deleted.')
    await stage.settle()
    expect(await rowsThatTell(marks)).toEqual([])
    expect(stage.lastWords('Carla')).toContain('Their pair: Maija')
  } finally {
    await stage.stop()
  }
}, 60_000)
