import { describe, expect, test } from 'vitest'
import { aCohortsChannel, aTask, belonging } from '../../../test/ground/channels.ts'
import { carla, seen } from '../../../test/ground/introductions.ts'
import { plainText } from '../../contract/plain-text.ts'
import type { Language } from '../../contract/view.ts'
import { askedParts, finishTask } from './task.ts'

type World = Parameters<typeof aCohortsChannel>[0]
const open = { past: { tasks: [aTask({ people: ['Aino', 'Maija'] })] } }

async function finished(told: World = open, language: Language = 'en') {
  const world = aCohortsChannel(told)
  const { accepted, view } = await finishTask(world.deps, { do: 'finishTask', task: 'task' }, carla(language))
  return { ...world, accepted, view, text: plainText(view) }
}

async function asked(told: World) {
  const world = aCohortsChannel(told)
  const parts = await askedParts(world.deps, seen(), { kind: 'teams', mayRetry: false }, carla())
  return { ...world, parts, text: plainText({ language: 'en', parts }) }
}

describe('A task', () => {
  test('names whom she is to bring in, never herself, and is kept as it is shown', async () => {
    const { text, tasks } = await asked({ people: [belonging('Aino'), belonging('Carla', { role: 'coordinator' })] })
    expect(text).toContain('Aino, aino@example.org')
    expect(text).not.toContain('carla@example.org')
    expect(tasks()).toMatchObject([{ kind: 'teams', people: ['Carla', 'Aino'] }])
  })

  test('is not asked for herself alone', async () => {
    const { parts, tasks } = await asked({ people: [belonging('Carla', { role: 'coordinator' })] })
    expect([parts, tasks()]).toEqual([[], []])
  })

  test('names fifty, and says how many come up once these are done', async () => {
    const people = Array.from({ length: 60 }, (_, nth) => belonging(`P${nth}`))
    const { text, tasks } = await asked({ people })
    expect(text).toContain('You’ll see 10 more people once these are added.')
    expect(tasks()[0]?.people).toHaveLength(50)
  })
})

describe('A task that is done', () => {
  test.each([
    ['en', 'Done, thank you!'],
    ['fi', 'Tehty, kiitos!'],
    ['sv', 'Klart, tack!'],
  ] as const)('is thanked for in %s and noted, and nothing more is asked where all are in', async (language, thanks) => {
    const { accepted, text, noted, tasks } = await finished(open, language)
    expect([accepted, text]).toEqual([true, thanks])
    expect(noted).toEqual([{ actorId: 'id of Carla', cohortId: 'c', deed: 'finishedTask', subject: 'task', detail: { people: 2 } }])
    expect(tasks()).toMatchObject([{ isDone: true }])
  })

  test('is followed by the next, for whom it did not name', async () => {
    const people = [belonging('Aino'), belonging('Maija'), belonging('Eero')]
    const { text, tasks } = await finished({ ...open, people })
    expect(text).toContain('Done, thank you!')
    expect(text).toContain('One more person could be added to the channel.')
    expect(tasks().at(-1)).toMatchObject({ people: ['Eero'], kind: 'teams' })
  })

  test('counts once the programme is over, too, but no other follows', async () => {
    const { accepted, text } = await finished({ ...open, people: [belonging('Eero')], kickOff: seen({ hasEnded: true }) })
    expect([accepted, text]).toEqual([true, 'Done, thank you!'])
  })

  test.each([
    ['en', 'Kaija has done this already. Thank you!'],
    ['fi', 'Tämän on jo tehnyt Kaija. Kiitos!'],
    ['sv', 'Kaija har redan gjort det här. Tack!'],
  ] as const)('by somebody else is not noted twice, and in %s she reads by whom', async (language, words) => {
    const { accepted, text, noted } = await finished({ past: { tasks: [aTask({ isDone: true, by: 'Kaija' })] } }, language)
    expect([accepted, text, noted]).toEqual([true, words, []])
  })
})

describe('A task is refused', () => {
  test.each([
    ['that is not hers to see', { past: { tasks: [] } }, 'This is no longer here. Please open the Home view.'],
    [
      'from somebody who does not coordinate',
      { ...open, kickOff: seen({ coordinates: false }) },
      'Only a coordinator of this cohort can do that.',
    ],
  ])('%s', async (_, told, words) => {
    const { accepted, text, noted } = await finished(told)
    expect([accepted, text, noted]).toEqual([false, words, []])
  })
})
