import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'

interface Running<Ready> {
  readonly name: string
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
  /** Says something to all that are ready, and waits until each has answered. */
  tell(word: object): Promise<void>
  /** Ends one with SIGKILL, no matter what it is doing. */
  kill(choose: number): Promise<void>
  /** The names of those that were killed. */
  killed(): readonly string[]
  /** Ends all as an operator would; their exit codes. */
  stop(): Promise<(number | null)[]>
}

/**
 * Processes of `test/programs`, for one test; they end with it. Each gets a name and a setting of its own, and is known to the database by
 * that name. The first that each says is that it is ready, `hear` gets the rest.
 */
export function processesOf<Ready>(
  program: string,
  settingNow: () => { databaseUrl: string },
  hear: (told: unknown) => void = () => {},
): Processes<Ready> {
  const running: Running<Ready>[] = []
  const killed: string[] = []
  let started = 0
  onTestFinished(() => {
    for (const { child } of running) child.kill('SIGKILL')
  })
  return {
    start() {
      const path = new URL(`../programs/${program}`, import.meta.url)
      started += 1
      const name = `process-${started}`
      const setting = settingNow()
      const databaseUrl = new URL(setting.databaseUrl)
      databaseUrl.searchParams.set('options', `-c test.process=${name}`)
      const child = fork(path, [JSON.stringify({ ...setting, databaseUrl })], { execArgv: [] })
      const each: Running<Ready> = { name, child, ready: null }
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
    async tell(word) {
      const awake = running.filter(({ ready }) => ready !== null)
      await Promise.all(
        awake.map(({ child }) => {
          const over = new AbortController()
          const answered = Promise.race(['message', 'exit'].map((event) => once(child, event, { signal: over.signal })))
          child.send(word, () => {})
          return answered.finally(() => over.abort())
        }),
      )
    },
    killed: () => killed,
    async kill(choose) {
      const [victim] = running.splice(Math.floor(choose * running.length), 1)
      if (!victim) return
      killed.push(victim.name)
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
