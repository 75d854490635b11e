import { describe, expect, test } from 'vitest'
import { languages } from '../../src/contract/view.ts'
import { nameAfter } from '../../src/onboarding/rounds/next-round.ts'
import { at } from '../ground/builders.ts'
import { commandsIn, formIn, initialIn, start, type Workplace, wordsIn } from '../ground/workplace.ts'
import { commandIn, join, type Selected, selectedWorkplace, setSelection, standing } from './selected.ts'

/** A programme with mentors Maija (from the list) and Olli (who joined by himself), and a kick-off on 21 January 2027. */
async function aFirstRound(): Promise<Selected> {
  const workplace = await selectedWorkplace({ role: 'mentor', capacity: '3' })
  await setSelection(workplace, { role: 'mentee', name: 'Students', capacity: '7', targets: 'Law; 2' })
  for (const name of ['Maija', 'Olli']) workplace.platform.joins(name)
  await join(workplace, 'Olli', 'mentor', { mentees: '2', knows: 'Contracts', consent1: 'pairing,sharing,later' })
  await start(workplace, workplace.cohort)
  await workplace.settle()
  return workplace
}

const opens = ({ cohort }: Selected) => ({ do: 'openNextRound', mark: 'opening', cohort }) as const
const make = async (workplace: Selected, more: Readonly<Record<string, string>> = {}) => {
  const form = formIn(await workplace.open('Carla', opens(workplace)))
  return workplace.submit('Carla', form.sends, { ...initialIn(form), ...more })
}
const nextCohort = ({ prisma }: Workplace) => prisma.cohort.findFirstOrThrow({ where: { programme: { followsId: { not: null } } } })
const answer = async (workplace: Workplace, name: string, mentees: 'none' | 'one' | 'two') =>
  workplace.tap(name, { do: 'onceMore', cohort: (await nextCohort(workplace)).id, mentees })
const asked = (workplace: Workplace, name: string) => workplace.inbox(name).filter(({ text }) => text.includes('once more?'))
const next = { programme: { followsId: { not: null } } } as const
const placesOf = ({ prisma }: Workplace, name: string) =>
  prisma.seat.count({ where: { cohort: next, mentor: { person: { name } }, state: { not: 'closed' } } })

test.each([
  ['Spring 2027', 'Spring 2028'],
  ['Mentoring 9', 'Mentoring 10'],
  ['Mentoring', 'Mentoring 2'],
  ['2026–2027 (evening)', '2026–2028 (evening)'],
])('The next name after %s is %s', (name, after) => expect(nameAfter(name)).toBe(after))

