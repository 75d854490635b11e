/** Does work in a transaction that is rolled back, to know beforehand who would be told something at once. */
import { storedWords } from '../contract/stored-view.ts'
import { knownLanguage } from '../contract/view.ts'
import type { Instant } from '../kit/clock.ts'
import type { Statements } from '../store/statements.ts'
import { dueTables } from './due.prisma.ts'
import type { DueTable } from './housing.ts'
import type { DeliveryKind } from './kinds.ts'
import type { Foreseen, Tried } from './shown.ts'

/** Ends a transaction with an outcome and leaves nothing of it. */
class Undone<T> extends Error {
  readonly outcome: T

  constructor(outcome: T) {
    super('This was only tried.')
    this.outcome = outcome
  }
}

/** Runs work in a transaction, answers with its outcome, and rolls back whatever it did. */
export async function rolledBack<T, Transaction>(
  transact: (inside: (transaction: Transaction) => Promise<never>) => Promise<never>,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  try {
    return await transact(async (transaction) => {
      throw new Undone(await work(transaction))
    })
  } catch (error) {
    if (error instanceof Undone) return error.outcome as T
    throw error
  }
}

interface Trial {
  readonly statements: Statements
  readonly tables: readonly DueTable[]
  readonly now: Instant
  readonly cohortId: string
  readonly kinds: ReadonlyMap<string, DeliveryKind>
}

/** Rows that become due at most: a trial holds what it locks until it ends, a second for each thousand people, and somebody may want to answer. */
const mostRows = 5000

/** Does the work and what it makes due, and answers what is said then that would not have been said without it. */
export async function triedIn<T>(trial: Trial, work: () => Promise<T>): Promise<Tried<T>> {
  // What is due anyway is not said because of the work.
  await settle(trial)
  const before = new Set((await said(trial)).map(({ id }) => id))
  const done = await work()
  if (!(await settle(trial))) return { done, told: null }
  const told = (await said(trial)).filter(({ id }) => !before.has(id))
  return {
    done,
    told: told.map(
      ({ kind, view, language, ...of }): Foreseen => ({
        personId: of.personId,
        name: of.name,
        what: namesOf(trial, kind),
        says: storedWords(view),
        language: knownLanguage(language),
      }),
    ),
  }
}

/** Takes what is due until nothing is; false: there is more than a trial takes. */
async function settle({ statements, tables, now }: Trial): Promise<boolean> {
  const names = tables.map(({ table }) => table)
  for (let taken = 0; taken <= mostRows; ) {
    const due = await dueTables(statements, names, now)
    let looked = 0
    for (const table of tables) if (due.has(table.table)) looked += await table.takeIn(statements)
    if (looked === 0) return true
    taken += looked
  }
  return false
}

/** Deliveries of the cohort that this transaction has written and that wait to be sent; each person of a conversation for themselves. */
const said = ({ statements, cohortId }: Trial) =>
  statements.$queryRaw<{ id: string; personId: string; name: string; kind: string; view: unknown; language: string }[]>`
    select d.id, p.id as "personId", p.name, d.kind, d.view, d.language from delivery d join person p on p.id in (d.person_id, d.companion_id)
    where d.cohort_id = ${cohortId}::uuid and d.state in ('due', 'waiting') and d.xmin::text = pg_current_xact_id()::xid::text order by d.id, p.id`

function namesOf({ kinds }: Trial, kind: string): Foreseen['what'] {
  const words = kinds.get(kind)?.words
  return { en: words?.en.name ?? kind, fi: words?.fi.name ?? kind, sv: words?.sv.name ?? kind }
}
