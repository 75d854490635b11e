import { describe, expect, test } from 'vitest'
import { aSettingUp, aSummary, carla } from '../../../test/ground/set-up.ts'
import { helsinki } from '../../../test/ground/workplace.ts'
import type { Form } from '../../contract/form.ts'
import { plainText } from '../../contract/plain-text.ts'
import type { Language } from '../../contract/view.ts'
import { opensList } from '../commands.ts'
import { importList, openList } from './list.ts'

type World = NonNullable<Parameters<typeof aSettingUp>[0]>
const row = 'name,email,role\nAino,aino@example.org,mentee'

const opened = (cohort: string | undefined, told: World = {}, language: Language = 'en') =>
  openList(aSettingUp(told).deps, opensList(cohort), carla(language), helsinki)

/** Brings a list in for a new programme, up to where something is wrong with it. */
const brought = (
  texts: Record<string, string>,
  told: World = {},
  { cohort, language = 'en' }: { cohort?: string; language?: Language } = {},
) =>
  importList(
    aSettingUp({ owns: true, cohorts: [], ...told }).deps,
    { do: 'importList', ...(cohort !== undefined && { cohort }) },
    { texts: { name: 'Spring', ...texts }, files: {} },
    carla(language),
    helsinki,
  )

const formOf = (said: object): Form => {
  if (!('form' in said)) throw new Error(`No form: ${JSON.stringify(said)}`)
  return said.form as Form
}
const introOf = ({ language, intro }: Form): string => plainText({ language, parts: intro })
const wordsOf = (said: object): string => ('view' in said ? plainText(said.view as never) : JSON.stringify(said))
const fieldOf = (form: Form, name: string) => form.fields.find((field) => field.name === name)

describe('The form for a list', () => {
  test.each([
    ['en', 'People', 'Check the list', 'Copy the rows from your spreadsheet'],
    ['fi', 'Osallistujat', 'Tarkista lista', 'Kopioi rivit taulukostasi'],
    ['sv', 'Deltagare', 'Granska listan', 'Kopiera raderna från ditt kalkylblad'],
  ] as const)('of a new programme says in %s how to bring it in', async (language, title, submit, intro) => {
    const form = formOf(await opened(undefined, { owns: true }, language))
    expect([form.title, form.submit]).toEqual([title, submit])
    expect(introOf(form)).toContain(intro)
    expect(fieldOf(form, 'language')).toMatchObject({ initial: language })
    expect(form.sends).toEqual({ do: 'importList' })
  })

  test('proposes her own zone, and Finland’s holidays where that is Helsinki', async () => {
    const form = formOf(await opened(undefined, { owns: true }))
    expect(fieldOf(form, 'zone')).toMatchObject({ initial: 'Europe/Helsinki' })
    expect(fieldOf(form, 'country')).toMatchObject({ initial: 'FI' })
  })

  test('of a programme that is there asks for no name, and says that nobody is taken off', async () => {
    const form = formOf(await opened('c'))
    expect(form.title).toBe('Update the list')
    expect(introOf(form)).toContain('Nobody is removed')
    expect(fieldOf(form, 'name')).toBeUndefined()
    expect(form.sends).toEqual({ do: 'importList', cohort: 'c' })
  })

  test.each([
    ['a new programme', 'somebody who may not set one up', undefined, {}, 'Only an owner of the app in this workspace can do this.'],
    [
      'a programme',
      'somebody who does not coordinate it',
      'c',
      { coordinates: false },
      'Only a coordinator of this programme can do that.',
    ],
    ['a programme', 'anybody once it is gone', 'c', { cohorts: [] }, 'This programme is no longer here.'],
  ])('of %s is not shown to %s', async (_, __, cohort, told, words) => {
    const said = await opened(cohort, told)
    expect(said).toMatchObject({ accepted: false })
    expect(wordsOf(said)).toContain(words)
  })
})

