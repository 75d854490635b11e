import type { Language } from '../../contract/view.ts'
import type { Role } from '../role.ts'

/** One good row of a list. */
export interface ListedPerson {
  /** 1-based line of the file, row number in a spreadsheet; the header counts. */
  readonly line: number
  readonly name: string
  /** In lower case. */
  readonly email: string
  readonly role: Role
  readonly language: Language
  /** Mentees only: the mentor's e-mail, in lower case; missing on the waitlist. The mentor is a good row of the same list. */
  readonly mentor?: string
  /** IANA zone. */
  readonly timeZone?: string
  readonly platform?: 'slack' | 'teams'
  readonly field?: string
  readonly wishes?: string
  /** Mentors only: how many mentees they agreed to, 1 to 20. */
  readonly seats?: number
}
