import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestDatabase } from '../database/database.ts'
import { recycledDatabase } from '../database/recycled.ts'
import { saveOnSlack, saveOnTeams, setUpOnSlack } from '../stages/save-list.ts'
import { aSlackStage, type SlackStage, wordsOf } from '../stages/slack-stage.ts'
import { aTeamsStage, type TeamsStage } from '../stages/teams-stage.ts'

const list = `Name,Email,Role,Mentor
Maija,maija@example.org,mentor,
Olli,olli@example.org,mentor,
Aino,aino@example.org,mentee,maija@example.org
Eero,eero@example.org,mentee,olli@example.org
`
const moved = `${list.replace('mentee,maija@example.org', 'mentee,olli@example.org').replace('Eero,eero@', 'Eero Ek,eero@')}Iida,iida@example.org,mentee,\n`

/** What is stored of everybody, by name: who has which mentor. */
const mentors = async ({ prisma }: TestDatabase) => {
  const rows = await prisma.enrolment.findMany({
    where: { role: 'mentee' },
    include: { person: true, menteeSeat: { include: { mentor: { include: { person: true } } } } },
  })
  return Object.fromEntries(rows.map(({ person, menteeSeat }) => [person.name, menteeSeat?.mentor.person.name ?? null]))
}

describe('On Slack, a list that comes again', () => {
  let database: TestDatabase
  let stage: SlackStage
  const carla = () => stage.as('Carla')
  const words = () => wordsOf(carla().modal()?.definition.blocks)
  const shows = (text: string) => stage.end.until(() => words().includes(text))

  beforeAll(async () => {
    database = await recycledDatabase()
    stage = await aSlackStage(database.prisma, { people: ['Carla', 'Maija', 'Olli', 'Aino', 'Eero', 'Iida'] })
    await stage.install('Carla')
    await setUpOnSlack(stage, list)
    await carla().closeModal('clear')
    await stage.settle()
  }, 60_000)
  afterAll(async () => {
    await stage.stop()
    await database.close()
  })

  test('is shown with what it would change, and nothing is stored', async () => {
    await stage.home('Carla')
    await carla().tap('home', 'Update the list')
    await shows('Paste the list here')
    await carla().fillAndSubmit({ list: moved })
    expect(words()).toContain('• Aino (aino@example.org): Maija → Olli')
    expect(words()).toContain('name Eero → Eero Ek')
    expect(await mentors(database)).toEqual({ Aino: 'Maija', Eero: 'Olli' })
  })

  test('takes only the rows that she leaves ticked', async () => {
    await carla().tap('modal', 'Take these rows only')
    await shows('Please untick the people')
    const [block] = (carla().modal()?.definition.blocks ?? []).filter(({ element }) => element?.type === 'checkboxes')
    const options = (block?.element?.options ?? []).map(({ text, value }) => ({ text: text.text, value }))
    expect(options.map(({ text }) => text)).toEqual(['Aino (aino@example.org)', 'Eero Ek (eero@example.org)', 'Iida (iida@example.org)'])
    await carla().fillAndSubmit({ [block?.block_id ?? '']: options.slice(1).map(({ value }) => value ?? '') })
    await shows('Save 2 people')
    expect(words()).not.toContain('Maija → Olli')
    await saveOnSlack(carla())
    expect(words()).toContain('The list is saved: 1 new, 1 changed.')
    expect(await mentors(database)).toEqual({ Aino: 'Maija', 'Eero Ek': 'Olli', Iida: null })
  })

  test('that a box has cut is refused, and what was pasted is kept', async () => {
    await carla().closeModal('clear')
    await stage.home('Carla')
    await carla().tap('home', 'Update the list')
    await shows('Paste the list here')
    const long = `${list}${'x'.repeat(3000)}`.slice(0, 3000)
    await carla().fillAndSubmit({ list: long })
    expect(words()).toContain('A box takes 3000 characters, and one is full')
    expect(JSON.stringify(carla().modal()?.definition.blocks)).toContain('Maija,maija@example.org')
    expect(await database.prisma.pendingList.count()).toBe(0)
  })
})

describe('On Teams, a list that comes again', () => {
  let database: TestDatabase
  let stage: TeamsStage
  const carla = () => stage.as('Carla')
  const words = () => stage.dialogWords('Carla')

  beforeAll(async () => {
    database = await recycledDatabase()
    stage = await aTeamsStage(database.prisma, ['Carla', 'Maija', 'Olli', 'Aino', 'Eero', 'Iida'])
    await stage.install('Carla', 'Maija', 'Olli', 'Aino', 'Eero', 'Iida')
    await stage.begin('Carla', list)
    await stage.settle()
  }, 60_000)
  afterAll(async () => {
    await stage.stop()
    await database.close()
  })

  test('is shown with what it would change, takes only the rows that she leaves ticked, and is saved', async () => {
    await stage.ask('Carla', 'home')
    await carla().tap(stage.last('Carla'), 'Update the list')
    await carla().submitDialog({ 'Paste the list here': moved })
    expect(words()).toContain('Aino (aino@example.org): Maija → Olli')
    await carla().tap('dialog', 'Take these rows only')
    expect(carla().dialog()?.title).toBe('Rows')
    await carla().submitDialog({ 'People 1–3': 'Iida (iida@example.org)' })
    expect(words()).not.toContain('Maija → Olli')
    await saveOnTeams(carla())
    expect(words()).toContain('The list is saved: 1 new, 0 changed.')
    expect(await mentors(database)).toEqual({ Aino: 'Maija', Eero: 'Olli', Iida: null })
  })
})
