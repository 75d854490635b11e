import type { Column } from './column.ts'
import { askedFor } from './questions.ts'
import { fold } from './spelling.rules.ts'
import { dictionary, lookUp, parts, type RoleVocabulary, readRole } from './vocabulary.ts'

/** Headers that leave no doubt. */
const clear = dictionary<Column>({
  name: [
    ...['name', 'full name', 'name and surname', 'first and last name', 'last, first', 'participant', 'participant name', 'person'],
    ...['respondent', 'respondent name', 'respondent’s name', 'vastaaja', 'vastaajan nimi', 'respondentens namn', 'svarandens namn'],
    ...['nimi', 'koko nimi', 'etunimi ja sukunimi', 'etu- ja sukunimi', 'osallistuja', 'osallistujan nimi', 'henkilö'],
    ...['namn', 'hela namnet', 'fullständigt namn', 'förnamn och efternamn', 'för- och efternamn', 'deltagare', 'deltagarens namn'],
  ],
  firstName: ['first name', 'given name', 'forename', 'first names', 'etunimi', 'etunimet', 'kutsumanimi', 'förnamn', 'tilltalsnamn'],
  lastName: ['last name', 'surname', 'family name', 'sukunimi', 'efternamn', 'släktnamn'],
  email: [
    ...['email', 'e-mail', 'mail', 'email address', 'e-mail address', 'mail address', 'your email', 'your email address'],
    ...['sähköposti', 'sähköpostiosoite', 'sähköpostiosoitteesi', 's-posti', 'sposti', 'meili', 'maili', 'meiliosoite'],
    ...['respondent email', 'respondent’s email', 'vastaajan sähköposti', 'vastaajan sähköpostiosoite', 'respondentens e-post'],
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
    ...['wishes', 'wish', 'hopes', 'goals', 'expectations', 'own words', 'in own words', 'motivation'],
    ...['toiveet', 'toive', 'tavoitteet', 'tavoite', 'odotukset', 'omin sanoin', 'motivaatio'],
    ...['önskemål', 'önskningar', 'mål', 'förväntningar', 'med egna ord'],
  ],
  seats: [
    ...[
      'mentees agreed',
      'mentees agreed to',
      'agreed to',
      'agreed mentees',
      'agreed number of mentees',
      'number of mentees',
      'mentee count',
      'max mentees',
      'mentees',
      'seats',
      'capacity',
    ],
    ...['places', 'number of places', 'mentee places', 'how many mentees', 'montako', 'kuinka monta', 'hur många'],
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
      'mentoroitavien lkm',
      'aktorien lkm',
      'mentoroitavien määrä',
      'adepter',
      'antal adepter',
      'avtalade adepter',
      'antal aktorer',
      'platser',
      'antal platser',
    ],
  ],
  phone: [
    ...['phone', 'phone number', 'telephone', 'telephone number', 'tel', 'mobile', 'mobile phone', 'mobile number', 'cell phone'],
    ...['puhelin', 'puhelinnumero', 'puh', 'puhnro', 'matkapuhelin', 'matkapuhelinnumero', 'gsm', 'kännykkä'],
    ...['telefon', 'telefonnummer', 'tfn', 'mobil', 'mobiltelefon', 'mobilnummer'],
  ],
  knows: [
    ...['knows', 'knowledge', 'know-how', 'skills', 'strengths', 'osaaminen', 'osaa', 'taidot', 'vahvuudet'],
    ...['kan', 'kunskaper', 'kunnande', 'kompetens', 'kompetenser', 'färdigheter', 'styrkor'],
  ],
  topics: ['topics', 'topic', 'themes', 'aiheet', 'aihe', 'teemat', 'aihealueet', 'ämnen', 'ämne', 'teman'],
  group: [
    ...['group', 'group name', 'mentoring group', 'ryhmä', 'ryhmän nimi', 'mentorointiryhmä', 'pienryhmä'],
    ...['grupp', 'gruppens namn', 'gruppnamn', 'mentorgrupp', 'mentorskapsgrupp'],
  ],
  organisation: [
    ...['organisation', 'organization', 'company', 'company name', 'name of your company', 'employer', 'workplace'],
    ...['organisaatio', 'yritys', 'yrityksen nimi', 'työnantaja', 'työpaikka'],
    ...['företag', 'företagets namn', 'arbetsgivare', 'arbetsplats'],
  ],
  submitted: [
    ...[
      'timestamp',
      'completion time',
      'submitted',
      'submitted at',
      'submission time',
      'submission date',
      'date submitted',
      'response time',
    ],
    ...['aikaleima', 'valmistumisaika', 'suoritusaika', 'vastausaika', 'vastattu', 'vastauspäivä', 'lähetetty', 'lähetysaika'],
    ...['tidstämpel', 'tidsstämpel', 'tidpunkt', 'slutförandetid', 'besvarad', 'svarstid', 'svarstidpunkt', 'inskickat', 'skickat'],
  ],
})

