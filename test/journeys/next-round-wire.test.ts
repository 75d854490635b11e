import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestDatabase } from '../database/database.ts'
import { recycledDatabase } from '../database/recycled.ts'
import { aMixedProgramme } from '../stages/mixed-programme.ts'
import type { MixedStage } from '../stages/mixed-stage.ts'
import { wordsOf } from '../stages/slack-seats.ts'

/** The next round of a programme that lives on Slack and on Teams: each test goes on where the one before stopped. */

let database: TestDatabase
let stage: MixedStage

const list = `Name,Email,Role,Platform
Maija,maija@example.org,mentor,Teams
Olli,olli@example.org,mentor,Slack
`

beforeAll(async () => {
  database = await recycledDatabase()
  stage = await aMixedProgramme(database.prisma, {
    slack: ['Olli'],
    teams: ['Maija'],
    programme: 'Spring 2027',
    list,
    installed: ['Maija'],
  })
}, 60_000)

afterAll(async () => {
  await stage.stop()
  await database.close()
})

const next = { programme: { followsId: { not: null } } }
const mentors = () => database.prisma.enrolment.findMany({ where: { cohort: next, role: 'mentor' }, include: { person: true } })

test('a coordinator makes it on Teams by a word, in a form that says whom it writes to and what they read', async () => {
  expect(await stage.teams.ask('Carla', 'round')).toContain('Which programme shall go on with a next round?')
  const carla = stage.teams.as('Carla')
  await carla.tap(stage.teams.last('Carla'), 'Spring 2027')
  expect(stage.teams.dialogWords('Carla')).toContain('This writes to 2 mentors.')
  await carla.submitDialog({ 'field-date': '2026-12-18', 'field-time': '17:00' })
  expect(stage.teams.dialogWords('Carla')).toContain('That’s too soon')
  await carla.submitDialog({ 'field-date': '2027-09-15' })
  expect(stage.teams.dialogWords('Carla')).toContain('We’re asking 2 mentors of this round')
  carla.closeDialog()
  await stage.settle()
})

test('its mentors are asked first, each on their platform, and are in with one tap', async () => {
  expect(wordsOf(stage.slack.as('Olli').inbox().at(-1)?.blocks)).toContain('Olli, once more?')
  const asked = stage.slack.as('Olli').inbox().at(-1)
  if (asked) await stage.slack.as('Olli').tap(asked, 'Yes, for 2 mentees')
  await expect.poll(async () => (await mentors()).map(({ person }) => person.name)).toEqual(['Olli'])
  expect(await stage.teams.tap('Maija', 'Yes, for 1 mentee')).toContain('a little that we still need to know')
  expect((await mentors()).map(({ person, state }) => `${person.name} ${state}`).toSorted()).toEqual(['Maija active', 'Olli active'])
  const places = await database.prisma.seat.groupBy({ by: ['mentorId'], where: { cohort: next }, _count: true })
  expect(new Set(places.map(({ _count: count }) => count))).toEqual(new Set([1, 2]))
})

test('once: on Slack the same coordinator reads that it is there already', async () => {
  const carla = stage.slack.as('Carla')
  await carla.command('/mentoring', 'round')
  await expect.poll(() => wordsOf(carla.ephemerals().at(-1)?.blocks)).toContain('Which programme shall go on')
  const which = carla.ephemerals().at(-1)
  if (which) await carla.tap(which, 'Spring 2027')
  const read = () => [carla.modal()?.definition.blocks, carla.ephemerals().at(-1)?.blocks].map(wordsOf).join(' ')
  await expect.poll(read).toContain('has a next round already: Spring 2028')
  expect(await database.prisma.programme.count()).toBe(2)
})
