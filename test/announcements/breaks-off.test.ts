import { describe, expect, it } from 'vitest'
import type { WireFault } from '../../playground/ends/faults.ts'
import { stagesOn } from '../journeys/new-stage.ts'
import { aCrowdOf, aProcess, columnsOf, faultsOn, isAboutToGo, readersOf, sumOf, timesRead, until } from './going-out.ts'

/** A run that is broken off goes on where it was: how far it has come is known for each person. */

const many = 60
const atOnce = 5
/** How it breaks off, and whether those who were being written to have it all the same. */
const breaks = [
  { how: 'refuses', fault: 'rateLimited', unknown: 0, lost: 0 },
  { how: 'does not answer', fault: 'hangBefore', unknown: atOnce, lost: atOnce },
  { how: 'resets the connection', fault: 'resetAfter', unknown: atOnce, lost: 0 },
] as const satisfies readonly { how: string; fault: WireFault; unknown: number; lost: number }[]

describe.each(['slack', 'teams'] as const)('On the %s that breaks off after 25 of 60', (platform) => {
  it('nobody gets it twice, the others get it once, and only what was in flight is unknown', async () => {
    const stage = await stagesOn(platform)({ people: aCrowdOf(many) })
    await stage.until('2026-12-18T10:00')
    for (const { how, fault, unknown, lost } of breaks) {
      const text = `A platform that ${how}.`
      const id = await isAboutToGo(stage, { title_en: 'News', text_en: text })
      const process = aProcess(stage, { perSecond: atOnce, callLimitMs: 1_500 })
      await until(stage, id, process, ({ delivered }) => delivered >= 25)
      faultsOn(stage, [{ fault, next: atOnce }])
      await process.step()
      expect(sumOf(await columnsOf(stage, id))).toBe(many)
      faultsOn(stage, [])
      // It is held for a while, and goes on in another process.
      stage.clock.turnTo(stage.clock.now().add({ minutes: 10 }))
      const other = aProcess(stage, { perSecond: atOnce, callLimitMs: 1_500 })
      await until(stage, id, other, (columns) => {
        expect(sumOf(columns)).toBe(many)
        return columns.waiting === 0
      })
      expect(await columnsOf(stage, id)).toEqual({ delivered: many - unknown, failed: 0, waiting: 0, skipped: 0, unknown })
      const times = timesRead(stage, readersOf(many), text)
      expect([times.filter((each) => each > 1).length, times.filter((each) => each === 0).length]).toEqual([0, lost])
    }
    expect((stage.slack ?? stage.teams)?.duplicates()).toEqual([])
  })
})
