import { atStart, type FinnishRole } from '../contract/role-words.ts'
import { plural } from '../contract/wording.ts'
import type { Copy } from './copy.ts'

// Names stay in the nominative and never get an ending: no rule inflects every name rightly.

/** Everything that introductions say, in Finnish. */
export const finnish = (mentee: FinnishRole): Copy => ({
  introduce: 'Esittele parit toisilleen',
  introducedPairs: (count, total) =>
    plural(count, 'fi', {
      one: `Pareista on esitelty yksi (yhteensä ${total}).`,
      other: `Pareista on esitelty ${count} (yhteensä ${total}).`,
    }),

  fields: {
    mentor: 'Mentori',
    mentee: atStart(mentee.one),
    field: 'Ala',
    email: 'Sähköpostiosoite',
    when: 'Aloitustilaisuus',
    where: 'Missä',
  },

  together: {
    title: (names) => `${names}, tutustukaa toisiinne!`,
  },
  apart: {
    mentor: (name) => `Tässä on mentorisi: ${name}`,
    mentee: (name) => `Tässä on ${mentee.yours}: ${name}`,
    chat: (name) => `Kirjoita viesti: ${name}`,
    draft: (programme) => `Hei! Olemme mentorointipari ohjelmassa ${programme}.`,
  },

  begin: (programme) => `Olette nyt mentorointipari ohjelmassa ${programme}.`,
  shared: 'Mikä teitä yhdistää:',
  hopes: (mentee, wishes) => `${mentee} toivoo: ”${wishes}”`,
  step: 'Tervehtikää toisianne ja sopikaa, mistä haluatte keskustella aloitustilaisuudessa.',
  stepLater: 'Ette tapaa aloitustilaisuudessa, joten tervehtikää toisianne ja sopikaa ensimmäisestä tapaamisesta keskenänne.',
  stepCalledOff: 'Aloitustilaisuus on peruttu, joten tervehtikää toisianne ja sopikaa ensimmäisestä tapaamisesta keskenänne.',
  stepAfterwards: 'Tervehtikää toisianne ja sopikaa seuraavasta tapaamisesta keskenänne.',

  preview: {
    count: (pairs, people) =>
      plural(pairs, 'fi', {
        one: `Esittelemme yhden parin ja kirjoitamme ${people} henkilölle:`,
        other: `Esittelemme ${pairs} paria ja kirjoitamme ${people} henkilölle:`,
      }),
    more: (count) => plural(count, 'fi', { one: 'ja yksi muu', other: `ja ${count} muuta` }),
    both: (names) => `${names} lukevat tämän:`,
    one: (name) => `${name} lukee tämän:`,
    go: (pairs) => plural(pairs, 'fi', { one: 'Esittele tämä pari', other: `Esittele nämä ${pairs} paria` }),
    changed: 'Jokin on muuttunut sillä välin, joten emme kirjoittaneet kenellekään. Tilanne on nyt tämä:',
  },

  done: {
    together: (count) =>
      plural(count, 'fi', {
        one: 'Yksi pari saa oman keskustelun, ja kirjoitamme sen ensimmäisen viestin.',
        other: `${count} paria saa kukin oman keskustelun, ja kirjoitamme sen ensimmäisen viestin.`,
      }),
    apart: (count) =>
      plural(count, 'fi', {
        one: 'Yhdessä parissa kumpikin saa viestin toisesta.',
        other: `${count} parissa kumpikin saa viestin toisesta.`,
      }),
    nobody: 'Kaikki valmiit parit on jo esitelty.',
    waiting: (count) =>
      plural(count, 'fi', {
        one: `Yksi pari ei ole vielä valmis: ${mentee.one} ei ole vahvistanut osallistumistaan, tai jompikumpi ei ole tavoitettavissa.`,
        other: `${count} paria ei ole vielä valmiina: ${mentee.one} ei ole vahvistanut osallistumistaan, tai jompikumpi ei ole tavoitettavissa.`,
      }),
    later: 'Kun he ovat valmiita, voit esitellä heidätkin kotinäkymästäsi.',
  },

  half: {
    intro: 'Näissä pareissa vasta toinen tietää. Kerro itse myös toiselle:',
    pair: (name, partner) => `Tietää jo: ${name}. Viestimme ei mennyt perille: ${partner}.`,
  },

  card: {
    introduced: 'Esitelty',
    on: (name, when) => `${name}: ${when}`,
    notYet: (name) => `${name}: ei vielä`,
  },

  refusals: {
    gone: 'Tämä on jo vanhentunut. Avaa kotinäkymä.',
    over: 'Ohjelma on päättynyt, joten pareja ei voi enää esitellä täältä.',
    onlyCoordinator: 'Tämän voi tehdä vain tämän ryhmän koordinaattori.',
  },
})
