import { kindsOf } from '../../src/house/kinds.ts'
import { rooms } from '../../src/house/rooms.ts'
import { isAfter, systemClock } from '../../src/kit/clock.ts'
import type { Log } from '../../src/kit/log.ts'
import type {
  Act,
  Beginning,
  Begun,
  Behave,
  Done,
  Happening,
  JoinAs,
  Joined,
  Kinds,
  NotDone,
  PersonShown,
  Shown,
  Trouble,
  Turn,
} from '../page/shown.ts'
import type { Account } from './accounts.ts'
import { counted } from './ahead.ts'
import type { Databases } from './databases.ts'
import { doOn } from './deeds.ts'
import { type Keeper, startKeeper } from './house.ts'
import { createTurns } from './in-turn.ts'
import { joinAs } from './join-as.ts'
import { lastDeleted } from './looking.ts'
import { ownScene } from './own-list.ts'
import { emptyScene, sampleScene } from './sample.ts'
import { actorOf, openScene, type Scene, screenOf, type WantedScene } from './scene.ts'
import { shownEmpty } from './shown-empty.ts'
import { createHands, type Hands } from './time.ts'

/** Everything that the page may do, and everything that it sees. */
export interface Playground {
  /** `open`: ids of people whose panels are open. */
  shown(open: readonly string[]): Shown
  /** A file that somebody was sent on Slack. Null: there is none of this id. */
  fileOf(id: string): { readonly name: string; readonly bytes: Uint8Array } | null
  /** The words for what is said. */
  readonly kinds: Kinds
  begin(beginning: Beginning): Promise<Begun>
  turn(turn: Turn): Promise<NotDone | null>
  act(act: Act): Promise<Done>
  behave(behave: Behave): Promise<NotDone | null>
  trouble(trouble: Trouble): Promise<NotDone | null>
  join(wish: JoinAs): Promise<Joined | NotDone>
  reset(): Promise<void>
  stop(): Promise<void>
}

interface Deps {
  readonly databases: Databases
  readonly log: Log
  readonly changed: () => void
}

interface Played {
  readonly scene: Scene
  readonly hands: Hands
  /** What submissions were refused for, by person. */
  readonly errors: Map<string, NonNullable<Done['errors']>>
  /** Messages that somebody has seen, by person. */
  readonly seen: Map<string, number>
  slackRateLimit: boolean
  /** Messages that were not taken because of a trouble. */
  readonly turnedAway: Readonly<Record<'slack' | 'teams', () => number>>
  kills: number
  kept: Shown['trouble']['kept']
}

const nothingYet: NotDone = { refused: 'Nothing is played yet: begin with the sample or a list of your own.' }
/** Of all posts, while Slack is told to limit them: enough to be seen, and never all of them. */
const limited = [{ fault: 'rateLimited', methods: ['chat.postMessage'], chance: 0.5, retryAfter: 30 }] as const

const kinds: Kinds = Object.fromEntries([...kindsOf(rooms)].map(([kind, { words }]) => [kind, words]))

/** A playground without anything in it. */
export function createPlayground({ databases, log, changed }: Deps): Playground {
  let played: Played | null = null
  let opening = 0
  const inTurn = createTurns()
  // Loading all of Pari takes longer than anything else at a beginning.
  let spare: Keeper | undefined = startKeeper(log)

  async function open(wanted: WantedScene): Promise<Begun> {
    await reset()
    const deps = { databaseUrl: await databases.fresh(), log, changed, spare }
    spare = undefined
    const scene = await openScene(deps, wanted)
    if (!('clock' in scene)) return { problems: scene }
    const turnedAway = turnedAwayIn(scene)
    played = beginningOf(scene, createHands(scene, changed, turnedAway.teams), turnedAway)
    return wanted.notRead?.length ? { notRead: wanted.notRead } : {}
  }

  async function close(): Promise<void> {
    const before = played
    played = null
    await before?.hands.halt()
    await before?.scene.stop()
  }

  async function reset(): Promise<void> {
    await close()
    spare ??= startKeeper(log)
    await databases.forget()
  }

  /** One beginning or end at a time. */
  async function busily<Result>(work: () => Promise<Result>): Promise<Result> {
    opening += 1
    changed()
    try {
      return await inTurn(work)
    } finally {
      opening -= 1
      changed()
    }
  }

  return {
    shown: (ids) => (played ? shownOf(played, ids, opening > 0) : shownEmpty(opening > 0 ? 'busy' : 'empty')),
    ...{ kinds, fileOf: (id) => played?.scene.ends.slack.world.files.get(id) ?? null },
    // What is being forgotten just now is forgotten first.
    begin: oneBeginning((beginning) =>
      busily(async () => {
        const wanted = await wantedBy(beginning)
        return 'cohorts' in wanted ? open(wanted) : { problems: wanted }
      }),
    ),
    async turn(turn) {
      const refused = played ? await played.hands.turn(turn) : nothingYet.refused
      return refused === null ? null : { refused }
    },
    act: async (act) => (played ? actIn(played, act, changed) : { ok: false, says: nothingYet.refused }),
    behave: async (wish) => (played ? behaveIn(played, wish, changed) : nothingYet),
    trouble: async (wish) => (played ? troubleIn(played, wish, changed) : nothingYet),
    join: async (wish) => (played ? joinAs(played.scene, wish) : nothingYet),
    reset: () => busily(reset),
    async stop() {
      await inTurn(close)
      await spare?.stop()
    },
  }
}

