import { plural } from '../../contract/wording.ts'
import type { Copy } from './copy.ts'

const days = (count: number): string =>
  count === 0 ? 'tästä päivästä' : plural(count, 'fi', { one: 'eilisestä', other: `${count} päivän ajan` })
const late = (count: number): string =>
  count === 0 ? 'määräaika oli tänään' : plural(count, 'fi', { one: '1 päivä yli ajan', other: `${count} päivää yli ajan` })

/** The same in Finnish. */
export const finnish: Copy = {
  title: 'Parit, jotka tarvitsevat sinua',
  open: 'Sinua tarvitsevat parit',
  none: 'Yksikään pari ei nyt tarvitse sinua.',
  told: (count) => plural(count, 'fi', { one: '1 pari tarvitsee sinua', other: `${count} paria tarvitsee sinua` }),
  listed: (count: number) => `Pareja listallasi yhteensä: ${count}.`,
  others: (count) => plural(count, 'fi', { one: 'Ja 1 muu.', other: `Ja ${count} muuta.` }),
  all: 'Näytä kaikki',
  pair: (mentee, mentor) => `${mentee} ja ${mentor}`,
  rules: {
    notFit: (count) => `toinen kertoi, että pari ei toimi (${days(count)})`,
    silence: (count) => `ei mitään merkkiä ${count + 90} päivään. Ehdotamme, että lopetat tämän parin.`,
    silent: (count) => `kaksi jaksoa ilman vastausta (${days(count)})`,
    notYet: (count) => `kaksi kertaa peräkkäin he eivät olleet tavanneet (${days(count)})`,
    noFirst: (count) => `ensimmäistä tapaamista ei ole ollut (${late(count)})`,
    unheard: (count, mentee) =>
      `ensimmäistä tapaamista ei ole ollut (${late(count)}). ${mentee} ei ole kertonut, aloittaako hän, joten emme ole kysyneet parilta tapaamisista.`,
    noPlan: (count) => `seuraavaa tapaamista ei ole sovittu (${late(count)})`,
    noContact: (count) => `tauko ilman loppupäivää (${days(count)})`,
    longRest: (count) => `pitkä tauko (${days(count)})`,
  },
  known: (count, total) => plural(total, 'fi', { one: `${count}/1 tapaamisesta`, other: `${count}/${total} tapaamista` }),
  saidTimes: (count) => plural(count, 'fi', { one: 'he kertovat tavanneensa kerran', other: `he kertovat tavanneensa ${count} kertaa` }),
  last: (day) => `viimeksi ${day}`,
  until: (day) => `tauko päättyy ${day}`,
  call: 'Soita heille',
  rePair: 'Lopeta ja etsi uusi pari',
  more: 'Lisää tästä parista',
  noPhone: (name) => `${name}: listalla ei ole puhelinnumeroa`,
  phone: (name, value) => `${name}: ${value}`,
  later: 'Ei nyt',
  never: 'Ei enää tästä parista',
  left: 'Olet poistanut nämä listaltasi pysyvästi:',
  again: 'Takaisin listalle',
  gone: 'Tämä pari ei ole enää listallasi.',
  next: 'Seuraavat',
}
