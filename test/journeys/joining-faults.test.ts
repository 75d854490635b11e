/** More of what went wrong in others' programs that let people sign up: offers that came back, addresses in two spellings, forms that remember. */
import { describe, expect, test } from 'vitest'
import { formIn, sendList, type Workplace, wordsIn } from '../ground/workplace.ts'
import { answers, fill } from './joined.ts'
import { firstStep, join, type Selected, selectedWorkplace, setSelection, standing, toTheLastStep, writes } from './selected.ts'

const enrolmentOf = async ({ prisma }: Workplace, name: string) =>
  (await prisma.enrolment.findFirstOrThrow({ where: { person: { name } }, orderBy: { id: 'desc' } })).id
const offers = (workplace: Workplace, name: string): number =>
  workplace.inbox(name).filter(({ text }) => text.includes('there’s a place for you')).length
const tapOn = async (workplace: Workplace, name: string, does: 'takeOffered' | 'declineOffered' | 'leave' | 'comeBack') =>
  wordsIn(await workplace.tap(name, { do: does, enrolment: await enrolmentOf(workplace, name), ...(does === 'leave' && { how: 'leave' }) }))

/** One is in, two wait, and there is a place more, which Eero is offered. */
async function offered(): Promise<Selected> {
  const workplace = await selectedWorkplace({ capacity: '1', closes: '2027-01-08' })
  for (const name of ['Aino', 'Eero', 'Wilma']) {
    workplace.platform.joins(name)
    await join(workplace, name)
  }
  await setSelection(workplace, { capacity: '2', closes: '2027-01-08', selection: await workplace.selection('mentee') })
  await workplace.settle()
  expect([offers(workplace, 'Eero'), offers(workplace, 'Wilma')]).toEqual([1, 0])
  return workplace
}

describe('A returned place', () => {
  test('is kept for its giver for ten minutes, and goes to the next then: given up after eight minutes', async () => {
    const workplace = await offered()
    expect((await tapOn(workplace, 'Eero', 'takeOffered')).accepted).toBe(true)
    await workplace.until('2026-12-17T09:08')
    await tapOn(workplace, 'Eero', 'leave')
    await workplace.until('2026-12-17T09:17')
    expect(offers(workplace, 'Wilma')).toBe(0)
    await workplace.until('2026-12-17T09:19')
    expect(offers(workplace, 'Wilma')).toBe(1)
    expect((await tapOn(workplace, 'Eero', 'comeBack')).accepted).toBe(false)
    expect((await tapOn(workplace, 'Eero', 'takeOffered')).accepted).toBe(false)
    expect(await standing(workplace, 'Eero')).toBe('withdrawn')
  })

  test('goes to the next at once where it was declined, and the offer is dead', async () => {
    const workplace = await offered()
    expect((await tapOn(workplace, 'Eero', 'declineOffered')).accepted).toBe(true)
    await workplace.settle()
    expect(offers(workplace, 'Wilma')).toBe(1)
    expect(await tapOn(workplace, 'Eero', 'takeOffered')).toMatchObject({
      ...{ accepted: false, text: expect.stringContaining('gone to the next person on the waitlist') },
    })
    expect((await tapOn(workplace, 'Wilma', 'takeOffered')).accepted).toBe(true)
  })

  test('goes to the next where nobody answered, and the offer that ran out takes nothing', async () => {
    const workplace = await offered()
    await workplace.until('2026-12-19T12:00')
    expect(offers(workplace, 'Wilma')).toBe(1)
    expect((await tapOn(workplace, 'Eero', 'takeOffered')).accepted).toBe(false)
    expect((await tapOn(workplace, 'Wilma', 'takeOffered')).accepted).toBe(true)
    expect([await standing(workplace, 'Eero'), await standing(workplace, 'Wilma')]).toEqual(['withdrawn', 'unpaired'])
  })
})

test('No place is offered in a programme that has ended, and none that was offered before can be taken then', async () => {
  const workplace = await offered()
  await workplace.prisma.programme.updateMany({ data: { endedAt: new Date(workplace.clock.now().epochMilliseconds) } })
  await tapOn(workplace, 'Eero', 'declineOffered')
  await workplace.until('2026-12-20T12:00')
  expect(offers(workplace, 'Wilma')).toBe(0)
})

