import { z } from 'zod'
import type { AuditRow } from '../../../prisma/generated/rows.ts'
import { fromDate, Instant, toDate } from '../../kit/clock.ts'
import { readStored } from '../../kit/stored.ts'
import { answers } from '../../programme/confirmation-answer.ts'
import type { Statements } from '../../store/statements.ts'
import type { Act, ActStore } from './acts.ts'

const instant = z.iso.datetime().nullable().default(null)
const answer = z.enum(answers).nullable().default(null)
const detail = z.looseObject({
  answer,
  wasAnswer: answer,
  wasAnsweredAt: instant,
  wasRelease: z.enum(['proposed', 'kept', 'released']).nullable().default(null),
  wasDoneThrough: instant,
})

type Row = Pick<AuditRow, 'id' | 'at' | 'subject' | 'detail'> & { readonly deed: Act['deed']; readonly isUndone: boolean }

/** Acts that may be undone, on one database transaction. */
export const actsIn = (statements: Statements): ActStore => ({
  async latest(subject, actorId, at) {
    const [found] = await statements.$queryRaw<Pick<AuditRow, 'id'>[]>`
      select id from audit where subject = ${subject}::uuid and actor_id = ${actorId}::uuid and at = ${toDate(at)}
        and deed in ('notedAnswer', 'kept', 'released', 'agreedToOffers') order by id desc limit 1`
    return found?.id ?? null
  },

  async act(id) {
    const [row] = await statements.$queryRaw<Row[]>`
      select a.id, a.at, a.deed, a.subject, a.detail, exists (select from audit u where u.subject = a.id and u.deed = 'undid') as "isUndone"
      from audit a where a.id = ${id}::uuid and a.deed in ('notedAnswer', 'kept', 'released', 'agreedToOffers')`
    return row ? toAct(row) : null
  },

  async isTold(cohortId, since, people) {
    // What is not said yet is locked, so that no lane begins to say it before it is withdrawn.
    const rows = await statements.$queryRaw<{ told: boolean }[]>`
      select state in ('sending', 'delivered', 'unknown') as told from delivery
      where cohort_id = ${cohortId}::uuid and created_at >= ${toDate(since)} and (kind = 'coordinator.alert'
        or person_id = any(${[...people]}::uuid[]) and (kind like 'standing.%' or kind like 'offer.%' or kind like 'confirmation.mentor%'
          or kind in ('confirmation.released', 'confirmation.noted')))
      order by id for update`
    return rows.some(({ told }) => told)
  },

  async personsOf(enrolmentIds) {
    if (enrolmentIds.length === 0) return []
    const rows = await statements.$queryRaw<
      { person_id: string }[]
    >`select person_id from enrolment where id = any(${[...enrolmentIds]}::uuid[])`
    return rows.map((row) => row.person_id)
  },

  async isOffered(seatId, since) {
    const [found] = await statements.$queryRaw<{ offered: boolean }[]>`
      select exists (select from offer where seat_id = ${seatId}::uuid and made_at >= ${toDate(since)}) as offered`
    return found?.offered ?? false
  },

  async disagree(seatId) {
    await statements.$executeRaw`update seat set agreed = false where id = ${seatId}::uuid and state = 'open'`
  },
})

function toAct({ id, at, deed, subject, isUndone, detail: stored }: Row): Act {
  const read = readStored(detail, stored, { what: 'audit.detail', row: id }) ?? detail.parse({})
  const when = (text: string | null) => (text === null ? null : Instant.from(text))
  const before = {
    answer: read.wasAnswer,
    answeredAt: when(read.wasAnsweredAt),
    release: read.wasRelease,
    doneThrough: when(read.wasDoneThrough),
  }
  return { ...{ id, deed, subject, isUndone, before }, at: fromDate(at), said: read.answer }
}
