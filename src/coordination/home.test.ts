import { describe, expect, test } from 'vitest'
import { at, kickOff as startsAt } from '../../test/ground/occasions.ts'
import { aSettingUp, aSummary, carla } from '../../test/ground/set-up.ts'
import { plainText } from '../contract/plain-text.ts'
import { type Button, type Language, languages, type Part } from '../contract/view.ts'
import { homeOf } from '../house/home.ts'
import { hoursAfter } from '../kit/clock.ts'
import { home } from './home.ts'
import type { OtherWorkspace } from './store.ts'

const buttonsOf = (parts: readonly Part[]): readonly Button[] => parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons : []))
const labelsOf = (parts: readonly Part[]): string[] => buttonsOf(parts).map(({ label }) => label)
const nothing = () => []

async function shown(
  told: Parameters<typeof aSettingUp>[0],
  language: Language = 'en',
  underWay: (id: string) => readonly Part[] = nothing,
) {
  const { deps } = aSettingUp(told)
  const another = { home: async () => ({ cohorts: [{ cohortId: 'c', rank: 10, parts: underWay('c') }] }) }
  const { view } = await homeOf([{ home: (actor) => home(deps, actor) }, another], carla(language), true)
  const { parts } = view
  return { parts, words: plainText({ language, parts }), labels: labelsOf(parts) }
}

describe('Who coordinates nothing', () => {
  test('and may not set up a programme sees nothing', async () => {
    expect((await shown({ cohorts: [] })).parts).toEqual([])
  })

  test.each([
    ['is named in the configuration', { owners: ['carla@example.org'] }],
    ['installed Pari', { owns: true }],
  ])('but %s may set one up', async (_, told) => {
    const { words, parts } = await shown({ cohorts: [], ...told })
    expect(words).toContain('No programme yet.')
    expect(buttonsOf(parts)).toEqual([
      { label: 'Set up a programme', command: { do: 'openList', mark: 'opening' }, style: 'primary' },
      { label: 'Owners of the app', command: { do: 'showRoles', mark: 'look' } },
    ])
  })

  test('here, but elsewhere, is told how to bring that programme here', async () => {
    expect((await shown({ cohorts: [], owns: true, coordinatedBefore: true })).words).toContain('Your programmes have ended')
    expect((await shown({ cohorts: [], owns: true, coordinatesElsewhere: true })).words).toContain('a programme in another app?')
    expect((await shown({ cohorts: [], owns: true })).words).not.toContain('a programme in another app?')
  })
})

describe('A cohort without a kick-off', () => {
  test.each([
    [
      'en',
      '2 mentors, 3 mentees with a place, 1 on the waitlist.',
      'Set the kick-off',
      'People',
      'What happened',
      'Export to Excel',
      'Who may do what',
      'Delete this cohort',
      'Update the list',
      'Choose what people are called',
      'Set up a programme',
      'Owners of the app',
    ],
    [
      'fi',
      '2 mentoria',
      'Valitse ajankohta',
      'Osallistujat',
      'Mitä on tapahtunut',
      'Vie Exceliin',
      'Kuka saa tehdä mitä',
      'Poista tämä ryhmä',
      'Päivitä lista',
      'Valitse osallistujien nimitys',
      'Perusta ohjelma',
      'Sovelluksen omistajat',
    ],
    [
      'sv',
      '2 mentorer',
      'Bestäm tid för startträffen',
      'Deltagare',
      'Vad som har hänt',
      'Exportera till Excel',
      'Vem får göra vad',
      'Ta bort den här gruppen',
      'Uppdatera listan',
      'Välj vad deltagarna kallas',
      'Skapa ett program',
      'Ägare av appen',
    ],
  ] as const)('in %s: who is in it, and what comes next', async (language, people, ...labels) => {
    const said = await shown({ owns: true }, language)
    expect(said.words).toContain(people)
    expect(said.labels).toEqual(labels)
    expect(buttonsOf(said.parts).map(({ style }) => style)).toEqual(['primary', ...labels.slice(1).map(() => undefined)])
  })

  test('says that nobody has been written to', async () => {
    expect((await shown({})).words).toContain('we haven’t written to anybody')
  })
})