/** Refuses to begin what is being begun already. */
function oneBeginning(begin: Playground['begin']): Playground['begin'] {
  let isBeginning = false
  return async (beginning) => {
    if (isBeginning) return { problems: ['Something is being begun already: wait a moment.'] }
    isBeginning = true
    try {
      return await begin(beginning)
    } finally {
      isBeginning = false
    }
  }
}

async function wantedBy(beginning: Beginning): Promise<WantedScene | readonly string[]> {
  if (beginning.kind === 'list') return ownScene(beginning)
  return beginning.kind === 'empty' ? emptyScene(systemClock.now(), beginning.language) : sampleScene(systemClock.now())
}

/** Slack asks to try later; what Teams blocks comes no more. */
const turnedAwayIn = ({ ends: { slack, teams } }: Scene): Played['turnedAway'] => ({
  slack: countCalls(slack.calls, (outcome) => outcome === 'fault: rateLimited'),
  teams: countCalls(teams.calls, (outcome) => outcome.endsWith('Blocked') || outcome.endsWith('BlockedByUser')),
})

const beginningOf = (scene: Scene, hands: Hands, turnedAway: Played['turnedAway']): Played => ({
  ...{ scene, hands, turnedAway },
  ...{ errors: new Map(), seen: new Map(), slackRateLimit: false, kills: 0, kept: null },
})

/** Counts calls that ended so; each is looked at once. */
function countCalls(calls: readonly { readonly outcome: string }[], isCounted: (outcome: string) => boolean): () => number {
  let [looked, count] = [0, 0]
  return () => {
    for (; looked < calls.length; looked += 1) if (isCounted(calls[looked]?.outcome ?? '')) count += 1
    return count
  }
}

async function actIn({ scene, errors }: Played, { person, ...deed }: Act, changed: () => void): Promise<Done> {
  const account = scene.ends.accounts.find(({ id }) => id === person)
  if (!account) return { ok: false, says: 'There is no such person here.' }
  const done = await scene.alone(async () => {
    await scene.passMoment()
    const did = await doOn(actorOf(scene.ends, account), deed)
    errors.set(person, did.errors ?? {})
    await scene.settle()
    return did
  })
  await scene.refresh()
  changed()
  return done
}

async function behaveIn({ scene }: Played, { person, behaviour }: Behave, changed: () => void): Promise<NotDone | null> {
  const { behaviours, ends, clock } = scene
  const isMeant = ({ id, role }: Account): boolean =>
    person === 'everybody' ? role !== 'coordinator' && (behaviour === 'none' || behaviours.of(id) === 'none') : id === person
  const meant = ends.accounts.filter(isMeant)
  if (meant.length === 0 && person !== 'everybody') return { refused: 'There is no such person here.' }
  behaviours.set(meant, behaviour, clock.now())
  changed()
  return null
}

