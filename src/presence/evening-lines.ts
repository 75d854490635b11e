import type { Language } from '../contract/view.ts'
import { plural } from '../contract/wording.ts'
import type { Counts } from '../house/rehearses.ts'

const words: Readonly<Record<Language, (mentors: number, inVain: number) => string>> = {
  en: (mentors, inVain) =>
    `${plural(mentors, 'en', { one: '1 mentor came', other: `${mentors} mentors came` })}, ${inVain === 0 ? 'no trip wasted' : plural(inVain, 'en', { one: '1 trip wasted', other: `${inVain} trips wasted` })}`,
  fi: (mentors, inVain) =>
    `${plural(mentors, 'fi', { one: '1 mentori tuli', other: `${mentors} mentoria tuli` })} paikalle, ${inVain === 0 ? 'kukaan ei' : inVain} turhaan`,
  sv: (mentors, inVain) =>
    `${plural(mentors, 'sv', { one: '1 mentor kom', other: `${mentors} mentorer kom` })}, ${inVain === 0 ? 'ingen' : inVain} i onödan`,
}

/** What the evening was, as far as somebody noted who came. */
export function evening({ mentorsCame = 0, inVain = 0 }: Counts, language: Language): readonly string[] {
  return mentorsCame > 0 ? [words[language](mentorsCame, inVain)] : []
}
