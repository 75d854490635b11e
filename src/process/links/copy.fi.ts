import type { Copy } from './copy.ts'

/** The same words in Finnish. */
export const finnish: Copy = {
  unknown: {
    title: 'Tämä linkki ei toimi',
    text: 'Ehkä sen loppu jäi puuttumaan. Pyydä Pari-sovellukselta uusi linkki keskustelussanne tai kysy koordinaattoriltasi.',
  },
  over: {
    title: 'Tämä linkki ei ole enää voimassa',
    text: 'Linkit toimivat vain rajallisen ajan. Pyydä Pari-sovellukselta uusi linkki keskustelussanne tai kysy koordinaattoriltasi.',
  },
  notTheirs: {
    title: 'Et voi enää avata tätä sivua',
    text: 'Jokin on muuttunut sen jälkeen, kun sait linkin. Avaa Pari-sovelluksen kotinäkymä tai kysy koordinaattoriltasi.',
  },
  notSent: {
    title: 'Tätä ei voitu lähettää',
    text: 'Avaa linkki vielä kerran ja paina sivulla olevaa painiketta. Jos se ei auta, pyydä Pari-sovellukselta uusi linkki keskustelussanne.',
  },
  tooLarge: {
    title: 'Tiedosto on liian suuri',
    text: 'Tiedosto saa olla enintään 5 Mt. Palaa takaisin ja valitse tiedosto, jossa on vain lista.',
  },
  noFile: {
    title: 'Tiedosto puuttui',
    text: 'Palaa takaisin, valitse tiedosto, joka ei ole tyhjä, ja lähetä se uudelleen.',
  },
  busy: {
    title: 'Liian monta tiedostoa yhtä aikaa',
    text: 'Palaa takaisin, odota hetki ja lähetä tiedosto uudelleen.',
  },
  broken: {
    title: 'Täällä meni jokin pieleen',
    text: 'Avaa linkki uudelleen muutaman minuutin kuluttua. Jos se ei auta, pyydä Pari-sovellukselta uusi linkki keskustelussanne.',
  },
}
