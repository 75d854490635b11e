import type { Clock } from '../../src/kit/clock.ts'
import { ledgerOf } from '../../src/rehearsal/ledger.prisma.ts'
import type { Base } from '../../src/store/pool.ts'
import type { PairShown } from '../page/shown.ts'
import { isOver } from './evening.prisma.ts'
import type { PersonKnown } from './protocol.ts'

const states: readonly PairShown['state'][] = ['active', 'paused', 'unwound', 'ended']

/** What becomes of the pairs, as rooms tell it at the end of a rehearsal. Nothing before every kick-off has begun. */
export function pairsIn(base: Base, clock: Clock): () => Promise<readonly Record<string, string | number>[]> {
  const ledger = ledgerOf(base)
  return async () => ((await isOver(base.statements, clock)) ? (await ledger.linesAtEnd()).filter(({ type }) => type === 'pair') : [])
}

/** The same with names, those first who met most. A line that says something else is left out. */
export function namedPairs(lines: readonly Readonly<Record<string, string | number>>[], people: readonly PersonKnown[]): PairShown[] {
  const names = new Map(people.map(({ email, name }) => [email, name]))
  return lines
    .flatMap((line): PairShown[] => {
      const [mentor, mentee] = [names.get(String(line['mentor'])), names.get(String(line['mentee']))]
      const state = states.find((each) => each === line['state'])
      const [met, told, planned] = [line['met'], line['told'], line['planned']].map(Number)
      if (mentor === undefined || mentee === undefined || !state) return []
      return [{ mentor, mentee, state, met: met ?? 0, told: told ?? 0, planned: planned ?? 0 }]
    })
    .toSorted((a, b) => b.met - a.met || a.mentee.localeCompare(b.mentee))
}
