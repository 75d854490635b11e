import type { Role } from '../role.ts'
import { fold, wordsIn } from './spelling.rules.ts'
import { lookUp, parts, type RoleVocabulary, roleWords } from './vocabulary.ts'

/** Words of titles and answers that name a mentor, whatever their ending; mentoring itself is none. */
const mentorWord = /^mentor(?!ing|ed|ship|skap|oi|and)/
const menteeWord = /^(?:mentee|aktor|actor|adept|protege|mentoroitav)/
const coordinatorWord = /^(?:co?ordinator|koordinaattor|koordinator|samordnar)/

/** The forms that these words have in an answer; what is written in another way is a slip, and asked about. */
const answered: Readonly<Record<Role, RegExp>> = {
  mentor: /^mentor(?:i|ina|iksi|n)?$/,
  mentee: /^(?:mentee|actor|aktor(?:i|ina|iksi|n)?|adept(?:en)?|mentoroitava(?:na|ksi)?)$/,
  coordinator: /^(?:co?ordinator|koordinaattori(?:na|ksi)?|koordinator(?:n)?)$/,
}

/** Words that are roles only in a column of roles: they name jobs, too, so that a column of nothing else may be about something else. */
const jobs = new Set(
  [
    ...['student', 'students', 'actor', 'actors', 'opiskelija', 'opiskelijat', 'studerande', 'studenter', 'ohjaaja', 'handledare'],
    ...['coordinator', 'coordinators', 'koordinaattori', 'koordinaattorit', 'koordinator', 'koordinatorer', 'yhteyshenkilö'],
    ...['vastuuhenkilö', 'kontaktperson', 'organiser', 'organizer', 'samordnare'],
  ].map(fold),
)

/** The role that one word of a title or an answer names; undefined for every other word. */
export function roleNamed(word: string, words: RoleVocabulary = roleWords): Role | undefined {
  if (mentorWord.test(word)) return 'mentor'
  if (menteeWord.test(word)) return 'mentee'
  if (coordinatorWord.test(word)) return 'coordinator'
  // What a programme calls its people counts in titles, too.
  return jobs.has(word) ? undefined : words.get(word)
}

/** Whether a word names those who have a mentor, beside the word for mentors: "a mentor or a student". */
export const isJobOfMentee = (word: string, words: RoleVocabulary = roleWords): boolean => jobs.has(word) && words.get(word) === 'mentee'

/** Every role that a text names. */
export const rolesNamed = (text: readonly string[], words?: RoleVocabulary): ReadonlySet<Role> =>
  new Set(text.flatMap((word) => roleNamed(word, words) ?? []))

const bothWords = new Set(
  [
    ...['both', 'both roles', 'either', 'molemmat', 'molempina', 'molempia', 'kumpikin', 'kummatkin', 'kumpi tahansa'],
    ...['både och', 'båda', 'bägge', 'båda två', 'båda rollerna', 'vilken som helst'],
  ].map(fold),
)

/** Words that may stand around a role in an answer. */
const around = new Set(
  [
    ...[
      'as',
      'a',
      'an',
      'the',
      'i',
      'am',
      'm',
      'im',
      'd',
      'id',
      'for',
      'my',
      'own',
      'myself',
      'itselleni',
      'oman',
      'egen',
      'mig',
      'want',
      'would',
      'like',
      'to',
      'be',
      'become',
      'act',
      'take',
      'part',
      'participate',
    ],
    ...['olen', 'haluan', 'haluaisin', 'olla', 'toimia', 'toimin', 'osallistun', 'osallistua', 'ryhtya', 'tulla'],
    ...['jag', 'ar', 'vill', 'skulle', 'vilja', 'vara', 'bli', 'som', 'en', 'deltar', 'delta'],
  ].map(fold),
)
const wanting = /^(?:wants?|like|halua[a-z]*|vill|vilja)$/
const getting =
  /^(?:get|have|find|need|receive|looking|seek|seeking|saada|saan|saisin|tarvitsen|etsin|hakea|loytaa|fa|ha|soker|behover|hitta)$/
/** Whoever wants *to be* a mentor, or *to mentor*, is one; whoever wants a mentor is a mentee. */
const being = /^(?:be|become|as|act|olla|toimia|ryhtya|tulla|vara|bli|som)$|(?:na|ksi)$/

