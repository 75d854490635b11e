/** The card of somebody, and what rooms say and note, in words: a coordinator reads them. */
import type { Part, Reply } from '../contract/view.ts'
import type { KnownPerson } from '../people/directory.ts'
import { type DeedWords, groundDeeds } from '../programme/audit/deeds.ts'
import type { Housing } from './housing.ts'
import { kindsOf } from './kinds.ts'
import type { OpenRoom, Room } from './room.ts'
import type { CardOf, CardSubject } from './shown.ts'

/** What housing hands rooms of cards. `open`: the rooms, once they are open. */
export function cardsOf(
  rooms: readonly Room[],
  open: () => readonly OpenRoom[],
): Pick<Housing, 'cards' | 'showCard' | 'kindWords' | 'deedWords'> {
  const kinds = kindsOf(rooms)
  const deeds = Object.assign({}, groundDeeds, ...rooms.map((room) => room.deeds ?? {})) as DeedWords
  return {
    cards: (subject, actor) => partsOf(open(), subject, actor),
    showCard: (of, actor, above) => shown(open(), of, actor, above),
    kindWords: (kind, step, language) => nameOf(kinds.get(kind)?.words[language], step),
    deedWords: (deed, language) => (Object.hasOwn(deeds, deed) ? (deeds[deed]?.[language] ?? null) : null),
  }
}

type Named = { readonly name: string; readonly steps?: readonly { readonly name: string }[] } | undefined

const nameOf = (words: Named, step: number): string | null => words?.steps?.[step - 1]?.name ?? words?.name ?? null

async function partsOf(rooms: readonly OpenRoom[], subject: CardSubject, actor: KnownPerson): Promise<readonly Part[]> {
  const all = []
  for (const room of rooms) if (room.card) all.push(await room.card(subject, actor))
  return all.toSorted((one, other) => one.rank - other.rank).flatMap(({ parts }) => parts)
}

async function shown(rooms: readonly OpenRoom[], of: CardOf, actor: KnownPerson, above: readonly Part[] = []): Promise<Reply> {
  const room = rooms.find((each) => each.showCard !== undefined)
  if (!room?.showCard) throw new Error('No room shows cards.')
  return room.showCard(of, actor, above)
}
