/** Says to those whom it concerns that a list gave mentees other mentors, in the transaction in which it is stored. */
import { heading, text } from '../../contract/parts.ts'
import type { View } from '../../contract/view.ts'
import { listOf } from '../../contract/wording.ts'
import type { NewDelivery, Outbox } from '../../delivery/outbox.ts'
import { hoursAfter, type Instant, isAfter } from '../../kit/clock.ts'
import type { Fact } from '../../programme/fact.ts'
import { isAhead } from '../../programme/kick-off/kick-off-shown.ts'
import { heldUntil } from '../../programme/undo/undo.rules.ts'
import { type Kind, kinds } from '../kinds.ts'
import type { Reader, Told } from '../people/store.ts'
import { menteeView, mentorView } from '../people/told.views.ts'
import { listCopyIn } from './copy-in.ts'

/** What is known of those who may have to hear of it. */
export interface ReadersStore {
  /** These people; nobody before a kick-off is set. */
  readers(cohortId: string, personIds: readonly string[]): Promise<readonly Reader[]>
}

interface Stores {
  readonly readers: ReadersStore
  readonly outbox: Outbox<Kind>
}
type Listed = Extract<Fact, { happened: 'mentorsListed' }>
interface Saying {
  readonly personId: string
  readonly kind: Kind
  readonly view: View
  /** Of what it tells: the mentor whom a mentee has now and the one of whom they know, the mentee of whom a mentor hears, or all of them. */
  readonly about: string
}

/** A mentee came to a mentor, or left them, by another deed than a list. Persons. */
export interface Turned {
  readonly mentor: string
  readonly mentee: string
  readonly isNew: boolean
}

/**
 * What a list was to tell mentors and has not is told with what another deed changed since, each in one message; nothing, where nothing is left of it.
 * Answers the mentors of whom this was so.
 */
export async function foldIntoList(
  { outbox, readers }: Stores,
  { cohortId, turns, at }: { readonly cohortId: string; readonly turns: readonly Turned[]; readonly at: Instant },
): Promise<ReadonlySet<string>> {
  const mentors = turns.map(({ mentor }) => mentor)
  const unsaid = Map.groupBy(await outbox.takeBackOf(cohortId, mentors, ['coordination.pairsChanged']), ({ personId }) => personId)
  if (unsaid.size === 0) return new Set()
  const changes = new Map(
    [...unsaid].map(([of, told]) => {
      const change = { come: new Set<string>(), left: new Set<string>(), waiting: new Set<string>() }
      for (const { key } of told) addUnsaid(change, 'coordination.pairsChanged', key)
      for (const { mentor, mentee, isNew } of turns) {
        if (mentor !== of) continue
        change.waiting.delete(mentee)
        add(change, `${isNew ? '+' : '-'}${mentee}`)
      }
      return [of, change] as const
    }),
  )
  const ids = [...changes].flatMap(([mentor, { come, left }]) => [mentor, ...come, ...left])
  const known = new Map((await readers.readers(cohortId, [...new Set(ids)])).map((each) => [each.personId, each]))
  await outbox.put(
    toMentors(changes, known, at).map((one) => {
      const startsAt = known.get(one.personId)?.startsAt ?? at
      return deliveryOf(one, { cohortId, at, toldFrom: heldUntil(startsAt, at), startsAt })
    }),
  )
  return new Set(unsaid.keys())
}

/** Within so many hours of a kick-off a change is told at any hour, so that nobody travels for nothing. */
const soonHours = 25

/**
 * A mentee who was told one mentor hears the new one, or that they wait, and each mentor hears once what changed for them. To whom we have not
 * written yet reads it where they are asked; so does a mentee who waited. What is not sent yet is withdrawn, and counts: whoever ends where
 * they were hears nothing.
 */
