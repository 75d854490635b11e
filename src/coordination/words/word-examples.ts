import { knownWords, type RoleWords, usualWords } from '../../contract/role-words.ts'
import type { Language } from '../../contract/view.ts'

/** The words of one language by the names of their forms. */
export type Forms = Readonly<Record<string, string>>

/** A sentence in the language itself for each form of its word. */
const sentences: { readonly [L in Language]: Readonly<Record<keyof RoleWords[L], (form: string) => string>> } = {
  en: {
    one: (form) => `Your ${form} is coming.`,
    a: (form) => `We are still looking for ${form} for you.`,
    many: (form) => `Two ${form} are coming.`,
  },
  fi: {
    one: (form) => `Sinulle on löytynyt ${form}.`,
    ofOne: (form) => `Kerromme sinulle ${form} nimen.`,
    some: (form) => `Etsimme sinulle vielä ${form}.`,
    yours: (form) => `Tiedämme pian, onko ${form} tulossa.`,
    many: (form) => `Kaikki ${form} saavat viestin.`,
    someOfMany: (form) => `Ohjelmaan mahtuu lisää ${form}.`,
  },
  sv: {
    one: (form) => `Vi söker en ${form} åt dig.`,
    theOne: (form) => `Vi meddelar om ${form} kommer.`,
    many: (form) => `Två ${form} kommer.`,
    theMany: (form) => `Vi hälsar ${form} välkomna.`,
  },
}

/** The names of the forms of a language, the base form first. */
export const formsOf = (language: Language): readonly string[] => Object.keys(sentences[language])

/** The sentence of each form with this word in it, in the language of the word. */
export const examplesOf = (language: Language, word: Forms): Forms =>
  Object.fromEntries(Object.entries(sentences[language]).map(([form, write]) => [form, write(word[form] ?? '')]))

/** The same sentences with a word that programmes use, to show which form is meant. */
export const patternsOf = (language: Language): Forms => examplesOf(language, knownWords[language].at(-1) ?? usualWords[language])
