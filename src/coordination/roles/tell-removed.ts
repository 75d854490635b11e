import { text } from '../../contract/parts.ts'
import { usualWords } from '../../contract/role-words.ts'
import type { NewDelivery } from '../../delivery/outbox.ts'
import type { Instant } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { copyIn } from '../copy-in.ts'
import type { Stores } from '../deps.ts'
import type { Kind } from '../kinds.ts'

/** What somebody was until somebody removed them. */
export type Removed = 'coordinator' | 'viewer'

/** Somebody hears that they were removed, and by whom. Who steps back knows it. */
export async function tellRemoved(
  { choices, setUp, outbox }: Stores,
  { was, personId, cohortId, actor }: { was: Removed; personId: string; cohortId: string; actor: KnownPerson },
  now: Instant,
): Promise<void> {
  if (personId === actor.personId) return
  const cohort = await setUp.cohort(cohortId, now)
  const { language } = await choices.choicesOf(personId)
  const { removed } = copyIn(language, cohort?.words ?? usualWords).roles
  const words = removed[was](cohort?.name ?? '', actor.name)
  const delivery: NewDelivery<Kind> = {
    key: `removed:${was}:${cohortId}:${personId}:${now.epochMilliseconds}`,
    ...{ personId, cohortId, kind: 'coordination.removed', step: 1, class: 'report', view: { language, parts: [text(words)] } },
    ...{ dueAt: now, expiresAt: null },
  }
  await outbox.put([delivery])
}

/** The same for an owner, in the workspace where they were one. */
export async function tellRemovedOwner({ choices, outbox }: Stores, personId: string, actor: KnownPerson, now: Instant): Promise<void> {
  if (personId === actor.personId) return
  const { language } = await choices.choicesOf(personId)
  const words = copyIn(language, usualWords).roles.removed.owner(actor.name)
  const delivery: NewDelivery<Kind> = {
    key: `removed:owner:${actor.workspaceId}:${personId}:${now.epochMilliseconds}`,
    ...{ personId, cohortId: null, workspaceId: actor.workspaceId, kind: 'coordination.removed', step: 1, class: 'report' },
    ...{ view: { language, parts: [text(words)] }, dueAt: now, expiresAt: null },
  }
  await outbox.put([delivery])
}
