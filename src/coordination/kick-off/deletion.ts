import type { Opened, Submitted } from '../../contract/form.ts'
import { text } from '../../contract/parts.ts'
import type { Reply } from '../../contract/view.ts'
import { fingerprintOf } from '../../kit/fingerprint.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Opening, Submission } from '../commands.ts'
import type { Deps, Stores } from '../deps.ts'
import { ownCohort } from '../say.ts'
import type { CohortSummary } from '../store.ts'
import { copyIn } from './copy-in.ts'
import { done, refused } from './movable.ts'

/** Shows what would go; nothing happens yet. */
export async function openDeletion(
  deps: Deps,
  { cohort: id }: Extract<Opening, { readonly do: 'openDeletion' }>,
  actor: KnownPerson,
): Promise<Opened> {
  return deps.transact(async (stores) => {
    const found = await deletable(stores, id, actor)
    if ('view' in found) return found
    const { remove } = copyIn(actor.language)
    return {
      form: {
        ...{ language: actor.language, title: remove.title, submit: remove.submit, close: remove.close, fields: [] },
        intro: [
          text(remove.intro(found.cohort.name)),
          ...(found.gone.length > 0 ? [text(remove.people(found.gone.length))] : []),
          text(remove.stays),
        ],
        sends: { do: 'deleteCohort', cohort: id, shown: found.shown },
      },
    }
  })
}

/** Deletes a cohort as it was shown: everything of it, and the people who are in no other. The audit keeps that it was done. */
export async function deleteCohort(
  deps: Deps,
  { cohort: id, shown }: Extract<Submission, { readonly do: 'deleteCohort' }>,
  actor: KnownPerson,
): Promise<Submitted> {
  const now = deps.clock.now()
  return deps.transact(async (stores): Promise<Submitted> => {
    await stores.programmes.lockCohort(id)
    const found = await deletable(stores, id, actor)
    if ('view' in found) return found
    const { remove } = copyIn(actor.language)
    if (found.shown !== shown) return refused(actor, remove.stale)
    await stores.tell({ happened: 'cohortDeleted', cohortId: id, at: now })
    await stores.deletion.remove(id, found.gone, now)
    const subject = id
    await stores.audit.note([
      { actorId: actor.personId, cohortId: id, deed: 'deletedCohort', subject, detail: { people: found.gone.length } },
    ])
    return done(actor, text(remove.done(found.cohort.name)))
  })
}

interface Deletable {
  readonly cohort: CohortSummary
  /** People who are in no other cohort, without the one who deletes it: she is told. */
  readonly gone: readonly string[]
  /** Stands for everybody who is in it. */
  readonly shown: string
}

async function deletable(stores: Stores, id: string, actor: KnownPerson): Promise<Deletable | Reply> {
  const cohort = await ownCohort(stores, id, actor)
  if ('view' in cohort) return cohort
  if (cohort.wasAsked) return refused(actor, copyIn(actor.language).remove.asked)
  const { everybody, onlyHere } = await stores.deletion.people(id)
  return { cohort, gone: onlyHere.filter((person) => person !== actor.personId), shown: fingerprintOf(everybody) }
}