/** Columns that a form adds of itself. */
const ofForms = new Set(
  [
    ...[
      'id',
      'response id',
      'respondent id',
      'start time',
      'started',
      'last modified time',
      'score',
      'total points',
      'quiz feedback',
      'ip address',
    ],
    ...[
      'tunnus',
      'aloitusaika',
      'alkamisaika',
      'aloitettu',
      'viimeksi muokattu',
      'pisteet',
      'pisteet yhteensä',
      'vastaajan id',
      'ip-osoite',
    ],
    ...['starttid', 'startad', 'senast ändrad', 'poäng', 'totalpoäng', 'svars-id', 'ip-adress'],
  ].map(fold),
)

/** Whether a form adds a column with this title of itself. */
export const isOfForms = (title: string): boolean => ofForms.has(fold(title)) || clear.get(fold(title)) === 'submitted'

/** Headers that mean a column only where no clearer one stands: beside "Mentor's e-mail", a column "Mentor" holds names. */
const likely = dictionary<Column>({
  name: [
    ...['your name', 'your full name', 'my name', 'nimesi', 'koko nimesi', 'oma nimi', 'ditt namn', 'ditt fullständiga namn', 'mitt namn'],
    ...['student', 'student name', 'opiskelija', 'opiskelijan nimi', 'studerande', 'studerandens namn'],
    ...['display name', 'displayname', 'näyttönimi', 'näyttönimesi', 'visningsnamn'],
  ],
  email: [
    ...['student email', 'school email', 'university email', 'work email', 'private email', 'personal email', 'contact email'],
    ...['opiskelijasähköposti', 'koulun sähköposti', 'työsähköposti', 'oma sähköposti', 'skolans e-post', 'arbetsmejl', 'privat e-post'],
  ],
  role: ['type', 'participant type', 'tyyppi', 'osallistujatyyppi', 'typ', 'deltagartyp'],
  mentor: ['mentor', 'mentori', 'mentorn', 'assigned mentor', 'own mentor', 'oma mentori', 'egen mentor', 'tilldelad mentor'],
})

/** Names of mentors come last: they count only where nothing else tells who the mentor is. */
const possible = dictionary<Column>({
  email: [
    ...['username', 'user name', 'käyttäjätunnus', 'användarnamn', 'user principal name', 'userprincipalname', 'upn'],
    ...['käyttäjän täydellinen nimi', 'täydellinen käyttäjätunnus', 'käyttäjän päänimi', 'användarens huvudnamn', 'huvudnamn'],
  ],
  mentor: ['mentor name', 'mentor’s name', 'name of mentor', 'mentorin nimi', 'mentorns namn', 'mentors namn'],
})

const tiers = [clear, likely, possible]

/** Titles that are longer are no titles. */
const titleLength = 400
const asked = tiers.length

/**
 * The column that a header means, and how sure that is: `tier` 0 is surest, 3 is a whole question that its cells have to bear out. Undefined
 * for columns that are none of ours.
 */
export function meaningOf(title: string, words?: RoleVocabulary): { readonly column: Column; readonly tier: number } | undefined {
  const bare = title.slice(0, titleLength).replace(/^\s*(?:[Qq]|[Kk]ysymys|[Ff]råga|[Qq]uestion)?\s?\d{1,3}(?:\.\d{1,3})?[.):]?\s/, '')
  const known = knownAs(bare, words) ?? knownAs(bare.slice(bare.lastIndexOf(':') + 1), words)
  if (known || title.length > titleLength) return known
  const column = askedFor(bare, words)
  return column && { column, tier: asked }
}

function knownAs(title: string, words?: RoleVocabulary): { readonly column: Column; readonly tier: number } | undefined {
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
