import { copyOf } from '../../contract/language.ts'
import type { Language } from '../../contract/view.ts'
import { finnish } from './copy.fi.ts'
import { swedish } from './copy.sv.ts'
import { type Copy, english } from './copy.ts'
import type { Dates, Keeping, KeepingRefusal } from './end.rules.ts'

const locales = { en: 'en-GB', fi: 'fi-FI', sv: 'sv-FI' } as const

/** A day of the calendar (2027-07-21) as a sentence says when something happens, with its year. */
export function dayInWords(day: string, language: Language): string {
  const written = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00Z`))
  return language === 'sv' ? `den ${written}` : written
}

const wordsIn = copyOf<Copy>({ en: english, fi: finnish, sv: swedish })

/** What the field is called in which the last day of a programme is chosen. */
export const lastDayLabel = (language: Language): string => wordsIn(language).lastDay

/** Why a day or a time of keeping cannot be chosen. */
export const keepingProblem = (language: Language, refusal: KeepingRefusal): string => wordsIn(language).problems[refusal]

/** What goes of what is known about the people of a programme, and when: a line for each phase. */
export function keepingLines(language: Language, { textDays }: Keeping, { ends, goes }: Dates): readonly string[] {
  const said = wordsIn(language)
  return [said.texts(textDays), said.afterEnd(dayInWords(ends, language)), said.retention(dayInWords(goes, language))]
}
