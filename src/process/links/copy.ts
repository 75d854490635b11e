/** What stands in the place of a page that a link does not open, or not any more. */
export const english = {
  unknown: {
    title: 'This link leads nowhere',
    text: 'Perhaps its end was cut off on the way. Ask Pari in your chat for a new one, or your coordinator.',
  },
  over: {
    title: 'This link no longer works',
    text: 'Links work for a limited time only. Ask Pari in your chat for a new one, or your coordinator.',
  },
  notTheirs: {
    title: 'This page is not open to you any more',
    text: 'Something has changed since you got the link. Look at your home in the chat with Pari, or ask your coordinator.',
  },
  notSent: {
    title: 'This could not be sent',
    text: 'Please open the link once more and press the button on its page. If it does not help, ask Pari in your chat for a new link.',
  },
  broken: {
    title: 'Something went wrong here',
    text: 'Please open the link again in a few minutes. If it does not help, ask Pari in your chat for a new one.',
  },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly text: string }>>

/** The same words in another language. */
export type Copy = { readonly [Words in keyof typeof english]: { readonly title: string; readonly text: string } }
