/** What went wrong in others' programs that let people sign up, tried on this one. */
import { describe, expect, test } from 'vitest'
import { formIn, sendList, type Workplace, wordsIn } from '../ground/workplace.ts'
import { answers, fill } from './joined.ts'
import {
  commandIn,
  firstStep,
  join,
  lastTap,
  type Selected,
  selectedWorkplace,
  setSelection,
  standing,
  toTheLastStep,
  writes,
} from './selected.ts'

const joins = { do: 'showSelections', mark: 'look' } as const
const told = (workplace: Workplace, name: string): string =>
  workplace
    .inbox(name)
    .map(({ text }) => text)
    .join('\n')
const enrolmentOf = async ({ prisma }: Workplace, name: string) =>
  (await prisma.enrolment.findFirstOrThrow({ where: { person: { name } }, orderBy: { id: 'desc' } })).id
const leave = async (workplace: Workplace, name: string) =>
  workplace.tap(name, { do: 'leave', enrolment: await enrolmentOf(workplace, name), how: 'leave' })
const waits = async (workplace: Workplace, name: string): Promise<string> => wordsIn(await workplace.tap(name, joins)).text
const places = async (workplace: Selected, capacity: number) =>
  setSelection(workplace, { capacity: String(capacity), closes: '2027-01-08', selection: await workplace.selection('mentee') })
const full = async (...names: readonly string[]): Promise<Selected> => {
  const workplace = await selectedWorkplace({ capacity: '1', closes: '2027-01-08' })
  for (const name of names) workplace.platform.joins(name)
  for (const name of names) await join(workplace, name)
  return workplace
}

describe('Signed up after the end: the clock at the last tap decides', () => {
  test.each([
    ['2026-12-22T17:59', 'you’re in'],
    ['2026-12-22T18:00', 'Registration closed while you were filling this in'],
  ])('at %s: %s', async (when, words) => {
    const workplace = await selectedWorkplace()
    workplace.platform.joins('Aino')
    const shown = await toTheLastStep(workplace, 'Aino')
    await workplace.until(when)
    expect(wordsIn(await lastTap(workplace, 'Aino', shown)).text).toContain(words)
  })

  test('an old button answers that it is closed, and nobody is stored by it', async () => {
    const workplace = await selectedWorkplace()
    workplace.platform.joins('Aino')
    const opens = commandIn(await workplace.tap('Aino', joins), 'openJoin')
    const form = formIn(await workplace.open('Aino', opens))
    await workplace.until('2026-12-22T18:01')
    expect(wordsIn(await workplace.open('Aino', opens)).text).toContain('Registration isn’t open')
    expect(wordsIn(await workplace.submit('Aino', form.sends)).text).toContain('Registration isn’t open')
    expect(await workplace.prisma.person.count({ where: { email: 'aino@example.org' } })).toBe(0)
  })
})

describe('Left by mistake', () => {
  test('within ten minutes all is as before, although somebody waits', async () => {
    const workplace = await full('Aino', 'Eero')
    const left = await leave(workplace, 'Aino')
    await workplace.until('2026-12-17T09:09')
    expect(told(workplace, 'Eero')).toBe('')
    expect(wordsIn(await workplace.tap('Aino', commandIn(left, 'comeBack'))).text).toContain('everything is as it was')
    expect(await standing(workplace, 'Aino')).toBe('unpaired')
    await workplace.until('2026-12-17T12:00')
    expect(told(workplace, 'Eero')).toBe('')
  })

  test('later the place is offered to the next, and the way back leads to the end of the line, as is said before', async () => {
    const workplace = await full('Aino', 'Eero', 'Wilma')
    const left = await leave(workplace, 'Aino')
    await workplace.until('2026-12-17T09:11')
    expect(told(workplace, 'Eero')).toContain('there’s a place for you')
    expect(wordsIn(await workplace.tap('Aino', commandIn(left, 'comeBack')))).toMatchObject({
      accepted: false,
      text: expect.stringContaining('if it’s full you’ll be at the end of the waitlist'),
    })
    expect(
      wordsIn(await workplace.open('Aino', { do: 'openJoin', mark: 'opening', selection: await workplace.selection('mentee') })).text,
    ).toContain('It’s full right now')
    expect(wordsIn(await join(workplace, 'Aino')).text).toContain('You’re number 3')
  })

  test('an earlier round never blocks a new one', async () => {
    const workplace = await full('Aino', 'Eero')
    await leave(workplace, 'Eero')
    await workplace.until('2026-12-17T10:00')
    await setSelection(workplace, { name: 'Second', capacity: '5', closes: '2027-01-08' })
    expect(wordsIn(await join(workplace, 'Eero')).text).toContain('you’re in')
    expect(await workplace.prisma.enrolment.count({ where: { person: { name: 'Eero' } } })).toBe(1)
  })
})

