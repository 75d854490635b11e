/** Says what a coordinator changed to those whom it concerns, in the transaction in which it is changed. Nobody is told before a kick-off is set. */
import type { View } from '../../contract/view.ts'
import type { NewDelivery } from '../../delivery/outbox.ts'
import { hoursAfter, type Instant, isAfter } from '../../kit/clock.ts'
import type { Fact } from '../../programme/fact.ts'
import { type Kind, kinds } from '../kinds.ts'
import type { TellStores } from './deps.ts'
import type { Told } from './store.ts'
import { backView, correctedView, menteeView, mentorView, offView } from './told.views.ts'

type Stores = TellStores<Kind>
type Happened<Name extends Fact['happened']> = Extract<Fact, { happened: Name }>

/** Within so many hours of a kick-off a change is told at any hour, so that nobody travels for nothing. */
const soonHours = 25

interface About {
  readonly cohortId: string
  readonly personId: string
  readonly kind: Kind
  /** The other person of whom it tells, if it tells of one. */
  readonly of?: string
  readonly at: Instant
}

/** The beginning of the keys under which something is told. */
const keyOf = ({ cohortId, personId, kind, of }: Omit<About, 'at'>): string =>
  `${kind}:${cohortId}:${personId}:${of === undefined ? '' : `${of}:`}`

async function say({ people, outbox }: Stores, about: About, view: (to: Told) => View): Promise<void> {
  const { cohortId, personId, kind, at } = about
  const to = await people.reader(cohortId, personId)
  if (!to) return
  const isSoon = !isAfter(to.startsAt, hoursAfter(at, soonHours)) && isAfter(to.startsAt, at)
  const one: NewDelivery<Kind> = {
    ...{ key: `${keyOf(about)}${at.epochMilliseconds}`, personId, cohortId, kind, step: 1, class: kinds[kind].class },
    ...{ view: view(to), urgent: isSoon, dueAt: at, expiresAt: null },
  }
  await outbox.put([one])
}

/** What people hear of those with whom they are a pair. */
const ofPairs = ['coordination.newMentor', 'coordination.newMentee', 'coordination.menteeMoved'] as const

/** What was said of the opposite and is not sent yet is withdrawn: nobody reads two things at once. */
async function withdraw({ outbox }: Stores, cohortId: string, people: readonly { readonly personId: string }[], kind: Kind): Promise<void> {
  await outbox.supersede(
    people.map(({ personId }) => ({ personId, cohortId })),
    [kind],
  )
}

/** Withdraws what somebody was to hear of another person. Answers whether they had not heard it. */
const unheard = async ({ outbox }: Stores, about: Omit<About, 'at'>): Promise<boolean> =>
  (await outbox.takeBack(about.cohortId, keyOf(about))).length > 0

/** How people hear of it, by what happened. */
export const tells = {
  async takenOff(stores: Stores, { cohortId, from, at }: Happened<'takenOff'>) {
    for (const kind of ofPairs) await withdraw(stores, cohortId, from, kind)
    await withdraw(stores, cohortId, from, 'coordination.broughtBack')
    for (const { personId, role } of from)
      await say(stores, { cohortId, personId, at, kind: 'coordination.takenOff' }, (to) => offView(to, role))
  },
  async broughtBack(stores: Stores, { cohortId, people, at }: Happened<'broughtBack'>) {
    await withdraw(stores, cohortId, people, 'coordination.takenOff')
    for (const { personId, state } of people)
      await say(stores, { cohortId, personId, at, kind: 'coordination.broughtBack' }, (to) => backView(to, state))
  },
  async mentorChanged(stores: Stores, { cohortId, mentee, from, to, at }: Happened<'mentorChanged'>) {
    const [menteeNow, mentorNow] = [
      await stores.people.reader(cohortId, mentee.personId),
      await stores.people.reader(cohortId, to.personId),
    ]
    if (!menteeNow || !mentorNow) return
    const about = { cohortId, at }
    await withdraw(stores, cohortId, [mentee], 'coordination.newMentor')
    await say(stores, { ...about, personId: mentee.personId, kind: 'coordination.newMentor' }, (of) => mentorView(of, mentorNow.name))
    const news = { ...about, personId: to.personId, of: mentee.personId }
    // Who has not read that the mentee moved to another mentor does not read that they are back.
    if (!(await unheard(stores, { ...news, kind: 'coordination.menteeMoved' })))
      await say(stores, { ...news, kind: 'coordination.newMentee' }, (of) => menteeView(of, menteeNow.name, true))
    if (!from) return
    const moved = { ...about, personId: from.personId, of: mentee.personId }
    if (!(await unheard(stores, { ...moved, kind: 'coordination.newMentee' })))
      await say(stores, { ...moved, kind: 'coordination.menteeMoved' }, (of) => menteeView(of, menteeNow.name, false))
  },
  async personChanged(stores: Stores, { cohortId, personId, changes, at }: Happened<'personChanged'>) {
    await say(stores, { cohortId, personId, at, kind: 'coordination.corrected' }, (to) => correctedView(to, changes))
  },
}
