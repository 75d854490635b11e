import { copyByRole } from '../../contract/language.ts'
import { finnish as finnishAnswers } from '../copy.fi.ts'
import { swedish as swedishAnswers } from '../copy.sv.ts'
import { type Copy as Answers, english as englishAnswers } from '../copy.ts'
import { finnish } from './copy.fi.ts'
import { swedish } from './copy.sv.ts'
import { type Copy as Decisions, english } from './copy.ts'

/** What coordinators read and decide, beside what mentees and mentors read. */
export type Copy = Answers & Decisions

/** The words for coordinators and the words that they note, in a language and in the terms of a programme. */
export const copyIn = copyByRole<Copy>({
  en: (mentee) => ({ ...englishAnswers(mentee), ...english(mentee) }),
  fi: (mentee) => ({ ...finnishAnswers(mentee), ...finnish(mentee) }),
  sv: (mentee) => ({ ...swedishAnswers(mentee), ...swedish(mentee) }),
})
