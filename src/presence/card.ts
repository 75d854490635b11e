import { usualWords } from '../contract/role-words.ts'
import type { Row } from '../contract/view.ts'
import type { CardParts, CardSubject } from '../house/shown.ts'
import type { Reader } from '../programme/kick-off/kick-off-shown.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { statusOf } from './list.ts'
import { isOpen } from './rules.ts'

const rank = 15

/** What this room shows on somebody's card: whether they came, with whom they sat, and what they said afterwards. Before the evening: nothing. */
export async function card({ clock, transact }: Deps, { cohortId, enrolmentId }: CardSubject, actor: Reader): Promise<CardParts> {
  const seen = await transact(async ({ presence }) => {
    const evening = await presence.evening(cohortId, actor)
    return evening && { evening, guests: await presence.guests(evening.id) }
  })
  const guest = seen?.guests.find(({ id }) => id === enrolmentId)
  if (!seen || !guest || (guest.state === 'none' && !isOpen(seen.evening, clock.now()))) return { rank, parts: [] }
  const copy = copyIn(actor.language, usualWords)
  const company = seen.guests.find(({ id }) => id === guest.satWith)
  const status = statusOf(guest, seen.evening, actor, copy)
  const rows: Row[] = [
    { label: copy.card.label, value: company ? copy.list.joined(copy.card.satWith(company.name), status) : status },
    ...(guest.answer ? [{ label: copy.card.afterwards, value: copy.care.answers[guest.answer] }] : []),
  ]
  return { rank, parts: [{ kind: 'fields', rows }] }
}
