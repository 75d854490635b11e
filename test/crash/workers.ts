import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Answered, Ready, Setting, Tap } from '../programs/worker-process.ts'
import { type Processes, processesOf } from './processes.ts'

export interface Workers extends Pick<Processes<Ready>, 'start' | 'kill' | 'killed' | 'stop'> {
  allReady(): boolean
  /** Lets somebody tap in one that is ready; false when none is. */
  tap(choose: number, tap: Tap): boolean
  /** How often each delivery really went out. */
  sent(): Map<string, number>
}

/** Pari processes on one database, for one test; they end with it. `answered` hears of every tap that was answered. */
export function workersOn(setting: Omit<Setting, 'sentFile'>, answered: (tap: Tap, accepted: boolean) => void = () => {}): Workers {
  const directory = mkdtempSync(join(tmpdir(), 'pari-sent-'))
  const sentFile = join(directory, 'sent')
  writeFileSync(sentFile, '')
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  const hear = (told: unknown): void => {
    const { answered: tap, accepted } = told as Answered
    answered(tap, accepted)
  }
  const processes = processesOf<Ready>('worker-process.ts', () => ({ ...setting, sentFile }), hear)
  return {
    ...processes,
    allReady: () => processes.running().every(({ ready }) => ready !== null),
    tap(choose, tap) {
      const ready = processes.running().filter((each) => each.ready !== null)
      const worker = ready[Math.floor(choose * ready.length)]
      worker?.child.send(tap, () => {})
      return worker !== undefined
    },
    sent() {
      const lines = readFileSync(sentFile, 'utf8').split('\n').slice(0, -1)
      return new Map([...Map.groupBy(lines, (line) => line)].map(([id, times]) => [id, times.length]))
    },
  }
}