describe('A coordinator makes the next round', () => {
  test('with one form: half a year later on the same weekday, with groups, people who look after it, registrations and places', async () => {
    const workplace = await aFirstRound()
    const form = formIn(await workplace.open('Carla', opens(workplace)))
    expect(initialIn(form)).toMatchObject({ name: 'Spring mentoring 2', date: '2027-07-22', time: '17:00', ask: 'yes' })
    const made = wordsIn(await make(workplace))
    expect(made).toMatchObject({ accepted: true, text: expect.stringContaining('Spring mentoring 2: kick-off Thursday 22 July') })
    expect(made.text).toContain('We’re asking 2 mentors')
    const { prisma, cohort } = workplace
    const made2 = await prisma.cohort.findFirstOrThrow({
      where: next,
      include: { kickOff: true, enrolments: true, intakes: true, programme: true },
    })
    const before = await prisma.cohort.findUniqueOrThrow({ where: { id: cohort }, include: { programme: true } })
    expect(made2).toMatchObject({
      name: 'Spring mentoring 2',
      language: before.language,
      timeZone: before.timeZone,
      country: before.country,
    })
    expect(made2.kickOff?.startsAt).toEqual(new Date('2027-07-22T14:00:00Z'))
    expect(made2.kickOff?.venue).toBe('Room 5')
    expect(made2.enrolments).toMatchObject([{ role: 'coordinator', state: 'active' }])
    expect(Object.fromEntries(made2.intakes.map(({ role, capacity }) => [role, capacity]))).toEqual({ mentee: 7, mentor: 3 })
    expect(made2.programme).toMatchObject({ followsId: before.programmeId })
    // By the clock of the group: what opened at 08:00 in winter opens at 08:00 in summer.
    expect(await prisma.selection.findFirstOrThrow({ where: { programmeId: made2.programmeId, role: 'mentee' } })).toMatchObject({
      ...{ name: 'Students', opensAt: new Date('2027-06-17T05:00:00Z'), closesAt: new Date('2027-06-22T15:00:00Z') },
    })
  })

  test('once: sent again, the form says that it is there; and nobody else makes one', async () => {
    const workplace = await aFirstRound()
    const form = formIn(await workplace.open('Carla', opens(workplace)))
    const twice = await Promise.all([1, 2].map(() => workplace.submit('Carla', form.sends, initialIn(form))))
    expect(twice.map((each) => wordsIn(each).problems)).toEqual(
      expect.arrayContaining([{}, { name: expect.stringContaining('is there already') }]),
    )
    expect(await workplace.prisma.programme.count()).toBe(2)
    expect(wordsIn(await workplace.open('Carla', opens(workplace))).text).toContain('has a next round already: Spring mentoring 2.')
    for (const outcome of [await workplace.open('Olli', opens(workplace)), await workplace.submit('Olli', form.sends, initialIn(form))])
      expect(wordsIn(outcome)).toMatchObject({ accepted: false, text: 'Only a coordinator of this group can do that.' })
  })

  test.each([
    [{ name: ' ' }, 'name'],
    [{ name: 'spring mentoring' }, 'name'],
    [{ date: '' }, 'date'],
    [{ date: '2027-02-30' }, 'date'],
    [{ date: '2026-12-18' }, 'date'],
    [{ date: '2026-01-01' }, 'date'],
  ])('not with %o, and nothing is made', async (texts, field) => {
    const workplace = await aFirstRound()
    expect(Object.keys(wordsIn(await make(workplace, texts)).problems)).toEqual([field])
    expect(await workplace.prisma.programme.count()).toBe(1)
  })

  test.each(languages)('finds the way by a word, and on the home once the kick-off has begun: %s', async (language) => {
    const workplace = await aFirstRound()
    await workplace.prisma.person.updateMany({ where: { name: 'Carla' }, data: { language } })
    const home = { do: 'showHome', mark: 'look' } as const
    const leads = async (outcome: ReturnType<Workplace['tap']>) => commandsIn(await outcome).some((each) => each.do === 'openNextRound')
    expect(await leads(workplace.tap('Carla', { do: 'showNextRounds', mark: 'look' }))).toBe(true)
    expect(await leads(workplace.tap('Olli', { do: 'showNextRounds', mark: 'look' }))).toBe(false)
    expect(await leads(workplace.tap('Carla', home))).toBe(false)
    await workplace.until('2027-01-21T18:00')
    expect(await leads(workplace.tap('Carla', home))).toBe(true)
    await make(workplace)
    expect(await leads(workplace.tap('Carla', home))).toBe(false)
  })
})

