import { heading, text } from '../contract/parts.ts'
import type { Part } from '../contract/view.ts'
import type { CohortParts, HomeParts } from '../house/shown.ts'
import type { Instant } from '../kit/clock.ts'
import { closedFor } from './closed.ts'
import { balanceIn, type Today } from './decisions/balance.ts'
import { copyIn } from './decisions/copy-in.ts'
import { balanceParts, decideButton } from './decisions/views.coordinator.ts'
import { releaseOneReply } from './decisions/views.release.ts'
import { sceneOf } from './deliveries.ts'
import type { Deps, Stores } from './deps.ts'
import { copyIn as moveCopyIn } from './moves/copy-in.ts'
import type { Afterwards, CensusHead, ConfirmationFacts, KickOffFacts, Reader, Recipient } from './store.ts'
import { absence, answerButtons, answerLabel, namesOf, plan } from './views.ts'

/** How a cohort stands comes above what other rooms say of it. */
const rank = 10

/**
 * How things stand for somebody now: as a mentee, a mentor, a coordinator, or in several of these roles. `isWhole`: another room gives the
 * cohorts their place, and shows what may be set up.
 */
export async function home(deps: Deps, actor: Reader, isWhole: boolean): Promise<HomeParts> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const own = await stores.confirmations.ofPerson(actor, now)
    const cohorts: CohortParts[] = []
    const kickOffs = await stores.agenda.coordinatedBy(actor)
    const partsOf = await cohortParts(stores, kickOffs, actor, { now, isWhole })
    for (const kickOff of kickOffs) {
      const parts = partsOf(kickOff)
      const { cohortId, cohort } = kickOff
      cohorts.push(isWhole ? { cohortId, rank, parts } : { cohortId, rank, parts: [heading(cohort), ...parts], names: true })
    }
    const { waits = [], settled = [] } = Object.groupBy(own, (facts) => (isOpen(facts) ? 'waits' : 'settled'))
    return { waits: waits.flatMap(ownParts), own: settled.flatMap(ownParts), cohorts }
  })
}

/** Asks for all cohorts at once, so that one more cohort needs no more statements. `isWhole`: the button that chooses a new date stands below. */
async function cohortParts(
  { agenda }: Stores,
  kickOffs: readonly KickOffFacts[],
  to: Recipient,
  { now, isWhole }: { readonly now: Instant; readonly isWhole: boolean },
): Promise<(kickOff: KickOffFacts) => Part[]> {
  const tallies = await agenda.tallies(kickOffs.filter((kickOff) => !closedFor(kickOff, now)))
  const deciding = [...tallies].flatMap(([id, { heads }]) => (heads.some((head) => head.proposed) ? [id] : []))
  const proposed = await agenda.proposed(deciding)
  const begun = await agenda.afterwards(kickOffs.flatMap(({ id }) => (tallies.has(id) ? [] : [id])))
  return (kickOff) => {
    const when = plan({ to, kickOff, confirmation: '', partners: [] }, 'mentor')
    const counted = tallies.get(kickOff.id)
    const off = moveCopyIn(to.language, kickOff.words).home
    if (kickOff.calledOffAt) return [when, text(off.calledOff), text(off.people), ...(isWhole ? [text(off.again)] : [])]
    if (!counted) return [when, ...afterwards(to, kickOff, begun.get(kickOff.id))]
    const decisions = toDecide(to, kickOff, proposed.get(kickOff.id) ?? [])
    return [when, ...decisions, ...balanceAtHome(to, kickOff, balanceIn(counted, kickOff, now))]
  }
}

/** After the kick-off: what it took until everybody was there. */
function afterwards(to: Recipient, { words }: KickOffFacts, numbers: Afterwards | undefined): readonly Part[] {
  if (!numbers) return []
  const { evening } = copyIn(to.language, words)
  const { refilled, calls } = numbers
  return [...(refilled > 0 ? [text(evening.refilled(refilled))] : []), ...(calls > 0 ? [text(evening.calls(calls))] : [])]
}

/**
 * At home other rooms show their tasks below, so nobody reads there that there is nothing to do. The places to decide about stand above
 * already.
 */
function balanceAtHome(to: Recipient, kickOff: KickOffFacts, balance: Today): readonly Part[] {
  const isSaidAlready = balance.suggestion.do === 'nothing' || balance.suggestion.do === 'decide'
  return balanceParts(to, kickOff, balance, isSaidAlready ? 'withoutSuggestion' : 'whole')
}

/** The seats that a coordinator must decide about. A single seat has its own buttons; several seats have one button that leads to them. */
function toDecide(to: Recipient, kickOff: KickOffFacts, proposed: readonly CensusHead[]): readonly Part[] {
  if (proposed.length < 2) return proposed.length === 0 ? [] : releaseOneReply(to, kickOff, proposed, null).view.parts
  return [decideButton(copyIn(to.language, kickOff.words), kickOff, proposed.length)]
}

const offWords = ({ person, kickOff }: ConfirmationFacts) => moveCopyIn(person.language, kickOff.words)

/** Whether they have not said yet what they will do. */
const isOpen = ({ answer, enrolmentState, kickOff }: ConfirmationFacts): boolean =>
  (answer === null || answer === 'unsure') && enrolmentState === 'active' && !kickOff.calledOffAt

function ownParts(facts: ConfirmationFacts): Part[] {
  const copy = copyIn(facts.person.language, facts.kickOff.words)
  const scene = sceneOf(facts)
  const title = heading(facts.kickOff.programme)
  if (facts.kickOff.calledOffAt) return [title, plan({ ...scene, partners: [] }, facts.role), text(offWords(facts).home.calledOff)]
  if (facts.enrolmentState === 'waiting') return [title, text(copy.waitlist.alreadyWaiting)]
  const said = facts.answer ? answerLabel(copy, facts.role, facts.answer) : copy.calls.silent
  const parts = [
    title,
    plan(scene, facts.role, [{ label: copy.fields.answer, value: said }]),
    told(facts),
    answerButtons(scene, facts.role),
  ]
  return parts.filter((part) => part !== null)
}

/** For a mentor, what they were told last. For a mentee, that the mentor will be away. */
function told(facts: ConfirmationFacts): Part | null {
  const { standing } = copyIn(facts.person.language, facts.kickOff.words)
  const scene = sceneOf(facts)
  if (facts.role === 'mentee') return absence(scene)
  if (facts.standing === null) return null
  const coming = scene.partners.filter((partner) => partner.answer === 'coming')
  if (facts.standing === 'go' && coming.length > 0) return text(standing.go(namesOf(coming, facts.person)))
  if (facts.standing === 'hold') return text(standing.hold)
  if (facts.answer === 'notStarting') return text(standing.freeOwnOutTitle)
  return text(facts.answer === 'notAtKickoff' ? standing.freeOwn : standing.free)
}
