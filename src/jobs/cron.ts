import { type Logger, schedule } from 'node-cron'
import { elapsedMs, fromDate } from '../kit/clock.ts'
import type { Log } from '../kit/log.ts'
import { kindOf } from './kind.ts'
import type { Queue } from './queue.ts'

/** The tick of this process. It only wakes. */
export interface Tick {
  /** How often this process has ticked. */
  ticks(): number
  /** Milliseconds since it last ticked. */
  silentMs(): number
  stop(): Promise<void>
}

/** Wakes the timetable at once, for what came due while nobody was there, and then each minute. */
export async function startTick({ queue, log }: { queue: Pick<Queue, 'tick' | 'waker'>; log: Log }): Promise<Tick> {
  let ticks = 0
  let tickedAt = elapsedMs()
  const tick = async ({ date }: { date: Date }): Promise<void> => {
    try {
      await queue.tick(fromDate(date))
      ticks += 1
      tickedAt = elapsedMs()
    } catch (error) {
      log.warn({ kind: kindOf(error) }, 'cannot wake the timetable; the next minute tries again')
    }
  }
  const task = schedule('* * * * *', tick, { timezone: 'UTC', noOverlap: true, logger: loggerOver(log) })
  await queue.waker.wakeTimetable()
  return {
    ticks: () => ticks,
    silentMs: () => elapsedMs() - tickedAt,
    async stop() {
      await task.destroy()
    },
  }
}

/** Takes node-cron's own remarks (a minute that was missed, a tick that still runs), which would go to the console otherwise. */
const loggerOver = (log: Log): Logger => ({
  info: (text) => log.info(text),
  warn: (text) => log.warn(text),
  error: (problem) => log.error({ kind: kindOf(problem) }, 'the tick met an error'),
  debug: () => {},
})
