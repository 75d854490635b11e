import { describe, expect, test } from 'vitest'
import { aChannel, aCohortsChannel, aTask, belonging } from '../../../test/ground/channels.ts'
import { carla, seen, slack, teams } from '../../../test/ground/introductions.ts'
import { plainText } from '../../contract/plain-text.ts'
import type { Language } from '../../contract/view.ts'
import { home } from './home.ts'

async function shown(told: Parameters<typeof aCohortsChannel>[0] = {}, language: Language = 'en') {
  const parts = (await home(aCohortsChannel(told).deps, carla(language))).find(({ cohortId }) => cohortId === 'c')?.parts
  return parts && plainText({ language, parts })
}

describe('A coordinator’s home', () => {
  test.each([
    ['en', 'Create a channel'],
    ['fi', 'Luo kanava'],
    ['sv', 'Skapa en kanal'],
  ] as const)('offers in %s to open a channel', async (language, label) => {
    expect(await shown({}, language)).toContain(label)
  })

  test('says nothing before a mentee has said that they start, and nothing where there is no kick-off', async () => {
    expect(await shown({ people: [belonging('Maija', { role: 'mentor' })] })).toBeUndefined()
    expect(await shown({ kickOff: null })).toBeUndefined()
  })

  test('counts who is in the channel, and offers to look after it', async () => {
    const words = await shown({ past: { channel: aChannel() } })
    expect(words).toContain('The cohort has a channel, with 2 people in it.')
    expect(words).toContain('Check the channel')
  })

  test('still counts who is in the channel when the kick-off has begun, and still adds who joins late', async () => {
    const words = await shown({ now: '2027-01-22T12:00', past: { channel: aChannel() }, people: [belonging('Aino'), belonging('Eero')] })
    expect(words).toContain('The cohort has a channel, with 2 people in it.')
    expect(words).toContain('Add missing people')
  })

  test.each([true, false])('says that a tap brings the first words up to date where that could not be done: %s', async (isStale) => {
    const words = await shown({ kickOff: seen({ turn: 1 }), past: { channel: aChannel({ isStale }) } })
    expect(words?.includes('updates our first message in the channel')).toBe(isStale)
  })

  test.each([
    [seen(), false],
    [seen({ turn: 1 }), true],
    [seen({ calledOffAt: seen().startsAt }), true],
  ])('asks for a channel that a coordinator made to be brought up to date by hand once the kick-off has changed', async (kickOff, asks) => {
    const people = [belonging('Aino', { addresses: [{ workspace: teams, id: 'U' }] })]
    const words = await shown({ kickOff, people, opens: 'unavailable', past: { tasks: [aTask({ people: ['Aino'], isDone: true })] } })
    expect(words?.includes('please update it there') ?? false).toBe(asks)
    expect(words).toContain('A coordinator has created the cohort’s channel.')
  })

  test('counts who belongs in it by now, and offers to add them', async () => {
    const words = await shown({ past: { channel: aChannel() }, people: [belonging('Aino'), belonging('Eero')] })
    expect(words).toContain('One person is still missing from it.')
    expect(words).toContain('Add missing people')
  })

  test('names a channel that stays empty, with what to do', async () => {
    const words = await shown({ past: { channel: aChannel({ people: [] }) }, people: [belonging('Aino')] })
    expect(words).toContain('is still there, but we couldn’t add anybody to it.')
    expect(words).toContain('You don’t need another channel.')
    expect(words).toContain('Add missing people')
    expect(words).not.toContain('0 people')
  })

  test('names a channel that stays empty although everybody was tried', async () => {
    const words = await shown({ past: { channel: aChannel({ people: [], leftOut: ['Aino'] }) }, people: [belonging('Aino')] })
    expect(words).toContain('is still there, but we couldn’t add anybody to it.')
    expect(words).not.toContain('ask an administrator')
    expect(words).toContain('Check the channel')
  })

  test('goes on with a task that was begun by hand where the platform opens no channel', async () => {
    const people = [belonging('Aino', { addresses: [{ workspace: teams, id: 'U' }] })]
    const words = await shown({ people, opens: 'unavailable', past: { tasks: [aTask({ people: ['Aino'] })] } })
    expect(words).toContain('A task for you')
    expect(words).not.toContain('Let Pari try again')
  })

  test('lets Pari try again where it was not let into opening one', async () => {
    expect(await shown({ past: { tasks: [aTask({ kind: 'slack' })] } })).toContain('Let Pari try again')
  })

  test('offers the channel anew where people have come together in one place since they were asked for by hand', async () => {
    expect(await shown({ past: { tasks: [aTask({ kind: 'spread' })] } })).toContain('Create a channel')
  })

  test('offers another where the last was closed', async () => {
    expect(await shown({ past: { channel: aChannel({ isClosed: true, workspace: slack }) } })).toContain('Create a channel')
  })
})
