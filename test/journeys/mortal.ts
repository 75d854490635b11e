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
