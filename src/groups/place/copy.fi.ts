import { plural } from '../../contract/wording.ts'
import type { Copy } from './copy.ts'

/** The same in Finnish. */
export const finnish: Copy = {
  topic: (programme, theme) => `${programme}: ${theme}`,
  first: {
    title: (name) => `Tervetuloa, ${name}!`,
    intro: {
      mentoring: (programme) =>
        `Tämä kanava on teidän pienryhmänne ohjelmassa ${programme}. Sopikaa täällä tapaamisista, kysykää ja jakakaa vinkkejä. Se, mikä koskee vain paria, jää parin kesken.`,
      mentors: (programme) =>
        `Tämä kanava on vain ohjelman ${programme} mentoreille. Kysykää toisiltanne, jakakaa hyviä keinoja ja sopikaa tapaamisista. Älkää mainitko nimeltä niitä, joita mentoroitte: se, mikä koskee vain paria, jää parin kesken.`,
      peers: (programme) =>
        `Tämä kanava on teidän pienryhmänne ohjelmassa ${programme}. Teillä ei juuri nyt ole mentoria, mutta voitte auttaa toisianne: kysykää, jakakaa löytöjänne ja sopikaa tapaamisista.`,
    },
    theme: (theme) => `Aiheenne: ${theme}`,
    elsewhere: (names) => `Kanavalla eivät ole mukana: ${names}. Kertokaa heillekin, mitä täällä sovitte.`,
    who: 'Kenen puoleen käännyt',
    meetings: (names) => `Tapaamiset, aiheet ja se, miten työskentelette: ${names}`,
    programme: (names) => `Ohjelma tai pienryhmän vaihto: ${names}`,
    worry:
      'Jos jokin huolestuttaa: kirjoita Parille omaan keskusteluusi ”olen huolissani”. Viestin lukee vain henkilö, jonka itse valitset.',
  },

  left: {
    title: (name) => `Poistuit pienryhmän ${name} kanavalta`,
    text: 'Olet yhä pienryhmässä. Lisäämmekö sinut takaisin kanavalle? Jos et halua, sinun ei tarvitse tehdä mitään: emme kysy uudelleen.',
    back: 'Lisää minut takaisin',
    coming: 'Lisäämme sinut hetken kuluttua.',
    gone: 'Tämä on jo vanhentunut. Avaa kotinäkymä.',
  },

  own: (name) => `Pienryhmäsi kanavan nimi on ${name}.`,

  publish:
    'Slackissa luomme jokaiselle pienryhmälle yksityisen kanavan ja lisäämme sinne sen jäsenet. Teamsissa pyydämme sinua luomaan kanavan.',
  look: 'Pienryhmien kanavat',
  doing: (count) =>
    plural(count, 'fi', {
      one: 'Yhden pienryhmän kanava tarvitsee sinulta jotakin.',
      other: `${count} pienryhmän kanavat tarvitsevat sinulta jotakin.`,
    }),
  show: {
    none: 'Yhtään pienryhmää ei ole vielä julkaistu.',
    making: 'Luomme sen kanavaa.',
    open: (name, count) =>
      plural(count, 'fi', { one: `Kanava ”${name}”, jolla on yksi jäsen.`, other: `Kanava ”${name}”, jolla on ${count} jäsentä.` }),
    byHand: (count) =>
      plural(count, 'fi', { one: 'Luomasi kanava, jolla on yksi jäsen.', other: `Luomasi kanava, jolla on ${count} jäsentä.` }),
    apart: 'Kaikki eivät ole samassa työtilassa, joten pienryhmällä on useampi kanava.',
    left: (names) => `Poistuivat kanavalta itse, eikä heitä lisätä uudelleen: ${names}`,
    alone: (names) =>
      `Yksin omassa työtilassaan: ${names}. Jos ylläpitäjä kutsuu heidät vieraiksi sinne, missä muut ovat, lisäämme heidät kanavalle.`,
    nowhere: (names) => `Ei vielä tavoitettavissa: ${names}. Lisäämme heidät, kun tavoitamme heidät.`,
    again: 'Katso uudelleen',
    anew: 'Luo uusi kanava',
    page: (page, pages) => `Sivu ${page}/${pages}`,
    next: 'Lisää pienryhmiä',
    first: 'Takaisin ensimmäisiin',
  },
  lost: {
    placeGone:
      'Kanava on poistettu, tai Pari poistettiin kanavalta. Jos kanava on yhä olemassa, joku sen jäsenistä voi lisätä Parin takaisin. Muuten voit luoda uuden.',
    placeArchived:
      'Joku arkistoi kanavan. Emme voi palauttaa sitä, mutta Slackissa se onnistuu: valitse kanavalla arkistoinnin purku ja lisää Pari takaisin. Voit myös luoda samoille jäsenille uuden.',
    notMember: 'Pari poistettiin kanavalta. Joku kanavan jäsenistä voi lisätä Parin takaisin. Voit myös luoda samoille jäsenille uuden.',
    notLet: 'Emme saa lisätä jäseniä kanavalle. Pyydä ylläpitäjää sallimaan se Parille, ja valitse sitten ”Katso uudelleen”.',
  },
  todo: {
    gone: 'tarkista, onko hänellä uusi tili',
    hidden: 'pyydä ylläpitäjää sallimaan, että Pari näkee hänet',
    guest: 'pyydä ylläpitäjää päästämään vieras vielä yhdelle kanavalle',
    elsewhere: 'pyydä ylläpitäjää kutsumaan hänet siihen työtilaan',
    notLet: 'pyydä ylläpitäjää sallimaan, että Pari lisää jäseniä',
    other: 'lisää hänet itse',
  },
  missing: (name, why, todo) => `${name}: ${why}; ${todo}`,
  hand: {
    title: (name) => `Tehtävä sinulle: pienryhmän ${name} kanava`,
    add: 'Lisää kanavalle:',
    take: 'Poista kanavalta:',
    post: 'Julkaise tämä kanavalla ja kiinnitä se:',
    gone: 'Tilanne on muuttunut sillä välin. Nyt se on tämä:',
    somebody: 'joku, joka ei ole enää ohjelmassa',
  },
  task: {
    title: 'Pienryhmiesi kanavat tarvitsevat sinulta jotakin',
    make: (name, count) =>
      plural(count, 'fi', { one: `${name}: luo kanava yhdelle jäsenelle`, other: `${name}: luo kanava ${count} jäsenelle` }),
    add: (name, names) => `${name}: lisää ${names}`,
    take: (name, names) => `${name}: poista ${names}`,
    without: (name, names) => `${name}: emme voineet lisätä: ${names}`,
    lost: (name) => `${name}: kanava on arkistoitu tai poistettu, tai emme ole enää sillä`,
    notLet: (name) => `${name}: emme saa lisätä jäseniä kanavalle`,
    archive: (name) => `${name}: pienryhmä on päättynyt; arkistoi tai sulje sen kanava`,
    more: (count) => plural(count, 'fi', { one: 'ja vielä yksi asia', other: `ja vielä ${count} asiaa` }),
  },
  looking: 'Katsomme sitä nyt. Näet tästä minuutin kuluttua, miten kävi.',
  renewed: 'Luomme uuden kanavan samoille jäsenille. Näet sen täällä minuutin kuluttua.',
}
