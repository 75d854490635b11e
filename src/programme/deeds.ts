import type { Language } from '../contract/view.ts'

/**
 * Deeds by the names under which they are stored, each as a coordinator reads of it after a name: what somebody did, in a few words. A name
 * stays as it is.
 */
export type DeedWords<Deed extends string = string> = Readonly<Record<Deed, Readonly<Record<Language, string>>>>

/** What is done on the common ground, whichever room leads there. */
export const groundDeeds = {
  boundAccount: {
    en: 'confirmed whose an account is',
    fi: 'vahvisti, kenen tili on',
    sv: 'bekräftade vems ett konto är',
  },
  changedLadder: {
    en: 'changed what Pari says, and when',
    fi: 'muutti viestejä ja niiden aikataulua',
    sv: 'ändrade vad Pari meddelar och när',
  },
  changedWords: {
    en: 'changed what people are called',
    fi: 'vaihtoi osallistujien nimityksen',
    sv: 'ändrade vad deltagarna kallas',
  },
  imported: { en: 'added a list of people', fi: 'toi osallistujalistan', sv: 'lade in en lista över deltagarna' },
  scheduledKickOff: { en: 'chose the time of the kick-off', fi: 'valitsi aloitustilaisuuden ajan', sv: 'bestämde tiden för startträffen' },
} as const satisfies DeedWords
/** The name of a deed of the common ground. */
export type GroundDeed = keyof typeof groundDeeds
