import { atStart, type FinnishRole } from '../contract/role-words.ts'
import { plural } from '../contract/wording.ts'
import type { Copy } from './copy.ts'

const both = (one: string, other: string): string => (one === other ? `”${one}”` : `”${one}” ja ”${other}”`)
const own = (wishes: string, words: string): string => (wishes === words ? '' : `: ”${words}”`)

/** Everything that pairing says, in Finnish. */
export const finnish = (mentee: FinnishRole): Copy => ({
  reasons: {
    decisive: (wishes, words) => `Tärkein toive ”${wishes}” on mentorille tuttua${own(wishes, words)}.`,
    field: (wishes, words) => `Heillä on sama ala: ${both(wishes, words)}.`,
    wish: (wishes, words) => `Myös toinen toive ”${wishes}” on mentorille tuttua${own(wishes, words)}.`,
    topic: (wishes, words) => `Heillä on sama aihe: ${both(wishes, words)}.`,
    language: 'Heillä on sama kieli.',
    waiting: (count) =>
      plural(count, 'fi', {
        one: `${atStart(mentee.one)} on odottanut mentoria yhden päivän.`,
        other: `${atStart(mentee.one)} on odottanut mentoria ${count} päivää.`,
      }),
    zone: 'Heidän työaikansa osuvat lähelle toisiaan.',
    unknown: 'Emme tiedä mitään, mikä heitä yhdistäisi.',
    pinned: 'Koordinaattori on valinnut tämän parin.',
  },
  common: {
    decisive: (wishes, words) => `Tärkein toive ”${wishes}” on mentorille tuttua${own(wishes, words)}.`,
    field: (wishes, words) => `Teillä on sama ala: ${both(wishes, words)}.`,
    wish: (wishes, words) => `Myös toinen toive ”${wishes}” on mentorille tuttua${own(wishes, words)}.`,
    topic: (wishes, words) => `Teillä on sama aihe: ${both(wishes, words)}.`,
  },
  why: {
    offered: 'Tarjoamme paikkaa parhaillaan jonottavalle.',
    paused: 'Hän on tauolla.',
    gone: 'Tili on poistettu, joten emme tavoita häntä.',
    noMentors: 'Mentoreita ei ole.',
    noMentees: `Ei ole yhtään ${mentee.some}.`,
    noPlaces: 'Kenelläkään mentorilla ei ole vapaata paikkaa.',
    noPlace: 'Tällä mentorilla ei ole vapaata paikkaa.',
    language: 'Kenelläkään ei ole samaa kieltä.',
    rules: 'Sääntöjen mukaan sopivaa paria ei ole.',
    unknown: 'Emme tiedä mitään, mikä yhdistäisi heitä kehenkään.',
    tooLow: (best, least) => `Paras sopivuus on ${best}/100, ja pariin tarvitaan vähintään ${least}.`,
    taken: 'Sopivien mentorien paikat tarvitaan muille.',
    notNeeded: 'Kaikki sopivat ovat saaneet toisen mentorin.',
    putOff: 'Vastasit ehdottamaamme pariin ”ei nyt”.',
    apart: 'Vastasit ehdottamaamme pariin ”ei koskaan yhdessä”. Uudessa luonnoksessa etsimme toista.',
    since: 'Luonnos on tätä vanhempi. Uudessa luonnoksessa etsimme paria.',
  },

  onlyCoordinator: 'Vain ohjelman koordinaattorit näkevät ehdotukset pareiksi.',
  which: 'Mille ryhmälle haluat ehdotuksia?',
  whichMore: (count) =>
    plural(count, 'fi', {
      one: 'Myös se yksi, joka puuttuu tästä, on kotinäkymässäsi.',
      other: `Myös ne ${count}, jotka puuttuvat tästä, ovat kotinäkymässäsi.`,
    }),
  without: (count) =>
    plural(count, 'fi', {
      one: `Ilman mentoria on yksi ${mentee.one}.`,
      other: `Ilman mentoria on ${count} ${mentee.some}.`,
    }),
  places: (count) => plural(count, 'fi', { one: 'Mentoreilla on yksi vapaa paikka.', other: `Mentoreilla on ${count} vapaata paikkaa.` }),
  nothing: 'Siksi nyt ei ole ketään ehdotettavaksi.',
  limits: {
    waiting: 'Teemme vielä edellisiä ehdotuksiasi. Yritä hetken päästä uudelleen.',
    tooMany: 'Ryhmä on liian suuri ehdotuksille. Jaa se pienemmiksi esimerkiksi kielen mukaan.',
  },

  aims: {
    title: 'Kaksi tapaa ehdottaa pareja',
    number: 'Tulos',
    best: 'Parhaat parit',
    everybody: 'Eniten pareja',
    anyLanguage: 'Kielestä riippumatta',
    row: (what, first, second) => `${what}: ${first}, kun parit sopivat parhaiten, ja ${second}, kun pareja on eniten.`,
    pairs: 'Pareja',
    mean: 'Sopivuus keskimäärin, enintään 100',
    weakest: 'Heikoin sopivuus',
    unpaired: `Ilman mentoria: ${mentee.many}`,
    free: `Mentorit, joilla ei ole ${mentee.some}`,
    few: (complete) =>
      `Vain ${complete} % on kertonut tarpeeksi: alansa ja sen, mitä toivoo tai osaa. Ehdotukset paranevat, kun kysyt ensin muilta.`,
    rules: {
      language: 'sama kieli',
      organisation: 'eri organisaatio',
      never: 'ei koskaan yhdessä',
      repeats: 'ei samaa paria uudelleen',
    },
    price: (rule, count) =>
      plural(count, 'fi', {
        one: `Ilman sääntöä ”${rule}” voisi syntyä yksi pari enemmän.`,
        other: `Ilman sääntöä ”${rule}” voisi syntyä ${count} paria enemmän.`,
      }),
    fewMentors: (count) =>
      plural(count, 'fi', {
        one: `Mentoreita on vähän: yksi ${mentee.one} jäisi yksin. Luonnoksen painike ”Kuka jää ilman paria?” näyttää myös pieniä ryhmiä yhden mentorin ympärille.`,
        other: `Mentoreita on vähän: ${count} ${mentee.some} jäisi yksin. Luonnoksen painike ”Kuka jää ilman paria?” näyttää myös pieniä ryhmiä yhden mentorin ympärille.`,
      }),
    untold: 'Emme kerro luonnoksesta kenellekään. Se korvaa edellisen luonnoksen, mutta hyväksytyt parit säilyvät.',
  },

  // Miksi ehdotettu pari ei ole enää mahdollinen.
  pasts: {
    paused: (name) => `${name} on tauolla.`,
    gone: (name) => `Emme tavoita häntä, koska tili on poistettu: ${name}.`,
    paired: (name) => `${name} on jo tämän mentorin parina.`,
    taken: (name) => `${name} on jo saanut mentorin tai ei enää osallistu.`,
    left: (name) => `${name} ei enää osallistu mentorina.`,
    full: (name) => `${name}: vapaata paikkaa ei enää ole.`,
  },
  draft: {
    made: 'Tässä on uusi luonnos.',
    counts: (count, approved, open) =>
      plural(count, 'fi', {
        one: `Yksi ehdotus. Hyväksytty: ${approved}. Odottaa päätöstäsi: ${open}.`,
        other: `${count} ehdotusta. Hyväksytty: ${approved}. Odottaa päätöstäsi: ${open}.`,
      }),
    untold: 'Emme kerro kenellekään, ennen kuin julkaiset parit.',
    pair: (mentee, mentor, score) => `${mentee}, mentorina ${mentor}: sopivuus ${score}/100`,
    runnerUp: (mentor, score, reason) => `Seuraavaksi paras mentori olisi ${mentor}: sopivuus ${score}. ${reason}`,
    past: (why) => `Tämä pari ei ole enää mahdollinen. ${why}`,
    breaks: (rule) => `Tämä pari rikkoo sääntöä ”${rule}”.`,
    page: (page, pages) => `Sivu ${page}/${pages}`,
    next: 'Seuraava sivu',
    first: 'Ensimmäinen sivu',
    approveAll: (count) => plural(count, 'fi', { one: 'Hyväksy avoin ehdotus', other: `Hyväksy kaikki ${count} avointa` }),
    publish: (count) => plural(count, 'fi', { one: 'Julkaise yksi pari', other: `Julkaise ${count} paria` }),
    unpaired: 'Kuka jää ilman paria?',
    again: 'Tee uusi luonnos',
  },
  judgements: {
    approve: 'Hyväksy',
    notNow: 'Ei nyt',
    never: 'Ei koskaan yhdessä',
    undo: 'Kumoa',
    states: {
      approved: 'Olet hyväksynyt tämän parin.',
      never: 'Emme ehdota tätä paria uudelleen.',
      notNow: 'Ei tässä luonnoksessa.',
      open: 'Odottaa päätöstäsi.',
    },
    already: 'Tämä oli jo tehty.',
    changed: 'Jokin on muuttunut tällä välin. Tilanne on nyt tämä:',
  },
  publish: {
    broken: (count) =>
      plural(count, 'fi', {
        one: 'Katso ensin tätä paria: se rikkoo sääntöä.',
        other: `Katso ensin näitä ${count} paria: ne rikkovat sääntöä.`,
      }),
    because: (names, why) => `${names}: ${why}`,
    count: (count) => plural(count, 'fi', { one: 'Tästä tulee pari:', other: `Näistä tulee ${count} paria:` }),
    nothing: 'Hyväksyttyjä pareja ei ole julkaistavaksi.',
    past: (count) =>
      plural(count, 'fi', {
        one: 'Yksi hyväksytty pari ei ole enää mahdollinen, joten se jätetään pois.',
        other: `${count} hyväksyttyä paria ei ole enää mahdollisia, joten ne jätetään pois.`,
      }),
    more: (count) => plural(count, 'fi', { one: 'ja 1 muu', other: `ja ${count} muuta` }),
    told: (count) => plural(count, 'fi', { one: 'Kirjoitamme heti yhdelle henkilölle.', other: `Kirjoitamme heti ${count} henkilölle.` }),
    many: 'Kirjoitamme heti monelle henkilölle.',
    later: 'Emme kirjoita heti kenellekään. He lukevat asian ensimmäisestä viestistämme.',
    first: 'Ne, joille emme ole vielä kirjoittaneet, lukevat paristaan ensimmäisestä viestistämme.',
    reads: (what, count, text) =>
      plural(count, 'fi', { one: `${what}, 1 henkilö: ”${text}”`, other: `${what}, ${count} henkilöä, esimerkiksi: ”${text}”` }),
    go: (count) => plural(count, 'fi', { one: 'Muodosta tämä pari', other: `Muodosta nämä ${count} paria` }),
    back: 'Takaisin luonnokseen',
    done: (count) => plural(count, 'fi', { one: 'Uusia pareja on yksi.', other: `Uusia pareja on ${count}.` }),
    next: 'Voit esitellä heidät toisilleen kotinäkymässäsi, kun he ovat kertoneet osallistuvansa.',
  },
  leftOver: {
    title: (programme) => `Parit on nyt valittu: ${programme}`,
    mentee: 'Sinulle ei ole vielä löytynyt mentoria. Se ei johdu sinusta.',
    number: (count) => `Odotat mentoria jonotuslistan sijalla ${count}.`,
    menteeNext:
      'Sinun ei tarvitse tehdä mitään. Jos paikka vapautuu, kirjoitamme sinulle. Myös kieli ja ala vaikuttavat. Sijasi näet milloin vain kirjoittamalla ”tilanne”. Jonotusaika lasketaan hyväksesi myös seuraavalla kierroksella.',
    mentor: `Sinulle ei ole vielä löytynyt ${mentee.some}. Se ei johdu sinusta.`,
    mentorNext: 'Paikkasi on yhä vapaana mentoria tarvitsevalle, eikä sinun tarvitse tehdä mitään. Kirjoitamme, jos sinulle löytyy joku.',
  },
  unpaired: {
    mentees: `Ilman mentoria tässä luonnoksessa, ${mentee.many}:`,
    mentors: `Mentorit, joilla ei ole tässä luonnoksessa ${mentee.some}:`,
    line: (name, why) => `${name}: ${why}`,
    nobody: 'Kaikilla on pari tässä luonnoksessa.',
    groups: `Jotta kukaan ei jää yksin, mentorilla voisi olla pieni ryhmä (${mentee.many}):`,
    group: (mentor, mentees) => `Mentori ${mentor}, ryhmässä ${mentees}`,
    moreGroups: (count) => plural(count, 'fi', { one: 'ja 1 muu ryhmä', other: `ja ${count} muuta ryhmää` }),
    askFirst:
      'Tämä on vain ehdotus: kysy ensin mentoreilta. Kun he suostuvat ja annat heille listalla lisää paikkoja, seuraavassa luonnoksessa on parit heille.',
    rest: (count) =>
      plural(count, 'fi', {
        one: `Jonotuslistalle jää yksi ${mentee.one}. Jos sopivuus on sama, kauemmin odottanut on seuraavassa luonnoksessa ensin.`,
        other: `Jonotuslistalle jää ${count} ${mentee.some}. Jos sopivuus on sama, kauemmin odottanut on seuraavassa luonnoksessa ensin.`,
      }),
  },
  sheet: {
    title: 'Luonnos pareista',
    columns: {
      name: 'Nimi',
      email: 'Sähköposti',
      role: 'Rooli',
      mentor: 'Mentorin sähköposti',
      fit: 'Sopivuus, enintään 100',
      state: 'Päätös',
      reasons: 'Perustelut',
    },
  },
  byHand: {
    open: 'Käytä taulukkoa',
    title: 'Parit taulukossa',
    submit: 'Vertaa',
    close: 'Sulje',
    intro:
      'Paina kotinäkymässäsi painiketta ”Vie Exceliin”: tiedostossa on taulukko nimeltä ”Luonnos pareista”. Muuta siinä mentorien sähköpostiosoitteita ja lähetä tiedosto meille. Näytämme, mikä on muuttunut.',
    untold: 'Emme kerro kenellekään. Itse valitsemasi parit ovat hyväksyttyjä, ja voit kumota ne yksitellen.',
    file: 'Taulukko (.xlsx tai .csv)',
    noFile: 'Valitse tiedosto.',
    same: 'Taulukossa on samat parit kuin luonnoksessa.',
    changed: 'Nämä ovat muuttuneet, ja luonnos on nyt niiden mukainen:',
    refused: 'Tätä emme voineet ottaa luonnokseen:',
    change: (name, partner, mentor) => `${name}: ${partner} → ${mentor}`,
    nobody: 'ei ketään',
    noRoom: (name, mentor) => `${name}: ${mentor} on jo täynnä, joten nyt ei ehdoteta ketään.`,
    never: (name, mentor) =>
      `${name}: olet valinnut ”ei koskaan yhdessä”, kun mentori on ${mentor}, joten mitään ei muutettu. Voit kumota sen luonnoksessa.`,
    impossible: (name) => `${name}: tämä ei ole mahdollista, koska toisella on jo pari tai hän ei ole tässä ryhmässä.`,
  },
  home: {
    suggest: 'Ehdota pareja',
    look: 'Katso luonnosta',
    waits: (open, approved) => `Luonnos pareista. Hyväksytty: ${approved}. Odottaa päätöstäsi: ${open}.`,
  },
})
