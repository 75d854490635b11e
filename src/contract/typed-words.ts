import { distance } from 'fastest-levenshtein'
import type { Command } from './command.ts'
import type { Button, Language } from './view.ts'

/** Words that ask for a command: written after /mentoring on Slack, and to Pari itself on Teams. */
export interface Asked {
  /** What is meant. */
  readonly command: Command
  /** In every language that Pari speaks, in lower case, with spaces between them. */
  readonly words: string
  /** Words that ask for it when nothing else is said: a greeting before an answer does not ask for help. */
  readonly alone?: string
  /** Words that ask for it alone, or before one of `words`: «new» and «new list» do, «new time» does not. */
  readonly leads?: string
  /** Its line in the list of help. Left out: help does not name it. */
  readonly help?: HelpLine
}

/** One of the words, and what it asks for: «status: where things stand». */
interface HelpLine {
  /** Smaller stands higher. */
  readonly rank: number
  readonly line: Readonly<Record<Language, string>>
  /** What stands on its button below the help. Left out: it has none. */
  readonly button?: Readonly<Record<Language, string>>
}

/** The words that may be written, in the order in which help lists them. */
export const helpLines = (asked: readonly Asked[], language: Language): readonly string[] =>
  asked
    .flatMap(({ help }) => help ?? [])
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ line }) => line[language])

/** The buttons below the help, in the same order. */
export const helpButtons = (asked: readonly Asked[], language: Language): readonly Button[] =>
  asked
    .flatMap(({ command, help }) => (help?.button ? [{ ...help, command, button: help.button }] : []))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ command, button }) => ({ label: button[language], command }))

/** Words that stand beside a command and change nothing. */
const polite = new Set(
  'please pari thanks thank you tack kiitos kiitti now nu nyt there all good morning evening day huomenta iltaa morgon kväll dag'.split(
    ' ',
  ),
)

/** A command is short. Who writes more tells something, and a room reads it as a whole. */
const mostOfCommand = 3

/**
 * Reads what the first word asks for; where it is spelled wrongly, only when nothing else is said, so that «lost» asks for no list and Lisa
 * for none either. Null: the words mean nothing, or could mean several commands.
 */
export function wordReader(asked: readonly Asked[]): (text: string) => Command | null {
  const words = new Map(asked.flatMap(({ command, words }) => words.split(' ').map((word) => [word, command] as const)))
  const alone = new Map(asked.flatMap(({ command, alone }) => (alone?.split(' ') ?? []).map((word) => [word, command] as const)))
  const leads = new Map(asked.flatMap(({ command, leads }) => (leads?.split(' ') ?? []).map((word) => [word, command] as const)))
  const misspelled = (word: string): Command | null => {
    const known = swapped(words, word)
    if (known) return known
    const near = [...words]
      .map(([each, command]) => ({ command, off: distance(each, word), allowed: slips(word), longer: Math.abs(each.length - word.length) }))
      // A letter in another's place makes a name of a word: Liisa asks for no list.
      .filter(({ off, allowed, longer }) => off <= allowed && off === longer)
      .toSorted((one, other) => one.off - other.off)
    const meant = near.filter(({ off }) => off === near[0]?.off).map(({ command }) => command)
    return meant[0] && meant.every((each) => each.do === meant[0]?.do) ? meant[0] : null
  }
  return (text) => {
    const said = text.normalize('NFC').toLowerCase().slice(0, longest)
    const [first = '', ...others] = said.match(/\?|\p{L}+/gu) ?? []
    const rest = others.filter((word) => !polite.has(word) && word !== '?')
    const isAlone = rest.length === 0
    const led = leads.get(first)
    if (led) return isAlone || (words.get(rest[0] ?? '') ?? misspelled(rest[0] ?? ''))?.do === led.do ? led : null
    const known = words.get(first)
    if (known) return others.length < mostOfCommand ? known : null
    return isAlone ? (alone.get(first) ?? misspelled(first)) : null
  }
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

/** How many letters may be missing or too many. None in a short word, which would become another one. */
const slips = (word: string): number => (word.length < 5 ? 0 : word.length < 8 ? 1 : 2)
