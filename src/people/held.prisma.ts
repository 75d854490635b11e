/** What the common ground keeps about people: who they are, and where they are reached. */
import type { AddressRow, CandidateRow, PersonRow, SearchRow } from '../../prisma/generated/rows.ts'
import { toDate } from '../kit/clock.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import { forgotten, holding, type Shrinking, type Shrunk, said, staysWithPerson } from './holding.ts'

const platforms = { slack: said('Slack', 'Slack', 'Slack'), teams: said('Teams', 'Teams', 'Teams') }
const workspace = said('Workspace', 'Työtila', 'Arbetsyta')

const kinds = {
  member: said('member', 'jäsen', 'medlem'),
  guest: said('guest', 'vieraskäyttäjä', 'gäst'),
  external: said('from another organisation', 'toisesta organisaatiosta', 'från en annan organisation'),
}

const address = holding({
  name: 'addresses',
  title: said('Where you are reached', 'Missä sinut tavoitetaan', 'Var vi når dig'),
  why: said(
    'So that we can write to you where you are.',
    'Jotta voimme kirjoittaa sinulle siellä, missä olet.',
    'För att vi ska kunna skriva till dig där du är.',
  ),
  columns: {
    platform: said('Slack or Teams', 'Slack vai Teams', 'Slack eller Teams'),
    workspace,
    id: said('Your account there', 'Tunnuksesi siellä', 'Ditt konto där'),
    kind: said('Kind of account', 'Tilin laji', 'Typ av konto'),
    boundAt: said('Confirmed by your coordinator', 'Koordinaattorisi vahvisti', 'Bekräftades av din koordinator'),
    shutAt: said('No longer reached since', 'Ei enää tavoitettavissa alkaen', 'Går inte längre att nå sedan'),
    goneAt: said('The account was closed', 'Tili suljettiin', 'Kontot stängdes'),
    createdAt: said('Found', 'Löydetty', 'Hittades'),
  },
  values: { platform: platforms, kind: kinds },
  rows: (statements, personId) =>
    statements.$queryRaw<
      (Pick<AddressRow, 'kind'> &
        Record<'platform' | 'workspace' | 'id', string> &
        Record<'boundAt' | 'shutAt' | 'goneAt', Date | null> & { createdAt: Date })[]
    >`
      select w.platform, w.name as workspace, a.external_id as id, a.kind, a.bound_at as "boundAt", a.shut_at as "shutAt", a.gone_at as "goneAt", a.created_at as "createdAt"
      from address a join workspace w on w.id = a.workspace_id where a.person_id = ${personId}::uuid order by a.id`,
  async erase(statements, personId) {
    await statements.$executeRaw`delete from address where person_id = ${personId}::uuid`
  },
  goes: staysWithPerson,
})

const candidate = holding({
  name: 'unconfirmedAccounts',
  title: said('Accounts that may be yours', 'Tilejä, jotka voivat olla sinun', 'Konton som kan vara dina'),
  why: said(
    'An account has your email address, but another organisation, or the person who uses the account, says so. Your coordinator confirms whose it is before we write to it.',
    'Tilillä on sinun sähköpostiosoitteesi, mutta niin sanoo toinen organisaatio tai tilin käyttäjä. Koordinaattorisi vahvistaa, kenen tili on, ennen kuin kirjoitamme sinne.',
    'Ett konto har din e-postadress, men det är en annan organisation eller den som använder kontot som säger det. Din koordinator bekräftar vems kontot är innan vi skriver dit.',
  ),
  columns: {
    workspace,
    id: said('Account', 'Tili', 'Konto'),
    name: said('Name of the account', 'Tilin nimi', 'Kontots namn'),
    organisation: said('Organisation', 'Organisaatio', 'Organisation'),
    kind: said('Kind of account', 'Tilin laji', 'Typ av konto'),
    timeZone: said('Time zone', 'Aikavyöhyke', 'Tidszon'),
    language: said('Language', 'Kieli', 'Språk'),
    typed: said('Your email address was typed there', 'Osoitteesi kirjoitettiin siellä', 'Din e-postadress skrevs in där'),
    createdAt: said('Found', 'Löydetty', 'Hittades'),
  },
  values: { kind: kinds },
  rows: (statements, personId) =>
    statements.$queryRaw<
      (Pick<CandidateRow, 'name' | 'organisation' | 'kind' | 'language' | 'typed'> & {
        workspace: string
        id: string
        timeZone: string | null
        createdAt: Date
      })[]
    >`
      select w.name as workspace, c.external_id as id, c.name, c.organisation, c.kind, c.time_zone as "timeZone", c.language, c.typed, c.created_at as "createdAt"
      from candidate c join workspace w on w.id = c.workspace_id where c.person_id = ${personId}::uuid order by c.id`,
  async erase(statements, personId) {
    await statements.$executeRaw`delete from candidate where person_id = ${personId}::uuid`
  },
  goes: { ...staysWithPerson, afterEnd: (statements, of) => noLongerSought(statements, 'candidate', of) },
})

