import type { FinnishRole } from '../../contract/role-words.ts'
import { plural } from '../../contract/wording.ts'
import type { Copy } from './copy.ts'

export const finnish = (mentee: FinnishRole): Copy => ({
  button: 'Luo seuraava kierros',
  title: 'Seuraava kierros',
  intro:
    'Seuraavalla kierroksella on samat ryhmät, koordinaattorit, nimitykset, alat, aiheet, haut ja paikkamäärät. Kaikki päivät siirtyvät aloitustilaisuuden mukana.',
  have: (names) => `Tällä ohjelmalla on jo seuraava kierros: ${names}.`,
  which: 'Mikä ohjelma jatkuu seuraavalla kierroksella?',
  nothing: 'Et koordinoi ohjelmaa, jolla voisi olla seuraava kierros.',
  name: 'Kierroksen nimi',
  date: (cohort) => `Aloitustilaisuus: ${cohort}`,
  time: 'klo',
  ask: 'Kysymmekö ensin tämän kierroksen mentoreilta, haluavatko he vielä mukaan?',
  askHint: (count) =>
    plural(count, 'fi', {
      one: 'Viesti menee yhdelle mentorille. Emme kysy niiltä, jotka eivät halua kuulla muista ohjelmista.',
      other: `Viesti menee ${count} mentorille. Emme kysy niiltä, jotka eivät halua kuulla muista ohjelmista.`,
    }),
  words: (text) => `Mentoreille tuleva viesti: ”${text}”`,
  yes: 'Kyllä, kysykää heti',
  no: 'Ei',
  submit: 'Luo seuraava kierros',
  close: 'Peruuta',
  noName: 'Anna kierrokselle nimi.',
  sameName: 'Tämänniminen kierros on jo olemassa. Valitse toinen nimi.',
  noDay: 'Valitse päivä ja kellonaika.',
  tooSoon: 'Se on liian pian: kaikki tarvitsevat aikaa vastata. Valitse myöhäisempi päivä.',
  made: (programme) => `${programme} on valmis.`,
  begins: (cohort, when) => `${cohort}: aloitustilaisuus ${when}`,
  noDate: (cohort) => `${cohort}: aloitustilaisuutta ei ole vielä sovittu`,
  asked: (count) =>
    plural(count, 'fi', {
      one: 'Kysymme yhdeltä tämän kierroksen mentorilta, haluaako hän vielä mukaan.',
      other: `Kysymme ${count} mentorilta tältä kierrokselta, haluavatko he vielä mukaan.`,
    }),
  nobodyAsked: 'Keneltäkään ei kysytty.',
  apart: 'Niitä, joista ei pidä tulla paria, ei ehdoteta toisilleen seuraavallakaan kierroksella.',
  onceMore: {
    title: (name) => `${name}, vielä kerran?`,
    text: (programme, title) =>
      `Kiitos, että olet mentorina: ${programme}! Seuraava kierros on ${title}. Haluatko olla mentorina uudelleen?`,
    when: (when) => `Aloitustilaisuus: ${when}.`,
    note: 'Yksi painallus riittää: se, mitä kerroit itsestäsi, on tallessa. Voit muuttaa sitä ja lukumäärää milloin tahansa.',
    buttons: { one: `Kyllä, 1 ${mentee.one}`, two: `Kyllä, 2 ${mentee.some}`, not: 'En tällä kertaa' },
  },
  notNow: 'Kiitos, että kerroit. Se on täysin ymmärrettävää.',
  changed: (count) =>
    plural(count, 'fi', { one: `Selvä: otat mukaan yhden ${mentee.ofOne}.`, other: `Selvä: otat mukaan ${count} ${mentee.some}.` }),
  more: 'Tarvitsemme vielä muutaman tiedon.',
  goOn: 'Vastaa viimeisiin kysymyksiin',
})
