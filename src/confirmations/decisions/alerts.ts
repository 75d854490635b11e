import { heading, text } from '../../contract/parts.ts'
import type { Sent } from '../../contract/platform.ts'
import type { View } from '../../contract/view.ts'
import { listOf } from '../../contract/wording.ts'
import type { NewDelivery } from '../../delivery/outbox.ts'
import { type Instant, isBefore } from '../../kit/clock.ts'
import { cannotWait, delivery, finalOf, partnersOf } from '../deliveries.ts'
import type { Stores } from '../deps.ts'
import type { Kind } from '../kinds.ts'
import { changeSince, type Verdict } from '../standings/standing.rules.ts'
import type { ConfirmationFacts, KickOffFacts, Partner, Recipient } from '../store.ts'
import { namesOf, view } from '../views.ts'
import { whichDate } from '../which-date.ts'
import { copyIn } from './copy-in.ts'

/** Says something to every coordinator of a cohort, each in their language. `whom`: only to those of them. */
export async function tellCoordinators(
  stores: Stores,
  kickOff: KickOffFacts,
  what: {
    key: string
    kind: Kind
    step: number
    urgent?: boolean
    expiresAt?: Instant
    view: (to: Recipient) => View
    whom?: (personId: string) => boolean
  },
  now: Instant,
): Promise<void> {
  const { whom = () => true, ...said } = what
  const coordinators = (await stores.agenda.coordinators(kickOff.cohortId)).filter(({ personId }) => whom(personId))
  const deliveries = coordinators.map((to): NewDelivery<Kind> => {
    const addressed = { ...said, key: `${what.key}:${to.personId}`, view: what.view(to) }
    // What happens on the day matters a little longer than until the kick-off begins.
    return { ...delivery(to, kickOff, addressed, now), expiresAt: what.expiresAt ?? null }
  })
  await stores.outbox.put(deliveries)
}

/** Brings up to date what every coordinator of a cohort was told of these kinds, except for the messages `but`, which were tapped. */
export async function renewForCoordinators(
  { agenda, outbox }: Pick<Stores, 'agenda' | 'outbox'>,
  { cohortId }: Pick<KickOffFacts, 'cohortId'>,
  kinds: readonly Kind[],
  but: readonly (Sent | null)[] = [],
): Promise<void> {
  const coordinators = await agenda.coordinators(cohortId)
  await outbox.renew(
    coordinators.map(({ personId }) => ({ personId, cohortId })),
    kinds,
    but,
  )
}

/** Tells coordinators from `toldFrom` on that a mentor cannot come, or cannot mentor at all. */
export async function alertMentorAbsence(
  stores: Stores,
  facts: ConfirmationFacts,
  mentees: readonly Partner[],
  out: boolean,
  { at, toldFrom }: { readonly at: Instant; readonly toldFrom: Instant },
): Promise<void> {
  const words = (to: Recipient): View => {
    const { alert } = copyIn(to.language, facts.kickOff.words)
    const title = out ? alert.mentorOut(facts.person.name) : alert.mentorAway(facts.person.name)
    const affected = (out ? alert.affected : alert.affectedAway)(namesOf(mentees, to))
    return view(to, heading(title), text(mentees.length > 0 ? affected : alert.nobodyAffected), whichDate(to, facts.kickOff))
  }
  const key = `confirmation:${facts.id}:alert:${at.epochMilliseconds}`
  await tellCoordinators(stores, facts.kickOff, { key, kind: 'coordinator.alert', step: 1, view: words }, toldFrom)
}

/** So near that it was the final word, a move bade this mentor stay until a mentee says yes. So every yes is what was hoped for. */
const wasAskedLate = (facts: ConfirmationFacts): boolean => facts.kickOff.turn > 0 && !isBefore(facts.joinedAt, finalOf(facts))

/** Whoever is to have no contact with this mentor may come all the same: nobody says that they cannot. */
const inContact = (change: ReturnType<typeof changeSince>, facts: ConfirmationFacts) => {
  const apart = new Set(partnersOf(facts).flatMap(({ enrolmentId, isStopped }) => (isStopped ? [enrolmentId] : [])))
  return { ...change, gone: change.gone.filter((id) => !apart.has(id)) }
}

/**
 * Tells coordinators who changed the plans after the final word, and what the mentor was told about it; but not of each yes after a move that was so near
 * that everybody is asked anew after it: there is nothing for them to do.
 */
export async function alertLateChange(stores: Stores, facts: ConfirmationFacts, verdict: Verdict, now: Instant): Promise<void> {
  const change = inContact(changeSince(facts.signature, verdict), facts)
  if (wasAskedLate(facts) && verdict.standing === 'go' && change.gone.length === 0) return
  const partners = partnersOf(facts)
  const known = new Map(partners.map(({ enrolmentId, name }) => [enrolmentId, name]))
  const strangers = change.gone.filter((id) => !known.has(id))
  const names = new Map([...known, ...(await stores.confirmations.names(strangers))])
  const saying = (said: Partner['answer']) => partners.flatMap(({ enrolmentId, answer }) => (answer === said ? [enrolmentId] : []))
  // Nobody who was expected left, but somebody may have said at last that they cannot come.
  const gone = change.gone.length > 0 ? change.gone : saying('notAtKickoff')
  const all = (ids: readonly string[], to: Recipient) =>
    listOf(
      ids.flatMap((id) => names.get(id) ?? []),
      to.language,
    )
  const words = (to: Recipient): View => {
    const { alert } = copyIn(to.language, facts.kickOff.words)
    const mentor = facts.person.name
    const title = () => {
      if (change.joined.length > 0) return alert.lateJoined(all(change.joined, to))
      if (gone.length === 0) return alert.lateChange(mentor)
      return (gone.every((id) => saying('unsure').includes(id)) ? alert.lateUnsure : alert.lateGone)(all(gone, to))
    }
    const told = verdict.standing === 'go' ? alert.lateGo(mentor, all(verdict.coming, to)) : alert.lateFree(mentor)
    return view(to, heading(title()), text(told), whichDate(to, facts.kickOff))
  }
  const step = facts.tellings + 1
  const key = `confirmation:${facts.id}:lateChange:${step}`
  await tellCoordinators(
    stores,
    facts.kickOff,
    { key, kind: 'coordinator.alert', step, urgent: cannotWait(facts.person, facts.kickOff, now), view: words },
    now,
  )
}
