import { randomBytes, randomUUID } from 'node:crypto'
import { earlier, Instant, isAfter, type TurnableClock, turnableClock } from '../../src/kit/clock.ts'
import { fewAtOnce } from '../../src/kit/few-at-once.ts'
import type { Log } from '../../src/kit/log.ts'
import type { Behaviour, Done } from '../page/shown.ts'
import type { Account, WantedAccount } from './accounts.ts'
import { type Alive, keepAlive } from './alive.ts'
import { createDoor, type Door } from './arriving.ts'
import { type Behaviours, createBehaviours, type OwnTap } from './behaviours.ts'
import { doOn } from './deeds.ts'
import { type Ends, openEnds } from './ends.ts'
import { type Keeper, startKeeper } from './house.ts'
import { createTurns, type InTurn } from './in-turn.ts'
import { createLooking, type Looking } from './looking.ts'
import { meetNewcomers } from './newcomers.ts'
import type { Look, WantedCohort } from './protocol.ts'
import { slackScreen, teamsScreen } from './screens.ts'

/** What is to be played. */
export interface WantedScene {
  readonly name: string
  readonly start: Instant
  readonly zone: string
  readonly accounts: readonly WantedAccount[]
  readonly cohorts: readonly WantedCohort[]
  /** What was not read of the list that it comes from, in words. */
  readonly notRead?: readonly string[]
}

/** A programme that is played: people at both ends, a Pari behind them, and one clock for all. */
export interface Scene {
  /** Another one each time something is begun. */
  readonly play: string
  readonly zone: string
  readonly clock: TurnableClock
  readonly ends: Ends
  readonly behaviours: Behaviours
  readonly pari: Alive
  /** As it was a moment ago. */
  look(): Look
  /** Looks anew. */
  refresh(): Promise<void>
  /** Messages that were said or changed so far; with ids of accounts: in the inboxes of these. */
  said(accounts?: readonly string[]): number
  /** When something happens next by itself, as far as it is known. */
  next(): Instant | null
  /** Whether what happens next is only that people answer by themselves. */
  isAnswerNext(): boolean
  /** One thing at a time: jumps and deeds take turns. */
  readonly alone: InTurn
  /** Does all that is due now, people's own answers with it; within `alone`. */
  settle(): Promise<void>
  /** The clock may stand still, and yet what somebody does comes after what was said before; within `alone`. */
  passMoment(): Promise<void>
  stop(): Promise<void>
}

interface Deps {
  readonly databaseUrl: string
  readonly spare: Keeper | undefined
  readonly log: Log
  readonly changed: () => void
}

const seed = 1
const tapsAtOnce = 6
/** Opens a scene at its beginning; or says in words why it cannot be played. */
export async function openScene(deps: Deps, wanted: WantedScene): Promise<Scene | readonly string[]> {
  const clock = turnableClock(wanted.start)
  const ends = await openEnds(clock, wanted.accounts)
  const scene = wire(deps, wanted, clock, ends)
  try {
    await scene.pari.ask('look', null)
    await ends.installFor(ends.accounts)
    const programme = { name: wanted.name, cohorts: wanted.cohorts, places: ends.places }
    const refused = await scene.pari.ask('setUp', programme)
    if (refused.length > 0) {
      await scene.stop()
      return refused
    }
    await scene.alone(() => scene.settle())
    await scene.refresh()
    return scene
  } catch (error) {
    await scene.stop()
    throw error
  }
}

function wire({ databaseUrl, spare, log, changed }: Deps, wanted: WantedScene, clock: TurnableClock, ends: Ends): Scene {
  const key = randomBytes(32).toString('base64')
  const owners = wanted.accounts.flatMap(({ person }) => (person.role === 'coordinator' ? [person.email] : []))
  const alone = createTurns()
  let dueNext: Instant | null = null
  let isOver = false
  const sayWhy = (error: unknown): void => void (isOver || log.error({ err: error }, 'The playground stumbled'))
  const standingBy = spare ? [spare] : []
  const pari = keepAlive({
    changed,
    start: () => standingBy.pop() ?? startKeeper(log),
    opening: () => ({
      ...{ databaseUrl, key, owners, now: clock.now().toString(), ...ends.settings },
      admitted: ends.accounts.map(({ email }) => email),
    }),
    onUp: (port) => ends.deliverTo(port),
    onWoken: wake,
  })
  const looking = createLooking({ ask: () => pari.ask('look', null), changed, sayWhy })
  const behaviours = behavioursOf(wanted, ends, () => looking.now())
  const said = countSaid(ends, behaviours, changed)
  const door = doorOf(ends, behaviours, () => looking.now())

  let isWoken = false
  /** Woken many times, it looks once. */
  function wake(): void {
    if (isWoken) return
    isWoken = true
    alone(settle).catch(sayWhy)
  }

  async function settle(): Promise<void> {
    isWoken = false
    for (;;) {
      const { next, newcomers } = await pari.ask('turn', clock.now().toString())
      dueNext = next === null ? null : Instant.from(next)
      await ends.quiet()
      if (newcomers.length > 0) await meetNewcomers(newcomers, { pari, ends, zone: wanted.zone })
      behaviours.look(clock.now())
      const taps = behaviours.due(clock.now())
      const hasNoted = await attend({ looking, door, clock, pari })
      if (taps.length + newcomers.length === 0 && !hasNoted) break
      await fewAtOnce(taps, tapsAtOnce, (tap) => tapByItself(ends, behaviours, clock, tap))
    }
    looking.soon()
  }

  return {
    ...{ play: randomUUID(), zone: wanted.zone, clock, ends, behaviours, pari, alone, settle, said },
    passMoment: () => passMoment(clock).then(settle),
    look: () => looking.now(),
    refresh: () => looking.refresh(),
    next: () => earliest([dueNext, behaviours.next(), door.next()]),
    isAnswerNext: () => isSooner(behaviours.next(), dueNext),
    async stop() {
      isOver = true
      looking.stop()
      await pari.stop()
      await ends.stop()
    },
  }
}