export async function tellPairs({ readers, outbox }: Stores, { cohortId, moves, at, toldFrom = at }: Listed): Promise<void> {
  const mentees = moves.map(({ mentee }) => mentee.personId)
  const known = await knownTo(outbox, cohortId, mentees)
  const changes = await changesFor(outbox, cohortId, moves)
  const ids = new Set([
    ...mentees,
    ...moves.flatMap(({ from, to }) => [from, to].flatMap((each) => each?.personId ?? [])),
    ...[...known.values()].filter((id) => id !== ''),
    ...[...changes.values()].flatMap(({ come, left }) => [...come, ...left]),
  ])
  const people = new Map((await readers.readers(cohortId, [...ids])).map((each) => [each.personId, each]))
  const said = [...toMentees(moves, known, people), ...toMentors(changes, people, at)].filter(
    ({ personId }) => people.get(personId)?.wasTold,
  )
  // What is on its way names a mentor who is theirs no longer, and is not tried again.
  await outbox.supersede(
    mentees.map((personId) => ({ personId, cohortId })),
    ofMentees,
  )
  await outbox.put(said.map((one) => deliveryOf(one, { cohortId, at, toldFrom, startsAt: people.get(one.personId)?.startsAt ?? at })))
}

/** What tells mentees who their mentor is now, or that they have none. */
export const ofMentees = ['coordination.newMentor', 'coordination.waits'] as const
const ofMentors = ['coordination.newMentee', 'coordination.menteeMoved', 'coordination.pairsChanged'] as const

/** What a key tells of: it stands between the person and the time. */
const aboutIn = (key: string): string => key.split(':').at(-2) ?? ''

/** The mentors of whom mentees know, where they have not read yet that they have another one; empty: they know that they wait. */
export async function knownTo(
  outbox: Stores['outbox'],
  cohortId: string,
  mentees: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const unsaid = await outbox.takeBackOf(cohortId, mentees, ofMentees)
  return new Map(unsaid.toReversed().map(({ personId, key }) => [personId, aboutIn(key)]))
}

const toMentees = (moves: Listed['moves'], known: ReadonlyMap<string, string>, people: ReadonlyMap<string, Reader>): Saying[] =>
  moves.flatMap(({ mentee: { personId }, from, to }): Saying[] => {
    const had = known.get(personId) ?? from?.personId
    const [reader, was, is] = [people.get(personId), people.get(had ?? ''), people.get(to?.personId ?? '')]
    if (!reader || had === undefined || had === (to?.personId ?? '')) return []
    const about = `${to?.personId ?? ''}:${had}`
    if (is) return [{ personId, about, kind: 'coordination.newMentor', view: mentorView(reader, is.name) }]
    return was ? [{ personId, about, kind: 'coordination.waits', view: waitsView(reader, was.name) }] : []
  })

/** Mentees by their ids: who is with a mentor now, and who is not any more. */
interface Change {
  readonly come: ReadonlySet<string>
  readonly left: ReadonlySet<string>
  /** Those of them who have no mentor now. */
  readonly waiting: ReadonlySet<string>
}

/** What changes for each mentor, with what they were to hear and have not. */
async function changesFor(outbox: Stores['outbox'], cohortId: string, moves: Listed['moves']): Promise<ReadonlyMap<string, Change>> {
  const mentors = [...new Set(moves.flatMap(({ from, to }) => [from, to].flatMap((each) => each?.personId ?? [])))]
  const now = moves.flatMap(({ mentee, to }) => (to ? [] : [mentee.personId]))
  const unsaid = Map.groupBy(await outbox.takeBackOf(cohortId, mentors, ofMentors), ({ personId }) => personId)
  return new Map(
    mentors.map((mentor) => {
      const change = { come: new Set<string>(), left: new Set<string>(), waiting: new Set(now) }
      for (const { kind, key } of unsaid.get(mentor) ?? []) addUnsaid(change, kind, key)
      for (const { mentee, from, to } of moves) {
        if (from?.personId === mentor) add(change, `-${mentee.personId}`)
        if (to?.personId === mentor) add(change, `+${mentee.personId}`)
      }
      return [mentor, change] as const
    }),
  )
}

