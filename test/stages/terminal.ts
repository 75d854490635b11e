/** A command of `src/terminal/` as somebody runs it: a process of its own. */
import { type ChildProcess, execFile } from 'node:child_process'
import { join } from 'node:path'

const project = join(import.meta.dirname, '..', '..')

/** What a command came to; `code` is the name of a signal where one ended it. */
export interface Ran {
  readonly code: unknown
  readonly out: string
  readonly err: string
}

/** Begins a command by the name of its file. The process may be killed; `ended` never rejects. */
export function beginCommand(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): { readonly child: ChildProcess; readonly ended: Promise<Ran> } {
  const { promise: ended, resolve } = Promise.withResolvers<Ran>()
  const options = { cwd: project, env, maxBuffer: 1e8 }
  const child = execFile(process.execPath, [`src/terminal/${command}.ts`, ...args], options, (error, out, err) =>
    resolve({ code: error ? (error.code ?? error.signal) : 0, out, err }),
  )
  return { child, ended }
}

/** Runs a command to its end, with these settings beside those of the tests. */
export const runCommand = (command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ran> =>
  beginCommand(command, args, { ...process.env, ...env }).ended
