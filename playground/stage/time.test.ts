import { beforeEach, describe, expect, test } from 'vitest'
import { hoursAfter, Instant, isAfter, type TurnableClock, turnableClock } from '../../src/kit/clock.ts'
import { createTurns } from './in-turn.ts'
import type { Look } from './protocol.ts'
import type { Scene } from './scene.ts'
import { createHands, type Hands } from './time.ts'

const start = Instant.from('2027-03-26T10:00:00Z')
const zone = 'Europe/Helsinki'

/** What happens at which hour after the start: `said` is heard by somebody, the rest are rules only. */
interface Due {
  readonly hour: number
  readonly said: boolean
  /** Somebody answers by themselves: only people with these ids see it. */
  readonly answerTo?: readonly string[]
}

let clock: TurnableClock
let due: Due[]
let seen: string[]
let kickOffs: (string | null)[]
let failing: Error | null
/** What was deleted by itself so far, newest first. */
let deleted: { kind: string; state: string }[]
/** What is planned, as a look tells it. */
let ahead: { at: string; kind: string }[]
let onSettle: () => void
let hands: Hands
/** At each change: whether it jumps. */
let told: boolean[]

beforeEach(() => {
  clock = turnableClock(start)
  due = []
  seen = []
  kickOffs = []
  failing = null
  deleted = []
  ahead = []
  onSettle = () => undefined
  told = []
  hands = createHands(aScene(), () => void told.push(hands.isJumping()))
})

function aScene(): Scene {
  const heard: (readonly string[])[] = []
  const at = ({ hour }: Due) => hoursAfter(start, hour)
  const scene: Pick<Scene, 'zone' | 'clock' | 'look' | 'refresh' | 'said' | 'next' | 'isAnswerNext' | 'alone' | 'settle'> = {
    ...{ zone, clock, alone: createTurns() },
    said: (accounts) => (accounts ? heard.filter((by) => by.some((id) => accounts.includes(id))) : heard).length,
    isAnswerNext: () => due.find((each) => isAfter(at(each), clock.now()))?.answerTo !== undefined,
    look: () =>
      ({
        kickOffs: kickOffs.map((each) => ({ cohort: 'c1', name: 'Spring', at: each })),
        timeline: deleted,
        upcoming: ahead,
      }) as unknown as Look,
    refresh: async () => undefined,
    next: () => due.map(at).find((each) => isAfter(each, clock.now())) ?? null,
    async settle() {
      if (failing) throw failing
      seen.push(clock.now().toString())
      heard.push(...due.flatMap((each) => (each.said && at(each).equals(clock.now()) ? [each.answerTo ?? ['everybody']] : [])))
      onSettle()
    },
  }
  return scene as Scene
}

const afterHours = (hours: number) => hoursAfter(start, hours).toString()

