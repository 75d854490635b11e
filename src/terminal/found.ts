import type { Finding } from '../contract/adapter.ts'

/** What a look found. */
export type Found = Finding

/** Something that is well. */
export const well = (part: string, words: string): Found => ({ part, isWell: true, words })
/** Something that is wrong: what, and what to do. */
export const wrong = (part: string, words: string): Found => ({ part, isWell: false, words: words.replace(/\.$/, '') })
