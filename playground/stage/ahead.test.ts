import { describe, expect, test } from 'vitest'
import { kindsOf, kindsOfSteps } from '../../src/house/kinds.ts'
import { rooms } from '../../src/house/rooms.ts'
import { hoursAfter, Instant } from '../../src/kit/clock.ts'
import { defaultLadder } from '../../src/programme/index.ts'
import { aheadOf, type CohortAhead, rulesOf } from './ahead.ts'
import type { PersonKnown } from './protocol.ts'

const person = (name: string, role: PersonKnown['role'], rest: Partial<PersonKnown> = {}): PersonKnown => ({
  ...{ name, role, email: name, cohort: 'c1', state: 'active', answer: null, standing: null, partner: null, meets: false },
  ...rest,
})
const cohort = (people: readonly PersonKnown[]): CohortAhead => ({
  ...{ startsAt: Instant.from('2027-01-21T15:00:00Z'), zone: 'Europe/Helsinki', country: 'FI', ladder: defaultLadder, people },
})
const carla = person('Carla', 'coordinator')
const maija = person('Maija', 'mentor')
const aino = person('Aino', 'mentee')
const start = Instant.from('2026-12-17T07:00:00Z')
const ahead = (people: readonly PersonKnown[], now = start, due: Parameters<typeof aheadOf>[0]['due'] = []) =>
  aheadOf({ now, kinds: kindsOfSteps(kindsOf(rooms)), cohorts: [cohort(people)], due })
const kinds = (happenings: ReturnType<typeof ahead>) => [...new Set(happenings.map(({ kind }) => kind))]
const namesOf = (kind: string, people: readonly PersonKnown[]) => ahead(people).find((each) => each.kind === kind)?.names

describe('What is to come', () => {
  test('is the ladder of each cohort, in order of time', () => {
    const happenings = ahead([carla, maija, aino])
    expect(happenings.slice(0, 2)).toEqual([
      { at: '2026-12-24T08:00:00Z', kind: 'confirmation.welcome', step: 'welcome', count: 1, roles: { mentee: 1 }, names: ['Aino'] },
      {
        at: '2027-01-07T08:00:00Z',
        kind: 'confirmation.ask',
        step: 'ask',
        count: 2,
        roles: { mentor: 1, mentee: 1 },
        names: ['Maija', 'Aino'],
      },
    ])
    expect(happenings.map(({ at }) => at)).toEqual(happenings.map(({ at }) => at).toSorted())
    expect(kinds(happenings)).toEqual(
      expect.arrayContaining(['coordinator.balance', 'coordinator.calls', 'coordinator.release', 'standing']),
    )
  })

  test('concerns only those whom it would concern as things stand', () => {
    const comes = person('Aino', 'mentee', { answer: 'coming' })
    expect(namesOf('confirmation.ask', [comes, person('Eero', 'mentee', { answer: 'unsure' })])).toEqual(['Eero'])
    expect(namesOf('confirmation.welcome', [comes])).toBeUndefined()
    expect(namesOf('confirmation.reminder', [comes, aino, maija])).toEqual(['Aino'])
    expect(namesOf('confirmation.dayOf', [comes, maija, person('Olli', 'mentor', { standing: 'go' })])).toEqual(['Aino', 'Olli'])
    expect(namesOf('confirmation.ask', [person('Wilma', 'mentee', { state: 'waiting' })])).toBeUndefined()
  })

  test('forgets what has passed', () => {
    expect(ahead([carla, maija, aino], Instant.from('2027-01-21T15:30:00Z'))).toEqual([])
  })

  test('holds what waits to be said', () => {
    const at = hoursAfter(start, 1)
    const [first] = ahead([aino], start, [{ at, kind: 'offer.made', name: 'Wilma', role: 'mentee' }])
    expect(first).toEqual({ at: at.toString(), kind: 'offer.made', count: 1, roles: { mentee: 1 }, names: ['Wilma'] })
  })

  test('knows when rules are applied next, save where they are a step of the plan', () => {
    const [past, welcome, later, last] = [
      hoursAfter(start, -1),
      Instant.from('2026-12-24T08:00:00Z'),
      ...[10, 20].map((days) => hoursAfter(start, 24 * days)),
    ]
    const next = (...rules: (Instant | undefined)[]) =>
      rulesOf({ now: start, kinds: kindsOfSteps(kindsOf(rooms)), cohorts: [cohort([aino])], rules: rules.flatMap((at) => at ?? []) })
    expect(next(past, last, welcome, later)).toEqual(later)
    expect(next(past, welcome)).toBeNull()
  })

  test('holds the beginning, which is said to nobody, and what is deleted by itself', () => {
    const begins = ahead([carla]).filter(({ kind }) => kind === 'begins')
    expect(begins).toEqual([{ at: '2027-01-21T15:00:00Z', kind: 'begins', count: 0, roles: {}, names: [] }])
    const later = Instant.from('2027-01-21T16:00:00Z')
    const due = [{ at: hoursAfter(later, 24), kind: 'deletedTexts', name: null, role: null }]
    expect(ahead([carla], later, due).map(({ kind, count }) => [kind, count])).toEqual([['deletedTexts', 0]])
  })

  test('names five at most, and counts all; thirty happenings at most', () => {
    const many = Array.from({ length: 8 }, (_, nth) => person(`Mentee ${nth}`, 'mentee'))
    expect(ahead(many)[0]).toMatchObject({ count: 8, names: many.slice(0, 5).map(({ name }) => name) })
    const due = Array.from({ length: 40 }, (_, hour) => ({
      at: hoursAfter(start, hour + 1),
      kind: 'offer.made',
      name: 'Wilma',
      role: 'mentee' as const,
    }))
    expect(ahead([], start, due)).toHaveLength(30)
  })
})
