import type { Copy } from './copy.ts'

/** What happens beside deliveries, in Finnish. */
export const finnish: Copy = {
  kinds: {
    timetable: { name: 'Kalenterin tarkistus', why: 'Säännöt käydään läpi; ehkä kenellekään ei tarvitse kertoa mitään.' },
    behaviour: { name: 'Joku vastaa', why: 'Osallistujat vastaavat itse, niin kuin valitsit.' },
  },
  unknown: 'Jokin säännöistä tuli ajankohtaiseksi.',
}
