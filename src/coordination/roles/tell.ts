import { text } from '../../contract/parts.ts'
import { usualWords } from '../../contract/role-words.ts'
import type { Language, View } from '../../contract/view.ts'
import type { NewDelivery } from '../../delivery/outbox.ts'
import type { Instant } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { heldUntil } from '../../programme/undo/undo.rules.ts'
import { copyIn } from '../copy-in.ts'
import type { Stores } from '../deps.ts'
import type { Kind } from '../kinds.ts'
import type { GivenRole } from './commands.ts'
import { copyIn as roleCopyIn } from './copy-in.ts'

/** What somebody was until somebody removed them. */
type Removed = 'coordinator' | 'viewer'
/** What somebody is now. */
type Named = Exclude<GivenRole, 'owner'>

interface Told {
  readonly personId: string
  readonly cohortId: string
  readonly actor: KnownPerson
}

const saying = (language: Language, words: string): View => ({ language, parts: [text(words)] })

/** What somebody hears who was named. `cohort`: what it is called. */
export function namedView(as: GivenRole, language: Language, cohort: string, actor: Pick<KnownPerson, 'name'>): View {
  const { named } = roleCopyIn(language)
  return saying(language, as === 'owner' ? named.owner(actor.name) : named[as](cohort, actor.name))
}

/** What somebody hears who was removed. */
export function removedView(was: Removed | 'owner', language: Language, cohort: string, actor: Pick<KnownPerson, 'name'>): View {
  const { removed } = copyIn(language, usualWords).roles
  return saying(language, was === 'owner' ? removed.owner(actor.name) : removed[was](cohort, actor.name))
}

/** The beginning of the keys under which something is told. */
const keyOf = (what: 'named' | 'removed', role: Removed, { cohortId, personId }: Told): string => `${what}:${role}:${cohortId}:${personId}:`

/**
 * What was not said yet of a role is withdrawn: nobody reads two things at once. Answers whether they go on as if nothing had been: they had not
 * heard of the opposite, and nothing else of this before.
 */
async function withdraw({ outbox }: Stores, now: 'named' | 'removed', role: Removed, told: Told): Promise<boolean> {
  const { cohortId, personId } = told
  await outbox.takeBack(cohortId, keyOf(now, role, told))
  const opposite = now === 'named' ? 'removed' : 'named'
  const isUnheard = (await outbox.takeBack(cohortId, keyOf(opposite, role, told))).length > 0
  if (!isUnheard || role === 'coordinator') return isUnheard
  const last = await outbox.lastOf([personId], cohortId, ['coordination.named', 'coordination.removed'])
  // Whoever saw the numbers may see names now, or the other way round.
  return now === 'removed' && last.get(personId) !== 'coordination.named'
}

/** Somebody hears what they may do now in a cohort, and who said so, once that cannot be undone any more. Who names themselves knows it. */
export async function tellNamed(stores: Stores, told: Told & { readonly as: Named }, now: Instant): Promise<void> {
  const { cohortId, as } = told
  const role = as === 'coordinator' ? 'coordinator' : 'viewer'
  if (await withdraw(stores, 'named', role, told)) return
  const from = heldUntil(await stores.acts.startsAt(cohortId), now)
  await tell(stores, 'named', keyOf('named', role, told), told, (...to) => namedView(as, ...to), { now, from })
}

/** Somebody hears that they were removed, and by whom: at once, because what they had works no more. Who steps back knows it. */
export async function tellRemoved(stores: Stores, told: Told & { readonly was: Removed }, now: Instant): Promise<void> {
  const { was } = told
  if (await withdraw(stores, 'removed', was, told)) return
  await tell(stores, 'removed', keyOf('removed', was, told), told, (...to) => removedView(was, ...to), { now, from: now })
}

async function tell(
  { choices, roles, outbox }: Stores,
  what: 'named' | 'removed',
  key: string,
  { personId, cohortId, actor }: Told,
  view: (language: Language, cohort: string, actor: KnownPerson) => View,
  { now, from }: { readonly now: Instant; readonly from: Instant },
): Promise<void> {
  if (personId === actor.personId) return
  const { language } = await choices.choicesOf(personId)
  const name = (await roles.nameHere(cohortId, actor)) ?? ''
  const delivery: NewDelivery<Kind> = {
    ...{ key: `${key}${now.epochMilliseconds}`, personId, cohortId, kind: `coordination.${what}`, step: 1, class: 'report' },
    ...{ view: view(language, name, actor), dueAt: from, expiresAt: null },
  }
  await outbox.put([delivery])
}

/** A new owner hears it, in the workspace where they are one. */
export const tellNamedOwner = (stores: Stores, personId: string, actor: KnownPerson, now: Instant): Promise<void> =>
  tellOwner(stores, 'named', { personId, actor }, now)

/** The same for somebody who is no owner any more. */
export const tellRemovedOwner = (stores: Stores, personId: string, actor: KnownPerson, now: Instant): Promise<void> =>
  tellOwner(stores, 'removed', { personId, actor }, now)

async function tellOwner(
  { choices, outbox }: Stores,
  what: 'named' | 'removed',
  { personId, actor }: { readonly personId: string; readonly actor: KnownPerson },
  now: Instant,
): Promise<void> {
  if (personId === actor.personId) return
  const { language } = await choices.choicesOf(personId)
  const delivery: NewDelivery<Kind> = {
    key: `${what}:owner:${actor.workspaceId}:${personId}:${now.epochMilliseconds}`,
    ...{ personId, cohortId: null, workspaceId: actor.workspaceId, kind: `coordination.${what}`, step: 1, class: 'report' },
    ...{ view: what === 'named' ? namedView('owner', language, '', actor) : removedView('owner', language, '', actor) },
    ...{ dueAt: now, expiresAt: null },
  }
  await outbox.put([delivery])
}
