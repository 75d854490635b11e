import type { Copy } from './copy.ts'

/** The same in Finnish. */
export const finnish: Copy = {
  noName: 'Anna ohjelmalle nimi.',
  coordinator: 'Koordinaattori',
  zone: (zone) => `”${zone}” ei ole aikavyöhyke. Kirjoita se esimerkiksi näin: Europe/Helsinki.`,
  kickOff: (value) => `”${value}” ei ole päivä ja kellonaika: valitse, milloin aloitustilaisuus alkaa.`,
  tooMany: (count) => `Kokeiluympäristöön mahtuu enintään ${count} henkilöä. Voit harjoitella isompaa ryhmää komennolla npm run rehearse.`,
}
