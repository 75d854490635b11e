/**
 * Says what a coordinator changed to those whom it concerns, in the transaction in which it is changed, once she cannot undo it any more. Nobody is told
 * before a kick-off is set.
 */
import type { View } from '../../contract/view.ts'
import type { NewDelivery } from '../../delivery/outbox.ts'
import { hoursAfter, type Instant, isAfter } from '../../kit/clock.ts'
import type { Fact, Member } from '../../programme/fact.ts'
import { isAhead } from '../../programme/kick-off/kick-off-shown.ts'
import { heldUntil } from '../../programme/undo/undo.rules.ts'
import { type Kind, kinds } from '../kinds.ts'
import { foldIntoList, knownTo, ofMentees, type Turned } from '../lists/told-pairs.ts'
import type { TellStores } from './deps.ts'
import type { Told } from './store.ts'
import { backView, correctedView, firstMenteeView, menteeView, mentorView, offView } from './told.views.ts'

type Stores = TellStores<Kind>
type Happened<Name extends Fact['happened']> = Extract<Fact, { happened: Name }>

/** Within so many hours of a kick-off a change is told at any hour, so that nobody travels for nothing. */
const soonHours = 25

interface About {
  readonly cohortId: string
  readonly personId: string
  readonly kind: Kind
  readonly at: Instant
  /** The other person of whom it tells; of a new mentor that one and, last, the one of whom the mentee knows; empty where they know of none. */
  readonly about?: string
}

const keyOf = ({ kind, cohortId, personId, about }: Omit<About, 'at'>): string =>
  [kind, cohortId, personId, ...(about === undefined ? [] : [about]), ''].join(':')

async function say({ people, outbox }: Stores, it: About, view: (to: Told) => View): Promise<void> {
  const to = await people.reader(it.cohortId, it.personId)
  // To whom we have not written yet reads how it is in our first message.
  if (!to || (it.kind === 'coordination.corrected' ? to.isOff : !to.wasTold)) return
  await outbox.put([deliveryOf(it, to, view(to))])
}

function deliveryOf(it: About, { startsAt }: Pick<Told, 'startsAt'>, view: View): NewDelivery<Kind> {
  const { cohortId, personId, kind, at } = it
  const isSoon = !isAfter(startsAt, hoursAfter(at, soonHours)) && isAfter(startsAt, at)
  return {
    ...{ key: `${keyOf(it)}${at.epochMilliseconds}`, personId, cohortId, kind, step: 1, class: kinds[kind].class },
    ...{ view, urgent: isSoon, dueAt: heldUntil(startsAt, at), expiresAt: null },
  }
}

/** What was to be said of the opposite and is not sent yet is withdrawn. True: so they know nothing of it, and need not hear that it is over. */
async function unsay({ outbox }: Stores, it: Omit<About, 'at'>): Promise<boolean> {
  const unaware = await outbox.takeBack(it.cohortId, keyOf(it))
  // What is on its way is not tried again.
  await outbox.supersede([it], it.about === undefined ? [it.kind] : [])
  return unaware.includes(it.personId)
}

/** The mentors among these to whom that was still to be said of this mentee, and who know nothing of it. */
async function unsayOf(
  stores: Stores,
  cohortId: string,
  kind: 'coordination.menteeMoved' | 'coordination.newMentee',
  turns: readonly Turned[],
): Promise<(of: Pick<Turned, 'mentor' | 'mentee'>) => boolean> {
  const those = turns.map(({ mentor }) => ({ personId: mentor, cohortId }))
  const waiting = new Set((await stores.outbox.unsaid(those, [kind])).map(({ personId }) => personId))
  const unaware = new Set<string>()
  for (const { mentor, mentee } of turns)
    if (waiting.has(mentor) && (await unsay(stores, { cohortId, personId: mentor, kind, about: mentee })))
      unaware.add(`${mentor} ${mentee}`)
  return ({ mentor, mentee }) => unaware.has(`${mentor} ${mentee}`)
}