const claim = holding({
  name: 'typedAddresses',
  title: said(
    'Email addresses that you typed today',
    'Tänään kirjoittamasi sähköpostiosoitteet',
    'E-postadresser som du har skrivit in i dag',
  ),
  why: said(
    'So that nobody tries out whose address is on a list. Only the number is kept, for a day.',
    'Jotta kukaan ei kokeile, kenen osoite on listalla. Säilytämme päivän ajan vain lukumäärän.',
    'För att ingen ska pröva vems adress som står på en lista. Vi sparar bara antalet, i ett dygn.',
  ),
  columns: {
    workspace,
    id: said('Account', 'Tili', 'Konto'),
    tries: said('How many', 'Kuinka monta', 'Hur många'),
    goesAt: said('Deleted', 'Poistetaan', 'Raderas'),
  },
  rows: (statements, personId) =>
    statements.$queryRaw<{ workspace: string; id: string; tries: number; goesAt: Date }[]>`
      select w.name as workspace, c.external_id as id, c.tries, c.due_at as "goesAt" from claim c join workspace w on w.id = c.workspace_id
        join address a on a.workspace_id = c.workspace_id and a.external_id = c.external_id
      where a.person_id = ${personId}::uuid order by c.id`,
  async erase(statements, personId) {
    await statements.$executeRaw`
      delete from claim c using address a where a.workspace_id = c.workspace_id and a.external_id = c.external_id and a.person_id = ${personId}::uuid`
  },
  goes: staysWithPerson,
})

const owner = holding({
  name: 'setsUp',
  title: said('Where you may set up programmes', 'Missä saat perustaa ohjelmia', 'Var du får starta program'),
  why: said(
    'Because you installed Pari there, or an owner named you.',
    'Koska asensit Pari-sovelluksen sinne tai omistaja nimesi sinut.',
    'Eftersom du installerade Pari där eller en ägare utsåg dig.',
  ),
  columns: {
    platform: said('Slack or Teams', 'Slack vai Teams', 'Slack eller Teams'),
    workspace,
    leftAt: said('Not any more since', 'Ei enää alkaen', 'Inte längre sedan'),
  },
  values: { platform: platforms },
  rows: (statements, personId) =>
    statements.$queryRaw<{ platform: string; workspace: string; leftAt: Date | null }[]>`
      select w.platform, w.name as workspace, o.left_at as "leftAt" from owner o join workspace w on w.id = o.workspace_id
        join address a on a.workspace_id = o.workspace_id and a.external_id = o.external_id
      where a.person_id = ${personId}::uuid order by w.id`,
  async erase(statements, personId) {
    await statements.$executeRaw`
      delete from owner o using address a
      where a.workspace_id = o.workspace_id and a.external_id = o.external_id and a.person_id = ${personId}::uuid`
  },
  goes: staysWithPerson,
})

const search = holding({
  name: 'searches',
  title: said('Where we looked for you', 'Mistä etsimme sinua', 'Var vi har sökt dig'),
  why: said(
    'So that we don’t ask the same directory again and again.',
    'Jotta emme kysy samasta hakemistosta yhä uudelleen.',
    'För att vi inte ska fråga samma katalog om och om igen.',
  ),
  columns: {
    workspace,
    state: said('Outcome', 'Tulos', 'Resultat'),
    absence: said('Why you weren’t found', 'Miksi sinua ei löytynyt', 'Varför vi inte hittade dig'),
  },
  values: {
    state: {
      due: said('we’re still looking', 'etsimme vielä', 'vi söker fortfarande'),
      found: said('found', 'löytyi', 'hittades'),
      absent: said('not found', 'ei löytynyt', 'hittades inte'),
    },
    absence: {
      notFound: said('no account with your email address', 'sähköpostiosoitteellasi ei ole tiliä', 'inget konto med din e-postadress'),
      notInstalled: said('Pari isn’t installed for you', 'Pari-sovellusta ei ole asennettu sinulle', 'Pari är inte installerad för dig'),
      deactivated: said('the account is closed', 'tili on suljettu', 'kontot är stängt'),
      notAPerson: said('the account is a bot', 'tili on botti', 'kontot är en bot'),
      hidden: said('we may not see the account', 'emme saa nähdä tiliä', 'vi får inte se kontot'),
    },
  },
  rows: (statements, personId) =>
    statements.$queryRaw<{ workspace: string; state: SearchRow['state']; absence: SearchRow['absence'] }[]>`
      select w.name as workspace, s.state, s.absence from search s join workspace w on w.id = s.workspace_id
      where s.person_id = ${personId}::uuid order by w.id`,
  async erase(statements, personId) {
    await statements.$executeRaw`delete from search where person_id = ${personId}::uuid`
  },
  goes: { ...staysWithPerson, afterEnd: (statements, of) => noLongerSought(statements, 'search', of) },
})

