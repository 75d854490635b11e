import type { Field, Filled, Opened, Submitted } from '../../contract/form.ts'
import { heading, note, text } from '../../contract/parts.ts'
import type { Reply, View } from '../../contract/view.ts'
import type { NewDelivery } from '../../delivery/outbox.ts'
import type { Instant } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Look, Opening, Submission, Tap } from '../commands.ts'
import { type Kind, kinds } from '../kinds.ts'
import { copyIn } from './copy-in.ts'
import type { Deps, Stores } from './deps.ts'
import { mostWay, readCard } from './read-card.ts'
import { circleParts, said } from './show.ts'
import { type Card, type Circle, type Fellow, ways } from './store.ts'

/** The circle as it is for the actor. Null: they are not in it. */
const circleFor = async ({ contacts }: Pick<Stores, 'contacts'>, withId: string, actor: KnownPerson): Promise<Circle | null> =>
  (await contacts.circlesOf(actor)).find((each) => each.withId === withId) ?? null

/** The form in which somebody ticks what they share with one pair, group or cohort. */
export async function openCard(deps: Deps, { with: withId }: Extract<Opening, { do: 'openCard' }>, actor: KnownPerson): Promise<Opened> {
  const found = await deps.transact(async (stores) => {
    const circle = await circleFor(stores, withId, actor)
    return circle && { circle, known: await stores.contacts.known(circle.me.enrolmentId) }
  })
  const { form, done } = copyIn(actor.language)
  if (!found) return said(actor, false, [text(done.notThere)])
  const { circle, known } = found
  return {
    form: {
      ...{ language: actor.language, title: form.title, submit: form.submit, close: form.close },
      intro: [text(form.intro[circle.scope](circle.name))],
      fields: fieldsFor(circle, known, actor),
      sends: { do: 'shareCard', with: withId } satisfies Submission,
    },
  }
}

/** Nothing is ticked beforehand that somebody does not share there already. */
function fieldsFor({ me }: Circle, known: Card, { language }: KnownPerson): Field[] {
  const { form, ways: names } = copyIn(language)
  const ticked = ways.filter((way) => me.card !== null && me.card[way] !== null).join(',')
  const lines = ways.map((way): Field => {
    const initial = me.card?.[way] ?? known[way]
    const isFree = way === 'messenger'
    return {
      ...{ kind: 'line', name: way, label: isFree ? form.messenger : names[way], most: mostWay, optional: true },
      ...(isFree && { hint: form.messengerHint }),
      ...(initial !== null && { initial }),
    }
  })
  const options = ways.map((value) => ({ value, label: names[value] }))
  return [
    {
      kind: 'choices',
      name: 'which',
      label: form.which,
      hint: form.hint,
      options,
      optional: true,
      ...(ticked !== '' && { initial: ticked }),
    },
    ...lines,
  ]
}

/** Shares what is ticked. The first one of a pair or a group proposes it to the others, and whoever shares already hears of a new card, each once. */
export async function shareCard(
  deps: Deps,
  { with: withId }: Extract<Submission, { do: 'shareCard' }>,
  { texts }: Filled,
  actor: KnownPerson,
): Promise<Submitted> {
  const now = deps.clock.now()
  const copy = copyIn(actor.language)
  const read = readCard(texts, copy)
  if ('problems' in read) return read
  const shared = await deps.transact(async (stores) => {
    const before = await circleFor(stores, withId, actor)
    if (!before) return null
    await stores.contacts.hold(before.cohortId)
    const circle = await circleFor(stores, withId, actor)
    if (!circle) return null
    await stores.contacts.share(circle, circle.me.enrolmentId, read.card, now)
    if (circle.me.card === null) await stores.outbox.put(tellings(circle, now))
    await stores.wakeTimetable()
    return circleFor(stores, withId, actor)
  })
  if (!shared) return said(actor, false, [text(copy.done.notThere)])
  return said(actor, true, [text(copy.done.shared), ...(await circleParts(deps, shared, 0, actor))])
}

/** In a cohort nobody is written to: it is too many. */
function tellings({ scope, withId, cohortId, name, me, others }: Circle, now: Instant): NewDelivery<Kind>[] {
  if (scope === 'cohort') return []
  const isFirst = others.every(({ card }) => card === null)
  const hearers = isFirst ? others : others.filter(({ card }) => card !== null)
  const kind: Kind = isFirst ? 'group.cardsProposed' : 'group.cardShared'
  return hearers.map((hearer) => ({
    key: `${prefixOf(withId, me.enrolmentId)}${kind}:${hearer.enrolmentId}`,
    ...{ personId: hearer.personId, cohortId, kind, step: 1, class: kinds[kind].class, dueAt: now, expiresAt: null },
    view: toldView(hearer, me.name, withId, { isFirst, group: scope === 'group' ? name : null }),
  }))
}

/** Everything that is said of somebody's card there begins so. */
const prefixOf = (withId: string, enrolmentId: string): string => `contacts:${withId}:${enrolmentId}:`

/** No details stand in a message: they could not be taken back. */
function toldView(
  { language }: Pick<Fellow, 'language'>,
  name: string,
  withId: string,
  { isFirst, group }: { readonly isFirst: boolean; readonly group: string | null },
): View {
  const { told, buttons } = copyIn(language)
  const open: Opening = { do: 'openCard', mark: 'opening', with: withId }
  const look: Look = { do: 'showContacts', mark: 'look', with: withId }
  if (!isFirst)
    return { language, parts: [heading(told.shared(name)), { kind: 'buttons', buttons: [{ label: told.look, command: look }] }] }
  return {
    language,
    parts: [
      heading(group === null ? told.proposed(name) : told.proposedGroup(name, group)),
      note(told.why),
      { kind: 'buttons', buttons: [{ label: buttons.share, command: open, style: 'primary' }] },
    ],
  }
}

/** Takes somebody's card back: it is gone from Pari at once, and what waits to be said of it is not said. */
export async function withdrawCard(deps: Deps, { with: withId }: Extract<Tap, { do: 'withdrawCard' }>, actor: KnownPerson): Promise<Reply> {
  const { done } = copyIn(actor.language)
  const isGone = await deps.transact(async ({ contacts, outbox }) => {
    const circle = await circleFor({ contacts }, withId, actor)
    if (!circle) return null
    await outbox.takeBack(circle.cohortId, prefixOf(withId, circle.me.enrolmentId))
    return contacts.withdraw(withId, circle.me.enrolmentId)
  })
  if (isGone === null) return said(actor, false, [text(done.notThere)])
  return said(actor, isGone, [text(isGone ? done.withdrawn : done.gone)])
}
