import type { Language } from '../../src/contract/view.ts'
import { decimal, listOf } from '../../src/contract/wording.ts'

/** What a text is tried with. */
export interface Given {
  readonly language: Language
  /** Every number. */
  readonly count: number
  /** Whether parameters for several people get two names instead of one. */
  readonly isTwo: boolean
}

/** Names that texts are tried with. None of them ends like a Finnish or a Swedish case. */
export const people = { name: 'Anna Mäki-Lehto', mentor: 'Bo Ek', mentee: 'Chi Ngọc' } as const

const todos: Readonly<Record<Language, string>> = {
  en: 'please add them yourself',
  fi: 'lisää hänet itse',
  sv: 'lägg till personen själv',
}

/** What the parameters of texts stand for, by their names in the English files: a translator reads them in the place of these. */
const values: Readonly<Record<string, (given: Given) => unknown>> = {
  name: () => people.name,
  mentor: () => people.mentor,
  mentee: () => people.mentee,
  partner: () => people.mentor,
  label: () => 'OK',
  theme: () => 'CV',
  usual: () => 4,
  group: () => 'Law circle',
  todo: ({ language }) => todos[language],
  ways: () => 'maija@example.org · +358 40 123 4567',
  names: ({ language, isTwo }) => listOf(isTwo ? [people.name, people.mentor] : [people.name], language),
  mentors: ({ language, isTwo }) => listOf(isTwo ? [people.mentor, people.name] : [people.mentor], language),
  mentees: ({ language, isTwo }) => listOf(isTwo ? [people.mentee, people.name] : [people.mentee], language),
  programme: () => 'Spring 2027',
  cohort: () => 'Spring 2027 (evening)',
  place: () => 'Aalto (Teams)',
  workspace: () => 'Aalto',
  person: () => people.name,
  organisation: () => 'Aalto',
  runner: () => ({ organisation: 'Aalto University', contact: 'mentoring@example.org' }),
  contact: () => 'mentoring@example.org',
  cohorts: () => 'Spring 2027',
  workspaces: () => 'Aalto',
  day: ({ language }) => dates[language],
  moment: ({ language }) => days[language],
  email: () => 'anna@example.org',
  value: () => 'Anna',
  column: () => 'Email',
  columns: () => 'Shoe size, Notes',
  rows: () => '4, 7',
  sheet: () => '2027',
  sheets: () => '2025, 2026',
  zone: () => 'Helsinki',
  file: () => 'people.csv',
  word: () => 'X',
  expected: ({ language }) => decimal(10.9, language),
  comingWeight: ({ language }) => decimal(0.9, language),
  unsureWeight: ({ language }) => decimal(0.5, language),
  silentWeight: ({ language }) => decimal(0.2, language),
  counts: () => '21',
  answer: ({ language }) => answers[language],
  wishes: () => 'Courage.',
  text: () => '…',
  words: () => 'Courage.',
  reason: ({ language }) => reasons[language],
  when: ({ language }) => days[language],
  earlier: ({ language }) => days[language],
  venue: () => 'Room 5',
  minutes: () => 90,
  step: ({ language }) => steps[language],
  message: ({ language }) => messages[language],
  final: ({ language }) => days[language],
  role: ({ language }) => roles[language],
  was: ({ language }) => roles[language],
  now: ({ language }) => roles[language],
  listed: () => people.mentor,
  whom: ({ language }) => whoms[language],
  state: ({ language }) => states[language],
  why: ({ language }) => states[language],
  what: ({ language }) => states[language],
  title: () => 'News 2027',
  link: () => 'https://example.org/room-5',
  language: ({ language }) => spoken[language],
  other: ({ language }) => spoken[language],
  tongue: ({ language }) => tongues[language],
  where: () => 'Teams',
  time: ({ language }) => durations[language],
  page: () => 1,
  best: () => 18,
  score: () => 63,
  complete: () => 60,
  rule: ({ language }) => rules[language],
  second: () => '14',
  pages: () => 4,
  approved: () => 3,
  open: () => 5,
  least: () => 50,
  field: ({ language }) => fields[language],
  fields: ({ language }) => fields[language],
  wish: ({ language }) => fields[language],
  lacking: ({ language }) => lacking[language],
  since: ({ language }) => sinces[language],
  first: () => 1,
  last: () => 21,
  kilobytes: () => 2048,
  width: () => 4032,
  height: () => 3024,
}

const durations = { en: 'about 2 minutes', fi: 'noin 2 minuuttia', sv: 'ungefär 2 minuter' }
const spoken = { en: 'Finnish', fi: 'suomi', sv: 'finska' }
const rules = { en: 'same language', fi: 'sama kieli', sv: 'samma språk' }
const dates = { en: '21 July 2027', fi: '21. heinäkuuta 2027', sv: 'den 21 juli 2027' }
const days = { en: '21 January at 17:00', fi: 'torstaina 21. tammikuuta klo 17.00', sv: 'torsdag den 21 januari kl. 17.00' }
const steps = { en: 'you get a list of people to call', fi: 'saat listan soitettavista', sv: 'du får en lista över dem som ska ringas upp' }
const messages = { en: 'Kick-off moved', fi: 'Aloitustilaisuus siirtyi', sv: 'Startträffen flyttades' }
const roles = { en: 'mentor', fi: 'mentori', sv: 'mentor' }
const answers = { en: 'I’m coming', fi: 'Tulen paikalle', sv: 'Jag kommer' }
const whoms = { en: 'the coordinator', fi: 'koordinaattori', sv: 'koordinatorn' }
const reasons = { en: 'They share a field: “Law”.', fi: 'Heillä on sama ala: ”Law”.', sv: 'De har samma bransch: ”Law”.' }
const states = { en: 'no answer yet', fi: 'ei vastausta vielä', sv: 'inget svar än' }
const fields = { en: 'Law', fi: 'Oikeus', sv: 'Juridik' }
const lacking = { en: '3 mentors in Swedish', fi: '3 ruotsinkielistä mentoria', sv: '3 mentorer på svenska' }
const tongues = { en: 'Swedish', fi: 'ruotsin', sv: 'svenska' }
const sinces = { en: 'for 8 days', fi: '8 päivää', sv: 'i 8 dagar' }

/** Parameters that are numbers. */
const numbers = new Set(
  ['count', 'pairs', 'people', 'added', 'changed', 'line', 'otherLine', 'limit', 'days', 'hours', 'mentorCount', 'menteeCount'].concat([
    'go',
    'hold',
    'free',
    'coming',
    'unsure',
    'silent',
    'waiting',
    'written',
    'missing',
    'answered',
    'all',
    'total',
    'others',
    'unreachable',
    'later',
    'notStarting',
    'lost',
    'over',
    'got',
    'places',
    'finished',
  ]),
)

/** The sample for a parameter. Throws where it has no name that is known here. */
export function sample(parameter: string, given: Given): unknown {
  if (numbers.has(parameter)) return given.count
  const value = values[parameter]
  if (!value)
    throw new Error(`No sample is known for a parameter called "${parameter}": name it like one in test/texts/samples.ts, or add it there.`)
  return value(given)
}

export const isNumber = (parameter: string): boolean => numbers.has(parameter)
export const isSeveral = (parameter: string): boolean => ['names', 'mentors', 'mentees'].includes(parameter)