async function troubleIn(played: Played, { trouble, on, person }: Trouble, changed: () => void): Promise<NotDone | null> {
  const { scene } = played
  const { slack, teams, accounts } = scene.ends
  if (trouble === 'slackRateLimit') {
    slack.setFaults(on ? limited : [])
    played.slackRateLimit = on
  } else if (trouble === 'kill') {
    if (!on || !scene.pari.isUp()) return { refused: 'The process is being started: wait until it is there.' }
    kill(played, changed)
  } else {
    const meant = accounts.filter(({ id, platform }) => platform === 'teams' && (person === undefined || id === person))
    if (meant.length === 0) return { refused: 'Nobody here is on Teams under that name.' }
    // People let the bot in again by installing it: only then does it hear of it.
    for (const { endId } of meant) await scene.alone(async () => void (on ? teams.block(endId) : await teams.install(endId)))
    await scene.alone(() => scene.settle())
  }
  changed()
  return null
}

/** Kills the process; once another is there, what was written down is counted again. */
function kill(played: Played, changed: () => void): void {
  const { scene } = played
  const { written } = scene.look()
  scene.pari.kill()
  played.kills += 1
  played.kept = null
  const count = async (): Promise<void> => {
    await scene.refresh()
    played.kept = { written, missing: Math.max(0, written - scene.look().written) }
    changed()
  }
  // A Pari that does not come up again says why by itself.
  count().catch(() => undefined)
}

function shownOf(played: Played, open: readonly string[], isOpening: boolean): Shown {
  const { scene, hands } = played
  const { clock, zone, behaviours, ends, pari } = scene
  const look = scene.look()
  const now = clock.now()
  const [own, seen] = [behaviours.next(), behaviours.next(open)]
  // Who answers next of all, and next of those whose inboxes are open.
  const taps = [own, ...(seen && own && isAfter(seen, own) ? [seen] : [])].flatMap((at) =>
    at ? [{ at: at.toString(), kind: 'behaviour', ...counted(ends.accounts, behaviours.namesAt(at)) }] : [],
  )
  const upcoming = [...look.upcoming.filter(({ at }) => at > now.toString()), ...taps]
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .slice(0, 30)
  return {
    phase: !pari.isUp() ? 'restarting' : isOpening || hands.isJumping() ? 'busy' : 'ready',
    ...{ play: scene.play, now: now.toString(), zone, kickOffs: look.kickOffs, upcoming, rules: look.rules, playing: hands.playing() },
    next: nextIn(upcoming, new Set(ends.accounts.flatMap(({ id, name }) => (open.includes(id) ? [name] : []))), lastDeleted(look)),
    people: ends.accounts.map((account) => personShown(played, account, open.includes(account.id))),
    ...{ glance: look.glance, timeline: look.timeline, evening: look.evening, pairs: look.pairs, ends: look.ends },
    trouble: {
      slackRateLimit: played.slackRateLimit,
      teamsBlocks: ends.accounts.flatMap(({ id, endId }) => (ends.teams.world.blocks.has(endId) ? [id] : [])),
      turnedAway: { slack: played.turnedAway.slack(), teams: played.turnedAway.teams() },
      waiting: look.timeline.filter(({ state, attempts }) => state === 'due' && attempts > 0).length,
      ...{ kills: played.kills, kept: played.kept },
    },
  }
}

/** What a jump to the next thing leads to, as far as it is known: what people answer counts where it is seen. */
function nextIn(upcoming: readonly Happening[], seen: ReadonlySet<string>, deleted: string | undefined): Happening | null {
  return upcoming.find(({ kind, names }) => (kind === 'behaviour' ? names.some((name) => seen.has(name)) : kind !== deleted)) ?? null
}

function personShown({ scene, errors, seen }: Played, account: Account, isOpen: boolean): PersonShown {
  const { id, name, role, platform, email, isExternal } = account
  const known = scene.look().people.find((person) => person.email === email)
  const screen = screenOf(scene.ends, account, errors.get(id) ?? {})
  const count = screen.messages.filter(({ from }) => from === 'app').length
  if (isOpen) seen.set(id, count)
  return {
    ...{ id, name, role, platform, isExternal },
    cohort: known?.cohort ?? '',
    state: role === 'coordinator' ? '' : (known?.state ?? ''),
    ...{ answer: known?.answer ?? null, standing: known?.standing ?? null, partner: known?.partner ?? null },
    behaviour: scene.behaviours.of(id),
    unread: count - (seen.get(id) ?? 0),
    screen: isOpen ? screen : null,
  }
}
