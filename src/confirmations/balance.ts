import { type Instant, isAfter, isBefore } from '../kit/clock.ts'
import type { Plan } from '../programme/plan.ts'
import { type Balance, balanceOf } from './balance.rules.ts'
import { planOf } from './deliveries.ts'
import type { Stores } from './deps.ts'
import type { KickOffFacts } from './store.ts'

/** How a cohort stands now: for the coordinator's morning, and whenever she asks. */
export async function balanceNow(stores: Pick<Stores, 'agenda'>, kickOff: KickOffFacts, now: Instant): Promise<Balance> {
  const heads = await stores.agenda.heads(kickOff.id)
  const active = heads.filter((head) => head.state === 'active')
  const told = (standing: string) => heads.filter((head) => head.role === 'mentor' && head.standing === standing).length
  const { waiting, openSeats, unoffered } = await stores.agenda.counts(kickOff.cohortId)
  const plan = planOf(kickOff)
  return balanceOf(
    {
      ...{ waiting, openSeats, untapped: isBefore(now, plan.tapFrom) ? 0 : unoffered, callsBegan: haveCallsBegun(plan, now) },
      mentees: active.filter((head) => head.role === 'mentee'),
      mentors: active.filter((head) => head.role === 'mentor'),
      notStarting: heads.filter((head) => head.role === 'mentee' && head.answer === 'notStarting').length,
      standings: { go: told('go'), hold: told('hold'), free: told('free') },
    },
    kickOff.ladder.weights,
  )
}

/** People who are still silent are worth a call from the call list on, or from the deadline on where there is no call list. */
const haveCallsBegun = (plan: Plan, now: Instant): boolean =>
  !isBefore(now, plan.deadline) || plan.agenda.some((step) => step.kind === 'calls' && !isAfter(step.at, now))
