import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import type { House } from '../../src/house/compose.ts'
import { recycledDatabase } from '../database/recycled.ts'
import { addressOf, aStage, emailOf } from '../ground/builders.ts'
import { pairsOf } from '../ground/pair-drafts.ts'
import { enrolmentOf, people, requestOf } from '../ground/seat-searches.ts'
import { faults, livesOn } from './lives.ts'

/**
 * Processes are killed anywhere while mentors are asked one after the other, and the platform fails: all the same each is asked once, the first yes makes
 * one pair, whoever was asked meanwhile hears it, the coordinators hear the end, and nothing is said twice but what was on its way when a process died.
 */

const answers = fc.tuple(
  ...(['Maija', 'Olli', 'Pia'] as const).map(() => fc.constantFrom('yes' as const, 'no' as const, 'silent' as const)),
)

test('a mentor is found, or is not, whoever is killed meanwhile', async () => {
  await fc.assert(
    fc.asyncProperty(faults, answers, fc.constantFrom('1', '2'), async (given, willSay, atOnce) => {
      const database = await recycledDatabase()
      onTestFinished(() => database.close())
      const stage = await aStage(database.prisma, { people, from: '2026-12-14T10:00' })
      const { heard, uncertain, surviving, runs } = livesOn(stage, given)
      const taps = (name: string, command: Parameters<House['core']['handle']>[0]) =>
        surviving((house) => house.core.handle(command, addressOf(name)))
      const toldTo = (name: string): string[] => heard.filter(({ to }) => to === emailOf(name)).map(({ text }) => text)
      const sends = { do: 'startSearch', cohort: stage.cohortId, mentee: await enrolmentOf(stage, 'Aino') }
      await surviving((house) => house.core.submit(sends, { texts: { words: '', days: '1', atOnce }, files: {} }, addressOf('Carla')))
      const said = new Map<string, 'yes' | 'no'>()
      for (let hour = 0; hour < 150; hour++) {
        await runs()
        for (const [at, name] of (['Maija', 'Olli', 'Pia'] as const).entries()) {
          const answer = willSay[at] ?? 'silent'
          const isAsked = toldTo(name).some((text) => text.includes('Could you be'))
          if (answer === 'silent' || !isAsked || said.has(name)) continue
          said.set(name, answer)
          const reply = await taps(name, { do: 'answerSeatRequest', request: await requestOf(stage, name), as: answer })
          expect(plainText(reply.view)).not.toBe('')
        }
        stage.clock.turnTo(stage.clock.now().add({ hours: 1 }))
      }
      await runs()
      const found = [...said].find(([, answer]) => answer === 'yes')?.[0]
      expect(await pairsOf(stage)).toEqual(found ? [`Aino ${found}`] : [])
      const search = await stage.prisma.seatSearch.findFirstOrThrow({ include: { requests: true } })
      expect(await stage.prisma.seatSearch.count()).toBe(1)
      expect(search.state).toBe(found ? 'won' : 'ended')
      expect(search.requests.filter(({ state }) => state === 'open')).toEqual([])
      for (const coordinator of ['Carla', 'Kalle'])
        expect(toldTo(coordinator).join()).toContain(found ? `${found} will be the mentor of Aino` : 'Nobody could be the mentor of Aino')
      const ids = heard.map(({ id }) => id)
      expect(ids.filter((id, at) => ids.indexOf(id) !== at && !uncertain.has(id))).toEqual([])
      expect(await stage.prisma.delivery.count({ where: { kind: 'request.made', person: { email: emailOf('Pia') } } })).toBeLessThanOrEqual(
        1,
      )
    }),
    { numRuns: 5 },
  )
}, 240_000)
