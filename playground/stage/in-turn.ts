/** Does work when what came before is over. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>

/** One after the other, whether or not the one before failed. */
export function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const done = last.then(work, work)
    last = done.catch(() => undefined)
    return done
  }
}
