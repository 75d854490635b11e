import type { DeedWords } from '../programme/audit/deeds.ts'

/** What this room writes down. */
export const deeds = {
  askedForProfile: { en: 'asked somebody for a profile', fi: 'pyysi osallistujalta profiilin', sv: 'bad en deltagare om en profil' },
  remindedOfProfile: {
    en: 'reminded somebody of their profile',
    fi: 'muistutti osallistujaa profiilista',
    sv: 'påminde en deltagare om profilen',
  },
  wroteProfile: { en: 'changed their profile', fi: 'muutti profiiliaan', sv: 'ändrade sin profil' },
  gaveConsent: { en: 'said what they agree to', fi: 'kertoi, mihin suostuu', sv: 'berättade vad hen samtycker till' },
  changedChoices: {
    en: 'changed the fields and topics to choose from',
    fi: 'muutti valittavia aloja ja aiheita',
    sv: 'ändrade branscher och ämnen att välja bland',
  },
  finishedJoining: { en: 'finished the steps of joining', fi: 'sai liittymisen vaiheet valmiiksi', sv: 'blev klar med alla steg' },
  left: { en: 'left the programme', fi: 'jäi pois ohjelmasta', sv: 'lämnade programmet' },
  askedToLeave: { en: 'said that they’d like to stop', fi: 'kertoi haluavansa lopettaa', sv: 'berättade att hen vill sluta' },
  paused: { en: 'took a break', fi: 'jäi tauolle', sv: 'tog en paus' },
  resumed: { en: 'came back from a break', fi: 'palasi tauolta', sv: 'kom tillbaka från en paus' },
  beganToJoin: { en: 'began to join', fi: 'alkoi liittyä ohjelmaan', sv: 'började gå med' },
  joined: { en: 'joined the programme', fi: 'liittyi ohjelmaan', sv: 'gick med i programmet' },
  wasOfferedPlace: { en: 'was offered a place', fi: 'sai tarjouksen paikasta', sv: 'erbjöds en plats' },
  declinedPlace: {
    en: 'left an offered place to the next',
    fi: 'antoi tarjotun paikan seuraavalle',
    sv: 'lät en erbjuden plats gå till nästa',
  },
  offerRanOut: { en: 'didn’t answer an offer in time', fi: 'ei vastannut tarjoukseen ajoissa', sv: 'svarade inte på ett erbjudande i tid' },
  cameBack: { en: 'came back at once', fi: 'palasi heti takaisin', sv: 'kom genast tillbaka' },
  setSelection: { en: 'set who may join and when', fi: 'päätti, kuka voi liittyä ja milloin', sv: 'bestämde vem som kan gå med, och när' },
  madeNextRound: { en: 'made the next round', fi: 'loi seuraavan kierroksen', sv: 'skapade nästa omgång' },
  wasAskedOnceMore: {
    en: 'was asked to be a mentor once more',
    fi: 'sai kysymyksen, jatkaako mentorina',
    sv: 'fick frågan om att vara mentor en gång till',
  },
  letWaitForMentors: {
    en: 'let those without a mentor wait for one',
    fi: 'siirsi ilman mentoria olevat odottamaan mentoria',
    sv: 'lät dem som saknar mentor vänta på en',
  },
} as const satisfies DeedWords
/** The name of a deed of this room. */
export type Deed = keyof typeof deeds
