/** What a programme no longer needs goes by itself, in all rooms and on the common ground: one loop over what each says that it holds. */
import type { Phase, Shrink, Shrinker, Shrinking, Shrunk } from '../people/holding.ts'
import { blankEverybody, blankMembers } from '../programme/audit/audit-held.prisma.ts'
import type { Statements } from '../store/statements.ts'
import { keptByNobody } from './held.prisma.ts'
import { type BlankingDeps, blank, holdingsOf } from './held.ts'

/** People who are erased in one transaction: each takes some twenty statements. */
const mostPeople = 25

/** Lets go what a programme no longer needs, within a transaction. */
export const shrinkerIn =
  (deps: BlankingDeps) =>
  (statements: Statements): Shrinker => ({
    async shrink(phase, of) {
      let sum: Shrunk & { readonly isMore: boolean } = { rows: 0, counts: {}, isMore: false }
      for (const [shrink, most] of shrinksOf(deps, phase)) {
        const { rows, counts = {} } = await shrink(statements, { ...of, most: Math.min(most, of.most) })
        sum = { rows: sum.rows + rows, counts: { ...sum.counts, ...counts }, isMore: sum.isMore || rows >= Math.min(most, of.most) }
      }
      return sum
    },
  })

/** In the order in which they are done: first what tables let go by themselves, then the audit, then people whom nothing keeps. */
function shrinksOf(deps: BlankingDeps, phase: Phase): readonly (readonly [Shrink, most: number])[] {
  const tables = holdingsOf(deps.rooms).flatMap(({ goes }): Shrink[] => {
    const shrink = goes[phase]
    return typeof shrink === 'string' ? [] : [shrink]
  })
  const all = [...tables, ...(phase === 'texts' ? [] : [phase === 'afterEnd' ? blankMembers : blankEverybody])]
  const withPeople = phase === 'retention' ? [[forgetting(deps), mostPeople] as const] : []
  return [...all.map((shrink) => [shrink, Number.POSITIVE_INFINITY] as const), ...withPeople]
}

const forgetting =
  (deps: BlankingDeps): Shrink =>
  async (statements, of: Shrinking) => {
    const people = await keptByNobody(statements, of)
    for (const personId of people) await blank(deps, statements, personId, of.at)
    return { rows: people.length, counts: people.length > 0 ? { people: people.length } : {} }
  }
