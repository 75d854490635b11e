/**
 * A whole Pari process for tests that need several and kill them. Its platform appends a line to a file for everything that it says: what
 * really went out, even if the process and its transactions are gone. Started with `fork`; its argument is a `Setting` in JSON.
 */
import { appendFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Command } from '../../src/contract/command.ts'
import type { Address } from '../../src/contract/platform.ts'
import { systemClock } from '../../src/kit/clock.ts'
import { createLog } from '../../src/kit/log.ts'
import { startHouse } from '../../src/process/open-database.ts'
import { recorder } from '../../src/rehearsal/recorder.ts'

export interface Setting {
  readonly databaseUrl: string
  readonly sentFile: string
  /** Milliseconds by which its clock is ahead. */
  readonly aheadMs: number
  readonly callLimitMs: number
}

/** Somebody taps. */
export interface Tap {
  readonly command: Command
  readonly from: Address
}

/** What it says first. */
export type Ready = 'ready'

export interface Answered {
  readonly answered: Tap
  readonly accepted: boolean
}

const setting = JSON.parse(process.argv[2] ?? '') as Setting
const tell = (told: Ready | Answered): void => void (process.connected && process.send?.(told))

/** Slow enough that a process can die before, between and after. */
const slow = recorder(async (to, _view, deliveryId) => {
  await sleep(Math.random() * 120)
  appendFileSync(setting.sentFile, `${deliveryId}\n`)
  await sleep(Math.random() * 120)
  return { kind: 'delivered', sent: { workspace: to.workspace, ref: deliveryId } }
})

const running = await startHouse({
  config: { databaseUrl: setting.databaseUrl, dataDirectory: '', lanesAtOnce: 4 },
  log: createLog('error'),
  platforms: () => ({ recorder: slow }),
  perSecond: Number.POSITIVE_INFINITY,
  callLimitMs: setting.callLimitMs,
  clock: { now: () => systemClock.now().add({ milliseconds: setting.aheadMs }) },
})

async function carryOut(tap: Tap): Promise<void> {
  const { accepted } = await running.house.core.handle(tap.command, tap.from)
  tell({ answered: tap, accepted })
}

let stopping = false

/** Leaves by itself once nothing runs any more: a handle that was left open would show as a test that does not end. */
async function stop(): Promise<void> {
  stopping = true
  await running.stop()
  process.disconnect()
}

process.on('message', (asked: Tap | 'stop') => void (asked === 'stop' ? stop() : carryOut(asked)))
// The test died first.
process.on('disconnect', () => stopping || process.exit(1))
tell('ready')
