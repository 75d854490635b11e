/** By what a coordinator looks at her people. Each is one definition, in `people.prisma.ts`; the balance and her home count by the same. */
export const filters = [
  'all',
  'silent',
  'unsure',
  'coming',
  'later',
  'waiting',
  'unpaired',
  'applied',
  'released',
  'withdrawn',
  'unreachable',
] as const
/** One of `filters`. */
export type Filter = (typeof filters)[number]

/** How somebody stands, in one word. `unasked`: no kick-off is set. */
export type Standing = Exclude<Filter, 'all' | 'unreachable'> | 'takenOff' | 'unasked'
