import type { DeedWords } from '../programme/audit/deeds.ts'

/** What this room notes in the audit: what went by itself. Its detail counts what can no longer be counted otherwise. */
export const deeds = {
  deletedTexts: {
    en: 'deleted texts of older messages',
    fi: 'poisti vanhojen viestien tekstejä',
    sv: 'raderade texter i äldre meddelanden',
  },
  deletedAfterEnd: {
    en: 'deleted what isn’t needed after the end of the programme',
    fi: 'poisti tiedot, joita ei tarvita ohjelman päätyttyä',
    sv: 'raderade uppgifter som inte behövs efter programmets slut',
  },
  deletedEverything: {
    en: 'deleted everything about the people of a programme that ended long ago',
    fi: 'poisti kauan sitten päättyneen ohjelman kaikki henkilötiedot',
    sv: 'raderade alla personuppgifter i ett program som tog slut för länge sedan',
  },
} as const satisfies DeedWords
/** The name of a deed of this room. */
export type Deed = keyof typeof deeds
