import { describe, expect, onTestFinished, test } from 'vitest'
import type { Form } from '../../src/contract/form.ts'
import { recycledDatabase } from '../database/recycled.ts'
import { formIn } from '../ground/kick-off-desk.ts'
import { saveOnSlack, toKickOffOnSlack } from '../stages/save-list.ts'
import { aSlackStage, type SlackStage, wordsOf } from '../stages/slack-stage.ts'
import { aTeamsStage } from '../stages/teams-stage.ts'

/** The cohort's channel, over the wire of Slack and of Teams. */

const people = ['Carla', 'Maija', 'Olli', 'Aino', 'Eero']
const list = `Name,Email,Role,Mentor
Maija,maija@example.org,mentor,
Olli,olli@example.org,mentor,
Aino,aino@example.org,mentee,maija@example.org
Eero,eero@example.org,mentee,olli@example.org`

/** The programme set up and started, and everybody asked. */
async function aSlackCohort(): Promise<SlackStage> {
  const database = await recycledDatabase()
  onTestFinished(() => database.close())
  const stage = await aSlackStage(database.prisma, { people, byToken: true })
  onTestFinished(() => stage.stop())
  const carla = stage.as('Carla')
  await stage.home('Carla')
  await carla.tap('home', 'Set up a programme')
  // A slow machine says first that it is at work.
  const shows = (words: string) => stage.end.until(() => wordsOf(carla.modal()?.definition.blocks).includes(words))
  await shows('Paste the list here')
  await carla.fillAndSubmit({ name: 'Spring mentoring', list })
  await shows('Nothing has been saved yet')
  await saveOnSlack(carla)
  await shows('The list is saved')
  await stage.settle()
  await toKickOffOnSlack(carla)
  await carla.fillAndSubmit({ date: '2027-01-21', time: '17:00', venue: 'Room 5' })
  await shows('This is what will happen')
  await carla.fillAndSubmit({})
  await shows('It’s started.')
  await carla.closeModal('clear')
  await stage.until('2027-01-07T12:00')
  return stage
}

/** Carla taps a button of her home, or of what answered: what answers now stands in front of her home, or as a message if that took long. */
async function taps(stage: SlackStage, button: string, place: Place = 'home'): Promise<{ place: Place; words: string }> {
  const { end } = stage
  const carla = stage.as('Carla')
  const messages = () => carla.inbox().filter(({ channel }) => end.world.channels.get(channel)?.kind === 'im')
  const [modal, count] = [carla.modal(), messages().length]
  await carla.tap(place, button)
  return end.until(() => {
    const [view, message] = [carla.modal(), messages()[count]]
    if (message) return { place: message, words: wordsOf(message.blocks) }
    return view && view !== modal && { place: 'modal' as const, words: wordsOf(view.definition.blocks) }
  })
}
/** The same, and once more on whom she is shown. */
async function tapsTwice(stage: SlackStage, button: string, place: Place = 'home'): Promise<{ words: string }> {
  const shown = await taps(stage, button, place)
  const second = /(Create it, add|Add these) \d+ people/u.exec(shown.words)?.[0]
  return second ? taps(stage, second, shown.place) : shown
}

/** Opens Carla's home until it says so: an older one may still be on its way to her. */
async function homeSays(stage: SlackStage, words: string): Promise<void> {
  await stage.home('Carla')
  await stage.end.until(() => wordsOf(stage.as('Carla').home()?.definition.blocks).includes(words))
}

type Place = Parameters<ReturnType<SlackStage['as']>['tap']>[0]

const channelsOf = ({ end }: SlackStage) =>
  [...end.world.channels.values()]
    .filter(({ kind }) => kind === 'private')
    .map(({ members, messages, pins, isArchived, name, topic }) => ({
      ...{ isArchived, name, topic },
      people: [...members].map((id) => end.world.people.get(id)?.name ?? id).toSorted(),
      words: [...messages.values()].map(({ text }) => text.split('\n')[0]),
      pinned: [...pins].length,
    }))

