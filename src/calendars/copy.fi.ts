import type { Copy } from './copy.ts'

/** Everything that calendars say, in Finnish. */
export const finnish: Copy = {
  open: 'Kalenterini',
  title: 'Kalenterisi',
  file: 'aloitustilaisuus',
  name: 'Mentorointi',
  event: (cohort) => `Aloitustilaisuus: ${cohort}`,
  cancelled: (cohort) => `Peruttu: aloitustilaisuus, ${cohort}`,
  text: 'Vastaa Pari-sovelluksessa, pääsetkö paikalle. Jos aika tai paikka muuttuu, kirjoitamme sinulle sinne.',
  when: (cohort, when) => `${cohort}: aloitustilaisuus ${when}`,
  calledOff: (cohort) => `${cohort}: aloitustilaisuus on peruttu. Jos lisäsit sen itse kalenteriisi, poista se sieltä.`,
  nothing: 'Kalenterissasi ei ole vielä yhtään aikaa.',
  add: (cohort) => `Lisää: ${cohort}`,
  remove: (cohort) => `Poista: ${cohort}`,
  follow: 'Tilaa kalenterini',
  addNote: 'Itse lisäämäsi merkintä ei muutu: jos aika muuttuu, kerromme sen sinulle, ja muutat sen kalenteriisi itse.',
  followNote:
    'Kopioi tämä linkki kalenterisovellukseesi verkkokalenteriksi. Se päivittyy muutaman tunnin kuluessa muutoksesta. Linkki on vain sinulle: kuka tahansa, jolla se on, näkee nämä ajat.',
  send: (cohort) => `Lähetä tiedosto: ${cohort}`,
  byHand: 'Täällä emme voi lähettää tiedostoa, joten kirjoita aika kalenteriisi itse.',
  sent: 'Tiedosto on keskustelussamme. Avaa se, niin voit lisätä sen kalenteriisi.',
  notSent: 'Emme voineet lähettää tiedostoa juuri nyt. Yritä hetken kuluttua uudelleen.',
  here: (cohort) => `Aloitustilaisuus kalenteriisi: ${cohort}. Jos aika muuttuu, tiedosto ei muutu, mutta kerromme sinulle.`,
  gone: 'Tämä aika ei ole enää kalenterissasi.',
  meeting: (partner) => `Tapaaminen: ${partner}`,
  cancelledMeeting: (partner) => `Peruttu: tapaaminen, ${partner}`,
  meetingText: 'Jos aika tai paikka muuttuu, kirjoitamme sinulle Pari-sovelluksessa.',
  meetingFile: 'tapaaminen',
  meetingWhen: (partner, when) => `Tapaaminen (${partner}): ${when}`,
  meetingOff: (partner, when) => `Peruttu: tapaaminen (${partner}), ${when}. Jos lisäsit sen itse kalenteriisi, poista se sieltä.`,
  hereMeeting: (partner) => `Tapaaminen kalenteriisi: ${partner}. Jos aika muuttuu, tiedosto ei muutu, mutta kerromme sinulle.`,
}
