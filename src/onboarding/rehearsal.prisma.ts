import type { JoiningRow } from '../../prisma/generated/rows.ts'
import type { RehearsedRows } from '../house/rehearses.ts'
import type { Statements } from '../store/statements.ts'
import { isDone, purposes, stepNames } from './steps/steps.rules.ts'

type Row = {
  readonly email: string
  readonly done: JoiningRow['done'] | null
  readonly finished: boolean
  readonly waits: boolean
  readonly agreed: readonly { readonly purpose: string; readonly agreed: boolean; readonly version: number }[] | null
}

/** What a rehearsal reads of this room's tables. */
export const rehearsedIn = (statements: Statements): RehearsedRows => ({
  about: async () => [],

  async commandFor({ email, answer }) {
    const [row] = await statements.$queryRaw<{ id: string }[]>`
      select e.id from enrolment e join person p on p.id = e.person_id join application a on a.enrolment_id = e.id
      where p.email = ${email} and a.offered_until is not null limit 1`
    return row ? { do: answer === 'takePlace' ? 'takeOffered' : 'declineOffered', enrolment: row.id } : null
  },

  async joinedByThemselves() {
    const rows = await statements.$queryRaw<{ id: string }[]>`select distinct cohort_id as id from intake`
    return rows.map(({ id }) => id)
  },

  /** The step at which everybody is who has begun to join, and whether they wait for a place. */
  async peopleAtEnd() {
    const rows = await statements.$queryRaw<Row[]>`
      select p.email, j.done, j.finished_at is not null as finished, e.state = 'applied' and e.waiting_since is not null as waits,
        (select json_agg(json_build_object('purpose', s.purpose, 'agreed', s.agreed, 'version', s.version)) from consent s where s.enrolment_id = e.id) as agreed
      from enrolment e join person p on p.id = e.person_id left join joining j on j.enrolment_id = e.id left join application a on a.enrolment_id = e.id
      where a.enrolment_id is not null or j.enrolment_id is not null`
    return new Map(rows.map((row) => [row.email, { state: null, facts: { step: stepOf(row), waitsFor: row.waits ? 'programme' : null } }]))
  },
})

function stepOf({ finished, done, agreed }: Row): string {
  if (finished) return 'finished'
  const consents = (agreed ?? []).flatMap(({ purpose, ...said }) => {
    const known = purposes.find((each) => each === purpose)
    return known ? [{ ...said, purpose: known }] : []
  })
  return stepNames.find((step) => !isDone({ done: done ?? [], consents, isAtHome: true }, step)) ?? 'start'
}
