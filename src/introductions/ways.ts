import type { Address, Workspace } from '../contract/platform.ts'
import type { SeenKickOff, ToldKickOff } from '../programme/kick-off/kick-off-shown.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import type { PairFacts } from './store.ts'
import { languageOf } from './views.ts'

/** How a pair is introduced: in a conversation of their own, or by a message to each with a link that opens a chat with the other. */
export type Way = 'together' | { readonly mentor: string | null; readonly mentee: string | null }

/** Asks the platforms how each pair can be introduced. They may take their time: nothing is locked meanwhile. */
export async function waysOf(deps: Deps, kickOff: SeenKickOff, pairs: readonly PairFacts[]): Promise<ReadonlyMap<string, Way>> {
  const opens = conversationsIn(deps)
  const ways = new Map<string, Way>()
  for (const pair of pairs) ways.set(pair.id, await wayOf(deps, opens, kickOff, pair))
  return ways
}

async function wayOf(deps: Deps, opens: ReturnType<typeof conversationsIn>, kickOff: SeenKickOff, pair: PairFacts): Promise<Way> {
  const [mentor, mentee] = [pair.mentor.address, pair.mentee.address]
  const isHere = mentor && mentee && isSame(mentor.workspace, mentee.workspace)
  if (isHere && !pair.isKeptApart && (await opens(mentor.workspace))) return 'together'
  return apartWay(deps, kickOff, pair)
}

/** By a message to each. Who is reached elsewhere, or nowhere, has no chat that a link could open. */
export async function apartWay(deps: Pick<Deps, 'platformOf'>, kickOff: ToldKickOff, pair: PairFacts): Promise<Exclude<Way, 'together'>> {
  const [mentor, mentee] = [pair.mentor.address, pair.mentee.address]
  if (!mentor || !mentee || !isSame(mentor.workspace, mentee.workspace)) return { mentor: null, mentee: null }
  return { mentor: await linkTo(deps, mentee, kickOff, pair), mentee: await linkTo(deps, mentor, kickOff, pair) }
}

function linkTo({ platformOf }: Pick<Deps, 'platformOf'>, other: Address, kickOff: ToldKickOff, pair: PairFacts): Promise<string | null> {
  const message = copyIn(languageOf(pair, kickOff), kickOff.words).apart.draft(kickOff.programme)
  return platformOf(other.workspace).chatLink([other], { topic: kickOff.programme, message })
}

const isSame = (one: Workspace, other: Workspace): boolean => one.platform === other.platform && one.id === other.id

/** Whether a workspace opens conversations of several; asked once each. */
function conversationsIn({ platformOf }: Deps): (workspace: Workspace) => Promise<boolean> {
  const asked = new Map<string, Promise<boolean>>()
  return (workspace) => {
    const key = `${workspace.platform} ${workspace.id}`
    const answer =
      asked.get(key) ??
      platformOf(workspace)
        .capability(workspace, 'conversation')
        .then((capability) => capability === 'native')
    asked.set(key, answer)
    return answer
  }
}