/** What a cell of roles says: one, both of them, or nothing that is known. */
export function readRoleCell(cell: string, words: RoleVocabulary = roleWords): Role | 'both' | undefined {
  // Behind a role a form may say what it means: "Mentor: I help".
  const known = lookUp(words, cell) ?? lookUp(words, /^([^:.!]+)[:.!]\s/.exec(cell)?.[1] ?? '')
  if (known) return known
  if (bothWords.has(fold(cell))) return 'both'
  // "As a student (mentee)": what stands in brackets says it, unless a role before it says another.
  const [, before = '', inside] = /^([^()]{1,60})\(([^()]{1,60})\)\s*$/.exec(cell) ?? []
  const inBrackets = inside === undefined || rolesIn(wordsIn(before), words).length > 0 ? undefined : inSentence(inside, words)
  if (inBrackets) return inBrackets
  // A form that lets people choose several ends each of them with a semicolon.
  const named = cell.split(/[,;&+/|\n]|\s(?:and|or|ja|tai|och|eller)\s/i).filter((part) => part.trim() !== '')
  const said = new Set(named.map((part) => lookUp(words, part) ?? inSentence(part, words)))
  const roles = [...said].filter((role) => role !== undefined)
  if (said.size === roles.length) return roles.length > 1 ? 'both' : roles[0]
  return rolesIn(wordsIn(cell), words).length > 1 ? 'both' : undefined
}

/** Every role that words of an answer name, in a form that is no slip. */
const rolesIn = (text: readonly string[], words: RoleVocabulary): Role[] => [
  ...new Set(text.flatMap((word) => answerNamed(word, words) ?? [])),
]

const answerNamed = (word: string, words: RoleVocabulary): Role | undefined =>
  words.get(word) ?? (Object.keys(answered) as Role[]).find((role) => answered[role].test(word))

function inSentence(part: string, words: RoleVocabulary): Role | undefined {
  const text = wordsIn(part)
  const isWanted = wantsOne(text)
  const own = isWanted ? rolesIn(text.slice(0, Math.max(0, text.findIndex(wants))), words) : []
  const roles =
    wouldMentor(text) || (isWanted && text.some((word) => mentorsObject.test(word))) ? ['mentor' as const] : rolesIn(text, words)
  const others = text.filter((word) => answerNamed(word, words) === undefined && !(isWanted && mentorsObject.test(word)))
  if (!others.every((word) => around.has(word) || getting.test(word))) return undefined
  // "A student looking for a mentor" says first who they are.
  if (own.length === 1 && roles.length === 2) return own[0]
  if (roles.length !== 1) return undefined
  if (!isWanted) return roles[0]
  return roles[0] === 'mentor' ? 'mentee' : undefined
}

/** A mentor whom somebody wants, in Finnish. */
const mentorsObject = /^mentori(?:n|a)$/

/** Whether somebody would get such a person, and not be one. */
const wantsOne = (text: readonly string[]): boolean => text.some(wants) && !text.some((word) => being.test(word)) && !wouldMentor(text)

const wouldMentor = (text: readonly string[]): boolean => text.some((word, index) => word === 'mentor' && text[index - 1] === 'to')

const wants = (word: string): boolean => wanting.test(word) || getting.test(word)

/** The one role for which a title with yes and no below it stands: "I want to have a mentor" is that of mentees. */
export function roleTicked(text: readonly string[], words?: RoleVocabulary): Role | undefined {
  const [role, ...others] = rolesNamed(text, words)
  return others.length > 0 ? undefined : role === 'mentor' && wantsOne(text) ? 'mentee' : role
}

/** Whether a cell names a role in a word that is nothing else. */
export const isPlainRole = (cell: string, words?: RoleVocabulary): boolean =>
  readRoleCell(cell, words) !== undefined && !parts(cell).every((part) => jobs.has(fold(part)))

const yes = new Set(
  [
    'yes',
    'y',
    'x',
    'true',
    '1',
    '✓',
    '✔',
    '☑',
    'kyllä',
    'k',
    'on',
    'ja',
    'j',
    'sant',
    'tosi',
    'checked',
    'selected',
    'valittu',
    'vald',
  ].map(tickKey),
)
const no = new Set(
  [
    'no',
    'n',
    'false',
    '0',
    '-',
    '–',
    '☐',
    '✗',
    'ei',
    'e',
    'nej',
    'epätosi',
    'falskt',
    'unchecked',
    'not selected',
    'ei valittu',
    'inte vald',
  ].map(tickKey),
)

function tickKey(cell: string): string {
  return cell.trim().toLowerCase().normalize('NFC')
}

/** What a cell of a column that is ticked says; undefined for every other text. An empty one says no. */
export function readTick(cell: string): boolean | undefined {
  const key = tickKey(cell)
  const [, first = key] = /^(yes|no|kyllä|ei|ja|nej)[,.;]/.exec(key) ?? []
  if (yes.has(first)) return true
  return first === '' || no.has(first) ? false : undefined
}
