import type { Command } from './command.ts'
import type { Language, Part, Reply } from './view.ts'

interface FieldBase {
  /** What the filled-in value is called in `Filled` and in `Problems`; unique in the form. */
  readonly name: string
  /** What stands at the field, in the language of the form. */
  readonly label: string
  /** A sentence under the field. */
  readonly hint?: string
  /** Missing: the field must be filled in. */
  readonly optional?: boolean
}

/**
 * One question of a form. Every value is text: a date as 2027-01-21, a time as 17:00, a choice as the `value` of its option. `initial` is
 * what stands there at first. `most` is the number of characters that may be written.
 */
export type Field = FieldBase &
  (
    | { readonly kind: 'line'; readonly initial?: string; readonly placeholder?: string; readonly most?: number }
    | { readonly kind: 'lines'; readonly initial?: string; readonly placeholder?: string; readonly most?: number }
    | { readonly kind: 'date'; readonly initial?: string }
    | { readonly kind: 'time'; readonly initial?: string }
    /** At most 100 options. */
    | {
        readonly kind: 'choice'
        readonly options: readonly { readonly value: string; readonly label: string }[]
        readonly initial?: string
      }
    /** Options of which any number is ticked, at most ten; no value has a comma. The whole value is what is ticked, with commas between. */
    | {
        readonly kind: 'choices'
        readonly options: readonly { readonly value: string; readonly label: string }[]
        readonly initial?: string
        readonly optional: true
      }
    /** One file whose name ends in one of these (`csv`). A platform that takes no files leaves the field out, so it is always optional. */
    | { readonly kind: 'file'; readonly endings: readonly string[]; readonly optional: true }
  )

/** A form without pages: at most twenty fields, one below the other, and rather fewer than ten. */
export interface Form {
  /** The language of all its texts. */
  readonly language: Language
  /** At most 24 characters: Slack allows no more (docs.slack.dev/reference/views/modal-views). */
  readonly title: string
  /** The button that sends the form; at most 24 characters. */
  readonly submit: string
  /** The button that closes the form and sends nothing; at most 24 characters. */
  readonly close: string
  /** What stands above the fields; it has no buttons and no entries. */
  readonly intro: readonly Part[]
  /** At most twenty. */
  readonly fields: readonly Field[]
  /** The command that comes back with what was filled in; its mark is `submission`. */
  readonly sends: Command
  /**
   * Fields on which something else in the form depends, such as how many people a choice is. With what is filled in so far, `Core.renew` answers the form
   * as it is now. Slack asks when one of `fields` changes; Teams does not tell of a change, so there a button with this label asks.
   */
  readonly live?: { readonly fields: readonly string[]; readonly label: string }
}

/** A file that came with a form. */
export interface FilledFile {
  /** As it is called where it comes from, with its ending. */
  readonly name: string
  /** Its content, unchecked. */
  readonly bytes: Uint8Array
}

/** What somebody filled in. What was left empty is missing. */
export interface Filled {
  /** Values by the names of their fields; see `Field` for how they are written. */
  readonly texts: Readonly<Record<string, string>>
  /** Files by the names of their fields. */
  readonly files: Readonly<Record<string, FilledFile>>
}

/** What is wrong with single fields. The form stays open and shows it there. */
export interface Problems {
  /** Sentences by the names of the fields. */
  readonly problems: Readonly<Record<string, string>>
}

/** A form that takes the place of this one. */
export interface NextForm {
  /** The form that is shown now. */
  readonly form: Form
}

/** What opening a form leads to: the form, or a view that says why not. */
export type Opened = NextForm | Reply

/** What sending a form leads to: problems beside its fields, another form, or a view that closes it. */
export type Submitted = Problems | NextForm | Reply
