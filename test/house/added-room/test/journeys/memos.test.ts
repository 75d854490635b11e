import { expect, onTestFinished, test } from 'vitest'
import { freshDatabase } from '../database/database.ts'
import { aMixedStage } from '../stages/mixed-stage.ts'
import { saveOnSlack } from '../stages/save-list.ts'
import { wordsOf } from '../stages/slack-seats.ts'

const list = 'Name,Email,Role\nAino,aino@example.org,mentee\n'

test('somebody on Slack and somebody on Teams are reminded an hour later', async () => {
  const database = await freshDatabase()
  onTestFinished(() => database.close())
  const { slack, teams, ...stage } = await aMixedStage(database.prisma, { slack: ['Carla', 'Aino'], teams: ['Carla', 'Maija'] })
  onTestFinished(() => stage.stop())
  await teams.install('Carla', 'Maija')
  await teams.begin('Carla', 'Name,Email,Role\nMaija,maija@example.org,mentor\n')
  await slack.home('Carla')
  const carla = slack.as('Carla')
  await carla.tap('home', 'Set up a programme')
  await slack.end.until(() => carla.modal())
  await carla.fillAndSubmit({ name: 'Spring mentoring', list })
  await saveOnSlack(carla)
  await carla.closeModal('clear')
  await stage.settle()

  await slack.home('Aino')
  const aino = slack.as('Aino')
  await aino.tap('home', 'Remind me of something')
  await slack.end.until(() => aino.modal())
  await aino.fillAndSubmit({ what: 'water the plants' })
  await slack.end.until(() => wordsOf(aino.modal()?.definition.blocks).includes('I’ll remind you in an hour.'))

  await teams.ask('Maija', 'home')
  const maija = teams.as('Maija')
  await maija.tap(teams.last('Maija'), 'Remind me of something')
  await maija.submitDialog({ 'What of?': 'ring Aino' })
  expect(teams.dialogWords('Maija')).toContain('I’ll remind you in an hour.')

  await stage.until('2026-12-17T11:00')
  expect(slack.lastWords('Aino')).toContain('You asked me to remind you: water the plants')
  expect(await slack.tap('Aino', 'Done')).toContain('Good that it is done.')
  expect(teams.lastWords('Maija')).toContain('You asked me to remind you: ring Aino')
  expect(await teams.tap('Maija', 'Done')).toContain('Good that it is done.')
})
