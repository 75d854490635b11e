import type { RehearsedRows } from '../house/rehearses.ts'
import { answers } from '../programme/enrolment/confirmation-answer.ts'
import type { Statements } from '../store/statements.ts'
import type { Kind } from './kinds.ts'
import { calledOff } from './rehearsal.ts'

const proposes: Kind = 'coordinator.release'
const listsCalls: Kind = 'coordinator.calls'

/** What a rehearsal reads of this room's tables. */
export const rehearsedIn = (statements: Statements): RehearsedRows => ({
  /** Mentees whose seats are proposed for release. */
  async about(kind) {
    if (kind !== proposes) return []
    const rows = await statements.$queryRaw<{ email: string }[]>`
      select p.email from confirmation c join enrolment e on e.id = c.enrolment_id join person p on p.id = e.person_id
      where c.release = 'proposed' and c.answer is null order by p.email`
    return rows.map((row) => row.email)
  },

  async commandFor({ email, answer, about }) {
    if (answer === 'accept' || answer === 'decline') {
      const [offer] = await statements.$queryRaw<{ id: string }[]>`
        select o.id from offer o join enrolment e on e.id = o.enrolment_id join person p on p.id = e.person_id
        where p.email = ${email} order by o.made_at desc, o.id desc limit 1`
      return offer ? { do: answer === 'accept' ? 'acceptOffer' : 'declineOffer', offer: offer.id } : null
    }
    const [found] = await statements.$queryRaw<{ id: string; answer: string | null; turn: number }[]>`
      select c.id, c.answer, k.turn from confirmation c join kick_off k on k.id = c.kick_off_id join enrolment e on e.id = c.enrolment_id join person p on p.id = e.person_id
      where p.email = ${about ?? email} limit 1`
    if (!found) return null
    if (answer === 'release' || answer === 'keep') return { do: answer, confirmation: found.id }
    // What a script says that a coordinator notes is noted: she has seen what was answered before.
    const was = about === null ? {} : { was: found.answer ?? 'silent' }
    return {
      do: 'answer',
      confirmation: found.id,
      answer: answers.find((each) => each === answer) ?? null,
      ...was,
      ...(found.turn > 0 && { turn: found.turn }),
    }
  },

  async peopleAtEnd() {
    const rows = await statements.$queryRaw<{ email: string; standing: string | null; state: string | null; called: boolean }[]>`
      select p.email, case when e.role <> 'mentor' then c.standing when k.called_off_at is not null then ${calledOff} else coalesce(c.standing, 'free') end as standing,
        case when e.role = 'coordinator' or e.state <> 'active' and c.answer is distinct from 'notStarting' then null
          else coalesce(c.answer, 'silent') end as state,
        exists (select from delivery d where d.cohort_id = e.cohort_id and d.kind = ${listsCalls} and d.state = 'delivered'
          and c.joined_at <= d.created_at
          and not exists (select from audit a where a.subject = c.id and a.deed in ('answered', 'notedAnswer')
            and a.detail ->> 'answer' <> 'unsure' and a.at <= d.created_at)) as called
      from enrolment e join person p on p.id = e.person_id left join confirmation c on c.enrolment_id = e.id
        left join kick_off k on k.cohort_id = e.cohort_id`
    return new Map(
      rows.map(({ email, standing, state, called }) => [email, { state, facts: { standing, ...(called && { called: 'yes' }) } }]),
    )
  },
})
