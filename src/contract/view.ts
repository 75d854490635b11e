import type { Command } from './command.ts'
import type { Part } from './part.ts'

/** A language that Pari speaks (ISO 639-1). */
export type Language = 'en' | 'fi' | 'sv'
/** Every `Language`. */
export const languages = ['en', 'fi', 'sv'] as const satisfies readonly Language[]

export type { Bar, Button, Line, Link, Part, Row } from './part.ts'

/** What is said to somebody, on whatever platform. */
export interface View {
  /** The language of all its words. */
  readonly language: Language
  /** From top to bottom. */
  readonly parts: readonly Part[]
  /**
   * The command that shows the same view as it is now, for platforms that ask by themselves when somebody looks. Only views that others
   * change have it.
   */
  readonly renews?: Command
}

/** Whether Pari speaks this language. */
export const isLanguage = (text: string): text is Language => languages.some((language) => language === text)

/** A language as it was stored. One that Pari does not speak becomes English. */
export const knownLanguage = (text: string): Language => (isLanguage(text) ? text : 'en')

/** What the door answers to a command. */
export interface Reply {
  /** False: a rule refused the command, and nothing was changed. */
  readonly accepted: boolean
  /** It takes the place of the message, and says why where the command was refused. */
  readonly view: View
}