test('Fewer places than people: nobody loses a place, and nobody joins until there is room', async () => {
  const workplace = await selectedWorkplace({ capacity: '3', closes: '2027-01-08' })
  for (const name of ['Aino', 'Bo', 'Eero', 'Ida', 'Otto']) workplace.platform.joins(name)
  for (const name of ['Aino', 'Bo', 'Eero']) await join(workplace, name)
  await places(workplace, 1)
  expect(wordsIn(await join(workplace, 'Ida')).text).toContain('You’re number 1')
  expect(wordsIn(await workplace.tap('Carla', { do: 'showIntake', mark: 'look', cohort: workplace.cohort })).text).toContain(
    'Mentees: 3/1 place taken',
  )
  await places(workplace, 3)
  await workplace.settle()
  expect(told(workplace, 'Ida')).toBe('')
  await places(workplace, 4)
  await workplace.settle()
  expect(told(workplace, 'Ida')).toContain('there’s a place for you')
  expect(wordsIn(await join(workplace, 'Otto')).text).toContain('on the waitlist')
})

test('The first in line cannot take it: the next one is offered it, and the coordinator reads why the first was passed over', async () => {
  const workplace = await full('Aino', 'Eero', 'Ida', 'Wilma')
  await workplace.prisma.profile.updateMany({ where: { enrolment: { person: { name: 'Ida' } } }, data: { languages: ['sv'] } })
  await workplace.prisma.address.updateMany({ where: { person: { name: 'Eero' } }, data: { goneAt: new Date('2026-12-17T06:00:00Z') } })
  await places(workplace, 2)
  await workplace.settle()
  expect(told(workplace, 'Wilma')).toContain('there’s a place for you')
  const { text } = wordsIn(await workplace.tap('Carla', { do: 'showIntake', mark: 'look', cohort: workplace.cohort }))
  expect(text).toContain('Eero: passed over, because we can’t reach them')
  expect(text).toContain('Ida: passed over, because they can’t meet in the language of this group')
  expect(text).toContain('Wilma: offered a place until')
})

test('Coming back does not put anybody first, and a correction keeps the place in the line', async () => {
  const workplace = await full('Aino', 'Eero', 'Wilma')
  const form = formIn(
    await workplace.open('Eero', { do: 'openStep', mark: 'opening', enrolment: await enrolmentOf(workplace, 'Eero'), step: 'profile' }),
  )
  await workplace.submit('Eero', form.sends, fill(form, { ...writes, ...answers['mentee'], wishes: 'Another job' }))
  expect(await waits(workplace, 'Eero')).toContain('you’re number 1 on the waitlist for the programme')
  await leave(workplace, 'Eero')
  await workplace.until('2026-12-17T10:00')
  expect(wordsIn(await join(workplace, 'Eero')).text).toContain('You’re number 2')
  expect(await waits(workplace, 'Wilma')).toContain('you’re number 1')
})

test('A place that was offered, taken and given back goes to the next, and the old offer says that it is over', async () => {
  const workplace = await full('Aino', 'Eero', 'Wilma')
  await places(workplace, 2)
  await workplace.settle()
  const enrolment = await enrolmentOf(workplace, 'Eero')
  expect((await workplace.tap('Eero', { do: 'takeOffered', enrolment })).accepted).toBe(true)
  await workplace.until('2026-12-17T17:00')
  await leave(workplace, 'Eero')
  await workplace.until('2026-12-17T17:11')
  expect(told(workplace, 'Wilma')).toContain('there’s a place for you')
  expect(wordsIn(await workplace.tap('Eero', { do: 'takeOffered', enrolment }))).toMatchObject({
    accepted: false,
    text: expect.stringContaining('gone to the next person on the waitlist'),
  })
  expect(await standing(workplace, 'Eero')).toBe('withdrawn')
})

test('No place is offered that could not be taken for its whole time: an offer needs two days before the kick-off', async () => {
  const workplace = await full('Aino', 'Eero', 'Wilma')
  await planned(workplace)
  await workplace.until('2027-01-19T16:59')
  await places(workplace, 2)
  await workplace.settle()
  expect(told(workplace, 'Eero')).toContain('there’s a place for you')
  await workplace.until('2027-01-19T17:01')
  await places(workplace, 3)
  await workplace.settle()
  expect(told(workplace, 'Wilma')).not.toContain('there’s a place for you')
})

