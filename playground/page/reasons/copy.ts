import type { Reason } from '../shown.ts'

/** What happens beside deliveries, in English. Its shape is the type that the other languages must fill. */
export const english = {
  kinds: {
    begins: { name: 'The kick-off begins', why: 'Questions about it close: nobody needs to answer them any more.' },
    standing: { name: 'Word to mentors', why: 'Before they travel, mentors hear whether to come.' },
    behaviour: { name: 'Somebody answers', why: 'People answer on their own, as you chose.' },
    deletedTexts: { name: 'Texts of older messages', why: 'Texts are kept for as long as the programme has chosen, usually 90 days.' },
    deletedAfterEnd: {
      name: 'What isn’t needed after the end',
      why: 'The programme is over: only names, contact details, fields, pairs and what later programmes need are kept.',
    },
    deletedEverything: {
      name: 'Everything about the people of a programme',
      why: 'The programme ended long ago, and no other programme keeps them.',
    },
  } satisfies Readonly<Record<string, Reason>>,
  unknown: 'One of the rules applied now.',
}

export type Copy = Omit<typeof english, 'kinds'> & { readonly kinds: Readonly<Record<keyof (typeof english)['kinds'], Reason>> }
