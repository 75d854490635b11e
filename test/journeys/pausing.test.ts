import { describe, expect, test } from 'vitest'
import { languages } from '../../src/contract/view.ts'
import { bringIn, formIn, start, type Workplace, wordsIn } from '../ground/workplace.ts'
import { newWorkplace } from './new-workplace.ts'
import { commandIn, join, selectedWorkplace, setSelection } from './selected.ts'

const opens = { do: 'openPause', mark: 'opening' } as const
const showsHome = { do: 'showHome', mark: 'look' } as const
const offered = (workplace: Workplace, name: string) =>
  workplace.inbox(name).filter(({ text }) => text.includes('there’s a place for you')).length

/** Somebody takes a break until that day. */
async function pause(workplace: Workplace, name: string, until: string) {
  const sent = await workplace.submit(name, formIn(await workplace.open(name, opens)).sends, { until })
  await workplace.settle()
  return wordsIn(sent)
}

async function startedWorkplace(): Promise<Workplace & { cohort: string }> {
  const workplace = await newWorkplace()
  for (const name of ['Aino', 'Eero', 'Maija', 'Olli', 'Wilma']) workplace.platform.joins(name)
  const cohort = await bringIn(workplace)
  await start(workplace, cohort)
  await workplace.settle()
  return { ...workplace, cohort }
}

describe('Somebody who takes a break until a day', () => {
  test('keeps their place on the waitlist for the programme, is passed over meanwhile, and is welcomed back and offered a place', async () => {
    const workplace = await selectedWorkplace({ capacity: '1' })
    for (const name of ['Aino', 'Eero', 'Wilma']) {
      workplace.platform.joins(name)
      await join(workplace, name)
    }
    expect(await pause(workplace, 'Eero', '2027-01-04')).toMatchObject({ accepted: true, text: expect.stringContaining('until 4 January') })
    await setSelection(workplace, { capacity: '2', selection: await workplace.selection('mentee') })
    await workplace.settle()
    expect([offered(workplace, 'Eero'), offered(workplace, 'Wilma')]).toEqual([0, 1])
    await setSelection(workplace, { capacity: '3', selection: await workplace.selection('mentee') })
    expect(wordsIn(await workplace.tap('Carla', { do: 'showIntake', mark: 'look', cohort: workplace.cohort })).text).toContain(
      'Eero: passed over, because they’re taking a break',
    )
    await workplace.until('2027-01-04T12:00')
    expect(workplace.inbox('Eero').filter(({ text }) => text.includes('Welcome back, Eero!'))).toHaveLength(1)
    expect(offered(workplace, 'Eero')).toBe(1)
  })

  test('is shown so to a coordinator, on their card and among those who are on their way: they stand still for a reason', async () => {
    const workplace = await startedWorkplace()
    const { cohort, prisma } = workplace
    const asks = { do: 'askForProfiles', cohort } as const
    await workplace.tap('Carla', commandIn(await workplace.tap('Carla', asks), 'askForProfiles'))
    await pause(workplace, 'Aino', '2027-01-15')
    await workplace.until('2027-01-05T12:00')
    const steps = wordsIn(await workplace.tap('Carla', { do: 'showSteps', mark: 'look', cohort })).text
    expect(steps).toMatch(/taking a break, so we don’t remind them:[^]*Aino, until 15 January/u)
    expect(steps).not.toMatch(/Aino: hasn’t begun/u)
    const { id: enrolment } = await prisma.enrolment.findFirstOrThrow({ where: { person: { name: 'Aino' } } })
    const card = wordsIn(await workplace.tap('Carla', { do: 'showPerson', mark: 'look', cohort, enrolment })).text
    expect(card).toMatch(/Taking a break[^]*until 15 January/u)
  })

  test('is offered no mentor’s place that becomes free until they say that they are back', async () => {
    const workplace = await startedWorkplace()
    const free = () => workplace.inbox('Wilma').filter(({ text }) => text.includes('a place has become free')).length
    await pause(workplace, 'Wilma', '2027-02-15')
    await workplace.tap('Aino', commandIn(await workplace.tap('Aino', { do: 'showLeaving', mark: 'look' }), 'leave'))
    await workplace.until('2026-12-22T12:00')
    expect(free()).toBe(0)
    const back = commandIn(await workplace.tap('Wilma', showsHome), 'resume')
    expect(wordsIn(await workplace.tap('Eero', back)).accepted).toBe(false)
    expect(wordsIn(await workplace.tap('Wilma', back))).toMatchObject({ accepted: true, text: expect.stringContaining('Welcome back') })
    await workplace.until('2026-12-23T12:00')
    expect(free()).toBe(1)
    expect(wordsIn(await workplace.tap('Wilma', back)).accepted).toBe(false)
  })

  test('takes a pair that has begun along, and back again', async () => {
    const workplace = await startedWorkplace()
    await workplace.until('2027-02-01T12:00')
    const course = () => workplace.prisma.pairCourse.findFirstOrThrow({ where: { pair: { mentee: { person: { name: 'Aino' } } } } })
    expect(wordsIn(await workplace.open('Aino', opens)).text).toContain('You’re a pair with Maija')
    await pause(workplace, 'Aino', '2027-03-01')
    expect(await course()).toMatchObject({ state: 'paused' })
    expect(workplace.inbox('Maija').filter(({ text }) => text.includes('You and Aino are taking a break until'))).toHaveLength(1)
    await workplace.tap('Aino', commandIn(await workplace.tap('Aino', showsHome), 'resume'))
    await workplace.settle()
    expect(await course()).toMatchObject({ state: 'active', pausedUntil: null })
  })

  test.each(languages)(
    'chooses a day that is ahead, within half a year and within the programme, or reads what is wrong: %s',
    async (language) => {
      const workplace = await startedWorkplace()
      await workplace.prisma.person.updateMany({ data: { language } })
      await workplace.prisma.programme.updateMany({ data: { settings: { keeping: { ends: '2027-04-30' } } } })
      const said = { en: 'The programme has ended', fi: 'Ohjelma on silloin jo päättynyt', sv: 'Programmet är slut' }[language]
      const bad = { en: 'Choose a day', fi: 'Valitse päivä', sv: 'Välj en dag' }[language]
      for (const day of ['', '2026-12-17', '2027-08-01', '2027-02-31'])
        expect((await pause(workplace, 'Wilma', day)).problems, `day ${day}`).toMatchObject({ until: expect.stringContaining(bad) })
      expect((await pause(workplace, 'Wilma', '2027-05-01')).problems).toMatchObject({ until: expect.stringContaining(said) })
      expect(await workplace.prisma.pause.count()).toBe(0)
      expect((await pause(workplace, 'Wilma', '2027-04-30')).accepted).toBe(true)
      expect((await pause(workplace, 'Wilma', '2027-02-01')).accepted).toBe(true)
      expect(await workplace.prisma.pause.count()).toBe(1)
    },
  )

  test('hears nothing any more once they have left', async () => {
    const workplace = await startedWorkplace()
    await pause(workplace, 'Wilma', '2027-01-04')
    await workplace.tap('Wilma', commandIn(await workplace.tap('Wilma', { do: 'showLeaving', mark: 'look' }), 'leave'))
    await workplace.until('2027-01-05T12:00')
    expect(workplace.inbox('Wilma').filter(({ text }) => text.includes('Welcome back'))).toEqual([])
  })
})
