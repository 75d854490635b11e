import type { Field } from '../contract/form.ts'
import { heading, note, text } from '../contract/parts.ts'
import type { Button, Part, Reply } from '../contract/view.ts'
import type { CardParts, CardSubject } from '../house/shown.ts'
import type { Instant } from '../kit/clock.ts'
import { shorten } from '../kit/text.ts'
import type { KnownPerson } from '../people/directory.ts'
import type { OwnPair } from '../programme/stopped-contact.ts'
import type { Tap } from './commands.ts'
import { copyIn } from './copy-in.ts'
import type { Deps, Stores } from './deps.ts'
import { type Kind, kinds } from './kinds.ts'
import { nameOf, shown } from './say.ts'

type Contact = Pick<Stores, 'contact' | 'outbox' | 'tell' | 'wakeTimetable'>

/** The field in which somebody says with whom they want no contact; none where there is nobody. */
export function stopField(pairs: readonly OwnPair[], { language }: Pick<KnownPerson, 'language'>): Field[] {
  const { stop } = copyIn(language)
  const options = pairs
    .filter(({ isOwn }) => !isOwn)
    .slice(0, 10)
    .map(({ pairId, partner }) => ({ value: pairId, label: nameOf(partner) }))
  return options.length > 0 ? [{ kind: 'choices', name: 'stop', label: stop.label, hint: stop.hint, options, optional: true }] : []
}

/** Stops contact in those of somebody's pairs that they ticked, and answers what to say of it. */
export async function stopTicked(stores: Contact, ticked: string, actor: KnownPerson, at: Instant): Promise<Part[]> {
  const wanted = ticked.split(',')
  const pairs = (await stores.contact.pairsOf(actor.personId)).filter(({ pairId }) => wanted.includes(pairId))
  const parts: Part[] = []
  for (const pair of pairs)
    if (await stopOne(stores, pair, actor, at)) parts.push(text(copyIn(actor.language).stop.done(nameOf(pair.partner))))
  return parts
}

/** Nobody hears who asked, nor why; and it is noted nowhere else. */
async function stopOne(stores: Contact, pair: OwnPair, actor: KnownPerson, at: Instant): Promise<boolean> {
  const stopped = await stores.contact.stop(pair.pairId, actor.personId, at)
  // Whoever has heard already that the pair has a break hears nothing more.
  if (stopped !== 'stopped') return stopped === 'too'
  await tellPartner(stores, 'pair.rests', pair, actor, at)
  await changed(stores, pair, at)
  return true
}

/** Other rooms follow: whoever was bidden to come for the other alone hears otherwise. */
async function changed({ tell, wakeTimetable }: Contact, { cohortId, enrolmentIds }: OwnPair, at: Instant): Promise<void> {
  await tell({ happened: 'contactChanged', cohortId, enrolmentIds, at })
  await wakeTimetable()
}

async function tellPartner(
  { outbox }: Contact,
  kind: Kind & `pair.${string}`,
  pair: OwnPair,
  actor: KnownPerson,
  at: Instant,
): Promise<void> {
  const { partner, pairId, cohortId } = pair
  const { stop } = copyIn(partner.language)
  const isRest = kind === 'pair.rests'
  const parts = [heading(isRest ? stop.title : stop.goesOn), text((isRest ? stop.text : stop.goesOnText)(nameOf(actor)))]
  // One that has not been read yet would say the opposite of how it is.
  await outbox.takeBack(cohortId, `pair:${pairId}:`)
  const { class: order } = kinds[kind]
  await outbox.put([
    {
      ...{ key: `pair:${pairId}:${kind}:${at.epochMilliseconds}`, personId: partner.personId, cohortId, kind, step: 1, class: order },
      ...{ view: { language: partner.language, parts }, dueAt: at, expiresAt: null },
    },
  ])
}

const own = (pairs: readonly OwnPair[], id: string): OwnPair | undefined => pairs.find(({ pairId }) => pairId === id)

/** By tap: no contact with the other of a pair. Tapped again, nothing more happens. */
export async function stopContact(deps: Deps, { pair: id }: { readonly pair: string }, actor: KnownPerson): Promise<Reply> {
  const { stop, refusals, danger } = copyIn(actor.language)
  return deps.transact(async (stores) => {
    const pair = own(await stores.contact.pairsOf(actor.personId), id)
    if (!pair) return shown(actor, [text(refusals.gone)], false)
    await stopOne(stores, pair, actor, deps.clock.now())
    return shown(actor, [text(stop.done(nameOf(pair.partner))), note(danger)])
  })
}

/** By tap: in contact again, once neither of the two wants none. Only whoever asked for none may say so. */
export async function resumeContact(deps: Deps, { pair: id }: { readonly pair: string }, actor: KnownPerson): Promise<Reply> {
  const { stop, refusals } = copyIn(actor.language)
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const pair = own(await stores.contact.pairsOf(actor.personId), id)
    if (!pair) return shown(actor, [text(refusals.gone)], false)
    const resumed = await stores.contact.resume(id, actor.personId)
    if (resumed === 'notYours') return shown(actor, [text(stop.notYours)], false)
    if (resumed === 'kept') return shown(actor, [text(stop.kept(nameOf(pair.partner)))])
    await tellPartner(stores, 'pair.goesOn', pair, actor, now)
    await changed(stores, pair, now)
    return shown(actor, [text(stop.resumed(nameOf(pair.partner)))])
  })
}

/** Characters of a name on a button. */
const onButton = 15

/** What a sender may still do about their pairs. */
export const contactButtons = (pairs: readonly OwnPair[], { language }: Pick<KnownPerson, 'language'>): Button<Tap>[] =>
  pairs.slice(0, 3).map(({ pairId: pair, partner, isOwn }) => {
    const { stop } = copyIn(language)
    const name = shorten(partner.name, onButton)
    return isOwn
      ? { label: stop.again(name), command: { do: 'resumeContact', pair } }
      : { label: stop.button(name), command: { do: 'stopContact', pair } }
  })

/** What the reader reads of it. */
export const stoppedNotes = (pairs: readonly OwnPair[], { language }: Pick<KnownPerson, 'language'>): Part[] =>
  pairs.filter(({ isOwn }) => isOwn).map(({ partner }) => note(copyIn(language).stop.toReader(nameOf(partner))))

const rank = 21

/** What a coordinator sees on the card of both: that the pair has a break, and neither why nor who asked. */
export async function card(deps: Pick<Deps, 'transact'>, { enrolmentId }: CardSubject, { language }: KnownPerson): Promise<CardParts> {
  const names = await deps.transact(({ contact }) => contact.stoppedWith(enrolmentId))
  return { rank, parts: names.map((name) => note(copyIn(language).stop.card(shorten(name, 60)))) }
}
