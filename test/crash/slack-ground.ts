import { onTestFinished } from 'vitest'
import { type AppSettings, type SlackEnd, startSlackEnd } from '../../playground/slack-end/index.ts'
import type { Workspace } from '../../src/contract/platform.ts'
import type { TestDatabase } from '../database/database.ts'
import { emailOf } from '../ground/builders.ts'
import type { Ready, Setting } from '../programs/chat-process.ts'
import { type Ahead, mondayAtNoon } from './crowd.ts'
import { type Processes, processesOf } from './processes.ts'

/** A Slack with workspaces full of people, and Pari processes beside it that are not started yet. */
export interface SlackGround {
  readonly end: SlackEnd
  readonly time: Ahead
  /** Where Pari will be installed. */
  readonly installed: readonly Workspace[]
  readonly processes: Processes<Ready>
  /** Somebody of a workspace installs Pari there through the pages of one process; answers the status of the last page. */
  readonly install: (workspaceId: string) => Promise<number>
}

interface Wanted {
  readonly workspaces: number
  readonly pairs: number
  readonly perSecond: number
  readonly callLimitMs: number
}

const app: AppSettings = { id: 'A0PARI', name: 'Pari', clientId: '1.2', clientSecret: 'client-secret', signingSecret: 'signing-secret' }

/** Everybody of `aCrowd` with as many workspaces and pairs is there, by the same e-mail. */
export async function aSlackGround({ url }: TestDatabase, { workspaces, pairs, perSecond, callLimitMs }: Wanted): Promise<SlackGround> {
  const time = mondayAtNoon()
  const end = await startSlackEnd({ clock: time.clock, stampedBy: time.clock, app, rates: 0 })
  onTestFinished(() => end.stop())
  const somebody = new Map<string, string>()
  for (let nth = 0; nth < workspaces; nth += 1) {
    const { id } = end.addWorkspace({ name: `Workspace ${nth}` })
    for (let pair = 0; pair < pairs; pair += 1)
      for (const name of [`Mentor ${nth} ${pair}`, `Mentee ${nth} ${pair}`])
        somebody.set(id, end.addPerson(id, { name, email: emailOf(name), timeZone: 'Europe/Helsinki' }).id)
  }
  const { apiUrl, authorizeUrl } = end
  const setting: Omit<Setting, 'aheadMs'> = { databaseUrl: url, slack: { ...app, apiUrl, authorizeUrl }, perSecond, callLimitMs }
  const processes = processesOf<Ready>('chat-process.ts', () => ({ ...setting, aheadMs: time.aheadMs() }))
  return {
    ...{ end, time, processes, installed: [...somebody.keys()].map((id) => ({ platform: 'slack', id })) },
    install: (workspaceId) => installBy(`http://127.0.0.1:${processes.ready()[0]?.port}`, somebody.get(workspaceId) ?? ''),
  }
}

const follow = (url: string | URL, cookie = '') => fetch(url, { redirect: 'manual', headers: { cookie } })

/** What a browser does: the page of Pari, the consent on Slack, and the way back, which leads to Pari's public address. */
async function installBy(pari: string, person: string): Promise<number> {
  const begun = await follow(`${pari}/slack/install`)
  const consent = new URL(begun.headers.get('location') ?? '')
  consent.pathname = consent.pathname.replace(/authorize$/, 'agree')
  consent.searchParams.set('person', person)
  const agreed = new URL((await follow(consent)).headers.get('location') ?? '')
  const cookie = begun.headers.get('set-cookie')?.split(';')[0]
  return (await follow(`${pari}${agreed.pathname}${agreed.search}`, cookie)).status
}
