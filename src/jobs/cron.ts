import { type Logger, type ScheduledTask, schedule } from 'node-cron'
import { elapsedMs, fromDate, systemClock } from '../kit/clock.ts'
import type { Log } from '../kit/log.ts'
import { kindOf } from './kind.ts'
import type { Queue } from './queue.ts'
import { watchSteps } from './steps.ts'

/** The tick of this process. It only wakes. */
export interface Tick {
  /** How often this process has ticked. */
  ticks(): number
  /** Milliseconds since it last ticked. */
  silentMs(): number
  /** Ticks no more; resolves when nothing is left to stop. */
  stop(): Promise<void>
}

/** What the tick needs. */
export interface TickDeps {
  readonly queue: Pick<Queue, 'tick' | 'waker' | 'afterSetBack' | 'databaseMs'>
  readonly log: Log
  /** Shortens what waits in the rooms' tables until a time that is an hour away only because the clock was set back. */
  readonly afterSetBack?: () => Promise<void>
}

/** Wakes the timetable at once, for what came due while nobody was there, and then each minute, whatever happens to the clock. */
export async function startTick(deps: TickDeps): Promise<Tick> {
  const { queue, log } = deps
  let ticks = 0
  let tickedAt = elapsedMs()
  const tick = async ({ date }: { date: Date }): Promise<void> => {
    try {
      await queue.tick(fromDate(date))
      ticks += 1
      tickedAt = elapsedMs()
      await database.look()
    } catch (error) {
      log.warn({ kind: kindOf(error) }, 'cannot wake the timetable; the next minute tries again')
    }
  }
  const beat = beating(tick, log, () => steps.look())
  // node-cron waits for the time of its next minute, which is an hour away after the clock was set back an hour.
  const steps = watchSteps(systemClock, (ms) => {
    beat.anew()
    database.forget()
    void recover(deps, ms)
  })
  const database = watchDatabase(deps)
  await queue.waker.wakeTimetable()
  return {
    ticks: () => ticks,
    silentMs: () => elapsedMs() - tickedAt,
    async stop() {
      steps.stop()
      await beat.stop()
    },
  }
}

/** The database may stand on another machine, whose clock is set back alone. */
function watchDatabase({ queue, log }: TickDeps) {
  let before: number | null = null
  return {
    /** A step of our own clock was told already, and the database's is often the same. */
    forget(): void {
      before = null
    },
    async look(): Promise<void> {
      const apart = (await queue.databaseMs()) - elapsedMs()
      const seconds = Math.round(((before ?? apart) - apart) / 1_000)
      before = apart
      if (seconds < smallestOfDatabase) return
      log.warn({ seconds }, `the database’s clock was set back by ${seconds} s: what waited for a later time is woken now`)
      await queue.afterSetBack()
    },
  }
}

/** Seconds, since an answer of the database may take its time. */
const smallestOfDatabase = 10

/** What is done when the clock has stepped: first of all it is said. */
async function recover({ queue, log, afterSetBack }: TickDeps, ms: number): Promise<void> {
  const seconds = Math.round(Math.abs(ms) / 1_000)
  if (ms < 0) log.warn({ seconds }, `the clock was set back by ${seconds} s: what waited for a later time is woken now`)
  else log.warn({ seconds }, `the clock went forward by ${seconds} s, or this machine slept: what is due is looked at now`)
  try {
    if (ms < 0) {
      await afterSetBack?.()
      await queue.afterSetBack()
    }
    await queue.waker.wakeTimetable()
  } catch (error) {
    log.warn({ kind: kindOf(error) }, 'cannot wake the timetable; the next minute tries again')
  }
}

/** node-cron's minutes. `missed`: hears when some were missed. */
function beating(tick: (at: { date: Date }) => Promise<void>, log: Log, missed: () => void) {
  const counted = missedMinutes(log)
  const begin = (): ScheduledTask => {
    const task = schedule('* * * * *', tick, { timezone: 'UTC', noOverlap: true, logger: loggerOver(log) })
    // With a listener, node-cron does not write a line of its own for each: there were 24,968 of them after two weeks of sleep.
    task.on('execution:missed', () => {
      counted.add()
      missed()
    })
    return task
  }
  let task = begin()
  return {
    anew(): void {
      void task.destroy()
      task = begin()
    },
    async stop(): Promise<void> {
      await task.destroy()
    },
  }
}

/** Says in one line how many minutes were missed together. */
function missedMinutes(log: Log): { add(): void } {
  let many = 0
  const say = (): void => {
    log.warn({ missed: many }, many === 1 ? 'a tick was missed' : `${many} ticks were missed`)
    many = 0
  }
  return {
    add() {
      if (many === 0) setTimeout(say, 0)
      many += 1
    },
  }
}

/** Takes node-cron's own remarks (a tick that still runs), which would go to the console otherwise. */
const loggerOver = (log: Log): Logger => ({
  info: (text) => log.info(text),
  warn: (text) => log.warn(text),
  error: (problem) => log.error({ kind: kindOf(problem) }, 'the tick met an error'),
  debug: () => {},
})
