/**
 * A process that takes jobs and tells its parent, for tests that need real processes and kill them. Its lanes never end by themselves.
 * Started with `fork`; its argument is the address of the database.
 */
import { once } from 'node:events'
import { fromDate } from '../../src/kit/clock.ts'
import { jobsThat, queueOn } from '../database/queues.ts'

/** What the parent may ask. */
export type Ask = { tick: number } | 'stop'

/** What it is told. */
export type Told = 'ready' | { timetable: true } | { lane: string }

const tell = (told: Told): void => void process.send?.(told)

const queue = await queueOn(process.argv[2] ?? '')
queue.work(
  jobsThat({
    runTimetable: () => tell({ timetable: true }),
    async runLane(workspaceId, signal) {
      tell({ lane: workspaceId })
      if (!signal.aborted) await once(signal, 'abort')
    },
  }),
)

async function answer(ask: Ask): Promise<void> {
  if (ask !== 'stop') return queue.tick(fromDate(new Date(ask.tick)))
  await queue.stop()
  process.disconnect()
}

process.on('message', (ask: Ask) => void answer(ask))
tell('ready')
