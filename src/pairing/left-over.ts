import { heading, note, text } from '../contract/parts.ts'
import type { View } from '../contract/view.ts'
import type { Instant } from '../kit/clock.ts'
import { heldUntil } from '../programme/undo/undo.rules.ts'
import { copyIn } from './copy-in.ts'
import type { Stores } from './deps.ts'
import type { LeftOver } from './store.ts'

/**
 * Everybody for whom there is nobody hears their place and what happens next, once in a cohort, when those who are paired hear of it. Who gets somebody
 * before it is said hears nothing of it.
 */
export async function tellLeftOver(
  { pairing, outbox, acts }: Pick<Stores, 'pairing' | 'outbox' | 'acts'>,
  cohortId: string,
  now: Instant,
): Promise<void> {
  const people = await pairing.leftOver(cohortId)
  const dueAt = heldUntil(await acts.startsAt(cohortId), now)
  await outbox.put(
    people.map((each) => ({
      ...({ key: `pairing:${each.enrolmentId}:published`, personId: each.personId, cohortId, kind: 'pairing.published' } as const),
      ...({ step: 1, class: 'confirmation', view: leftOverView(each), dueAt, expiresAt: null } as const),
    })),
  )
}

/** What somebody reads for whom there is nobody. */
export function leftOverView({ language, words, programme, role, number }: LeftOver): View {
  const { leftOver: copy } = copyIn(language, words)
  return {
    language,
    parts: [
      heading(copy.title(programme)),
      text(copy[role]),
      ...(number === null ? [] : [text(copy.number(number))]),
      note(copy[`${role}Next`]),
    ],
  }
}
