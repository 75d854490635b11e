import { distance } from 'fastest-levenshtein'
import type { Opening, Tap } from './command.ts'

/** What written words ask for, in every language we speak: after /mentoring on Slack, to Pari itself on Teams. */
const asked: readonly (readonly [Tap | Opening, string])[] = [
  [{ do: 'showHelp' }, 'help apua apu ohje ohjeet hjälp hjalp ? hello hi hey hei moi terve hej hejsan'],
  [{ do: 'showHome' }, 'home koti alku hem start'],
  [{ do: 'showStatus' }, 'status tila tilanne läge läget lage'],
  [{ do: 'openSettings' }, 'settings asetukset inställningar installningar'],
  [{ do: 'openList' }, 'setup new list uusi luettelo lista ny skapa'],
]

const words: ReadonlyMap<string, Tap | Opening> = new Map(
  asked.flatMap(([command, said]) => said.split(' ').map((word) => [word, command])),
)

/** What the first word asks for, as it is meant if not as it is spelled; null when nobody could tell. */
export function readWord(text: string): Tap | Opening | null {
  const [first = ''] =
    text
      .normalize('NFC')
      .toLowerCase()
      .slice(0, longest)
      .match(/\?|\p{L}+/u) ?? []
  const known = words.get(first) ?? swapped(first)
  if (known) return known
  const near = [...words]
    .map(([word, command]) => ({ command, off: distance(word, first), allowed: slips(word) }))
    .filter(({ off, allowed }) => off <= allowed)
    .toSorted((one, other) => one.off - other.off)
  const meant = near.filter(({ off }) => off === near[0]?.off).map(({ command }) => command)
  return meant[0] && meant.every((each) => each.do === meant[0]?.do) ? meant[0] : null
}

/** The commonest slip: two letters that changed places. */
function swapped(word: string): Tap | Opening | undefined {
  const others = Array.from(
    { length: Math.max(0, word.length - 1) },
    (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  )
  const meant = others.find((other) => other.length > 3 && words.has(other))
  return meant === undefined ? undefined : words.get(meant)
}

/** Characters looked at: the first word, not a letter to us. */
const longest = 60

/** Letters that may be wrong, missing or too many: none in a word so short that it would become another. */
const slips = (word: string): number => (word.length < 4 ? 0 : word.length < 6 ? 1 : 2)
