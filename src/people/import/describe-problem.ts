import type { Language } from '../../contract/view.ts'
import { fi } from './copy.fi.ts'
import { sv } from './copy.sv.ts'
import { type Copy, en } from './copy.ts'
import type { ListProblem } from './problem.ts'

const copies: Readonly<Record<Language, Copy>> = { en, fi, sv }

/** One problem as a sentence or two in a language: where it is, what was found there and what to do. */
export function describeProblem({ line, column, reason, value, otherLine, limit }: ListProblem, language: Language): string {
  const copy = copies[language]
  const said = copy.reasons[reason]({
    value: value.replace(/\s+/g, ' '),
    otherLine: String(otherLine ?? ''),
    limit: new Intl.NumberFormat(language).format(limit ?? 0),
  })
  return line === 0 ? capitalised(said) : `${copy.where(line, column)}: ${said}`
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
