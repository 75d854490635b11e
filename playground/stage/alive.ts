import { setTimeout as sleep } from 'node:timers/promises'
import { type Keeper, PariDied } from './house.ts'
import type { Opening, Questions } from './protocol.ts'

/** A Pari that is started again whenever its process is gone. Questions that come meanwhile wait. */
export interface Alive {
  ask<Name extends Exclude<keyof Questions, 'open' | 'end'>>(ask: Name, given: Questions[Name]['given']): Promise<Questions[Name]['answer']>
  isUp(): boolean
  /** Kills the process; it is started again at once. */
  kill(): void
  stop(): Promise<void>
}

interface Deps {
  /** Another process; the first may be one that stood by. */
  readonly start: () => Keeper
  /** As it is now: another process begins at another time. */
  readonly opening: () => Opening
  /** It is reached there from now on. */
  readonly onUp: (port: number) => Promise<void>
  readonly onWoken: () => void
  /** It came up, or went down. */
  readonly changed: () => void
}

interface Life {
  readonly keeper: Keeper
  readonly up: Promise<void>
  isUp: boolean
}

/** Deaths before it ever came up; more than that has a reason that waiting does not mend. */
const mostStillborn = 3
const givenUp = 'The Pari behind this page ends whenever it starts: the terminal says why. Mend it, and start the playground again.'

export function keepAlive(deps: Deps): Alive {
  let stillborn = 0
  let isOver = false
  const begin = (keeper: Keeper): Life => {
    keeper.watch({ onWoken: deps.onWoken, onDeath })
    const life: Life = { keeper, up: open(keeper), isUp: false }
    // Everybody who asks it something is told when it fails.
    cameUp(life).catch(() => undefined)
    return life
  }
  const open = async (keeper: Keeper): Promise<void> => deps.onUp(await keeper.ask('open', deps.opening()))
  async function cameUp(life: Life): Promise<void> {
    await life.up
    life.isUp = true
    stillborn = 0
    deps.changed()
  }
  function onDeath(): void {
    stillborn = current.isUp ? 0 : stillborn + 1
    if (!isOver && stillborn <= mostStillborn) current = begin(deps.start())
    deps.changed()
  }
  let current = begin(deps.start())
  return {
    async ask(ask, given) {
      for (;;) {
        const life = current
        try {
          await life.up
          return await life.keeper.ask(ask, given)
        } catch (error) {
          if (!(error instanceof PariDied) || isOver) throw error
          if (stillborn > mostStillborn) throw new Error(givenUp, { cause: error })
          // The news of its end may come before its end.
          await sleep(20)
        }
      }
    },
    isUp: () => current.isUp,
    kill() {
      current.isUp = false
      current.keeper.kill()
      deps.changed()
    },
    async stop() {
      isOver = true
      await current.keeper.stop()
    },
  }
}
