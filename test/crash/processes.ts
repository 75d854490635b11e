import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'

interface Running<Ready> {
  readonly child: ChildProcess
  /** What it said when it was ready; null until then. */
  ready: Ready | null
}

export interface Processes<Ready> {
  /** Starts one; it is ready some time later. */
  start(): void
  running(): readonly Running<Ready>[]
  /** What those said that are ready. */
  ready(): readonly Ready[]
  /** Ends one with SIGKILL, whatever it is doing. */
  kill(choose: number): Promise<void>
  /** Ends all as an operator would; their exit codes. */
  stop(): Promise<(number | null)[]>
}

/** Processes of `test/programs`, for one test; they end with it. The first that each says is that it is ready, `hear` gets the rest. */
export function processesOf<Ready>(program: string, setting: object, hear: (told: unknown) => void = () => {}): Processes<Ready> {
  const running: Running<Ready>[] = []
  onTestFinished(() => {
    for (const { child } of running) child.kill('SIGKILL')
  })
  return {
    start() {
      const path = new URL(`../programs/${program}`, import.meta.url)
      const each: Running<Ready> = { child: fork(path, [JSON.stringify(setting)], { execArgv: [] }), ready: null }
      each.child.on('message', (told) => {
        if (each.ready === null) each.ready = told as Ready
        else hear(told)
      })
      // A message on its way to a process that dies meanwhile is lost, as a tap would be.
      each.child.on('error', () => {})
      running.push(each)
    },
    running: () => running,
    ready: () => running.flatMap(({ ready }) => ready ?? []),
    async kill(choose) {
      const [victim] = running.splice(Math.floor(choose * running.length), 1)
      if (!victim) return
      const gone = once(victim.child, 'exit')
      victim.child.kill('SIGKILL')
      await gone
    },
    stop: () =>
      Promise.all(
        running.splice(0).map(async ({ child }) => {
          const gone = once(child, 'exit')
          child.send('stop')
          await gone
          return child.exitCode
        }),
      ),
  }
}
