import type { Copy } from './copy.ts'

/** Everything that this room says, in Finnish. */
export const finnish: Copy = {
  help: {
    title: 'Mitä Pari tekee',
    text: 'Olen Pari. Kysyn hyvissä ajoin, tuletko mentorointiohjelmasi aloitustilaisuuteen, ja kerron vastauksesi muille, ettei kukaan tule turhaan.',
    how: 'Kysymyksiini vastaat yhdellä painalluksella, ja voit muuttaa mieltäsi aloitustilaisuuden alkuun asti.',
    where: {
      slack:
        'Kotinäkymästä näet aina ajantasaisen tilanteen. Voit myös kirjoittaa komennon /mentoring perään jonkin näistä sanoista tai vastauksen omin sanoin:',
      slackChat:
        'Kotinäkymästä näet aina ajantasaisen tilanteen. Voit myös kirjoittaa minulle tai komennon /mentoring perään jonkin näistä sanoista tai vastauksen omin sanoin:',
      teams: 'Kirjoita minulle milloin vain jokin näistä sanoista tai vastaus omin sanoin:',
    },
    quiet:
      'En kirjoita yöllä, ellei jokin muutu viime hetkellä, ja kysyn aloitustilaisuudesta enintään kolmesti. Koordinaattorisi näkee vastauksesi, ja jos kirjoitat toiveistasi, mentorisi näkee ne. Kirjoita ”tietoni”, niin näet kaiken, mitä säilytän sinusta.',
  },
  buttons: { home: 'Näytä tilanne', settings: 'Asetukset', help: 'Ohje' },
  welcomeStranger: 'Hei! Olen Pari ja huolehdin mentorointiohjelmista. Voit liittyä näihin:',
  stranger:
    'Hei! Olen Pari ja huolehdin mentorointiohjelmista. En löydä sinua vielä osallistujalistalta: pyydä koordinaattoriasi lisäämään sinut sillä sähköpostiosoitteella, jota käytät täällä.',
  claim: {
    greeting:
      'Hei! Olen Pari ja huolehdin mentorointiohjelmista. Sähköpostiosoitteesi ei näy minulle täällä, joten en löydä sinua osallistujalistalta. Jos olet mukana ohjelmassa, kerro osoitteesi: koordinaattorisi tarkistaa, että tili on sinun.',
    button: 'Kerro osoitteeni',
    title: 'Sähköpostiosoitteesi',
    intro:
      'Kirjoita se sähköpostiosoite, jolla sinut lisättiin ohjelmaan. Koordinaattorisi näkee tämän tilin nimen ja vahvistaa, että tili on sinun. Sitä ennen en kirjoita sinulle tänne.',
    email: 'Sähköpostiosoite',
    submit: 'Lähetä',
    close: 'Peruuta',
    sent: 'Kiitos. Jos osoite on täällä jollakin listalla, koordinaattori tarkistaa, että tili on sinun. Kirjoitan sinulle, kun se on vahvistettu. Jos minusta ei kuulu, kysy koordinaattoriltasi.',
    noEmail: 'Tämä ei ole sähköpostiosoite. Kirjoita se muodossa aino@example.org.',
    tooOften: 'Olet lähettänyt tänään jo useita osoitteita. Yritä uudelleen huomenna tai kysy koordinaattoriltasi.',
    known: 'Tunnen sinut jo: sinun ei tarvitse kertoa mitään.',
  },
  nothing: 'Juuri nyt sinun ei tarvitse tehdä mitään. Kirjoitan, kun on jotakin tehtävää.',
  settings: {
    title: 'Asetukset',
    submit: 'Tallenna',
    close: 'Peruuta',
    language: 'Kieli',
    zone: 'Aikavyöhyke',
    zoneHint: 'Esimerkiksi Europe/Helsinki. Näytän ajat sen mukaan, ja myös hiljaiset tunnit noudattavat sitä.',
    quietFrom: 'Hiljaiset tunnit alkavat',
    quietUntil: 'Hiljaiset tunnit päättyvät',
    quietHint: 'Näiden kellonaikojen välillä kirjoitan sinulle vain, jos jokin muuttuu viime hetkellä.',
    saved: 'Tallennettu.',
    elsewhere: 'Asetuksesi kuuluvat toisen organisaation työtilaan, jossa sinut lisättiin ensin osallistujalistalle. Muuta ne siellä.',
    noZone: (zone) => `”${zone}” ei ole aikavyöhyke. Kirjoita se muodossa Europe/Helsinki.`,
    noTime: 'Valitse kellonaika.',
    allDay: 'Jätä klo 8–20 ainakin neljä tuntia, jolloin saan kirjoittaa sinulle.',
  },
}
