import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { worthOf } from '../../../test/ground/best-drafts.ts'
import { cohorts, menteeNamed, mentorNamed, wishFor } from '../../../test/ground/to-pair.ts'
import { usualWords } from '../../contract/role-words.ts'
import type { Language } from '../../contract/view.ts'
import type { Pairing, PairingWish, ToPair } from '../../programme/to-pair.ts'
import { compareAims, suggestPairs } from './suggest.ts'
import { weights } from './weights.rules.ts'

function suggested(people: readonly ToPair[], more: Partial<PairingWish> = {}, language: Language = 'en'): Pairing {
  const pairing = suggestPairs(wishFor(people, more), language, usualWords)
  if (pairing === 'tooMany') throw new Error(pairing)
  return pairing
}
const pairsOf = (...given: Parameters<typeof suggested>): string[] =>
  suggested(...given)
    .pairs.map(({ mentee, mentor }) => `${mentee} ${mentor}`)
    .toSorted()
const aims = fc.constantFrom('best' as const, 'everybody' as const)

describe('a draft', () => {
  test('puts the decisive wish above everything else together', () => {
    const bo = menteeNamed('bo', { field: 'Nursing', wishes: 'salary negotiation; sales', topics: 'law, music', zone: 'Europe/Helsinki' })
    const near = mentorNamed('near', { field: 'Nursing', knows: 'sales, law, music', topics: 'law, music', zone: 'Europe/Helsinki' })
    const wished = mentorNamed('wished', { knows: 'Neuvottelutaito' })
    expect(pairsOf([bo, near, wished])).toEqual(['bo wished'])
  })

  test('goes by what a mentor knows, and not by what they wish for themselves', () => {
    const learns = mentorNamed('learns', { wishes: 'I would like to learn about machine learning', knows: 'Sales' })
    const teaches = mentorNamed('teaches', { knows: 'Machine learning' })
    expect(pairsOf([menteeNamed('a', { wishes: 'Machine learning' }), learns, teaches])).toEqual(['a teaches'])
  })

  test('understands one field in three languages', () => {
    const people = [
      ...[menteeNamed('a', { field: 'Mechanical engineering' }), menteeNamed('b', { field: 'Sairaanhoito' })],
      ...[mentorNamed('x', { field: 'Sjukskötare' }), mentorNamed('y', { field: 'Konetekniikka' })],
    ]
    expect(pairsOf(people)).toEqual(['a y', 'b x'])
  })

  test('pairs nobody across languages, except where that is no rule, and then a shared language counts', () => {
    const people = [
      ...[menteeNamed('a', { language: 'fi', field: 'Law' }), mentorNamed('x', { language: 'sv', field: 'Law' })],
      mentorNamed('y', { language: 'fi', field: 'Law' }),
    ]
    expect(pairsOf(people)).toEqual(['a y'])
    expect(pairsOf(people.slice(0, 2))).toEqual([])
    const free = { rules: { language: false, organisation: true } }
    expect(pairsOf(people.slice(0, 2), free)).toEqual(['a x'])
    expect(pairsOf(people, free)).toEqual(['a y'])
  })

  test('pairs people who share one of several languages', () => {
    const people = [
      menteeNamed('a', { languages: ['fi', 'en'], field: 'Law' }),
      mentorNamed('x', { languages: ['sv', 'en'], field: 'Law' }),
    ]
    expect(pairsOf(people)).toEqual(['a x'])
  })

  test('keeps apart who must never be a pair, who was one, and who is of one organisation', () => {
    const a = menteeNamed('a', { field: 'Law', organisation: 'Aalto ' })
    const x = mentorNamed('x', { field: 'Law', organisation: 'aalto' })
    expect(pairsOf([a, x])).toEqual([])
    expect(pairsOf([a, { ...x, organisation: null }])).toEqual(['a x'])
    for (const [one, other] of [
      ['Nokia Oyj', 'nokia'],
      ['Åbo Akademi', 'ABO AKADEMI'],
      ['Example Ltd.', 'Example'],
      ['Oy Ab', 'oy ab'],
    ] as const)
      expect(
        pairsOf([
          { ...a, organisation: one },
          { ...x, organisation: other },
        ]),
        `${one}, ${other}`,
      ).toEqual([])
    for (const other of ['Aalto Bank', '–']) expect(pairsOf([a, { ...x, organisation: other }]), `of ${other}`).toEqual(['a x'])
    expect(
      pairsOf([
        { ...a, organisation: '-' },
        { ...x, organisation: '–' },
      ]),
    ).toEqual(['a x'])
    const two = { mentor: 'x', mentee: 'a' }
    expect(pairsOf([a, { ...x, organisation: 'HY' }], { never: [two] })).toEqual([])
    expect(pairsOf([a, { ...x, organisation: 'HY' }], { repeats: [two] })).toEqual([])
  })

  test('leaves pins as they are whatever the rules say, and takes their places into account', () => {
    const people = [
      ...[menteeNamed('a', { field: 'Law' }), menteeNamed('b', { field: 'Law' }), menteeNamed('c', { language: 'fi' })],
      ...[mentorNamed('x', { field: 'Law', seats: 2 })],
    ]
    const { pairs, unpaired } = suggested(people, { pins: [{ mentor: 'x', mentee: 'c' }] })
    expect(pairs.find(({ mentee }) => mentee === 'c')).toMatchObject({ mentor: 'x', score: 0, isPinned: true })
    expect(pairs).toHaveLength(2)
    expect(unpaired).toHaveLength(1)
    expect(() => suggested(people, { pins: [{ mentor: 'nobody', mentee: 'c' }] })).toThrow('A pin names nobody')
  })

  test('says of each pair the runner-up, and of nobody else that there is one', () => {
    const people = [
      menteeNamed('a', { field: 'Law', wishes: 'Sales' }),
      mentorNamed('x', { field: 'Law' }),
      mentorNamed('y', { knows: 'Sales' }),
    ]
    expect(suggested(people).pairs[0]).toMatchObject({ mentor: 'y', runnerUp: { mentor: 'x', score: 18 } })
    expect(suggested(people.slice(0, 2)).pairs[0]?.runnerUp).toBeNull()
  })
})

