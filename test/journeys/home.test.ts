import { describe, expect, it } from 'vitest'
import { type Command, isOpening } from '../../src/contract/command.ts'
import { type Language, languages } from '../../src/contract/view.ts'
import { buttonsOf } from '../ground/builders.ts'
import { bringIn, listed, sendList, start, type Workplace, wordsIn } from '../ground/workplace.ts'
import { newWorkplace } from './new-workplace.ts'

async function everybodyThere(): Promise<Workplace & { cohort: string }> {
  const workplace = await newWorkplace()
  for (const name of listed) workplace.platform.joins(name)
  const cohort = await bringIn(workplace)
  await workplace.settle()
  return { ...workplace, cohort }
}
async function underWay(): Promise<Workplace & { cohort: string }> {
  const workplace = await everybodyThere()
  await start(workplace, workplace.cohort)
  await workplace.until('2027-01-08T10:00')
  return workplace
}
const labelsOf = async ({ tap }: Workplace, name: string, what: Command = { do: 'showHome' }) =>
  buttonsOf((await tap(name, what)).view).map((each) => each.label)
const textOf = async ({ tap }: Workplace, name: string, what: Command = { do: 'showHome' }) => wordsIn(await tap(name, what)).text
const speak = ({ prisma }: Workplace, language: Language) => prisma.person.updateMany({ data: { language } })
const worried = 'I’m worried about something'
const own = ['I’m coming', 'Can’t come, but I’ll take part', 'I won’t take part', 'Not sure yet']

describe('The home of', () => {
  it('a mentee shows the question and its answers, and after a tap what they said', async () => {
    const workplace = await underWay()
    expect(await labelsOf(workplace, 'Aino')).toEqual([...own, 'My calendar', 'Settings', 'Help', worried])
    const { view } = await workplace.tap('Aino', { do: 'showHome' })
    const [coming] = buttonsOf(view)
    if (!coming || isOpening(coming.command)) throw new Error('The first button answers.')
    await workplace.tap('Aino', coming.command)
    expect(await textOf(workplace, 'Aino')).toMatch(
      /Spring mentoring\n.*21 January at 17:00\nWhere: Room 5\nYour mentor: Maija\n.*: I’m coming\n/,
    )
  })

  it('a mentor shows what they were told last', async () => {
    const workplace = await underWay()
    const { id } = await workplace.prisma.confirmation.findFirstOrThrow({ where: { enrolment: { person: { name: 'Aino' } } } })
    await workplace.tap('Aino', { do: 'answer', confirmation: id, answer: 'coming' })
    await workplace.until('2027-01-20T16:00')
    expect(await textOf(workplace, 'Maija')).toContain('Aino')
    expect(await textOf(workplace, 'Maija')).not.toBe(await textOf(workplace, 'Olli'))
  })

  it('somebody on the waitlist says that they wait', async () => {
    const workplace = await underWay()
    const { prisma, cohort } = workplace
    const { id: enrolmentId } = await prisma.enrolment.findFirstOrThrow({ where: { person: { name: 'Wilma' } } })
    expect(await prisma.confirmation.count({ where: { enrolmentId } })).toBe(0)
    await sendList(workplace, 'Carla', cohort, { list: 'Name,Email,Role,Mentor\nAino,aino@example.org,mentee,-\n' })
    expect(await textOf(workplace, 'Aino')).toMatch(/waitlist/)
    expect(await labelsOf(workplace, 'Aino')).toEqual(['Settings', 'Help', worried])
  })

  it('somebody with nothing to do says so', async () => {
    const workplace = await everybodyThere()
    expect(await textOf(workplace, 'Aino')).toBe(
      'There’s nothing you need to do right now. I’ll write when there is.\n[Settings] [Help] [I’m worried about something]',
    )
  })

  it.each(languages)('an owner without a programme leads to one, in %s', async (language) => {
    const workplace = await newWorkplace()
    await workplace.tap('Carla', { do: 'showHome' })
    await speak(workplace, language)
    const { accepted, view } = await workplace.tap('Carla', { do: 'showHome' })
    expect(accepted).toBe(true)
    expect(view.language).toBe(language)
    expect(buttonsOf(view)[0]).toMatchObject({ command: { do: 'openList' }, style: 'primary' })
  })

  it('a coordinator before the kick-off is set shows whom there is, and what comes next', async () => {
    const workplace = await everybodyThere()
    expect(await textOf(workplace, 'Carla')).toContain(
      'Spring mentoring\n2 mentors, 2 mentees with a place, 1 on the waitlist.\nThe kick-off isn’t set yet, so we haven’t written to anybody.',
    )
    expect(await labelsOf(workplace, 'Carla')).toEqual([
      'Set the kick-off',
      'Ask 5 people for profiles',
      'Who may join, and when',
      'People who read concerns',
      'People',
      'What happened',
      'Export to Excel',
      'Who may do what',
      'Delete this cohort',
      'Update the list',
      'Choose what people are called',
      'Write to many people',
      'Set up a programme',
      'Owners of the app',
      'How long we keep data',
      'Settings',
      'Help',
      worried,
    ])
  })

  it('a coordinator once it is set shows in few rows what everybody looks for, and last what is seldom needed', async () => {
    const { view } = await (await underWay()).tap('Carla', { do: 'showHome' })
    const rows = view.parts.flatMap((part) => (part.kind === 'buttons' ? [part.buttons.map(({ label }) => label)] : []))
    expect(rows.slice(-2)).toEqual([
      ['Write to many people', 'My calendar', 'Set up a programme', 'Owners of the app', 'How long we keep data'],
      ['Settings', 'Help', worried],
    ])
  })

  it('a coordinator says who is being looked up, and then who cannot be reached', async () => {
    const workplace = await newWorkplace()
    for (const name of ['Maija', 'Olli', 'Aino', 'Eero']) workplace.platform.joins(name)
    await bringIn(workplace)
    expect(await textOf(workplace, 'Carla')).toContain('We’re looking for 5 people right now.')
    expect(await labelsOf(workplace, 'Carla')).not.toContain('Who can’t be reached?')
    await workplace.settle()
    expect(await textOf(workplace, 'Carla')).toContain('Our messages can’t reach 1 person.')
    expect(await labelsOf(workplace, 'Carla')).toContain('Who can’t be reached?')
  })

  it('a coordinator under way shows the balance of each of her cohorts, newest first', async () => {
    const workplace = await underWay()
    await bringIn(workplace, 'Name,Email,Role\nBo,bo@example.org,mentor\n', 'Autumn mentoring')
    const text = await textOf(workplace, 'Carla')
    expect(text.indexOf('Autumn mentoring')).toBeLessThan(text.indexOf('Spring mentoring'))
    expect(text).toMatch(/Spring mentoring[^]*21 January at 17:00[^]*2 no answer yet/)
    expect(text).not.toMatch(/Spring mentoring[^]*not set yet/)
  })

  it('a coordinator once it has begun keeps the day, without a balance, until the programme ends', async () => {
    const workplace = await underWay()
    await workplace.until('2027-07-21T16:00')
    expect(await textOf(workplace, 'Carla')).toMatch(/Spring mentoring[^]*21 January at 17:00/)
    await workplace.until('2027-07-23T12:00')
    expect(await textOf(workplace, 'Carla')).not.toContain('Spring mentoring')
  })
})