describe('A list is given back', () => {
  test.each([
    ['en', 'Please paste the list, or choose a file.'],
    ['fi', 'Liitä lista tai valitse tiedosto.'],
    ['sv', 'Klistra in listan eller välj en fil.'],
  ] as const)('in %s when there is none, blank boxes included', async (language, words) => {
    expect(await brought({ list: ' \n ' }, {}, { language })).toEqual({ problems: { list: words } })
  })

  test.each(['Helsinki', 'IST', 'EST', '+02:00'])('when the zone is none, named as it was written: %s', async (zone) => {
    expect(await brought({ zone, list: row })).toEqual({
      problems: { zone: `“${zone}” isn’t a time zone. Please write it like Europe/Helsinki.` },
    })
  })

  test('with all that is wrong with its rows, and what she wrote still there', async () => {
    const wrong = 'name,email,role\nAino,aino,mentee\nBo,bo@example.org,teacher'
    const form = formOf(await brought({ list: wrong, name: 'Spring 2027' }))
    expect(introOf(form)).toContain('2 things to fix first')
    expect(introOf(form)).toContain('Nothing has been saved yet.')
    expect(fieldOf(form, 'list')).toMatchObject({ initial: wrong })
    expect(fieldOf(form, 'name')).toMatchObject({ initial: 'Spring 2027' })
  })

  test('naming twenty problems, and counting the others', async () => {
    const wrong = Array.from({ length: 25 }, (_, at) => `Person ${at},nothing-${at},mentee`).join('\n')
    const form = formOf(await brought({ list: `name,email,role\n${wrong}` }))
    const items = form.intro.flatMap((part) => (part.kind === 'list' ? part.items : []))
    expect(introOf(form)).toContain('25 things to fix first')
    expect(items).toHaveLength(21)
    expect(items.at(-1)).toBe('and 5 more')
  })

  test.each([
    ['without a name for the programme', { name: '  ' }, {}, { name: 'Please give the programme a name.' }],
    [
      'with a name that she has used',
      {},
      { cohorts: [aSummary()] },
      { name: expect.stringContaining('You already have a programme with this name.') },
    ],
    [
      'with herself as a mentee',
      { list: `${row}\nCarla,carla@example.org,mentee` },
      {},
      { list: expect.stringContaining('On the list, your role is mentee.') },
    ],
  ])('%s', async (_, texts, told, problems) => {
    expect(await brought({ list: row, ...texts }, told)).toEqual({ problems })
  })

  test('with herself as a mentee in a file, which is said beside the file', async () => {
    const bytes = new TextEncoder().encode(`${row}\nCarla,carla@example.org,mentee`)
    const filled = { texts: { name: 'Spring' }, files: { file: { name: 'list.csv', bytes } } }
    const { deps } = aSettingUp({ owns: true, cohorts: [] })
    expect(await importList(deps, { do: 'importList' }, filled, carla('en'), helsinki)).toEqual({
      problems: { file: expect.stringContaining('On the list, your role is mentee.') },
    })
  })

  test('with everything that its form lacks, each beside its own field; a list that comes again is asked for no name and no zone', async () => {
    expect(await brought({ name: ' ', zone: 'IST' })).toEqual({
      problems: { name: expect.any(String), zone: expect.stringContaining('IST'), list: expect.any(String) },
    })
    const again = await importList(
      aSettingUp({ cohorts: [aSummary()] }).deps,
      { do: 'importList', cohort: 'c' },
      { texts: {}, files: {} },
      { ...carla('en'), timeZone: 'IST' },
      helsinki,
    )
    expect(again).toEqual({ problems: { list: 'Please paste the list, or choose a file.' } })
  })
})

describe('A list is not even read', () => {
  const unread: World['apart'] = () => Promise.reject(new Error('It was read.'))

  test('when somebody sends it who may not set up a programme', async () => {
    expect(await brought({ list: row }, { owns: false, apart: unread })).toMatchObject({ accepted: false })
  })

  test('when somebody sends it who does not coordinate its programme', async () => {
    expect(await brought({ list: row }, { coordinates: false, apart: unread }, { cohort: 'c' })).toMatchObject({ accepted: false })
  })

  test('to its end when that takes too long, and the form says which limit it passed', async () => {
    const slow: World['apart'] = async () => ({ passed: 'seconds', limit: 15 })
    const form = formOf(await brought({ list: row, name: 'Spring 2027' }, { apart: slow }, { language: 'sv' }))
    expect(introOf(form)).toContain('Det tog mer än 15 sekunder att läsa ”list.csv”')
    expect(fieldOf(form, 'list')).toMatchObject({ initial: row })
  })
})

describe('A list is refused', () => {
  test('from somebody who may not set up a programme', async () => {
    const said = await brought({ list: row }, { owns: false })
    expect(said).toMatchObject({ accepted: false })
    expect(wordsOf(said)).toContain('Only an owner of the app in this workspace can do this.')
  })

  test('from somebody who does not coordinate its programme', async () => {
    const said = await brought({ list: row }, { coordinates: false, cohorts: [aSummary()] }, { cohort: 'c' })
    expect(said).toMatchObject({ accepted: false })
    expect(wordsOf(said)).toBe('Only a coordinator of this programme can do that.')
  })
})
