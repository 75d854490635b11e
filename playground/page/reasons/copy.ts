import type { Reason } from '../shown.ts'

/** What happens beside deliveries, in English. Its shape is the type that the other languages must fill. */
export const english = {
  kinds: {
    timetable: { name: 'Pari looks at the calendar', why: 'The rules are applied; perhaps nobody needs to hear anything.' },
    behaviour: { name: 'Somebody answers', why: 'People answer by themselves, as you chose.' },
  } satisfies Readonly<Record<string, Reason>>,
  unknown: 'One of Pari’s rules was due.',
}

export type Copy = Omit<typeof english, 'kinds'> & { readonly kinds: Readonly<Record<keyof (typeof english)['kinds'], Reason>> }