describe('How things stand', () => {
  it('is, for a mentee, the same question', async () => {
    expect(await labelsOf(await underWay(), 'Aino', { do: 'showStatus' })).toEqual(own)
  })

  it('is, for a coordinator, the balance, without what sets programmes up', async () => {
    const workplace = await underWay()
    const labels = await labelsOf(workplace, 'Carla', { do: 'showStatus' })
    expect(labels).not.toContain('Set up a programme')
    expect(labels).not.toContain('Update the list')
    expect(await textOf(workplace, 'Carla', { do: 'showStatus' })).toContain('21 January at 17:00')
  })

  it.each(['Carla', 'Aino'])('is nothing yet before there is a kick-off: %s', async (name) => {
    const workplace = await everybodyThere()
    expect(await textOf(workplace, name, { do: 'showStatus' })).toContain('There’s nothing you need to do right now.')
  })
})

describe('Help', () => {
  it.each(languages)('says in %s what Pari does, to everybody it knows, and where to go from there', async (language) => {
    const workplace = await underWay()
    await speak(workplace, language)
    for (const name of ['Carla', 'Maija', 'Aino', 'Wilma']) {
      const { accepted, view } = await workplace.tap(name, { do: 'showHelp' })
      expect(accepted).toBe(true)
      expect(view.language).toBe(language)
      expect(buttonsOf(view).map((each) => each.command.do)).toEqual(['showStatus', 'openSettings', 'showKnown', 'openConcern'])
      expect(wordsIn({ accepted, view }).text).toContain({ en: 'What Pari does', fi: 'Mitä Pari tekee', sv: 'Det här gör Pari' }[language])
    }
  })
})

it.each(languages)('Every view of every home in %s has at most five buttons in a row', async (language) => {
  const workplace = await underWay()
  await workplace.until('2027-01-15T12:00')
  await speak(workplace, language)
  const rows: number[] = []
  for (const name of ['Carla', 'Maija', 'Aino', 'Wilma'])
    for (const what of ['showHome', 'showStatus', 'showHelp'] as const)
      for (const part of (await workplace.tap(name, { do: what })).view.parts) if (part.kind === 'buttons') rows.push(part.buttons.length)
  expect(rows.length).toBeGreaterThan(10)
  expect(Math.max(...rows)).toBeLessThanOrEqual(5)
})
