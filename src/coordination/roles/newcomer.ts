/** Somebody whom Pari does not know yet is named by the email address that the workspace's own directory has of them. */
import type { Profile, Workspace } from '../../contract/platform.ts'
import type { Reply } from '../../contract/view.ts'
import type { Housing } from '../../house/housing.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Deps, Stores } from '../deps.ts'
import { refuse } from '../say.ts'
import { type Newcomer, naming } from './commands.ts'
import { copyIn } from './copy-in.ts'
import { refusalOfNaming } from './may.ts'
import { changeIn, refused } from './roles.ts'
import { showAfter } from './show.ts'

/** What naming a newcomer needs. */
export interface NewcomerDeps extends Deps {
  /** Asks the directories of platforms. */
  readonly platformOf: (workspace: Workspace) => Pick<ReturnType<Housing['platformOf']>, 'findPeople'>
}

/** Looks for a member of a workspace by their email address. `why`: nobody is found, or the directory cannot answer now. */
export async function seekNewcomer(
  { platformOf }: NewcomerDeps,
  email: string,
  workspace: Workspace,
): Promise<{ readonly profile: Profile } | { readonly why: 'noEmail' | 'later' }> {
  const [found] = await platformOf(workspace).findPeople(workspace, [email])
  if (!found || 'setback' in found) return { why: 'later' }
  // The e-mail of anybody else is what another organisation says, or what a guest was invited by.
  return 'profile' in found && found.profile.kind === 'member' && found.profile.email === email ? found : { why: 'noEmail' }
}

/** Names somebody whom only the directory knows: they become known in the transaction in which they get the role. */
export async function nameNewcomer(deps: NewcomerDeps, newcomer: Newcomer, actor: KnownPerson, workspace: Workspace): Promise<Reply> {
  const { role, cohort, email } = newcomer
  const refuses = async (stores: Stores): Promise<Reply | null> => {
    if (cohort !== undefined && !(await stores.roles.livesHere(cohort, actor))) return refuse(actor, 'gone')
    const refusal = await refusalOfNaming(deps, stores, role === 'owner' ? null : (cohort ?? null), actor)
    return refusal && refused(actor, refusal)
  }
  // Nobody asks the directory who may not name anybody.
  const early = await deps.transact(refuses)
  if (early) return early
  const found = await seekNewcomer(deps, email, workspace)
  if (!('profile' in found))
    return {
      accepted: false,
      view: { language: actor.language, parts: [{ kind: 'text', text: copyIn(actor.language).naming[found.why] }] },
    }
  return deps.transact(async (stores) => {
    const late = await refuses(stores)
    if (late) return late
    await stores.roles.welcome(found.profile)
    const [person] = await stores.roles.findMembers(email, actor, 1)
    const does = person && person.email === email ? naming(role, person.personId, cohort) : null
    if (!does) return refused(actor, 'notMember')
    return showAfter(deps, stores, await changeIn(deps, stores, does, actor), cohort, actor)
  })
}