describe('Mentors of the round before', () => {
  test('are asked first, and come in with one tap: what they wrote and agreed to is there, with its dates', async () => {
    const workplace = await aFirstRound()
    await make(workplace)
    await workplace.settle()
    expect(asked(workplace, 'Olli')).toHaveLength(1)
    expect(asked(workplace, 'Maija')).toHaveLength(1)
    expect(wordsIn(await answer(workplace, 'Olli', 'two')).text).toContain('Thank you, Olli: you’re in')
    const { prisma } = workplace
    const olli = (cohort: object) =>
      prisma.enrolment.findFirstOrThrow({
        where: { person: { name: 'Olli' }, cohort },
        include: { consents: true, profile: true, joining: true },
      })
    const [before, after] = [await olli({ id: workplace.cohort }), await olli(next)]
    expect(after).toMatchObject({ state: 'active', knows: 'Contracts', field: before.field, profile: { mentees: 2 } })
    expect(after.joining?.finishedAt).not.toBeNull()
    const said = ({ consents }: typeof before) =>
      Object.fromEntries(consents.map(({ purpose, agreed, version, at: when }) => [purpose, { agreed, version, when }]))
    expect(said(after)).toEqual(said(before))
    expect(await placesOf(workplace, 'Olli')).toBe(2)
  })

  test('change the number by another tap, twice the same is once, and are shown what follows before they leave', async () => {
    const workplace = await aFirstRound()
    await make(workplace)
    for (let time = 0; time < 2; time++) await answer(workplace, 'Olli', 'two')
    expect(wordsIn(await answer(workplace, 'Olli', 'one')).text).toContain('you take 1 mentee')
    expect(await placesOf(workplace, 'Olli')).toBe(1)
    expect(await workplace.prisma.enrolment.count({ where: { cohort: next, role: 'mentor' } })).toBe(1)
    const shown = await answer(workplace, 'Olli', 'none')
    expect(await placesOf(workplace, 'Olli')).toBe(1)
    const leave = commandsIn(await workplace.tap('Olli', commandIn(shown, 'showLeaving'))).find((each) => each.do === 'leave')
    await workplace.tap('Olli', leave ?? { do: 'none' })
    expect(await standing(workplace, 'Olli')).toBe('withdrawn')
    expect(wordsIn(await answer(workplace, 'Olli', 'one')).text).toContain('you’re in')
  })

  test('who come from a list are asked only for what nobody has asked them', async () => {
    const workplace = await aFirstRound()
    await make(workplace)
    const reply = await answer(workplace, 'Maija', 'one')
    expect(wordsIn(reply).text).toContain('a little that we still need to know')
    expect(formIn(await workplace.open('Maija', commandIn(reply, 'openStep'))).sends).toMatchObject({ step: 'language' })
    expect(await standing(workplace, 'Maija')).toBe('active')
  })

  test('who do not want to hear of another programme are not asked, nor is anybody where the coordinator does not want it', async () => {
    const workplace = await aFirstRound()
    await workplace.prisma.consent.updateMany({ where: { purpose: 'later' }, data: { agreed: false } })
    expect(wordsIn(await make(workplace)).text).toContain('We’re asking 1 mentor of this round')
    await workplace.settle()
    expect(asked(workplace, 'Olli')).toEqual([])
    const quiet = await aFirstRound()
    expect(wordsIn(await make(quiet, { ask: 'no' })).text).toContain('Nobody was asked.')
    await quiet.settle()
    expect(asked(quiet, 'Maija')).toEqual([])
  })

  test('say no, and nothing is kept of it; a stranger to that round has no say', async () => {
    const workplace = await aFirstRound()
    await make(workplace)
    expect(wordsIn(await answer(workplace, 'Maija', 'none')).text).toContain('that’s fine')
    expect(await workplace.prisma.enrolment.count({ where: { cohort: next, role: 'mentor' } })).toBe(0)
    expect(wordsIn(await answer(workplace, 'Carla', 'one')).accepted).toBe(false)
    await workplace.until('2027-07-22T17:00')
    expect(wordsIn(await answer(workplace, 'Maija', 'one'))).toMatchObject({ accepted: false })
  })

  test('wait in the line where there is no room, and their places are never more than there are', async () => {
    const workplace = await aFirstRound()
    await make(workplace)
    await workplace.prisma.intake.updateMany({ where: { cohort: next, role: 'mentor' }, data: { capacity: 1 } })
    const replies = await Promise.all([answer(workplace, 'Olli', 'one'), answer(workplace, 'Maija', 'two')])
    expect(new Set(replies.map((each) => /you’re in|number 1 on the waitlist/u.exec(wordsIn(each).text)?.[0]))).toEqual(
      new Set(['number 1 on the waitlist', 'you’re in']),
    )
    expect(await workplace.prisma.enrolment.count({ where: { cohort: next, role: 'mentor', state: 'active' } })).toBe(1)
  })
})

test('Who should never be a pair is kept apart in the next round, too, after the first one is over', async () => {
  const workplace = await aFirstRound()
  workplace.platform.joins('Aino')
  await join(workplace, 'Aino')
  const { prisma, cohort } = workplace
  const of = (name: string, where: object) => prisma.enrolment.findFirstOrThrow({ where: { person: { name }, cohort: where } })
  const [olli, aino] = [await of('Olli', { id: cohort }), await of('Aino', { id: cohort })]
  const seat = await prisma.seat.findFirstOrThrow({ where: { mentorId: olli.id } })
  const now = new Date(at('2026-12-18T10:00').epochMilliseconds)
  const id = '0193b3c0-0000-7000-8000-000000000001'
  await prisma.draft.create({ data: { id, cohortId: cohort, aim: 'best', seed: 1, language: true, madeAt: now } })
  await prisma.suggestion.create({
    data: { id, draftId: id, mentorId: olli.id, menteeId: aino.id, seatId: seat.id, score: 50, state: 'never' },
  })
  await make(workplace)
  await prisma.suggestion.deleteMany()
  await answer(workplace, 'Olli', 'one')
  await prisma.selection.updateMany({ where: next, data: { opensAt: new Date('2026-12-01T00:00:00Z') } })
  const selection = (await prisma.selection.findFirstOrThrow({ where: { ...next, role: 'mentee' } })).id
  await join({ ...workplace, selection: async () => selection }, 'Aino')
  const suggested = async () => {
    const drafted = await workplace.tap('Carla', { do: 'draftPairs', cohort: (await nextCohort(workplace)).id, aim: 'everybody' })
    expect(wordsIn(drafted).accepted).toBe(true)
    return prisma.suggestion.count()
  }
  expect(await suggested()).toBe(0)
  await prisma.keptApart.deleteMany()
  expect(await suggested()).toBe(1)
})
