import { type Instant, isAfter, isBefore } from '../../kit/clock.ts'
import type { Plan } from '../../programme/ladder/plan.ts'
import { planOf } from '../deliveries.ts'
import type { Stores } from '../deps.ts'
import type { KickOffFacts, Tallies } from '../store.ts'
import { type Balance, balanceOf, sumOf } from './balance.rules.ts'

/** A balance on its day, with names. */
export interface Today extends Balance, Pick<Tallies, 'answered' | 'withdrew' | 'takenOff' | 'lost'> {
  /** Whole days of the calendar where the cohort is. 0: the kick-off is today. */
  readonly daysLeft: number
}

/** How a cohort stands now, for the coordinator's morning and when she asks. */
export async function balanceNow(stores: Pick<Stores, 'agenda'>, kickOff: KickOffFacts, now: Instant): Promise<Today> {
  const tallies = (await stores.agenda.tallies([kickOff])).get(kickOff.id)
  if (!tallies) throw new Error(`Kick-off ${kickOff.id} vanished inside its own transaction.`)
  return balanceIn(tallies, kickOff, now)
}

/** The same of one kick-off among several that were counted together. */
export function balanceIn(tallies: Tallies, kickOff: KickOffFacts, now: Instant): Today {
  const { heads, waiting, openSeats, unoffered, answered, withdrew, takenOff, lost } = tallies
  const active = heads.filter((head) => head.state === 'active')
  const told = (standing: string) => sumOf(active.filter((head) => head.role === 'mentor' && head.standing === standing))
  const plan = planOf(kickOff)
  const counted = balanceOf(
    {
      ...{ waiting, openSeats, untapped: isBefore(now, plan.tapFrom) ? 0 : unoffered, callsBegan: haveCallsBegun(plan, now) },
      proposed: sumOf(heads.filter((head) => head.proposed && head.state === 'active' && head.answer === null)),
      mentees: active.filter((head) => head.role === 'mentee'),
      mentors: active.filter((head) => head.role === 'mentor'),
      notStarting: sumOf(heads.filter((head) => head.role === 'mentee' && head.state === 'withdrawn')),
      lost: lost.total,
      standings: { go: told('go'), hold: told('hold'), free: told('free') },
    },
    kickOff.ladder.weights,
  )
  return { ...counted, answered, withdrew, takenOff, lost, daysLeft: daysBetween(now, kickOff) }
}

function daysBetween(now: Instant, { startsAt, zone }: KickOffFacts): number {
  const dayOf = (at: Instant) => at.toZonedDateTimeISO(zone).toPlainDate()
  return dayOf(now).until(dayOf(startsAt), { largestUnit: 'days' }).days
}

/**
 * Whether people who are still silent are worth a call: from the step calls on, or from the deadline on where the ladder has no such step.
 */
const haveCallsBegun = (plan: Plan, now: Instant): boolean =>
  !isBefore(now, plan.deadline) || plan.agenda.some((step) => step.kind === 'calls' && !isAfter(step.at, now))
