/**
 * Says what a coordinator changed to those whom it concerns, in the transaction in which it is changed, once she cannot undo it any more. Nobody is told
 * before a kick-off is set.
 */
import type { View } from '../../contract/view.ts'
import type { NewDelivery } from '../../delivery/outbox.ts'
import { hoursAfter, type Instant, isAfter } from '../../kit/clock.ts'
import type { Fact } from '../../programme/fact.ts'
import { isAhead } from '../../programme/kick-off/kick-off-shown.ts'
import { heldUntil } from '../../programme/undo/undo.rules.ts'
import { type Kind, kinds } from '../kinds.ts'
import { foldIntoList } from '../lists/told-pairs.ts'
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
  const { cohortId, personId, kind, at } = it
  const to = await people.reader(cohortId, personId)
  // To whom we have not written yet reads how it is in our first message.
  if (!to || (kind === 'coordination.corrected' ? to.isOff : !to.wasTold)) return
  const dueAt = heldUntil(to.startsAt, at)
  const isSoon = !isAfter(to.startsAt, hoursAfter(at, soonHours)) && isAfter(to.startsAt, at)
  const one: NewDelivery<Kind> = {
    ...{ key: `${keyOf(it)}${at.epochMilliseconds}`, personId, cohortId, kind, step: 1, class: kinds[kind].class },
    ...{ view: view(to), urgent: isSoon, dueAt, expiresAt: null },
  }
  await outbox.put([one])
}

/** What was to be said of the opposite and is not sent yet is withdrawn. True: so they know nothing of it, and need not hear that it is over. */
async function unsay({ outbox }: Stores, it: Omit<About, 'at'>): Promise<boolean> {
  const unaware = await outbox.takeBack(it.cohortId, keyOf(it))
  // What is on its way is not tried again.
  await outbox.supersede([it], it.about === undefined ? [it.kind] : [])
  return unaware.includes(it.personId)
}

/** The mentor of whom a mentee knows: whom they had before all that is not sent yet, which is withdrawn. */
async function knownMentor({ outbox }: Stores, { cohortId, personId }: Pick<About, 'cohortId' | 'personId'>, had: string): Promise<string> {
  const kinds = ['coordination.newMentor', 'coordination.waits'] as const
  const [first] = await outbox.takeBackOf(cohortId, [personId], kinds)
  // What is on its way is not tried again.
  await outbox.supersede([{ cohortId, personId }], kinds)
  return first?.key.split(':').at(-2) ?? had
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
  async mentorChanged(stores: Stores, { cohortId, mentee, from, to, actorId, at }: Happened<'mentorChanged'>) {
    const [menteeNow, mentorNow] = [
      await stores.people.reader(cohortId, mentee.personId),
      await stores.people.reader(cohortId, to.personId),
    ]
    if (!menteeNow || !mentorNow) return
    const about = { cohortId, at, about: mentee.personId }
    const known = await knownMentor(stores, { cohortId, personId: mentee.personId }, from?.personId ?? '')
    const ofMentee = { cohortId, at, personId: mentee.personId, kind: 'coordination.newMentor', about: `${to.personId}:${known}` } as const
    if (known !== to.personId) await say(stores, ofMentee, (of) => mentorView(of, mentorNow.name, known === ''))
    const turned = { cohortId, mentee: mentee.personId, at }
    const isFolded = await foldIntoList(stores, { ...turned, mentor: to.personId, isNew: true })
    const isAware = isFolded || (await unsay(stores, { ...about, personId: to.personId, kind: 'coordination.menteeMoved' }))
    // Whoever took the mentee has read in answer that they are theirs.
    if (!isAware && actorId !== to.personId)
      await say(stores, { ...about, personId: to.personId, kind: 'coordination.newMentee' }, (of) =>
        from ? menteeView(of, menteeNow.name, true) : firstMenteeView(of, menteeNow.name),
      )
    if (!from || (await foldIntoList(stores, { ...turned, mentor: from.personId, isNew: false }))) return
    if (!(await unsay(stores, { ...about, personId: from.personId, kind: 'coordination.newMentee' })))
      await say(stores, { ...about, personId: from.personId, kind: 'coordination.menteeMoved' }, (of) =>
        menteeView(of, menteeNow.name, false),
      )
  },
  async undone({ outbox }: Stores, { withdrawn }: Happened<'undone'>) {
    await outbox.putBack(withdrawn, news)
  },
  async personChanged(stores: Stores, { cohortId, personId, changes, at }: Happened<'personChanged'>) {
    await say(stores, { cohortId, personId, at, kind: 'coordination.corrected' }, (to) => correctedView(to, changes))
  },
}