/** What one message was to say that is not sent. */
function addUnsaid(change: Readonly<Record<'come' | 'left' | 'waiting', Set<string>>>, kind: Kind, key: string): void {
  const signs = signsIn(kind, aboutIn(key))
  for (const sign of signs) add(change, sign)
  // Who is alone in such a message went nowhere.
  if (kind === 'coordination.pairsChanged' && signs.length === 1) for (const sign of signs) change.waiting.add(sign.slice(1))
}

const signsIn = (kind: Kind, about: string): readonly string[] =>
  kind === 'coordination.pairsChanged' ? about.split(',') : [`${kind === 'coordination.newMentee' ? '+' : '-'}${about}`]

/** Whoever went and comes back was there all the time, as far as their mentor knows. */
function add({ come, left }: Readonly<Record<'come' | 'left', Set<string>>>, sign: string): void {
  const [to, other] = sign.startsWith('+') ? [come, left] : [left, come]
  if (!other.delete(sign.slice(1))) to.add(sign.slice(1))
}

const toMentors = (changes: ReadonlyMap<string, Change>, people: ReadonlyMap<string, Told>, at: Instant): Saying[] =>
  [...changes].flatMap(([personId, change]): Saying[] => {
    const reader = people.get(personId)
    const isSame = change.come.size + change.left.size === 0
    return !reader || isSame ? [] : [{ personId, ...toMentor(reader, change, people, isAhead(reader, at)) }]
  })

/** `meets`: the kick-off is still to come. */
function toMentor(
  reader: Told,
  { come, left, waiting }: Change,
  people: ReadonlyMap<string, Told>,
  meets: boolean,
): Omit<Saying, 'personId'> {
  const names = (ids: ReadonlySet<string>): string[] => [...ids].map((id) => people.get(id)?.name ?? '')
  const [about = '', ...others] = [...come, ...left]
  const [isNew, isAlone] = [come.size > 0, others.length === 0]
  if (isAlone && !waiting.has(about)) {
    const kind = isNew ? 'coordination.newMentee' : 'coordination.menteeMoved'
    return { kind, about, view: menteeView(reader, names(new Set([about]))[0] ?? '', isNew, meets) }
  }
  const signs = [...[...come].map((id) => `+${id}`), ...[...left].map((id) => `-${id}`)]
  return { kind: 'coordination.pairsChanged', about: signs.join(','), view: pairsView(reader, names(come), names(left), meets) }
}

/** Tells a mentee that they wait now. `mentor`: the one whom they had. */
export function waitsView({ language, words }: Pick<Reader, 'language' | 'words'>, mentor: string): View {
  const { waits } = listCopyIn(language, words)
  return { language, parts: [heading(waits.heading), text(waits.text(mentor))] }
}

/** Tells a mentor who is with them now, and who is not any more. `meets`: the kick-off is still to come. */
export function pairsView(
  { language, words }: Pick<Reader, 'language' | 'words'>,
  come: readonly string[],
  left: readonly string[],
  meets: boolean,
): View {
  const { pairs } = listCopyIn(language, words)
  const rows = [
    ...(come.length > 0 ? [{ label: pairs.come, value: listOf(come, language) }] : []),
    ...(left.length > 0 ? [{ label: pairs.left, value: listOf(left, language) }] : []),
  ]
  return {
    language,
    parts: [heading(pairs.heading), { kind: 'fields', rows }, text(meets ? `${pairs.text} ${pairs.whether}` : pairs.text)],
  }
}

function deliveryOf(
  { personId, kind, view, about }: Saying,
  { cohortId, at, toldFrom, startsAt }: Pick<Listed, 'cohortId' | 'at'> & Readonly<Record<'toldFrom' | 'startsAt', Instant>>,
): NewDelivery<Kind> {
  const key = `${kind}:${cohortId}:${personId}:${about}`
  const isSoon = !isAfter(startsAt, hoursAfter(at, soonHours)) && isAfter(startsAt, at)
  return {
    ...{ key: `${key}:${at.epochMilliseconds}`, personId, cohortId, kind, step: 1, class: kinds[kind].class },
    ...{ view, urgent: isSoon, dueAt: toldFrom, expiresAt: null },
  }
}
