import { describe, expect, test } from 'vitest'
import { pieceWith, termsOf, wishesIn } from './words.ts'

const common = (one: string, other: string): string[] => [...termsOf(one)].filter((term) => termsOf(other).has(term))

describe('two texts have something in common', () => {
  test.each([
    ['SAP', 'Engineering with SAP and CAD'],
    ['seo, sales', 'I know SEO'],
    ['C++', 'c++ and embedded systems'],
    ['R', 'Statistics in R; R, Python'],
    ['Engineering', 'Tekniikka'],
    ['Teknik', 'engineer'],
    ['IT', 'ICT-ala'],
    ['it', 'tietotekniikka'],
    ['I work in IT support', 'IT'],
    ['Rättsvetenskap', 'Juridik'],
    ['konstruktör', 'Konetekniikka'],
    ['I don’t know much about law yet', 'Law'],
  ])('%s · %s', (one, other) => expect(common(one, other).length).toBeGreaterThan(0))
})

describe('two texts have nothing in common', () => {
  test.each([
    ['I want to get better at it', 'IT'],
    ['hitta rätt jobb', 'Juridik'],
    ['hitta rätt väg', 'hitta rätt jobb'],
    ['löytää oikea suunta', 'oikea tapa löytää asunto'],
    ['konstruktiv kritik', 'Konetekniikka'],
    ['Finnish working culture', 'Theatre'],
    ['THE BEST WAY TO GO ON', 'the way to go'],
    ['you and me', 'and you'],
    ['Mechanical engineering', 'Chemical engineering'],
    ['I have no interest in leadership', 'Leadership'],
    ['Everything but sales', 'Sales'],
    ['not law', 'Law'],
    ['En halua myyntiä, vaan muuta', 'Myynti'],
    ['allt utom juridik', 'Juridik'],
  ])('%s · %s', (one, other) => expect(common(one, other)).toEqual([]))
})

test.each([
  ['Law; marketing, sales', 'Law', 'marketing, sales'],
  ['Law, marketing, working abroad', 'Law', 'marketing; working abroad'],
  ['As a nurse, I want to learn how to lead others', 'As a nurse, I want to learn how to lead others', ''],
  ['1. Law 2. Sales', 'Law', 'Sales'],
  ['Law; Sales (most important)', 'Sales (most important)', 'Law'],
])('Of %s the decisive wish is %s', (text, decisive, others) => expect(wishesIn(text)).toEqual({ decisive, others }))

test.each([
  ['M.Sc. in Marketing', 'Marketing', 'M.Sc. in Marketing'],
  ['- Nursing\n- Law', 'Nursing', 'Nursing'],
  ['I like boats. Leadership matters to me', 'Leadership', 'Leadership matters to me'],
])('Of %s, what has %s is quoted whole', (text, word, piece) => expect(pieceWith(text, termsOf(word))).toBe(piece))
