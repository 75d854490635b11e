import { describe, expect, it, onTestFinished } from 'vitest'
import type { Command } from '../../src/contract/command.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import type { Reply } from '../../src/contract/view.ts'
import { recycledDatabase } from '../database/recycled.ts'
import { aCohort, aCoordinator, aMentee, aMentor, buttonsOf, emailOf, platforms, type Stage } from '../ground/builders.ts'
import { callsOff, moves } from '../ground/kick-off-desk.ts'
import { aListedProgramme } from '../ground/played-programme.ts'
import { newStage, stagesOn } from './new-stage.ts'

/** Whatever a coordinator changes of people, lists, words and roles is undone for ten minutes, as if it had never been, and nobody has read of it. */

const names = ['Aino', 'Eero', 'Wilma', 'Maija', 'Olli'] as const
const day = '2027-01-08T12:00'
/** Places that nobody ever had are offered from the first ask on. */
const beforeOffers = '2027-01-05T12:00'

const enrolmentOf = async (stage: Stage, name: string): Promise<string> =>
  (await stage.prisma.enrolment.findFirstOrThrow({ where: { person: { email: emailOf(name) } } })).id

async function press(stage: Stage, command: Command, ...labels: readonly string[]): Promise<Reply> {
  let reply = await stage.tap('Carla', command)
  for (const label of labels) {
    const button = buttonsOf(reply.view).find((each) => each.label === label)
    if (!button) throw new Error(`No button ${label}: ${plainText(reply.view)}`)
    reply = await stage.tap('Carla', button.command)
  }
  return reply
}

const card = async (stage: Stage, name: string): Promise<Command> => ({
  ...{ do: 'showPerson', mark: 'look', cohort: stage.cohortId, enrolment: await enrolmentOf(stage, name) },
})

/** Fills in a form, and says yes to what follows. */
async function fillIn(stage: Stage, opening: Command, texts: Readonly<Record<string, string>>, files = {}): Promise<Reply> {
  const { core } = stage.house
  const carla = stage.addressOf('Carla')
  const opened = await core.open(opening, carla)
  if (!('form' in opened)) throw new Error('view' in opened ? plainText(opened.view) : 'It opens nothing.')
  const initial = Object.fromEntries(opened.form.fields.map((field) => [field.name, 'initial' in field ? (field.initial ?? '') : '']))
  let ended = await core.submit(opened.form.sends, { texts: { ...initial, ...texts }, files }, carla)
  if ('form' in ended) ended = await core.submit(ended.form.sends, { texts: {}, files: {} }, carla)
  await stage.settle()
  if (!('view' in ended)) throw new Error(JSON.stringify(ended))
  return ended
}

const undoOf = ({ view }: Reply): Command => {
  const button = buttonsOf(view).find(({ label }) => label === 'Undo')
  if (!button) throw new Error(`There is no way back: ${plainText(view)}`)
  return button.command
}

/** Everything that an act may change, without what only counts time. */
async function stateOf({ prisma }: Stage) {
  const without = (rows: readonly object[], ...columns: string[]) =>
    rows.map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column))))
  const byId = { orderBy: { id: 'asc' } } as const
  return {
    enrolments: await prisma.enrolment.findMany(byId),
    seats: without(await prisma.seat.findMany(byId), 'dueAt', 'graceUntil'),
    pairs: await prisma.pair.findMany(byId),
    offers: await prisma.offer.findMany(byId),
    confirmations: without(await prisma.confirmation.findMany(byId), 'dueAt', 'doneThrough', 'untrueSince'),
    people: without(await prisma.person.findMany(byId), 'languageListed'),
    viewers: await prisma.viewer.findMany(),
    programmes: (await prisma.programme.findMany(byId)).map(({ settings }) => settings),
  }
}

const list = (stage: Stage, edit: (rows: string[]) => string[]) => async (): Promise<Reply> => {
  const rows = aCohort().map(({ name, email, role, mentor = '' }) => `${name},${email},${role},${mentor}`)
  const bytes = new TextEncoder().encode(['name,email,role,mentor', ...edit(rows)].join('\n'))
  const shown = await fillIn(stage, { do: 'openList', mark: 'opening', cohort: stage.cohortId }, {}, { file: { name: 'list.csv', bytes } })
  const store = buttonsOf(shown.view).find(({ command }) => command.do === 'storeList')
  if (!store) throw new Error(plainText(shown.view))
  return stage.tap('Carla', store.command)
}

type Doing = (stage: Stage) => Promise<Reply>

