import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { stagesOn } from '../journeys/new-stage.ts'
import { aCrowdOf, aProcess, columnsOf, faultsOn, isAboutToGo, readBy, readersOf, reads, together, until } from './going-out.ts'

/** A recall stops what was not begun: at once, in every process. */

/** The whole in the long run (`npm run test:long`), a smaller one in the ordinary suite. */
const isLong = process.env['PARI_KILLS'] !== undefined
const runs = [
  { platform: 'slack', many: 120, after: 10, perSecond: 1 },
  { platform: 'teams', many: isLong ? 2_000 : 200, after: 100, perSecond: 50 },
] as const

describe.each(runs)('On the $platform, $many people, withdrawn after $after', ({ platform, many, after, perSecond }) => {
  it(
    'nobody is written to after the tap was answered but by calls in flight; what was said is replaced, and the others are left out',
    async () => {
      const stage = await stagesOn(platform)({ people: aCrowdOf(many) })
      await stage.until('2026-12-18T10:00')
      const text = 'We meet in room 7.'
      const names = readersOf(many)
      const id = await isAboutToGo(stage, { title_en: 'News', text_en: text })
      const processes = [1, 2].map(() => aProcess(stage, { perSecond, callLimitMs: 8_000 }))
      const both = together(stage, processes)
      await until(stage, id, both, ({ delivered }) => delivered >= after)
      // What is in flight while the tap comes takes its time, and ends.
      faultsOn(stage, [{ fault: 'slow', milliseconds: 700 }])
      const inFlight = both.step()
      const before = (await columnsOf(stage, id)).delivered
      const answer = await stage.house.core.handle({ do: 'recallAnnouncement', announcement: id }, stage.addressOf('Carla'))
      expect(plainText(answer.view)).toContain('It was withdrawn.')
      await inFlight
      faultsOn(stage, [])
      const told = (await columnsOf(stage, id)).delivered
      expect(told - before).toBeLessThanOrEqual(perSecond)
      expect(readBy(stage, names, text)).toBe(told)
      for (let nth = 0; nth < 5; nth += 1) await both.step()
      expect(await columnsOf(stage, id)).toEqual({ delivered: told, failed: 0, waiting: 0, skipped: many - told, unknown: 0 })
      expect(await reads(stage, id)).toContain(`Left out, withdrawn before it was sent: ${many - told}`)
      for (let nth = 0; nth < told && readBy(stage, names, text) > 0; nth += 1) await both.step()
      expect([readBy(stage, names, text), readBy(stage, names, 'This message was withdrawn')]).toEqual([0, told])
    },
    isLong ? 1_200_000 : 60_000,
  )
})
