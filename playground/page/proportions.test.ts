import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerOrder, funnelOf, slicesOf, standingOrder } from './proportions.ts'
import type { Glance } from './shown.ts'

const glance: Glance = {
  ...{ cohort: 'c', name: 'English spring', mentors: 12, mentees: 14 },
  ...{ coming: 6, notAtKickoff: 1, unsure: 2, silent: 3, notStarting: 2, waiting: 2 },
  standings: { go: 4, hold: 3, free: 1, none: 4 },
  ...{ inVain: 0, unreachable: 0 },
}

describe('the funnel', () => {
  test('narrows from those with a seat to those at the kick-off', () => {
    expect(funnelOf(glance).map(({ stage, count }) => [stage, count])).toEqual([
      ['inAll', 14],
      ['answered', 11],
      ['starting', 7],
      ['atKickOff', 6],
    ])
    expect(funnelOf(glance).map(({ share }) => Math.round(share * 100))).toEqual([100, 79, 50, 43])
  })

  test('never widens, whatever people answer', () => {
    const count = fc.nat(200)
    fc.assert(
      fc.property(fc.tuple(count, count, count, count, count), ([coming, notAtKickoff, unsure, silent, notStarting]) => {
        const counts = funnelOf({ ...glance, coming, notAtKickoff, unsure, silent, notStarting }).map((stage) => stage.count)
        expect(counts).toEqual(counts.toSorted((a, b) => b - a))
      }),
    )
  })

  test('of nobody has no shares, not broken ones', () => {
    const nobody = { ...glance, coming: 0, notAtKickoff: 0, unsure: 0, silent: 0, notStarting: 0 }
    expect(funnelOf(nobody).map(({ share }) => share)).toEqual([0, 0, 0, 0])
  })
})

describe('a bar', () => {
  test('leaves out what nobody is, and its shares make a whole', () => {
    const slices = slicesOf(standingOrder, { ...glance.standings, free: 0 })
    expect(slices.map(({ name }) => name)).toEqual(['go', 'hold', 'none'])
    expect(slices.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
  })

  test('of nobody is empty', () => {
    const none = { coming: 0, notAtKickoff: 0, unsure: 0, silent: 0, notStarting: 0 }
    expect(slicesOf(answerOrder, none)).toEqual([])
  })
})