const acts: Readonly<Record<string, Doing>> = {
  'a mentee who was taken off': async (stage) => press(stage, await card(stage, 'Aino'), 'Take off the list', 'Yes, take off the list'),
  'a mentor who was taken off': async (stage) => press(stage, await card(stage, 'Maija'), 'Take off the list', 'Yes, take off the list'),
  'another mentor': async (stage) =>
    fillIn(
      stage,
      { do: 'openMentor', mark: 'opening', cohort: stage.cohortId, enrolment: await enrolmentOf(stage, 'Aino') },
      { mentor: await enrolmentOf(stage, 'Ulla') },
    ),
  'a mentor for somebody who waited': async (stage) =>
    fillIn(
      stage,
      { do: 'openMentor', mark: 'opening', cohort: stage.cohortId, enrolment: await enrolmentOf(stage, 'Wilma') },
      { mentor: await enrolmentOf(stage, 'Ulla') },
    ),
  'a corrected name and language': async (stage) =>
    fillIn(
      stage,
      { do: 'openDetails', mark: 'opening', cohort: stage.cohortId, enrolment: await enrolmentOf(stage, 'Aino') },
      { name: 'Aino Aalto', language: 'sv' },
    ),
  'somebody who was brought back': async (stage) => press(stage, await card(stage, 'Pekka'), 'Bring back', 'Yes, bring back'),
  'a corrected address': async (stage) =>
    fillIn(
      stage,
      { do: 'openDetails', mark: 'opening', cohort: stage.cohortId, enrolment: await enrolmentOf(stage, 'Aino') },
      { email: 'aino.aalto@example.org' },
    ),
  'a word for what people are called': (stage) =>
    fillIn(stage, { do: 'openWords', mark: 'opening', cohort: stage.cohortId }, { en: 'actor', fi: 'aktori' }),
  'a list that corrects a name': (stage) => list(stage, (rows) => rows.map((row) => row.replace(/^Eero/u, 'Eero Ek')))(),
  'a list that gives another mentor': (stage) =>
    list(stage, (rows) => rows.map((row) => row.replace('Eero,eero@example.org,mentee,olli', 'Eero,eero@example.org,mentee,ulla')))(),
  'a list that takes a mentor away': (stage) =>
    list(stage, (rows) => rows.map((row) => (row.startsWith('Eero') ? 'Eero,eero@example.org,mentee,-' : row)))(),
  'a list that gives a mentor to somebody who waited': (stage) =>
    list(stage, (rows) => rows.map((row) => (row.startsWith('Wilma') ? 'Wilma,wilma@example.org,mentee,ulla@example.org' : row)))(),
  'a list that brings somebody new': (stage) => list(stage, (rows) => [...rows, 'Neo,neo@example.org,mentee,ulla@example.org'])(),
}

const people = [...aCohort(), aMentor('Ulla', { seats: 1 }), aMentee('Pekka', { mentor: 'Maija' })].map((person) =>
  person.name === 'Maija' ? { ...person, seats: 2 } : person,
)

describe.each(platforms)('On the %s:', (platform) => {
  const newStage = stagesOn(platform)
  const aStage = async (act: string) => {
    const stage = await newStage({ people: people.filter(({ name }) => act !== 'another mentor' || name !== 'Wilma') })
    await stage.until(act === 'a mentor for somebody who waited' ? beforeOffers : day)
    if (act !== 'somebody who was brought back') return stage
    await press(stage, await card(stage, 'Pekka'), 'Take off the list', 'Yes, take off the list')
    // The place is offered to Wilma, who says no.
    await stage.until('+10')
    await stage.press('Wilma', 'No, not this time')
    await stage.until('+5')
    return stage
  }

  it.each(Object.entries(acts))('%s', async (name, act) => {
    const stage = await aStage(name)
    const before = await stateOf(stage)
    const heard = () => names.map((name) => [name, stage.inbox(name).map(({ kind }) => kind)])
    const told = heard()
    const seen = () => [...names, 'Ulla'].map((each) => stage.seen(each).map(({ text }) => text))
    const read = seen()
    const reply = await act(stage)
    expect(reply.accepted).toBe(true)
    expect(await stateOf(stage)).not.toEqual(before)
    await stage.until('+9')
    // Nobody reads of it in what they were told before, either.
    expect(seen()).toEqual(read)
    const undone = await stage.tap('Carla', undoOf(reply))
    expect(plainText(undone.view)).toContain('Undone: everything is as it was before.')
    expect(await stateOf(stage)).toEqual(before)
    await stage.until('+30')
    expect(heard()).toEqual(told)
    expect(seen()).toEqual(read)
    expect((await stage.deeds()).at(-1)).toEqual({ deed: 'undid', by: 'Carla' })
    expect(await stage.tap('Carla', undoOf(reply))).toMatchObject({ accepted: false })
  })
})

