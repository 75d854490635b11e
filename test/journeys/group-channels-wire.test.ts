import { expect, test } from 'vitest'
import { leave } from '../../playground/slack-end/channels.ts'
import type { SlackEnd } from '../../playground/slack-end/index.ts'
import { aCoordinator, aMentee, aMentor } from '../ground/builders.ts'
import { presses, words } from '../ground/pair-drafts.ts'
import { neededScopes } from '../stages/slack-house.ts'
import { stagesOn } from './new-stage.ts'

/** The channels of groups over the wire: Slack's own calls, and a task in Teams. */

const people = [
  ...[aCoordinator('Carla'), aMentor('Maija', { group: 'Law & order', seats: 3 }), aMentee('Aino', { group: 'Law & order' })],
  ...[aMentee('Eero', { group: 'Law & order' }), aMentee('Wilma', { group: 'Law & order' })],
]

/** Slack lets Pari read who is in its channels. */
const reading = {
  app: { scopes: [...neededScopes, 'groups:read'] },
  by: {
    botTokenFrom(slack: SlackEnd) {
      slack.addWorkspace({ id: 'T0HELSINKI', name: 'Helsinki Alumni' })
      return slack.installApp('T0HELSINKI', [...neededScopes, 'groups:read'])
    },
  },
}

async function published(platform: 'slack' | 'teams', wired: object = {}) {
  const stage = await stagesOn(platform)({ people, wired })
  const shown = await stage.tap('Carla', { do: 'showGroups', mark: 'look', cohort: stage.cohortId })
  const preview = await presses(stage, await presses(stage, shown, 'Groups from the list'), 'Publish the groups')
  await presses(stage, preview, 'Publish and write to them')
  return stage
}

test('On Slack a private channel is opened, filled, followed and never forced on who left it', async () => {
  const stage = await published('slack', reading)
  const end = stage.slack
  if (!end) throw new Error('There is no Slack.')
  const channels = () => [...end.world.channels.values()].filter(({ kind }) => kind === 'private')
  const inside = () => channels().map(({ members }) => [...members].map((id) => end.world.people.get(id)?.name ?? id).toSorted())
  expect(inside()).toEqual([['Aino', 'Eero', 'Maija', 'Pari', 'Wilma']])
  const [channel] = channels()
  if (!channel) throw new Error('There is no channel.')
  expect(channel.name).toMatch(/^law-order-[0-9a-f]{8}$/u)
  expect([channel.messages.size, channel.pins.size]).toEqual([1, 1])
  const idOf = (name: string) => [...channel.members].find((id) => end.world.people.get(id)?.name === name) ?? ''
  leave(end.world, channel, idOf('Eero'))
  await stage.prisma.enrolment.updateMany({ where: { person: { name: 'Wilma' } }, data: { state: 'withdrawn' } })
  await stage.until('+60')
  expect(inside()).toEqual([['Aino', 'Maija', 'Pari']])
  await stage.until('2026-12-21T12:00')
  expect(stage.inbox('Eero', 'group.channelLeft')).toHaveLength(1)
  expect(inside()).toEqual([['Aino', 'Maija', 'Pari']])
  await stage.press('Eero', 'Add me again')
  await stage.until('+1')
  expect(inside()).toEqual([['Aino', 'Eero', 'Maija', 'Pari']])
  // What Pari said first is pinned once, whatever was changed in it since.
  expect([channels().length, channel.messages.size, channel.pins.size]).toEqual([1, 1, 1])
})

test('Without the scope that tells who is in a channel, people come in and go out all the same, and nobody is asked whether they left', async () => {
  const stage = await published('slack')
  const end = stage.slack
  if (!end) throw new Error('There is no Slack.')
  const [channel] = [...end.world.channels.values()].filter(({ kind }) => kind === 'private')
  if (!channel) throw new Error('There is no channel.')
  const inside = () => [...channel.members].map((id) => end.world.people.get(id)?.name ?? id).toSorted()
  leave(end.world, channel, [...channel.members].find((id) => end.world.people.get(id)?.name === 'Eero') ?? '')
  await stage.prisma.enrolment.updateMany({ where: { person: { name: 'Wilma' } }, data: { state: 'withdrawn' } })
  await stage.until('2026-12-21T12:00')
  expect(inside()).toEqual(['Aino', 'Maija', 'Pari'])
  expect(stage.inbox('Eero', 'group.channelLeft')).toEqual([])
  await stage.prisma.enrolment.updateMany({ where: { person: { name: 'Wilma' } }, data: { state: 'active' } })
  await stage.until('+1')
  expect(inside()).toEqual(['Aino', 'Maija', 'Pari', 'Wilma'])
})

test('In Teams the coordinator is asked, step by step', async () => {
  const stage = await published('teams')
  await stage.until('2026-12-18T12:00')
  expect(stage.inbox('Carla', 'group.tasks').map(({ text }) => text)).toEqual([
    expect.stringContaining('Law & order: create its channel, for 4 people'),
  ])
  const shown = await stage.tap('Carla', { do: 'showGroupPlaces', mark: 'look', cohort: stage.cohortId })
  expect(words(shown)).toContain('In Teams, Pari can’t create channels')
  await presses(stage, shown, 'Done')
  await stage.until('+60')
  expect(words(await stage.tap('Carla', { do: 'showGroupPlaces', mark: 'look', cohort: stage.cohortId }))).toContain(
    'A channel that you’ve created, with 4 people in it.',
  )
})
