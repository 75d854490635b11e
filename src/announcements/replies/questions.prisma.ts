import { renewAll } from '../../delivery/many.prisma.ts'
import { type Instant, toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import type { Question } from '../facts.ts'
import type { Kind } from '../kinds.ts'
import type { AnnouncementStore } from '../store.ts'

const kind = 'announcement.question' satisfies Kind
/** The beginning of the keys of what coordinators read of a question. */
const questionKeys = (id: string): string => `announcement:question:${id}:`

/** What of the store is about questions. */
export const questionsIn = (
  statements: Statements,
  { ids }: { readonly ids: Ids },
): Pick<AnnouncementStore, 'ask' | 'question' | 'answer' | 'renewQuestion'> => ({
  async ask({ announcementId, cohortId, personId, text }, at) {
    const id = ids.next()
    await statements.$executeRaw`
      insert into announcement_question (id, announcement_id, person_id, cohort_id, text, created_at)
      values (${id}::uuid, ${announcementId}::uuid, ${personId}::uuid, ${cohortId}::uuid, ${text}, ${toDate(at)})`
    return id
  },

  async question(id) {
    const [row] = await statements.$queryRaw<Question[]>`
      select q.id, q.announcement_id as "announcementId", q.cohort_id as "cohortId", q.person_id as "personId", p.name, q.text, q.answer,
        (select name from person where id = q.answered_by) as "answeredBy"
      from announcement_question q join person p on p.id = q.person_id where q.id = ${id}::uuid`
    return row ?? null
  },

  answer: async (id, text, by, at) =>
    (await statements.$executeRaw`
      update announcement_question set answer = ${text}, answered_by = ${by}::uuid, answered_at = ${toDate(at)}
      where id = ${id}::uuid and answered_at is null`) > 0,

  renewQuestion: (id: string, at: Instant) =>
    renewAll(
      statements,
      Prisma.sql`d.cohort_id = (select cohort_id from announcement_question where id = ${id}::uuid) and d.kind = ${kind} and starts_with(d.key, ${questionKeys(id)})`,
      at,
    ),
})
