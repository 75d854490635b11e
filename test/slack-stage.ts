import type { Actor, AppSettings, SlackEnd } from '../adapters/playground/slack/index.ts'
import { type TurnableClock, turnableClock } from '../src/kit/clock.ts'
import type { Database } from '../src/store/client.ts'
import { at, emailOf } from './cohort.ts'
import { settled, turning } from './passing-time.ts'
import { aSlackHouse, neededScopes, type SlackHouse } from './slack-house.ts'

/** A Slack with people, Pari behind it on a database of its own, and one clock for both that the test turns. */
export interface SlackStage extends Omit<SlackHouse, 'stop'> {
  readonly prisma: Database
  readonly clock: TurnableClock
  /** The workspace that is there from the beginning. */
  readonly team: string
  /** One more workspace with these people, of an organisation if one is named; answers its id. */
  open(name: string, people: readonly string[], enterpriseId?: string): string
  /** Somebody gets an account; in `team` unless told otherwise. */
  join(name: string, traits?: Parameters<SlackEnd['addPerson']>[1] extends infer New ? Partial<New> : never, team?: string): void
  /** Somebody at their Slack. */
  as(name: string, team?: string): Actor
  /** Somebody installs Pari from a browser, for all of their organisation if asked to: what the last page says. */
  install(by: string, team?: string, wide?: 'organisation'): Promise<string>
  /** Opens somebody's home, and reads it. */
  home(name: string, team?: string): Promise<string>
  /** The words of the newest message to somebody. */
  lastWords(name: string, team?: string): string
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
}

/** Nothing is installed yet, unless `byToken`. */
export async function aSlackStage(prisma: Database, wanted: SlackStageWanted): Promise<SlackStage> {
  const clock = turnableClock(at('2026-12-17T09:00'))
  const team = 'T0HELSINKI'
  const ids = new Map<string, string>()
  const addTo = (end: SlackEnd, id: string, name: string, people: readonly string[], enterpriseId?: string) => {
    end.addWorkspace({ id, name, ...(enterpriseId !== undefined && { enterpriseId }) })
    for (const person of people) ids.set(`${id} ${person}`, end.addPerson(id, { name: person, email: emailOf(person) }).id)
  }
  const botTokenFrom = (end: SlackEnd): string => {
    addTo(end, team, 'Helsinki Alumni', wanted.people)
    return end.installApp(team, neededScopes)
  }
  const pari = await aSlackHouse(prisma, clock, { app: wanted.app ?? {}, by: wanted.byToken ? { botTokenFrom } : 'oauth' })
  const { end, url } = pari
  if (!wanted.byToken) addTo(end, team, 'Helsinki Alumni', wanted.people)
  const idOf = (name: string, place: string): string => {
    const id = ids.get(`${place} ${name}`)
    if (id === undefined) throw new Error(`${name} has no account in ${place}.`)
    return id
  }
  const settle = () => settled({ house: pari.house, prisma, clock, tick: () => end.tick() })
  const as = (name: string, place = team) => end.as(idOf(name, place))
  return {
    ...{ ...pari, prisma, clock, team, as },
    open(name, people, enterpriseId) {
      const id = `T0${name.toUpperCase()}`
      addTo(end, id, name, people, enterpriseId)
      return id
    },
    join: (name, traits = {}, place = team) =>
      void ids.set(`${place} ${name}`, end.addPerson(place, { name, email: emailOf(name), ...traits }).id),
    install: (by, place = team, wide) => installFrom(url, idOf(by, place), wide === 'organisation'),
    async home(name, place) {
      const person = as(name, place)
      const before = person.home()
      await person.openHome()
      await end.until(() => person.home() !== before)
      return wordsOf(person.home()?.definition.blocks)
    },
    lastWords: (name, place) => wordsOf(as(name, place).inbox().at(-1)?.blocks),
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

/** Every text that stands in blocks, one a line, as people read them. */
export function wordsOf(blocks: unknown): string {
  const texts: string[] = []
  JSON.stringify(blocks ?? [], (key, value: unknown) => {
    if ((key === 'text' || key === 'placeholder') && typeof value === 'string') texts.push(value)
    return value
  })
  return texts.join('\n').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
