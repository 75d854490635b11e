import { atStart, type FinnishRole } from '../../contract/role-words.ts'
import { plural } from '../../contract/wording.ts'
import type { Copy } from './copy.ts'

// A cohort is «ryhmä», so a group is a «pienryhmä». Names stay in the nominative and never get an ending.

/** Everything that forming groups says, in Finnish. */
export const finnish = (mentee: FinnishRole): Copy => ({
  named: (count) => `Pienryhmä ${count}`,
  namedPeers: (count) => `Vertaisryhmä ${count}`,
  languages: { en: 'englanti', fi: 'suomi', sv: 'ruotsi' },

  home: {
    drafts: (count) =>
      plural(count, 'fi', {
        one: 'Yhdestä pienryhmästä on luonnos. Sen jäsenet eivät vielä tiedä siitä.',
        other: `${count} pienryhmästä on luonnos. Niiden jäsenet eivät vielä tiedä siitä.`,
      }),
    changes: 'Olet suunnitellut muutoksia pienryhmiin. Kukaan ei vielä tiedä niistä.',
    listed: (count) =>
      plural(count, 'fi', {
        one: 'Osallistujalistallasi yhdellä henkilöllä on pienryhmä.',
        other: `Osallistujalistallasi ${count} henkilöllä on pienryhmä.`,
      }),
    published: (count) => plural(count, 'fi', { one: 'Pienryhmiä on yksi.', other: `Pienryhmiä on ${count}.` }),
    look: 'Näytä pienryhmät',
    mine: (name) => `Pienryhmäsi on ${name}.`,
    theme: (theme) => `Teemanne: ${theme}`,
  },

  show: {
    which: 'Mitkä pienryhmät haluat nähdä?',
    none: `Täällä ei ole vielä pienryhmiä. Pienryhmässä on yksi tai kaksi mentoria ja useita ${mentee.someOfMany}. Parit pysyvät ennallaan.`,
    apart: (count) =>
      plural(count, 'fi', {
        one: 'Yksi henkilö voisi olla pienryhmässä, mutta hänellä ei ole sellaista.',
        other: `${count} henkilöä voisi olla pienryhmässä, mutta heillä ei ole sellaista.`,
      }),
    untold: 'Vain koordinaattorit näkevät luonnokset.',
    isDraft: 'luonnos',
    group: (name, language) => `${name} (${language})`,
    mentors: (names) => `Mentorit: ${names}`,
    mentees: (names) => `${atStart(mentee.many)}: ${names}`,
    nobody: 'ei vielä ketään',
    joins: (name) => `${name} (tulossa)`,
    leaves: (name) => `${name} (lähdössä)`,
    theme: (theme) => `Teema: ${theme}`,
    many: (count) => `Tässä pienryhmässä on ${count} ${mentee.someOfMany}. Enintään viisi tutustuu toisiinsa helpommin.`,
    second: 'Kun heitä on vähintään viisi, toinen mentori olisi avuksi.',
    noMentor: 'Tällä pienryhmällä ei ole vielä mentoria.',
    alone: `Tässä pienryhmässä on alle kaksi ${mentee.someOfMany}.`,
    fit: (count) => `Näin hyvin jäsenet sopivat pienryhmiinsä: ${count} % siitä, mikä ilman ryhmiä olisi parasta.`,
    page: (page, pages) => `Sivu ${page}/${pages}`,
    next: 'Lisää pienryhmiä',
    first: 'Takaisin ensimmäisiin',
    edit: 'Nimi ja teema',
    move: 'Siirrä joku',
    place: 'Lisää joku pienryhmään',
    fits: 'Ehdota pienryhmiä',
    peers: 'Pienryhmät ilman mentoria',
    list: 'Pienryhmät listalta',
    sizes: 'Pienryhmien koko',
    drop: 'Poista luonnos',
    publish: 'Julkaise pienryhmät',
  },

  drafted: (count) =>
    plural(count, 'fi', { one: 'Teimme luonnoksen yhdestä pienryhmästä.', other: `Teimme luonnoksen ${count} pienryhmästä.` }),
  draftedNothing: 'Näistä henkilöistä ei voinut muodostaa pienryhmää.',
  dropped: 'Luonnos ja suunnitellut muutokset on poistettu. Kukaan ei ollut kuullut niistä.',
  why: {
    room: (names) => `Yhdelläkään mentorilla ei ole paikkaa, ilman pienryhmää: ${names}`,
    language: (names) => `Yhteistä kieltä ei ole pienryhmää vetävien mentorien kanssa: ${names}`,
    peers: (names) => `Kenelläkään muulla, jolla ei ole mentoria, ei ole yhteistä kieltä näiden kanssa: ${names}`,
    few: (names) => `Toiseen pienryhmään ei riitä ${mentee.someOfMany}, mentoreina olisivat: ${names}`,
  },
  more: (count) => plural(count, 'fi', { one: '1 muu', other: `${count} muuta` }),
  tooMany: 'Henkilöitä on liikaa yhteen laskelmaan.',
  waiting: 'Useita laskelmia on jo käynnissä. Yritä uudelleen hetken päästä.',

  publish: {
    nothing: 'Julkaistavaa ei ole: ei luonnosta eikä suunniteltuja muutoksia.',
    tooLarge: (names, limit) =>
      `Pienryhmässä voi olla enintään ${limit} ${mentee.someOfMany}. Siirrä joku tai muuta pienryhmien kokoa. Liian suuria ovat: ${names}`,
    ready: (count) => plural(count, 'fi', { one: 'Yksi henkilö tulee pienryhmään:', other: `${count} henkilöä tulee pienryhmään:` }),
    leaving: (names) => `Eivät enää pienryhmässä: ${names}`,
    told: (count) => plural(count, 'fi', { one: 'Kirjoitamme yhdelle henkilölle.', other: `Kirjoitamme ${count} henkilölle.` }),
    reads: (what, people, text) =>
      plural(people, 'fi', { one: `${what}, 1 henkilö: ”${text}”`, other: `${what}, ${people} henkilöä, esimerkiksi: ”${text}”` }),
    seated: (count) =>
      plural(count, 'fi', {
        one: `Yksi ${mentee.one} ilman mentoria saa pienryhmän mentorin, joten kysymme häneltä myös aloitustilaisuudesta.`,
        other: `${count} ${mentee.someOfMany} ilman mentoria saa pienryhmänsä mentorin, joten kysymme heiltä myös aloitustilaisuudesta.`,
      }),
    unseated: (names) => `Pienryhmän mentoreilla ei ole vapaata paikkaa. Pienryhmään tulevat mutta mentoria odottavat vielä: ${names}`,
    go: 'Julkaise ja kirjoita heille',
    back: 'Takaisin pienryhmiin',
    changed: 'Jokin on muuttunut sillä välin, joten emme julkaisseet mitään. Tilanne on nyt tämä:',
    done: (count) => plural(count, 'fi', { one: 'Yksi pienryhmä on julkaistu.', other: `${count} pienryhmää on julkaistu.` }),
  },

  sizes: {
    title: 'Pienryhmien koko',
    usual: `Tavallisesti ${mentee.someOfMany}`,
    usualHint: 'Kahdesta neljään on tavallista. Yli viidestä huomautamme.',
    most: `Enintään ${mentee.someOfMany}`,
    mostHint: 'Suurempaa pienryhmää ei voi julkaista.',
    bad: 'Kirjoita luku väliltä 2–20.',
    below: 'Luku ei voi olla pienempi kuin tavallinen koko.',
    kept: 'Pienryhmien koko on tallennettu. Seuraava luonnos noudattaa sitä.',
    save: 'Tallenna',
    cancel: 'Peruuta',
  },

  edit: {
    title: 'Nimi ja teema',
    name: 'Pienryhmän nimi',
    theme: 'Mitä he työstävät',
    language: 'Pienryhmän kieli',
    taken: 'Toisella pienryhmällä on jo tämä nimi.',
    kept: 'Tallennettu.',
  },

  move: {
    title: 'Siirrä joku',
    who: 'Kuka?',
    where: 'Mihin pienryhmään?',
    none: 'Ei pienryhmää',
    fresh: 'Uusi pienryhmä',
    person: (name, where) => `${name} (${where})`,
    moved: (name) => `Muutos on suunniteltu: ${name}. Kukaan ei kuule siitä ennen kuin julkaiset.`,
    nobody: 'Siirrettäviä ei ole.',
    gone: 'Tämä on muuttunut sillä välin. Katso pienryhmät uudelleen.',
  },

  told: {
    title: (name) => `Pienryhmäsi: ${name}`,
    intro: (programme) => `Olet pienryhmässä ohjelmassa ${programme}. Siinä ovat:`,
    mentor: (name) => `${name} (mentori)`,
    you: (name) => `${name} (sinä)`,
    theme: (theme) => `Teemanne: ${theme}`,
    peers:
      'Vain tämä pienryhmä ja koordinaattorit näkevät, keitä siinä on. Kenelläkään siinä ei ole vielä mentoria, eikä pienryhmä tarvitse sellaista. Jos saat mentorin, saat olla mukana niin kauan kuin haluat: voit poistua pienryhmästä kotinäkymässä.',
    next: 'Vain tämä pienryhmä ja koordinaattorit näkevät, keitä siinä on. Se, mikä koskee vain omaa paria, jää parin väliseksi.',
    leftTitle: (name) => `Et ole enää pienryhmässä ${name}`,
    left: 'Koordinaattori on muuttanut pienryhmiä. Olet yhä mukana ohjelmassa. Jos tämä yllättää sinut, kirjoita koordinaattorille.',
  },

  sheet: {
    title: 'Pienryhmät',
    columns: {
      ...{ name: 'Nimi', email: 'Sähköposti', role: 'Rooli', group: 'Pienryhmä', theme: 'Teema', state: 'Tila', since: 'Alkaen' },
    },
    states: { planned: 'suunniteltu', in: 'mukana', leaving: 'lähdössä' },
    mentor: 'mentori',
  },

  card: { label: 'Pienryhmä' },

  onlyCoordinator: 'Tämän voi tehdä vain tämän ryhmän koordinaattori.',
})
