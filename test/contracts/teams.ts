import { createReferences } from '../../adapters/teams/access/people.ts'
import { createRosters } from '../../adapters/teams/access/rosters.ts'
import { createConnector } from '../../adapters/teams/calls.ts'
import { createPace } from '../../adapters/teams/pace.ts'
import { createPlatform } from '../../adapters/teams/platform.ts'
import { type CardOptions, renderActivity, renderCard } from '../../adapters/teams/render.ts'
import { type FaultRule, startTeamsEnd, type TeamsEnd } from '../../playground/teams-end/index.ts'
import { createTokens } from '../../src/contract/tokens.ts'
import type { View } from '../../src/contract/view.ts'
import { systemClock } from '../../src/kit/clock.ts'
import { silentLog } from '../../src/kit/log.ts'
import { createSeal } from '../../src/kit/seal.ts'
import { freshMemory } from '../ground/adapter-memories.ts'
import { teamsApp } from '../stages/teams-house.ts'
import { problemsWith } from './adaptive-cards.ts'
import { type AdapterUnderContract, closedPort, type RenderingAdapter, type Trouble, type TroubledAdapter, wireFaults } from './platform.ts'

/** Teams passes what every adapter must; cards are read by Microsoft's own library, and by the local end. */

const tokens = createTokens(createSeal([new Uint8Array(32).fill(7)]))
const reader = 'teams:T1:U1'
const write = (content: object) => tokens.write(content, reader)
/** As it goes over the wire. */
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

interface Set {
  readonly type: string
  readonly actions?: readonly { readonly data: { readonly token: string } }[]
}

/** More than 25 KB are not taken by every client and connector. */
const mostBytes = 25 * 1024

function rendered(view: View, options: CardOptions) {
  const card = sent(renderCard(view, write, options))
  const bytes = Buffer.byteLength(JSON.stringify(card))
  const actions = (card.body as readonly Set[]).flatMap((element) => (element.type === 'ActionSet' ? (element.actions ?? []) : []))
  return {
    text: card.fallbackText,
    problems: [...problemsWith(card), ...(bytes > mostBytes ? [`${bytes} bytes`] : [])],
    comesBack: actions.map(({ data }) => tokens.read(data.token, reader)),
  }
}

const rendering: RenderingAdapter = {
  name: 'Teams',
  longestText: mostBytes,
  surfaces: {
    message: (view) => ({ ...rendered(view, {}), text: renderActivity(view, write).summary }),
    'card that asks to be refreshed': (view) => rendered({ ...view, renews: { do: 'showHome' } }, { mri: '29:1' }),
    dialog: (view) => rendered(view, { inDialog: true }),
  },
}

let end: TeamsEnd
let memory: Awaited<ReturnType<typeof freshMemory>>
let person: { readonly id: string; readonly aadObjectId: string; readonly tenantId: string }

async function open(): Promise<void> {
  memory = await freshMemory('teams')
  end = await startTeamsEnd({ clock: systemClock, app: teamsApp, rates: 0 })
  person = end.addPerson(end.addTenant({ name: 'Helsinki' }).id, { name: 'Aino', email: 'aino@example.org' })
  await end.install(person.id)
}

async function close(): Promise<void> {
  await end.stop()
  await memory.close()
}

/** What befalls a call on its way. */
const faults: Partial<Record<Trouble, FaultRule>> = {
  ...wireFaults,
  recipientGone: { fault: 'refused', status: 404, code: 'ConversationNotFound' },
  revoked: { fault: 'refused', status: 401, code: 'BotNotRegistered' },
  placeGone: { fault: 'refused', status: 404, code: 'ConversationNotFound' },
  notMember: { fault: 'refused', status: 403, code: 'BotNotInConversationRoster' },
  notInstalled: { fault: 'refused', status: 403, code: 'BotNotInConversationRoster' },
  blockedByPerson: { fault: 'refused', status: 403, code: 'ConversationBlockedByUser' },
  blockedByAdministrator: { fault: 'refused', status: 403, code: 'BotDisabledByAdmin' },
  tooLarge: { fault: 'refused', status: 413, code: 'MessageSizeTooBig' },
  invalidContent: { fault: 'refused', status: 400, code: 'BadSyntax' },
  notPermitted: { fault: 'refused', status: 403, code: 'NotEnoughPermissions' },
}

const troubled: TroubledAdapter = {
  name: 'Teams',
  // Teams has no word of its own for an archived channel.
  lacks: ['placeArchived'],
  async sayIn(trouble, isOfPlaces) {
    const fault = faults[trouble]
    if (fault) end.setFaults([fault])
    const serviceUrl = fault ? end.serviceUrl : `http://127.0.0.1:${await closedPort()}/`
    const { platform, stop } = await platformAt(serviceUrl)
    const workspace = { platform: 'teams', id: person.tenantId } as const
    const [before, view] = [end.as(person.id).inbox().length, { language: 'en', parts: [{ kind: 'text', text: 'Hello' }] } as const]
    const result = isOfPlaces
      ? await platform.sendToPlace({ workspace, id: `${serviceUrl} 19:somewhere@thread.tacv2`, kind: 'channel' }, view, 'd1')
      : await platform.sendDirect({ workspace, id: person.aadObjectId }, view, 'd1')
    await stop()
    return { result, arrived: end.as(person.id).inbox().length - before }
  },
}

export const teams: AdapterUnderContract = { rendering, troubled, open, calm: () => end.setFaults([]), close }

async function platformAt(serviceUrl: string) {
  const kept = { memory: memory.memory, clock: systemClock, log: silentLog }
  const references = createReferences(kept)
  const conversation = [...end.world.directs.values()][0] ?? ''
  await references.learn(person.tenantId, person.aadObjectId, { mri: person.id, serviceUrl, conversation, isInstalled: true })
  const pace = createPace({ perSecond: 1000, perConversation: 1000 }, systemClock)
  const connector = createConnector({
    ...kept,
    appId: teamsApp.id,
    tokenSource: { token: async () => 'local', drop() {} },
    timeoutMs: 500,
    pace,
    connectorUrl: serviceUrl,
  })
  return {
    platform: createPlatform({ ...kept, appId: teamsApp.id, tokens, references, rosters: createRosters(kept), connector, timeoutMs: 500 }),
    stop: () => connector.stop(),
  }
}
