import { text } from '../contract/parts.ts'
import { usualWords } from '../contract/role-words.ts'
import type { Reply } from '../contract/view.ts'
import { isAhead, type Reader } from '../programme/kick-off/kick-off-shown.ts'
import type { Look } from './commands.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import type { PairFacts } from './store.ts'
import { apartView, togetherView } from './views.ts'
import { apartWay } from './ways.ts'

/** What a pair was told of each other, with the kick-off as it is now. It is refused once they are no pair any more: then the message stays as it was. */
export async function showIntroduction(deps: Deps, { pair: id, to }: Look, { personId, language }: Reader): Promise<Reply> {
  const found = await deps.transact(async ({ introductions }) => {
    const held = await introductions.pair(id)
    const told = held && (await introductions.told(held.kickOffId))
    return told && { pair: held.pair, kickOff: { ...told, meets: isAhead(told, deps.clock.now()) } }
  })
  if (!found || !isFor(personId, found.pair, to))
    return { accepted: false, view: { language, parts: [text(copyIn(language, usualWords).refusals.gone)] } }
  const { pair, kickOff } = found
  const common = (await deps.likenessOf([id])).get(id)
  if (to === 'together') return { accepted: true, view: togetherView(pair, kickOff, common) }
  const links = await apartWay(deps, kickOff, pair)
  return { accepted: true, view: apartView(pair, to, kickOff, links[to], common) }
}

const isFor = (personId: string, pair: PairFacts, to: Look['to']): boolean =>
  (to === 'together' ? [pair.mentor, pair.mentee] : [pair[to]]).some((reader) => reader.personId === personId)
