import type { RoleWords } from '../../contract/role-words.ts'
import type { Language } from '../../contract/view.ts'
import type { Role } from '../role.ts'
import { fold } from './spelling.rules.ts'

/** A dictionary from every spelling, folded, to its meaning. */
export const dictionary = <T extends string>(spellings: Readonly<Partial<Record<T, readonly string[]>>>): ReadonlyMap<string, T> =>
  new Map(
    (Object.keys(spellings) as T[]).flatMap((meaning) => (spellings[meaning] ?? []).map((spelling) => [fold(spelling), meaning] as const)),
  )

/**
 * What a text means: as it stands, else without remarks as in "Role (mentor/mentee)", else by its parts as in "Nimi / Namn".
 * Undefined when nothing is known or when the parts mean different things.
 */
export function lookUp<T>(words: ReadonlyMap<string, T>, text: string): T | undefined {
  const bare = withoutRemarks(text).replace(/^\s*\d+\s*[.):]/, ' ')
  const meanings = new Set(
    parts(bare)
      .map((part) => words.get(fold(part)))
      .filter((meaning) => meaning !== undefined),
  )
  return words.get(fold(text)) ?? words.get(fold(bare)) ?? (meanings.size === 1 ? [...meanings][0] : undefined)
}

/** The text with a blank for each remark in brackets. A bracket that nothing closes stays; to know the last closing ones keeps this linear. */
function withoutRemarks(text: string): string {
  const lastEnd = { '(': text.lastIndexOf(')'), '[': text.lastIndexOf(']') }
  let [bare, from] = ['', 0]
  for (const { 0: bracket, index } of text.matchAll(/[([]/g)) {
    const open = bracket as '(' | '['
    if (index < from || index > lastEnd[open]) continue
    bare += `${text.slice(from, index)} `
    from = text.indexOf(open === '(' ? ')' : ']', index) + 1
  }
  return bare + text.slice(from)
}

/** The languages or choices that stand beside each other in one text. */
export const parts = (text: string): string[] => text.split(/[/|\n–—]|\s-\s/)

/** Words for roles that every programme knows. */
export const roleWords = dictionary<Role>({
  mentor: ['mentor', 'mentors', 'mentori', 'mentorit', 'ohjaaja', 'mentorer', 'mentorn', 'handledare', 'alumnimentori', 'alumnmentor'],
  mentee: [
    ...['mentee', 'mentees', 'student', 'students', 'actor', 'actors', 'protégé'],
    ...['aktori', 'aktorit', 'opiskelija', 'opiskelijat', 'mentoroitava', 'mentoroitavat'],
    ...['adept', 'adepter', 'adepten', 'aktor', 'aktör', 'aktörer', 'studerande', 'studenter'],
  ],
  coordinator: [
    ...['coordinator', 'co-ordinator', 'coordinators', 'organiser', 'organizer', 'programme coordinator', 'program coordinator'],
    ...['koordinaattori', 'koordinaattorit', 'järjestäjä', 'yhteyshenkilö', 'vastuuhenkilö'],
    ...['koordinator', 'koordinatorer', 'samordnare', 'organisatör', 'arrangör', 'kontaktperson'],
  ],
})

const languageWords = dictionary<Language>({
  en: ['en', 'eng', 'english', 'in english', 'englanti', 'englanniksi', 'engelska', 'på engelska'],
  fi: ['fi', 'fin', 'finnish', 'in finnish', 'suomi', 'suomeksi', 'finska', 'på finska'],
  sv: ['sv', 'swe', 'sve', 'swedish', 'in swedish', 'ruotsi', 'ruotsiksi', 'svenska', 'på svenska'],
})

const platformWords = dictionary({
  slack: ['slack'],
  teams: ['teams', 'microsoft teams', 'ms teams', 'msteams'],
})

/** What coordinators write where there is no mentor yet. */
const waitlistWords = new Set(
  [
    ...['none', 'no mentor', 'waitlist', 'waiting list', 'waiting', 'queue', 'n/a', 'missing', 'not yet'],
    ...['ei mentoria', 'ei vielä', 'puuttuu', 'jono', 'jonossa', 'jonotuslista', 'odotuslista', 'odottaa', 'varasija', 'varalla'],
    ...['ingen', 'ingen mentor', 'inte ännu', 'ej ännu', 'kö', 'i kö', 'väntelista', 'på väntelista', 'väntar', 'reservplats'],
  ].map(fold),
)

/** Words for roles: the known ones, and those that a programme has for its own people. */
export type RoleVocabulary = ReadonlyMap<string, Role>

/** The words for roles in the lists of a programme. What it calls those who have a mentor wins over what the word means elsewhere. */
export const roleVocabulary = (words: RoleWords): RoleVocabulary =>
  new Map([...roleWords, ...Object.values(words).flatMap((forms) => Object.values(forms).map((form) => [fold(form), 'mentee'] as const))])

/** The role that a word names in English, Finnish or Swedish; undefined if it names none, or more than one. */
export const readRole = (word: string, words: RoleVocabulary = roleWords): Role | undefined => lookUp(words, word)

/**
 * The language that a cell names: by a code with or without a region (fi, sv-FI), or by its name in English, Finnish or Swedish. Undefined if
 * it names none, or more than one.
 */
export const readLanguage = (cell: string): Language | undefined =>
  lookUp(languageWords, cell) ?? lookUp(languageWords, cell.replace(/^([a-z]{2,3})([-_][a-z]{2,4})+$/i, '$1'))

/** Every language of ours that a cell names among others, in its order: "Finnish, English" or "ruotsi ja saksa". */
export const languagesIn = (cell: string): readonly Language[] => [
  ...new Set(cell.split(/[,;/|&+\n]|\s(?:and|or|ja|tai|och|eller)\s/i).flatMap((part) => readLanguage(part.trim()) ?? [])),
]

/** The platform that a cell names; undefined if it names none, or both. */
export const readPlatform = (cell: string): 'slack' | 'teams' | undefined => lookUp(platformWords, cell)

const anyPlatform = new Set(['both', 'either', 'any', 'molemmat', 'kumpikin', 'kumpi vain', 'båda', 'bägge', 'vilken som helst'].map(fold))

/** Whether a cell names both platforms: then somebody may be looked for wherever the programme lives. */
export const saysAnyPlatform = (cell: string): boolean =>
  anyPlatform.has(fold(cell)) ||
  new Set(cell.split(/[,;/|&+]|\s(?:and|or|ja|tai|och|eller)\s/i).flatMap((part) => readPlatform(part) ?? [])).size > 1

/** A dash or nothing at all: how a cell says that there is nothing to say. */
export const saysNothing = (cell: string): boolean => /^[-–—.]*$/.test(cell)

/** Whether a mentor cell puts its mentee on the waitlist. */
export const saysWaitlist = (cell: string): boolean => saysNone(cell) || waitlistWords.has(fold(cell))

/** Whether a title says that those below it wait for a mentor. */
export const saysWaiting = (title: string): boolean => waitingTitles.has(fold(title))
const waitingTitles = new Set(
  [
    ...['waitlist', 'waiting list', 'waitlisted', 'waiting', 'waiting for a mentor', 'on the waiting list', 'reserve list'],
    ...[
      'jono',
      'jonossa',
      'jonossa olevat',
      'jonotuslista',
      'odotuslista',
      'odottavat',
      'varalla',
      'varasijat',
      'varasijalla',
      'varasijalla olevat',
    ],
    ...['kö', 'kölista', 'i kö', 'väntelista', 'på väntelista', 'på väntelistan', 'reservplats', 'reservplatser', 'reserver'],
  ].map(fold),
)

/** How a cell says on purpose that there is nothing. */
const noneWords = new Set([
  'none',
  'n/a',
  'nil',
  'null',
  'nothing',
  'ei ole',
  'ei mitään',
  'ei tietoa',
  'ingen',
  'inga',
  'inget',
  'ingenting',
  'saknas',
])

/** Whether a cell has nothing, or says that there is nothing. */
export const saysNone = (cell: string): boolean => saysNothing(cell) || noneWords.has(cell.toLowerCase())
