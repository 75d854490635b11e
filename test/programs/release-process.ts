/**
 * A whole Pari process of one release or another, for a test that lets two run on one database. Its platform appends a line to a file for
 * everything that it says, as in `worker-process.ts`. Started with `fork`; its argument is a `Setting` in JSON.
 */
import { appendFileSync } from 'node:fs'
import { closeTap, openTap } from '../../src/contract/handed-tap.ts'
import type { Address } from '../../src/contract/platform.ts'
import { systemClock } from '../../src/kit/clock.ts'
import { createLog } from '../../src/kit/log.ts'
import { createSeal } from '../../src/kit/seal.ts'
import { startHouse } from '../../src/process/open-database.ts'
import { recorder } from '../../src/rehearsal/recorder.ts'
import { laterLists, listsOf } from '../releases/dances.ts'
import { releases } from '../releases/released.ts'

export interface Setting {
  readonly databaseUrl: string
  readonly sentFile: string
  /** Milliseconds by which its clock is ahead. */
  readonly aheadMs: number
  /** One of `test/releases`; null: a later one than this. */
  readonly release: string | null
}

/** Somebody presses a button. */
export interface Press {
  readonly carried: { readonly do: string; readonly confirmation: string }
  readonly from: Address
}

/** A press that was answered, by which release, and whether another heard it. */
export interface Answered extends Press {
  readonly accepted: boolean
  readonly by: string | null
  readonly wasHanded: boolean
}

const { databaseUrl, sentFile, aheadMs, release } = JSON.parse(process.argv[2] ?? '') as Setting
const tell = (told: 'ready' | Answered): void => void (process.connected && process.send?.(told))
const released = releases.find((each) => each.release === release)
const clock = { now: () => systemClock.now().add({ milliseconds: aheadMs }) }
const closing = { clock, seal: createSeal([new Uint8Array(32).fill(7)]) }

const running = await startHouse({
  config: { databaseUrl, dataDirectory: '', lanesAtOnce: 4 },
  log: createLog('error'),
  platforms: () => ({
    recorder: recorder(async (to, _view, deliveryId) => {
      appendFileSync(sentFile, `${deliveryId} ${release}\n`)
      return { kind: 'delivered', sent: { workspace: to.workspace, ref: deliveryId } }
    }),
  }),
  perSecond: 200,
  lists: released ? listsOf(released) : laterLists,
  clock,
  async resume(_platform, sealed) {
    const opened = await openTap(closing, sealed)
    return opened !== null && answer({ carried: opened.carried as Press['carried'], from: opened.origin as Address }, true)
  },
})

/** False: this release does not know what was pressed. */
async function answer(press: Press, wasHanded: boolean): Promise<boolean> {
  const command = running.house.core.read(press.carried)
  if (!command) return false
  const { accepted } = await running.house.core.handle(command, press.from)
  tell({ ...press, accepted, by: release, wasHanded })
  return true
}

/** What an adapter does. */
async function hear(press: Press): Promise<void> {
  if (await answer(press, false)) return
  const sealed = await closeTap(closing, press.carried, press.from)
  await running.house.core.handOver({ platform: 'recorder', does: press.carried.do, sealed })
}

let stopping = false

async function stop(): Promise<void> {
  stopping = true
  await running.stop()
  process.disconnect()
}

process.on('message', (asked: Press | 'stop') => void (asked === 'stop' ? stop() : hear(asked)))
// The test died first.
process.on('disconnect', () => stopping || process.exit(1))
tell('ready')
