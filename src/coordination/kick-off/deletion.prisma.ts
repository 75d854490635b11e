import type { Instant } from '../../kit/clock.ts'
import { isKeptElsewhere } from '../../people/kept.prisma.ts'
import { blankEverybody } from '../../programme/audit/audit-held.prisma.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import type { DeletionStore } from './deletion.store.ts'

/** Forgets somebody in this transaction: nothing names them any more. */
type Blank = (personId: string, at: Instant) => Promise<void>

/** Deleting a cohort, on one database transaction. */
export const deletionIn = (statements: Statements, blank: Blank): DeletionStore => ({
  async people(cohortId) {
    const rows = await statements.$queryRaw<{ id: string; kept: boolean }[]>`
      select p.id, ${isKeptElsewhere([cohortId])} as kept from person p where p.erased_at is null
        and (exists (select from enrolment e where e.person_id = p.id and e.cohort_id = ${cohortId}::uuid)
          or exists (select from viewer v where v.person_id = p.id and v.cohort_id = ${cohortId}::uuid)) order by p.id for update of p`
    return { everybody: rows.map(({ id }) => id), onlyHere: rows.flatMap(({ id, kept }) => (kept ? [] : [id])) }
  },

  async remove(cohortId, people, at) {
    for (const person of people) await blank(person, at)
    await blankEverybody(statements, { cohortIds: [cohortId], until: at, at, most: 1_000_000 })
    const [programme] = await statements.$queryRaw<{ id: string }[]>`select programme_id as id from cohort where id = ${cohortId}::uuid`
    await statements.$executeRaw`delete from attempt where delivery_id in (select id from delivery where cohort_id = ${cohortId}::uuid)`
    await statements.$executeRaw`delete from delivery where cohort_id = ${cohortId}::uuid
      or pair_id in (select x.id from pair x join seat s on s.id = x.seat_id where s.cohort_id = ${cohortId}::uuid)`
    await statements.$executeRaw`delete from offer where seat_id in (select id from seat where cohort_id = ${cohortId}::uuid)`
    await statements.$executeRaw`delete from pair where seat_id in (select id from seat where cohort_id = ${cohortId}::uuid)`
    await statements.$executeRaw`delete from seat where cohort_id = ${cohortId}::uuid`
    await statements.$executeRaw`delete from confirmation where enrolment_id in (select id from enrolment where cohort_id = ${cohortId}::uuid)`
    await statements.$executeRaw`delete from kick_off_move where kick_off_id in (select id from kick_off where cohort_id = ${cohortId}::uuid)`
    for (const table of ['act', 'kick_off', 'channel', 'channel_task', 'viewer', 'pending_list', 'enrolment'] as const)
      await statements.$executeRaw`delete from ${Prisma.raw(table)} where cohort_id = ${cohortId}::uuid`
    await statements.$executeRaw`delete from cohort where id = ${cohortId}::uuid`
    if (programme) await removeProgramme(statements, programme.id)
  },
})

/** A programme without cohorts is nobody's. */
async function removeProgramme(statements: Statements, programmeId: string): Promise<void> {
  const [left] = await statements.$queryRaw<{ id: string }[]>`select id from cohort where programme_id = ${programmeId}::uuid limit 1`
  if (left) return
  await statements.$executeRaw`delete from programme_workspace where programme_id = ${programmeId}::uuid`
  await statements.$executeRaw`delete from programme where id = ${programmeId}::uuid`
}
