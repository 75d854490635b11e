import { describe, expect, it } from 'vitest'
import { type Language, languages } from '../../src/contract/view.ts'
import { csvFile, xlsxFile } from '../ground/list-files.ts'
import {
  aList,
  bringIn,
  commandsIn,
  formIn,
  initialIn,
  savingIn,
  seatOf,
  sendList,
  start,
  tampere,
  type Workplace,
  wordsIn,
} from '../ground/workplace.ts'
import { newWorkplace } from './new-workplace.ts'

const importing = { do: 'importList' } as const
const name = 'Spring mentoring'
const cohorts = ({ prisma }: Workplace) => prisma.cohort.findMany({ include: { enrolments: { include: { person: true } } } })
const speaking = ({ prisma }: Workplace, language: Language) => prisma.person.updateMany({ where: { name: 'Carla' }, data: { language } })
/** Everything that a list changes, row by row. */
const stored = async ({ prisma }: Workplace) => ({
  ...{ programmes: await prisma.programme.count(), cohorts: await prisma.cohort.count(), places: await prisma.programmeWorkspace.count() },
  ...{ enrolments: await prisma.enrolment.count(), searches: await prisma.search.count(), deeds: await prisma.audit.count() },
})
const nothing = { programmes: 0, cohorts: 0, places: 0, enrolments: 0, searches: 0, deeds: 0 }

describe('The form for a list', () => {
  it.each(languages)('in %s begins with what is known already: language, zone, holidays', async (language) => {
    const workplace = await newWorkplace()
    await workplace.tap('Carla', { do: 'showHome' })
    await speaking(workplace, language)
    const form = formIn(await workplace.open('Carla', { do: 'openList' }))
    expect(form).toMatchObject({ language, sends: importing })
    expect(initialIn(form)).toEqual({ language, zone: 'Europe/Helsinki', country: 'FI' })
    const country = form.fields.find((field) => field.name === 'country')
    if (country?.kind !== 'choice') throw new Error('The country is chosen.')
    expect(country.options.length).toBeLessThanOrEqual(100)
    expect(country.options.map((each) => each.value)).toContain('FI')
    expect(new Set(country.options.map((each) => each.label)).size).toBe(country.options.length)
    expect(form.fields.length).toBeLessThanOrEqual(10)
  })

  it('suggests no holidays to who lives elsewhere', async () => {
    const workplace = await newWorkplace({ owners: ['wilma@example.org'] })
    workplace.platform.joins('Wilma', { timeZone: 'Asia/Tokyo' })
    expect(initialIn(formIn(await workplace.open('Wilma', { do: 'openList' })))).toMatchObject({ zone: 'Asia/Tokyo', country: 'none' })
  })

  it('of a programme that is there asks for the list alone, and only its coordinators', async () => {
    const workplace = await newWorkplace()
    const cohort = await bringIn(workplace)
    const form = formIn(await workplace.open('Carla', { do: 'openList', cohort }))
    expect(form.fields.map((field) => field.name)).toEqual(['file', 'list', 'list2', 'list3'])
    expect(form.sends).toEqual({ do: 'importList', cohort })
    workplace.platform.joins('Maija')
    expect(wordsIn(await workplace.open('Maija', { do: 'openList', cohort }))).toMatchObject({
      accepted: false,
      text: 'Only a coordinator of this programme can do that.',
    })
    expect(wordsIn(await workplace.open('Maija', { do: 'openList' })).text).toContain(
      'Only an owner of the app in this workspace can do this.',
    )
  })
})