describe('An act', () => {
  const takenOff = async () => {
    const stage = await newStage({ people: [...people, aCoordinator('Cecilia')] })
    await stage.until(day)
    const reply = await press(stage, await card(stage, 'Aino'), 'Take off the list', 'Yes, take off the list')
    return { stage, reply }
  }

  it('is undone only by whoever did it, while they coordinate', async () => {
    const { stage, reply } = await takenOff()
    for (const name of ['Cecilia', 'Olli']) expect(await stage.tap(name, undoOf(reply))).toMatchObject({ accepted: false })
    await stage.prisma.enrolment.update({ where: { id: await enrolmentOf(stage, 'Carla') }, data: { state: 'withdrawn' } })
    expect(await stage.tap('Carla', undoOf(reply))).toMatchObject({ accepted: false })
    expect(await stage.person('Aino')).toMatchObject({ state: 'withdrawn' })
  })

  it('stands after ten minutes, and once something else has happened', async () => {
    const { stage, reply } = await takenOff()
    await press(stage, await card(stage, 'Aino'), 'Bring back', 'Yes, bring back')
    const undone = await stage.tap('Carla', undoOf(reply))
    expect([undone.accepted, plainText(undone.view)]).toEqual([false, expect.stringContaining('Something else has happened since then')])
    const again = await press(stage, await card(stage, 'Aino'), 'Take off the list', 'Yes, take off the list')
    await stage.until('+10')
    const late = await stage.tap('Carla', undoOf(again))
    expect([late.accepted, plainText(late.view)]).toEqual([false, expect.stringContaining('only be undone for ten minutes')])
    await stage.until('+120')
    expect(await stage.prisma.act.count()).toBe(0)
    expect(await stage.tap('Carla', undoOf(again))).toMatchObject({ accepted: false })
  })

  it('is read in no older message either, as long as it may be undone', async () => {
    const stage = await stagesOn('slack')({ people })
    await stage.until(day)
    const seen = () => stage.seen('Eero').map(({ text }) => text)
    const read = seen()
    await list(stage, (rows) => rows.map((row) => row.replace('Eero,eero@example.org,mentee,olli', 'Eero,eero@example.org,mentee,ulla')))()
    await stage.until('+9')
    expect(seen()).toEqual(read)
    await stage.until('+1')
    expect(seen().filter((text) => text.includes('will you be at the kick-off?') && text.includes('Olli'))).toEqual([])
    expect(seen().some((text) => text.includes('Your mentor is now Ulla'))).toBe(true)
  })

  it('that was undone reads so in what happened, with what it was', async () => {
    const { stage, reply } = await takenOff()
    await stage.tap('Carla', undoOf(reply))
    const happened = await press(stage, await card(stage, 'Aino'), 'What happened')
    expect(plainText(happened.view)).toContain('Carla undid what they had done: took somebody off the list (Aino)')
  })

  it('holds nobody who is forgotten', async () => {
    const { stage } = await takenOff()
    expect(await stage.prisma.act.count()).toBe(1)
    await stage.tap('Aino', { do: 'forgetMe' })
    expect(await stage.prisma.act.count()).toBe(0)
  })
})

describe('An act that writes at once', () => {
  it('a list in the last two hours shows no way back, and says to whom it writes', async () => {
    const stage = await newStage({ people })
    await stage.until('2027-01-21T15:30')
    const reply = await list(stage, (rows) => rows.map((row) => (row.startsWith('Eero') ? 'Eero,eero@example.org,mentee,-' : row)))()
    expect(plainText(reply.view)).toContain('This can’t be undone, because we’re writing about it right away to: Eero and Olli')
    expect(buttonsOf(reply.view).map(({ label }) => label)).not.toContain('Undo')
  })

  it('in the last two hours whoever is taken off hears it at once', async () => {
    const stage = await newStage({ people })
    await stage.until('2027-01-21T15:30')
    const reply = await press(stage, await card(stage, 'Aino'), 'Take off the list', 'Yes, take off the list')
    expect(plainText(reply.view)).toContain('This can’t be undone, because we’re writing about it right away to: Aino')
    expect(stage.inbox('Aino', 'coordination.takenOff')).toHaveLength(1)
  })
})

describe('A list that was stored before a kick-off is set', () => {
  it('is undone with everybody whom it brought', async () => {
    const database = await recycledDatabase()
    onTestFinished(() => database.close())
    const { workplace, cohort } = await aListedProgramme(database.prisma)
    const before = await database.prisma.person.count()
    const form = { do: 'importList', cohort }
    const more = 'Name,Email,Role,Mentor\nNeo,neo@example.org,mentee,kaarlo@example.org\nTrinity,trinity@example.org,mentor,'
    const shown = await workplace.submit('Carla', form, { list: more })
    const store = 'view' in shown ? buttonsOf(shown.view).find(({ command }) => command.do === 'storeList') : undefined
    const reply = await workplace.tap('Carla', store?.command ?? { do: '' })
    await workplace.settle()
    expect(await database.prisma.person.count()).toBe(before + 2)
    expect(await workplace.tap('Carla', undoOf(reply))).toMatchObject({ accepted: true })
    expect(await database.prisma.person.count()).toBe(before)
    expect(await database.prisma.search.count({ where: { person: { email: 'neo@example.org' } } })).toBe(0)
  })
})

describe('What somebody did before the kick-off moved', () => {
  it.each([
    ['or was called off', (stage: Stage) => callsOff(stage)],
    ['so near that people hear at once', (stage: Stage) => moves(stage, { time: '19:00' })],
  ] as const)('%s, stays: whoever came back would know the old date alone', async (_, change) => {
    const stage = await newStage()
    await stage.until('2027-01-21T14:57')
    const undo = undoOf(await press(stage, await card(stage, 'Aino'), 'Take off the list', 'Yes, take off the list'))
    await change(stage)
    await stage.until('+5')
    const reply = await stage.tap('Carla', undo)
    expect([reply.accepted, plainText(reply.view)]).toEqual([false, expect.stringContaining('Something else has happened since then')])
  })
})
