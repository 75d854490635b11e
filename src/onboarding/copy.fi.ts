import type { Copy } from './copy.ts'

/** Everything that this room says, in Finnish. */
export const finnish: Copy = {
  help: {
    title: 'Mitä teen',
    text: 'Olen Pari. Kysyn hyvissä ajoin, tuletko mentorointiohjelmasi aloitustilaisuuteen, ja kerron vastauksesi muille, jotta kukaan ei tule turhaan.',
    how: 'Jokaiseen viestiini voi vastata yhdellä painalluksella, ja mielensä voi muuttaa aloitustilaisuuden alkuun asti.',
    where: {
      slack: 'Kotinäkymästä näet aina, miten asiat ovat. Voit myös kirjoittaa komennon /mentoring perään jonkin näistä sanoista:',
      teams: 'Kirjoita minulle milloin vain jokin näistä sanoista:',
    },
    quiet: 'En kirjoita yöllä enkä kahdesti samasta asiasta. Koordinaattorisi näkee vastauksesi; muuta, mitä täällä teet, ei näe kukaan.',
  },
  buttons: { home: 'Näytä tilanne', settings: 'Asetukset', help: 'Ohje' },
  stranger:
    'Hei! Olen Pari ja huolehdin mentorointiohjelmista. Et ole vielä millään listalla: pyydä koordinaattoriasi lisäämään sinut sillä sähköpostilla, jota käytät täällä.',
  nothing: 'Juuri nyt sinun ei tarvitse tehdä mitään. Kun tarvitsee, kirjoitan.',
  settings: {
    title: 'Asetukset',
    submit: 'Tallenna',
    close: 'Peruuta',
    language: 'Kieli',
    zone: 'Aikavyöhyke',
    zoneHint: 'Esimerkiksi Europe/Helsinki. Ajat näytetään sen mukaan, ja hiljaiset tunnit seuraavat sitä.',
    quietFrom: 'Hiljaiset tunnit alkavat',
    quietUntil: 'Hiljaiset tunnit päättyvät',
    quietHint: 'Näiden kellonaikojen välillä emme kirjoita sinulle.',
    saved: 'Tallennettu.',
    elsewhere: 'Asetuksesi kuuluvat toisen organisaation työtilaan, jossa sinut listattiin ensin. Muuta ne siellä.',
    noZone: (zone) => `”${zone}” ei ole aikavyöhyke. Kirjoita se muodossa Europe/Helsinki.`,
    allDay: 'Jätä klo 8–20 ainakin neljä tuntia, jolloin saamme kirjoittaa.',
  },
}
