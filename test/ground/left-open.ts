/**
 * What a test opened, and the end of the test shall close. `after-each.ts` is read anew for every test file and closes it; a module that test files
 * share is not, so no hook may stand in one.
 */
const left: (() => Promise<void>)[] = []

/** Lets `close` be called after the test that runs; what was opened last is closed first. */
export function closeAfterTest(close: () => Promise<void>): void {
  left.push(close)
}

/** Closes what the test left. */
export async function closeWhatIsLeft(): Promise<void> {
  for (const close of left.splice(0).toReversed()) await close()
}
