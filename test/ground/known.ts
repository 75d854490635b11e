import type { Known } from '../../src/contract/stored-view.ts'
import { knownIn, ourLists } from '../../src/house/lists.ts'

/** What a process of this release knows. */
export const known: Known = knownIn(ourLists).known
