import { distance } from 'fastest-levenshtein'

/**
 * What a word or a phrase means to the reader of dates: a letter that says which part it plays, and a number, such as `W2` for Tuesday. Several,
 * separated by spaces, where one word says two things.
 *
 * W weekday · w an abbreviation of one that is a word of its own, too · M month · R days from today · K weeks from this one · P part of the day
 * (1 morning, 2 afternoon, 3 evening, 4 night) · a number · A "at" a number (viideltä) · G genitive of a number · O ordinal · H half · Q quarter ·
 * > past · < to · L noon · Z midnight · p am (1), pm (2) · C o’clock · @ at · u unit, in minutes · i in · e from now · f of · T the · j says
 * nothing · J "day" after its number · q week · 8 a week on · + next · t this · l last · r or · & and · ; but · 2 to · F from · b before, after · B the same behind its
 * time · ! not · ~ correction · % moving · E every · V no day · v vague · Y somebody’s own clock · z zone · h a city · # stands before a number that is no time · $ behind one
 */
export type Meanings = readonly (readonly [meaning: string, words: string])[]

/** One meaning of a word. */
export interface Meaning {
  /** One of the letters above. */
  readonly code: string
  /** What its letter says that it is. */
  readonly value: number
}

/** The words of one language, as the reader looks them up. */
export interface Vocabulary {
  /** What a word or a phrase of several words means; undefined: nobody wrote it down. */
  meaningOf(phrase: string): readonly Meaning[] | undefined
  /** The same of a word with one slip of the fingers in it. */
  guess(word: string): readonly Meaning[] | undefined
}

/** Words so long are recognised with one slip in them; shorter ones are too near to others. */
const shortestGuess = 6
/** And longer ones with two. */
const longGuess = 9

/** Looks words up in these lists; of the lists for other languages only what is no word of the first one. */
export function vocabularyOf(own: Meanings, ...others: readonly Meanings[]): Vocabulary {
  const words = new Map(others.flatMap(whatOthersKnow))
  for (const [word, meanings] of own.flatMap(wordsOf)) words.set(word, meanings)
  const long = own.flatMap(wordsOf).filter(([word, [first]]) => word.length >= shortestGuess && first && 'WRMQP'.includes(first.code))
  return {
    meaningOf: (phrase) => words.get(phrase),
    guess: (word) => (word.length < shortestGuess - 1 ? undefined : long.find(([known]) => isSlipOf(known, word))?.[1]),
  }
}

const wordsOf = ([meaning, words]: Meanings[number]): [string, readonly Meaning[]][] => {
  const meanings = meaning.split(' ').map((each) => ({ code: each.charAt(0), value: Number(each.slice(1)) }))
  return words.split('|').map((word) => [word, meanings])
}

/**
 * Weekdays, months and days like today, written in full, and what rules them out: shorter words of one language mean something else in another, and a day
 * that is known must not be read where the “not” before it is not.
 */
const whatOthersKnow = (meanings: Meanings) =>
  meanings.flatMap(wordsOf).filter(([word, [first]]) => isKnownElsewhere(word, first?.code ?? ''))

const isKnownElsewhere = (word: string, code: string): boolean =>
  'WRM'.includes(code) ? word.length > 3 : '!bBEV'.includes(code) && (word.length > 2 || word === 'ei' || word === 'ej')

const isSlipOf = (known: string, word: string): boolean =>
  Math.abs(known.length - word.length) <= 2 && (distance(known, word) <= (known.length > longGuess ? 2 : 1) || isTurned(known, word))

/** Two neighbouring letters have changed places. */
function isTurned(known: string, word: string): boolean {
  if (known.length !== word.length) return false
  const at = [...known].findIndex((letter, index) => letter !== word[index])
  return known.slice(0, at) + known.charAt(at + 1) + known.charAt(at) + known.slice(at + 2) === word
}