describe('reasons', () => {
  const people = [
    menteeNamed('a', { field: 'Law', wishes: 'To lead a team; how to sell', topics: 'Music', waited: 1, zone: 'Europe/Helsinki' }),
    mentorNamed('x', { field: 'Juridiikka', knows: 'Johtaminen. Myynti', topics: 'musiikki', zone: 'Europe/Stockholm' }),
  ]
  test.each([
    ['en', 'The wish that matters most, “To lead a team”, is something that the mentor knows: “Johtaminen”.', 'for one day'],
    ['fi', 'Tärkein toive ”To lead a team” on mentorille tuttua: ”Johtaminen”.', 'yhden päivän'],
    ['sv', 'Det viktigaste önskemålet, ”To lead a team”, är något som mentorn kan: ”Johtaminen”.', 'i en dag'],
  ] as const)('are in both people’s own words, in %s', (language, first, waited) => {
    const [pair] = suggested(people, {}, language).pairs
    expect(pair?.reasons[0]).toBe(first)
    expect(pair?.reasons).toHaveLength(6)
    expect(pair?.reasons[4]).toContain(waited)
  })

  test('say where nothing is known, and where a coordinator chose', () => {
    const bare = [menteeNamed('a'), mentorNamed('x')]
    expect(suggested(bare, { aim: 'everybody' }).pairs[0]?.reasons).toEqual(['We don’t know of anything that they have in common.'])
    expect(suggested(bare, { pins: [{ mentor: 'x', mentee: 'a' }] }).pairs[0]?.reasons[0]).toBe('A coordinator has chosen this pair.')
    const free = suggested(bare, { aim: 'everybody', rules: { language: false, organisation: false } })
    expect(free.pairs[0]?.reasons).toContain('They share a language.')
  })
})

