import type { Statements } from '../store/statements.ts'

/** How many deliveries there are of one platform in one state. */
export interface DeliveryCount {
  /** `none`: nobody has been found yet whom it could be said to. */
  readonly platform: string
  readonly state: 'waiting' | 'failed' | 'unknown'
  readonly count: number
}

/** What has not arrived, or may not have arrived. It reads the whole table, so it is not for every second. */
export const deliveryCounts = (statements: Statements): Promise<DeliveryCount[]> =>
  statements.$queryRaw<DeliveryCount[]>`
    select coalesce(w.platform, 'none') as platform, case when d.state in ('failed', 'unknown') then d.state else 'waiting' end as state,
      count(*)::int as count
    from delivery d left join workspace w on w.id = d.workspace_id
    where d.state in ('waiting', 'due', 'sending', 'failed', 'unknown') group by 1, 2 order by 1, 2`
