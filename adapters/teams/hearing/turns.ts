import type { Log } from '../../../src/kit/log.ts'
import { nameOf } from '../access/error-name.ts'

/** Work that nobody waits for: in its order within one line, and all of it done before Pari stops. */
export interface Turns {
  /** Once what came before in this line is done. What it throws is in the log. */
  next(line: string, work: () => Promise<void>): Promise<void>
  settled(): Promise<void>
}

export function createTurns({ log }: { readonly log: Log }): Turns {
  const lines = new Map<string, Promise<void>>()
  return {
    next(line, work) {
      const turn = (lines.get(line) ?? Promise.resolve()).then(work).catch((error: unknown) => {
        log.error({ error: nameOf(error) }, 'something that was heard from Teams could not be brought to an end')
      })
      lines.set(line, turn)
      void turn.then(() => lines.get(line) === turn && lines.delete(line))
      return turn
    },
    async settled() {
      while (lines.size > 0) await Promise.all(lines.values())
    },
  }
}
