import { describe, expect, test } from 'vitest'
import { aSettingUp, carla } from '../../../test/ground/set-up.ts'
import { plainText } from '../../contract/plain-text.ts'
import type { Language } from '../../contract/view.ts'
import { joinWorkspace } from './join.ts'

const aalto = { platform: 'teams', id: 'T', workspaceId: 'w2', name: 'Aalto' } as const
const offered = { do: 'joinWorkspace', cohort: 'c', workspace: 'w2' } as const

async function tapped(told: Parameters<typeof aSettingUp>[0], sure?: 'yes', language: Language = 'en') {
  const world = aSettingUp(told)
  const { accepted, view } = await joinWorkspace(world.deps, { ...offered, ...(sure && { sure }) }, carla(language))
  return { ...world, accepted, view, words: plainText(view) }
}

describe('A programme comes to another workspace', () => {
  test.each([
    ['en', 'Add the programme to Teams “Aalto” as well?', 'Yes, add it there'],
    ['fi', 'Lisätäänkö ohjelma myös tänne: Teams ”Aalto”?', 'Kyllä, lisää ohjelma sinne'],
    ['sv', 'Ska programmet läggas till i Teams ”Aalto” också?', 'Ja, lägg till det där'],
  ] as const)('only after she was asked in %s, and nothing has happened by then', async (language, asked, yes) => {
    const { words, view, joined, woken } = await tapped({ others: [aalto] }, undefined, language)
    expect(words).toContain(asked)
    expect(view.parts.at(-1)).toMatchObject({ buttons: [{ label: yes, command: { ...offered, sure: 'yes' } }] })
    expect([joined, woken]).toEqual([[], []])
  })

  test('when she is sure: its people are looked for there, and each workspace is woken once', async () => {
    const { accepted, words, joined, woken } = await tapped({ others: [aalto], sought: ['w2', 'w', 'w2'] }, 'yes')
    expect(accepted).toBe(true)
    expect(joined).toEqual([['c', aalto]])
    expect(woken).toEqual(['w2', 'w'])
    expect(words).toContain('The programme has been added to Teams “Aalto”.')
    expect(words).toContain('3 people couldn’t be reached so far')
  })

  test('once: tapped again, it is there already', async () => {
    const { accepted, words, joined } = await tapped({ others: [] }, 'yes')
    expect([accepted, words, joined]).toEqual([true, 'The programme is there already.', []])
  })
})

describe('A programme stays where it is', () => {
  test.each([
    ['for somebody who does not coordinate it', { coordinates: false }, 'Only a coordinator of this programme can do that.'],
    ['when it is gone', { cohorts: [] }, 'This programme is no longer here.'],
  ])('%s', async (_, told, words) => {
    const said = await tapped({ others: [aalto], ...told }, 'yes')
    expect([said.accepted, said.words, said.joined, said.woken]).toEqual([false, words, [], []])
  })
})