describe('who stays without a pair', () => {
  const law = { field: 'Law' }
  test.each([
    ['no mentor', [menteeNamed('a')], ['There are no mentors.']],
    ['no mentee', [mentorNamed('x')], ['There are no mentees.']],
    ['no place', [menteeNamed('a'), mentorNamed('x', { seats: 0 })], ['No mentor has a free place.', 'This mentor has no free place.']],
    [
      'no language',
      [menteeNamed('a', { language: 'fi' }), mentorNamed('x')],
      Array(2).fill('There is nobody to pair them with in their language.'),
    ],
    [
      'nothing known',
      [menteeNamed('a'), mentorNamed('x')],
      Array(2).fill('We don’t know of anything that they have in common with somebody.'),
    ],
    [
      'one place',
      [menteeNamed('a', law), menteeNamed('b', law), mentorNamed('x', law)],
      ['The mentors who would suit them are needed by others.'],
    ],
    [
      'one mentee',
      [menteeNamed('a', law), mentorNamed('x', law), mentorNamed('y', law)],
      ['The mentees who would suit them have other mentors.'],
    ],
  ] as const)('is named with the reason: %s', (_, people, why) => {
    expect(suggested(people).unpaired.map((each) => each.why)).toEqual(why)
  })

  test('is told when the fit is too low, or rules leave nobody', () => {
    const people = [menteeNamed('a', law), mentorNamed('x', law)]
    expect(suggested(people, { least: 19 }).unpaired[0]?.why).toBe('The best fit that they have is 18 of 100, and pairs need at least 19.')
    expect(suggested(people, { never: [{ mentor: 'x', mentee: 'a' }] }).unpaired[0]?.why).toBe('The rules leave nobody to pair them with.')
  })
})

describe('numbers', () => {
  const people = [
    ...[menteeNamed('a', { field: 'Law' }), menteeNamed('b', { field: 'Law', language: 'fi' }), menteeNamed('c', { language: 'fi' })],
    ...[mentorNamed('x', { field: 'Law', seats: 3 }), mentorNamed('y', { field: 'Sales' })],
  ]
  test('of both aims stand beside each other, with the price of each rule', () => {
    expect(compareAims(wishFor(people, { never: [{ mentor: 'x', mentee: 'c' }] }))).toEqual([
      {
        ...{ aim: 'best', paired: 1, mean: 18, weakest: 18, unpaired: { mentors: 1, mentees: 2 }, complete: 0 },
        prices: [
          { rule: 'language', pairs: 1 },
          { rule: 'never', pairs: 0 },
        ],
      },
      {
        ...{ aim: 'everybody', paired: 1, mean: 18, weakest: 18, unpaired: { mentors: 1, mentees: 2 }, complete: 0 },
        prices: [
          { rule: 'language', pairs: 2 },
          { rule: 'never', pairs: 0 },
        ],
      },
    ])
  })

  test('say nothing of a mean where there is no pair, and who has said enough', () => {
    const { numbers } = suggested([menteeNamed('a', { field: 'Law', wishes: 'Courage' }), mentorNamed('x', { seats: 0 })])
    expect(numbers).toMatchObject({ paired: 0, mean: null, weakest: null, complete: 50 })
  })
})