/** Mentees hear who their mentor is now, if they know of another one or of none; mentors hear who came and who left. */
async function tellOfMentors(stores: Stores, { cohortId, moves, actorId, at }: Happened<'mentorsChanged'>): Promise<void> {
  const { outbox, readers } = stores
  const concerned = moves.flatMap(({ mentee, from, to }) => [mentee, to, ...(from ? [from] : [])].map(({ personId }) => personId))
  const people = new Map((await readers.readers(cohortId, [...new Set(concerned)])).map((each) => [each.personId, each]))
  const told = moves.filter(({ mentee, to }) => people.has(mentee.personId) && people.has(to.personId))
  if (told.length === 0) return
  const mentees = told.map(({ mentee }) => mentee.personId)
  const known = await knownTo(outbox, cohortId, mentees)
  // What is on its way is not tried again.
  await outbox.supersede(
    mentees.map((personId) => ({ personId, cohortId })),
    ofMentees,
  )
  const came = told.map(({ mentee, to }): Turned => ({ mentor: to.personId, mentee: mentee.personId, isNew: true }))
  const left = told.flatMap(({ mentee, from }): Turned[] =>
    from ? [{ mentor: from.personId, mentee: mentee.personId, isNew: false }] : [],
  )
  const folded = await foldIntoList(stores, { cohortId, turns: [...came, ...left], at })
  const unfolded = (turns: readonly Turned[]) => turns.filter(({ mentor }) => !folded.has(mentor))
  const stayed = await unsayOf(stores, cohortId, 'coordination.menteeMoved', unfolded(came))
  const neverCame = await unsayOf(stores, cohortId, 'coordination.newMentee', unfolded(left))
  const put = (of: Omit<About, 'cohortId' | 'at'>, view: (to: Told) => View): NewDelivery<Kind>[] => {
    const reader = people.get(of.personId)
    return reader?.wasTold ? [deliveryOf({ ...of, cohortId, at }, reader, view(reader))] : []
  }
  const name = ({ personId }: Member): string => people.get(personId)?.name ?? ''
  await outbox.put(
    told.flatMap(({ mentee, from, to }) => {
      const of = { mentee: mentee.personId, about: mentee.personId }
      const knows = known.get(mentee.personId) ?? from?.personId ?? ''
      const about = `${to.personId}:${knows}`
      const isSaid = ({ personId }: Member, isUnaware: typeof stayed) =>
        !folded.has(personId) && !isUnaware({ mentor: personId, mentee: mentee.personId })
      return [
        ...(knows === to.personId
          ? []
          : put({ personId: mentee.personId, kind: 'coordination.newMentor', about }, (reader) =>
              mentorView(reader, name(to), knows === ''),
            )),
        // Whoever took the mentee has read in answer that they are theirs.
        ...(isSaid(to, stayed) && actorId !== to.personId
          ? put({ personId: to.personId, kind: 'coordination.newMentee', about: of.about }, (reader) =>
              from
                ? menteeView(reader, name(mentee), true, isAhead(reader, at))
                : firstMenteeView(reader, name(mentee), isAhead(reader, at)),
            )
          : []),
        ...(from && isSaid(from, neverCame)
          ? put({ personId: from.personId, kind: 'coordination.menteeMoved', about: of.about }, (reader) =>
              menteeView(reader, name(mentee), false, isAhead(reader, at)),
            )
          : []),
      ]
    }),
  )
}

/** Whoever is welcomed reads there who their mentor is, and is not told of the same at the same time. */
export const welcomed = async ({ outbox }: Pick<Stores, 'outbox'>, { cohortId, personIds }: Happened<'welcomed'>): Promise<void> =>
  void (await outbox.takeBackOf(cohortId, personIds, ['coordination.newMentor']))

/** What people hear of those with whom they are a pair. */
const ofPairs = ['coordination.newMentor', 'coordination.newMentee', 'coordination.menteeMoved'] as const

/** What may be withdrawn before it is said, and is said after all where the deed that withdrew it is undone. */
const news = [
  ...(['coordination.takenOff', 'coordination.broughtBack', 'coordination.corrected'] as const),
  ...([...ofPairs, 'coordination.waits', 'coordination.pairsChanged'] as const),
]

/** How people hear of it, by what happened. */
export const tells = {
  async takenOff(stores: Stores, { cohortId, from, at }: Happened<'takenOff'>) {
    // Whoever has left need not hear with whom they are a pair, nor how they are written.
    await stores.outbox.supersede(
      from.map(({ personId }) => ({ personId, cohortId })),
      [...ofPairs, 'coordination.corrected'],
    )
    for (const { personId, role } of from) {
      const of = { cohortId, personId }
      if (!(await unsay(stores, { ...of, kind: 'coordination.broughtBack' })))
        await say(stores, { ...of, at, kind: 'coordination.takenOff' }, (to) => offView(to, role, isAhead(to, at)))
    }
  },
  async broughtBack(stores: Stores, { cohortId, people, at }: Happened<'broughtBack'>) {
    for (const { personId, state } of people) {
      const of = { cohortId, personId }
      const isUnaware = await unsay(stores, { ...of, kind: 'coordination.takenOff' })
      // Whoever comes back without their place hears it in any case.
      if (!isUnaware || state === 'waiting')
        await say(stores, { ...of, at, kind: 'coordination.broughtBack' }, (to) => backView(to, state, isAhead(to, at)))
    }
  },
  mentorsChanged: tellOfMentors,
  async undone({ outbox }: Stores, { withdrawn }: Happened<'undone'>) {
    await outbox.putBack(withdrawn, news)
  },
  async personChanged(stores: Stores, { cohortId, personId, changes, at }: Happened<'personChanged'>) {
    await say(stores, { cohortId, personId, at, kind: 'coordination.corrected' }, (to) => correctedView(to, changes))
  },
}
