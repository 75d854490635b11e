import type { Apart } from '../../src/kit/heavy.ts'

/** Heavy work without a thread: it begins in half a second less. What goes in and what comes out are copies, as they are with a thread. */
export const hereAndNow: Apart = async ({ work }, given) => ({ done: structuredClone(await work(structuredClone(given))) })
