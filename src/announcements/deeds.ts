import type { DeedWords } from '../programme/audit/deeds.ts'

/** What this room writes down. */
export const deeds = {
  plannedAnnouncement: { en: 'planned an announcement', fi: 'ajoitti tiedotteen', sv: 'planerade ett utskick' },
  sentAnnouncement: { en: 'sent an announcement', fi: 'lähetti tiedotteen', sv: 'skickade ett utskick' },
  correctedAnnouncement: { en: 'corrected an announcement', fi: 'korjasi tiedotteen', sv: 'rättade ett utskick' },
  recalledAnnouncement: { en: 'withdrew an announcement', fi: 'veti tiedotteen takaisin', sv: 'drog tillbaka ett utskick' },
  remindedUntapped: {
    en: 'reminded people of an announcement',
    fi: 'muistutti tiedotteesta',
    sv: 'påminde om ett utskick',
  },
  sentFailedAgain: {
    en: 'sent an announcement again to people who hadn’t got it',
    fi: 'lähetti tiedotteen uudelleen niille, jotka eivät olleet saaneet sitä',
    sv: 'skickade ett utskick på nytt till dem som inte hade fått det',
  },
  sentUnknownAgain: {
    en: 'sent an announcement again to people who had perhaps got it',
    fi: 'lähetti tiedotteen uudelleen niille, jotka olivat ehkä saaneet sen',
    sv: 'skickade ett utskick på nytt till dem som kanske hade fått det',
  },
  choseMany: {
    en: 'chose above how many people an announcement is looked at twice',
    fi: 'valitsi, kuinka monen saajan jälkeen tiedote katsotaan kahdesti',
    sv: 'valde vid hur många mottagare ett utskick ses över två gånger',
  },
  answeredQuestion: { en: 'answered a question', fi: 'vastasi kysymykseen', sv: 'svarade på en fråga' },
} as const satisfies DeedWords
/** The name of a deed of this room. */
export type Deed = keyof typeof deeds
