import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recycledDatabase } from '../database/recycled.ts'
import { aWorkplace, wordsIn } from '../ground/workplace.ts'
import { lastTap, type Selected, selectedWorkplace, setSelection, toTheLastStep } from './selected.ts'

const names = ['Aino', 'Bo', 'Eero', 'Ida', 'Otto', 'Wilma'] as const
type Name = (typeof names)[number]

const name = fc.constantFrom(...names)
const deed = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('lastTap' as const), who: fc.uniqueArray(name, { minLength: 1, maxLength: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('places' as const), capacity: fc.integer({ min: 0, max: 5 }) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('leave' as const, 'comeBack' as const, 'correct' as const), who: name }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('takeOffered' as const, 'declineOffered' as const), who: name }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('pass' as const), hours: fc.constantFrom(0.1, 1, 30, 49) }) },
)
type Deed = typeof deed extends fc.Arbitrary<infer Each> ? Each : never

/** Who is in, to whom a place is offered, and who waits in which order. */
async function seen({ prisma }: Selected) {
  const rows = await prisma.enrolment.findMany({
    where: { role: 'mentee' },
    include: { person: true, application: true },
    orderBy: [{ waitingSince: 'asc' }, { id: 'asc' }],
  })
  const named = (which: typeof rows) => which.map(({ person }) => person.name)
  return {
    inside: named(rows.filter(({ state }) => state === 'unpaired')),
    promised: rows.filter(({ state, application }) => state === 'applied' && application?.offeredUntil).length,
    line: named(rows.filter(({ state, waitingSince }) => state === 'applied' && waitingSince !== null)),
    all: named(rows),
  }
}

/** Goes from wherever somebody is to the last tap. Two processes side by side get the taps of one moment. */
async function tapLast(workplace: Selected, who: Name): Promise<void> {
  const opened = await workplace.open(who, { do: 'openJoin', mark: 'opening', selection: await workplace.selection('mentee') })
  if (!('form' in opened)) return
  const next = await workplace.submit(who, opened.form.sends)
  if ('form' in next && next.form.sends['step'] === 'start') await lastTap(workplace, who, next)
}

async function act(houses: readonly Selected[], did: Deed): Promise<void> {
  const [first] = houses
  if (!first) throw new Error('There is no house.')
  if (did.does === 'lastTap') await Promise.all(did.who.map((who, index) => tapLast(houses[index % houses.length] ?? first, who)))
  else if (did.does === 'places')
    await setSelection(first, { capacity: String(did.capacity), closes: '2027-01-15', selection: await first.selection('mentee') })
  else if (did.does === 'pass') {
    for (const { clock } of houses) clock.turnTo(clock.now().add({ seconds: Math.round(did.hours * 3600) }))
    await first.settle()
  } else {
    const found = await first.prisma.enrolment.findFirst({ where: { role: 'mentee', person: { name: did.who } } })
    if (!found) return
    const enrolment = found.id
    if (did.does === 'leave') await first.tap(did.who, { do: 'leave', enrolment, how: 'leave' })
    else if (did.does === 'correct') {
      const opened = await first.open(did.who, { do: 'openStep', mark: 'opening', enrolment, step: 'contact' })
      if ('form' in opened) await first.submit(did.who, opened.form.sends, { contact: '040 1234567' })
    } else await first.tap(did.who, { do: did.does, enrolment })
  }
}

test('Whatever people, coordinators and processes do at once: never more come in than there is room, the line keeps its order, and nobody is there twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 10 }), fc.integer({ min: 0, max: 3 }), async (deeds, capacity) => {
      const { prisma, close } = await recycledDatabase()
      try {
        const first = await selectedWorkplace({ capacity: String(capacity), closes: '2027-01-15' }, await aWorkplace(prisma))
        const second: Selected = { ...(await aWorkplace(prisma, { bare: true })), cohort: first.cohort, selection: first.selection }
        for (const who of names) for (const { platform } of [first, second]) platform.joins(who)
        for (const who of names) await toTheLastStep(first, who)
        let [before, most] = [await seen(first), capacity]
        for (const did of deeds) {
          await act([first, second], did)
          if (did.does === 'places') most = did.capacity
          const now = await seen(first)
          expect(now.inside.length + now.promised).toBeLessThanOrEqual(Math.max(most, before.inside.length + before.promised))
          if (now.inside.some((each) => !before.inside.includes(each)) && did.does === 'lastTap')
            expect(now.inside.length).toBeLessThanOrEqual(most)
          const stayed = before.line.filter(
            (each) => now.line.includes(each) && !(did.does === 'lastTap' && did.who.includes(each as Name)),
          )
          expect(now.line.filter((each) => stayed.includes(each))).toEqual(stayed)
          expect(new Set(now.all).size).toBe(now.all.length)
          before = now
        }
      } finally {
        await close()
      }
    }),
    { numRuns: 6 },
  )
}, 400_000)

test('One place and eight people who tap within the same second, in two processes: one is in, and seven read their own place in the line', async () => {
  const { prisma, close } = await recycledDatabase()
  try {
    const first = await selectedWorkplace({ capacity: '1' }, await aWorkplace(prisma))
    const second: Selected = { ...(await aWorkplace(prisma, { bare: true })), cohort: first.cohort, selection: first.selection }
    const eight = ['Aino', 'Bo', 'Eero', 'Ida', 'Otto', 'Wilma', 'Ulla', 'Ville']
    for (const who of eight) for (const { platform } of [first, second]) platform.joins(who)
    const last = []
    for (const who of eight) last.push({ who, shown: await toTheLastStep(first, who) })
    // One has held the form for two days.
    for (const { clock } of [first, second]) clock.turnTo(clock.now().add({ hours: 48 }))
    const said = await Promise.all(last.map(({ who, shown }, index) => lastTap(index % 2 ? first : second, who, shown)))
    const texts = said.map((each) => wordsIn(each).text)
    expect(texts.filter((text) => text.includes('you’re in'))).toHaveLength(1)
    const numbers = texts.flatMap((text) => /You’re number (\d)/.exec(text)?.[1] ?? [])
    expect(numbers.toSorted()).toEqual(['1', '2', '3', '4', '5', '6', '7'])
    expect(await first.prisma.profile.count({ where: { enrolment: { role: 'mentee' } } })).toBe(8)
  } finally {
    await close()
  }
})