describe('One person, two spellings of the address', () => {
  test.each([
    ['other letters', 'aino.virtanen@example.org', 'Aino.Virtanen@EXAMPLE.org'],
    ['blanks', 'aino.virtanen@example.org', '  aino.virtanen@example.org '],
    ['a full-width @', 'aino.virtanen@example.org', 'aino.virtanen＠example.org'],
    ['an international domain in its other form', 'aino@xn--ty-gka.example', 'aino@työ.example'],
    ['the same the other way round', 'aino@työ.example', 'aino@xn--ty-gka.example'],
  ])('is one person: %s', async (_, email, listed) => {
    const workplace = await selectedWorkplace()
    workplace.platform.joins('Aino', { email })
    await join(workplace, 'Aino')
    const list = `Name,Email,Role\nMaija,maija@example.org,mentor\nAino,${listed},mentee\n`
    await sendList(workplace, 'Carla', workplace.cohort, { list })
    expect(await workplace.prisma.person.count({ where: { name: 'Aino' } })).toBe(1)
    expect(await workplace.prisma.enrolment.count({ where: { person: { name: 'Aino' } } })).toBe(1)
  })

  test('is asked about, not guessed, where there is a “+” in one of them', async () => {
    const workplace = await selectedWorkplace()
    workplace.platform.joins('Aino Virtanen', { email: 'aino@example.org' })
    await join(workplace, 'Aino Virtanen')
    const list = 'Name,Email,Role\nMaija,maija@example.org,mentor\nAino Virtanen,aino+mentor@example.org,mentee\n'
    const shown = wordsIn(await workplace.submit('Carla', { do: 'importList', cohort: workplace.cohort }, { list })).text
    expect(shown).toMatch(/Aino Virtanen[\s\S]*aino\+mentor@example\.org/u)
    expect(await workplace.prisma.person.count({ where: { name: 'Aino Virtanen' } })).toBe(1)
  })
})

describe('What the last one typed', () => {
  test('is not theirs who come next on the same machine: another person begins with empty fields', async () => {
    const workplace = await selectedWorkplace()
    for (const name of ['Aino', 'Eero']) workplace.platform.joins(name)
    await toTheLastStep(workplace, 'Aino', 'mentee', { wishes: 'A secret wish' })
    const first = formIn(await firstStep(workplace, 'Eero'))
    const enrolment = String(first.sends['enrolment'])
    for (const step of ['profile', 'contact', 'consent'] as const) {
      const { fields } = formIn(await workplace.open('Eero', { do: 'openStep', mark: 'opening', enrolment, step }))
      expect(JSON.stringify(fields), `step ${step}`).not.toContain('A secret wish')
      const consents = fields.filter(({ name }) => name.startsWith('consent'))
      expect(consents.every((field) => 'initial' in field && field.initial === '')).toBe(true)
    }
  })

  test('is confirmed anew where the words of the consent have changed, and nothing is ticked by itself', async () => {
    const workplace = await selectedWorkplace()
    workplace.platform.joins('Aino')
    await toTheLastStep(workplace, 'Aino')
    await workplace.prisma.consent.updateMany({ data: { version: 0 } })
    const again = formIn(await workplace.open('Aino', { do: 'openStep', mark: 'opening', enrolment: await enrolmentOf(workplace, 'Aino') }))
    expect(again.sends['step']).toBe('consent')
    expect(again.fields).toMatchObject([{ initial: '' }])
  })
})

test.each(['mentee', 'mentor'] as const)(
  'The form shows what is stored: no two steps share the name of a field, and each has its latest value: %s',
  async (role) => {
    const workplace = await selectedWorkplace()
    await setSelection(workplace, { role: 'mentor' })
    workplace.platform.joins('Aino')
    await toTheLastStep(workplace, 'Aino', role)
    const enrolment = await enrolmentOf(workplace, 'Aino')
    const open = async (step: string) => formIn(await workplace.open('Aino', { do: 'openStep', mark: 'opening', enrolment, step }))
    const seen: string[] = []
    for (const step of ['language', 'mentoring', 'profile', 'times', 'contact', 'consent', 'start'])
      seen.push(...(await open(step)).fields.map(({ name }) => name))
    expect(seen).toEqual([...new Set(seen)])
    const profile = await open('profile')
    await workplace.submit('Aino', profile.sends, fill(profile, { ...writes, ...answers[role], wishes: 'Second', knows: 'Second' }))
    const contact = await open('contact')
    await workplace.submit('Aino', contact.sends, { contact: '040 7654321' })
    expect((await open('profile')).fields).toContainEqual(expect.objectContaining({ initial: 'Second' }))
    expect((await open('contact')).fields).toMatchObject([{ initial: '040 7654321' }])
  },
)
