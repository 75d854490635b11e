import { dictionary, lookUp, parts, type RoleVocabulary, readRole } from './vocabulary.ts'

/** What a column of a list can tell about a person. */
export type Column =
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'email'
  | 'role'
  | 'language'
  | 'mentor'
  | 'timeZone'
  | 'platform'
  | 'field'
  | 'wishes'
  | 'seats'

/** Headers that leave no doubt. */
const clear = dictionary<Column>({
  name: [
    ...['name', 'full name', 'name and surname', 'first and last name', 'participant', 'participant name', 'person'],
    ...['nimi', 'koko nimi', 'etunimi ja sukunimi', 'etu- ja sukunimi', 'osallistuja', 'osallistujan nimi', 'henkilö'],
    ...['namn', 'hela namnet', 'fullständigt namn', 'förnamn och efternamn', 'för- och efternamn', 'deltagare', 'deltagarens namn'],
  ],
  firstName: ['first name', 'given name', 'forename', 'first names', 'etunimi', 'etunimet', 'kutsumanimi', 'förnamn', 'tilltalsnamn'],
  lastName: ['last name', 'surname', 'family name', 'sukunimi', 'efternamn', 'släktnamn'],
  email: [
    ...['email', 'e-mail', 'mail', 'email address', 'e-mail address', 'mail address', 'your email', 'your email address'],
    ...['sähköposti', 'sähköpostiosoite', 'sähköpostiosoitteesi', 's-posti', 'sposti', 'meili', 'maili', 'meiliosoite'],
    ...['e-post', 'e-postadress', 'din e-postadress', 'mejl', 'mejladress', 'mailadress'],
  ],
  role: [
    ...['role', 'participant role', 'mentor or mentee', 'mentee or mentor', 'mentor or actor'],
    ...['rooli', 'osallistujan rooli', 'mentori vai aktori', 'mentori tai aktori'],
    ...['roll', 'deltagarens roll', 'deltagarroll', 'mentor eller adept', 'mentor eller aktor'],
  ],
  language: [
    ...['language', 'lang', 'preferred language', 'mentoring language', 'language of mentoring', 'programme language'],
    ...['kieli', 'asiointikieli', 'toivottu kieli', 'mentorointikieli', 'mentoroinnin kieli', 'kieliryhmä'],
    ...['språk', 'önskat språk', 'mentorskapets språk', 'språkgrupp', 'kontaktspråk'],
  ],
  mentor: [
    ...['mentor email', 'mentor’s email', 'mentors email', 'mentor email address', 'mentor’s email address', 'email of mentor'],
    ...['email of the mentor', 'mentor mail', 'mentori sähköposti', 'mentorin sähköposti', 'mentorin sähköpostiosoite', 'mentorin meili'],
    ...['mentor e-post', 'mentors e-post', 'mentorns e-post', 'mentors e-postadress', 'mentorns e-postadress', 'mentorns mejl'],
  ],
  timeZone: ['time zone', 'timezone', 'tz', 'iana time zone', 'aikavyöhyke', 'tidszon'],
  platform: [
    ...['platform', 'chat', 'chat platform', 'slack or teams', 'slack/teams', 'teams or slack', 'teams/slack'],
    ...['alusta', 'viestialusta', 'viestintäalusta', 'viestintäkanava', 'kanava', 'slack vai teams', 'slack tai teams'],
    ...['plattform', 'chattplattform', 'kanal', 'slack eller teams'],
  ],
  field: [
    ...['field', 'field of study', 'field of work', 'study field', 'degree programme', 'degree', 'studies', 'industry', 'profession'],
    ...['area of expertise', 'expertise', 'ala', 'koulutusala', 'opintoala', 'opiskeluala', 'toimiala', 'koulutus', 'tutkinto-ohjelma'],
    ...[
      'osaamisala',
      'ammatti',
      'bransch',
      'område',
      'fackområde',
      'utbildning',
      'utbildningsområde',
      'utbildningsprogram',
      'studieområde',
    ],
  ],
  wishes: [
    ...['wishes', 'wish', 'hopes', 'goals', 'expectations', 'topics', 'own words', 'in own words', 'motivation'],
    ...['toiveet', 'toive', 'tavoitteet', 'tavoite', 'odotukset', 'aiheet', 'omin sanoin', 'motivaatio'],
    ...['önskemål', 'önskningar', 'mål', 'förväntningar', 'teman', 'med egna ord'],
  ],
  seats: [
    ...['mentees agreed', 'agreed mentees', 'number of mentees', 'mentee count', 'max mentees', 'mentees', 'seats', 'capacity'],
    ...[
      'aktoreita',
      'aktorien määrä',
      'aktoreiden määrä',
      'sovitut aktorit',
      'sovittu aktorimäärä',
      'montako aktoria',
      'paikat',
      'paikkoja',
    ],
    ...[
      'mentoroitavia',
      'mentoroitavien määrä',
      'adepter',
      'antal adepter',
      'avtalade adepter',
      'antal aktorer',
      'platser',
      'antal platser',
    ],
  ],
})

/** Headers that mean a column only where no clearer one stands: beside "Mentor's e-mail", a column "Mentor" holds names. */
const likely = dictionary<Column>({
  email: [
    ...['student email', 'school email', 'university email', 'work email', 'private email', 'personal email', 'contact email'],
    ...['opiskelijasähköposti', 'koulun sähköposti', 'työsähköposti', 'oma sähköposti', 'skolans e-post', 'arbetsmejl', 'privat e-post'],
  ],
  role: ['type', 'participant type', 'tyyppi', 'osallistujatyyppi', 'typ', 'deltagartyp'],
  mentor: ['mentor', 'mentori', 'mentorn', 'assigned mentor', 'own mentor', 'oma mentori', 'egen mentor', 'tilldelad mentor'],
})

/** Names of mentors come last: they count only where nothing else tells who the mentor is. */
const possible = dictionary<Column>({
  mentor: ['mentor name', 'mentor’s name', 'name of mentor', 'mentorin nimi', 'mentorns namn', 'mentors namn'],
})

const tiers = [clear, likely, possible]

/** The column that a header means, and how sure that is: `tier` 0 is surest, 2 is least sure. Undefined for columns that are none of ours. */
export function meaningOf(title: string, words?: RoleVocabulary): { readonly column: Column; readonly tier: number } | undefined {
  if (namesRoles(title, words)) return { column: 'role', tier: 0 }
  const tier = tiers.findIndex((words) => lookUp(words, title) !== undefined)
  const column = tiers[tier] && lookUp(tiers[tier], title)
  return column && { column, tier }
}

/** "Mentor / mentee" asks for the role. */
const namesRoles = (title: string, words?: RoleVocabulary): boolean =>
  new Set(
    parts(title)
      .map((part) => readRole(part, words))
      .filter((role) => role !== undefined),
  ).size > 1
