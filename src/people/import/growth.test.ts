import { threadCpuUsage } from 'node:process'
import { expect, test } from 'vitest'
import { hostileLists } from '../../../test/ground/hostile-lists.ts'
import { readList } from './read-list.ts'

/** Characters, and ten times as many. */
const [small, large] = [20_000, 200_000]
/** Ten times the work, and what a busy machine adds to it; work that grows with the square is a hundred times as much. */
const mostGrowth = 30
/** Microseconds below which a clock of processor time says nothing. */
const least = 3000

/** Microseconds of this thread's processor time; the least of at most three, since only something else can make it more. */
async function costOf(bytes: Uint8Array, enough = 0): Promise<number> {
  let cost = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < 3 && cost > enough; turn++) {
    const before = threadCpuUsage()
    await readList({ name: 'people', bytes }, { language: 'en', seatsPerMentor: 4 })
    const { user, system } = threadCpuUsage(before)
    cost = Math.min(cost, user + system)
  }
  return Math.max(least, cost)
}

test.each(Object.entries(hostileLists))('ten times %s take ten times the work, and no more', async (_, made) => {
  const most = mostGrowth * (await costOf(await made(small)))
  expect(await costOf(await made(large), most)).toBeLessThanOrEqual(most)
})
