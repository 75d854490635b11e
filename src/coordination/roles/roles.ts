import { text } from '../../contract/parts.ts'
import { usualWords } from '../../contract/role-words.ts'
import type { Reply } from '../../contract/view.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { GroundDeed } from '../../programme/deeds.ts'
import { undoably } from '../../programme/undo.ts'
import { undoWords } from '../../programme/undo-words.ts'
import type { Tap } from '../commands.ts'
import type { Copy } from '../copy.ts'
import { copyIn } from '../copy-in.ts'
import type { Deps, Stores } from '../deps.ts'
import { isOwner, refuse } from '../say.ts'
import { undoBelow } from '../undo-change.ts'
import { type RoleRefusal, refuseGivingRole, refuseNamingOwner, refuseRemovingOwner, refuseTakingRole } from './roles.rules.ts'
import { tellRemoved, tellRemovedOwner } from './tell-removed.ts'

type OwnerTap = Extract<Tap, { do: 'nameOwner' | 'removeOwner' }>
type CohortTap = Extract<Tap, { do: 'nameCoordinator' | 'removeCoordinator' | 'nameViewer' | 'removeViewer' }>

/** Somebody becomes an owner of Pari in this workspace, or is none any more. */
export async function changeOwner(deps: Deps, tap: OwnerTap, actor: KnownPerson): Promise<Reply> {
  return deps.transact(async (stores) => {
    const { roles } = stores
    await roles.lockRoles(actor)
    const [owns, member, owners] = [await ownsHere(deps, stores, actor), await roles.member(tap.person, actor), await roles.owners(actor)]
    const subject = { isSelf: tap.person === actor.personId, isMember: member !== null }
    if (tap.do === 'nameOwner') {
      const refusal = refuseNamingOwner({ owns }, subject)
      if (refusal || !member) return refused(actor, refusal ?? 'notMember')
      await roles.nameOwner(tap.person, actor)
      const named = await noted(stores, { actor, deed: 'namedOwner', subject: tap.person, cohortId: null, word: 'ownerNamed' })
      return withBack(named, actor, { do: 'removeOwner', person: tap.person })
    }
    const isConfigured = member !== null && deps.owners.includes(member.email)
    const others = owners.filter((each) => each !== tap.person).length
    const refusal = refuseRemovingOwner({ owns }, { ...subject, isConfigured, others })
    if (refusal) return refused(actor, refusal)
    await roles.removeOwner(tap.person, actor, deps.clock.now())
    // Whoever has no account there any more is not told elsewhere.
    if (member) await tellRemovedOwner(stores, tap.person, actor, deps.clock.now())
    const removed = await noted(stores, { actor, deed: 'removedOwner', subject: tap.person, cohortId: null, word: 'ownerRemoved' })
    return subject.isSelf ? removed : withBack(removed, actor, { do: 'nameOwner', person: tap.person })
  })
}

/** Nobody is told who owns the app, so the way back is the opposite. */
const withBack = (reply: Reply, { language }: KnownPerson, command: OwnerTap): Reply => ({
  ...reply,
  view: { ...reply.view, parts: [...reply.view.parts, { kind: 'buttons', buttons: [{ label: undoWords[language].button, command }] }] },
})

/** Somebody becomes a coordinator or a viewer of a cohort, or is none any more. */
export async function changeRole(deps: Deps, tap: CohortTap, actor: KnownPerson): Promise<Reply> {
  return deps.transact(async (stores) => {
    const { roles } = stores
    await roles.lockRoles(actor)
    if (!(await roles.livesHere(tap.cohort, actor))) return refuse(actor, 'gone')
    const refusal = await refusalOf(deps, stores, tap, actor)
    if (refusal) return refused(actor, refusal)
    const act = { actorId: actor.personId, cohortId: tap.cohort, deed: deedOf[tap.do], subject: tap.person }
    const { done, kept } = await undoably(stores, act, deps.clock.now(), () => change(deps, stores, tap, actor))
    return done.accepted ? { ...done, view: { ...done.view, parts: [...done.view.parts, ...undoBelow(kept, actor)] } } : done
  })
}

const deedOf = {
  nameCoordinator: 'namedCoordinator',
  removeCoordinator: 'removedCoordinator',
  nameViewer: 'namedViewer',
  removeViewer: 'removedViewer',
} as const

async function change(deps: Deps, stores: Stores, tap: CohortTap, actor: KnownPerson): Promise<Reply> {
  const { roles } = stores
  const now = deps.clock.now()
  const about = { actor, deed: deedOf[tap.do], subject: tap.person, cohortId: tap.cohort }
  switch (tap.do) {
    case 'nameCoordinator':
      if (!(await roles.nameCoordinator(tap.cohort, tap.person, now))) return refused(actor, 'otherRole')
      return noted(stores, { ...about, word: 'coordinatorNamed' })
    case 'removeCoordinator':
      await roles.removeCoordinator(tap.cohort, tap.person)
      await tellRemoved(stores, { was: 'coordinator', personId: tap.person, cohortId: tap.cohort, actor }, now)
      return noted(stores, { ...about, word: 'coordinatorRemoved' })
    case 'nameViewer':
      await roles.nameViewer(tap.cohort, tap.person, tap.names === 'yes')
      return noted(stores, { ...about, word: 'viewerNamed' })
    case 'removeViewer':
      await roles.removeViewer(tap.cohort, tap.person)
      await tellRemoved(stores, { was: 'viewer', personId: tap.person, cohortId: tap.cohort, actor }, now)
      return noted(stores, { ...about, word: 'viewerRemoved' })
  }
}

async function refusalOf(deps: Deps, stores: Stores, tap: CohortTap, actor: KnownPerson): Promise<RoleRefusal | null> {
  const owns = await ownsHere(deps, stores, actor)
  const isSelf = tap.person === actor.personId
  if (tap.do === 'removeCoordinator' || tap.do === 'removeViewer') return refuseTakingRole({ owns }, { isSelf })
  const coordinators = await stores.roles.coordinators(tap.cohort)
  const coordinates = coordinators.some(({ personId }) => personId === actor.personId)
  const isMember = (await stores.roles.member(tap.person, actor)) !== null
  return refuseGivingRole({ owns, coordinates }, { isSelf, isMember }, coordinators.length === 0)
}

const ownsHere = (deps: Deps, { choices }: Stores, actor: KnownPerson): Promise<boolean> => isOwner(deps, choices, actor)

const refused = (to: KnownPerson, reason: RoleRefusal): Reply => said(to, false, copyIn(to.language, usualWords).roles.refusals[reason])

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
  return said(actor, true, copyIn(actor.language, usualWords).roles.done[word])
}
