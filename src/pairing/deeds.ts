import type { DeedWords } from '../programme/audit/deeds.ts'

/** What this room writes down. */
export const deeds = {
  draftedPairs: { en: 'made a draft of pairs', fi: 'teki luonnoksen pareista', sv: 'gjorde ett utkast till par' },
  judgedPair: { en: 'decided on a suggested pair', fi: 'teki päätöksen ehdotetusta parista', sv: 'fattade beslut om ett föreslaget par' },
  publishedPairs: { en: 'published pairs', fi: 'julkaisi pareja', sv: 'publicerade par' },
  askedMentors: { en: 'had mentors asked for somebody', fi: 'aloitti mentorin etsinnän', sv: 'lät fråga mentorer för någon' },
  stoppedAsking: { en: 'stopped asking mentors', fi: 'lopetti mentorin etsinnän', sv: 'slutade fråga mentorer' },
  answeredRequest: {
    en: 'answered whether a mentor takes somebody',
    fi: 'vastasi, ryhtyykö mentori jonkun mentoriksi',
    sv: 'svarade på om en mentor tar emot någon',
  },
} as const satisfies DeedWords
/** The name of a deed of this room. */
export type Deed = keyof typeof deeds
