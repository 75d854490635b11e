import type { DeliveryKinds } from '../house/kinds.ts'

/** It is said at most once. */
const about = { class: 'announcement', urgent: 'never', label: 'introduction' } as const

/** Everything that this room says of its own accord. */
export const kinds = {
  'introduction.together': {
    ...{ ...about, to: 'pair' },
    words: {
      en: { name: 'Introduction', why: 'The coordinator introduced the pair to each other, in one conversation.' },
      fi: { name: 'Esittely', why: 'Koordinaattori esitteli parin toisilleen yhteisessä keskustelussa.' },
      sv: { name: 'Presentation', why: 'Koordinatorn presenterade paret för varandra i en gemensam chatt.' },
    },
  },
  'introduction.apart': {
    ...{ ...about, to: 'person' },
    words: {
      en: { name: 'Introduction', why: 'The coordinator introduced the pair. Each person gets a message about the other.' },
      fi: { name: 'Esittely', why: 'Koordinaattori esitteli parin. Kumpikin saa viestin toisesta.' },
      sv: { name: 'Presentation', why: 'Koordinatorn presenterade paret. Båda får ett meddelande om den andra.' },
    },
  },
} as const satisfies DeliveryKinds
/** The name of a kind of delivery of this room. */
export type Kind = keyof typeof kinds