test('A cohort whose kick-off is set shows what other rooms say of it, and asks for no date any more', async () => {
  const { words, labels } = await shown({ cohorts: [aSummary({ startsAt, wasAsked: true })] }, 'en', (id) => [
    { kind: 'text', text: `Asks of ${id} are out.` },
  ])
  expect(words).toContain('Asks of c are out.')
  expect(words).not.toContain('we haven’t written to anybody')
  const kickOff = ['Change time or place', 'Cancel the kick-off']
  expect(labels).toEqual([
    ...['People', 'What happened', 'Export to Excel', 'Who may do what', ...kickOff, 'Update the list', 'Choose what people are called'],
  ])
})

test('A cohort whose kick-off was cancelled asks for a new date, and does not say that nobody was written to', async () => {
  const { words, labels } = await shown({ cohorts: [aSummary({ isCalledOff: true, wasAsked: true })] })
  expect(labels).toContain('Choose a new date')
  expect(labels).not.toContain('Cancel the kick-off')
  expect(words).not.toContain('we haven’t written to anybody')
})

test('A kick-off that begins this minute can be neither moved nor cancelled', async () => {
  const { labels } = await shown({ cohorts: [aSummary({ startsAt, wasAsked: true })], now: '2027-01-21T17:00' })
  expect(labels).not.toContain('Change time or place')
})

test('A move of which nobody has heard is shown, with a button that undoes it', async () => {
  const move = { id: 'm', to: { startsAt: hoursAfter(startsAt, 24), venue: null }, at: at('2026-12-01T13:00') }
  const { words, parts } = await shown({ cohorts: [aSummary({ startsAt, wasAsked: true, move })] })
  expect(words).toContain('The kick-off moves to Friday 22 January at 17:00. Nobody has been told yet: we’ll tell people on')
  expect(buttonsOf(parts)).toContainEqual({ label: 'Undo', command: { do: 'undoMove', cohort: 'c', move: 'm' } })
})

test.each(languages)('In %s what is pending stands first: above how things stand, and above all buttons', async (language) => {
  const move = { id: 'm', to: { startsAt: hoursAfter(startsAt, 24), venue: null }, at: at('2026-12-01T13:00') }
  const cohorts = [aSummary({ startsAt, wasAsked: true, move })]
  const { parts } = await shown({ cohorts }, language, () => [{ kind: 'text', text: 'Where things stand' }])
  const [undo] = buttonsOf(parts)
  expect(undo?.command).toEqual({ do: 'undoMove', cohort: 'c', move: 'm' })
  const placeOf = (isIt: (part: Part) => boolean) => parts.findIndex(isIt)
  expect(placeOf((part) => part.kind === 'buttons')).toBeLessThan(
    placeOf((part) => part.kind === 'text' && part.text === 'Where things stand'),
  )
})

describe('People of a cohort', () => {
  test('who are looked up, not reached or guests are counted; where there are none nothing is said', async () => {
    const { words } = await shown({ cohorts: [aSummary({ sought: 1, unreachable: 2, guests: 3 })] })
    expect(words).toContain('We’re looking for 1 person right now.')
    expect(words).toContain('Our messages can’t reach 2 people.')
    expect(words).toContain('3 people are guests')
    expect((await shown({})).words).not.toMatch(/looking for|can’t reach|guest/)
  })

  test('whom nobody reaches can be asked for', async () => {
    expect(buttonsOf((await shown({ cohorts: [aSummary({ unreachable: 1 })] })).parts)).toContainEqual({
      label: 'Who can’t be reached?',
      command: { do: 'showUnreachable', mark: 'look', cohort: 'c' },
    })
  })
})

describe('Another workspace in which she is known', () => {
  const other = (id: string, platform: 'slack' | 'teams', name: string): OtherWorkspace => ({ platform, id, workspaceId: id, name })

  test('is offered by its name and platform, or by the platform where it has none', async () => {
    const { parts } = await shown({ others: [other('1', 'teams', 'Aalto'), other('2', 'slack', '')] })
    expect(buttonsOf(parts)).toEqual(
      expect.arrayContaining([
        { label: 'Add to Teams “Aalto”', command: { do: 'joinWorkspace', cohort: 'c', workspace: '1' } },
        { label: 'Add to Slack', command: { do: 'joinWorkspace', cohort: 'c', workspace: '2' } },
      ]),
    )
  })

  test('is left out where there are more than a row of five buttons holds', async () => {
    const others = ['1', '2', '3', '4'].map((id) => other(id, 'slack', `Alumni ${id}`))
    const { parts } = await shown({ cohorts: [aSummary({ unreachable: 1 })], others })
    const rows = parts.flatMap((part) => (part.kind === 'buttons' ? [part.buttons.length] : []))
    expect(rows).toEqual([1, 4, 1, 5])
  })
})
