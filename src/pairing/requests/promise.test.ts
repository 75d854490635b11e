import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aCoordinator, aMentee, aMentor, emailOf, type Stage } from '../../../test/ground/builders.ts'
import { enrolmentOf, requestOf, searchFor } from '../../../test/ground/seat-searches.ts'
import { newStage } from '../../../test/journeys/new-stage.ts'

/**
 * Whatever coordinators, mentors and time do: no mentor has more mentees than places, no mentee two mentors, nobody is asked more than twice or after *not this
 * time*, and nobody is asked for somebody who has a mentor.
 */

const mentors = ['Maija', 'Olli', 'Pia'] as const
const mentees = ['Aino', 'Eero', 'Wilma', 'Kerttu'] as const
const people = [
  ...[aCoordinator('Carla'), aMentor('Maija', { seats: 2 }), aMentor('Olli'), aMentor('Pia')],
  ...mentees.map((name) => aMentee(name)),
]

const step = fc.oneof(
  fc.record({ what: fc.constant('search' as const), who: fc.constantFrom(...mentees), atOnce: fc.constantFrom('1', '2') }),
  fc.record({
    what: fc.constant('answer' as const),
    who: fc.constantFrom(...mentors),
    about: fc.constantFrom(...mentees),
    as: fc.constantFrom('yes', 'no'),
  }),
  fc.record({ what: fc.constant('both' as const), about: fc.constantFrom(...mentees) }),
  fc.record({ what: fc.constant('leave' as const), who: fc.constantFrom(...mentors, ...mentees) }),
  fc.record({ what: fc.constant('stop' as const), who: fc.constantFrom(...mentees) }),
  fc.record({ what: fc.constant('wait' as const), hours: fc.constantFrom(3, 30, 80) }),
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

const answer = async (stage: Stage, mentor: string, about: string, as: string): Promise<void> => {
  const request = await requestOf(stage, mentor, about).catch(() => null)
  if (request) await stage.house.core.handle({ do: 'answerSeatRequest', request, as }, stage.addressOf(mentor))
}

async function play(stage: Stage, each: Step): Promise<void> {
  switch (each.what) {
    case 'search':
      await searchFor(stage, each.who, { days: '1', atOnce: each.atOnce })
      break
    case 'answer':
      await answer(stage, each.who, each.about, each.as)
      break
    // Everybody who was asked says yes in the same instant.
    case 'both':
      await Promise.all(mentors.map((name) => answer(stage, name, each.about, 'yes')))
      break
    case 'leave': {
      const { state } = await stage.prisma.enrolment.findFirstOrThrow({ where: { person: { email: emailOf(each.who) } } })
      await stage.tap('Carla', { do: 'takeOffPerson', cohort: stage.cohortId, enrolment: await enrolmentOf(stage, each.who), was: state })
      break
    }
    case 'stop': {
      const search = await stage.prisma.seatSearch.findFirst({ where: { state: 'open', mentee: { person: { email: emailOf(each.who) } } } })
      if (search) await stage.tap('Carla', { do: 'stopSearch', search: search.id })
      break
    }
    case 'wait':
      await stage.until(`+${each.hours * 60}`)
  }
  await stage.settle()
}

async function holds(stage: Stage): Promise<void> {
  const { prisma } = stage
  const seats = await prisma.seat.findMany({ include: { mentor: { include: { person: true } } } })
  const of = (name: string) => seats.filter(({ mentor, menteeId }) => mentor.person.name === name && menteeId !== null)
  expect([of('Maija').length <= 2, of('Olli').length <= 1, of('Pia').length <= 1]).toEqual([true, true, true])
  const seated = seats.flatMap(({ menteeId }) => menteeId ?? [])
  expect(new Set(seated).size).toBe(seated.length)
  const requests = await prisma.seatRequest.findMany({ include: { search: true, mentor: { include: { person: true } } } })
  for (const { state, search, mentorId } of requests.filter((each) => each.state === 'open')) {
    expect([state, search.state]).toEqual(['open', 'open'])
    expect(seated).not.toContain(search.menteeId)
    const room = seats.filter((seat) => seat.mentorId === mentorId && seat.state === 'open').length
    expect(requests.filter((each) => each.mentorId === mentorId && each.state === 'open').length).toBeLessThanOrEqual(room)
  }
  for (const name of mentors) {
    expect(stage.inbox(name, 'request.made').length).toBeLessThanOrEqual(2)
    const own = requests.filter(({ mentor }) => mentor.person.name === name)
    const refused = own.filter(({ state }) => state === 'no').map(({ answeredAt }) => answeredAt?.getTime() ?? 0)
    const asked = own.flatMap(({ askedAt }) => askedAt?.getTime() ?? [])
    if (refused.length > 0) expect(Math.max(...asked)).toBeLessThanOrEqual(Math.min(...refused))
  }
  for (const search of await prisma.seatSearch.findMany({ where: { state: 'open' } })) expect(seated).not.toContain(search.menteeId)
}

test('the promises of searches hold over random deeds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async (steps) => {
      const stage = await newStage({ from: '2026-12-14T10:00', people })
      for (const each of steps) {
        await play(stage, each)
        await holds(stage)
      }
    }),
    { numRuns: 5 },
  )
}, 120_000)
