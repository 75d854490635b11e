/** Letters and digits only, without case and accents: how headers and fixed words are compared. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** A dictionary from every spelling to its meaning. */
export const dictionary = <T extends string>(spellings: Readonly<Partial<Record<T, readonly string[]>>>): ReadonlyMap<string, T> =>
  new Map(
    (Object.keys(spellings) as T[]).flatMap((meaning) => (spellings[meaning] ?? []).map((spelling) => [fold(spelling), meaning] as const)),
  )

/**
 * What a text means: as it stands, else without remarks as in "Role (mentor/mentee)", else by its parts as in "Nimi / Namn".
 * Undefined when nothing is known or when the parts mean different things.
 */
export function lookUp<T>(words: ReadonlyMap<string, T>, text: string): T | undefined {
  const bare = text.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').replace(/^\s*\d+\s*[.):]/, ' ')
  const meanings = new Set(
    parts(bare)
      .map((part) => words.get(fold(part)))
      .filter((meaning) => meaning !== undefined),
  )
  return words.get(fold(text)) ?? words.get(fold(bare)) ?? (meanings.size === 1 ? [...meanings][0] : undefined)
}

/** The languages or choices that stand beside each other in one text. */
export const parts = (text: string): string[] => text.split(/[/|\n–—]|\s-\s/)
