import type { Copy } from './copy.ts'

/** What is said about taking everything out as a file, in Finnish. */
export const finnish: Copy = {
  button: 'Vie Exceliin',
  here: (cohort) =>
    `${cohort}: ihmiset, vastaukset, viestit ja tapahtumat. Tiedosto sisältää henkilötietoja: poista se, kun et enää tarvitse sitä.`,
  sent: 'Tiedosto on keskustelussamme.',
  linked: 'Tässä on kaikki Excel-tiedostona: ihmiset, vastaukset, viestit ja tapahtumat.',
  link: 'Lataa tiedosto',
  linkNote: 'Linkki on vain sinulle ja toimii tunnin. Tiedosto sisältää henkilötietoja: poista se, kun et enää tarvitse sitä.',
  byCommand: 'Emme voi lähettää tiedostoja tänne. Palvelimen ylläpitäjä voi kirjoittaa tiedoston tällä komennolla:',
  tooLarge: 'Ryhmä on liian suuri ladattavaksi.',

  people: {
    sheet: 'Ihmiset',
    columns: {
      name: 'Nimi',
      email: 'Sähköposti',
      role: 'Rooli',
      language: 'Kieli',
      mentor: 'Mentorin sähköposti',
      seats: 'Paikat',
      phone: 'Puhelin',
      field: 'Ala',
      wishes: 'Toiveet',
      state: 'Tila',
      answer: 'Vastaus',
      since: 'Vastasi',
      asks: 'Kysytty kertaa',
      where: 'Tavoitetaan',
    },
    states: { active: 'mukana', waiting: 'jonossa', released: 'paikka annettu toiselle', withdrawn: 'ei enää mukana' },
    answers: {
      coming: 'tulee',
      notAtKickoff: 'ei pääse, mutta on mukana',
      notStarting: 'ei osallistu',
      unsure: 'ei tiedä vielä',
      silent: 'ei vastausta',
    },
    nowhere: 'ei tavoiteta',
  },
}
