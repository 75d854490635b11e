import type { Button } from '../contract/view.ts'
import { shortNames } from '../contract/wording.ts'
import type { CardParts, CardSubject } from '../house/shown.ts'
import type { KnownPerson } from '../people/directory.ts'
import type { Deps } from './deps.ts'
import { metOf } from './facts.rules.ts'
import { actsOf } from './lasting/coordinators.ts'
import { copyIn } from './lasting/copy-in.ts'
import { dayFor, row } from './parts.ts'

const rank = 22
/** Pairs whose buttons a card has room for. */
const mostPairs = 3

/** What a coordinator sees of somebody's pairs: how often they met, and what she may do. What the two wrote or said of it is not there. */
export async function card({ transact }: Deps, { enrolmentId, personId }: CardSubject, actor: KnownPerson): Promise<CardParts> {
  const pairs = await transact(({ meetings }) => meetings.pairsOn(enrolmentId))
  if (pairs.length === 0) return { rank, parts: [] }
  const copy = copyIn(actor.language)
  const shown = pairs
    .slice(0, mostPairs)
    .map((pair) => ({ pair, name: (pair.mentor.personId === personId ? pair.mentee : pair.mentor).name }))
  const lines = shown.map(({ pair, name }) =>
    pair.state === 'paused' && pair.pausedUntil
      ? copy.card.paused(name, dayFor(actor.language, pair, pair.pausedUntil))
      : copy.card.state(name, metOf(pair), pair.rhythm.meetings),
  )
  const called = shortNames(new Map(shown.map(({ pair, name }) => [pair.pairId, name])))
  const buttons = shown.map(({ pair }) => {
    const named = (button: Button): Button =>
      shown.length > 1 ? { ...button, label: copy.card.about(button.label, called.get(pair.pairId) ?? '') } : button
    return row(...actsOf(pair, copy).map(named))
  })
  return { rank, parts: [{ kind: 'fields', rows: lines.map((value) => ({ label: copy.card.label, value })) }, ...buttons.flat()] }
}
