import type { DeedWords } from '../programme/audit/deeds.ts'

/** What this room writes down. */
export const deeds = {
  asked: { en: 'asked for confirmation', fi: 'pyysi vahvistusta', sv: 'bad om en bekräftelse' },
  answered: { en: 'gave an answer', fi: 'antoi vastauksen', sv: 'gav ett svar' },
  notedAnswer: {
    en: 'noted what somebody said by phone',
    fi: 'kirjasi puhelimessa annetun vastauksen',
    sv: 'antecknade ett svar som gavs i telefon',
  },
  triedToCall: { en: 'called and reached nobody', fi: 'soitti, mutta ei tavoittanut', sv: 'ringde utan att nå fram' },
  toldStanding: {
    en: 'told a mentor whether to come',
    fi: 'kertoi mentorille, kannattaako tulla',
    sv: 'meddelade en mentor om resan lönar sig',
  },
  wroteWishes: { en: 'wrote down what they hope for', fi: 'kirjoitti toiveensa', sv: 'skrev ner sina förhoppningar' },
  joinedWaitlist: { en: 'joined the waitlist', fi: 'tuli jonotuslistalle', sv: 'ställde sig på väntelistan' },
  proposedRelease: {
    en: 'proposed releasing the place of somebody who hasn’t answered',
    fi: 'ehdotti paikan vapauttamista, koska vastaus puuttui',
    sv: 'föreslog att en plats frigörs, eftersom svar saknas',
  },
  released: { en: 'released a place', fi: 'vapautti paikan', sv: 'frigjorde en plats' },
  kept: { en: 'kept a place reserved', fi: 'piti paikan varattuna', sv: 'höll en plats reserverad' },
  offeredSeat: { en: 'offered a place', fi: 'tarjosi paikkaa', sv: 'erbjöd en plats' },
  agreedToOffers: { en: 'agreed to offer a place', fi: 'antoi luvan tarjota paikkaa', sv: 'gick med på att en plats erbjuds' },
  acceptedOffer: { en: 'took the place they were offered', fi: 'otti vastaan tarjotun paikan', sv: 'tog en erbjuden plats' },
  declinedOffer: {
    en: 'said no to the place they were offered',
    fi: 'kieltäytyi tarjotusta paikasta',
    sv: 'tackade nej till en erbjuden plats',
  },
  closedSeat: { en: 'stopped offering a place', fi: 'lopetti paikan tarjoamisen', sv: 'slutade erbjuda en plats' },
} as const satisfies DeedWords
/** The name of a deed of this room. */
export type Deed = keyof typeof deeds
