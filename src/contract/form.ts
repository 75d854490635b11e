import type { Command } from './command.ts'
import type { Language, Part, Reply } from './view.ts'

interface FieldBase {
  /** What the filled-in value is called in `Filled` and in `Problems`. */
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly optional?: boolean
}

/** One question of a form. Values are text: dates as 2027-01-21, times as 17:00, a choice by its value. */
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
    /** One file, by the endings of its name. Where a platform cannot take files the field is left out, so it is always optional. */
    | { readonly kind: 'file'; readonly endings: readonly string[]; readonly optional: true }
  )

/** A flat form of at most ten fields. `title`, `submit` and `close` stay within 24 characters. */
export interface Form {
  readonly language: Language
  readonly title: string
  readonly submit: string
  readonly close: string
  /** What stands above the fields; no buttons and no entries. */
  readonly intro: readonly Part[]
  readonly fields: readonly Field[]
  readonly sends: Command
}

export interface FilledFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What somebody filled in, by the names of the fields; what was left empty is missing. */
export interface Filled {
  readonly texts: Readonly<Record<string, string>>
  readonly files: Readonly<Record<string, FilledFile>>
}

/** What is wrong with single fields, by their names: the form stays open and shows it there. */
export interface Problems {
  readonly problems: Readonly<Record<string, string>>
}

/** The next form, which takes this one's place. */
export interface NextForm {
  readonly form: Form
}

/** What opening a form leads to: the form, or a view that says why not. */
export type Opened = NextForm | Reply

/** What sending a form leads to. */
export type Submitted = Problems | NextForm | Reply
