import type { Language } from '../../src/contract/view.ts'
import { finnish } from './copy.fi.ts'
import { swedish } from './copy.sv.ts'
import { type Copy, english } from './copy.ts'

export const copies: Readonly<Record<Language, Copy>> = { en: english, fi: finnish, sv: swedish }

/** Each language by its own name. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', fi: 'Suomi', sv: 'Svenska' }

/** The language that was chosen before, or else the first of the reader's that the page speaks. */
export function languageFor(chosen: string | null, preferred: readonly string[]): Language {
  const wished = [chosen ?? '', ...preferred].map((tag) => tag.slice(0, 2).toLowerCase())
  return wished.find((tag): tag is Language => Object.hasOwn(copies, tag)) ?? 'en'
}
