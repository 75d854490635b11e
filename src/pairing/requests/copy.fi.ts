import { atStart, type FinnishRole } from '../../contract/role-words.ts'
import { plural } from '../../contract/wording.ts'
import type { Copy } from './copy.ts'

/** The same in Finnish. */
export const finnish = (mentee: FinnishRole): Copy => ({
  // Nimen tilalla, jota ei enää tiedetä.
  coordinator: 'koordinaattori',
  made: {
    title: `Voisitko olla tämän ${mentee.ofOne} mentori?`,
    text: (person) => `Sinulla on vapaa paikka, joten ${person} kysyy sinulta.`,
    words: (person, words) => `${person} kirjoittaa: ”${words}”`,
    note: 'Jos se ei nyt sovi, paina ”Ei tällä kertaa”, niin kysymme joltakulta toiselta.',
  },
  reminder: {
    title: `Voisitko olla tämän ${mentee.ofOne} mentori? Tarvitsemme vastauksesi`,
    text: (person, when) => `${person} odottaa vastaustasi. Vastaa viimeistään ${when}. Sen jälkeen kysymme joltakulta toiselta.`,
  },
  fields: {
    mentee: atStart(mentee.one),
    field: 'Ala',
    hopes: 'Toiveet',
    topics: 'Aiheet',
    degree: 'Opiskelee',
    languages: 'Kielet',
    programme: 'Ohjelma',
    kickOff: 'Aloitustilaisuus',
    until: 'Vastaa viimeistään',
    email: 'Sähköposti',
    phone: 'Puhelin',
  },
  buttons: {
    yes: 'Kyllä, ryhdyn mentoriksi',
    no: 'Ei tällä kertaa',
    more: 'Kerro lisää',
    write: (person) => `Kirjoita: ${person}`,
  },
  more: {
    title: (name) => `Lisätietoja: ${name}`,
    nothing: 'Emme tiedä hänestä enempää.',
    ask: (person) => `Jos haluat tietää muuta, kysy: ${person}.`,
  },
  answered: {
    yes: (name) => `Kiitos! ${atStart(mentee.yours)} on nyt ${name}.`,
    yesNote: 'Kerromme siitä hänelle viimeistään ensimmäisessä viestissämme. Koordinaattori esittelee teidät toisillenne.',
    no: 'Kiitos, että kerroit. Emme kysy sinulta uudelleen tässä ohjelmassa.',
    changed: 'Jos muutit mielesi, voit vielä suostua:',
    late: 'Vastausaika on päättynyt. Jos haluat yhä ryhtyä mentoriksi, voit sanoa sen.',
    taken: (name) => `${name} on jo saanut mentorin. Kiitos, että harkitsit asiaa!`,
    stopped: (name) => `Mentorin etsintä on keskeytetty: ${name}. Kiitos, että harkitsit asiaa!`,
    full: 'Sinulla ei ole nyt vapaata paikkaa, tai olet tauolla, joten tähän ei tarvitse vastata.',
    notNeeded: 'Emme tarvitse enää vastaustasi. Kiitos, että harkitsit asiaa!',
    notYours: 'Tämä kysymys ei ole sinulle.',
  },
  over: {
    title: (name) => `${name} on saanut mentorin`,
    text: 'Sinun ei tarvitse enää vastata. Kiitos, että harkitsit asiaa! Paikkasi pysyy vapaana.',
    stopped: (name) => `Emme tarvitse enää vastaustasi. ${atStart(mentee.one)}: ${name}`,
    nameless: 'Emme tarvitse enää vastaustasi kysymykseemme',
  },

  won: {
    title: (mentor, name) => `Mentori löytyi: ${mentor}. ${atStart(mentee.one)}: ${name}`,
    text: 'Kerromme siitä molemmille viimeistään ensimmäisessä viestissämme. Voit esitellä heidät toisilleen kotinäkymässäsi, kun he ovat kertoneet osallistuvansa.',
  },
  nobody: {
    title: (name) => `Mentoria ei löytynyt. ${atStart(mentee.one)}: ${name}`,
    text: (count) => plural(count, 'fi', { one: 'Kysyimme yhdeltä mentorilta.', other: `Kysyimme ${count} mentorilta.` }),
    unasked: 'Emme kysyneet keneltäkään: sopivilla mentoreilla ei ole enää paikkaa, tai he ovat jo vastanneet ”en tällä kertaa”.',
    next: 'Voit valita mentorin itse tai kysyä myöhemmin uudelleen.',
    look: 'Katso vastaukset',
  },
  list: {
    title: 'Mentorien etsintä',
    intro: `Voimme kysyä mentoreilta yksi kerrallaan sinun nimissäsi, kun ${mentee.one} on ilman mentoria.`,
    none: `Kaikilla on mentori.`,
    start: (name) => `Kysy mentoreilta: ${name}`,
    look: (name) => `Vastaukset: ${name}`,
    state: {
      new: (name) => `${name}: keneltäkään ei ole kysytty.`,
      open: (name, mentors, when) => `${name}: odotamme vastausta. Mentori: ${mentors}. Vastausaika päättyy ${when}.`,
      resting: (name) => `${name}: jäljellä olevilta mentoreilta kysymme ensin muista henkilöistä.`,
      ended: (name, count) =>
        plural(count, 'fi', {
          one: `${name}: kysyimme yhdeltä mentorilta, eikä myöntävää vastausta tullut.`,
          other: `${name}: kysyimme ${count} mentorilta, eikä myöntävää vastausta tullut.`,
        }),
      stopped: (name) => `${name}: etsintä on lopetettu.`,
      calledOff: (name) => `${name}: emme kysy keneltäkään, koska aloitustilaisuus on peruttu.`,
      found: (name) => `${name}: mentori on löytynyt.`,
      again: (name) => `${name}: on taas ilman mentoria.`,
      away: (name) => `${name}: ei ole tällä hetkellä mukana.`,
    },
    next: 'Seuraava sivu',
    first: 'Ensimmäinen sivu',
    draft: 'Ehdotuksiin',
  },
  form: {
    title: 'Kysy mentoreilta',
    submit: 'Kysy ensimmäiseltä',
    close: 'Peruuta',
    intro: (name) =>
      `Etsimme mentorin. ${atStart(mentee.one)}: ${name}. Kysymme mentoreilta yksi kerrallaan, ja ensimmäinen, joka suostuu, on mentori.`,
    hopes: (wishes) => `Mentorit näkevät toiveet: ”${wishes}”`,
    noHopes: 'Emme tiedä toiveita, joita voisimme näyttää.',
    first: 'Keneltä kysymme ensin?',
    order: 'Tässä järjestyksessä:',
    candidate: (name, score) => `${name}: sopivuus ${score}/100`,
    more: (count) => plural(count, 'fi', { one: 'ja yksi muu', other: `ja ${count} muuta` }),
    words: 'Viestisi mentoreille',
    wordsHint: 'He näkevät sen yhdessä nimesi kanssa.',
    days: 'Kuinka kauan kullakin on aikaa vastata?',
    dayOptions: { 1: 'Yksi työpäivä', 2: 'Kaksi työpäivää', 3: 'Kolme työpäivää', 5: 'Viisi työpäivää' },
    atOnce: 'Kuinka monelta kysytään samaan aikaan?',
    atOnceOptions: { 1: 'Yhdeltä', 2: 'Kahdelta' },
  },
  sequence: {
    title: (name) => `Mentorin etsintä: ${name}`,
    words: (words) => `Viestisi: ”${words}”`,
    states: {
      waiting: (name, score) => `${name}: ei ole vielä kysytty. Sopivuus ${score}/100.`,
      open: (name, when) => `${name}: on kysytty. Vastausaika päättyy ${when}.`,
      yes: (name) => `${name}: kyllä.`,
      no: (name) => `${name}: ei tällä kertaa.`,
      lapsed: (name) => `${name}: ei vastannut ajoissa.`,
      over: (name) => `${name}: vastausta ei enää tarvita.`,
      unheard: (name) => `${name}: viestimme ei mennyt perille.`,
      cannot: (name) => `${name}: ei voida kysyä nyt.`,
    },
    more: (count) =>
      plural(count, 'fi', { one: 'Heidän jälkeensä tulee vielä yksi mentori.', other: `Heidän jälkeensä tulee vielä ${count} mentoria.` }),
    earlier: (name) => `Kysy seuraavaksi: ${name}`,
    saidYes: (name) => `Suostui: ${name}`,
    saidNo: (name) => `Ei suostunut: ${name}`,
    ring: 'Voit myös soittaa ja merkitä tähän, mitä mentori sanoi.',
    stop: 'Lopeta etsintä',
    back: 'Muihin',
    stopped: 'Etsintä on lopetettu. Jos joku mentori vielä harkitsee vastaustaan, kerromme, ettei sitä enää tarvita.',
    changed: 'Jokin on muuttunut sillä välin. Tilanne on nyt tämä:',
    begun: 'Etsintä on alkanut. Kerromme, kun joku suostuu tai kun ketään ei ole enää jäljellä.',
  },
  refused: {
    seated: (name) => `${name} on jo saanut mentorin tai ei ole enää mukana.`,
    nobody:
      'Nyt emme voi kysyä keneltäkään: mentoreilla ei ole vapaata paikkaa, he ovat vastanneet ”en tällä kertaa”, tai heiltä on kysytty jo kahdesti.',
    kept: (name) =>
      `Mentoreista, joilla on vapaa paikka, emme voi kysyä keneltäkään. ${atStart(mentee.one)}: ${name}. Heillä on eri kieli tai sama organisaatio, he ovat olleet pari ennenkin, tai heitä ei saa yhdistää.`,
    already: 'Mentoria etsitään jo.',
  },
  home: (count) =>
    plural(count, 'fi', {
      one: `Kysymme mentoreilta: ilman mentoria on yksi ${mentee.one}.`,
      other: `Kysymme mentoreilta: ilman mentoria on ${count} ${mentee.some}.`,
    }),
  homeButton: 'Kysy mentoreilta',
})
