/** Titles that are whole sentences: what a form asks becomes the header of its export. */
import type { Column } from './column.ts'
import { isJobOfMentee, roleNamed, rolesNamed } from './role-cell.ts'
import { wordsIn } from './spelling.rules.ts'
import type { RoleVocabulary } from './vocabulary.ts'

/** A question about somebody else, about consent or about the past is none of ours, whatever else it names. */
const others =
  /^(?:emergency|supervisor|manager|boss|chef|esimie|esihenkilo|guardian|parent|huoltaj|lahiomai|narstaende|anhorig|vardnadshavar|referee|suosittelij|teacher|opettaj|larar|forald|consent|gdpr|suostu|samtyck|hyvaksy|godkann|agree$|accept$|permission|privacy|tietosuoja|dataskydd|newsletter|uutiskirje|nyhetsbrev|marketing|company|yrityks|yritys|foretag|employer|tyonantaj|arbetsgivar|organi[sz]ation|username|kayttajani|anvandarnamn|previous|aiempi|aikaisem|tidigare)/

const stems = {
  email: /^(?:e?mail|emailadd|sahkoposti|sposti|epost|mejl|meili|maili)/,
  phone: /^(?:phone|telephone|mobile|cellphone|puhelin|matkapuhelin|gsm|kannykka|telefon|mobil)/,
  ofSchool: /^(?:universit|school|college|yliopist|koulu|oppilait|skol|hogskol)/,
  firstName: /^(?:etunim|kutsumanim|fornamn|tilltalsnamn|forename)/,
  lastName: /^(?:sukunim|efternamn|slaktnamn|surname)/,
  name: /^(?:name|names|nimi|nimesi|nimenne|nimeasi|nimet|namn|heter|fullname|kokonimi)$/,
  language:
    /^(?:languages?|kieli|kielet|kielen|kielella|kielta|kielilla|kielia|sprak|spraket|asiointikiel|yhteydenpitokiel|mentorointikiel)/,
  otherLanguage: /^(?:programming|ohjelmointi|programmering|native|mother|aidinkiel|modersmal|muita|muut|ovriga|other)/,
  timeZone: /^(?:timezone|aikavyohyk|tidszon)/,
  platform: /^(?:platform|alusta|alustaa|alustalla|plattform|viestintakanav)/,
  role: /^(?:roles?|rooli|roolissa|roolisi|roolia|roll|rollen)$/,
  job: /^(?:job|work|tyo|tyoroo|jobb|arbet|yrke|title|titel|nimike|current|nykyi|nuvarande|position|profession)/,
  wishes:
    /^(?:learn$|gain$|oppia$|oppisit$|lara$|wish|hope|hoping|expect|goal|toivo|toive|odota|odotu|odotat|tavoit|onsk|forvant|hoppas|motivation|motivaatio)/,
  topics: /^(?:topic|aihe|aiheet|aiheita|teema|tema|teman|amne)/,
  knows: /^(?:skill|expertise|strength|osaam|osaat|vahvuu|kompeten|kunskap|kunna|kunnig)/,
  field:
    /^(?:field|industry|sector|ala|alalla|alasi|alaa|alalta|koulutusal|opintoal|opiskeluala|toimial|bransch|omrade|fackomrade|degree|major|study|studies|studying|opiskelet|studerar|utbildning|tutkinto|ammatti)/,
  count: /^(?:many|montako|kuinka|manga|antal|maara|lukumaara|capacity|kapasiteet|kapacitet|max|maximum|maksimi|enint|hogst|most)/,
  counted:
    /^(?:people|persons?|persona|personer|students?|henkilo|ihmis|opiskelij|studerande|studenter|deltagare|plats|places?|paikka|paikkoj|seats?)/,
  notCounted:
    /^(?:years?|vuo|vuotta|ar|hours?|tunti|tuntia|tim|timmar|times?|kert|gang|weeks?|viik|veck|months?|kuukau|manad|employees|tyontekij|anstalld|credits|opintopist|poang)$/,
  numbered: /^(?:years?|vuosi|vuotta|card|numero|number|nummer)$/,
  someone: /^(?:who|kuka|ketka|vem|assigned|own|oma|omasi|egen|tilldelad)$/,
  your: /^(?:your|din|my|min|minun|sinun|s|is|the|present|current|nykyinen|nuvarande)$/,
  either: /^(?:or|vai|tai|eller|vs)$/,
} as const

/** Whether a title is about somebody else than the people of a list, about consent or about the past. */
export const isOfOthers = (title: string): boolean => wordsIn(title).some((word) => others.test(word))

/** What a question asks for; undefined when it is none of ours, or more than one thing. */
export function askedFor(title: string, words?: RoleVocabulary): Column | undefined {
  const text = wordsIn(title)
  const has = (stem: keyof typeof stems): boolean => text.some((word) => stems[stem].test(word))
  if (text.length === 0 || text.some((word) => others.test(word))) return undefined
  if (isCount(text, has, words)) return 'seats'
  const roles = rolesNamed(text, words)
  const isOfMentor = roles.size === 1 && roles.has('mentor')
  const said = contacts(text, has)
  if (said.length > 0) {
    if (roles.has('mentee')) return undefined
    if (isOfMentor) return said[0] === 'email' || said[0] === 'name' ? 'mentor' : undefined
    if (said.length > 1) return said.join() === 'name,email' ? 'name' : undefined
    return said[0]
  }
  return ofTheRest(text, has, roles, words)
}