describe('A jump', () => {
  test('stops at everything that is due on the way, and ends where it was meant to', async () => {
    due = [2, 5, 30].map((hour) => ({ hour, said: true }))
    expect(await hands.turn({ to: 'day' })).toBeNull()
    expect(seen).toEqual([afterHours(2), afterHours(5), afterHours(24)])
    expect(clock.now().toString()).toBe(afterHours(24))
  })

  test('to the next thing passes what nobody hears of', async () => {
    due = [
      { hour: 1, said: false },
      { hour: 3, said: true },
      { hour: 4, said: true },
    ]
    await hands.turn({ to: 'next' })
    expect(seen).toEqual([afterHours(1), afterHours(3)])
  })

  test('to the next thing passes what people answer by themselves, unless it is seen in an inbox that is open', async () => {
    due = [
      { hour: 1, said: true, answerTo: ['aino'] },
      { hour: 2, said: true, answerTo: ['eero', 'maija'] },
      { hour: 3, said: true, answerTo: ['aino'] },
      { hour: 4, said: true },
    ]
    await hands.turn({ to: 'next', open: ['maija'] })
    expect(clock.now().toString()).toBe(afterHours(2))
    await hands.turn({ to: 'next', open: ['maija'] })
    expect(clock.now().toString()).toBe(afterHours(4))
  })

  test('to the next thing stops where a platform turns messages away, and at the last kick-off where nobody hears anything', async () => {
    let refused = 0
    hands = createHands(
      aScene(),
      () => undefined,
      () => refused,
    )
    kickOffs = [afterHours(5)]
    due = [1, 2, 4, 7, 2000].map((hour) => ({ hour, said: false }))
    onSettle = () => {
      if (clock.now().toString() === afterHours(2)) refused = 26
    }
    await hands.turn({ to: 'next' })
    expect(clock.now().toString()).toBe(afterHours(2))
    await hands.turn({ to: 'next' })
    expect(clock.now().toString()).toBe(afterHours(7))
  })

  test('of a day is a day on the wall, also when the clocks change', async () => {
    await hands.turn({ to: 'day' })
    await hands.turn({ to: 'day' })
    expect(clock.now().toString()).toBe('2027-03-28T09:00:00Z')
    clock.turnTo(Instant.from('2027-10-30T09:00:00Z'))
    await hands.turn({ to: 'day' })
    expect(clock.now().toString()).toBe('2027-10-31T10:00:00Z')
  })

  test('counts days from the nearest kick-off, and runs to an hour after the last', async () => {
    kickOffs = ['2027-04-15T14:00:00Z', null, '2027-04-01T14:00:00Z']
    await hands.turn({ to: 'kickOffMinus', days: 2 })
    expect(clock.now().toString()).toBe('2027-03-30T14:00:00Z')
    await hands.turn({ to: 'end' })
    expect(clock.now().toString()).toBe('2027-04-15T15:00:00Z')
    expect(await hands.turn({ to: 'kickOffMinus', days: 0 })).toContain('never runs backwards')
  })

  test('to the day of the kick-off ends before it begins', async () => {
    kickOffs = ['2027-04-01T14:00:00Z']
    await hands.turn({ to: 'kickOffMinus', days: 0 })
    expect(clock.now().toString()).toBe('2027-04-01T13:00:00Z')
  })

  test('is refused without a kick-off, and when nothing is planned', async () => {
    expect(await hands.turn({ to: 'end' })).toContain('no kick-off')
    expect(await hands.turn({ to: 'kickOffMinus', days: 1 })).toContain('no kick-off')
    expect(await hands.turn({ to: 'next' })).toContain('Nothing more is planned')
    expect(clock.now()).toEqual(start)
  })

  test('can be stopped half-way', async () => {
    due = Array.from({ length: 20 }, (_, hour) => ({ hour: hour + 1, said: true }))
    onSettle = () => {
      if (seen.length === 3) void hands.halt()
    }
    await hands.turn({ to: 'day' })
    expect(seen).toHaveLength(3)
    expect(hands.isJumping()).toBe(false)
    await hands.turn({ to: 'next' })
    expect(seen).toHaveLength(4)
  })

  test('gives way to another one', async () => {
    due = Array.from({ length: 20 }, (_, hour) => ({ hour: hour + 1, said: true }))
    const [first, second] = await Promise.all([hands.turn({ to: 'day' }), hands.turn({ to: 'instant', instant: afterHours(2) })])
    expect(first).toBeNull()
    expect([null, expect.stringContaining('has passed')]).toContainEqual(second)
  })

  test('that fails says so, and leaves nothing jumping', async () => {
    failing = new Error('no such table')
    await expect(hands.turn({ to: 'day' })).rejects.toThrow('no such table')
    expect(hands.isJumping()).toBe(false)
  })
})

