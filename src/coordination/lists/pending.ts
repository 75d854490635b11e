import { z } from 'zod'
import { languages } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'
import type { Decisions, ListAnswers, ListedPerson, ListField, ReadList } from '../../people/import/index.ts'

const email = z.string()
const field = z.string() as z.ZodType as z.ZodType<ListField>
const person = z.looseObject({
  line: z.number(),
  name: z.string(),
  email,
  role: z.enum(['mentor', 'mentee', 'coordinator']),
  language: z.enum(languages),
}) as z.ZodType as z.ZodType<ListedPerson>

/** A list that was read, as it is stored until its coordinator says yes. */
export const pendingRead = z.looseObject({
  people: z.array(person).default([]),
  absentColumns: z.array(field).default([]),
  /** What was not read, and what was taken where a cell says more than one thing. */
  leftOut: z.array(z.unknown() as z.ZodType as z.ZodType<ReadList['leftOut'][number]>).default([]),
  chosen: z.array(z.unknown() as z.ZodType as z.ZodType<ReadList['chosen'][number]>).default([]),
  /** What the languages of the people are; see `EnrolRequest`. */
  languages: z.enum(['listed', 'kept', 'own']).default('kept'),
  /** The programme that it is to be; null: it is there. */
  wanted: z
    .looseObject({ name: z.string(), language: z.enum(languages), zone: z.string(), country: z.string().nullable() })
    .nullable()
    .default(null),
  /** The file itself, while it is asked which columns are meant; then there is nobody in `people`. */
  raw: z
    .looseObject({
      name: z.string(),
      base64: z.string(),
      language: z.enum(languages),
      answers: z.looseObject({}).default({}) as z.ZodType as z.ZodType<ListAnswers>,
      /** What is asked about it; null: a release before this one kept it. */
      asks: z.looseObject({}).nullable().default(null) as z.ZodType as z.ZodType<ReadList['asks'] | null>,
    })
    .nullable()
    .default(null),
})

/** What its coordinator decided so far. `two`: new addresses that are said to be of other people. */
export const pendingDecisions = z.looseObject({
  leftOut: z.array(email).default([]),
  same: z.array(z.tuple([email, email])).default([]),
  two: z.array(email).default([]),
  takenOff: z.array(email).default([]),
  clears: z.array(z.tuple([email, z.array(field)])).default([]),
  asListed: z.array(email).default([]),
})

/** A list that was read. */
export type PendingRead = z.output<typeof pendingRead>
/** What was decided about it, as it is stored. */
export type PendingDecisions = z.output<typeof pendingDecisions>

/** A list that was shown, and waits for a yes. */
export interface PendingList {
  readonly id: string
  readonly cohortId: string | null
  readonly read: PendingRead
  readonly decided: PendingDecisions
}

/** Hours for which a list waits. */
export const waitsHours = 24

/** Lists that wait for a yes. Each belongs to the person who brought it in, and nobody else gets it. */
export interface PendingStore {
  /** Keeps a list, in the place of an earlier one of the same person for the same cohort. Answers its id. */
  keep(list: { readonly personId: string; readonly cohortId: string | null; readonly read: PendingRead }, now: Instant): Promise<string>
  /** Null: it was stored, or its time is over. The list stays locked until the transaction ends. */
  find(id: string, personId: string): Promise<PendingList | null>
  decide(id: string, decided: PendingDecisions): Promise<void>
  /** Forgets these lists. */
  drop(ids: readonly string[]): Promise<void>
}

/** As the rules read them. */
export const decisionsOf = ({ leftOut, same, takenOff, clears, asListed }: PendingDecisions): Decisions => ({
  leftOut: new Set(leftOut),
  same: new Map(same),
  takenOff: new Set(takenOff),
  asListed: new Set(asListed),
  clears: new Map(clears.map(([email, fields]) => [email, new Set(fields)])),
})
