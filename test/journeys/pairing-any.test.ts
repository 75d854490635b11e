import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Command } from '../../src/contract/command.ts'
import { aCoordinator, aMentee, aMentor, emailOf, type Stage } from '../ground/builders.ts'
import { enrolmentOf, requestOf, searchFor } from '../ground/seat-searches.ts'
import { newStage } from './new-stage.ts'

/**
 * Whatever two coordinators do to drafts, people and searches, one after the other or in the same instant: nobody is in two pairs, no mentor has more than
 * their places, what is approved stays, *never together* is kept, a pair that stands is not touched, and nobody hears of a draft.
 */

const mentors = { Maija: 2, Olli: 1, Pia: 1 } as const
const mentees = ['Aino', 'Eero', 'Wilma', 'Kerttu', 'Petra'] as const
const coordinators = ['Carla', 'Kalle'] as const
const people = [
  ...coordinators.map((name) => aCoordinator(name)),
  ...[aMentor('Maija', { field: 'Law', knows: 'Leadership', seats: 2 }), aMentor('Olli', { field: 'Law' })],
  aMentor('Pia', { field: 'Nursing', language: 'sv' }),
  ...mentees.map((name, at) => aMentee(name, { field: at % 2 === 0 ? 'Law' : 'Nursing', ...(at === 4 && { language: 'sv' as const }) })),
]

const nat = fc.nat({ max: 1000 })
const deed = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constant('draft' as const), aim: fc.constantFrom('best', 'everybody'), free: fc.boolean() }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ what: fc.constant('judge' as const), which: nat, as: fc.constantFrom('approved', 'never', 'notNow', 'open') }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('approve' as const) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('publish' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('sheet' as const),
      mentee: fc.constantFrom(...mentees),
      mentor: fc.constantFrom('Maija', 'Olli', 'Pia', ''),
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('leave' as const), who: fc.constantFrom('Maija', 'Olli', ...mentees) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('return' as const), who: fc.constantFrom('Maija', 'Olli', ...mentees) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('ask' as const), who: fc.constantFrom(...mentees) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('answer' as const),
      mentor: fc.constantFrom('Maija', 'Olli', 'Pia'),
      mentee: fc.constantFrom(...mentees),
      as: fc.constantFrom('yes', 'no'),
    }),
  },
)
type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never

/** Steps after which nobody may have heard anything. */
const quiet: readonly Deed['what'][] = ['draft', 'judge', 'approve', 'sheet']

const suggestionsOf = ({ prisma }: Stage) =>
  prisma.suggestion.findMany({ orderBy: [{ menteeId: 'asc' }, { mentorId: 'asc' }, { state: 'asc' }, { id: 'asc' }] })
const tap = (stage: Stage, by: string, command: Command) => stage.house.core.handle(command, stage.addressOf(by))

async function carryOut(stage: Stage, by: string, each: Deed): Promise<void> {
  const { cohortId: cohort, prisma } = stage
  switch (each.what) {
    case 'draft':
      await tap(stage, by, { do: 'draftPairs', cohort, aim: each.aim, ...(each.free && { languages: 'any' }) })
      break
    case 'judge': {
      const all = await suggestionsOf(stage)
      const one = all[each.which % Math.max(1, all.length)]
      if (one) await tap(stage, by, { do: 'judgePair', suggestion: one.id, cohort, as: each.as, page: 0 })
      break
    }
    case 'approve':
    case 'publish': {
      const wanted = each.what === 'approve' ? 'approvePairs' : 'publishPairs'
      const shown = await tap(stage, by, { do: 'showPairs', mark: 'look', cohort })
      const preview = each.what === 'approve' ? shown : await tap(stage, by, { do: 'publishPairs', cohort })
      const buttons = preview.view.parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons : []))
      const button = buttons.find(({ command }) => command.do === wanted && 'shown' in command)
      if (button) await tap(stage, by, button.command)
      break
    }
    case 'sheet': {
      const row = `Name,Email,Role,Mentor email\n${each.mentee},${emailOf(each.mentee)},mentee,${each.mentor && emailOf(each.mentor)}\n`
      const file = { name: 'pairs.csv', bytes: new TextEncoder().encode(row) }
      await stage.house.core.submit({ do: 'takePairs', mark: 'submission', cohort }, { texts: {}, files: { file } }, stage.addressOf(by))
      break
    }
    case 'leave':
    case 'return': {
      const enrolment = await enrolmentOf(stage, each.who)
      const { state: was } = await prisma.enrolment.findUniqueOrThrow({ where: { id: enrolment } })
      await tap(stage, by, { do: each.what === 'leave' ? 'takeOffPerson' : 'bringBackPerson', cohort, enrolment, was })
      break
    }
    case 'ask':
      await searchFor(stage, each.who, { days: '1', atOnce: '2' })
      break
    case 'answer': {
      const request = await requestOf(stage, each.mentor, each.mentee).catch(() => null)
      if (request) await tap(stage, each.mentor, { do: 'answerSeatRequest', request, as: each.as })
    }
  }
}

