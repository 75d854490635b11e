import { expect, onTestFinished, vi } from 'vitest'
import { startTeamsEnd, type TeamsEnd } from '../../playground/teams-end/index.ts'
import type { TestDatabase } from '../database/database.ts'
import { emailOf } from '../ground/builders.ts'
import type { Ready, Setting } from '../programs/chat-process.ts'
import { teamsApp } from '../stages/teams-house.ts'
import { announcesOnABadDay } from './announced-on-a-bad-day.ts'
import { type Ground, type GroundWanted, survivesABadDay } from './bad-day.ts'
import { mondayAtNoon } from './crowd.ts'
import { processesOf } from './processes.ts'

const methods = ['say', 'createConversation']

/** Everybody is on the roster of a team where Pari is installed, so that the first word to each needs two calls. */
async function aTeamsGround({ url, pool }: TestDatabase, { workspaces, pairs, perSecond, callLimitMs }: GroundWanted): Promise<Ground> {
  const time = mondayAtNoon()
  const end = await startTeamsEnd({ clock: time.clock, app: teamsApp, rates: 0 })
  onTestFinished(() => end.stop())
  const people = new Map<string, string>()
  const teams = Array.from({ length: workspaces }, (_, nth) => aTeam(end, nth, pairs, people))
  const setting: Omit<Setting, 'aheadMs'> = {
    ...{ databaseUrl: url, perSecond, callLimitMs },
    teams: { appId: teamsApp.id, connectorUrl: end.url, tenants: teams.map(({ tenantId }) => tenantId) },
  }
  const processes = processesOf<Ready>('chat-process.ts', () => ({ ...setting, aheadMs: time.aheadMs() }))
  return {
    ...{ time, processes, installed: teams.map(({ tenantId }) => ({ platform: 'teams', id: tenantId }) as const) },
    async install() {
      end.deliverTo(`http://127.0.0.1:${processes.ready()[0]?.port}/teams/messages`)
      for (const { id } of teams) expect(await end.install(id)).toMatchObject({ ok: true })
      const known = "select count(*)::int as n from page where platform = 'teams' and kind = 'person'"
      // The person who installs it speaks first. The others are read from the roster after the answer.
      await vi.waitFor(async () => expect((await pool.query(known)).rows[0]).toEqual({ n: people.size }), {
        timeout: 30_000,
        interval: 100,
      })
    },
    setFaults: (faults) => end.setFaults(faults.map((rule) => ({ ...rule, methods }))),
    timesSaid: (delivery, address) =>
      end
        .as(people.get(address) ?? '')
        .inbox()
        .filter(({ activity }) => JSON.stringify(activity['channelData']).includes(JSON.stringify({ delivery }))).length,
    duplicates: () => end.duplicates().length,
    outcomes: () => end.calls.flatMap(({ method, outcome }) => (methods.includes(method) ? [`${method} ${outcome}`] : [])),
  }
}

/** A tenant with one team, in which all its people are. */
function aTeam(end: TeamsEnd, nth: number, pairs: number, people: Map<string, string>) {
  const { id: tenantId } = end.addTenant({ name: `Tenant ${nth}` })
  const members: string[] = []
  for (let pair = 0; pair < pairs; pair += 1)
    for (const name of [`Mentor ${nth} ${pair}`, `Mentee ${nth} ${pair}`]) {
      const { id, aadObjectId } = end.addPerson(tenantId, { name, email: emailOf(name) })
      people.set(aadObjectId, id)
      members.push(id)
    }
  return end.addTeam(tenantId, { name: `Team ${nth}`, members })
}

survivesABadDay('Teams', aTeamsGround)
announcesOnABadDay('Teams', aTeamsGround)
