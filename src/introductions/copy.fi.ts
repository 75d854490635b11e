import { atStart, type FinnishRole } from '../contract/role-words.ts'
import { plural } from '../contract/wording.ts'
import type { Copy } from './copy.ts'

// Names stay in the nominative and never get an ending: no rule inflects every name rightly.

/** Everything that introductions say, in Finnish. */
export const finnish = (mentee: FinnishRole): Copy => ({
  introduce: 'Tutustuta parit',

  fields: {
    mentor: 'Mentori',
    mentee: atStart(mentee.one),
    field: 'Ala',
    email: 'Sähköposti',
    when: 'Aloitustilaisuus',
    where: 'Missä',
  },

  together: {
    title: (names) => `Tutustukaa toisiinne: ${names}`,
  },
  apart: {
    mentor: (name) => `Tässä on mentorisi: ${name}`,
    mentee: (name) => `Tässä on ${mentee.yours}: ${name}`,
    chat: (name) => `Kirjoita viesti: ${name}`,
    draft: (programme) => `Hei! Aloitamme yhdessä: ${programme}.`,
  },

  begin: (programme) => `${programme}: te kaksi aloitatte yhdessä.`,
  hopes: (mentee, wishes) => `${mentee} toivoo: ”${wishes}”`,
  step: 'Tervehtikää toisianne ja sopikaa, mistä haluatte jutella aloitustilaisuudessa.',
  stepLater: 'Ette tapaa aloitustilaisuudessa, joten tervehtikää toisianne ja sopikaa ensimmäisestä tapaamisesta keskenänne.',

  done: {
    together: (count) =>
      plural(count, 'fi', {
        one: 'Yksi pari saa oman keskustelun, ja aloitamme sen heidän puolestaan.',
        other: `${count} paria saa kukin oman keskustelun, ja aloitamme sen heidän puolestaan.`,
      }),
    apart: (count) =>
      plural(count, 'fi', {
        one: 'Yhdessä parissa kumpikin saa viestin toisesta.',
        other: `${count} parissa kumpikin saa viestin toisesta.`,
      }),
    nobody: 'Kaikki valmiit parit on esitelty toisilleen.',
    waiting: (count) =>
      plural(count, 'fi', {
        one: `Yksi pari ei ole vielä valmis: ${mentee.one} ei ole vastannut myöntävästi, tai jompaakumpaa ei tavoiteta.`,
        other: `${count} paria ei ole vielä valmiina: ${mentee.one} ei ole vastannut myöntävästi, tai jompaakumpaa ei tavoiteta.`,
      }),
    later: 'Kun he ovat valmiita, voit esitellä heidätkin kotinäkymästäsi.',
  },

  refusals: {
    gone: 'Tämä on jo vanhentunut. Katso kotinäkymääsi.',
    begun: 'Aloitustilaisuus on jo alkanut: siellä jokainen voi esittäytyä itse.',
    onlyCoordinator: 'Vain tämän ryhmän koordinaattori voi tehdä sen.',
  },
})
