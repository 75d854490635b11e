import type { Foreseen, RehearsedRows } from '../house/rehearses.ts'
import { fromDate } from '../kit/clock.ts'
import type { Statements } from '../store/statements.ts'
import { careAnswers } from './facts.ts'
import type { Kind } from './kinds.ts'
import { missedIn, presenceAtEnd } from './store.prisma.ts'

/** What a rehearsal reads of this room's tables. */
export const rehearsedIn = (statements: Statements): RehearsedRows => ({
  about: async () => [],

  async commandFor({ email, answer }) {
    const [found] = await statements.$queryRaw<{ id: string }[]>`
      select w.id from presence w join enrolment e on e.id = w.enrolment_id join person p on p.id = e.person_id
      where p.email = ${email} and w.asked_at is not null order by w.id limit 1`
    const known = careAnswers.find((each) => each === answer)
    return found && known ? { do: 'answerCare', presence: found.id, answer: known } : null
  },

  async peopleAtEnd() {
    const rows = await presenceAtEnd(statements)
    return new Map(rows.map(({ email, presence, inVain }) => [email, { state: null, facts: { presence, inVain: inVain ? 'yes' : null } }]))
  },
})

const care: Kind = 'presence.care'

/** Once coordinators have heard who is missing, the missing are written to at the next look. */
export const foreseenIn = async (statements: Statements): Promise<Foreseen[]> =>
  (await missedIn(statements)).map(({ at, ...person }) => ({ at: fromDate(at), kind: care, ...person }))