/** Everything that stands in the channel. */
const inChannel = ({ end }: SlackStage): string =>
  [...end.world.channels.values()]
    .filter(({ kind }) => kind === 'private')
    .flatMap(({ messages }) => [...messages.values()].map(({ blocks, text }) => `${text} ${wordsOf(blocks)}`))
    .join('\n')

describe('On Slack', () => {
  test('a private channel is opened with its first words pinned, and who starts later comes in', async () => {
    const stage = await aSlackCohort()
    expect(await stage.home('Carla')).not.toContain('Create a channel')
    await stage.tap('Aino', 'I’m coming')
    await homeSays(stage, 'Create a channel')
    const shown = await taps(stage, 'Create a channel')
    expect(shown.words).toContain('and add these 4 people to it:')
    expect(shown.words).toContain('Welcome to Spring mentoring')
    expect(channelsOf(stage)).toEqual([])
    expect((await taps(stage, 'Create it, add 4 people', shown.place)).words).toContain('We’ve created the channel, with 4 people in it.')
    await stage.as('Carla').closeModal('clear')
    expect(channelsOf(stage)).toEqual([
      {
        isArchived: false,
        name: expect.stringMatching(/^spring-mentoring-[0-9a-f]{8}$/u),
        topic: 'Spring mentoring. Kick-off: Thursday 21 January at 17:00',
        people: ['Aino', 'Carla', 'Maija', 'Olli', 'Pari'],
        words: ['Welcome to Spring mentoring'],
        pinned: 1,
      },
    ])
    expect(
      stage
        .as('Eero')
        .inbox()
        .map(({ text }) => text),
    ).not.toContainEqual(expect.stringContaining('Welcome to'))
    await stage.tap('Eero', 'Can’t come, but I’ll take part')
    await homeSays(stage, 'One person is still missing from it.')
    expect((await taps(stage, 'Add missing people')).words).toContain('One more person is in the channel now.')
    expect(channelsOf(stage)).toMatchObject([{ people: ['Aino', 'Carla', 'Eero', 'Maija', 'Olli', 'Pari'], pinned: 1 }])
    expect(stage.end.duplicates()).toEqual([])
  })

  test('that was opened shows another date, and later that it is called off, by itself', async () => {
    const stage = await aSlackCohort()
    await stage.tap('Aino', 'I’m coming')
    await homeSays(stage, 'Create a channel')
    await tapsTwice(stage, 'Create a channel')
    const { id: cohort } = await stage.prisma.cohort.findFirstOrThrow()
    const carla = { workspace: { platform: 'slack', id: stage.team }, id: stage.as('Carla').id } as const
    const send = (form: Form, texts: Readonly<Record<string, string>> = {}) =>
      stage.house.core.submit(form.sends, { texts, files: {} }, carla)
    const opens = async (does: string) => formIn(await stage.house.core.open({ do: does, mark: 'opening', cohort }, carla))
    await send(formIn(await send(await opens('openMove'), { date: '2027-01-28', time: '17:30', venue: 'Aula' })))
    const before = channelsOf(stage)
    await stage.until('2027-01-07T13:30')
    const [after] = channelsOf(stage)
    expect(before).toMatchObject([{ topic: expect.stringContaining('21 January') as string }])
    expect(after).toMatchObject({ topic: 'Spring mentoring. Kick-off: Thursday 28 January at 17:30', pinned: 1 })
    expect(after?.words).toEqual(before[0]?.words)
    expect(inChannel(stage)).toMatch(/28 January at 17:30[^]*Aula/u)
    expect(await stage.home('Carla')).not.toContain('updates our first message')
    await send(await opens('openCallOff'))
    await stage.settle()
    expect(channelsOf(stage)).toMatchObject([{ topic: 'Spring mentoring' }])
    expect(inChannel(stage)).toContain('The kick-off is cancelled.')
    expect(inChannel(stage)).not.toContain('January')
  })

  test('that may not be filled is named and asked for no second time, and is filled once an administrator lets Pari', async () => {
    const stage = await aSlackCohort()
    await stage.tap('Aino', 'I’m coming')
    stage.end.letAppsInvite(stage.team, false)
    await homeSays(stage, 'Create a channel')
    const { words } = await tapsTwice(stage, 'Create a channel')
    expect(words).toMatch(/We’ve created the channel “spring-mentoring-[0-9a-f]{8}”, but we couldn’t add anybody to it\./u)
    expect(words).toContain('• Aino: we weren’t allowed to add them')
    expect(words).toContain('You don’t need another channel.')
    expect(words).not.toContain('A task for you')
    await stage.as('Carla').closeModal('clear')
    await homeSays(stage, 'is still there, but we couldn’t add anybody to it.')
    expect((await tapsTwice(stage, 'Add missing people')).words).toContain('is still there, but we couldn’t add anybody to it.')
    await stage.as('Carla').closeModal('clear')
    stage.end.letAppsInvite(stage.team, true)
    await homeSays(stage, 'Add missing people')
    expect((await tapsTwice(stage, 'Add missing people')).words).toContain('The cohort has a channel, with 4 people in it.')
    expect(channelsOf(stage)).toMatchObject([
      { people: ['Aino', 'Carla', 'Maija', 'Olli', 'Pari'], words: ['Welcome to Spring mentoring'] },
    ])
    expect(await stage.prisma.channelTask.count()).toBe(0)
  })

  test('who cannot be invited is named, and a channel that was archived is opened anew', async () => {
    const stage = await aSlackCohort()
    await stage.tap('Aino', 'I’m coming')
    await stage.end.changePerson(stage.as('Olli').id, { isDeactivated: true })
    await homeSays(stage, 'Create a channel')
    const { words } = await tapsTwice(stage, 'Create a channel')
    expect(words).toContain('We’ve created the channel, with 3 people in it.')
    expect(words).toContain('• Olli: the account no longer exists')
    await stage.as('Carla').closeModal('clear')
    const { externalId } = await stage.prisma.channel.findFirstOrThrow()
    const place = { workspace: { platform: 'slack', id: stage.team }, id: externalId ?? '', kind: 'channel' } as const
    expect(await stage.adapter.platform.archive(place)).toEqual({ kind: 'archived' })
    await homeSays(stage, 'Check the channel')
    const lost = await taps(stage, 'Check the channel')
    expect(lost.words).toContain('The channel was archived or deleted.')
    expect((await tapsTwice(stage, 'Create a new channel', lost.place)).words).toContain('We’ve created the channel, with 3 people in it.')
    expect(channelsOf(stage)).toMatchObject([
      { isArchived: true, people: ['Aino', 'Carla', 'Maija', 'Pari'] },
      { isArchived: false, people: ['Aino', 'Carla', 'Maija', 'Pari'], words: ['Welcome to Spring mentoring'], pinned: 1 },
    ])
  })
})

