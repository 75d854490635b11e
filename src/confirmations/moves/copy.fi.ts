import { atStart, type FinnishRole } from '../../contract/role-words.ts'
import type { Copy } from './copy.ts'

/** The same in Finnish. */
export const finnish = (mentee: FinnishRole): Copy => ({
  fields: { was: 'Aiemmin' },

  moved: {
    ownCalendar: 'Jos lisäsit aloitustilaisuuden itse kalenteriisi, muuta se myös siellä.',
    time: 'Aloitustilaisuuden aika muuttui',
    venue: 'Aloitustilaisuuden paikka muuttui',
    noVenue: 'Aloitustilaisuuden paikka on vielä avoinna',
    venueLater: 'Kirjoitamme sinulle heti, kun uusi paikka on tiedossa.',
    sameTime: 'Muuten mikään ei muutu, ja vastauksesi on edelleen voimassa.',
    sameTimeOpen: 'Muuten mikään ei muutu.',
    ask: 'Pääsetkö uutena ajankohtana? Vastaathan uudelleen, sillä aiemmat vastaukset koskivat vanhaa aikaa.',
    first: 'Pääsetkö uutena ajankohtana? Yksi painallus riittää, ja ”ei” on yhtä tervetullut vastaus kuin ”kyllä”.',
    away: 'Olet kertonut, ettet pääse paikalle. Jos uusi aika sopii sinulle, vastaa uudelleen.',
    mentor: `Ethän lähde matkaan, ennen kuin olemme kertoneet, että ${mentee.yours} tulee. Kysymme kaikilta uudelleen.`,
    mentorNear: `Ethän lähde matkaan, ellemme kirjoita sinulle uudelleen: kysymme juuri nyt uudesta ajasta. Kerromme heti, kun ${mentee.yours} vahvistaa tulonsa. Jos et kuule meistä, sinun ei tarvitse tulla. Kiitos joustavuudestasi!`,
    waiting: 'Olet jonotuslistalla. Kirjoitamme, jos paikka vapautuu.',
    offered: 'Voit edelleen ottaa vastaan paikan, jota tarjosimme sinulle.',
    released: 'Paikkasi ohjelmassa ei ole enää varattu. Haluatko silti osallistua? Pääset jonotuslistalle yhdellä painalluksella.',
    coordinator: (cohort) => `${cohort}: kerromme muutoksesta kaikille, jotka tiesivät vanhan ajan tai paikan.`,
    coordinatorNear:
      'Kysymme kaikilta uudelleen. Kotinäkymästä näet, ketkä ovat vastanneet ja kenelle kannattaa soittaa. Kirjoitamme vain, jos joku ei pääsekään paikalle.',
    notMoved: 'Aloitustilaisuus ei muuttunut',
    notMovedText: (when) =>
      `Uusi aika oli ${when}, mutta Pari ei ollut käynnissä, kun muutoksesta piti kertoa, ja nyt on liian myöhäistä. Kukaan ei ole saanut tietoa, joten kerrothan itse, mitä osallistujien on tärkeää tietää.`,
    passed: 'Aloitustilaisuus on jo pidetty',
    passedText:
      'Tilaisuutta aikaistettiin, emmekä tavoittaneet sinua ennen sitä. Ethän tule aiemmin kerrottuun aikaan, sillä paikalla ei ole silloin ketään. Koordinaattori kertoo, miten ohjelma jatkuu.',
    earlier: 'Vastasit aiempaa aikaa koskevaan kysymykseen. Aika on sen jälkeen muuttunut, joten vastaathan uudesta ajasta.',
  },

  calledOff: {
    ownCalendar: 'Jos lisäsit aloitustilaisuuden itse kalenteriisi, poista se myös sieltä.',
    title: 'Aloitustilaisuus on peruttu',
    coming: 'Kerroit tulevasi: kiitos! Ethän tule, sillä paikalla ei ole ketään.',
    open: 'Sinun ei tarvitse enää vastata kysymykseemme.',
    away: 'Kerroit, ettet pääse paikalle, joten sinun osaltasi mikään ei muutu.',
    mentor: 'Ethän lähde matkaan, sillä paikalla ei ole ketään.',
    waiting: 'Sijasi jonotuslistalla säilyy.',
    offered: 'Emme tarjoa sinulle paikkaa toistaiseksi. Sijasi jonotuslistalla säilyy.',
    joining: (programme) => `Olet edelleen mukana ohjelmassa ${programme}. Emme olleet vielä kysyneet sinulta aloitustilaisuudesta.`,
    released: 'Sinun ei tarvitse tehdä mitään.',
    mentors: (mentors) => `Paikkasi ohjelmassa on edelleen varattu, ja mentorisi on edelleen ${mentors}.`,
    place: 'Paikkasi ohjelmassa on edelleen varattu.',
    mentees: (mentees) => `${atStart(mentee.yours)} on edelleen ${mentees}.`,
    later: 'Koordinaattori kertoo, miten ohjelma jatkuu. Jos uusi aika löytyy, kirjoitamme sinulle.',
    laterWaiting: 'Koordinaattori kertoo, miten ohjelma jatkuu. Jos uusi aika löytyy ja paikka vapautuu, kirjoitamme sinulle.',
    coordinator: (cohort) => `${cohort}: kerromme perumisesta kaikille, emmekä kysy enää keneltäkään mitään. Parit ja paikat säilyvät.`,
  },

  home: {
    calledOff: 'Aloitustilaisuus on peruttu.',
    people: 'Emme kysy enää keneltäkään mitään.',
    again: 'Voit valita uuden ajan, ja silloin kysymme kaikilta uudelleen.',
  },
})
