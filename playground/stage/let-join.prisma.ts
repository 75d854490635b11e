import type { Form, Opened, Submitted } from '../../src/contract/form.ts'
import type { Desk } from '../../src/house/rehearses.ts'
import { fromDate, isAfter } from '../../src/kit/clock.ts'
import { deskOf } from '../../src/rehearsal/desk.ts'
import { windowOf } from '../../src/rehearsal/newcomers.ts'
import { joining, rehearsed } from '../../src/rehearsal/rooms.ts'
import { coordinatorOf, type StageDeps } from './attend.prisma.ts'
import type { Joining } from './protocol.ts'

/** Lets people join every cohort that is ahead and where nobody has said yet who may join, as its coordinator does it. Answers why nobody can join; null: they can. */
export async function letJoin({ base, house, clock }: StageDeps): Promise<string | null> {
  const open = (
    await Promise.all(rehearsed.map(({ rehearses }) => rehearses.rows(base.statements).joinedByThemselves?.() ?? Promise.resolve([])))
  ).flat()
  const ahead = await cohortsAhead({ base, clock })
  for (const { id, zone, startsAt } of ahead.filter((cohort) => !open.includes(cohort.id))) {
    const desk = await deskIn({ base, house }, id)
    if (!desk || !joining) continue
    const { opens, closes } = windowOf({ from: clock.now(), kickOff: startsAt, zone })
    const [from, until] = [opens, closes].map((at) => at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' }))
    const came = await joining.opens(desk, { opens: from ?? '', closes: until ?? '', places: null })
    if ('outcome' in came && came.outcome === 'refused') return came.reason
  }
  return ahead.length > 0 ? null : 'Every kick-off has begun: reset to begin again.'
}

/** Lets these people join, each in a cohort of their language if there is one, and as far as a selection is open. Answers how many came through. */
export async function joinAll({ base, house, clock }: StageDeps, people: readonly Joining[]): Promise<number> {
  if (!joining) return 0
  const cohorts = await cohortsAhead({ base, clock })
  let count = 0
  for (const person of people) {
    const own = cohorts.find(({ language }) => language === person.language) ?? cohorts[0]
    const desk = own && (await deskIn({ base, house }, own.id))
    const way = desk && (await joining.ways(desk)).get(person.role)
    if (!way) continue
    let shown: Opened | Submitted = await house.core.open(way, person.address)
    while ('form' in shown) {
      const { form }: { readonly form: Form } = shown
      shown = await house.core.submit(form.sends, { texts: joining.fills(form, { ...person, written: {} }), files: {} }, person.address)
    }
    if ('accepted' in shown && shown.accepted) count += 1
  }
  return count
}

/** Cohorts whose kick-off is ahead. */
async function cohortsAhead({ base, clock }: Pick<StageDeps, 'base' | 'clock'>) {
  const rows = await base.statements.$queryRaw<{ id: string; zone: string; language: string; at: Date }[]>`
    select c.id, c.time_zone as zone, c.language, k.starts_at as at
    from cohort c join kick_off k on k.cohort_id = c.id and k.called_off_at is null order by c.id`
  return rows.flatMap(({ at, ...row }) => (isAfter(fromDate(at), clock.now()) ? [{ ...row, startsAt: fromDate(at) }] : []))
}

/** A cohort as its coordinator has it. Null: it has none who is reached. */
async function deskIn({ base, house }: Pick<StageDeps, 'base' | 'house'>, cohortId: string): Promise<Desk | null> {
  const coordinator = await coordinatorOf(base.statements, cohortId)
  return coordinator && deskOf({ house, ledger: { enrolmentOf: async () => null, pairOf: async () => null }, cohortId }, coordinator)
}