test('On Teams the coordinator has a task until she says that it is done, and another when somebody starts later', async () => {
  const database = await recycledDatabase()
  onTestFinished(() => database.close())
  const stage = await aTeamsStage(database.prisma, people)
  onTestFinished(() => stage.stop())
  await stage.install(...people)
  await stage.begin('Carla', list)
  await stage.until('2027-01-07T12:00')
  await stage.tap('Aino', 'I’m coming')
  await stage.ask('Carla', 'home')
  const task = await stage.tap('Carla', 'Create a channel')
  for (const words of [
    'In Teams, Pari can’t create channels',
    '⋯ next to its name again, then Add channel.',
    'Aino, aino@example.org',
    'Done',
  ])
    expect(task).toContain(words)
  expect(task).not.toContain('eero@example.org')
  expect(await stage.ask('Carla', 'home')).toContain('A task for you: create a channel for Spring')
  expect(await stage.tap('Carla', 'Done')).toBe('Done, thank you!')
  const after = await stage.ask('Carla', 'home')
  expect(after).toContain('A coordinator has created the cohort’s channel.')
  expect(after).not.toContain('A task for you')
  await stage.tap('Eero', 'I’m coming')
  expect(await stage.ask('Carla', 'home')).toContain('One more person could be added to the channel.')
  expect(await stage.tap('Carla', 'Done')).toBe('Done, thank you!')
  expect(stage.end.duplicates()).toEqual([])
})
