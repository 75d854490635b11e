import type { KindWords } from '../house/kinds.ts'
import type { english } from './reasons.ts'

/** What this room's deliveries are called, and why somebody gets them, in Finnish. */
export const finnish: Readonly<Record<keyof typeof english, KindWords>> = {
  'confirmation.welcome': { name: 'Tervetuloa', why: 'Jokainen paikan saanut toivotetaan tervetulleeksi, kun ohjelma lähestyy.' },
  'confirmation.ask': {
    name: 'Kysymys',
    why: 'Hän ei ole vielä kertonut, pääseekö aloitustilaisuuteen. Mikä tahansa vastaus lopettaa kyselyn.',
    steps: [
      { name: 'Ensimmäinen kysymys', why: 'Kaksi viikkoa ennen kysytään kerran kaikilta, niin mentoroitavilta kuin mentoreilta.' },
      { name: 'Toinen kysymys', why: 'Ensimmäinen kysymys on vielä auki. Vastaus olisi estänyt tämän.' },
      { name: 'Kolmas ja viimeinen kysymys', why: 'Kaksi kysymystä on vielä auki, ja määräaika lähestyy. Neljättä ei koskaan tule.' },
    ],
  },
  'confirmation.reminder': { name: 'Muistutus', why: 'Hän on kertonut tulevansa. Peruminen nyt säästää vielä jonkun matkan.' },
  'confirmation.dayOf': { name: 'Tänään', why: 'Hän on kertonut tulevansa, ja aloitustilaisuus on tänään.' },
  'confirmation.released': { name: 'Paikka luovutettu', why: 'Vastausta ei tullut ajoissa, ja koordinaattori antoi paikan eteenpäin.' },
  'confirmation.mentorAway': { name: 'Mentori poissa', why: 'Hänen mentorinsa ei pääse aloitustilaisuuteen mutta jatkaa mentorina.' },
  'confirmation.mentorBack': { name: 'Mentori pääseekin', why: 'Hänen mentorinsa oli vastannut ei mutta pääseekin paikalle.' },
  'confirmation.mentorLeft': { name: 'Mentori luopui', why: 'Hänen mentorinsa ei voi olla mukana. Hän odottaa uutta jonon kärjessä.' },
  'standing.go': {
    name: 'Mentorille: tule',
    why: 'Hänen mentoroitavansa on vahvistanut tulonsa, joten matka kannattaa. Tätä ei koskaan sanota arvauksen varassa.',
  },
  'standing.hold': { name: 'Mentorille: odota', why: 'Hänen mentoroitavansa ei ole vielä vahvistanut, joten matkaan ei kannata lähteä.' },
  'standing.free': { name: 'Mentorille: vapaa ilta', why: 'Kukaan ei ole häntä vastassa, eikä yksikään mentori tule turhaan.' },
  'offer.made': { name: 'Tarjous', why: 'Hän on jonossa seuraavana, ja paikka vapautui.' },
  'offer.won': { name: 'Paikka saatu', why: 'Hän vastasi ensimmäisenä kyllä tarjottuun paikkaan.' },
  'offer.lost': { name: 'Paikka meni', why: 'Hänelle tarjottu paikka meni toiselle. Sija jonossa säilyy.' },
  'coordinator.balance': { name: 'Aamun tilanne', why: 'Koordinaattori näkee tilanteen joka työpäivä aloitustilaisuuteen saakka.' },
  'coordinator.calls': { name: 'Soittolista', why: 'Muutamalle on parempi soittaa kuin kirjoittaa taas.' },
  'coordinator.release': {
    name: 'Päätettävät paikat',
    why: 'Määräaika on ohi. Hiljaisuus ei ole vastaus, joten koordinaattori päättää.',
  },
  'coordinator.offers': { name: 'Tarjottava paikka', why: 'Näin lähellä aloitusta paikkaa tarjotaan vain koordinaattorin luvalla.' },
  'coordinator.missing': { name: 'Ketkä puuttuvat', why: 'Aloitustilaisuus on alkanut. Tähän merkitään, ketkä eivät ole paikalla.' },
  'coordinator.alert': { name: 'Hälytys', why: 'Jokin muuttui niin myöhään, että ihmisen on hyvä tietää.' },
}
