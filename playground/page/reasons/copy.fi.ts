import type { Copy } from './copy.ts'

/** What happens beside deliveries, in Finnish. */
export const finnish: Copy = {
  kinds: {
    begins: { name: 'Aloitustilaisuus alkaa', why: 'Sitä koskevat kysymykset sulkeutuvat: niihin ei tarvitse enää vastata.' },
    standing: { name: 'Tieto mentoreille', why: 'Mentori saa ennen matkaa tiedon siitä, kannattaako tulla.' },
    behaviour: { name: 'Joku vastaa', why: 'Osallistujat vastaavat itse, niin kuin valitsit.' },
    deletedTexts: { name: 'Vanhojen viestien tekstit', why: 'Tekstit säilytetään ohjelman valitseman ajan, yleensä 90 päivää.' },
    deletedAfterEnd: {
      name: 'Tiedot, joita ei tarvita ohjelman päätyttyä',
      why: 'Ohjelma on päättynyt: vain nimet, yhteystiedot, alat, parit ja myöhempien ohjelmien tarvitsemat tiedot säilyvät.',
    },
    deletedEverything: {
      name: 'Ohjelman kaikki henkilötiedot',
      why: 'Ohjelma on päättynyt kauan sitten, eikä mikään muu ohjelma säilytä tietoja.',
    },
  },
  unknown: 'Jokin säännöistä tuli ajankohtaiseksi.',
}
