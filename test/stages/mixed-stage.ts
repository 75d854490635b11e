import type { SlackEnd } from '../../playground/slack-end/index.ts'
import type { TeamsEnd } from '../../playground/teams-end/index.ts'
import type { House } from '../../src/house/compose.ts'
import { type TurnableClock, turnableClock } from '../../src/kit/clock.ts'
import type { Apart } from '../../src/kit/heavy.ts'
import type { Database } from '../../src/store/client.ts'
import { at, emailOf } from '../ground/cohort.ts'
import { settled, turning } from '../ground/passing-time.ts'
import { aChatHouse } from './chat-house.ts'
import { aSlackEnd, deliverTo, neededScopes, openSlackAt } from './slack-house.ts'
import { type SlackSeats, slackSeats } from './slack-seats.ts'
import { aTeamsEnd, openTeamsAt } from './teams-house.ts'
import { firstTenant, type TeamsSeats, teamsSeats } from './teams-seats.ts'

/** One house on a Slack and a Teams at once, and one clock for all that the test turns. */
export interface MixedStage {
  readonly house: House
  readonly prisma: Database
  readonly clock: TurnableClock
  readonly slack: SlackSeats & { readonly end: SlackEnd }
  readonly teams: TeamsSeats & { readonly end: TeamsEnd }
  /** Turns the clock to a wall-clock time in Helsinki; everything due on the way happens when it is due. */
  until(wall: string): Promise<void>
  settle(): Promise<void>
  stop(): Promise<void>
}

/** Pari is in the Slack workspace; on Teams nobody has installed it yet. Carla may set programmes up. */
export async function aMixedStage(
  prisma: Database,
  people: { slack: readonly string[]; teams: readonly string[] },
  apart?: Apart,
): Promise<MixedStage> {
  const clock = turnableClock(at('2026-12-17T09:00'))
  const [slackEnd, teamsEnd] = await Promise.all([aSlackEnd(clock), aTeamsEnd(clock)])
  const slack = { ...slackSeats(slackEnd, people.slack), end: slackEnd }
  const teams = { ...teamsSeats(teamsEnd, people.teams), end: teamsEnd }
  const botTokenFrom = (end: SlackEnd) => end.installApp(slack.team, neededScopes)
  const { house, url, listen, stop } = await aChatHouse(prisma, clock, { owners: [emailOf('Carla')], apart }, (shared) => ({
    slack: openSlackAt(slackEnd, shared, { by: { botTokenFrom } }),
    teams: openTeamsAt(teamsEnd, shared, [firstTenant]),
  }))
  await listen()
  await deliverTo(slackEnd, url)
  const tick = async () => void (await Promise.all([slackEnd.tick(), teamsEnd.tick()]))
  const settle = () => settled({ house, prisma, clock, tick })
  return {
    ...{ house, prisma, clock, slack, teams },
    settle: async () => void (await settle()),
    until: turning(clock, settle),
    async stop() {
      await tick()
      await stop()
      await Promise.all([slackEnd.stop(), teamsEnd.stop()])
    },
  }
}
