import type { Filled, Opened, Submitted } from '../../contract/form.ts'
import { heading, note, text } from '../../contract/parts.ts'
import type { Part } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Opening, Submission } from '../commands.ts'
import { copyIn as meetingsCopyIn } from '../copy-in.ts'
import type { Deps, Stores } from '../deps.ts'
import type { Member, PairFacts } from '../facts.rules.ts'
import { kinds } from '../kinds.ts'
import { reply, row } from '../parts.ts'
import { reasonField } from './ask-parting.ts'
import { type Cancelled, cancelledParts, cancelMeetings, plannedAhead, unheard } from './cancel.ts'
import { copyIn } from './copy-in.ts'
import { noted, takeBackAll } from './rest.ts'
import { type Reason, reasons } from './rules.ts'

/** What stands for the coordinator herself where she says who asked for it. */
const herself = 'me'

/** A pair that has not ended, for a coordinator of its cohort: also one of which somebody stopped contact. */
async function unended({ meetings }: Pick<Stores, 'meetings'>, id: string, actor: KnownPerson): Promise<PairFacts | null> {
  const pair = await meetings.watched(id, actor)
  return pair && !pair.isEnded && (pair.state === 'active' || pair.state === 'paused') ? pair : null
}

const gone = (actor: KnownPerson) => reply(actor, false, [text(copyIn(actor.language).unwind.gone)])

/** A form for a coordinator, with the words that both will read and what follows. */
export async function openUnwinding(
  deps: Deps,
  { pair: id }: Extract<Opening, { do: 'openUnwinding' }>,
  actor: KnownPerson,
): Promise<Opened> {
  return deps.transact(async (stores) => {
    const pair = await unended(stores, id, actor)
    if (!pair) return gone(actor)
    const asked = await stores.meetings.partingOf(id)
    const hasRoom = await stores.parting.leavesRoom(id)
    const planned = plannedAhead(pair, deps.clock.now()).length
    const copy = copyIn(actor.language)
    const { unwind: words } = copy
    const who = [
      { value: pair.mentee.enrolmentId, label: pair.mentee.name },
      { value: pair.mentor.enrolmentId, label: pair.mentor.name },
      { value: herself, label: words.me },
    ]
    const said = [words.told(pair.mentor.name), words.text, words.next].map((line) => note(line))
    return {
      form: {
        ...{ language: actor.language, title: words.title, submit: words.submit, close: meetingsCopyIn(actor.language).form.close },
        intro: [
          text(words.intro),
          ...said,
          ...(planned > 0 ? [text(words.cancels(planned))] : []),
          text(hasRoom ? words.effects : words.effectsFull(pair.mentee.name, pair.mentor.name)),
        ],
        fields: [
          reasonField(copy, words.reason, asked?.reason),
          { kind: 'choice', name: 'who', label: words.who, options: who, initial: asked?.by ?? herself },
        ],
        sends: { do: 'unwindPair', pair: id } satisfies Submission,
      },
    }
  })
}

/** Ends a pair without blame: its meetings are cancelled, both are told kindly, both may be paired again, and never with each other. */
export async function unwindPair(
  deps: Deps,
  { pair: id }: Extract<Submission, { do: 'unwindPair' }>,
  { texts }: Filled,
  actor: KnownPerson,
): Promise<Submitted> {
  const now = deps.clock.now()
  const parted = await deps.transact(async (stores) => {
    const pair = await unended(stores, id, actor)
    const reason = reasons.find((each) => each === texts['reason'])
    if (!pair || !reason) return null
    return (await partWays(stores, pair, { reason, who: texts['who'] ?? herself, actor }, now)) ? pair : null
  })
  if (!parted) return gone(actor)
  const { mentee, mentor, cohortId } = parted
  const { unwind: copy } = copyIn(actor.language)
  const ways = await deps.waysToPair({ cohortId, enrolmentId: mentee.enrolmentId, name: mentee.name }, actor)
  const onwards = ways.length > 0 ? [text(copy.goesOn(mentee.name)), ...row(...ways)] : []
  return reply(actor, true, [text(copy.done(mentee.name, mentor.name)), ...onwards])
}

interface Decided {
  readonly reason: Reason
  readonly who: string
  readonly actor: KnownPerson
}

async function partWays(stores: Stores, pair: PairFacts, { reason, who, actor }: Decided, now: Instant): Promise<boolean> {
  const { meetings, parting, outbox, audit, tell, wakeTimetable } = stores
  const off = await cancelMeetings(stores, pair, now)
  await takeBackAll(stores, pair)
  await meetings.close(pair.pairId, now)
  const hasRoom = await parting.leavesRoom(pair.pairId)
  const parted = await parting.part(pair.pairId, now)
  if (!parted) return false
  const asked = [pair.mentee, pair.mentor].find(({ enrolmentId }) => enrolmentId === who)?.enrolmentId
  const by = asked ?? (await meetings.coordinatorOf(pair.cohortId, actor.personId))
  if (by !== null) await meetings.keepParting(pair.pairId, by, reason, now, true)
  const offFor = await unheard(stores, pair, off, now)
  await outbox.put([
    toldTo(pair, [pair.mentee, pair.mentor], 'next', offFor(pair.mentee), now),
    toldTo(pair, [pair.mentor, pair.mentee], hasRoom ? 'next' : 'nextFull', offFor(pair.mentor), now),
  ])
  await audit.note([noted(pair, 'unwoundPair', actor)])
  const personIds = [parted.mentee.personId, parted.mentor.personId]
  await tell({ happened: 'pairsChanged', cohortId: pair.cohortId, personIds, at: now })
  await wakeTimetable()
  return true
}

/** It names no reason and nobody who asked. It is about no pair, because what is said of a pair that has ended is withdrawn. */
function toldTo(
  pair: PairFacts,
  [me, other]: readonly [Member, Member],
  next: 'next' | 'nextFull',
  off: readonly Cancelled[],
  now: Instant,
) {
  const { unwind: copy } = copyIn(me.language)
  const kind = 'pair.unwound'
  const parts: Part[] = [heading(copy.told(other.name)), text(copy.text), text(copy[next]), ...cancelledParts(me, pair, off)]
  return {
    ...({ key: `pair.unwound:${pair.pairId}:${me.personId}`, kind, step: 1, class: kinds[kind].class } as const),
    ...{ personId: me.personId, cohortId: pair.cohortId, view: { language: me.language, parts }, dueAt: now, expiresAt: null },
  }
}
