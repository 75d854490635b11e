/**
 * What Teams takes in a second: 50 requests of one app in one tenant, 7 messages in one conversation
 * (learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit).
 */
export const paces = { perSecond: 50, perConversation: 7 } as const

export interface PaceLimits {
  readonly perSecond: number
  readonly perConversation: number
}

/** So many turns a second in each tenant, and in each conversation of one. */
export interface Pace {
  /** Resolves when it is this caller's turn, within two seconds; null when that would take longer. `conversation`: where something is said. */
  turn(tenant: string, conversation: string | null): Promise<void> | null
}

/** Keeps the pace within this process; lanes hold a tenant to one process. */
export function createPace({ perSecond, perConversation }: PaceLimits): Pace {
  const tenants = new Map<string, Line>()
  const conversations = new Map<string, Line>()
  return {
    turn(tenant, conversation) {
      const line = lineIn(tenants, tenant, perSecond)
      const own = conversation === null ? null : lineIn(conversations, `${tenant} ${conversation}`, perConversation)
      if (line.isFull() || own?.isFull()) return null
      // Whoever waits in their conversation will stand in the tenant's line, too.
      for (const each of [line, own]) each?.expect()
      return own ? own.turn().then(() => line.turn()) : line.turn()
    },
  }
}

interface Line {
  /** A second's turns wait or are expected already. */
  isFull(): boolean
  /** Somebody will ask for a turn. */
  expect(): void
  /** Of somebody who was expected. */
  turn(): Promise<void>
}

const second = 1_000

function lineIn(lines: Map<string, Line>, name: string, most: number): Line {
  const line = lines.get(name) ?? createLine(most, () => lines.delete(name))
  lines.set(name, line)
  return line
}

/** A turn is taken for a second: no second, wherever it begins, holds more than `most`. */
function createLine(most: number, onEmpty: () => void): Line {
  const waiting: (() => void)[] = []
  let taken = 0
  // With those whose turn it is, and those who wait.
  let expected = 0
  const take = () => {
    taken += 1
    setTimeout(giveBack, second).unref()
  }
  const giveBack = () => {
    taken -= 1
    expected -= 1
    const next = waiting.shift()
    if (next) {
      take()
      next()
    } else if (expected === 0) onEmpty()
  }
  return {
    isFull: () => expected >= 2 * most,
    expect() {
      expected += 1
    },
    turn() {
      if (taken >= most) return new Promise((resolve) => waiting.push(resolve))
      take()
      return Promise.resolve()
    },
  }
}