describe('After the story', () => {
  test('a play stops where nothing is due for a month, and the next thing is still reached', async () => {
    due = [
      { hour: 1, said: true },
      { hour: 24 * 200, said: false },
      { hour: 24 * 201, said: false },
      { hour: 24 * 600, said: false },
      { hour: 24 * 601, said: false },
    ]
    onSettle = () => {
      const day = clock.now().since(start).total('hours') / 24
      if (day === 200 || day === 201 || day === 601)
        deleted.unshift({ kind: day < 600 ? 'deletedTexts' : 'deletedEverything', state: 'deleted' })
    }
    expect(await hands.turn({ play: 24 * 3600 })).toBeNull()
    await expect.poll(() => hands.playing()).toBeNull()
    expect(isAfter(clock.now(), hoursAfter(start, 24 * 199))).toBe(false)
    for (const day of [200, 601]) {
      await hands.turn({ to: 'next' })
      expect(clock.now().toString()).toBe(afterHours(24 * day))
    }
    expect(await hands.turn({ to: 'next' })).toContain('Nothing more is planned')
  })

  test('the next thing stops at once when something is deleted, also soon after', async () => {
    kickOffs = [start.toString()]
    clock.turnTo(hoursAfter(start, 2))
    due = [
      { hour: 24 * 3, said: false },
      { hour: 24 * 5, said: false },
    ]
    onSettle = () => void (clock.now().toString() === afterHours(24 * 3) && deleted.unshift({ kind: 'deletedTexts', state: 'deleted' }))
    await hands.turn({ to: 'next' })
    expect(clock.now().toString()).toBe(afterHours(24 * 3))
  })

  test('a play stops although something is looked at every day, if nobody hears of it; the next thing is what is planned', async () => {
    kickOffs = [start.toString()]
    clock.turnTo(hoursAfter(start, 2))
    due = Array.from({ length: 100 }, (_, day) => ({ hour: 24 * (day + 1), said: false }))
    ahead = [{ at: afterHours(24 * 60), kind: 'deletedTexts' }]
    await hands.turn({ play: 24 })
    await expect.poll(() => hands.playing()).toBeNull()
    expect(clock.now().toString()).toBe(afterHours(2))
    onSettle = () => void (clock.now().toString() === afterHours(24 * 60) && deleted.unshift({ kind: 'deletedTexts', state: 'deleted' }))
    await hands.turn({ to: 'next' })
    expect(clock.now().toString()).toBe(afterHours(24 * 60))
  })

  test('a play stops before what comes for months, although somebody hears of it; pressed again, it goes on', async () => {
    kickOffs = [afterHours(5)]
    due = Array.from({ length: 10 }, (_, week) => ({ hour: 24 * 7 * (week + 1), said: true }))
    ahead = due.map(({ hour }) => ({ at: afterHours(hour), kind: 'meeting.nudge' }))
    await hands.turn({ play: 24 })
    await expect.poll(() => hands.playing()).toBeNull()
    expect(isAfter(clock.now(), hoursAfter(start, 24 * 7 - 1))).toBe(false)
    await hands.turn({ play: 24 * 3600 })
    await expect.poll(() => hands.playing()).toBeNull()
    expect(isAfter(clock.now(), hoursAfter(start, 24 * 69))).toBe(true)
  })

  test('the next thing ends where nothing more is planned, when nobody hears of what is left', async () => {
    due = [
      { hour: 1, said: false },
      { hour: 24 * 60, said: false },
    ]
    await hands.turn({ to: 'next' })
    expect(clock.now().toString()).toBe(afterHours(24 * 60))
  })

  test('the next thing is not there before the last of several jumps is over', async () => {
    kickOffs = [start.toString()]
    clock.turnTo(hoursAfter(start, 2))
    due = Array.from({ length: 3 }, (_, day) => ({ hour: 24 * (day + 1), said: day === 2 }))
    await hands.turn({ to: 'next' })
    expect(clock.now().toString()).toBe(afterHours(24 * 3))
    expect([told.length, told.indexOf(false)]).toEqual([8, 7])
  })
})

describe('A play', () => {
  test('stops when something fails', async () => {
    due = [{ hour: 200, said: true }]
    failing = new Error('no such table')
    expect(await hands.turn({ play: 10 })).toBeNull()
    await expect.poll(() => hands.playing()).toBeNull()
  })
})
