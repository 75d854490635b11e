import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'
import type { Ready, Setting } from '../programs/slack-process.ts'

interface Running {
  readonly child: ChildProcess
  port: number | null
}

export interface SlackProcesses {
  /** Starts one; it is ready some time later. */
  start(): void
  /** Ports of those that are ready. */
  ports(): readonly number[]
  /** Ends one with SIGKILL, whatever it is doing. */
  kill(choose: number): Promise<void>
  /** Ends all as an operator would; their exit codes. */
  stop(): Promise<(number | null)[]>
}

/** Pari processes with Slack on one database, for one test; they end with it. */
export function slackProcessesOn(setting: Setting): SlackProcesses {
  const running: Running[] = []
  onTestFinished(() => {
    for (const { child } of running) child.kill('SIGKILL')
  })
  return {
    start() {
      const program = new URL('../programs/slack-process.ts', import.meta.url)
      const each: Running = { child: fork(program, [JSON.stringify(setting)], { execArgv: [] }), port: null }
      each.child.once('message', ({ port }: Ready) => {
        each.port = port
      })
      running.push(each)
    },
    ports: () => running.flatMap(({ port }) => port ?? []),
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
