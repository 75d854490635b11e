import type { Copy } from './copy.ts'

/** What is said about taking everything out as a file, in Finnish. */
export const finnish: Copy = {
  button: 'Vie Exceliin',
  here: (cohort) =>
    `${cohort}: osallistujat, vastaukset, viestit ja se, mitä on tapahtunut. Tiedosto sisältää henkilötietoja: poista se, kun et enää tarvitse sitä.`,
  sent: 'Tiedosto on keskustelussamme.',
  linked: 'Tässä on kaikki Excel-tiedostona: osallistujat, vastaukset, viestit ja se, mitä on tapahtunut.',
  link: 'Lataa tiedosto',
  linkNote: 'Linkki on vain sinulle ja toimii tunnin. Tiedosto sisältää henkilötietoja: poista se, kun et enää tarvitse sitä.',
  byCommand: 'Emme voi lähettää tiedostoja tänne. Palvelimen ylläpitäjä voi luoda tiedoston tällä komennolla:',
  tooLarge: 'Ryhmä on liian suuri ladattavaksi täällä. Pyydä tiedostoa palvelimen ylläpitäjältä.',

  ends: {
    title: (cohort, day) => `${cohort}: viimeinen päivä on ${day}`,
    text: 'Sen jälkeen poistamme tiedot, joita ei enää tarvita, myös tapaamiset ja tunnit. Jos tarvitset niitä esimerkiksi opintopisteitä varten, ota ne talteen sitä ennen: ne ovat Excel-tiedostossa.',
    longer: 'Jos ohjelma jatkuu pidempään, vaihda viimeinen päivä kohdassa ”Kuinka kauan tietoja säilytetään”.',
  },

  people: {
    sheet: 'Osallistujat',
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
      since: 'Vastattu',
      asks: 'Montako kertaa kysytty',
      where: 'Tavoitettavissa',
    },
    states: {
      active: 'mukana',
      waiting: 'jonotuslistalla',
      unpaired: 'mukana, vielä ilman mentoria',
      applied: 'haluaa mukaan, ei vielä mukana',
      released: 'paikka vapautettu',
      withdrawn: 'ei osallistu',
    },
    answers: {
      coming: 'tulossa',
      notAtKickoff: 'ei pääse, mutta on mukana',
      notStarting: 'ei osallistu',
      unsure: 'ei tiedä vielä',
      silent: 'ei vielä vastausta',
    },
    nowhere: 'ei tavoitettavissa',
  },
}
