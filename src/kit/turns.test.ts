import { setImmediate as settled } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createTurns } from './turns.ts'

/** Everybody who asked, in the order of their turns; `end` ends somebody's first turn that runs. */
function asking(atOnce: number, each: number) {
  const turns = createTurns({ atOnce, each })
  const begun: string[] = []
  const ends = new Map<string, (() => void)[]>()
  return {
    begun,
    ask: async (by: string, work = by) => {
      const end = await turns(by)
      if (end) ends.set(by, [...(ends.get(by) ?? []), end])
      begun.push(end ? work : `${work} refused`)
    },
    end: (by: string) => ends.get(by)?.shift()?.(),
  }
}

test('a few have their turn at once, and each person one; who comes later waits', async () => {
  const { ask, begun, end } = asking(2, 9)
  for (const [by, work] of [
    ['Anna', 'A1'],
    ['Anna', 'A2'],
    ['Bo', 'B1'],
    ['Cai', 'C1'],
  ] as const)
    void ask(by, work)
  await settled()
  expect(begun).toEqual(['A1', 'B1'])
  end('Bo')
  await settled()
  expect(begun).toEqual(['A1', 'B1', 'C1'])
  end('Anna')
  await settled()
  expect(begun).toEqual(['A1', 'B1', 'C1', 'A2'])
})

test('who came with several does not keep those waiting who came later with one', async () => {
  const { ask, begun, end } = asking(1, 9)
  for (const work of ['A1', 'A2', 'A3']) void ask('Anna', work)
  for (const by of ['Bo', 'Cai']) void ask(by)
  for (const by of ['Anna', 'Bo', 'Cai', 'Anna']) {
    await settled()
    end(by)
  }
  await settled()
  expect(begun).toEqual(['A1', 'Bo', 'Cai', 'A2', 'A3'])
})

test('who has as many as are allowed gets no more until one ends', async () => {
  const { ask, begun, end } = asking(1, 2)
  for (const work of ['A1', 'A2', 'A3']) void ask('Anna', work)
  await settled()
  expect(begun).toEqual(['A1', 'A3 refused'])
  end('Anna')
  void ask('Anna', 'A4')
  await settled()
  expect(begun).toEqual(['A1', 'A3 refused', 'A2'])
})
