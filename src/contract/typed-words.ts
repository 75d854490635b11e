import { distance } from 'fastest-levenshtein'
import type { Command } from './command.ts'
import type { Button, Language } from './view.ts'

/** What somebody is in the programmes of a workspace; most people are one of them, and some are several. */
export type Party = (typeof everyParty)[number]
/** Every one of them. */
export const everyParty = ['owner', 'coordinator', 'viewer', 'participant'] as const

/** Words that ask for a command: written after /mentoring on Slack, and to Pari itself on Teams. */
export interface Asked {
  /** What is meant. */
  readonly command: Command
  /** In every language that Pari speaks, in lower case, with spaces between them. */
  readonly words?: string
  /** Words that ask for it when nothing else is said: a greeting before an answer does not ask for help. */
  readonly alone?: string
  /** Words that ask for it alone, or before one of `words`: «new» and «new list» do, «new time» does not. */
  readonly leads?: string
  /** Whole messages that ask for it, in lower case, without apostrophes: nothing but courtesy may stand beside them. */
  readonly whole?: readonly string[]
  /** Whose words they are: anybody else means something else by them. Missing: everybody's. Such words are only read as whole messages. */
  readonly by?: readonly Party[]
  /** Its line in the list of help. Left out: help does not name it. */
  readonly help?: HelpLine
}

/** One of the words, and what it asks for: «status: where things stand». */
export interface HelpLine {
  /** Smaller stands higher. */
  readonly rank: number
  /** In whose help it stands. Missing: in that of everybody who may say the words. */
  readonly to?: readonly Party[]
  /** First what may be written, then a colon and what it does. */
  readonly line: Readonly<Record<Language, string>>
  /** What stands on its button below the help. Left out: it has none. */
  readonly button?: Readonly<Record<Language, string>>
}

/** Whether something is for somebody who is all of `parties`. */
export const isFor = (whose: readonly Party[] | undefined, parties: readonly Party[]): boolean =>
  whose === undefined || whose.some((party) => parties.includes(party))

/** What help lists for somebody who is all of `parties`, in its order. `hints`: lines that belong to no command. */
export const helpFor = (asked: readonly Asked[], hints: readonly HelpLine[], parties: readonly Party[], language: Language): Help => {
  const listed = asked
    .flatMap(({ command, by, help }) => (help && isFor(by, parties) ? [{ ...help, command }] : []))
    .concat(hints.map((hint) => ({ ...hint, command: { do: '' } })))
    .filter(({ to }) => isFor(to, parties))
    .toSorted((one, other) => one.rank - other.rank)
  return {
    words: listed.map(({ line }) => line[language]),
    buttons: listed.flatMap(({ button, command }) => (button ? [{ label: button[language], command }] : [])),
  }
}

/** What there is to ask for: what may be written, each with what it does, and the buttons below. */
export interface Help {
  /** A line for each. */
  readonly words: readonly string[]
  /** Those of commands that have one. */
  readonly buttons: readonly Button[]
}

/** Words that stand beside a command and change nothing. */
const polite = new Set(
  'please pari thanks thank you tack kiitos kiitti now nu nyt there all good morning evening day huomenta iltaa morgon kväll dag'.split(
    ' ',
  ),
)

/** Words that stand in a command and change nothing there. */
const articles = new Set('me the a an my our it den det i want to would like can you jag vill haluan haluaisin voisitko'.split(' '))

/** A command is short. Who writes more tells something, and a room reads it as a whole. */
const mostOfCommand = 3

/**
 * Reads what the first word asks for; where it is spelled wrongly, only when nothing else is said, so that «lost» asks for no list and Lisa
 * for none either. Null: the words mean nothing, or could mean several commands.
 */
