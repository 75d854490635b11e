import { plural } from '../../contract/wording.ts'

/** What somebody reads whose typed date isn't clear, in English. Its shape is the type that the other languages must fill. */
export const english = {
  which: (count: number) => plural(count, 'en', { one: 'Do you mean this?', other: 'Which one do you mean?' }),
  /** What somebody wrote themselves. */
  written: (words: string) => `You wrote: “${words}”`,
  anew: 'Write it again',
  first: (when: string) => `${when}, before the clocks go back`,
  second: (when: string) => `${when}, after the clocks have gone back`,
}

/** The same words in another language. */
export type Copy = typeof english