test('Called off: whoever waits, holds an offer or is still filling in hears it once, in words for their case', async () => {
  const workplace = await full('Aino', 'Eero', 'Wilma')
  workplace.platform.joins('Ida')
  await firstStep(workplace, 'Ida')
  await planned(workplace)
  await places(workplace, 2)
  await workplace.settle()
  await callOff(workplace)
  await workplace.settle()
  await workplace.until('2026-12-18T12:00')
  expect(told(workplace, 'Eero')).toContain('you can’t take the place that we offered you')
  expect(told(workplace, 'Wilma')).toContain('There’s no new date yet. You stay on the waitlist')
  expect(told(workplace, 'Ida')).toContain('Everything you wrote is kept, and you can finish later')
  expect(wordsIn(await workplace.tap('Eero', { do: 'takeOffered', enrolment: await enrolmentOf(workplace, 'Eero') })).accepted).toBe(false)
})

test('Called off: what is read before joining names no date to come on, before and after', async () => {
  const workplace = await full('Aino')
  await planned(workplace)
  await places(workplace, 5)
  workplace.platform.joins('Ida')
  const reads = async () => {
    const shown = await workplace.tap('Ida', joins)
    return `${wordsIn(shown).text}\n${wordsIn({ form: formIn(await workplace.open('Ida', commandIn(shown, 'openJoin'))) }).text}`
  }
  for (const isOff of [false, true]) {
    if (isOff) await callOff(workplace)
    expect(await reads()).not.toMatch(/21 January|17:00|Room 5/u)
  }
})

async function callOff(workplace: Selected): Promise<void> {
  const opened = formIn(await workplace.open('Carla', { do: 'openCallOff', mark: 'opening', cohort: workplace.cohort }))
  const said = await workplace.submit('Carla', opened.sends, fill(opened, {}))
  expect(wordsIn(said).accepted).toBe(true)
}

const planned = async (workplace: Selected) => {
  const plan = await workplace.submit(
    'Carla',
    { do: 'planKickOff', cohort: workplace.cohort },
    { date: '2027-01-21', time: '17:00', venue: 'Room 5' },
  )
  await workplace.submit('Carla', formIn(plan).sends)
}

describe('One person, two spellings of the address', () => {
  test('is one person for the same address in other letters: the list finds whoever joined', async () => {
    const workplace = await selectedWorkplace()
    workplace.platform.joins('Aino')
    await join(workplace, 'Aino')
    await sendList(workplace, 'Carla', workplace.cohort, {
      list: 'Name,Email,Role\nMaija,maija@example.org,mentor\nAino,Aino@Example.org,mentee\n',
    })
    expect(await workplace.prisma.person.count({ where: { email: { startsWith: 'aino' } } })).toBe(1)
    expect(await workplace.prisma.enrolment.count({ where: { person: { name: 'Aino' } } })).toBe(1)
  })
})

test('What the last one typed: who begins as a mentee and goes on as a mentor has only what they say as a mentor, and agrees anew', async () => {
  const workplace = await selectedWorkplace()
  await setSelection(workplace, { role: 'mentor' })
  workplace.platform.joins('Aino')
  await toTheLastStep(workplace, 'Aino')
  const first = await firstStep(workplace, 'Aino', 'mentor')
  expect(formIn(first).sends['step']).toBe('language')
  const row = await workplace.prisma.enrolment.findFirstOrThrow({
    where: { person: { name: 'Aino' } },
    include: { profile: true, consents: true },
  })
  expect([row.role, row.wishes, row.profile, row.consents]).toEqual(['mentor', null, null, []])
})

test('The form shows what is stored: each step opened twice has the value that was sent last, in the language chosen a step before', async () => {
  const workplace = await selectedWorkplace()
  workplace.platform.joins('Aino')
  const language = formIn(await firstStep(workplace, 'Aino'))
  const next = formIn(await workplace.submit('Aino', language.sends, { language: 'fi' }))
  expect([next.language, next.sends['step']]).toEqual(['fi', 'mentoring'])
  const again = formIn(
    await workplace.open('Aino', { do: 'openStep', mark: 'opening', enrolment: String(language.sends['enrolment']), step: 'language' }),
  )
  expect(again.fields).toMatchObject([{ name: 'language', initial: 'fi' }])
})