type Has = (stem: keyof typeof stems) => boolean

function isCount(text: readonly string[], has: Has, words?: RoleVocabulary): boolean {
  const isNumber = text.includes('number') && text.includes('of')
  const counts = (isNumber || has('count')) && !(text.includes('kuinka') && !text.some((word) => word.startsWith('mon')))
  // Without its letters «år» reads like «är».
  if (!counts || countsOther(text) || text.join(' ').includes('manga ar') || has('email') || has('phone')) return false
  return has('counted') || text.some((word) => roleNamed(word, words) === 'mentee' || word.startsWith('mentoroi'))
}

/** "How many years" counts no people, while "how many mentees this year" does. */
function countsOther(text: readonly string[]): boolean {
  const counted = text.findIndex((word) => stems.counted.test(word) || roleNamed(word) === 'mentee' || word.startsWith('mentoroi'))
  const other = text.findIndex((word) => stems.notCounted.test(word))
  return other !== -1 && (counted === -1 || other < counted)
}

/** Name, address and telephone: a question for two of them gets a cell that holds both. */
function contacts(text: readonly string[], has: Has): Column[] {
  const part = (one: string): boolean => text.includes(one) && (text.includes('name') || text.includes('names'))
  const last = has('lastName') || part('last') || part('family')
  // «För- och efternamn», «etu- ja sukunimi».
  const first = has('firstName') || part('first') || part('given') || (last && /\b(?:for och|etu ja)\b/.test(text.join(' ')))
  const whole = first && last ? ['name' as const] : first ? ['firstName' as const] : last ? ['lastName' as const] : []
  const name =
    whole.length > 0
      ? whole
      : (has('name') && !has('ofSchool')) || (text.includes('called') && text.includes('you'))
        ? ['name' as const]
        : []
  return [...name, ...(has('email') ? ['email' as const] : []), ...(has('phone') && !has('email') ? ['phone' as const] : [])]
}

function ofTheRest(text: readonly string[], has: Has, roles: ReadonlySet<string>, words?: RoleVocabulary): Column | undefined {
  const isOfMentor = roles.size === 1 && roles.has('mentor')
  if (has('timeZone') || (text.includes('time') && text.includes('zone'))) return 'timeZone'
  if (has('platform') || (text.includes('slack') && text.includes('teams'))) return 'platform'
  if (has('wishes')) return 'wishes'
  if (has('either') && (roles.size > 1 || (isOfMentor && text.some((word) => isJobOfMentee(word, words))))) return 'role'
  if (has('language')) return has('otherLanguage') ? undefined : 'language'
  // "What would you ask your mentor?" asks for nobody's name.
  if (isOfMentor && (has('someone') || text.every((word) => stems.your.test(word) || roleNamed(word, words) === 'mentor'))) return 'mentor'
  if (has('role')) return has('job') ? undefined : 'role'
  if (has('topics')) return 'topics'
  if (has('knows')) return 'knows'
  return has('field') && !has('numbered') ? 'field' : undefined
}

/** Whose column it is, in a list with a row for each pair: "Mentee 2 name" is of the second mentee. */
export interface Owned {
  readonly owner: 'mentor' | 'mentee'
  /** Empty, or the number of this mentee in the row. */
  readonly number: string
  /** The title without its owner; empty when it names nobody but the owner. */
  readonly rest: string
}

const joining = /^(?:s|of|the|for|and|participant|person|in|n|ns)$/

/** "Second mentee" is the mentee of number 2. */
const ordinals: readonly RegExp[] = [
  /^(?:first|ensimmai|forsta)/,
  /^(?:second|toi(?:nen|se)|andra)/,
  /^(?:third|kolma|tredje)/,
  /^(?:fourth|nelja|fjarde)/,
]

const inDigits = (word: string): string => {
  const place = ordinals.findIndex((ordinal) => ordinal.test(word))
  return place === -1 ? word : String(place + 1)
}

/** Undefined for a title that names no role, or more than one. */
export function ownedBy(title: string, words?: RoleVocabulary): Owned | undefined {
  const text = wordsIn(title)
  const roles = [...rolesNamed(text, words)]
  const [owner] = roles
  if (roles.length !== 1 || (owner !== 'mentor' && owner !== 'mentee')) return undefined
  // A first name is nobody's number.
  const isName = (index: number): boolean => /^(?:name|names)$/.test(text[index + 1] ?? '') || text.includes('last')
  const counted = text.map((word, index) => (isName(index) ? word : inDigits(word)))
  const left = counted.filter((word) => roleNamed(word, words) === undefined && !joining.test(word))
  const numbered = text.map((word) => /^[a-z]+(\d)$/.exec(word)?.[1]).find((digit) => digit !== undefined)
  const number = left.find((word) => /^\d$/.test(word)) ?? numbered ?? ''
  return { owner, number, rest: left.filter((word) => !/^\d$/.test(word)).join(' ') }
}
