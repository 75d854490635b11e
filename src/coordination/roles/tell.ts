import { text } from '../../contract/parts.ts'
import { usualWords } from '../../contract/role-words.ts'
import type { Language, View } from '../../contract/view.ts'
import type { NewDelivery } from '../../delivery/outbox.ts'
import type { Instant } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
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

/** What was not said yet of a role is withdrawn: nobody reads two things at once. */
async function withdraw({ outbox }: Stores, role: Removed, told: Told): Promise<void> {
  for (const what of ['named', 'removed'] as const) await outbox.takeBack(told.cohortId, keyOf(what, role, told))
}

/** Somebody hears what they may do now in a cohort, and who said so. Who names themselves knows it. */
export async function tellNamed(stores: Stores, told: Told & { readonly as: Named }, now: Instant): Promise<void> {
  const { personId, cohortId, actor, as } = told
  const role = as === 'coordinator' ? 'coordinator' : 'viewer'
  await withdraw(stores, role, told)
  if (personId === actor.personId) return
  const { language } = await stores.choices.choicesOf(personId)
  const view = namedView(as, language, (await stores.roles.nameHere(cohortId, actor)) ?? '', actor)
  const delivery: NewDelivery<Kind> = {
    key: `${keyOf('named', role, told)}${now.epochMilliseconds}`,
    ...{ personId, cohortId, kind: 'coordination.named', step: 1, class: 'report', view, dueAt: now, expiresAt: null },
  }
  await stores.outbox.put([delivery])
}

/** Somebody hears that they were removed, and by whom. Who steps back knows it. */
export async function tellRemoved(stores: Stores, told: Told & { readonly was: Removed }, now: Instant): Promise<void> {
  const { personId, cohortId, actor, was } = told
  await withdraw(stores, was, told)
  if (personId === actor.personId) return
  const { language } = await stores.choices.choicesOf(personId)
  const view = removedView(was, language, (await stores.roles.nameHere(cohortId, actor)) ?? '', actor)
  const delivery: NewDelivery<Kind> = {
    key: `${keyOf('removed', was, told)}${now.epochMilliseconds}`,
    ...{ personId, cohortId, kind: 'coordination.removed', step: 1, class: 'report', view, dueAt: now, expiresAt: null },
  }
  await stores.outbox.put([delivery])
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
