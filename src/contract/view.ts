import type { Command } from './command.ts'

export type Language = 'en' | 'fi' | 'sv'
export const languages = ['en', 'fi', 'sv'] as const satisfies readonly Language[]

/** One tap: the command it stands for is all it carries. Labels make sense alone and stay within 30 characters where they can. */
export interface Button<Presses extends Command = Command> {
  readonly label: string
  readonly command: Presses
  readonly style?: 'primary' | 'danger'
}

/** `at`: the instant that `value` puts into words (ISO 8601), for platforms that show times in their reader's own way. */
export interface Row {
  readonly label: string
  readonly value: string
  readonly at?: string
}

/** `url`: https. */
export interface Link {
  readonly label: string
  readonly url: string
}

/** What is said, platform-free. Text is plain: adapters escape it, nothing here is markup. */
export type Part =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** Small print. */
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'fields'; readonly rows: readonly Row[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** A line or two in the reader's own words; `submit` sends them as the text of the command. */
  | {
      readonly kind: 'entry'
      readonly label: string
      readonly placeholder: string
      readonly submit: string
      readonly opens: Command
    }
  /** `alt` says what the picture shows: it is all that some readers get. `url` is public. */
  | { readonly kind: 'image'; readonly url: string; readonly alt: string }
  /** Ways out of the chat or into another one. */
  | { readonly kind: 'links'; readonly links: readonly Link[] }
  /** At most five buttons, equal in size. */
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] }

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
