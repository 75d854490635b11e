/** Who hears of changes. */
export interface Changes<Change> {
  readonly announce: (change: Change) => void
  /** The answer stops it. */
  readonly listen: (listener: (change: Change) => void) => () => void
  readonly until: <T>(look: () => T | undefined | false, milliseconds: number) => Promise<T>
}

/** Tells every listener of every change, at once. */
export function makeChanges<Change>(): Changes<Change> {
  const listeners = new Set<(change: Change) => void>()
  const listen = (listener: (change: Change) => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  return {
    listen,
    announce(change) {
      for (const listener of listeners) listener(change)
    },
    until: (look, milliseconds) =>
      new Promise((resolve, reject) => {
        const check = (): void => {
          const found = look()
          if (found === undefined || found === false) return
          end()
          resolve(found)
        }
        const timer = setTimeout(() => {
          end()
          reject(new Error(`It did not come about within ${milliseconds} ms`))
        }, milliseconds)
        const stop = listen(check)
        const end = (): void => {
          clearTimeout(timer)
          stop()
        }
        check()
      }),
  }
}
