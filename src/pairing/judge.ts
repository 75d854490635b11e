import type { Reply } from '../contract/view.ts'
import type { KnownPerson } from '../people/directory.ts'
import type { Tap } from './commands.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { settleSearches } from './requests/settle.ts'
import { refuse } from './say.ts'
import { openShown, showDraft } from './show.ts'
import { sceneOf } from './wish.ts'

/** By tap of a coordinator: a suggestion is approved, put off, never made again, or open once more. One at a time in a cohort, whoever taps. */
export async function judgePair(
  deps: Deps,
  { suggestion, cohort: id, as, page }: Extract<Tap, { do: 'judgePair' }>,
  actor: KnownPerson,
): Promise<Reply> {
  const now = deps.clock.now()
  const done = await deps.transact(async (stores) => {
    const { pairing, audit } = stores
    const cohort = await pairing.cohort(id, actor)
    if (!cohort) return null
    await pairing.hold(id)
    const { pastOf, draft } = await sceneOf(pairing, id, now)
    const found = draft?.suggestions.find((each) => each.id === suggestion)
    if (found?.state === as) return { cohort, said: 'already' } as const
    if (!found || (as === 'approved' && pastOf(found) !== null) || !(await pairing.judge(suggestion, as, now)))
      return { cohort, said: 'changed' } as const
    await audit.note([
      { actorId: actor.personId, cohortId: id, deed: 'judgedPair', subject: found.mentee, detail: { mentor: found.mentor, as } },
    ])
    // A mentor who is being asked about somebody with whom they are never to be a pair is asked no more.
    await settleSearches(stores, id, now)
    return { cohort, said: null }
  })
  if (!done) return refuse(actor)
  const { judgements } = copyIn(actor.language, done.cohort.words)
  // It is said above, so that the draft is shown also where nothing else is left in it: it can be undone there.
  const above = done.said ? [judgements[done.said]] : as === 'never' ? [judgements.states.never] : []
  return showDraft(deps, id, actor, page, above)
}

/** By tap of a coordinator: every open suggestion that she was shown is approved. Where these are others now, they are shown first. */
export async function approvePairs(
  deps: Deps,
  { cohort: id, shown }: Extract<Tap, { do: 'approvePairs' }>,
  actor: KnownPerson,
): Promise<Reply> {
  const done = await deps.transact(async ({ pairing, audit }) => {
    const cohort = await pairing.cohort(id, actor)
    if (!cohort) return null
    await pairing.hold(id)
    const { pastOf, draft } = await sceneOf(pairing, id, deps.clock.now())
    const all = draft?.suggestions ?? []
    if (openShown(all) !== shown) return { cohort, isSame: false }
    const good = all.filter((each) => each.state === 'open' && pastOf(each) === null)
    await pairing.approve(good.map((each) => each.id))
    await audit.note(
      good.map(({ mentee, mentor }) => ({
        ...({ actorId: actor.personId, cohortId: id, deed: 'judgedPair', subject: mentee } as const),
        detail: { mentor, as: 'approved' },
      })),
    )
    return { cohort, isSame: true }
  })
  if (!done) return refuse(actor)
  return showDraft(deps, id, actor, 0, done.isSame ? [] : [copyIn(actor.language, done.cohort.words).judgements.changed])
}
