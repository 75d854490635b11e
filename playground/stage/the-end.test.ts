import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { own, rows } from '../../test/stages/own-list.ts'
import { aPlaygroundStage, type PlaygroundStage } from '../../test/stages/playground-stage.ts'

/** What comes after a kick-off, step by step: each test goes on where the one before stopped. Machines that are busy take their time. */
const patient = { interval: 20 }

let stage: PlaygroundStage

beforeAll(async () => {
  stage = aPlaygroundStage()
  await stage.playground.begin({ ...own, base64: Buffer.from(rows.join('\n')).toString('base64') })
  await stage.playground.behave({ person: 'everybody', behaviour: 'coming' })
  await stage.playground.turn({ to: 'end' })
}, 120_000)

afterAll(() => stage.stop())

const wall = () => stage.shown().now

describe('In the end', () => {
  test('there is no kick-off left to run to, and a play stops by itself, although things are deleted later', async () => {
    expect(await stage.playground.turn({ to: 'end' })).toEqual({ refused: expect.stringContaining('has passed') })
    await stage.playground.turn({ play: 24 })
    await expect.poll(() => stage.shown().playing, patient).toBeNull()
    // Pairs meet for months; the last of a kick-off is the day after, when those who were missing are asked and people answer.
    expect(Date.parse(wall())).toBeLessThanOrEqual(Date.parse('2027-01-23T00:00:00Z'))
  })

  test('the clock jumps by weeks, and it is said how each pair is doing', async () => {
    const before = Date.parse(wall())
    expect(stage.shown().pairs).toMatchObject([
      { mentee: 'Aino', mentor: 'Maija', state: 'active' },
      { mentee: 'Eero' },
      { mentee: 'Sanna' },
    ])
    expect(await stage.playground.turn({ to: 'week' })).toBeNull()
    expect(Date.parse(wall()) - before).toBe(7 * 86_400_000)
  })

  test('the next thing is what is deleted by itself: it is said what and when, and its texts are gone', async () => {
    const { evening } = stage.shown()
    const gone = () => stage.shown().timeline.filter(({ state }) => state === 'deleted')
    /** Pairs are written to until then; answers with what was promised before the last step. */
    const nextUntil = async (kind: string) => {
      for (let steps = 0; steps < 40; steps++) {
        const { next } = stage.shown()
        expect(await stage.playground.turn({ to: 'next' })).toBeNull()
        if (gone().some((each) => each.kind === kind)) return next
      }
      throw new Error(`Nothing came of ${kind}.`)
    }
    // Pairs that say nothing are soon left alone.
    await stage.playground.behave({ person: 'everybody', behaviour: 'none' })
    await stage.playground.turn({ to: 'instant', instant: '2027-02-24T12:00:00Z' })
    const promised = await nextUntil('deletedTexts')
    expect(promised).toMatchObject({ kind: 'deletedTexts', count: 0 })
    const deleted = gone()
    expect(deleted).toHaveLength(1)
    expect(Date.parse(deleted[0]?.at ?? '') - Date.parse(promised?.at ?? '')).toBeLessThan(86_400_000)
    expect(deleted[0]).toMatchObject({ kind: 'deletedTexts', person: 'Spring', rows: expect.any(Number), text: '' })
    expect(Date.parse(deleted[0]?.at ?? '')).toBeGreaterThan(Date.parse('2027-02-25T00:00:00Z'))
    expect(stage.shown().timeline.at(-1)).toMatchObject({ state: 'delivered', text: '' })
    for (const kind of ['deletedAfterEnd', 'deletedEverything']) {
      const next = await nextUntil(kind)
      expect(next).toMatchObject({ kind })
      expect(stage.shown().now).toBe(next?.at)
    }
    expect(stage.shown()).toMatchObject({ next: null, evening })
    // Nobody is known any more, and what became of the pairs still stands on the page.
    expect(stage.shown().pairs.map(({ mentee, state }) => `${mentee}: ${state}`)).toEqual(['Aino: ended', 'Eero: ended', 'Sanna: ended'])
    expect(await stage.playground.turn({ to: 'programmeEnd' })).toEqual({ refused: expect.stringContaining('has passed') })
    expect(await stage.playground.turn({ to: 'instant', instant: '2030-03-01T00:00:00Z' })).toBeNull()
    const kinds = stage.shown().timeline.flatMap(({ state, kind }) => (state === 'deleted' ? [kind] : []))
    expect(new Set(kinds)).toEqual(new Set(['deletedTexts', 'deletedAfterEnd', 'deletedEverything']))
    expect(await stage.playground.turn({ to: 'next' })).toEqual({ refused: expect.stringContaining('Nothing more is planned') })
  }, 180_000)
})