describe('A list', () => {
  it('that is pasted becomes a programme, and the kick-off comes next', async () => {
    const workplace = await newWorkplace()
    const wanted = { name, list: aList, zone: 'Europe/Stockholm', country: 'SE', language: 'sv' }
    const shown = await workplace.submit('Carla', importing, wanted)
    expect(wordsIn(shown).text).toContain(
      'Nothing has been saved yet. This is what would change:\nNew:\n• Maija (maija@example.org): mentor\n',
    )
    expect(wordsIn(shown).text).toContain('• Aino (aino@example.org): mentee, with the mentor Maija\n')
    expect(await stored(workplace)).toEqual(nothing)
    const saved = await workplace.tap('Carla', savingIn(shown) ?? importing)
    const [cohort] = await cohorts(workplace)
    expect(commandsIn(saved)).toEqual([{ do: 'openKickOff', mark: 'opening', cohort: cohort?.id }])
    expect(wordsIn(saved).text).toContain(
      'The list is saved: 5 new, 0 changed.\n2 mentors, 2 mentees with a place, 1 on the waitlist.\nWe’re looking for 5 people right now.',
    )
    expect(cohort).toMatchObject({ name, language: 'sv', timeZone: 'Europe/Stockholm', country: 'SE' })
    const roles = cohort?.enrolments.map(({ person, role }) => `${person.name} ${role} ${person.language}`).toSorted()
    expect(roles).toEqual([
      'Aino mentee sv',
      'Carla coordinator en',
      'Eero mentee sv',
      'Maija mentor sv',
      'Olli mentor sv',
      'Wilma mentee sv',
    ])
    expect(await workplace.prisma.audit.findMany()).toMatchObject([{ deed: 'imported' }])
  })

  it.each([
    ['cut at the ends of lines', ['\n', '\n']],
    ['without them', ['', '']],
  ])('goes on over three boxes, %s', async (_, [first, second]) => {
    const workplace = await newWorkplace()
    const lines = aList.trim().split('\n')
    const texts = {
      list: lines.slice(0, 2).join('\n') + first,
      list2: lines.slice(2, 4).join('\n') + second,
      list3: lines.slice(4).join('\n'),
    }
    await sendList(workplace, 'Carla', null, { name, ...texts })
    expect((await cohorts(workplace))[0]?.enrolments).toHaveLength(6)
  })

  it('says in which row something is wrong, counted over all boxes', async () => {
    const workplace = await newWorkplace()
    const texts = { list: 'Name,Email,Role\nMaija,maija@example.org,mentor\n\n', list2: '', list3: 'Olli,olli,mentor' }
    expect(wordsIn(await workplace.submit('Carla', importing, { name, ...texts })).text).toContain('Row 3, column “Email”')
  })

  it.each(['csv', 'xlsx'])('may be a file: %s', async (ending) => {
    const workplace = await newWorkplace()
    const rows = aList
      .trim()
      .split('\n')
      .map((line) => line.split(','))
    const bytes = ending === 'csv' ? csvFile(rows, { delimiter: ';', encoding: 'Windows-1252' }) : await xlsxFile(rows)
    await sendList(workplace, 'Carla', null, { name }, { name: `list.${ending}`, bytes })
    expect((await cohorts(workplace))[0]?.enrolments).toHaveLength(6)
  })

  it('that is a file counts before what was pasted', async () => {
    const workplace = await newWorkplace()
    const file = {
      name: 'list.csv',
      bytes: csvFile([
        ['Name', 'Email', 'Role'],
        ['Bo', 'bo@example.org', 'mentor'],
      ]),
    }
    await sendList(workplace, 'Carla', null, { name, list: aList }, file)
    expect((await cohorts(workplace))[0]?.enrolments.map((each) => each.person.name).toSorted()).toEqual(['Bo', 'Carla'])
  })

  it('says which columns were not read', async () => {
    const workplace = await newWorkplace()
    const outcome = await workplace.submit('Carla', importing, {
      name,
      list: 'Name,Email,Role,Shoe size\nMaija,maija@example.org,mentor,38\n',
    })
    expect(wordsIn(outcome).text).toContain('We read nothing from these columns: “Shoe size”.')
  })

  it('keeps who brought it in as the coordinator it names, once', async () => {
    const workplace = await newWorkplace()
    await sendList(workplace, 'Carla', null, { name, list: `${aList}Carla,CARLA@example.org,coordinator,\n` })
    expect((await cohorts(workplace))[0]?.enrolments).toHaveLength(6)
  })
})

