/** How a running house is: what /ready and /metrics are made of. */
import { type DeliveryCount, deliveryCounts } from '../delivery/counts.prisma.ts'
import type { Queue } from '../jobs/index.ts'
import { type Clock, fromDate } from '../kit/clock.ts'
import type { Statements } from '../store/statements.ts'

/** What can be asked of a running house. */
export interface Vitals {
  /** Milliseconds that the database's clock is ahead of ours; negative: behind. Rejects when the database does not answer. */
  databaseAheadMs(): Promise<number>
  /** Milliseconds since this process could last look for work. */
  queueSilentMs(): number
  /** Milliseconds since this process last ticked. */
  tickSilentMs(): number
  ticks(): number
  /** Nothing is sent until somebody says so, since the database was restored. */
  isHeld(): boolean
  deliveries(): Promise<readonly DeliveryCount[]>
}

interface VitalsDeps {
  readonly statements: Statements
  readonly clock: Clock
  readonly queue: Pick<Queue, 'silentMs'>
  readonly tick: { ticks(): number; silentMs(): number }
  readonly isHeld: () => boolean
}

/** Asks a house that runs. */
export const vitalsOf = ({ statements, clock, queue, tick, isHeld }: VitalsDeps): Vitals => ({
  async databaseAheadMs() {
    const before = clock.now().epochMilliseconds
    const [row] = await statements.$queryRaw<{ now: Date }[]>`select clock_timestamp() as now`
    const middle = (before + clock.now().epochMilliseconds) / 2
    return row ? fromDate(row.now).epochMilliseconds - middle : 0
  },
  queueSilentMs: () => queue.silentMs(),
  tickSilentMs: () => tick.silentMs(),
  ticks: () => tick.ticks(),
  isHeld,
  deliveries: () => deliveryCounts(statements),
})
