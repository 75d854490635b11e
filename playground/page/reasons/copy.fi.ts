import type { Copy } from './copy.ts'

/** What happens beside deliveries, in Finnish. */
export const finnish: Copy = {
  kinds: {
    timetable: { name: 'Pari katsoo kalenteria', why: 'Säännöt käydään läpi; ehkä kenenkään ei tarvitse kuulla mitään.' },
    behaviour: { name: 'Joku vastaa', why: 'Ihmiset vastaavat itse, niin kuin valitsit.' },
  },
  unknown: 'Jokin Parin säännöistä tuli ajankohtaiseksi.',
}
