import { fromDate, isAfter } from '../../src/kit/clock.ts'
import { deskOf } from '../../src/rehearsal/desk.ts'
import { windowOf } from '../../src/rehearsal/newcomers.ts'
import { joining, rehearsed } from '../../src/rehearsal/rooms.ts'
import { coordinatorOf, type StageDeps } from './attend.prisma.ts'

/** Lets people join every cohort that is ahead and where nobody has said yet who may join, as its coordinator does it. Answers why nobody can join; null: they can. */
export async function letJoin({ base, house, clock }: StageDeps): Promise<string | null> {
  const rows = await base.statements.$queryRaw<{ id: string; zone: string; startsAt: Date }[]>`
    select c.id, c.time_zone as zone, k.starts_at as "startsAt"
    from cohort c join kick_off k on k.cohort_id = c.id and k.called_off_at is null order by c.id`
  const open = (
    await Promise.all(rehearsed.map(({ rehearses }) => rehearses.rows(base.statements).joinedByThemselves?.() ?? Promise.resolve([])))
  ).flat()
  const ahead = rows.filter(({ startsAt }) => isAfter(fromDate(startsAt), clock.now()))
  for (const { id, zone, startsAt } of ahead.filter((cohort) => !open.includes(cohort.id))) {
    const coordinator = await coordinatorOf(base.statements, id)
    if (!coordinator || !joining) continue
    const desk = deskOf({ house, ledger: { enrolmentOf: async () => null, pairOf: async () => null }, cohortId: id }, coordinator)
    const { opens, closes } = windowOf({ from: clock.now(), kickOff: fromDate(startsAt), zone })
    const [from, until] = [opens, closes].map((at) => at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' }))
    const came = await joining.opens(desk, { opens: from ?? '', closes: until ?? '', places: null })
    if ('outcome' in came && came.outcome === 'refused') return came.reason
  }
  return ahead.length > 0 ? null : 'Every kick-off has begun: reset to begin again.'
}