/** The clock is later by the least that there is. */
async function passMoment(clock: TurnableClock): Promise<void> {
  clock.turnTo(clock.now().add({ milliseconds: 1 }))
}

interface Attending {
  readonly looking: Looking
  readonly door: Door
  readonly clock: TurnableClock
  readonly pari: Alive
}

/** Whether anything was to be noted at the door. What people have just answered counts there. */
async function attend({ looking, door, clock, pari }: Attending): Promise<boolean> {
  if (!door.isDue(clock.now())) return false
  await looking.refresh()
  const ticked = door.due(clock.now(), looking.now().people)
  if (ticked.length > 0) await pari.ask('attend', ticked)
  return true
}

async function tapByItself(ends: Ends, behaviours: Behaviours, clock: TurnableClock, tap: OwnTap): Promise<void> {
  const { ok } = await doOn(actorOf(ends, tap.account), { does: 'tap', message: tap.message, button: tap.button })
  if (!ok) behaviours.again(tap, clock.now())
}

/** Tells everybody whom it concerns what changes on the screens, and counts the messages. */
function countSaid(ends: Ends, behaviours: Behaviours, changed: () => void): Scene['said'] {
  let said = 0
  const saidTo = new Map<string, number>()
  ends.onChange((endIds, what) => {
    if (what === 'message') said += 1
    for (const account of ends.accounts) {
      if (!endIds.includes(account.endId)) continue
      behaviours.notice(account)
      if (what === 'message' || what === 'ephemeral') saidTo.set(account.id, (saidTo.get(account.id) ?? 0) + 1)
    }
    changed()
  })
  return (accounts) => accounts?.reduce((sum, id) => sum + (saidTo.get(id) ?? 0), 0) ?? said
}

const isSooner = (one: Instant | null, other: Instant | null): boolean => one !== null && (other === null || isAfter(other, one))

const earliest = (times: readonly (Instant | null)[]): Instant | null =>
  times.flatMap((at) => at ?? []).reduce<Instant | null>((a, b) => (a ? earlier(a, b) : b), null)

function behavioursOf({ zone, accounts, start }: WantedScene, ends: Ends, look: () => Look): Behaviours {
  const behaviours = createBehaviours(zone, seed, {
    messagesOf: (account) => screenOf(ends, account, {}).messages,
    hasAnswered({ email }) {
      const answer = look().people.find((person) => person.email === email)?.answer ?? null
      return answer !== null && answer !== 'unsure'
    },
  })
  for (const [index, { behaviour }] of accounts.entries()) setFor(behaviours, ends.accounts[index], behaviour, start)
  return behaviours
}

function doorOf({ accounts }: Ends, behaviours: Behaviours, look: () => Look): Door {
  const isImagined = (email: string): boolean => accounts.some((account) => account.email === email && behaviours.of(account.id) !== 'none')
  return createDoor({ look, isImagined, seed })
}

function setFor(behaviours: Behaviours, account: Account | undefined, behaviour: Behaviour, now: Instant): void {
  if (account) behaviours.set([account], behaviour, now)
}

/** Somebody at their platform. */
export const actorOf = ({ slack, teams }: Ends, { platform, endId }: Account) => (platform === 'slack' ? slack.as(endId) : teams.as(endId))

/** What somebody has before them. */
export const screenOf = ({ slack, teams, accounts }: Ends, { platform, endId }: Account, errors: NonNullable<Done['errors']>) =>
  platform === 'slack'
    ? slackScreen(slack.as(endId), { zone: slack.world.people.get(endId)?.timeZone ?? 'UTC', errors })
    : teamsScreen(teams.as(endId), new Map(accounts.map((account) => [account.endId, account.name])))
