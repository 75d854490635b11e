import type { AddressRow, WorkspaceRow } from '../../prisma/generated/rows.ts'
import type { Address } from '../../src/contract/platform.ts'
import type { House } from '../../src/house/compose.ts'
import type { Clock } from '../../src/kit/clock.ts'
import { deskOf } from '../../src/rehearsal/desk.ts'
import { ledgerOf } from '../../src/rehearsal/ledger.prisma.ts'
import { events } from '../../src/rehearsal/rooms.ts'
import type { Base } from '../../src/store/pool.ts'
import type { Statements } from '../../src/store/statements.ts'
import type { Ticked } from './protocol.ts'

/** What it takes to do something as a coordinator. */
export interface StageDeps {
  readonly base: Base
  readonly house: House
  readonly clock: Clock
}

/**
 * Notes who came, as a coordinator of their cohort does it. Whoever is noted already, as here or as missing, is left as they are; so is what a
 * rule refuses: nobody comes to what does not take place.
 */
export async function attend({ base, house, clock }: StageDeps, all: readonly Ticked[]): Promise<null> {
  const { statements } = base
  const noted = new Set((await ledgerOf(base).peopleAtEnd()).flatMap(({ email, ...facts }) => (facts['presence'] ? [email] : [])))
  const ticked = all.filter(({ email }) => !noted.has(email))
  for (const [cohort, those] of Map.groupBy(ticked, (each) => each.cohort)) {
    const coordinator = await coordinatorOf(statements, cohort)
    if (!coordinator) continue
    const enrolmentOf = (email: string) => enrolmentIn(statements, cohort, email)
    const ledger = { enrolmentOf, pairOf: () => Promise.resolve(null) }
    const desk = deskOf({ house, ledger, cohortId: cohort }, coordinator)
    for (const { email, what } of those)
      await events.get(what)?.play({ at: clock.now(), what, email, to: null, file: null, text: null }, desk)
  }
  return null
}

/** Where a coordinator of a cohort is reached. Null: it has none who is. */
export async function coordinatorOf(statements: Statements, cohortId: string): Promise<Address | null> {
  const [row] = await statements.$queryRaw<(Pick<WorkspaceRow, 'platform'> & { workspace: string; id: AddressRow['external_id'] })[]>`
    select w.platform, w.external_id as workspace, a.external_id as id
    from enrolment e join address a on a.person_id = e.person_id and a.gone_at is null join workspace w on w.id = a.workspace_id
    where e.cohort_id = ${cohortId}::uuid and e.role = 'coordinator' and e.state = 'active' order by e.id, a.id limit 1`
  return row ? { workspace: { platform: row.platform, id: row.workspace }, id: row.id } : null
}

async function enrolmentIn(statements: Statements, cohortId: string, email: string): Promise<string | null> {
  const [row] = await statements.$queryRaw<{ id: string }[]>`
    select e.id from enrolment e join person p on p.id = e.person_id where e.cohort_id = ${cohortId}::uuid and p.email = ${email}`
  return row?.id ?? null
}
