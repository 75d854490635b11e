import type { Reply } from '../../contract/view.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Tap } from '../commands.ts'
import type { Deps } from '../deps.ts'
import { refuse } from '../say.ts'
import { copyIn } from './copy-in.ts'
import { settleSearches } from './settle.ts'
import { searchReply } from './show.ts'

/** By tap of a coordinator: nobody more is asked, and whoever was hears that no answer is needed. */
export async function stopSearch(deps: Deps, { search: id }: Extract<Tap, { do: 'stopSearch' }>, actor: KnownPerson): Promise<Reply> {
  const now = deps.clock.now()
  const stopped = await deps.transact(async (stores) => {
    const { requests, pairing, audit } = stores
    const found = await requests.find({ search: id })
    const cohort = found && (await pairing.cohort(found.cohortId, actor))
    if (!found || !cohort) return null
    await requests.hold(cohort.id)
    const { state } = (await requests.find({ search: id }))?.search ?? found.search
    if (state !== 'open') return { cohort, isDone: false }
    await requests.end(id, 'stopped', now)
    await settleSearches(stores, cohort.id, now)
    await audit.note([{ actorId: actor.personId, cohortId: cohort.id, deed: 'stoppedAsking', subject: found.search.menteeId }])
    return { cohort, isDone: true }
  })
  if (!stopped) return refuse(actor)
  const copy = copyIn(actor.language, stopped.cohort.words).sequence
  return searchReply(deps, id, actor, stopped.isDone ? [copy.stopped] : 'changed')
}

/** By tap of a coordinator: a mentor who has not been asked is the next who is. */
export async function askEarlier(deps: Deps, { request: id }: Extract<Tap, { do: 'askEarlier' }>, actor: KnownPerson): Promise<Reply> {
  const moved = await deps.transact(async ({ requests, pairing }) => {
    const found = await requests.find({ request: id })
    if (!found || !(await pairing.cohort(found.cohortId, actor))) return null
    await requests.hold(found.cohortId)
    const search = (await requests.find({ request: id }))?.search ?? found.search
    const request = search.requests.find((each) => each.id === id)
    const isDone = search.state === 'open' && request?.state === 'waiting'
    if (isDone && request) await requests.askNext(request, search.id)
    return { search: search.id, isDone }
  })
  return moved ? searchReply(deps, moved.search, actor, moved.isDone ? [] : 'changed') : refuse(actor)
}
