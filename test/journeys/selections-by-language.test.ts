import { describe, expect, test } from 'vitest'
import { formIn, initialIn, type Workplace, wordsIn } from '../ground/workplace.ts'
import { commandIn, firstStep, join, type Selected, selectedWorkplace, setSelection } from './selected.ts'

/** A selection fills the groups of a programme by language: the usual one is in English, and a second one in Swedish. */
async function twoGroups(wanted: Readonly<Record<string, string>> = {}): Promise<Selected & { readonly swedish: string }> {
  const workplace = await selectedWorkplace(wanted)
  const { prisma, cohort } = workplace
  const swedish = '0197a3c0-0000-7000-8000-00000000000a'
  const like = await prisma.cohort.findUniqueOrThrow({ where: { id: cohort } })
  await prisma.cohort.create({ data: { ...like, id: swedish, name: 'Mentorskap', language: 'sv' } })
  const carla = await prisma.enrolment.findFirstOrThrow({ where: { role: 'coordinator' } })
  await prisma.enrolment.create({ data: { ...carla, id: '0197a3c0-0000-7000-8000-00000000000b', cohortId: swedish } })
  await setSelection({ ...workplace, cohort: swedish }, { ...wanted, capacity: '1', selection: await workplace.selection('mentee') })
  return { ...workplace, swedish }
}

const whereIs = async ({ prisma }: Workplace, name: string) =>
  (await prisma.enrolment.findMany({ where: { person: { name } }, include: { cohort: true }, orderBy: { id: 'asc' } })).map(
    ({ state, cohort }) => `${cohort.name}: ${state}`,
  )
const groupOf = async (workplace: Selected, name: string) =>
  initialIn(formIn(await workplace.open(name, { do: 'openJoin', mark: 'opening', selection: await workplace.selection('mentee') })))[
    'group'
  ]

describe('A selection fills cohorts by language', () => {
  test('with the group of the reader’s language filled in; whoever reads another one chooses, and may choose differently', async () => {
    const workplace = await twoGroups()
    workplace.platform.joins('Freja', { language: 'sv' })
    workplace.platform.joins('Eero', { language: 'fi' })
    expect(await groupOf(workplace, 'Freja')).toBe(workplace.swedish)
    const opened = await workplace.open('Eero', { do: 'openJoin', mark: 'opening', selection: await workplace.selection('mentee') })
    const form = formIn(opened)
    expect(form.fields.find(({ name }) => name === 'group')).toMatchObject({
      options: [
        { value: workplace.swedish, label: 'Mentorskap (ruotsi)' },
        { value: workplace.cohort, label: 'Spring mentoring (englanti)' },
      ],
    })
    expect(wordsIn(await workplace.submit('Eero', form.sends, initialIn(form))).problems).toHaveProperty('group')
    await join(workplace, 'Freja')
    await join(workplace, 'Eero', 'mentee', { group: workplace.cohort })
    expect([await whereIs(workplace, 'Freja'), await whereIs(workplace, 'Eero')]).toEqual([
      ['Mentorskap: unpaired'],
      ['Spring mentoring: unpaired'],
    ])
  })

  test('whose group is full and who can meet in two languages is shown the other one, and has one place in the end', async () => {
    const workplace = await twoGroups()
    for (const name of ['Freja', 'Linh', 'Noah']) workplace.platform.joins(name, { language: 'sv' })
    await join(workplace, 'Freja')
    expect(wordsIn(await join(workplace, 'Noah', 'mentee', { languages: 'sv' })).text).not.toContain('Det finns plats i')
    const waits = await join(workplace, 'Linh', 'mentee', { languages: 'sv,en' })
    expect(wordsIn(waits).text).toContain('Det finns plats i Spring mentoring.')
    commandIn(waits, 'openJoin')
    await join(workplace, 'Linh', 'mentee', { group: workplace.cohort, languages: 'sv,en' })
    expect(await whereIs(workplace, 'Linh')).toEqual(['Mentorskap: withdrawn', 'Spring mentoring: unpaired'])
    // Whoever is in does not join the other group, too.
    expect(wordsIn(await firstStep(workplace, 'Linh', 'mentee', { group: workplace.swedish }))).toMatchObject({
      accepted: false,
      text: expect.stringContaining('redan med i programmet'),
    })
    expect(await whereIs(workplace, 'Linh')).toEqual(['Mentorskap: withdrawn', 'Spring mentoring: unpaired'])
  })
})
