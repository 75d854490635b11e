/** What stands in the place of a page that a link does not open, or not any more. */
export const english = {
  unknown: {
    title: 'This link doesn’t lead anywhere',
    text: 'Perhaps the end of it is missing. Please ask Pari for a new one in your chat, or ask your coordinator.',
  },
  over: {
    title: 'This link no longer works',
    text: 'Links only work for a limited time. Please ask Pari for a new one in your chat, or ask your coordinator.',
  },
  notTheirs: {
    title: 'You can no longer open this page',
    text: 'Something has changed since you got the link. Please open the Home view in the chat with Pari, or ask your coordinator.',
  },
  notSent: {
    title: 'This couldn’t be sent',
    text: 'Please open the link once more and press the button on the page. If that doesn’t help, please ask Pari for a new link in your chat.',
  },
  broken: {
    title: 'Something went wrong here',
    text: 'Please open the link again in a few minutes. If that doesn’t help, please ask Pari for a new one in your chat.',
  },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly text: string }>>

/** The same words in another language. */
export type Copy = { readonly [Words in keyof typeof english]: { readonly title: string; readonly text: string } }
