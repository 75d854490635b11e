import { heading, text } from '../../contract/parts.ts'
import type { Part } from '../../contract/view.ts'
import type { NewDelivery } from '../../delivery/outbox.ts'
import { hoursAfter, type Instant, isAfter, isBefore } from '../../kit/clock.ts'
import { heldUntil } from '../../programme/undo/undo.rules.ts'
import type { Stores } from '../deps.ts'
import type { Meeting, Member, PairFacts } from '../facts.rules.ts'
import { type Kind, kinds } from '../kinds.ts'
import { type Cancelled, cancelledParts, cancelMeetings, offTitle, unheard } from '../lasting/cancel.ts'
import { copyIn } from '../lasting/copy-in.ts'
import { takeBackAll } from '../lasting/rest.ts'
import type { EndedPair } from './store.ts'

/** Within so many hours of a meeting it is told at any hour that it is cancelled: nobody is to travel for nothing. */
const soonHours = 12

/**
 * Pairs that have ended, by whatever anybody did: what they had planned is cancelled, and both hear it who knew of it. Nothing happens as long as the end
 * may be undone. Answers those pairs, each with when it is looked at again.
 */
export async function endPairs(
  stores: Pick<Stores, 'meetings' | 'outbox' | 'tell'>,
  pairs: readonly PairFacts[],
  now: Instant,
): Promise<ReadonlyMap<string, Instant>> {
  const lasting = pairs.filter(({ isEnded, state }) => isEnded && (state === 'active' || state === 'paused'))
  const ended = new Map((await stores.meetings.endedOf(lasting.map(({ pairId }) => pairId))).map((each) => [each.pairId, each]))
  const held = new Map<string, Instant>()
  for (const pair of lasting) {
    const end = ended.get(pair.pairId)
    if (!end) continue
    const until = heldUntil(end.kickOffAt, end.endedAt)
    if (isBefore(now, until)) held.set(pair.pairId, until)
    else await endPair(stores, pair, end, now)
  }
  return held
}

async function endPair(stores: Pick<Stores, 'meetings' | 'outbox' | 'tell'>, pair: PairFacts, end: EndedPair, now: Instant): Promise<void> {
  const off = await cancelMeetings(stores, pair, now)
  await takeBackAll(stores, pair)
  await stores.meetings.hush(pair.pairId)
  const offFor = await unheard(stores, pair, off, now)
  const { mentor, mentee } = pair
  await stores.outbox.put(
    [[mentee, mentor] as const, [mentor, mentee] as const].flatMap(([me, other]) =>
      end.forgotten.includes(me.enrolmentId) ? [] : toldTo(pair, [me, other], { end, off: offFor(me) }, now),
    ),
  )
}

/** Whether somebody hears from here that their pair has ended: who is forgotten, and who has another mentor, is told of elsewhere, and so is all before a kick-off. */
const hearsEnd = ({ reason, there, forgotten, kickOffAt, endedAt }: EndedPair, me: Member): boolean =>
  forgotten.length === 0 && reason !== 'reassigned' && there.includes(me.enrolmentId) && !(kickOffAt && isAfter(kickOffAt, endedAt))

/** It is about no pair, because what is said of a pair that has ended is withdrawn. */
function toldTo(
  pair: PairFacts,
  [me, other]: readonly [Member, Member],
  { end, off }: { readonly end: EndedPair; readonly off: readonly Cancelled[] },
  now: Instant,
): NewDelivery<Kind>[] {
  const isTold = hearsEnd(end, me)
  if (!isTold && off.length === 0) return []
  const kind = 'pair.ended'
  const { ended: copy } = copyIn(me.language)
  const name = end.forgotten.length > 0 ? null : other.name
  const parts: Part[] = [
    ...(isTold ? [heading(copy.told(other.name)), text(copy.text)] : [heading(offTitle(me, name, off.length))]),
    ...cancelledParts(me, pair, off),
  ]
  return [
    {
      ...({ key: `${kind}:${pair.pairId}:${me.personId}`, kind, step: 1, class: kinds[kind].class, personId: me.personId } as const),
      ...{ cohortId: pair.cohortId, urgent: off.some((each) => isSoon(each, now)), view: { language: me.language, parts } },
      ...{ dueAt: now, expiresAt: null },
    },
  ]
}

const isSoon = ({ startsAt }: Pick<Meeting, 'startsAt'>, now: Instant): boolean => isBefore(startsAt, hoursAfter(now, soonHours))
