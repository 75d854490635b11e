import type { DeliveryKinds } from '../house/kinds.ts'

const toPerson = { to: 'person' } as const

/** Everything that this room says of its own accord. */
export const kinds = {
  'presence.missing': {
    // Of use while people gather, also in the evening.
    ...{ ...toPerson, class: 'report', urgent: 'always', step: 'missing', label: 'coordinator: who is missing' },
    words: {
      en: {
        name: 'People who are missing',
        why: 'The kick-off began a quarter of an hour ago. The coordinator can bring people together.',
      },
      fi: {
        name: 'Puuttuvat henkilöt',
        why: 'Aloitustilaisuus alkoi vartti sitten. Koordinaattori voi auttaa osallistujia löytämään seuraa.',
      },
      sv: {
        name: 'Personer som saknas',
        why: 'Startträffen började för en kvart sedan. Koordinatorn kan para ihop deltagare för kvällen.',
      },
    },
  },
  'presence.joined': {
    ...{ ...toPerson, class: 'answer', urgent: 'always', label: 'you sit together tonight' },
    words: {
      en: { name: 'Company at the kick-off', why: 'Somebody is missing, and the coordinator brought two people together.' },
      fi: { name: 'Seuraa aloitustilaisuuteen', why: 'Joku puuttuu, ja koordinaattori ohjasi kaksi osallistujaa yhteen.' },
      sv: { name: 'Sällskap på startträffen', why: 'Någon saknas, och koordinatorn förde ihop två personer.' },
    },
  },
  'presence.care': {
    ...{ ...toPerson, class: 'confirmation', urgent: 'never', label: 'we missed you' },
    words: {
      en: { name: 'We missed you', why: 'They said they’d be there, and weren’t. We ask kindly, once, on the next working day.' },
      fi: {
        name: 'Kaipasimme sinua',
        why: 'Henkilö oli kertonut tulevansa mutta ei ollut paikalla. Kysymme ystävällisesti kerran, seuraavana arkipäivänä.',
      },
      sv: { name: 'Vi saknade dig', why: 'Svaret var ja, men personen var inte där. Vi frågar vänligt en gång, nästa vardag.' },
    },
  },
  'presence.answered': {
    ...{ ...toPerson, class: 'report', urgent: 'never', label: 'coordinator: after a missed kick-off' },
    words: {
      en: { name: 'After the kick-off', why: 'Somebody who was missing would like to stop, or to talk.' },
      fi: { name: 'Aloitustilaisuuden jälkeen', why: 'Joku poissa ollut haluaa lopettaa tai jutella.' },
      sv: { name: 'Efter startträffen', why: 'Någon som saknades vill sluta eller prata.' },
    },
  },
} as const satisfies DeliveryKinds
/** The name of a kind of delivery of this room. */
export type Kind = keyof typeof kinds
