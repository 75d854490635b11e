/** Pari on a restored database: people are answered, and what it does by itself waits for a word (`npm run resume`). */
import { countWaiting, type Held, heldIn } from '../house/hold.prisma.ts'
import { kindOf } from '../jobs/kind.ts'
import type { Log } from '../kit/log.ts'
import type { Statements } from '../store/statements.ts'

/** A hold, or none. */
export interface Hold {
  isHeld(): boolean
  /** Waits for no word any more. */
  stop(): void
}

interface HoldDeps {
  readonly statements: Statements
  readonly log: Log
}

/** Milliseconds between two looks whether somebody has said how to go on. */
const every = 3_000

/** Begins at once where nothing is held; otherwise says what waits, and begins when somebody has said how. Rejects when that cannot be told. */
export async function beginUnlessHeld(deps: HoldDeps, begin: () => Promise<void>): Promise<Hold> {
  const held = await heldIn(deps.statements)
  if (!held) {
    await begin()
    return { isHeld: () => false, stop() {} }
  }
  await sayWhatWaits(deps, held)
  return waitForWord(deps, begin)
}

async function sayWhatWaits({ statements, log }: HoldDeps, { backedUpAt, restoredAt }: Held): Promise<void> {
  const { waiting, past } = await countWaiting(statements, restoredAt)
  log.warn(
    { waiting, past },
    `The database was restored from a backup of ${backedUpAt.toString()}. People are answered, but nothing is sent: ${waiting} messages wait, ${past} of them were due ` +
      'before it was restored and may have been sent after the backup was made. Say how to go on: npm run resume -- send, or npm run resume -- drop',
  )
}

function waitForWord({ statements, log }: HoldDeps, begin: () => Promise<void>): Hold {
  let held = true
  const look = async (): Promise<void> => {
    try {
      if (!held || (await heldIn(statements)) !== null) return
      stop()
      log.info('Somebody said how to go on: what is due is sent.')
      await begin()
    } catch (error) {
      log.error({ kind: kindOf(error) }, 'cannot go on after a restore; trying again')
    }
  }
  const timer = setInterval(() => void look(), every)
  const stop = (): void => {
    held = false
    clearInterval(timer)
  }
  return { isHeld: () => held, stop }
}
