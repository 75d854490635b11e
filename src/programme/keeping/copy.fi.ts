import type { Copy } from './copy.ts'

/** For how long a programme keeps what it knows, in Finnish. */
export const finnish: Copy = {
  lastDay: 'Ohjelman viimeinen päivä',
  problems: {
    noDay: 'Valitse päivä.',
    beforeKickOff: 'Tämä päivä on ennen aloitustilaisuutta. Valitse myöhempi päivä.',
    tooSoon: 'Valitse myöhempi päivä: koordinaattorit näkevät 30 päivää etukäteen, mitä poistetaan.',
    tooFar: 'Valitse päivä seuraavien kymmenen vuoden ajalta.',
  },
  texts: (days) => `Viestiemme tekstit: poistetaan ${days} päivän kuluttua lähettämisestä.`,
  afterEnd: (day) =>
    `Ohjelman päätyttyä ${day}: vastaukset, toiveet, listan muut tiedot ja kaikkien viestien tekstit poistetaan. Nimet, yhteystiedot, alat, parit, paikkaa jonottaneet, suostumusten ajat ja jokaisen omat asetukset säilyvät.`,
  retention: (day) => `Kun ${day} on ohi: kaikki näiden henkilöiden tiedot poistetaan, paitsi jos heillä on toinen ohjelma vielä kesken.`,
}
