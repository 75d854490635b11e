import type { Finding } from '../../../src/contract/adapter.ts'
import { clockApart } from '../../../src/kit/apart.ts'
import type { Clock } from '../../../src/kit/clock.ts'
import { fewAtOnce } from '../../../src/kit/few-at-once.ts'
import type { ClientFor } from '../calls.ts'
import { timeLimitsOf } from '../config.ts'
import { codeOf } from '../results.ts'
import type { Wire } from './client.ts'
import type { Installations } from './kept.ts'
import { nameOf } from './logger.ts'
import { botScopes, lostWithout, optionalBotScopes } from './scopes.ts'
import type { SingleWorkspace } from './single.ts'
import { inWords, proveAppToken } from './start.ts'

interface ExamineDeps extends Wire {
  readonly clock: Clock
  readonly clientFor: ClientFor
  readonly installations: Pick<Installations, 'read'>
  /** Null: there are many workspaces, each with tokens of its own. */
  readonly single: Pick<SingleWorkspace, 'identify'> | null
}

/** What `Adapter.examine` promises. */
export async function examine(deps: ExamineDeps, ids: readonly string[], depth: 'kept' | 'asked'): Promise<readonly Finding[]> {
  const { single, settings } = deps
  const found = single ? await lookAtOne(single) : await lookAtMany(deps, ids, depth)
  if (depth === 'kept') return found
  return [...found, ...(settings.socketMode ? [await lookAtAppToken(deps)] : []), ...(await lookAtClock(deps))]
}

async function lookAtOne(single: Pick<SingleWorkspace, 'identify'>): Promise<readonly Finding[]> {
  try {
    const { workspace, scopes } = await single.identify()
    return [{ part: 'Slack: token', isWell: true, words: `Slack takes it, for ${workspace.id}` }, ...lookAtScopes(workspace.id, scopes)]
  } catch (error) {
    return [{ part: 'Slack: token', isWell: false, words: wordsOf(error) }]
  }
}

/** Workspaces that are looked at together: there may be thousands. */
const atOnce = 5

async function lookAtMany(deps: ExamineDeps, ids: readonly string[], depth: 'kept' | 'asked'): Promise<readonly Finding[]> {
  const found = new Map<string, readonly Finding[]>(ids.map((id) => [id, []]))
  await fewAtOnce(ids, atOnce, async (id) => found.set(id, await lookAtWorkspace(deps, id, depth)))
  return [...found.values()].flat()
}

async function lookAtWorkspace(deps: ExamineDeps, id: string, depth: 'kept' | 'asked'): Promise<readonly Finding[]> {
  const part = `Slack: token of ${id}`
  try {
    const scopes = await (depth === 'kept' ? keptScopes(deps, id) : askedScopes(deps, id))
    if (!scopes) return [{ part, isWell: false, words: `there is none that could be used. ${installAgain}` }]
    return [{ part, isWell: true, words: 'it is there' }, ...lookAtScopes(id, scopes)]
  } catch (error) {
    const code = codeOf(error)
    const words = code === null ? wordsOf(error) : `Slack does not take it (${code}). ${installAgain}`
    return [{ part, isWell: false, words }]
  }
}

/** Null: there is no token. */
const keptScopes = async ({ installations }: ExamineDeps, id: string): Promise<readonly string[] | null> =>
  (await installations.read(id))?.scopes ?? null

async function askedScopes({ clientFor }: ExamineDeps, id: string): Promise<readonly string[] | null> {
  const access = await clientFor({ platform: 'slack', id })
  return access && ((await access.client.auth.test()).response_metadata?.scopes ?? access.scopes)
}

const installAgain = 'Install Pari there again; until then nothing is sent there'

/** Slack does not always say which ones it granted. */
function lookAtScopes(id: string, granted: readonly string[]): readonly Finding[] {
  const part = `Slack: scopes in ${id}`
  if (granted.length === 0) return []
  const lost = (scopes: readonly (keyof typeof lostWithout)[]) =>
    scopes.filter((scope) => !granted.includes(scope)).map((scope) => `without ${scope} ${lostWithout[scope]}`)
  const [missing, leftOut] = [lost(botScopes), lost(optionalBotScopes)]
  const needed: Finding =
    missing.length > 0
      ? { part, isWell: false, words: `${missing.join('; ')}. Add what is missing under OAuth & Permissions, and install the app again` }
      : { part, isWell: true, words: 'every scope that Pari needs is granted' }
  return leftOut.length > 0
    ? [needed, { part: `Slack: optional scopes in ${id}`, isWell: true, words: leftOut.join('; '), isSaidAtStart: true }]
    : [needed]
}

async function lookAtAppToken(deps: ExamineDeps): Promise<Finding> {
  const part = 'Slack: app token'
  try {
    await proveAppToken(deps.settings.appToken ?? '', deps)
    return { part, isWell: true, words: 'Slack gives a socket for it' }
  } catch (error) {
    return { part, isWell: false, words: wordsOf(error) }
  }
}

/** Slack's requests say when they were sent, and are refused when our clock is too far from that. */
async function lookAtClock({ settings, fetch, clock }: ExamineDeps): Promise<readonly Finding[]> {
  const url = `${settings.apiUrl ?? 'https://slack.com/api/'}api.test`
  const part = 'Slack: clock'
  try {
    const answer = await fetch(url, { method: 'POST', signal: AbortSignal.timeout(timeLimitsOf(settings).call) })
    const apart = clockApart(answer.headers.get('date'), clock.now())
    return [{ part, isWell: apart === null, words: apart ?? 'ours and Slack’s agree' }]
  } catch {
    return [{ part, isWell: false, words: 'Slack could not be asked for its time' }]
  }
}

/** Our own errors say what to do; of others only the name may be written. */
function wordsOf(error: unknown): string {
  const said = inWords(error, () => null)
  return said instanceof Error && said.name === 'Error' && codeOf(said) === null ? said.message : nameOf(said)
}
