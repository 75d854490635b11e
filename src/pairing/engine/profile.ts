import type { ToPair } from '../../programme/to-pair.ts'
import { termsOf, wishesIn } from './words.ts'

/** What is compared of a mentee. */
export interface MenteeTerms {
  readonly field: ReadonlySet<string>
  readonly decisive: ReadonlySet<string>
  readonly wishes: ReadonlySet<string>
  readonly topics: ReadonlySet<string>
}

/** What is compared of a mentor. */
export interface MentorTerms {
  readonly field: ReadonlySet<string>
  /** Everything that they say of what they know and do. */
  readonly knows: ReadonlySet<string>
  /** What they may be asked about. */
  readonly topics: ReadonlySet<string>
}

/** What a mentee said, in terms. */
export function menteeTerms({ field, wishes, topics }: ToPair): MenteeTerms {
  const { decisive, others } = wishesIn(wishes)
  return { field: termsOf(field), decisive: termsOf(decisive), wishes: termsOf(others), topics: termsOf(topics) }
}

/** What a mentor said, in terms. */
export const mentorTerms = (mentor: ToPair): MentorTerms => ({
  field: termsOf(mentor.field),
  knows: termsOf(knowledgeOf(mentor)),
  topics: termsOf(textsOf(mentor.topics, mentor.knows)),
})

/** What a mentor knows and does, as one text. What they wish for themselves is none of it. */
export const knowledgeOf = ({ knows, topics, field }: ToPair): string => textsOf(knows, topics, field)
/** What a mentor may be asked about, as one text. */
export const topicsOf = ({ topics, knows }: ToPair): string => textsOf(topics, knows)

const textsOf = (...texts: readonly (string | null)[]): string => texts.filter((text) => text !== null).join('; ')

/** Terms that count for who answered more; whoever says less than others never gains by it. */
const mostCounted = 60

/** How much somebody said. */
export const saidBy = ({ field, wishes, knows, topics }: ToPair): number =>
  Math.min(mostCounted, termsOf(textsOf(field, wishes, knows, topics)).size)

/** Whether somebody said enough to be paired well: their field, and what they wish for or know. */
export const isComplete = ({ role, field, wishes, knows, topics }: ToPair): boolean =>
  field !== null && ((role === 'mentee' ? wishes : knows) !== null || topics !== null)
