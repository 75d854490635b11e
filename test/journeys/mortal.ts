import type { Base } from '../../src/store/pool.ts'
import type { Statements } from '../../src/store/statements.ts'

/** A process was killed. */
class Died extends Error {}

/** When a process dies: before a transaction commits, after it did, or not in this one. */
export type Deaths = () => 'before' | 'after' | null

/** A database as a process has it that may be killed at any transaction: from then on nothing that it does reaches the database. */
export interface MortalBase extends Base {
  isDead(): boolean
}

/** A process dies after so many transactions of its life. `isBefore`: the last one does not commit. */
export interface Death {
  readonly after: number
  readonly isBefore: boolean
}

/** Deaths one after another, whatever process is alive. `isCalm`: nobody dies, and nothing is counted. */
export function deathsIn(planned: readonly Death[], isCalm: () => boolean = () => false): Deaths {
  const plan = [...planned]
  let left = plan[0]?.after ?? Number.POSITIVE_INFINITY
  return () => {
    if (isCalm()) return null
    left -= 1
    if (left > 0) return null
    const now = plan.shift()
    left = plan[0]?.after ?? Number.POSITIVE_INFINITY
    return now ? (now.isBefore ? 'before' : 'after') : null
  }
}

/** One life of a process on a database. */
export function mortal(base: Base, deaths: Deaths): MortalBase {
  let dead = false
  const die = (): never => {
    dead = true
    throw new Died('The process was killed.')
  }
  async function within<T>(run: (before: () => void) => Promise<T>): Promise<T> {
    if (dead) die()
    const how = deaths()
    const done = await run(() => void (how === 'before' && die()))
    return how === 'after' ? die() : done
  }
  const statements = new Proxy(base.statements, {
    get: (target, name) => (dead ? die() : (target[name as keyof Statements] as unknown)),
  })
  return {
    isDead: () => dead,
    statements,
    directly: (work) => within((before) => base.directly(async (inside) => kept(await work(inside), before))),
    $transaction: (work, limits) => within((before) => base.$transaction(async (inside) => kept(await work(inside), before), limits)),
  }
}

function kept<T>(done: T, before: () => void): T {
  before()
  return done
}
