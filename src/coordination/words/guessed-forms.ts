import type { Language } from '../../contract/view.ts'
import type { Forms } from './word-examples.ts'

/** A rule for words that end so: the endings that take the place of the whole match, by form. */
type Rule = readonly [ending: RegExp, forms: (word: string) => Forms]

/** The endings after which an English plural only gets an s. */
const plainPlural = /[bcdeégklmnprtw]$/
const unsafePlural = /(?:man|child|person|people|foot|tooth|mouse)$/

/** Whether an English word has «a» or «an» is a question of sound, so letters that may sound either way are left to the writer. */
const article = (word: string): Forms => {
  if (/^[bcdfgjklmnpqrstvwxyz]\p{Ll}/u.test(word)) return { a: `a ${word}` }
  return /^(?:a|i|e(?![uw])|o(?!n[ce]|u))\p{Ll}/u.test(word) ? { a: `an ${word}` } : {}
}

const englishPlural = (word: string): Forms => {
  if (/[^aeiou]y$/.test(word)) return { many: `${word.slice(0, -1)}ies` }
  return plainPlural.test(word) && !unsafePlural.test(word) ? { many: `${word}s` } : {}
}

/** Endings of Finnish nouns that never change their stem. */
const finnish =
  (vowel: string, plural: string) =>
  (word: string): Forms => ({
    ...{ ofOne: `${word}n`, some: `${word}${vowel}`, yours: `${word}si`, many: `${word}t` },
    someOfMany: `${word.slice(0, -1)}${plural}`,
  })

const swedish =
  (the: string, many: string, theMany: string) =>
  (word: string): Forms => ({
    ...{ theOne: `${word}${the}`, many: `${word}${many}`, theMany: `${word}${theMany}` },
  })

/** «deltagare»: one and many are the same, and the definite plural loses its e. */
const likeDeltagare = (word: string): Forms => ({ theOne: `${word}n`, many: word, theMany: `${word.slice(0, -1)}na` })

/** The first rule that fits is taken. Words that no rule fits are not guessed. */
const rules: Readonly<Record<Language, readonly Rule[]>> = {
  en: [[/^[\p{L}-]+$/u, (word) => ({ ...article(word), ...englishPlural(word) })]],
  fi: [
    [/\p{L}{2}ija$/u, finnish('a', 'oita')],
    [/\p{L}{2}ijä$/u, finnish('ä', 'öitä')],
    [/\p{L}{3}[aeouyäö]ja$/u, finnish('a', 'ia')],
    [/\p{L}{3}[aeouyäö]jä$/u, finnish('ä', 'iä')],
    [/\p{L}{2}tava$/u, finnish('a', 'ia')],
    [/\p{L}{2}tävä$/u, finnish('ä', 'iä')],
    [/[aeiouy]\p{L}{0,9}[^aeiouyäö]ori$/u, finnish('a', 'eita')],
  ],
  sv: [
    [/\p{L}{2}are$/u, likeDeltagare],
    [/\p{L}{3}(?:ent|ant|ist|at)$/u, swedish('en', 'er', 'erna')],
    [/[aeiouyåäö]\p{L}{0,9}tor$/u, swedish('n', 'er', 'erna')],
  ],
}

/** The forms of a word that follow safely from its base form. What is not safe is left out. */
export function guessedForms(language: Language, word: string): Forms {
  const [, forms] = rules[language].find(([ending]) => ending.test(word)) ?? []
  return forms?.(word) ?? {}
}