describe('in every cohort', () => {
  test('nobody has more than was agreed, nothing that is forbidden comes out, and the sum is that of the scores', () => {
    fc.assert(
      fc.property(cohorts, aims, (people, aim) => {
        const { pairs, candidates, numbers } = suggested(people, { aim })
        const draft = candidates.mentees.map((id) => {
          const pair = pairs.find(({ mentee }) => mentee === id)
          return pair ? candidates.mentors.indexOf(pair.mentor) : null
        })
        const places = candidates.mentors.map((id) => people.find((person) => person.id === id)?.seats ?? 0)
        const [count, sum] = worthOf({ scores: candidates.scores, places, aim, least: 1, ties: [] }, draft)
        expect([count, sum]).toEqual([numbers.paired, pairs.reduce((total, { score }) => total + score, 0)])
      }),
    )
  })

  test('the order of the list and what people are called change nothing', () => {
    const shuffled = cohorts.chain((people) =>
      fc.tuple(fc.constant(people), fc.shuffledSubarray([...people], { minLength: people.length })),
    )
    fc.assert(
      fc.property(shuffled, aims, ([people, others], aim) => {
        expect(pairsOf(others, { aim })).toEqual(pairsOf(people, { aim }))
        // Those who said exactly the same can be told apart by their names alone.
        const said = people.map(({ id: _, ...each }) => JSON.stringify(each))
        if (new Set(said).size < said.length) return
        const renamed = (id: string): string => [...id].toReversed().join('')
        const pairs = suggested(people, { aim }).pairs.map(({ mentee, mentor }) => `${renamed(mentee)} ${renamed(mentor)}`)
        expect(pairsOf(people.map((each) => ({ ...each, id: renamed(each.id) })).toReversed(), { aim })).toEqual(pairs.toSorted())
      }),
    )
  })

  test('saying less is never worth more with anybody, and an unknown is never worth more than something in common', () => {
    const fields = fc.constantFrom('field', 'knows', 'topics')
    fc.assert(
      fc.property(cohorts, fields, fc.nat(), (people, part, at) => {
        const who = people[at % people.length] as ToPair
        const less = people.map((each) => (each === who ? { ...each, [part]: narrower(each[part]) } : each))
        const [before, after] = [scoresBy(people), scoresBy(less)]
        for (const [pair, score] of after) expect(score).toBeLessThanOrEqual(before.get(pair) ?? 0)
        const silent = people.map((each) => (each === who ? { ...each, field: null, knows: null, topics: null, wishes: null } : each))
        for (const rules of [
          { language: true, organisation: true },
          { language: false, organisation: false },
        ])
          for (const [pair, score] of scoresBy(silent, rules))
            if (pair.split(' ').includes(who.id))
              expect(score).toBeLessThan(Math.min(weights.topics.first, weights.wishes.first, weights.field.first))
      }),
    )
  })

  test('saying less wins no tie: whoever was left out before stays out', () => {
    const names = fc.integer({ min: 1, max: 500 })
    fc.assert(
      fc.property(names, fc.constantFrom(...['a', 'b', 'c']), (seed, who) => {
        const people = ['a', 'b', 'c'].map((id) => menteeNamed(id, { field: 'Law', topics: 'Music, sales, nursing' }))
        const mentor = mentorNamed('x', { field: 'Law', topics: 'Music' })
        const narrow = people.map((each) => (each.id === who ? { ...each, topics: 'Music' } : each))
        expect(pairsOf([...narrow, mentor], { seed })).not.toEqual([`${who} x`])
      }),
    )
  })

  test('who has waited longer wins a tie, and then the seed decides', () => {
    const twins = ['a', 'b'].map((id) => menteeNamed(id, { field: 'Law', wishes: id === 'a' ? 'Birds' : 'Books' }))
    const mentor = mentorNamed('x', { field: 'Law' })
    const winners = Array.from({ length: 20 }, (_, seed) => pairsOf([...twins, mentor], { seed }).join())
    expect(new Set(winners)).toEqual(new Set(['a x', 'b x']))
    // Of two who said exactly the same, too.
    const same = ['zoe', 'adam'].map((id) => menteeNamed(id, { field: 'Law' }))
    const either = Array.from({ length: 20 }, (_, seed) => pairsOf([...same, mentor], { seed }).join())
    expect(new Set(either)).toEqual(new Set(['adam x', 'zoe x']))
    // A day more is worth no score: both have waited long enough for the most.
    const patient = twins.map((each) => ({ ...each, waited: each.id === 'b' ? 101 : 100 }))
    for (let seed = 0; seed < 20; seed++) expect(pairsOf([...patient, mentor], { seed })).toEqual(['b x'])
  })
})

const narrower = (text: string | null): string | null => text?.split(/, | and /)[0] ?? null

function scoresBy(people: readonly ToPair[], rules = { language: true, organisation: true }): Map<string, number> {
  const { candidates } = suggested(people, { rules })
  return new Map(
    candidates.mentees.flatMap((mentee, row) =>
      candidates.mentors.map((mentor, column) => [`${mentee} ${mentor}`, candidates.scores[row]?.[column] ?? -1] as const),
    ),
  )
}
