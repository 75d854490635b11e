import type { DeedWords } from '../programme/deeds.ts'

/** What this room writes down. */
export const deeds = {
  asked: { en: 'asked for confirmation', fi: 'pyysi vahvistusta', sv: 'bad om en bekräftelse' },
  answered: { en: 'gave an answer', fi: 'antoi vastauksen', sv: 'gav ett svar' },
  toldStanding: {
    en: 'told a mentor whether to come',
    fi: 'kertoi mentorille, kannattaako tulla',
    sv: 'sa till en mentor om resan lönar sig',
  },
  wroteWishes: { en: 'wrote down what they hope for', fi: 'kirjoitti toiveensa', sv: 'skrev ner sina önskemål' },
  joinedWaitlist: { en: 'joined the waitlist', fi: 'tuli jonoon', sv: 'ställde sig på väntelistan' },
  proposedRelease: {
    en: 'proposed passing on a seat without an answer',
    fi: 'ehdotti vastauksetta jääneen paikan antamista eteenpäin',
    sv: 'föreslog att en plats utan svar går vidare',
  },
  released: { en: 'passed a seat on', fi: 'antoi paikan eteenpäin', sv: 'lät en plats gå vidare' },
  kept: { en: 'kept a seat for its mentee', fi: 'piti paikan varattuna', sv: 'höll en plats reserverad' },
  offeredSeat: { en: 'offered a seat', fi: 'tarjosi paikkaa', sv: 'erbjöd en plats' },
  agreedToOffers: { en: 'agreed that a seat is offered', fi: 'antoi luvan tarjota paikkaa', sv: 'gick med på att en plats erbjuds' },
  acceptedOffer: { en: 'took an offered seat', fi: 'otti tarjotun paikan', sv: 'tog en erbjuden plats' },
  declinedOffer: { en: 'declined an offered seat', fi: 'kieltäytyi tarjotusta paikasta', sv: 'tackade nej till en erbjuden plats' },
  closedSeat: { en: 'stopped offering a seat', fi: 'lopetti paikan tarjoamisen', sv: 'slutade erbjuda en plats' },
} as const satisfies DeedWords
/** The name of a deed of this room. */
export type Deed = keyof typeof deeds