describe('Nothing is stored of a list', () => {
  const refusals: [string, Record<string, string>, Record<string, string>][] = [
    ['that is not there', { name }, { list: 'Please paste the list, or choose a file.' }],
    ['of blanks', { name, list: ' \n ', list2: '\n' }, { list: 'Please paste the list, or choose a file.' }],
    ['of a programme without a name', { name: '  ', list: aList }, { name: 'Please give the programme a name.' }],
    [
      'that lacks everything at once',
      { zone: 'IST' },
      {
        name: 'Please give the programme a name.',
        zone: expect.stringContaining('“IST”'),
        list: 'Please paste the list, or choose a file.',
      },
    ],
    [
      'for a zone that is none',
      { name, list: aList, zone: 'Helsinki' },
      { zone: '“Helsinki” isn’t a time zone. Please write it like Europe/Helsinki.' },
    ],
    [
      'that has its own coordinator as a mentor',
      { name, list: `${aList}Carla,carla@example.org,mentor,\n` },
      { list: expect.stringContaining('On the list, your role is mentor.') },
    ],
  ]
  it.each(refusals)('%s', async (_, texts, problems) => {
    const workplace = await newWorkplace()
    expect(wordsIn(await workplace.submit('Carla', importing, texts)).problems).toEqual(problems)
    expect(await stored(workplace)).toEqual(nothing)
  })

  it.each(languages)('with problems: they are shown in %s, and what was written is kept', async (language) => {
    const workplace = await newWorkplace()
    await workplace.tap('Carla', { do: 'showHome' })
    await speaking(workplace, language)
    const list = ['Name,Email,Role', ...Array.from({ length: 25 }, (_, nth) => `Person ${nth},nowhere,mentor`)].join('\n')
    const texts = { name, list, zone: 'Europe/Oslo', country: 'NO', language: 'sv' }
    const form = formIn(await workplace.submit('Carla', importing, texts))
    expect(form).toMatchObject({ language, sends: importing })
    expect(initialIn(form)).toEqual(texts)
    const [title, items] = form.intro
    expect(title).toMatchObject({ kind: 'heading', text: expect.stringContaining('25') })
    expect(items?.kind === 'list' && items.items).toHaveLength(21)
    const more = { en: 'and 5 more', fi: 'ja 5 muuta', sv: 'och 5 till' }[language]
    expect(items?.kind === 'list' && items.items.at(-1)).toBe(more)
    expect(await stored(workplace)).toEqual(nothing)
  })

  it('by somebody who may not set up programmes', async () => {
    const workplace = await newWorkplace()
    const cohort = await bringIn(workplace)
    workplace.platform.joins('Maija')
    await workplace.tap('Maija', { do: 'showHome' })
    const before = await stored(workplace)
    expect(wordsIn(await workplace.submit('Maija', importing, { name: 'Mine', list: aList })).text).toContain('Only an owner of the app')
    expect(wordsIn(await workplace.submit('Maija', { ...importing, cohort }, { list: aList })).text).toContain(
      'Only a coordinator of this programme',
    )
    expect(await stored(workplace)).toEqual(before)
  })

  it('under a name that the coordinator uses already', async () => {
    const workplace = await newWorkplace()
    await bringIn(workplace)
    const { problems } = wordsIn(await workplace.submit('Carla', importing, { name, list: aList }))
    expect(problems).toEqual({ name: expect.stringContaining('You already have a programme with this name.') })
    expect(await stored(workplace)).toMatchObject({ programmes: 1, cohorts: 1, enrolments: 6 })
  })

  it('twice: saved three times at once, one programme is made, and the others hear that it is saved', async () => {
    const workplace = await newWorkplace()
    await workplace.tap('Carla', { do: 'showHome' })
    const saves = savingIn(await workplace.submit('Carla', importing, { name, list: aList }))
    if (!saves) throw new Error('There is nothing to save.')
    const outcomes = await Promise.all([1, 2, 3].map(() => workplace.tap('Carla', saves)))
    expect(outcomes.filter(({ accepted }) => accepted)).toHaveLength(1)
    const others = outcomes.filter(({ accepted }) => !accepted).map((each) => wordsIn(each).text)
    expect(others.map((words) => words.includes('This list has already been saved'))).toEqual([true, true])
    expect(await stored(workplace)).toMatchObject({ programmes: 1, cohorts: 1, enrolments: 6 })
  })
})

