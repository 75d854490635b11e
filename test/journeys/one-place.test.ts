import { expect, test } from 'vitest'
import { aCoordinator, addressOf, aMentee, aMentor, houseOn, type Stage } from '../ground/builders.ts'
import { drafted, pairsOf, presses, words } from '../ground/pair-drafts.ts'
import { enrolmentOf, requestOf, searchFor, statesOf } from '../ground/seat-searches.ts'
import { newStage } from './new-stage.ts'

/** One place has one open question at a time, and one mentee, whoever asks, offers and publishes in the same instant. */

/** Another process on the same database. */
const beside = ({ prisma, clock }: Stage) => houseOn(prisma, clock, () => {})

/** Places that are offered while their mentor is asked for more than the others. */
async function askedTwice({ prisma }: Stage): Promise<string[]> {
  const seats = await prisma.seat.findMany({
    where: { state: 'open' },
    include: { offers: { where: { state: 'open' } }, mentor: { include: { person: true, seatRequests: { where: { state: 'open' } } } } },
  })
  return [...Map.groupBy(seats, ({ mentor }) => mentor.person.name)].flatMap(([name, all]) => {
    const free = all.filter(({ offers, turn }) => offers.every((each) => each.turn !== turn)).length
    return (all[0]?.mentor.seatRequests.length ?? 0) > free ? [name] : []
  })
}

const offersOf = async ({ prisma }: Stage, mentor: string) =>
  prisma.offer.count({ where: { state: 'open', seat: { mentor: { person: { name: mentor } } } } })

test('a place about which its mentor is asked is offered to nobody, and is once they have answered', async () => {
  const people = [
    aCoordinator('Carla'),
    aMentor('Maija', { field: 'Law' }),
    aMentor('Olli'),
    aMentee('Aino', { field: 'Law' }),
    aMentee('Eero'),
  ]
  const stage = await newStage({ from: '2027-01-05T10:00', people })
  await searchFor(stage, 'Aino', { days: '5' })
  expect(await statesOf(stage)).toEqual(['Maija open', 'Olli waiting'])
  await stage.until('2027-01-07T10:30')
  expect([await offersOf(stage, 'Maija'), (await offersOf(stage, 'Olli')) > 0]).toEqual([0, true])
  await stage.press('Maija', 'Not this time')
  await stage.until('2027-01-08T12:00')
  // Whoever holds no other offer is offered it.
  await stage.tap('Aino', {
    do: 'declineOffer',
    offer: (await stage.prisma.offer.findFirstOrThrow({ where: { enrolment: { person: { name: 'Aino' } } } })).id,
  })
  await stage.until('2027-01-11T12:00')
  expect(await stage.prisma.offer.count({ where: { seat: { mentor: { person: { name: 'Maija' } } } } })).toBeGreaterThan(0)
  expect(await askedTwice(stage)).toEqual([])
})

test('two processes that ask mentors and offer their places in the same instant ask one question about each', async () => {
  const names = ['A', 'B', 'C', 'D', 'E', 'F'] as const
  const people = [aCoordinator('Carla'), ...names.flatMap((name) => [aMentor(`Mentor${name}`), aMentee(`Mentee${name}`)])]
  const stage = await newStage({ from: '2027-01-06T12:00', people })
  stage.clock.turnTo(stage.clock.now().add({ hours: 22 }))
  const other = beside(stage)
  const searches = names.map((name) => searchFor(stage, `Mentee${name}`).catch(() => null))
  await Promise.all([...searches, other.runTimetable(), stage.house.runTimetable()])
  await stage.settle()
  expect(await askedTwice(stage)).toEqual([])
  const open = await stage.prisma.seatRequest.count({ where: { state: 'open' } })
  expect(open + (await stage.prisma.offer.count({ where: { state: 'open' } }))).toBeGreaterThan(0)
})

test('a last place gets one mentee, when two answers and a draft want it in two processes in the same instant', async () => {
  const people = [
    ...[aCoordinator('Carla'), aMentor('Maija', { field: 'Law' }), aMentor('Olli', { field: 'Nursing' })],
    ...[aMentee('Aino', { field: 'Law' }), aMentee('Eero', { field: 'Law' }), aMentee('Wilma', { field: 'Law' })],
  ]
  const stage = await newStage({ from: '2026-12-14T10:00', people })
  await searchFor(stage, 'Aino', { days: '1' })
  await stage.until('2026-12-15T12:00')
  await searchFor(stage, 'Eero', { days: '5' })
  expect(await statesOf(stage, 'Aino')).toEqual(['Maija lapsed', 'Olli open'])
  expect(await statesOf(stage, 'Eero')).toEqual(['Maija open', 'Olli waiting'])
  const draft = await drafted(stage)
  const preview = await presses(stage, await presses(stage, draft, 'Approve the open one'), 'Publish one pair')
  const [publish] = preview.view.parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons : []))
  if (!publish) throw new Error(words(preview))
  const other = beside(stage)
  const yes = async (mentee: string) => ({ do: 'answerSeatRequest', request: await requestOf(stage, 'Maija', mentee), as: 'yes' }) as const
  const [late, inTime] = [await yes('Aino'), await yes('Eero')]
  const replies = await Promise.all([
    other.core.handle(late, addressOf('Maija')),
    stage.house.core.handle(inTime, addressOf('Maija')),
    other.core.handle(publish.command, addressOf('Carla')),
  ])
  await stage.settle()
  const pairs = await pairsOf(stage)
  expect(pairs.filter((each) => each.endsWith('Maija'))).toHaveLength(1)
  expect(new Set(pairs.map((each) => each.split(' ')[0])).size).toBe(pairs.length)
  expect(await stage.prisma.seatRequest.count({ where: { state: 'open', mentor: { person: { name: 'Maija' } } } })).toBe(0)
  for (const reply of replies) expect(words(reply)).not.toBe('')
  // What she was asked says how things stand now, and nobody else is asked of her.
  expect(await enrolmentOf(stage, 'Maija')).not.toBe('')
  expect(await askedTwice(stage)).toEqual([])
})
