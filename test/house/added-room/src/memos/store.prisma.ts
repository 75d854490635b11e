import { type Instant, toDate } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import type { Statements } from '../store/statements.ts'

export interface Memo {
  readonly id: string
  readonly personId: string
  readonly language: string
  readonly text: string
}

/** What somebody wants to be reminded of. */
export interface MemoStore {
  keep(personId: string, text: string, dueAt: Instant): Promise<void>
  found(ids: readonly string[]): Promise<readonly Memo[]>
  /** They are not due any more. */
  rest(ids: readonly string[]): Promise<void>
  /** Whether it was there. */
  remove(id: string, personId: string): Promise<boolean>
}

export const memosIn = (statements: Statements, { ids }: { readonly ids: Ids }): MemoStore => ({
  async keep(personId, text, dueAt) {
    await statements.$executeRaw`insert into memo (id, person_id, text, due_at) values (${ids.next()}::uuid, ${personId}::uuid, ${text}, ${toDate(dueAt)})`
  },
  found: (wanted) => statements.$queryRaw<Memo[]>`
    select m.id, m.person_id as "personId", p.language, m.text from memo m join person p on p.id = m.person_id where m.id = any(${[...wanted]}::uuid[])`,
  async rest(wanted) {
    await statements.$executeRaw`update memo set due_at = null where id = any(${[...wanted]}::uuid[])`
  },
  async remove(id, personId) {
    const removed = await statements.$executeRaw`delete from memo where id = ${id}::uuid and person_id = ${personId}::uuid`
    return removed > 0
  },
})
