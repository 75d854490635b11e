/** What a coordinator decides with one tap about a list that waits. */
import { text } from '../../contract/parts.ts'
import type { Reply } from '../../contract/view.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { compareList } from '../../programme/enrolment/differences.ts'
import type { Look, Tap } from '../commands.ts'
import type { Deps, Stores } from '../deps.ts'
import { asksView } from './columns.view.ts'
import { listCopyIn } from './copy-in.ts'
import { decisionsOf } from './pending.ts'
import { rowsInTheWay } from './preview.rules.ts'
import { type Looked, lookAt, show } from './preview.ts'
import { previewReply } from './preview.view.ts'

/** Shows what a list would change, as things stand now; or asks which of its columns are meant. */
export async function showList(deps: Deps, { list, page }: Extract<Look, { do: 'showList' }>, actor: KnownPerson): Promise<Reply> {
  const shown = await show(deps, list, actor)
  if ('view' in shown) return shown
  const asks = shown.pending.read.raw?.asks
  if (!asks) return previewReply(actor, shown, page)
  return { accepted: true, view: asksView(actor, shown.words, list, asks, listCopyIn(actor.language, shown.words).asked.found) }
}

/** Leaves out the rows that do not fit, and those that do not fit without them. Nothing is saved. */
export async function leaveRowsOut(deps: Deps, { list }: Extract<Tap, { do: 'leaveRowsOut' }>, actor: KnownPerson): Promise<Reply> {
  const refused = await deps.transact(async (stores) => {
    const looked = await lookAt(deps, stores, list, actor)
    if ('view' in looked) return looked
    const leftOut = await everythingInTheWay(deps, stores, looked)
    await stores.pending.decide(list, { ...looked.pending.decided, leftOut: [...leftOut] })
    return null
  })
  return refused ?? showList(deps, { do: 'showList', mark: 'look', list }, actor)
}

async function everythingInTheWay(deps: Deps, { programmes }: Stores, { pending, differences }: Looked): Promise<ReadonlySet<string>> {
  const leftOut = new Set(pending.decided.leftOut)
  for (let way = rowsInTheWay(differences); way.length > 0; ) {
    const before = leftOut.size
    for (const email of way) leftOut.add(email)
    if (leftOut.size === before) break
    const decided = { ...pending.decided, leftOut: [...leftOut] }
    const next = await compareList(programmes, pending.cohortId, pending.read, decisionsOf(decided), deps.owners)
    way = rowsInTheWay(next.differences)
  }
  return leftOut
}

/** Forgets a list; nothing is saved. */
export async function dropList(deps: Deps, { list }: Extract<Tap, { do: 'dropList' }>, actor: KnownPerson): Promise<Reply> {
  return deps.transact(async (stores) => {
    const looked = await lookAt(deps, stores, list, actor)
    if ('view' in looked) return looked
    await stores.pending.drop([list])
    return { accepted: true, view: { language: actor.language, parts: [text(listCopyIn(actor.language, looked.words).dropped)] } }
  })
}
