import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestDatabase } from '../database/database.ts'
import { recycledDatabase } from '../database/recycled.ts'
import { aMixedStage, type MixedStage } from '../stages/mixed-stage.ts'
import { saveOnSlack } from '../stages/save-list.ts'
import { wordsOf } from '../stages/slack-seats.ts'

/** Pairs of people on Slack and on Teams, from a draft to a mentor who is asked, step by step: each test goes on where the one before stopped. */

let database: TestDatabase
let stage: MixedStage

/** Maija, on Teams, suits Aino, on Slack; Olli, on Slack, suits Eero, on Teams. Wilma finds no place at first. */
const list = `Name,Email,Role,Platform,Field,Wishes,Knows,Seats
Maija,maija@example.org,mentor,Teams,Law,,Leadership,2
Olli,olli@example.org,mentor,Slack,Nursing,,Negotiation,
Aino,aino@example.org,mentee,Slack,Law,To lead people,,
Eero,eero@example.org,mentee,Teams,Nursing,Salary negotiation,,
Wilma,wilma@example.org,mentee,Slack,,Gardens,,
`
const modalWords = () => wordsOf(stage.slack.as('Carla').modal()?.definition.blocks)

beforeAll(async () => {
  database = await recycledDatabase()
  stage = await aMixedStage(database.prisma, { slack: ['Carla', 'Aino', 'Olli', 'Wilma'], teams: ['Carla', 'Maija', 'Eero'] })
}, 60_000)

afterAll(async () => {
  await stage.stop()
  await database.close()
})

test('a programme lives on both, with a kick-off', async () => {
  const carla = stage.slack.as('Carla')
  expect(await stage.slack.home('Carla')).toContain('Set up a programme')
  await carla.tap('home', 'Set up a programme')
  await stage.slack.end.until(() => carla.modal())
  await carla.fillAndSubmit({ name: 'Spring mentoring', list })
  await saveOnSlack(carla)
  await carla.closeModal('clear')
  await stage.settle()
  await stage.teams.install('Carla', 'Maija', 'Eero')
  await expect.poll(() => stage.slack.home('Carla')).toContain('Add to Teams')
  await carla.tap('home', 'Add to Teams')
  await stage.slack.end.until(() => carla.modal())
  await carla.tap('modal', 'Yes, add it there')
  await stage.slack.end.until(() => modalWords().includes('The programme has been added to Teams.'))
  await carla.closeModal('clear')
  await stage.settle()
  const onTeams = stage.teams.as('Carla')
  await stage.teams.ask('Carla', 'home')
  await onTeams.tap(stage.teams.last('Carla'), 'Set the kick-off')
  await onTeams.submitDialog({ 'Which day?': '2027-01-21', 'At what time?': '17:00', 'Where?': 'Room 5' })
  await onTeams.submitDialog()
  onTeams.closeDialog()
  await stage.settle()
  expect(await stage.slack.home('Carla')).toContain('Thursday 21 January at 17:00')
})

test('a draft is made on Teams, and judged on Slack', async () => {
  expect(await stage.teams.ask('Carla', 'pairs')).toContain('3 mentees have no mentor.')
  const draft = await stage.teams.tap('Carla', 'Best fits')
  expect(draft).toContain('Aino with the mentor Maija')
  expect(draft).toContain('Eero with the mentor Olli')
  expect(draft).toContain('2 suggestions.')
  const carla = stage.slack.as('Carla')
  expect(await stage.slack.home('Carla')).toContain('Draft of pairs. Approved: 0. Waiting for your decision: 2.')
  await carla.tap('home', 'Look at the draft')
  await stage.slack.end.until(() => modalWords().includes('2 suggestions.'))
  await carla.tap('modal', 'Approve all 2 open ones')
  await stage.slack.end.until(() => modalWords().includes('Approved: 2.'))
  await carla.closeModal('clear')
  expect(stage.slack.as('Aino').inbox()).toHaveLength(0)
})

test('it is published on Teams', async () => {
  expect(await stage.teams.ask('Carla', 'pairs')).toContain('Approved: 2.')
  expect(await stage.teams.tap('Carla', 'Publish 2 pairs')).toContain('These will be 2 pairs:')
  expect(await stage.teams.tap('Carla', 'Make these 2 pairs')).toContain('There are 2 new pairs.')
  await stage.settle()
})

test('for Wilma, on Slack, Maija is asked on Teams; her yes there makes the pair, and both coordinators’ chats hear it', async () => {
  const carla = stage.slack.as('Carla')
  await stage.slack.home('Carla')
  await carla.tap('home', 'Ask mentors')
  await stage.slack.end.until(() => modalWords().includes('Wilma: nobody has been asked.'))
  await carla.tap('modal', 'Ask mentors for Wilma')
  await stage.slack.end.until(() => modalWords().includes('They’ll read the hopes'))
  await carla.fillAndSubmit({ words: 'She loves gardens.' })
  await stage.slack.end.until(() => modalWords().includes('We’re asking now.'))
  await carla.closeModal('clear')
  await stage.settle()
  expect(stage.teams.lastWords('Maija')).toContain('Carla writes: “She loves gardens.”')
  expect(stage.teams.lastWords('Maija')).toContain('Gardens')
  expect(await stage.teams.tap('Maija', 'Tell me more')).toContain('More about Wilma')
  expect(await stage.teams.tap('Maija', 'Yes, I’ll be their mentor')).toContain('Thank you! You’re now the mentor of Wilma.')
  await stage.until('2026-12-18T12:00')
  expect(`${stage.slack.lastWords('Carla')} ${stage.teams.lastWords('Carla')}`).toContain('Maija will be the mentor of Wilma')
  expect(stage.slack.lastWords('Wilma')).toContain('Maija')
})

test('each of a pair reads where they are who the other is', async () => {
  await stage.until('2027-01-07T12:00')
  expect(stage.slack.lastWords('Aino')).toContain('Maija')
  expect(stage.teams.lastWords('Maija')).toContain('Aino')
  expect(stage.teams.lastWords('Eero')).toContain('Olli')
  expect(stage.slack.lastWords('Olli')).toContain('Eero')
})
