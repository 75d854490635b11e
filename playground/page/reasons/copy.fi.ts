import type { Copy } from './copy.ts'

/** Everything that Pari says of its own accord, in Finnish. */
export const finnish: Copy = {
  kinds: {
    'confirmation.welcome': { name: 'Tervetuloa', why: 'Jokainen paikan saanut toivotetaan tervetulleeksi, kun ohjelma lähestyy.' },
    'confirmation.ask': {
      name: 'Kysymys',
      why: 'Hän ei ole vielä kertonut, pääseekö aloitustilaisuuteen. Mikä tahansa vastaus lopettaa kyselyn.',
    },
    'confirmation.reminder': { name: 'Muistutus', why: 'Hän on kertonut tulevansa. Peruminen nyt säästää vielä jonkun matkan.' },
    'confirmation.dayOf': { name: 'Tänään', why: 'Hän on kertonut tulevansa, ja aloitustilaisuus on tänään.' },
    'confirmation.thanks': { name: 'Kiitos', why: 'Hän vastasi, ja vastaus on tallessa.' },
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
    'introduction.together': { name: 'Esittely', why: 'Koordinaattori esitteli parin toisilleen yhteisessä keskustelussa.' },
    'introduction.apart': { name: 'Esittely', why: 'Koordinaattori esitteli parin. Kumpikin kuulee toisesta omissa viesteissään.' },
    timetable: { name: 'Pari katsoo kalenteria', why: 'Säännöt käydään läpi; ehkä kenenkään ei tarvitse kuulla mitään.' },
    behaviour: { name: 'Joku vastaa', why: 'Ihmiset vastaavat itse, niin kuin valitsit.' },
  },
  asks: ['Ensimmäinen kysymys', 'Toinen kysymys', 'Kolmas ja viimeinen kysymys'],
  askWhy: [
    'Kaksi viikkoa ennen kysytään kerran kaikilta, niin mentoroitavilta kuin mentoreilta.',
    'Ensimmäinen kysymys on vielä auki. Vastaus olisi estänyt tämän.',
    'Kaksi kysymystä on vielä auki, ja määräaika lähestyy. Neljättä ei koskaan tule.',
  ],
  unknown: 'Jokin Parin säännöistä tuli ajankohtaiseksi.',
}