export function wordReader(asked: readonly Asked[]): (text: string) => Command | null {
  const words = byWord(asked, 'words')
  const alone = byWord(asked, 'alone')
  const leads = Map.groupBy(
    asked.flatMap(({ command, leads }) => (leads?.split(' ') ?? []).map((word) => ({ word, command }))),
    ({ word }) => word,
  )
  const whole = messageReader(asked)
  return (text) => {
    const [first = '', ...others] = wordsOf(text)
    const rest = others.filter((word) => !polite.has(word) && word !== '?')
    const isAlone = rest.length === 0
    const led = leads.get(first)
    if (led) {
      // Alone it asks for the first of them: «my» for my data.
      const next = isAlone ? led[0]?.command : (words.get(rest[0] ?? '') ?? misspelled(words, rest[0] ?? ''))
      return led.find(({ command }) => command.do === next?.do)?.command ?? whole(text)
    }
    const known = words.get(first)
    if (known) return others.length < mostOfCommand ? known : null
    return (isAlone ? (alone.get(first) ?? misspelled(words, first)) : null) ?? whole(text)
  }
}

/** Reads whole messages: whatever else is said makes them another message. Null: they mean nothing, or could mean several commands. */
export function messageReader(asked: readonly Asked[]): (text: string) => Command | null {
  const messages = alsoPlain(asked.flatMap(({ command, whole = [] }) => whole.map((each) => [joined(each), command] as const)))
  return (text) => {
    const said = joined(text)
    return said === '' ? null : (messages.get(said) ?? misspelled(messages, said))
  }
}

/** A message as it is compared: «Call off the kick-off, please!» is `calloffkickoff`. */
const joined = (text: string): string =>
  wordsOf(text)
    .filter((word) => word !== '?' && !polite.has(word) && !articles.has(word))
    .join('')

/** The words of a text, in small letters; apostrophes are left out. Only the first words count. */
const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .slice(0, longest)
    .replaceAll(/['’]/gu, '')
    .match(/\?|\p{L}+/gu) ?? []

const byWord = (asked: readonly Asked[], kind: 'words' | 'alone'): ReadonlyMap<string, Command> =>
  alsoPlain(asked.flatMap((each) => (each[kind]?.split(' ') ?? []).filter(Boolean).map((word) => [word, each.command] as const)))

/** Everything also without the marks on its letters, as people write it on another keyboard: «laget» for «läget». A word as it is comes first. */
const alsoPlain = (entries: readonly (readonly [string, Command])[]): ReadonlyMap<string, Command> =>
  new Map([...entries.map(([word, command]) => [word.normalize('NFD').replaceAll(/\p{M}/gu, ''), command] as const), ...entries])

/** What is meant by a word in which letters are missing, changed places, or stand twice. Any other letter makes a name of it: Liisa, Listja. */
function misspelled(words: ReadonlyMap<string, Command>, word: string): Command | null {
  const known = swapped(words, word) ?? doubled(words, word)
  if (known) return known
  const near = [...words]
    .map(([each, command]) => ({ command, off: distance(each, word), missing: each.length - word.length }))
    .filter(({ off, missing }) => off <= slips(word) && off === missing)
    .toSorted((one, other) => one.off - other.off)
  const meant = near.filter(({ off }) => off === near[0]?.off).map(({ command }) => command)
  return meant[0] && meant.every((each) => isSame(each, meant[0])) ? meant[0] : null
}

const isSame = (one: Command, other: Command | undefined): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Finds the word of which a letter was written twice. */
function doubled(words: ReadonlyMap<string, Command>, word: string): Command | undefined {
  const others = Array.from({ length: word.length }, (_, at) => (word[at] === word[at + 1] ? word.slice(0, at) + word.slice(at + 1) : ''))
  const meant = others.find((other) => other.length > 3 && words.has(other))
  return meant === undefined ? undefined : words.get(meant)
}

/** Finds the word in which two neighbouring letters changed places: this is the commonest slip. */
function swapped(words: ReadonlyMap<string, Command>, word: string): Command | undefined {
  const others = Array.from(
    { length: Math.max(0, word.length - 1) },
    (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  )
  const meant = others.find((other) => other.length > 3 && words.has(other))
  return meant === undefined ? undefined : words.get(meant)
}

/** How many characters are looked at: only the first words count. */
const longest = 60

/** How many letters may be missing. None in a short word, which would become another one. */
const slips = (word: string): number => (word.length < 5 ? 0 : word.length < 8 ? 1 : 2)
