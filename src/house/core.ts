/** The front door: checks a command against what the rooms list, and finds the room that answers it. */
import { type Command, hearWords, isLook, showHome, showStatus } from '../contract/command.ts'
import type { Core, Reading } from '../contract/core.ts'
import type { Opened } from '../contract/form.ts'
import type { HandedTap } from '../contract/handed-tap.ts'
import type { Address, Sent } from '../contract/platform.ts'
import { wordReader } from '../contract/typed-words.ts'
import type { Reply } from '../contract/view.ts'
import { type ArrivalDeps, type Stranger, whoIsAt } from '../people/directory.ts'
import type { Installations } from '../people/installations.ts'
import { type KnownCommand, knownCommands, readCommand } from './commands.ts'
import { homeOf } from './home.ts'
import { askedOf, own } from './own.ts'
import type { Parties } from './parties.ts'
import type { Acting, OpenRoom, Room } from './room.ts'
import { strangersIn } from './strangers.ts'
import { tooLong } from './too-long.ts'

/** What the front door needs. */
export interface CoreDeps {
  readonly arrivals: ArrivalDeps
  readonly installations: Installations
  /** Shuts the address of an account that is gone, and tells the rooms. */
  readonly gone: (address: Address) => Promise<void>
  readonly open: readonly OpenRoom[]
  readonly reading: Reading
  readonly parties: Pick<Parties, 'meant' | 'isListedTo'>
  readonly handOver: (tap: HandedTap) => Promise<boolean>
}

/** Every command of these rooms and of the house, by its `do`. `without`: commands that shall be unknown. */
export const commandsOf = (rooms: readonly Room[], without: readonly string[] = []): ReadonlyMap<string, KnownCommand> =>
  new Map([...knownCommands([own.commands, ...rooms.map(({ commands = {} }) => commands)])].filter(([name]) => !without.includes(name)))

/** What the lists of the rooms alone tell about commands. Throws when no room, or more than one, has `otherwise` or `fileOpening`. */
export function readingOf(rooms: readonly Room[], known = commandsOf(rooms)): Reading {
  const meant = wordReader(askedOf(rooms).filter(({ by }) => by === undefined))
  const shortcuts = new Map([own, ...rooms].flatMap(({ shortcuts = {} }) => Object.entries(shortcuts)))
  const otherwise = onlyOne(rooms, 'otherwise')
  return {
    read: (carried) => readCommand(known, carried),
    readWords: (said) => meant(said) ?? (said.trim() === '' ? otherwise : hearWords(said)),
    otherwise,
    shortcut: (name) => shortcuts.get(name) ?? null,
    fileOpening: onlyOne(rooms, 'fileOpening'),
  }
}

/** Makes the door of a house with these open rooms. */
export function createCore(deps: CoreDeps): Core {
  const { open, reading } = deps
  const answers = entriesOf(open, ({ taps, looks }) => ({ ...taps, ...looks }))
  const openings = entriesOf(open, (room) => room.openings)
  const submissions = entriesOf(open, (room) => room.submissions)
  const strangers = strangersIn(open)
  const acting = async (from: Address, on: Sent | null = null): Promise<Acting | Stranger> => {
    const who = await whoIsAt(deps.arrivals, from)
    return 'stranger' in who ? who : { actor: who, workspace: from.workspace, on }
  }
  const checked = (given: Command): Command => {
    const command = reading.read(given)
    if (!command) throw new Error(`No room knows this ${given.do}.`)
    return command
  }
  const opened: Core['open'] = async (given, from) => {
    const who = await acting(from)
    const opening = checked(given)
    if ('stranger' in who) return strangers.open(opening, who)
    return withoutWall(deps, opening, await entry(openings, opening.do)(opening, who), who)
  }
  const answered = async (command: Command, who: Acting) => renewing(command, await entry(answers, command.do)(command, who))
  const heardBy = async (words: string, who: Acting): Promise<Reply> => {
    const meant = await deps.parties.meant(words, who.actor)
    if (meant) return besideOwn(await heardIn(open, words, who, 'answers'), await answered(meant, who))
    return (await heardIn(open, words, who)) ?? entry(answers, reading.otherwise.do)(reading.otherwise, who)
  }
  const openingOf: Core['openingOf'] = (given) => {
    const submission = checked(given)
    return checked(entry(submissions, submission.do).again(submission))
  }
  return {
    ...reading,
    async handle(given, from, on) {
      const who = await acting(from, on)
      const command = checked(given)
      if ('stranger' in who) return strangers.handle(command, who)
      if (command.do === showHome.do || command.do === showStatus.do)
        return renewing(command, await homeOf(open, who.actor, command.do === showHome.do))
      if (command.do === hears) return heardBy(String(command['words']), who)
      return answered(command, who)
    },
    open: opened,
    ...formsIn(submissions, strangers, { acting, checked, openingOf }),
    ...picturesSent(open, acting),
    async languageOf(from) {
      const who = await acting(from)
      return 'stranger' in who ? null : who.actor.language
    },
    openAgain: async (given, from) => opened(openingOf(given), from),
    openingOf,
    ...{ handOver: deps.handOver, gone: deps.gone },
    installed: (workspace, name, by) => deps.installations.installed(workspace, name, by),
    removed: (workspace) => deps.installations.removed(workspace),
    learn: (profile) => deps.arrivals.transact(({ arrivals }) => arrivals.learn(profile)),
    arrived: (profile) => deps.arrivals.transact(({ arrivals }) => arrivals.arrived(profile)),
  }
}

