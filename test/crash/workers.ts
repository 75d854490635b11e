import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Setting, Tap, Told } from '../programs/worker-process.ts'

interface Worker {
  readonly child: ChildProcess
  ready: boolean
}

export interface Workers {
  /** Starts one; it is ready some time later. */
  start(): void
  allReady(): boolean
  /** Ends one with SIGKILL, whatever it is doing. */
  kill(choose: number): Promise<void>
  /** Lets somebody tap in one that is ready; false when none is. */
  tap(choose: number, tap: Tap): boolean
  /** Ends all as an operator would; their exit codes. */
  stop(): Promise<(number | null)[]>
  /** How often each delivery really went out. */
  sent(): Map<string, number>
}

/** Pari processes on one database, for one test; they end with it. `answered` hears of every tap that was answered. */
export function workersOn(setting: Omit<Setting, 'sentFile'>, answered: (tap: Tap, accepted: boolean) => void = () => {}): Workers {
  const directory = mkdtempSync(join(tmpdir(), 'pari-sent-'))
  const sentFile = join(directory, 'sent')
  writeFileSync(sentFile, '')
  const workers: Worker[] = []
  onTestFinished(() => {
    for (const { child } of workers) child.kill('SIGKILL')
    rmSync(directory, { recursive: true, force: true })
  })

  const pick = (from: readonly Worker[], choose: number): Worker | undefined => from[Math.floor(choose * from.length)]
  return {
    start() {
      const program = new URL('../programs/worker-process.ts', import.meta.url)
      const worker: Worker = { child: fork(program, [JSON.stringify({ ...setting, sentFile })], { execArgv: [] }), ready: false }
      worker.child.on('message', (told: Told) => {
        if (told === 'ready') worker.ready = true
        else answered(told.answered, told.accepted)
      })
      // A message on its way to a process that dies meanwhile is lost, as a tap would be.
      worker.child.on('error', () => {})
      workers.push(worker)
    },
    allReady: () => workers.every((worker) => worker.ready),
    async kill(choose) {
      const victim = pick(workers, choose)
      if (!victim) return
      workers.splice(workers.indexOf(victim), 1)
      const gone = once(victim.child, 'exit')
      victim.child.kill('SIGKILL')
      await gone
    },
    tap(choose, tap) {
      const worker = pick(
        workers.filter((each) => each.ready),
        choose,
      )
      worker?.child.send(tap, () => {})
      return worker !== undefined
    },
    stop: () =>
      Promise.all(
        workers.splice(0).map(async ({ child }) => {
          const gone = once(child, 'exit')
          child.send('stop')
          await gone
          return child.exitCode
        }),
      ),
    sent() {
      const lines = readFileSync(sentFile, 'utf8').split('\n').slice(0, -1)
      return new Map([...Map.groupBy(lines, (line) => line)].map(([id, times]) => [id, times.length]))
    },
  }
}
