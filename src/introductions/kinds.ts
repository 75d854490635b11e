import type { DeliveryKinds } from '../house/kinds.ts'

/** It is said at most once. */
const about = { class: 'introduction', urgent: 'never', label: 'introduction' } as const

/** Everything that this room says of its own accord. */
export const kinds = {
  'introduction.together': {
    ...{ ...about, to: 'pair' },
    words: {
      en: { name: 'Introduction', why: 'The coordinator introduced the pair in one conversation.' },
      fi: { name: 'Esittely', why: 'Koordinaattori esitteli parin jäsenet toisilleen yhteisessä keskustelussa.' },
      sv: { name: 'Presentation', why: 'Koordinatorn presenterade paret för varandra i en gemensam chatt.' },
    },
  },
  'introduction.apart': {
    ...{ ...about, to: 'person' },
    words: {
      en: { name: 'Introduction', why: 'The coordinator introduced the pair. Each of them reads about the other in their own chat.' },
      fi: {
        name: 'Esittely',
        why: 'Koordinaattori esitteli parin jäsenet toisilleen. Kumpikin saa viestin toisesta omaan keskusteluunsa.',
      },
      sv: { name: 'Presentation', why: 'Koordinatorn presenterade paret. Var och en får läsa om den andra i sin egen chatt.' },
    },
  },
} as const satisfies DeliveryKinds
/** The name of a kind of delivery of this room. */
export type Kind = keyof typeof kinds
