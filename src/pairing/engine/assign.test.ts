import fc from 'fast-check'
import highs from 'highs'
import { describe, expect, test } from 'vitest'
import { bestByTrying, smallCohorts, worthOf } from '../../../test/ground/best-drafts.ts'
import { type Assignment, assign } from './assign.ts'

const given = (scores: number[][], more: Partial<Assignment> = {}): Assignment => ({
  scores,
  places: (scores[0] ?? []).map(() => 1),
  ...{ aim: 'best', least: 1, ties: [], ...more },
})
const found = (it: Assignment): readonly (number | null)[] => {
  const draft = assign(it)
  if (draft === 'tooMany') throw new Error(draft)
  return draft
}

describe('the best pairs', () => {
  test('are as good as the best of all drafts, in every cohort of up to seven and seven', () => {
    fc.assert(
      fc.property(smallCohorts, (it) => {
        expect(worthOf(it, found(it))).toEqual(bestByTrying(it))
      }),
      { numRuns: 2000 },
    )
  })

  test.each(['best', 'everybody'] as const)('are as good as those of another solver among 200 and 200, with the aim %s', async (aim) => {
    const it = { ...thinCohort(200, 11), aim }
    expect(worthOf(it, found(it))).toEqual(await solvedBy(it))
  })

  test('of two aims give the better fits, or more pairs', () => {
    const scores = [
      [10, 9],
      [8, -1],
    ]
    expect(found(given(scores))).toEqual([1, 0])
    const uneven = [
      [20, 1],
      [8, -1],
    ]
    expect(found(given(uneven))).toEqual([0, null])
    expect(found(given(uneven, { aim: 'everybody' }))).toEqual([1, 0])
  })

  test('leave nobody out for a score of nothing where everybody is to have a mentor', () => {
    expect(found(given([[0]], { aim: 'everybody' }))).toEqual([0])
    expect(found(given([[0]]))).toEqual([null])
    expect(found(given([[0]], { least: 0 }))).toEqual([0])
    expect(found(given([[4, 5]], { least: 6 }))).toEqual([null])
  })

  test('stay exact for a million a score, with ties too', () => {
    const people = 60
    const it = { ...thinCohort(people, 3, 1_000_000), aim: 'everybody' as const }
    const ties = [{ mentees: Array.from({ length: people }, (_, at) => at), mentors: Array.from({ length: people }, () => 0) }]
    expect(worthOf(it, found({ ...it, ties }))).toEqual(worthOf(it, found(it)))
    const large = given(Array.from({ length: 3 }, () => [1e15, 1e15, 1e15]))
    expect(() => found(large)).toThrow('too large to be added up')
  })
})

describe('ties', () => {
  test('are broken by the first thing that differs, and never cost a better fit', () => {
    const equal = [[5], [5], [5]]
    const ties = [
      { mentees: [1, 3, 3], mentors: [0] },
      { mentees: [9, 1, 2], mentors: [0] },
    ]
    expect(found(given(equal, { ties }))).toEqual([null, null, 0])
    expect(found(given([[6], [5], [5]], { ties }))).toEqual([0, null, null])
  })

  test('spread mentees over the mentors where nothing else decides, and never against a fit', () => {
    const equal = {
      scores: [
        [5, 5, 5],
        [5, 5, 5],
        [5, 5, 5],
      ],
      places: [3, 3, 3],
      least: 1,
      ties: [],
    }
    for (const aim of ['best', 'everybody'] as const) {
      expect(assign({ ...equal, aim })).toHaveLength(3)
      expect(new Set(assign({ ...equal, aim }) as number[])).toEqual(new Set([0, 1, 2]))
      expect(
        assign({
          ...equal,
          aim,
          scores: [
            [6, 5, 5],
            [6, 5, 5],
            [6, 5, 5],
          ],
        }),
      ).toEqual([0, 0, 0])
    }
  })

  test('say which mentor stays without anybody, too', () => {
    const ties = [{ mentees: [0], mentors: [1, 2] }]
    expect(found(given([[5, 5]], { ties }))).toEqual([1])
  })
})