/** What takes forms, and shows them as they are with what is filled in so far. There, what is longer than its field takes counts as empty. */
function formsIn(
  submissions: ReadonlyMap<string, NonNullable<OpenRoom['submissions']>[string]>,
  strangers: ReturnType<typeof strangersIn>,
  of: Pick<Core, 'openingOf'> & { acting(from: Address): Promise<Acting | Stranger>; checked(given: Command): Command },
): Pick<Core, 'submit' | 'renew'> {
  return {
    async submit(given, filled, from) {
      const who = await of.acting(from)
      const submission = of.checked(given)
      if ('stranger' in who) return strangers.submit(submission, filled, who)
      const form = entry(submissions, submission.do)
      return tooLong(filled.texts, form.most ?? {}, who.actor.language) ?? form.take(submission, filled, who)
    },
    async renew(given, texts, from) {
      const who = await of.acting(from)
      const submission = of.checked(given)
      if ('stranger' in who) return strangers.open(of.openingOf(submission), who)
      const form = entry(submissions, submission.do)
      if (!form.renew) throw new Error(`The form of ${submission.do} has no live fields.`)
      const long = tooLong(texts, form.most ?? {}, who.actor.language)?.problems ?? {}
      return form.renew(submission, Object.fromEntries(Object.entries(texts).filter(([name]) => !(name in long))), who)
    },
  }
}

/** Pictures that somebody sends into their chat. */
function picturesSent(
  open: readonly OpenRoom[],
  acting: (from: Address) => Promise<Acting | Stranger>,
): Pick<Core, 'awaitsPicture' | 'takePicture'> {
  const waiting = async (from: Address) => {
    const who = await acting(from)
    if ('stranger' in who) return null
    for (const { sentPictures } of open) if (sentPictures && (await sentPictures.awaits(who))) return { sentPictures, who }
    return null
  }
  return {
    awaitsPicture: async (from) => (await waiting(from)) !== null,
    async takePicture(picture, from) {
      const found = await waiting(from)
      return found ? found.sentPictures.take(picture, found.who) : null
    },
  }
}

/** What the first room says that makes something of free words. */
async function heardIn(open: readonly OpenRoom[], words: string, who: Acting, only?: 'answers'): Promise<Reply | null> {
  for (const room of open) {
    const reply = await room.hears?.(words, who, only)
    if (reply) return reply
  }
  return null
}

/** Somebody asked for what is not theirs: their own question, where one is open, stands above the reason why not. */
async function withoutWall({ open, parties }: CoreDeps, opening: Command, opened: Opened, who: Acting): Promise<Opened> {
  if (!('view' in opened) || opened.accepted || (await parties.isListedTo(opening, who.actor))) return opened
  return besideOwn(await heardIn(open, '', who), opened)
}

/** Who coordinates and takes part may mean either by «cancel»: what they would answer stands above what they would do for everybody. */
const besideOwn = (own: Reply | null, { accepted, view }: Reply): Reply =>
  own ? { accepted, view: { language: view.language, parts: [...own.view.parts, ...view.parts] } } : { accepted, view }

const hears = hearWords('').do

type Entries<Entry> = Readonly<Record<string, Entry>>

const entriesOf = <Entry>(rooms: readonly OpenRoom[], pick: (room: OpenRoom) => Entries<Entry> | undefined): ReadonlyMap<string, Entry> =>
  new Map(rooms.flatMap((room) => Object.entries(pick(room) ?? {})))

/** Throws for a command of the wrong kind, such as a tap that shall open a form: no button of ours does that. */
function entry<Entry>(entries: ReadonlyMap<string, Entry>, name: string): Entry {
  const found = entries.get(name)
  if (!found) throw new Error(`No room answers ${name} in this way.`)
  return found
}

function onlyOne(rooms: readonly Room[], name: 'otherwise' | 'fileOpening'): Command {
  const [found, ...others] = rooms.flatMap((room) => room[name] ?? [])
  if (!found || others.length > 0) throw new Error(`One room must say ${name}, not ${found ? others.length + 1 : 'none'}.`)
  return found
}

/** A view that a look showed can be shown again by the same command. */
const renewing = (command: Command, { accepted, view }: Reply): Reply => ({
  accepted,
  view: isLook(command) && accepted ? { ...view, renews: command } : view,
})
