import type { Field, Filled } from '../../contract/form.ts'
import { note } from '../../contract/parts.ts'
import type { Part } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { datesOf, type Keeping, refuseKeeping, type Term } from '../../programme/keeping/end.rules.ts'
import { keepingLines, keepingProblem, lastDayLabel } from '../../programme/keeping/keeping-words.ts'
import type { CohortSummary } from '../store.ts'

/** When a programme would end whose kick-off were then. */
const termOf = ({ keeping, zone }: CohortSummary, kickOffAt: Instant): Term => ({ keeping, zone, kickOffAt, createdAt: kickOffAt })

/** The field that asks for the last day: six months after the kick-off, unless the programme has chosen one. */
export const endField = (actor: KnownPerson, cohort: CohortSummary, kickOffAt: Instant): Field => ({
  ...{ kind: 'date', name: 'ends', label: lastDayLabel(actor.language) },
  initial: datesOf(termOf(cohort, kickOffAt)).ends,
})

/** What will be deleted, and when. */
export const endLines = (actor: KnownPerson, cohort: CohortSummary, kickOffAt: Instant): Part[] =>
  keepingLines(actor.language, cohort.keeping, datesOf(termOf(cohort, kickOffAt))).map(note)

/** What was chosen; or what is wrong with it, beside its field. A form from before the field was there leaves it open. */
export function endIn(
  actor: KnownPerson,
  cohort: CohortSummary,
  { kickOffAt, now }: { readonly kickOffAt: Instant; readonly now: Instant },
  { texts }: Filled,
): { readonly keeping: Partial<Keeping> } | { readonly problems: { readonly ends: string } } {
  const { ends } = texts
  if (ends === undefined) return { keeping: {} }
  const refused = refuseKeeping(termOf(cohort, kickOffAt), { ...cohort.keeping, ends }, now)
  return refused ? { problems: { ends: keepingProblem(actor.language, refused) } } : { keeping: { ends } }
}
