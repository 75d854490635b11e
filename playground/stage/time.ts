import { setTimeout as sleep } from 'node:timers/promises'
import { earlier, hoursAfter, Instant, isAfter, later } from '../../src/kit/clock.ts'
import { unreachable } from '../../src/kit/result.ts'
import type { Turn } from '../page/shown.ts'
import { lastDeleted } from './looking.ts'
import type { Scene } from './scene.ts'

/** Who turns the clock of a scene: one jump, or one play, at a time. */
export interface Hands {
  /** Refuses in words what cannot be; resolves when the jump is over or somebody stopped it. */
  turn(turn: Turn): Promise<string | null>
  /** Virtual hours a second; null: the clock stands, or jumps. */
  playing(): number | null
  isJumping(): boolean
  /** Stops what goes on. */
  halt(): Promise<void>
}

/** The last that happens by itself comes a quarter of an hour into the kick-off. */
const epilogueHours = 1
/** Nothing is so far ahead. What is deleted years later is looked at by a clock that is turned to that day. */
const mostHours = 24 * 90
/** What is due later than this is no part of the story: only what goes by itself after a programme lies ahead. */
const storyHours = 24 * 31
/** A play through a kick-off stops once nothing comes for so long: pairs meet for months after it. Pressed again, it goes on with them. */
const pauseHours = 24 * 4
const mostYears = 5
const frameMs = 100
/** The day of the kick-off is looked at before it begins: by then everybody has heard what they hear on that day. */
const hoursBefore = 1

/** `refused`: how many messages a platform has turned away for good so far. */
export function createHands(scene: Scene, changed: () => void, refused: () => number = () => 0): Hands {
  let isHalted = false
  let speed: number | null = null
  let under: Promise<unknown> = Promise.resolve()
  let jumping = 0

  async function halt(): Promise<void> {
    isHalted = true
    await under.catch(() => undefined)
    isHalted = false
  }

  function begin(work: () => Promise<void>): Promise<void> {
    const running = work()
    under = running
    return running
  }

  async function busily(work: () => Promise<void>): Promise<void> {
    jumping += 1
    changed()
    try {
      await work()
    } finally {
      jumping -= 1
      changed()
    }
  }

  const jump: Jump = (until, isEnough) => busily(() => runAndLook(scene, until, () => isHalted || isEnough()))

  /** Stops by itself when nothing more is planned, or nothing for a month: it must not run on for years until the last things are deleted. */
  async function play(): Promise<void> {
    const pause = isAfterStory(scene) ? storyHours : pauseHours
    try {
      while (!isHalted && speed !== null && !isStoryOver(scene, pause)) {
        const frame = sleep(frameMs)
        await run(scene, hoursAfter(scene.clock.now(), (speed * frameMs) / 1000), () => isHalted || isStoryOver(scene, pause))
        await frame
      }
    } finally {
      speed = null
    }
    await scene.refresh()
  }

  return {
    async turn(turn) {
      await halt()
      if ('play' in turn) {
        speed = turn.play
        // The caller waits only until it has begun.
        if (speed !== null) begin(play).catch(() => undefined)
        changed()
        return null
      }
      const goal = goalOf(scene, turn)
      if (typeof goal === 'string') return goal
      // Between the jumps of a leap nobody is told that it is over.
      const leaps = { isHalted: () => isHalted, refused, open: turn.to === 'next' ? turn.open : undefined }
      await begin(() => (turn.to === 'next' ? busily(() => leap(scene, jump, leaps)) : jump(goal, () => false)))
      return null
    },
    playing: () => speed,
    isJumping: () => jumping > 0,
    halt,
  }
}

/** Whether every kick-off is over: from then on weeks pass in which something is looked at and nobody hears of it. */
function isAfterStory(scene: Scene): boolean {
  const kickOffs = scene.look().kickOffs.flatMap(({ at }) => (at === null ? [] : [Instant.from(at)]))
  return kickOffs.length > 0 && isAfter(scene.clock.now(), hoursAfter(kickOffs.reduce(later), epilogueHours))
}

/** Whether nothing is due for a month, or, once every kick-off is over, nothing that anybody hears of for so many hours. */
function isStoryOver(scene: Scene, pause = storyHours): boolean {
  const [next, month] = [scene.next(), hoursAfter(scene.clock.now(), storyHours)]
  if (next === null || isAfter(next, month)) return true
  const foreseen = foreseenIn(scene)
  return isAfterStory(scene) && !scene.isAnswerNext() && (foreseen === null || isAfter(foreseen, hoursAfter(scene.clock.now(), pause)))
}

/** When something is said or deleted next, as far as it is planned; what goes day by day is one thing. */
function foreseenIn(scene: Scene): Instant | null {
  const [look, now] = [scene.look(), scene.clock.now()]
  const isWorth = (kind: string): boolean => kind !== lastDeleted(look)
  const times = look.upcoming.flatMap(({ at, kind }) => (isWorth(kind) ? [Instant.from(at)] : []))
  return times.find((at) => isAfter(at, now)) ?? null
}

