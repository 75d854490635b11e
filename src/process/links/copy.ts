/** What stands in the place of a page that a link does not open, or not any more. */
export const english = {
  unknown: {
    title: 'This link doesn’t work',
    text: 'Perhaps its end was cut off on the way. Please ask Pari in your chat for a new link, or ask your coordinator.',
  },
  over: {
    title: 'This link no longer works',
    text: 'Links only work for a limited time. Please ask Pari in your chat for a new link, or ask your coordinator.',
  },
  notTheirs: {
    title: 'You can’t open this page any more',
    text: 'Something has changed since you got the link. Please open the Home view in Pari, or ask your coordinator.',
  },
  notSent: {
    title: 'This couldn’t be sent',
    text: 'Please open the link once more and press the button on its page. If it doesn’t help, ask Pari in your chat for a new link.',
  },
  tooLarge: {
    title: 'This file is too large',
    text: 'The file can have 5 MB at most. Please go back, and choose a file that has only the list in it.',
  },
  noFile: {
    title: 'There was no file',
    text: 'Please go back, choose a file that isn’t empty and send it again.',
  },
  busy: {
    title: 'Too many files at once',
    text: 'Please go back, wait a minute and send the file again.',
  },
  broken: {
    title: 'Something went wrong here',
    text: 'Please open the link again in a few minutes. If it doesn’t help, ask Pari in your chat for a new link.',
  },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly text: string }>>

/** The same words in another language. */
export type Copy = { readonly [Words in keyof typeof english]: { readonly title: string; readonly text: string } }
