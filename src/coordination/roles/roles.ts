import { text } from '../../contract/parts.ts'
import { usualWords } from '../../contract/role-words.ts'
import type { Reply } from '../../contract/view.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { GroundDeed } from '../../programme/audit/deeds.ts'
import { undoably } from '../../programme/undo/undo.ts'
import type { Copy } from '../copy.ts'
import { copyIn } from '../copy-in.ts'
import type { Deps, Stores } from '../deps.ts'
import { refuse } from '../say.ts'
import { undoBelow } from '../undo-change.ts'
import type { CohortTap, OwnerTap, RoleTap } from './commands.ts'
import { copyIn as roleCopyIn } from './copy-in.ts'
import { refusalOf } from './may.ts'
import type { RoleRefusal } from './roles.rules.ts'
import { tellNamed, tellNamedOwner, tellRemoved, tellRemovedOwner } from './tell.ts'

/** What a deed about roles needs. */
export type Knows = Pick<Deps, 'owners' | 'clock'>

/** Somebody gets a role or has it no more, and hears who said so. */
export async function changeIn(deps: Knows, stores: Stores, tap: RoleTap, actor: KnownPerson): Promise<Reply> {
  await stores.roles.lockRoles(actor)
  const isOfOwner = tap.do === 'nameOwner' || tap.do === 'removeOwner'
  if (!isOfOwner && !(await stores.roles.livesHere(tap.cohort, actor))) return refuse(actor, 'gone')
  const refusal = await refusalOf(deps, stores, tap, actor)
  if (refusal) return refused(actor, refusal)
  if (isOfOwner) return changeOwner(deps, stores, tap, actor)
  const act = { actorId: actor.personId, cohortId: tap.cohort, deed: deedOf[tap.do], subject: tap.person }
  const { done, kept } = await undoably(stores, act, deps.clock.now(), () => changeRole(deps, stores, tap, actor))
  return done.accepted ? { ...done, view: { ...done.view, parts: [...done.view.parts, ...undoBelow(kept, actor)] } } : done
}

const deedOf = {
  nameCoordinator: 'namedCoordinator',
  removeCoordinator: 'removedCoordinator',
  nameViewer: 'namedViewer',
  removeViewer: 'removedViewer',
} as const

/** Somebody becomes an owner of Pari in this workspace, or is none any more. */
async function changeOwner({ clock }: Knows, stores: Stores, tap: OwnerTap, actor: KnownPerson): Promise<Reply> {
  const { roles } = stores
  const about = { actor, subject: tap.person, cohortId: null }
  if (tap.do === 'nameOwner') {
    await roles.nameOwner(tap.person, actor)
    await tellNamedOwner(stores, tap.person, actor, clock.now())
    return noted(stores, { ...about, deed: 'namedOwner', word: 'ownerNamed' })
  }
  const member = await roles.member(tap.person, actor)
  await roles.removeOwner(tap.person, actor, clock.now())
  // Whoever has no account there any more is not told elsewhere.
  if (member) await tellRemovedOwner(stores, tap.person, actor, clock.now())
  return noted(stores, { ...about, deed: 'removedOwner', word: 'ownerRemoved' })
}

/** Somebody becomes a coordinator or a viewer of a cohort, or is none any more. */
async function changeRole({ clock }: Knows, stores: Stores, tap: CohortTap, actor: KnownPerson): Promise<Reply> {
  const { roles } = stores
  const now = clock.now()
  const about = { actor, deed: deedOf[tap.do], subject: tap.person, cohortId: tap.cohort }
  const told = { personId: tap.person, cohortId: tap.cohort, actor }
  switch (tap.do) {
    case 'nameCoordinator':
      if (!(await roles.nameCoordinator(tap.cohort, tap.person, now))) return refused(actor, 'otherRole')
      await tellNamed(stores, { ...told, as: 'coordinator' }, now)
      return noted(stores, { ...about, word: 'coordinatorNamed' })
    case 'removeCoordinator':
      await roles.removeCoordinator(tap.cohort, tap.person)
      await tellRemoved(stores, { ...told, was: 'coordinator' }, now)
      return noted(stores, { ...about, word: 'coordinatorRemoved' })
    case 'nameViewer':
      await roles.nameViewer(tap.cohort, tap.person, tap.names === 'yes')
      await tellNamed(stores, { ...told, as: tap.names === 'yes' ? 'namesViewer' : 'viewer' }, now)
      return noted(stores, { ...about, word: 'viewerNamed' })
    case 'removeViewer':
      await roles.removeViewer(tap.cohort, tap.person)
      await tellRemoved(stores, { ...told, was: 'viewer' }, now)
      return noted(stores, { ...about, word: 'viewerRemoved' })
  }
}

/** A rule said no, in words. */
export const refused = (to: KnownPerson, reason: RoleRefusal): Reply =>
  said(
    to,
    false,
    reason === 'already' || reason === 'left'
      ? roleCopyIn(to.language).refusals[reason]
      : copyIn(to.language, usualWords).roles.refusals[reason],
  )

const said = (to: KnownPerson, accepted: boolean, words: string): Reply => ({
  accepted,
  view: { language: to.language, parts: [text(words)] },
})

interface Noted {
  readonly actor: KnownPerson
  readonly deed: GroundDeed
  readonly subject: string
  readonly cohortId: string | null
  readonly word: keyof Copy['roles']['done']
}

async function noted({ audit }: Stores, { actor, deed, subject, cohortId, word }: Noted): Promise<Reply> {
  await audit.note([{ actorId: actor.personId, cohortId, deed, subject }])
  const { steppedBack } = roleCopyIn(actor.language)
  const own = subject === actor.personId && word in steppedBack ? steppedBack[word as keyof typeof steppedBack] : null
  return said(actor, true, own ?? copyIn(actor.language, usualWords).roles.done[word])
}