type Jump = (until: Instant, isEnough: () => boolean) => Promise<void>

interface Leap {
  readonly isHalted: () => boolean
  readonly refused: () => number
  readonly open: readonly string[] | undefined
}

/**
 * To the next thing that somebody hears of, or that is deleted by itself; where nobody can hear anything, to the end of the last kick-off.
 */
async function leap(scene: Scene, jump: Jump, { isHalted, refused, open }: Leap): Promise<void> {
  const deleted = lastDeleted(scene.look())
  const isHeard = listenTo(scene, refused, open)
  const wasAfter = isAfterStory(scene)
  const isOver = () => wasAfter !== isAfterStory(scene)
  do {
    const [start, goal] = [scene.clock.now(), nextOf(scene)]
    if (!goal) return
    await jump(goal, () => isHeard() || isOver() || (!isAfterStory(scene) && isAfter(scene.clock.now(), start) && isStoryOver(scene)))
  } while (!isHalted() && !isHeard() && lastDeleted(scene.look()) === deleted && !isOver())
}

/**
 * Whether anything was heard since, or turned away; asked between any two steps of the clock. What people answer by themselves is passed where
 * nobody sees it: with `open`, ids of accounts, those see it whose inboxes are open.
 */
function listenTo(scene: Scene, refused: () => number, open: readonly string[] | undefined): () => boolean {
  const look = () => ({ all: scene.said() + refused(), seen: scene.said(open), isAnswer: scene.isAnswerNext() })
  let before = look()
  let isHeard = false
  return () => {
    isHeard ||= before.isAnswer ? scene.said(open) > before.seen : scene.said() + refused() > before.all
    before = look()
    return isHeard
  }
}

/** From one due instant to the next, until a time or until it is enough. */
async function run(scene: Scene, until: Instant, isEnough: () => boolean): Promise<void> {
  const { clock } = scene
  while (!isEnough()) {
    const isThere = await scene.alone(async () => {
      const next = scene.next()
      const isDue = next !== null && !isAfter(next, until)
      clock.turnTo(isDue ? next : until)
      await scene.settle()
      return !isDue
    })
    if (isThere) return
  }
}

async function runAndLook(scene: Scene, until: Instant, isEnough: () => boolean): Promise<void> {
  await run(scene, until, isEnough)
  await scene.refresh()
}

function goalOf(scene: Scene, turn: Exclude<Turn, { play: number | null }>): Instant | string {
  const now = scene.clock.now()
  const local = now.toZonedDateTimeISO(scene.zone)
  const kickOffs = scene.look().kickOffs.flatMap(({ at }) => (at === null ? [] : [Instant.from(at)]))
  const last = kickOffs.length > 0 ? kickOffs.reduce(later) : null
  const coming = kickOffs.filter((at) => isAfter(at, now))
  const nearest = coming.length > 0 ? coming.reduce(earlier) : last
  switch (turn.to) {
    case 'next':
      return nextOf(scene) ?? 'Nothing more is planned: reset to begin again.'
    case 'day':
      return local.add({ days: 1 }).toInstant()
    case 'week':
      return local.add({ days: 7 }).toInstant()
    case 'programmeEnd': {
      const { ends } = scene.look()
      return ends === null ? 'There is no programme to run to the end of.' : ahead(hoursAfter(Instant.from(ends), epilogueHours), now)
    }
    case 'end':
      return last ? ahead(hoursAfter(last, epilogueHours), now) : 'There is no kick-off to run to.'
    case 'kickOffMinus':
      if (!nearest) return 'There is no kick-off to count from.'
      return ahead(
        nearest
          .toZonedDateTimeISO(scene.zone)
          .subtract(turn.days > 0 ? { days: turn.days } : { hours: hoursBefore })
          .toInstant(),
        now,
      )
    case 'instant':
      return isAfter(Instant.from(turn.instant), local.add({ years: mostYears }).toInstant())
        ? 'That is too far ahead.'
        : ahead(Instant.from(turn.instant), now)
    default:
      return unreachable(turn)
  }
}

/** Far enough for what is said next; or the very next thing that is due, where it is a long way off or the story is over. Null: there is none. */
function nextOf(scene: Scene): Instant | null {
  const next = scene.next()
  if (next === null) return null
  if (isAfterStory(scene)) return foreseenIn(scene) ?? next
  return isStoryOver(scene) ? next : hoursAfter(scene.clock.now(), mostHours)
}

const ahead = (goal: Instant, now: Instant): Instant | string =>
  isAfter(goal, now) ? goal : 'That time has passed, and the clock never runs backwards: reset to begin again.'