describe('An updated list', () => {
  it('says what changed and who is no longer on it, and goes on to the kick-off that is missing', async () => {
    const workplace = await newWorkplace()
    const cohort = await bringIn(workplace)
    const list = aList
      .replace('Wilma,wilma@example.org,mentee,', 'Wilma Ek,wilma@example.org,mentee,\nIida,iida@example.org,mentee,')
      .replace(/^Eero.*\n/m, '')
    const outcome = await sendList(workplace, 'Carla', cohort, { list })
    expect(commandsIn(outcome)).toEqual([expect.objectContaining({ do: 'undoChange' }), { do: 'openKickOff', mark: 'opening', cohort }])
    expect(wordsIn(outcome).text).toContain('The list is saved: 1 new, 1 changed.')
    expect(await workplace.prisma.enrolment.findFirst({ where: { person: { name: 'Eero' } } })).toMatchObject({ state: 'active' })
  })

  it('names rows that do not fit, and saves the others once these are left out', async () => {
    const workplace = await newWorkplace()
    workplace.platform.joins('Maija')
    const cohort = await bringIn(workplace)
    await start(workplace, cohort)
    const { id } = await workplace.prisma.confirmation.findFirstOrThrow({ where: { enrolment: { person: { name: 'Maija' } } } })
    await workplace.tap('Maija', { do: 'answer', confirmation: id, answer: 'notStarting' })
    const list = `${aList.replace('Wilma,wilma@example.org,mentee', 'Wilma,wilma@example.org,mentor')}Iida,iida@example.org,mentee,maija@example.org\nAda,ada@example.org,mentee,\n`
    const shown = await workplace.submit('Carla', { ...importing, cohort }, { list })
    expect(wordsIn(shown).text).toContain('• Wilma (wilma@example.org): mentee in the programme, but mentor on the list\n')
    expect(wordsIn(shown).text).toContain('• Iida (iida@example.org): the mentor Maija has left the programme\n')
    expect(savingIn(shown)).toBe(null)
    const [leaves] = commandsIn(shown).filter((each) => each.do === 'leaveRowsOut')
    const left = await workplace.tap('Carla', leaves ?? importing)
    expect(wordsIn(left).text).not.toContain('Iida')
    expect(wordsIn(await workplace.tap('Carla', savingIn(left) ?? importing)).text).toContain('The list is saved: 1 new, 0 changed.')
    expect(await workplace.prisma.person.findMany({ where: { name: { in: ['Ada', 'Iida'] } } })).toMatchObject([{ name: 'Ada' }])
  })

  it('from another workspace is looked up there, too, once the programme lives there', async () => {
    const workplace = await newWorkplace({ owners: ['carla@example.org'] })
    const cohort = await bringIn(workplace)
    await workplace.settle()
    await workplace.house.core.installed(tampere, 'Tampere Alumni', null)
    for (const each of ['Carla', 'Aino']) workplace.platform.joins(each, { workspace: tampere })
    const { id: workspace } = await workplace.prisma.workspace.findFirstOrThrow({ where: { externalId: tampere.id } })
    const again = () =>
      workplace.house.core.submit({ ...importing, cohort }, { texts: { list: aList }, files: {} }, seatOf('Carla', tampere))
    expect(wordsIn(await again()).accepted).toBe(false)
    await workplace.tap('Carla', { do: 'joinWorkspace', cohort, workspace, sure: 'yes' })
    expect(wordsIn(await again()).accepted).toBe(true)
    await workplace.settle()
    expect(await workplace.prisma.address.findMany({ where: { person: { name: 'Aino' } } })).toMatchObject([{ externalId: 'U0AINO' }])
  })
})