describe('whatever is given', () => {
  test.each([
    ['NaN', [[Number.NaN]], 'NaN is no score'],
    ['nothing', [[undefined as unknown as number]], 'undefined is no score'],
    ['infinity', [[Number.POSITIVE_INFINITY]], 'Infinity is no score'],
    ['a fraction', [[0.5]], '0.5 is no score'],
    ['less than forbidden', [[-2]], '-2 is no score'],
    ['rows of unequal length', [[1, 2], [1]], 'a row has 1 scores for 2 mentors'],
  ])('%s is refused before anything is calculated', (_, scores, complaint) => {
    expect(() => found(given(scores))).toThrow(complaint)
  })

  test('places, a least score and ties that are no numbers are refused, too', () => {
    expect(() => found(given([[1]], { places: [Number.NaN] }))).toThrow('NaN is no number of places')
    expect(() => found(given([[1]], { least: 0.5 }))).toThrow('0.5 is no score')
    expect(() => found(given([[1]], { ties: [{ mentees: [], mentors: [0] }] }))).toThrow('ties are broken for others')
    expect(() => found(given([[1]], { ties: [{ mentees: [Number.NaN], mentors: [0] }] }))).toThrow('NaN breaks no tie')
  })

  test('nobody on one side, one person, everything forbidden and everything equal end, and no forbidden pair comes out', () => {
    expect(found(given([]))).toEqual([])
    expect(found(given([[], []]))).toEqual([null, null])
    expect(found(given([[3]]))).toEqual([0])
    expect(
      found(
        given([
          [-1, -1],
          [-1, 7],
        ]),
      ),
    ).toEqual([null, 1])
    expect(
      found(
        given([
          [4, 4],
          [4, 4],
        ]),
      ).toSorted((a, b) => Number(a) - Number(b)),
    ).toEqual([0, 1])
  })

  test('more than fits into memory is not begun', () => {
    const row = new Int32Array(4000).fill(5)
    const scores = Array.from({ length: 5000 }, () => row)
    expect(assign({ scores, places: Array.from(row, () => 1), aim: 'best', least: 1, ties: [] })).toBe('tooMany')
  })
})

/** Thirty scores or so for each mentee; repeatable. */
function thinCohort(size: number, seed: number, top = 100): Assignment {
  let state = seed
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const scores = Array.from({ length: size }, () => Array.from({ length: size }, () => (next(size) < 30 ? next(top + 1) : -1)))
  return given(scores, { places: Array.from({ length: size }, () => next(3)) })
}

/** Its types are written for `require`. */
const loadHighs = highs as unknown as (typeof highs)['default']

/** The pairs and the sum of the best draft, by linear programming: what counts first is made best, and then held. */
async function solvedBy({ scores, places, aim, least }: Assignment): Promise<[pairs: number, sum: number]> {
  const solver = await loadHighs()
  const cells = scores.flatMap((row, mentee) =>
    Array.from(row).flatMap((score, mentor) =>
      score >= (aim === 'best' ? least : 0) ? [{ mentee, mentor, score, name: `x${mentee}_${mentor}` }] : [],
    ),
  )
  const sum = cells.map(({ score, name }) => `${score} ${name}`).join(' + ')
  const count = cells.map(({ name }) => name).join(' + ')
  const limits = [
    ...[...Map.groupBy(cells, ({ mentee }) => mentee)].map(([, of]) => `${of.map(({ name }) => name).join(' + ')} <= 1`),
    ...[...Map.groupBy(cells, ({ mentor }) => mentor)].map(
      ([mentor, of]) => `${of.map(({ name }) => name).join(' + ')} <= ${places[mentor]}`,
    ),
  ]
  const solve = (goal: string, held: string[]): number =>
    Math.round(
      solver.solve(`Maximize\n obj: ${goal}\nSubject To\n${[...limits, ...held].map((each, at) => ` c${at}: ${each}`).join('\n')}\nEnd`)
        .ObjectiveValue,
    )
  if (aim === 'best') {
    const best = solve(sum, [])
    return [solve(count, [`${sum} >= ${best}`]), best]
  }
  const most = solve(count, [])
  return [most, solve(sum, [`${count} >= ${most}`])]
}
