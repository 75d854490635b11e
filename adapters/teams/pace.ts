import type { Clock } from '../../src/kit/clock.ts'

/** So many calls in so many seconds, wherever those begin. */
interface Window {
  readonly calls: number
  readonly seconds: number
}

/**
 * What Teams takes in a second: 50 requests of one app in one tenant, 7 messages in one conversation
 * (learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit, "subject to change").
 */
export const paces = { perSecond: 50, perConversation: 7 } as const

/** What it takes of one conversation's messages over longer times, on the same page. */
const longer = { two: { calls: 8, seconds: 2 }, halfMinute: { calls: 60, seconds: 30 }, hour: { calls: 1_800, seconds: 3_600 } } as const

/** We may ask who is in a conversation this many times as often as we may say something there, in any of these times. */
const asksPerSaying = 2

export interface PaceLimits {
  readonly perSecond: number
  readonly perConversation: number
  /** Missing: in proportion to the second's, as with Teams. */
  readonly perConversationHalfMinute?: number | undefined
  readonly perConversationHour?: number | undefined
}

/** A request that waits for its turn. */
interface Call {
  readonly tenant: string
  /** Where something is said or asked; null: nowhere in particular. */
  readonly conversation: string | null
  /** Asking is twice as often allowed. */
  readonly isSaid: boolean
}

/** Why it is nobody's turn here soon: too much of the whole tenant's, or of one conversation's. Milliseconds. */
export interface TooMany {
  readonly of: 'tenant' | 'conversation'
  readonly afterMs: number
}

export interface Pace {
  /** Resolves when it is this caller's turn, within three seconds; otherwise says when to come again. */
  turn(call: Call): Promise<void> | TooMany
}

const second = 1_000

/** Milliseconds that somebody waits here for a conversation; after that up to a second more for the tenant. */
const patience = 2 * second

/** Keeps the pace within this process; lanes hold a tenant to one process. `clock`: the real one, which Teams goes by. */
export function createPace(limits: PaceLimits, clock: Clock): Pace {
  const said = saidIn(limits)
  const conversations = {
    said: createLines(said),
    asked: createLines(said.map(({ calls, seconds }) => ({ calls: calls * asksPerSaying, seconds }))),
  }
  const tenants = createLines([{ calls: limits.perSecond, seconds: 1 }])
  // A call that waits in its conversation's line will stand in the tenant's line afterwards.
  const expected = new Map<string, number>()
  const expect = (tenant: string, more: number) => {
    const now = (expected.get(tenant) ?? 0) + more
    if (now === 0) expected.delete(tenant)
    else expected.set(tenant, now)
  }
  const now = () => clock.now().epochMilliseconds

  function inTenant(tenant: string, at: number): Promise<void> {
    const left = tenants.take(tenant, at)
    return left > 0 ? sleep(left) : Promise.resolve()
  }
  async function afterSome(first: number, tenant: string): Promise<void> {
    expect(tenant, 1)
    await sleep(first)
    expect(tenant, -1)
    await inTenant(tenant, now())
  }

  return {
    turn({ tenant, conversation, isSaid }) {
      const [lines, name, at] = [isSaid ? conversations.said : conversations.asked, `${tenant} ${conversation}`, now()]
      const first = conversation === null ? 0 : lines.waitIn(name, at)
      if (first > patience) return { of: 'conversation', afterMs: first }
      // Two seconds' turns are given away.
      if (tenants.taken(tenant, at) + (expected.get(tenant) ?? 0) >= 2 * limits.perSecond) return { of: 'tenant', afterMs: second }
      if (conversation !== null) lines.take(name, at)
      return first > 0 ? afterSome(first, tenant) : inTenant(tenant, at)
    },
  }
}

function saidIn({ perConversation, perConversationHalfMinute, perConversationHour }: PaceLimits): readonly Window[] {
  const inProportion = (calls: number): number => (calls * perConversation) / paces.perConversation
  const { two, halfMinute, hour } = longer
  return [
    { calls: perConversation, seconds: 1 },
    { calls: inProportion(two.calls), seconds: two.seconds },
    { calls: perConversationHalfMinute ?? inProportion(halfMinute.calls), seconds: halfMinute.seconds },
    { calls: perConversationHour ?? inProportion(hour.calls), seconds: hour.seconds },
  ]
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

interface Lines {
  /** Turns of the longest of its times that were taken, or are to come. */
  taken(name: string, now: number): number
  /** Milliseconds until one more has a turn. */
  waitIn(name: string, now: number): number
  /** Takes that turn: milliseconds until it comes. */
  take(name: string, now: number): number
}

/** Many lines of the same kind, each with the times of its turns, the oldest first. */
function createLines(windows: readonly Window[]): Lines {
  const whole = windows.map(({ calls, seconds }) => ({ calls: Math.ceil(calls), millis: seconds * second }))
  const longest = Math.max(...whole.map(({ millis }) => millis))
  const lines = new Map<string, number[]>()

  function turnsOf(name: string, now: number): number[] {
    const turns = lines.get(name) ?? []
    // A clock that was set back must not have everybody wait until it is where it was.
    if ((turns.at(-1) ?? now) > now + patience) turns.length = 0
    while (turns[0] !== undefined && turns[0] <= now - longest) turns.shift()
    return turns
  }
  const nextOf = (turns: readonly number[], now: number): number =>
    Math.max(now, turns.at(-1) ?? now, ...whole.map(({ calls, millis }) => (turns[turns.length - calls] ?? now - millis) + millis))

  /** Whose last turn is longest ago stands first. */
  function forgetOld(now: number): void {
    for (const [name, turns] of lines) {
      if ((turns.at(-1) ?? 0) > now - longest) return
      lines.delete(name)
    }
  }
  return {
    taken: (name, now) => turnsOf(name, now).length,
    waitIn: (name, now) => nextOf(turnsOf(name, now), now) - now,
    take(name, now) {
      const turns = turnsOf(name, now)
      const next = nextOf(turns, now)
      turns.push(next)
      lines.delete(name)
      lines.set(name, turns)
      forgetOld(now)
      return next - now
    },
  }
}
