import { distance } from 'fastest-levenshtein'
import type { Command } from './command.ts'
import type { Button, Language } from './view.ts'

/** Words that ask for a command: written after /mentoring on Slack, and to Pari itself on Teams. */
export interface Asked {
  /** What is meant. */
  readonly command: Command
  /** In every language that Pari speaks, in lower case, with spaces between them. */
  readonly words: string
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

/** Reads what the first word asks for, also where it is spelled wrongly. Null: the word means nothing, or could mean several commands. */
export function wordReader(asked: readonly Asked[]): (text: string) => Command | null {
  const words = new Map(asked.flatMap(({ command, words }) => words.split(' ').map((word) => [word, command] as const)))
  const leads = new Map(asked.flatMap(({ command, leads }) => (leads?.split(' ') ?? []).map((word) => [word, command] as const)))
  const meantBy = (word: string): Command | null => {
    const known = words.get(word) ?? swapped(words, word)
    if (known) return known
    const near = [...words]
      .map(([each, command]) => ({ command, off: distance(each, word), allowed: slips(each) }))
      .filter(({ off, allowed }) => off <= allowed)
      .toSorted((one, other) => one.off - other.off)
    const meant = near.filter(({ off }) => off === near[0]?.off).map(({ command }) => command)
    return meant[0] && meant.every((each) => each.do === meant[0]?.do) ? meant[0] : null
  }
  return (text) => {
    const said = text.normalize('NFC').toLowerCase().slice(0, longest)
    const [first = '', second] = said.match(/\?|\p{L}+/gu) ?? []
    const led = leads.get(first)
    if (!led) return meantBy(first)
    return second === undefined || meantBy(second)?.do === led.do ? led : null
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

/** How many letters may be wrong, missing or too many. None in a short word, which would become another one. */
const slips = (word: string): number => (word.length < 4 ? 0 : word.length < 6 ? 1 : 2)
