/** Programs that are measured: each a process of its own, which says its port and, when asked, the processor time it has used. */
import { type ChildProcess, type ForkOptions, fork } from 'node:child_process'
import { once } from 'node:events'
import { performance } from 'node:perf_hooks'

export interface Program {
  readonly child: ChildProcess
  readonly port: number
  readonly startMs: number
}

/** Starts a program and waits until it says its port. */
export async function start(program: URL, args: object, options: ForkOptions = {}): Promise<Program> {
  const begun = performance.now()
  const child = fork(program, [JSON.stringify(args)], { stdio: 'inherit', ...options })
  const [message] = (await once(child, 'message')) as [{ port: number }]
  return { child, port: message.port, startMs: performance.now() - begun }
}

/** Seconds of processor time that a program has used. */
export async function cpuOf(child: ChildProcess): Promise<number> {
  child.send('cpu?')
  const [message] = (await once(child, 'message')) as [{ cpu: number }]
  return message.cpu
}

/** Ends a program as an operator would, and waits for it. */
export async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}