type Named = Pick<PersonRow, 'name' | 'email' | 'language'> & {
  readonly [Column in 'timeZone' | 'quietFrom' | 'quietUntil']: string | null
} & { readonly choseAt: Date | null; readonly createdAt: Date }

const person = holding({
  name: 'person',
  title: said('You', 'Sinä', 'Du'),
  why: said(
    'So that your programme knows who takes part, and so that we write to you in your language and at your hours. Your coordinator, and the person you are a pair with, see your name and email address.',
    'Jotta ohjelmasi tietää, kuka on mukana, ja jotta kirjoitamme sinulle kielelläsi ja sinulle sopivaan aikaan. Koordinaattorisi ja parisi näkevät nimesi ja sähköpostiosoitteesi.',
    'För att ditt program ska veta vem som är med, och för att vi ska skriva till dig på ditt språk och på dina tider. Din koordinator och den som du är ett par med ser ditt namn och din e-postadress.',
  ),
  columns: {
    name: said('Name', 'Nimi', 'Namn'),
    email: said('Email address', 'Sähköpostiosoite', 'E-postadress'),
    language: said('Language', 'Kieli', 'Språk'),
    timeZone: said('Time zone', 'Aikavyöhyke', 'Tidszon'),
    quietFrom: said('Quiet from', 'Hiljaista alkaen', 'Tyst från'),
    quietUntil: said('Quiet until', 'Hiljaista saakka', 'Tyst till'),
    choseAt: said('You saved your own settings', 'Tallensit omat asetuksesi', 'Du sparade dina egna inställningar'),
    createdAt: said('We learned about you', 'Saimme tietää sinusta', 'Vi fick veta om dig'),
  },
  values: {
    language: {
      en: said('English', 'englanti', 'engelska'),
      fi: said('Finnish', 'suomi', 'finska'),
      sv: said('Swedish', 'ruotsi', 'svenska'),
    },
  },
  rows: (statements, personId) =>
    statements.$queryRaw<Named[]>`
      select name, email, language, time_zone as "timeZone", quiet_from as "quietFrom", quiet_until as "quietUntil", chose_at as "choseAt",
        created_at as "createdAt" from person where id = ${personId}::uuid`,
  noted: async (_, id) => [{ id }],
  async erase(statements, personId, at) {
    await statements.$executeRaw`
      update person set name = ${forgotten}, email = id::text, language = 'en', time_zone = null, language_listed = true, zone_listed = false,
        quiet_from = null, quiet_until = null, chose_at = null, erased_at = coalesce(erased_at, ${toDate(at)}) where id = ${personId}::uuid`
  },
  goes: staysWithPerson,
})

/** Nobody is looked for whose programmes are all over. */
async function noLongerSought(statements: Statements, table: 'candidate' | 'search', { cohortIds, most }: Shrinking): Promise<Shrunk> {
  const name = Prisma.raw(table)
  const rows = await statements.$executeRaw`
    delete from ${name} where (person_id, workspace_id) in (
      select s.person_id, s.workspace_id from ${name} s
      where s.person_id in (select e.person_id from enrolment e where e.cohort_id = any(${[...cohortIds]}::uuid[]))
        and not exists (select from enrolment o join cohort oc on oc.id = o.cohort_id join programme opr on opr.id = oc.programme_id
          where o.person_id = s.person_id and opr.ended_at is null and oc.id <> all(${[...cohortIds]}::uuid[]))
      order by s.person_id, s.workspace_id limit ${most})`
  return { rows }
}

/** In the order in which people read them. They are erased from the last to the first: who somebody is goes last. */
export const peopleHeld = [person, address, candidate, claim, owner, search]
