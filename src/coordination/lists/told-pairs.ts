/** Says to those whom it concerns that a list gave mentees other mentors, in the transaction in which it is stored. */
import { heading, text } from '../../contract/parts.ts'
import type { View } from '../../contract/view.ts'
import { listOf } from '../../contract/wording.ts'
import type { NewDelivery, Outbox } from '../../delivery/outbox.ts'
import { hoursAfter, type Instant, isAfter } from '../../kit/clock.ts'
import type { Fact } from '../../programme/fact.ts'
import { type Kind, kinds } from '../kinds.ts'
import type { Told } from '../people/store.ts'
import { menteeView, mentorView } from '../people/told.views.ts'
import { listCopyIn } from './copy-in.ts'

/** Somebody of a cohort whose kick-off is set. `wasTold`: we have written to them about it, or are about to. */
export interface Reader extends Told {
  readonly wasTold: boolean
}

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
type Saying = { readonly personId: string; readonly kind: Kind; readonly view: View }

/** Within so many hours of a kick-off a change is told at any hour, so that nobody travels for nothing. */
const soonHours = 25

/**
 * A mentee who was told one mentor hears the new one, or that they wait, and each mentor hears once what changed for them. To whom we have not
 * written yet reads it where they are asked; so does a mentee who waited.
 */
export async function tellPairs({ readers, outbox }: Stores, { cohortId, moves, at }: Listed): Promise<void> {
  const ids = new Set(moves.flatMap(({ mentee, from, to }) => [mentee, from, to].flatMap((each) => each?.personId ?? [])))
  const people = new Map((await readers.readers(cohortId, [...ids])).map((each) => [each.personId, each]))
  const said = [...toMentees(moves, people), ...toMentors(moves, people)].filter(({ personId }) => people.get(personId)?.wasTold)
  const mentees = moves.map(({ mentee: { personId } }) => ({ personId, cohortId }))
  // What is not sent yet names a mentor who is theirs no longer.
  await outbox.supersede(mentees, ['coordination.newMentor', 'coordination.waits'])
  await outbox.put(said.map((one) => deliveryOf(one, { cohortId, at, startsAt: people.get(one.personId)?.startsAt ?? at })))
}

const toMentees = (moves: Listed['moves'], people: ReadonlyMap<string, Reader>): Saying[] =>
  moves.flatMap(({ mentee, from, to }): Saying[] => {
    const { personId } = mentee
    const [reader, was, is] = [people.get(personId), people.get(from?.personId ?? ''), people.get(to?.personId ?? '')]
    if (!reader || !was) return []
    return is
      ? [{ personId, kind: 'coordination.newMentor', view: mentorView(reader, is.name) }]
      : [{ personId, kind: 'coordination.waits', view: waitsView(reader, was.name) }]
  })

function toMentors(moves: Listed['moves'], people: ReadonlyMap<string, Reader>): Saying[] {
  const mentors = new Set(moves.flatMap(({ from, to }) => [from, to].flatMap((each) => each?.personId ?? [])))
  const come = Map.groupBy(moves, ({ to }) => to?.personId)
  const left = Map.groupBy(moves, ({ from }) => from?.personId)
  return [...mentors].flatMap((personId): Saying[] => {
    const reader = people.get(personId)
    const change = { come: come.get(personId) ?? [], left: left.get(personId) ?? [] }
    return reader ? [{ personId, ...toMentor(reader, change, people) }] : []
  })
}

interface Change {
  readonly come: Listed['moves']
  readonly left: Listed['moves']
}

function toMentor(reader: Reader, { come, left }: Change, people: ReadonlyMap<string, Reader>): Omit<Saying, 'personId'> {
  const names = (moves: Listed['moves']): string[] => moves.map(({ mentee }) => people.get(mentee.personId)?.name ?? '')
  const [first, ...others] = [...come, ...left]
  if (first && others.length === 0 && first.to) {
    const isNew = come.length === 1
    return {
      kind: isNew ? 'coordination.newMentee' : 'coordination.menteeMoved',
      view: menteeView(reader, names([first])[0] ?? '', isNew),
    }
  }
  return { kind: 'coordination.pairsChanged', view: pairsView(reader, names(come), names(left)) }
}

/** Tells a mentee that they wait now. `mentor`: the one whom they had. */
export function waitsView({ language, words }: Pick<Reader, 'language' | 'words'>, mentor: string): View {
  const { waits } = listCopyIn(language, words)
  return { language, parts: [heading(waits.heading), text(waits.text(mentor))] }
}

/** Tells a mentor who is with them now, and who is not any more. */
export function pairsView({ language, words }: Pick<Reader, 'language' | 'words'>, come: readonly string[], left: readonly string[]): View {
  const { pairs } = listCopyIn(language, words)
  const rows = [
    ...(come.length > 0 ? [{ label: pairs.come, value: listOf(come, language) }] : []),
    ...(left.length > 0 ? [{ label: pairs.left, value: listOf(left, language) }] : []),
  ]
  return { language, parts: [heading(pairs.heading), { kind: 'fields', rows }, text(pairs.text)] }
}

function deliveryOf(
  { personId, kind, view }: Saying,
  { cohortId, at, startsAt }: { readonly cohortId: string; readonly at: Instant; readonly startsAt: Instant },
): NewDelivery<Kind> {
  const isSoon = !isAfter(startsAt, hoursAfter(at, soonHours)) && isAfter(startsAt, at)
  return {
    ...{ key: `${kind}:${cohortId}:${personId}:${at.epochMilliseconds}`, personId, cohortId, kind, step: 1, class: kinds[kind].class },
    ...{ view, urgent: isSoon, dueAt: at, expiresAt: null },
  }
}
