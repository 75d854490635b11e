import { type ChildProcess, fork } from 'node:child_process'
import { getCompileCacheDir } from 'node:module'
import type { Log } from '../../src/kit/log.ts'
import type { FromPari, Questions } from './protocol.ts'

/** The process of a Pari, as the playground sees it. */
export interface Keeper {
  /** Throws `PariDied` when the process is gone before it answers. */
  ask<Name extends keyof Questions>(ask: Name, given: Questions[Name]['given']): Promise<Questions[Name]['answer']>
  /** Told from now on of what happens to it. */
  watch(watcher: Watcher): void
  /** Ends it as the machine would: it cannot say goodbye. */
  kill(): void
  /** Ends it for good. Resolves when it is gone. */
  stop(): Promise<void>
}

export class PariDied extends Error {
  constructor() {
    super('The process was killed.')
  }
}

export interface Watcher {
  readonly onWoken: () => void
  /** It is gone, and nobody had told it to stop. */
  readonly onDeath: () => void
}

// Built, it is JavaScript.
const program = new URL(import.meta.url.endsWith('.ts') ? './pari-process.ts' : './pari-process.js', import.meta.url)

interface Waiting {
  readonly resolve: (answer: never) => void
  readonly reject: (error: Error) => void
}

/** Starts a process; what it is asked waits until it can answer. */
export function startKeeper(log: Log): Keeper {
  // Compiled code that this process keeps serves that one too: half a second of every start, and the compiler's memory.
  const child: ChildProcess = fork(program, [getCompileCacheDir() ?? ''], {
    execArgv: ['--max-old-space-size=256', '--max-semi-space-size=16'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const waiting = new Map<number, Waiting>()
  const gone = Promise.withResolvers<void>()
  let last = 0
  let isWanted = true
  let isGone = false
  let watcher: Watcher | null = null
  child.on('message', (said: FromPari) => ('woken' in said ? watcher?.onWoken() : settleOne(waiting, said)))
  child.once('error', (error) => log.error({ err: error }, 'The playground cannot start its Pari'))
  child.once('exit', (code, signal) => {
    for (const { reject } of waiting.values()) reject(new PariDied())
    waiting.clear()
    isGone = true
    gone.resolve()
    if (!isWanted) return
    log.warn({ code, signal }, 'The playground’s Pari is gone; starting another one')
    watcher?.onDeath()
  })
  return {
    ask: (ask, given) =>
      new Promise((resolve, reject) => {
        if (!child.connected) return reject(new PariDied())
        last += 1
        waiting.set(last, { resolve, reject })
        child.send({ id: last, ask, given }, (error) => error && reject(new PariDied()))
      }),
    watch(given) {
      watcher = given
      if (isGone) setImmediate(given.onDeath)
    },
    kill: () => void child.kill('SIGKILL'),
    async stop() {
      isWanted = false
      // Not by disconnecting: when an answer is half read just then, Node waits for its end, which it throws away, and never disconnects.
      if (child.connected) child.send({ id: 0, ask: 'end', given: null }, () => undefined)
      await gone.promise
    },
  }
}

function settleOne(waiting: Map<number, Waiting>, said: Exclude<FromPari, { woken: true }>): void {
  const one = waiting.get(said.id)
  waiting.delete(said.id)
  if ('failed' in said) one?.reject(new Error(said.failed))
  else one?.resolve(said.answer as never)
}
