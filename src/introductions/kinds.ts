import type { DeliveryKinds } from '../house/kinds.ts'

/** It is said at most once. */
const about = { class: 'announcement', urgent: 'never', label: 'introduction' } as const

/** Everything that this room says of its own accord. */
export const kinds = {
  'introduction.together': {
    ...{ ...about, to: 'pair' },
    words: {
      en: { name: 'Introduction', why: 'The coordinator introduced the two, in one conversation.' },
      fi: { name: 'Esittely', why: 'Koordinaattori esitteli parin toisilleen yhteisessä keskustelussa.' },
      sv: { name: 'Presentation', why: 'Koordinatorn presenterade paret för varandra i ett gemensamt samtal.' },
    },
  },
  'introduction.apart': {
    ...{ ...about, to: 'person' },
    words: {
      en: { name: 'Introduction', why: 'The coordinator introduced the two. Each hears of the other in their own inbox.' },
      fi: { name: 'Esittely', why: 'Koordinaattori esitteli parin. Kumpikin kuulee toisesta omissa viesteissään.' },
      sv: { name: 'Presentation', why: 'Koordinatorn presenterade paret. Var och en får höra om den andra i sin egen inkorg.' },
    },
  },
} as const satisfies DeliveryKinds
/** The name of a kind of delivery of this room. */
export type Kind = keyof typeof kinds
