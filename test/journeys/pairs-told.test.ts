import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import type { Reply } from '../../src/contract/view.ts'
import type { House } from '../../src/house/compose.ts'
import { recycledDatabase } from '../database/recycled.ts'
import { aCoordinator, addressOf, aMentee, aMentor, aStage, at, emailOf } from '../ground/builders.ts'
import { labelled, pairsOf, showPairs } from '../ground/pair-drafts.ts'
import { faults, livesOn } from './lives.ts'

/**
 * Processes are killed anywhere, and the platform fails: all the same nobody hears of a draft, both of each pair hear of the other, whoever is left over
 * hears that, and nothing is said twice but what was on its way when a process died or the platform did not say what became of it.
 */

const people = [
  ...[aCoordinator('Carla'), aMentor('Maija', { field: 'Law', knows: 'Leadership', seats: 2 }), aMentor('Olli', { field: 'Law' })],
  ...[aMentee('Aino', { field: 'Law' }), aMentee('Eero', { field: 'Law' }), aMentee('Kerttu', { field: 'Law' })],
  aMentee('Wilma', { field: 'Law' }),
]

const steps = ['Most pairs', 'Approve all 3 open ones', 'Publish 3 pairs'] as const

test('pairs are told whole, or not at all', async () => {
  await fc.assert(
    fc.asyncProperty(faults, async (given) => {
      const database = await recycledDatabase()
      onTestFinished(() => database.close())
      const stage = await aStage(database.prisma, { people })
      await stage.until('2026-12-18T10:00')
      const { heard, uncertain, surviving, runs } = livesOn(stage, given)
      const taps = (command: Parameters<House['core']['handle']>[0]): Promise<Reply> =>
        surviving((house) => house.core.handle(command, addressOf('Carla')))
      let shown = await taps(showPairs(stage))
      for (const step of steps) {
        // Where a process died after a step was stored, its button is gone, and how things stand has the next one.
        const [command] = labelled(shown, step)
        if (command) shown = await taps(command)
        if (labelled(shown, 'Make these 3 pairs').length === 0 && step !== 'Publish 3 pairs') shown = await taps(showPairs(stage))
        await runs()
        expect(heard).toEqual([])
      }
      const [publish] = labelled(shown, 'Make these 3 pairs')
      if (!publish) throw new Error(plainText(shown.view))
      await taps(publish)
      // Those to whom nobody has written yet read of their pair when they are asked.
      for (const from of ['2026-12-18T10:00', '2027-01-07T09:00']) {
        stage.clock.turnTo(at(from))
        for (let hour = 0; hour < 12; hour++) {
          await runs()
          stage.clock.turnTo(stage.clock.now().add({ hours: 1 }))
        }
      }
      const toldTo = (name: string): string =>
        heard
          .filter(({ to }) => to === emailOf(name))
          .map(({ text }) => text)
          .join('\n')
      const pairs = await pairsOf(stage)
      expect(pairs).toHaveLength(3)
      for (const pair of pairs) {
        const [mentee = '', mentor = ''] = pair.split(' ')
        expect(toldTo(mentee)).toContain(mentor)
        expect(toldTo(mentor)).toContain(mentee)
        expect(toldTo(mentee)).not.toContain('haven’t found a mentor')
      }
      const [over = ''] = ['Aino', 'Eero', 'Kerttu', 'Wilma'].filter((name) => !pairs.some((pair) => pair.startsWith(name)))
      expect(toldTo(over)).toContain('We haven’t found a mentor for you yet.')
      const ids = heard.map(({ id }) => id)
      expect(ids.filter((id, at) => ids.indexOf(id) !== at && !uncertain.has(id))).toEqual([])
      expect(await stage.prisma.delivery.count({ where: { kind: 'pairing.published' } })).toBe(1)
      expect(await stage.prisma.pair.count()).toBe(3)
    }),
    { numRuns: 6 },
  )
}, 180_000)
