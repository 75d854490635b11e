import { type Actor, type Sight, type TeamsEnd, wordsOf } from '../adapters/playground/teams/index.ts'
import { type TurnableClock, turnableClock } from '../src/kit/clock.ts'
import type { Log } from '../src/kit/log.ts'
import type { Database } from '../src/store/client.ts'
import { at, emailOf } from './cohort.ts'
import { settled, turning } from './passing-time.ts'
import { aTeamsHouse, type TeamsHouse } from './teams-house.ts'

type Traits = Partial<Parameters<TeamsEnd['addPerson']>[1]>

/** A Teams with people, Pari behind it on a database of its own, and one clock for both that the test turns. */
export interface TeamsStage extends Omit<TeamsHouse, 'stop'> {
  readonly prisma: Database
  readonly clock: TurnableClock
  /** The tenant that is there from the beginning. */
  readonly tenant: string
  /** One more tenant with these people; answers its id. */
  open(name: string, people: readonly string[], id?: string): string
  /** Somebody gets an account; in `tenant` unless told otherwise. Answers what Teams calls them. */
  join(name: string, traits?: Traits, tenant?: string): string
  /** Somebody at their Teams. */
  as(name: string, tenant?: string): Actor
  /** Pari is installed for these people, by themselves or an administrator. */
  install(...names: readonly string[]): Promise<void>
  /** Somebody writes to Pari: the words that they read then. */
  ask(name: string, text: string, tenant?: string): Promise<string>
  /** Taps a button of somebody's newest message, and waits until the message is its answer for good: the words of that. */
  tap(name: string, button: string, tenant?: string): Promise<string>
  /** The newest message to somebody; fails when there is none. */
  last(name: string, tenant?: string): Sight
  lastWords(name: string, tenant?: string): string
  /** The words of the dialog that somebody has before them; empty when there is none. */
  dialogWords(name: string): string
  /** Turns the clock to a wall-clock time in Helsinki; everything due on the way happens when it is due. */
  until(wall: string): Promise<void>
  settle(): Promise<void>
  stop(): Promise<void>
}

/** Another tenant that Pari serves, whether or not anybody opens it. */
export const otherTenant = '5d1e7c40-2b3a-4c5d-8e6f-7a8b9c0d1e2f'
const firstTenant = '8c6f2b1a-0d4e-4f6a-9b7c-1e2d3c4b5a60'

/** Nobody has installed anything yet. */
export async function aTeamsStage(prisma: Database, people: readonly string[], log?: Log): Promise<TeamsStage> {
  const clock = turnableClock(at('2026-12-17T09:00'))
  const pari = await aTeamsHouse(prisma, clock, { tenants: [firstTenant, otherTenant], ...(log && { log }) })
  const { end, house } = pari
  const ids = new Map<string, string>()
  const join: TeamsStage['join'] = (name, traits = {}, place = firstTenant) => {
    const { id } = end.addPerson(place, { name, email: emailOf(name), timeZone: 'Europe/Helsinki', ...traits })
    ids.set(`${place} ${name}`, id)
    return id
  }
  const open: TeamsStage['open'] = (name, names, id) => {
    const tenant = end.addTenant({ name, ...(id !== undefined && { id }) })
    for (const each of names) join(each, {}, tenant.id)
    return tenant.id
  }
  const idOf = (name: string, place: string): string => {
    const id = ids.get(`${place} ${name}`)
    if (id === undefined) throw new Error(`${name} has no account in ${place}.`)
    return id
  }
  const as = (name: string, place = firstTenant) => end.as(idOf(name, place))
  const last = (name: string, place?: string): Sight => {
    const sight = as(name, place).inbox().at(-1)
    if (!sight) throw new Error(`${name} has no message.`)
    return sight
  }
  const lastWords = (name: string, place?: string) => wordsOf(last(name, place).card ?? {})
  const settle = () => settled({ house, prisma, clock, tick: () => end.tick() })
  open('Helsinki Alumni', people, firstTenant)
  return {
    ...{ ...pari, prisma, clock, tenant: firstTenant, open, join, as, last, lastWords },
    async install(...names) {
      for (const name of names) await end.install(idOf(name, firstTenant))
    },
    async ask(name, text, place) {
      const person = as(name, place)
      const shown = await person.write(text)
      if (!shown.ok) throw new Error(shown.says)
      return lastWords(name, place)
    },
    async tap(name, button, place) {
      const person = as(name, place)
      const before = last(name, place)
      const shown = await person.tap(before, button)
      if (!shown.ok) throw new Error(shown.says)
      const now = () => person.inbox().find(({ id, conversationId }) => id === before.id && conversationId === before.conversationId)
      await end.until(() => !now()?.isOwnSight && now()?.activity !== before.activity)
      return wordsOf(now()?.card ?? {})
    },
    dialogWords: (name) => wordsOf(as(name).dialog()?.card ?? {}),
    settle: async () => void (await settle()),
    until: turning(clock, settle),
  }
}
