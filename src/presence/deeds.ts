import type { DeedWords } from '../programme/audit/deeds.ts'

/** What this room writes down. */
export const deeds = {
  tickedCame: { en: 'noted that somebody came to the kick-off', fi: 'merkitsi osallistujan paikalle', sv: 'noterade att en deltagare kom' },
  tickedMissing: {
    en: 'noted that somebody was missing from the kick-off',
    fi: 'merkitsi osallistujan puuttuvaksi',
    sv: 'noterade att en deltagare saknades',
  },
  untickedPresence: {
    en: 'took back a note of who came',
    fi: 'perui merkinnän siitä, kuka tuli paikalle',
    sv: 'tog tillbaka en notering om vem som kom',
  },
  tickedAtDoor: {
    en: 'gave helpers a link, and one of them noted who came',
    fi: 'antoi avustajille linkin, ja joku heistä merkitsi, kuka tuli paikalle',
    sv: 'gav medhjälpare en länk, och en av dem noterade vem som kom',
  },
  closedDoor: { en: 'closed the link for helpers', fi: 'sulki avustajien linkin', sv: 'stängde medhjälparnas länk' },
  joinedForEvening: {
    en: 'joined somebody with another mentor for the evening',
    fi: 'ohjasi osallistujan toisen mentorin seuraan illaksi',
    sv: 'placerade en deltagare hos en annan mentor för kvällen',
  },
  answeredCare: {
    en: 'answered how they go on after a missed kick-off',
    fi: 'kertoi, miten jatkaa väliin jääneen aloitustilaisuuden jälkeen',
    sv: 'berättade hur det blir efter en missad startträff',
  },
} as const satisfies DeedWords
/** The name of a deed of this room. */
export type Deed = keyof typeof deeds
