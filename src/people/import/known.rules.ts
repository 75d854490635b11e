import type { Role } from '../role.ts'
import { type ListField, optionalFields } from './fields.rules.ts'
import type { ListedPerson } from './list.ts'

/** What is said of a person, as text: a number of places is "2". What is missing is not known. */
export type ListValues = { readonly [F in ListField]?: string }

/** Somebody as a cohort has them now, or as an older list names them. */
export interface KnownPerson {
  /** In lower case. */
  readonly email: string
  /** As they were enrolled. */
  readonly role: Role
  /** As `enrolment.state` has it. */
  readonly state: 'active' | 'waiting' | 'released' | 'withdrawn' | 'applied' | 'unpaired'
  /** What holds now. `mentor`: the e-mail of the mentor with whom they have a place, whoever gave it. */
  readonly now: ListValues
  /** What the last list said. What a new list says again changes nothing, whatever became of it since. */
  readonly listed: ListValues
  /** Whether this address was ever reached: then somebody reads it. */
  readonly wasReached: boolean
  /** Whether they answered about the kick-off. */
  readonly answered: boolean
  /** Mentors: how many mentees they agreed to. */
  readonly agreed?: number
  /** They chose language and time zone themselves: no list changes these. */
  readonly chose: boolean
  /** What they wrote themselves: no list changes it. Missing: nothing. */
  readonly wrote?: readonly ListField[]
}

/** A list that was read. */
export interface NewList {
  /** Everybody on it. */
  readonly people: readonly ListedPerson[]
  /** Columns that the list lacks: they change nothing. */
  readonly absentColumns: readonly ListField[]
  /** E-mails in rows that have problems: nothing is known of these people, but they are not missing. */
  readonly unsure?: readonly string[]
}

/** Every field of a list; the mentor comes last. */
export const fields: readonly ListField[] = ['name', ...optionalFields.filter((field) => field !== 'mentor'), 'mentor']

/** What a row says of these fields, as text. */
export function valuesOf(person: ListedPerson): ListValues {
  const said = fields.flatMap((field) => {
    const value = person[field]
    return value === undefined || person.unsaid?.includes(field) ? [] : [[field, String(value)] as const]
  })
  return Object.fromEntries(said)
}

/** A person of an older list, as though it had been stored and nobody had answered yet. `seatsPerMentor`: where the list does not say. */
export function knownFrom(person: ListedPerson, seatsPerMentor: number): KnownPerson {
  const values = valuesOf(person)
  return {
    ...{ email: person.email, role: person.role, now: values, listed: values },
    state: person.role === 'mentee' && person.mentor === undefined ? 'waiting' : 'active',
    ...{ wasReached: false, answered: false, chose: false },
    ...(person.role === 'mentor' && { agreed: person.seats ?? seatsPerMentor }),
  }
}

/** Whether somebody is in, or would like to be. */
export const isThereIn = ({ state }: { readonly state: KnownPerson['state'] }): boolean => state !== 'released' && state !== 'withdrawn'
