import { describe, expect, it } from 'vitest'
import { languages } from '../../src/contract/view.ts'
import { bringIn, commandsIn, start, type Workplace, wordsIn } from '../ground/workplace.ts'
import { newWorkplace } from './new-workplace.ts'

async function aWorkplace({ started = true } = {}): Promise<Workplace & { cohort: string }> {
  const workplace = await newWorkplace()
  for (const name of ['Aino', 'Eero', 'Maija', 'Olli', 'Wilma']) workplace.platform.joins(name)
  const cohort = await bringIn(workplace)
  if (started) await start(workplace, cohort)
  await workplace.settle()
  return { ...workplace, cohort }
}
const shows = { do: 'showLeaving', mark: 'look' } as const
const stateOf = async ({ prisma }: Workplace, name: string) =>
  (await prisma.enrolment.findFirstOrThrow({ where: { person: { name } }, include: { consents: true } })) as {
    state: string
    consents: { purpose: string; agreed: boolean }[]
  }
/** Taps a way out that is shown; fails when there is none. */
async function goOut(workplace: Workplace, name: string, how: 'leave' | 'nextTime'): Promise<string> {
  const command = commandsIn(await workplace.tap(name, shows)).find((each) => each.do === 'leave' && each['how'] === how)
  if (!command) throw new Error(`${name} is shown no way out.`)
  const { text } = wordsIn(await workplace.tap(name, command))
  await workplace.settle()
  return text
}
const pairsOf = ({ prisma }: Workplace, name: string) =>
  prisma.pair.count({ where: { endedAt: null, OR: [{ mentor: { person: { name } } }, { mentee: { person: { name } } }] } })

describe('Somebody who would like to stop before the kick-off', () => {
  it('reads first what follows, and nothing is changed by reading', async () => {
    const workplace = await aWorkplace()
    expect(wordsIn(await workplace.tap('Aino', shows)).text).toContain('Your place goes to somebody who is waiting')
    expect(wordsIn(await workplace.tap('Maija', shows)).text).toContain('they come first on the waitlist for another mentor')
    expect(await pairsOf(workplace, 'Aino')).toBe(1)
  })

  it('leaves as by the answer to the question: the place is offered once their second thought is over, and the mentor hears of it', async () => {
    const workplace = await aWorkplace()
    expect(await goOut(workplace, 'Aino', 'leave')).toContain('you’re not taking part')
    expect(await stateOf(workplace, 'Aino')).toMatchObject({ state: 'withdrawn', consents: [] })
    expect(await workplace.prisma.confirmation.findFirstOrThrow({ where: { enrolment: { person: { name: 'Aino' } } } })).toMatchObject({
      answer: 'notStarting',
    })
    expect(await workplace.prisma.offer.count()).toBe(0)
    await workplace.until('2026-12-19T12:00')
    expect(workplace.inbox('Wilma').filter(({ text }) => text.includes('a place has become free'))).toHaveLength(1)
    await workplace.until('2027-01-15T12:00')
    expect(workplace.inbox('Aino').filter(({ text }) => text.includes('will you be at the kick-off?'))).toEqual([])
    expect(wordsIn(await workplace.tap('Aino', shows)).text).toContain('not in a programme')
  })

  it('is told of the next programme only where they asked for it', async () => {
    const workplace = await aWorkplace()
    expect(await goOut(workplace, 'Eero', 'nextTime')).toContain('we’ll let you know about the next programme')
    expect((await stateOf(workplace, 'Eero')).consents).toMatchObject([{ purpose: 'later', agreed: true }])
  })

  it('leaves a mentee who comes first on the waitlist, if they are a mentor', async () => {
    const workplace = await aWorkplace()
    await goOut(workplace, 'Maija', 'leave')
    expect(await stateOf(workplace, 'Maija')).toMatchObject({ state: 'withdrawn' })
    expect(await stateOf(workplace, 'Aino')).toMatchObject({ state: 'waiting' })
  })

  it.each(['Aino', 'Maija', 'Wilma'])('leaves where no date is set, too, and a coordinator may bring them back: %s', async (name) => {
    const workplace = await aWorkplace({ started: false })
    await goOut(workplace, name, 'leave')
    expect(await stateOf(workplace, name)).toMatchObject({ state: 'withdrawn' })
    expect(await pairsOf(workplace, name)).toBe(0)
    // Nothing is offered before a kick-off is set.
    expect(await workplace.prisma.seat.count({ where: { dueAt: { not: null } } })).toBe(0)
    const { id: enrolment } = await workplace.prisma.enrolment.findFirstOrThrow({ where: { person: { name } } })
    expect(
      wordsIn(await workplace.tap('Carla', { do: 'bringBackPerson', cohort: workplace.cohort, enrolment, was: 'withdrawn' })).accepted,
    ).toBe(true)
    expect((await stateOf(workplace, name)).state).not.toBe('withdrawn')
  })

  it('is done once, however often it is tapped, and by nobody else', async () => {
    const workplace = await aWorkplace()
    const [, leaves] = commandsIn(await workplace.tap('Aino', shows))
    if (!leaves) throw new Error('There is no way out.')
    expect(wordsIn(await workplace.tap('Eero', leaves)).accepted).toBe(false)
    const both = await Promise.all([workplace.tap('Aino', leaves), workplace.tap('Aino', leaves)])
    expect(both.filter(({ accepted }) => accepted).length).toBeGreaterThan(0)
    expect(await workplace.prisma.pair.count({ where: { endedAt: { not: null } } })).toBe(1)
  })
})

describe('Somebody in a pair that has begun', () => {
  it.each(languages)('is never taken out of it without a word: their coordinator talks with them. %s', async (language) => {
    const workplace = await aWorkplace()
    await workplace.until('2027-02-01T12:00')
    await workplace.prisma.person.updateMany({ data: { language } })
    const { text } = wordsIn(await workplace.tap('Aino', shows))
    expect(text).toContain('Maija')
    expect(await goOut(workplace, 'Aino', 'leave')).toContain(
      { en: 'Your coordinator knows', fi: 'Koordinaattori tietää', sv: 'Koordinatorn vet' }[language],
    )
    expect(await pairsOf(workplace, 'Aino')).toBe(1)
    expect(await stateOf(workplace, 'Aino')).toMatchObject({ state: 'active' })
    const said = { en: 'Aino would like to stop', fi: 'Aino haluaisi lopettaa', sv: 'Aino vill gärna sluta' }[language]
    const told = () => workplace.inbox('Carla').filter((each) => each.text.includes(said))
    expect(told()).toHaveLength(1)
    await goOut(workplace, 'Aino', 'leave')
    expect(told()).toHaveLength(1)
  })
})
