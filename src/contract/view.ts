import type { Command } from './command.ts'
import type { Part } from './part.ts'

export type Language = 'en' | 'fi' | 'sv'
export const languages = ['en', 'fi', 'sv'] as const satisfies readonly Language[]

export type { Button, Link, Part, Row } from './part.ts'

export interface View {
  readonly language: Language
  readonly parts: readonly Part[]
  /** Shows the same as it is now: of views that others change, for platforms that ask by themselves when somebody looks. */
  readonly renews?: Command
}

export const isLanguage = (text: string): text is Language => languages.some((language) => language === text)

/** A language as it was stored; one that nobody speaks here is English. */
export const knownLanguage = (text: string): Language => (isLanguage(text) ? text : 'en')

/** What the door answers: the view that takes the place of the message, and whether a rule let the command through. */
export interface Reply {
  readonly accepted: boolean
  readonly view: View
}
