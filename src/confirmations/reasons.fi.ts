import type { KindWords } from '../house/kinds.ts'
import type { english } from './reasons.ts'

/** What this room's deliveries are called, and why somebody gets them, in Finnish. */
export const finnish: Readonly<Record<keyof typeof english, KindWords>> = {
  'confirmation.welcome': {
    name: 'Tervetuloa',
    why: 'Muutamaa viikkoa ennen aloitustilaisuutta toivotamme tervetulleiksi kaikki, joilla on paikka.',
  },
  'confirmation.ask': {
    name: 'Kysymys',
    why: 'Emme vielä tiedä, pääseekö hän aloitustilaisuuteen. Varman vastauksen jälkeen emme enää kysy.',
    steps: [
      {
        name: 'Ensimmäinen kysymys',
        why: 'Kaksi viikkoa ennen aloitustilaisuutta kysymme kerran kaikilta, mentoreiltakin.',
      },
      { name: 'Toinen kysymys', why: 'Ensimmäiseen kysymykseen ei ole tullut varmaa vastausta. Jos olisi, tätä ei olisi lähetetty.' },
      {
        name: 'Kolmas ja viimeinen kysymys',
        why: 'Kahteen kysymykseen ei ole tullut varmaa vastausta, ja määräaika lähestyy. Neljättä kertaa emme kysy.',
      },
    ],
  },
  'confirmation.reminder': {
    name: 'Muistutus',
    why: 'Hän on kertonut tulevansa. Jos hän ei pääsekään, yksi painallus säästää vielä jonkun matkan.',
  },
  'confirmation.dayOf': { name: 'Tänään', why: 'Hän on kertonut tulevansa, ja aloitustilaisuus on tänään.' },
  'confirmation.noted': { name: 'Vastaus kirjattu', why: 'Koordinaattori kirjasi puhelimessa annetun vastauksen.' },
  'confirmation.released': { name: 'Paikka vapautettu', why: 'Vastausta ei tullut ajoissa, joten vapautimme paikan.' },
  'confirmation.mentorAway': { name: 'Mentori poissa', why: 'Hänen mentorinsa ei pääse aloitustilaisuuteen mutta jatkaa mentorina.' },
  'confirmation.mentorBack': { name: 'Mentori pääseekin', why: 'Hänen mentorinsa oli vastannut ”ei” mutta pääseekin paikalle.' },
  'confirmation.mentorLeft': {
    name: 'Mentori jäi pois',
    why: 'Hän jäi ilman mentoria ja odottaa uutta jonotuslistan kärjessä.',
  },
  'standing.go': {
    name: 'Mentorille: tule',
    why: 'Mentorin pari on vahvistanut tulonsa, joten matka kannattaa. Tätä emme sano koskaan arvauksen perusteella.',
  },
  'standing.hold': { name: 'Mentorille: odota', why: 'Mentorin pari ei ole vielä vahvistanut tuloaan, joten matkaan ei kannata lähteä.' },
  'standing.free': {
    name: 'Mentorille: ei tarvitse tulla',
    why: 'Hän ei itse pääse, tai paikalla ei olisi ketään häntä varten. Yksikään mentori ei saa tulla turhaan.',
  },
  'offer.made': { name: 'Tarjous', why: 'Hän on jonotuslistalla seuraavana, ja paikka vapautui.' },
  'offer.won': { name: 'Paikka saatu', why: 'Hän vastasi ensimmäisenä kyllä tarjottuun paikkaan.' },
  'offer.lost': { name: 'Paikka meni toiselle', why: 'Hänelle tarjottu paikka meni toiselle. Hänen sijansa jonotuslistalla säilyy.' },
  'kickOff.moved': { name: 'Aloitustilaisuus siirtyi', why: 'Hän tiesi vanhan ajan tai paikan, ja koordinaattori vaihtoi sen.' },
  'kickOff.calledOff': { name: 'Aloitustilaisuus peruttiin', why: 'Koordinaattori perui aloitustilaisuuden.' },
  'coordinator.balance': { name: 'Aamun tilanne', why: 'Koordinaattori näkee tilanteen joka työpäivä aloitustilaisuuteen saakka.' },
  'coordinator.calls': { name: 'Kenelle kannattaa soittaa', why: 'Muutaman kohdalla puhelu auttaa enemmän kuin uusi viesti.' },
  'coordinator.release': {
    name: 'Päätettävät paikat',
    why: 'Määräaika on ohi. Vastaamatta jättäminen ei ole vastaus, joten koordinaattori päättää.',
  },
  'coordinator.offers': {
    name: 'Tarjottava paikka',
    why: 'Näin lähellä aloitustilaisuutta tarjoamme paikkaa vain koordinaattorin luvalla.',
  },
  'coordinator.missing': {
    name: 'Ketkä puuttuvat',
    why: 'Aloitustilaisuus on alkanut. Koordinaattori voi tarkistaa, ketkä ovat paikalla.',
  },
  'coordinator.alert': { name: 'Tärkeä muutos', why: 'Jokin muuttui, ja koordinaattorin on hyvä tietää siitä.' },
}
