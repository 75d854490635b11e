import type { FinnishRole } from '../../contract/role-words.ts'
import type { Copy } from './copy.ts'

/** The same in Finnish. */
export const finnish = (mentee: FinnishRole): Copy => ({
  buttons: {
    ask: 'Haluan lopettaa',
    pause: 'Pidän ensin tauon',
    nextTime: 'En nyt, ehkä ensi kerralla',
    leave: 'Haluan jäädä pois',
    tell: 'Kerro koordinaattorille',
    stay: 'En, jatkan mukana',
  },
  title: (programme) => `Lopettaminen: ${programme}`,
  mentee: 'Voit lopettaa, eikä syytä tarvitse kertoa. Paikkasi saa joku, joka on jonotuslistalla.',
  mentor: `Voit lopettaa, eikä syytä tarvitse kertoa. Jos sinulla on jo ${mentee.one}, hän pääsee jonotuslistan kärkeen saamaan toisen mentorin.`,
  back: 'Jos muutat myöhemmin mieltäsi, kerro siitä koordinaattorille. Paikkasi on siihen mennessä voinut saada joku muu.',
  nextTime: 'Jos valitset ”ensi kerralla”, saamme kertoa sinulle seuraavasta ohjelmasta.',
  pair: (partner) =>
    `Parisi on ${partner}, eikä sitä päätetä sanomatta mitään. Koordinaattori juttelee kanssasi ja auttaa teitä päättämään hyvin. Ketään ei syytetä.`,
  left: 'Kirjattu: et ole mukana. Kiitos, että kerroit.',
  leftNext: 'Kirjattu: et tällä kertaa. Kiitos, että kerroit. Ilmoitamme sinulle seuraavasta ohjelmasta.',
  told: 'Koordinaattori tietää asiasta ja ottaa sinuun yhteyttä. Siihen asti kaikki jatkuu ennallaan.',
  pause: {
    title: 'Tauko',
    intro: (programme) =>
      `Siihen päivään asti emme ehdota sinulle ketään emmekä tarjoa paikkaa. Ohjelma: ${programme}. Se, mitä sinulla on, säilyy, myös sijasi jonotuslistalla.`,
    pair: (partner) => `Parisi on ${partner}. Jos tapaamisenne ovat alkaneet, tauko koskee teitä molempia, ja kerromme siitä molemmille.`,
    kickOff: 'Aloitustilaisuudesta kysymme silti.',
    until: 'Milloin palaat?',
    submit: 'Aloita tauko',
    close: 'Ei nyt',
    bad: 'Valitse päivä huomisesta alkaen, enintään puolen vuoden päästä.',
    afterEnd: 'Ohjelma on silloin jo päättynyt.',
    noted: (programme, day) => `Kirjattu: pidät taukoa. Ohjelma: ${programme}. Tauko päättyy ${day}, ja kirjoitamme sinulle silloin.`,
    end: 'Olen jo palannut',
    ended: 'Tervetuloa takaisin! Taukosi on ohi.',
    over: (name) => `Tervetuloa takaisin, ${name}!`,
    overText: (programme) => `Taukosi on ohi. Ohjelma: ${programme}. Kirjoitamme, jos meillä on sinulle jotakin.`,
    longer: 'Jatkan taukoa',
  },
  report: {
    title: (name) => `${name} haluaisi lopettaa`,
    text: (name, partner) =>
      `Pari on ${name} ja ${partner}. Mikään ei ole vielä muuttunut: juttele ensin heidän kummankin kanssa, lopettajasta alkaen.`,
  },
})
