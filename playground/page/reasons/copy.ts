import type { Reason } from '../shown.ts'

/** What happens beside deliveries, in English. Its shape is the type that the other languages must fill. */
export const english = {
  kinds: {
    timetable: { name: 'Pari checks the calendar', why: 'It applies the rules; perhaps nobody needs to hear anything.' },
    behaviour: { name: 'Somebody answers', why: 'People answer on their own, as you chose.' },
  } satisfies Readonly<Record<string, Reason>>,
  unknown: 'One of the rules applied now.',
}

export type Copy = Omit<typeof english, 'kinds'> & { readonly kinds: Readonly<Record<keyof (typeof english)['kinds'], Reason>> }