const twos = (rows: readonly { mentorId: string; menteeId: string }[]): string[] =>
  rows.map(({ mentorId, menteeId }) => `${mentorId} ${menteeId}`).toSorted()

/** Everything that must hold now, whatever was done. */
async function holds(stage: Stage): Promise<void> {
  const { prisma } = stage
  const suggestions = await suggestionsOf(stage)
  const live = suggestions.filter(({ state }) => state === 'open' || state === 'approved')
  for (const part of ['menteeId', 'seatId'] as const) expect(new Set(live.map((each) => each[part])).size).toBe(live.length)
  const never = new Set(twos(suggestions.filter(({ state }) => state === 'never')))
  expect(twos(live).filter((two) => never.has(two))).toEqual([])
  const pairs = await prisma.pair.findMany({ where: { endedAt: null }, include: { mentor: { include: { person: true } } } })
  expect(new Set(pairs.map(({ menteeId }) => menteeId)).size).toBe(pairs.length)
  for (const [name, most] of Object.entries(mentors))
    expect(pairs.filter(({ mentor }) => mentor.person.name === name).length).toBeLessThanOrEqual(most)
  const seated = await prisma.seat.findMany({ where: { menteeId: { not: null } } })
  expect(twos(seated.flatMap(({ mentorId, menteeId }) => (menteeId === null ? [] : [{ mentorId, menteeId }])))).toEqual(twos(pairs))
}

test('the promises of drafts hold over random deeds of two coordinators', async () => {
  const steps = fc.array(fc.tuple(fc.constantFrom(...coordinators), deed, fc.option(deed, { freq: 3, nil: null })), {
    minLength: 8,
    maxLength: 18,
  })
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const stage = await newStage({ from: '2026-12-14T10:00', people })
      for (const [by, first, second] of all) {
        const [heard, before] = [stage.heard.length, await suggestionsOf(stage)]
        const stood = twos(await stage.prisma.pair.findMany({ where: { endedAt: null } }))
        const other = by === 'Carla' ? 'Kalle' : 'Carla'
        await Promise.all([carryOut(stage, by, first), ...(second ? [carryOut(stage, other, second)] : [])])
        await stage.settle()
        await holds(stage)
        const done = [first.what, ...(second ? [second.what] : [])]
        if (done.some((what) => !quiet.includes(what))) continue
        expect(stage.heard.length).toBe(heard)
        expect(twos(await stage.prisma.pair.findMany({ where: { endedAt: null } }))).toEqual(stood)
        // What is approved stays in a new draft; only a judgement and a spreadsheet change it.
        if (done.some((what) => what === 'judge' || what === 'sheet')) continue
        const approved = new Set((await suggestionsOf(stage)).filter(({ state }) => state === 'approved').map(({ id }) => id))
        for (const each of before) if (each.state === 'approved') expect(approved).toContain(each.id)
      }
    }),
    { numRuns: 5 },
  )
}, 240_000)
