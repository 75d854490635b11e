import type { KindWords } from '../house/kinds.ts'
import type { english } from './reasons.ts'

/** What this room's deliveries are called, and why somebody gets them, in Finnish. */
export const finnish: Readonly<Record<keyof typeof english, KindWords>> = {
  'confirmation.welcome': { name: 'Tervetuloa', why: 'Jokainen paikan saanut toivotetaan tervetulleeksi, kun ohjelma lähestyy.' },
  'confirmation.ask': {
    name: 'Kysymys',
    why: 'Hän ei ole vielä kertonut, pääseekö aloitustilaisuuteen. Minkä tahansa vastauksen jälkeen emme enää kysy.',
    steps: [
      {
        name: 'Ensimmäinen kysymys',
        why: 'Kaksi viikkoa ennen aloitustilaisuutta kysymme kerran kaikilta, mentoreiltakin.',
      },
      { name: 'Toinen kysymys', why: 'Ensimmäiseen kysymykseen ei ole vielä vastattu. Vastauksen jälkeen tätä ei olisi lähetetty.' },
      { name: 'Kolmas ja viimeinen kysymys', why: 'Kahteen kysymykseen ei ole vastattu, ja määräaika lähestyy. Neljättä ei koskaan tule.' },
    ],
  },
  'confirmation.reminder': { name: 'Muistutus', why: 'Hän on kertonut tulevansa. Peruminen nyt säästää vielä jonkun matkan.' },
  'confirmation.dayOf': { name: 'Tänään', why: 'Hän on kertonut tulevansa, ja aloitustilaisuus on tänään.' },
  'confirmation.released': { name: 'Paikka vapautettu', why: 'Vastausta ei tullut ajoissa, ja koordinaattori vapautti paikan.' },
  'confirmation.mentorAway': { name: 'Mentori poissa', why: 'Hänen mentorinsa ei pääse aloitustilaisuuteen mutta jatkaa mentorina.' },
  'confirmation.mentorBack': { name: 'Mentori pääseekin', why: 'Hänen mentorinsa oli vastannut ei mutta pääseekin paikalle.' },
  'confirmation.mentorLeft': {
    name: 'Mentori jäi pois',
    why: 'Hänen mentorinsa ei voi olla mukana. Hän on jonossa ensimmäisenä ja saa uuden, kun mentori löytyy.',
  },
  'standing.go': {
    name: 'Mentorille: tule',
    why: 'Mentorin pari on vahvistanut tulonsa, joten matka kannattaa. Tätä emme sano koskaan arvauksen perusteella.',
  },
  'standing.hold': {
    name: 'Mentorille: odota',
    why: 'Mentorin pari ei ole vielä vahvistanut tuloaan, joten matkaan ei kannata vielä lähteä.',
  },
  'standing.free': {
    name: 'Mentorille: ei tarvitse tulla',
    why: 'Mentorin pari ei tule, eikä yhdenkään mentorin pidä tulla turhaan.',
  },
  'offer.made': { name: 'Tarjous', why: 'Hän on jonossa seuraavana, ja paikka on vapautunut.' },
  'offer.won': { name: 'Paikka saatu', why: 'Hän vastasi ensimmäisenä kyllä tarjottuun paikkaan.' },
  'offer.lost': { name: 'Paikka meni', why: 'Hänelle tarjottu paikka meni toiselle. Hänen paikkansa jonossa säilyy.' },
  'coordinator.balance': { name: 'Aamun tilanne', why: 'Koordinaattori näkee tilanteen joka työpäivä aloitustilaisuuteen saakka.' },
  'coordinator.calls': { name: 'Kenelle kannattaa soittaa', why: 'Muutamalle on parempi soittaa kuin kirjoittaa taas.' },
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
    why: 'Aloitustilaisuus on alkanut. Koordinaattori merkitsee tähän, ketkä eivät ole paikalla.',
  },
  'coordinator.alert': { name: 'Tärkeä muutos', why: 'Jokin muuttui niin myöhään, että koordinaattorin on hyvä tietää.' },
}
