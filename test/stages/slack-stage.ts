import type { AppSettings, SlackEnd } from '../../playground/slack-end/index.ts'
import { type TurnableClock, turnableClock } from '../../src/kit/clock.ts'
import type { Database } from '../../src/store/client.ts'
import { at } from '../ground/cohort.ts'
import { settled, turning } from '../ground/passing-time.ts'
import { aSlackHouse, neededScopes, type SlackHouse } from './slack-house.ts'
import { type SlackSeats, slackSeats } from './slack-seats.ts'

export { wordsOf } from './slack-seats.ts'

/** A Slack with people, Pari behind it on a database of its own, and one clock for both that the test turns. */
export interface SlackStage extends Omit<SlackHouse, 'stop'>, SlackSeats {
  readonly prisma: Database
  readonly clock: TurnableClock
  /** Somebody installs Pari from a browser, for all of their organisation if asked to: what the last page says. */
  install(by: string, team?: string, wide?: 'organisation'): Promise<string>
  /** Turns the clock to a wall-clock time in Helsinki; everything due on the way happens when it is due. */
  until(wall: string): Promise<void>
  settle(): Promise<void>
  stop(): Promise<void>
}

interface SlackStageWanted {
  readonly people: readonly string[]
  readonly app?: Partial<AppSettings>
  /** By the token of one workspace, instead of OAuth. */
  readonly byToken?: boolean
  /** Optional scopes that this token has, too. */
  readonly scopes?: readonly string[]
}

/** Nothing is installed yet, unless `byToken`. */
export async function aSlackStage(prisma: Database, wanted: SlackStageWanted): Promise<SlackStage> {
  const clock = turnableClock(at('2026-12-17T09:00'))
  let seats: SlackSeats | undefined
  const botTokenFrom = (end: SlackEnd): string => {
    seats = slackSeats(end, wanted.people)
    return end.installApp(seats.team, [...neededScopes, ...(wanted.scopes ?? [])])
  }
  const pari = await aSlackHouse(prisma, clock, { app: wanted.app ?? {}, by: wanted.byToken ? { botTokenFrom } : 'oauth' })
  const seated = seats ?? slackSeats(pari.end, wanted.people)
  const settle = () => settled({ house: pari.house, prisma, clock, tick: () => pari.end.tick() })
  return {
    ...{ ...pari, prisma, clock, ...seated },
    install: (by, place, wide) => installFrom(pari.url, seated.as(by, place).id, wide === 'organisation'),
    settle: async () => void (await settle()),
    until: turning(clock, settle),
  }
}

/** The way of a browser: our page, Slack's, and back to ours. Each page but the last sends it on. */
async function installFrom(url: string, personId: string, isWide: boolean): Promise<string> {
  const ours = await fetch(`${url}/slack/install`, { redirect: 'manual' })
  const cookie = (ours.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
  const slacks = await fetch(ours.headers.get('location') ?? '', { redirect: 'manual' })
  const link = [...(await slacks.text()).matchAll(/href="([^"]+)"/gu)]
    .map(([, href]) => (href ?? '').replaceAll('&amp;', '&'))
    .find((href) => href.includes(`person=${personId}`) && href.includes('enterprise=') === isWide)
  const agreed = await fetch(new URL(link ?? '', slacks.url), { redirect: 'manual' })
  return (await fetch(agreed.headers.get('location') ?? '', { headers: { cookie } })).text()
}
