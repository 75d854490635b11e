import { expect, test } from 'vitest'
import type { KeptTap } from '../../src/house/link.ts'
import type { LinkDoor } from '../../src/house/links.ts'
import { Instant, turnableClock } from '../../src/kit/clock.ts'
import { withStageTime } from './door-taps.ts'

const stage = turnableClock(Instant.from('2027-01-21T16:00:00Z'))
const machine = turnableClock(Instant.from('2026-03-01T09:00:00Z'))
const here = machine.now().epochMilliseconds
const there = stage.now().epochMilliseconds

function aDoor() {
  const kept: KeptTap[] = []
  const none = async (): Promise<never> => {
    throw new Error('Nobody asks for this here.')
  }
  const keep: LinkDoor['keep'] = async (_, taps) => {
    kept.push(...taps)
    return { refused: 'over' }
  }
  return { kept, door: withStageTime({ show: none, act: none, mostOf: none, take: none, keep }, stage, machine) }
}

const tapped = (said: number | null): KeptTap => ({ id: 'a', about: 'b', tap: 'came', at: said === null ? null : 7, said })
const times = (kept: readonly KeptTap[]) => kept.map(({ at, said }) => [at, said])

test('a tap is told with the hour of the stage, by how long ago it was', async () => {
  const { kept, door } = aDoor()
  await door.keep('', [tapped(here - 60_000), tapped(here - 1000)])
  expect(times(kept)).toEqual([
    [there - 60_000, there - 60_000],
    [there, there],
  ])
})

test('of two taps the later one has the later hour, although the stage stands still', async () => {
  const { kept, door } = aDoor()
  await door.keep('', [tapped(here)])
  machine.turnTo(Instant.fromEpochMilliseconds(here + 5000))
  await door.keep('', [tapped(here + 5000), tapped(here - 60_000)])
  expect(times(kept)).toEqual([
    [there, there],
    [there + 1, there + 1],
    [there - 65_000, there - 65_000],
  ])
})

test('a tap of a page without its script, which knows no hour, stays as it is', async () => {
  const { kept, door } = aDoor()
  await door.keep('', [tapped(null)])
  expect(times(kept)).toEqual([[null, null]])
})
