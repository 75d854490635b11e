/** What this room keeps about people: where they meet, what they say of it, and what they want to hear. What is counted stays when its person is forgotten. */
import type { MeetingItemRow, MeetingLogRow, MeetingRow, MeetingToldRow } from '../../prisma/generated/rows.ts'
import { holding, type InLanguages, type Shrink, said, staysWithPerson } from '../people/holding.ts'
import * as Prisma from '../store/sql.ts'
import type { ItemAnswer, ItemKind } from './facts.rules.ts'
import { lastingHeld } from './lasting/held.prisma.ts'

const cohort = said('Group', 'Ryhmä', 'Grupp')
const when = said('When', 'Milloin', 'När')
const nth = said('Meeting', 'Tapaaminen', 'Träff')

/** Blanks columns of rows of these cohorts' pairs, at most `most` at once. */
const blanked =
  (table: 'meeting' | 'meeting_proposal'): Shrink =>
  async (statements, { cohortIds, most }) => ({
    rows: await statements.$executeRaw`
      update ${Prisma.raw(table)} set venue = null where id in (
        select m.id from ${Prisma.raw(table)} m join pair x on x.id = m.pair_id join seat s on s.id = x.seat_id
        where s.cohort_id = any(${[...cohortIds]}::uuid[]) and m.venue is not null order by m.id limit ${most})`,
  })

/** Whether a pair `x` is somebody's. */
const isTheirs = (personId: string) =>
  Prisma.sql`exists (select from enrolment me where me.id in (x.mentor_id, x.mentee_id) and me.person_id = ${personId}::uuid)`

const meeting = holding({
  name: 'meetings',
  title: said('Your meetings', 'Tapaamisesi', 'Dina träffar'),
  why: said(
    'So that both of you know when and where you meet. Coordinators see when, and whether you met, never what you write about it.',
    'Jotta te molemmat tiedätte, milloin ja missä tapaatte. Koordinaattorit näkevät, milloin ja tapasitteko, mutta eivät sitä, mitä kirjoitat tapaamisesta.',
    'För att ni båda ska veta när och var ni träffas. Koordinatorerna ser när och om ni träffades, men aldrig vad du skriver om det.',
  ),
  columns: {
    cohort,
    number: nth,
    startsAt: when,
    minutes: said('Length in minutes', 'Kesto minuutteina', 'Längd i minuter'),
    venue: said('Where', 'Missä', 'Var'),
    state: said('What became of it', 'Miten kävi', 'Hur det gick'),
  },
  values: {
    state: {
      planned: said('planned', 'sovittu', 'planerad'),
      met: said('you met', 'tapasitte', 'ni träffades'),
      notMet: said('not held', 'ei pidetty', 'blev inte av'),
      cancelled: said('cancelled', 'peruttu', 'inställd'),
    },
  },
  rows: (statements, personId) =>
    statements.$queryRaw<
      (Pick<MeetingRow, 'number' | 'minutes' | 'venue' | 'state'> & { readonly cohort: string; readonly startsAt: Date })[]
    >`
      select c.name as cohort, m.number, m.starts_at as "startsAt", m.minutes, m.venue, m.state from meeting m join pair x on x.id = m.pair_id
        join seat s on s.id = x.seat_id join cohort c on c.id = s.cohort_id where ${isTheirs(personId)} order by m.starts_at, m.id`,
  async erase(statements, personId) {
    for (const table of ['meeting', 'meeting_proposal'] as const)
      await statements.$executeRaw`
        update ${Prisma.raw(table)} m set venue = null from pair x where x.id = m.pair_id and m.venue is not null and ${isTheirs(personId)}`
  },
  goes: {
    ...staysWithPerson,
    async afterEnd(statements, of) {
      const [planned, proposed] = [await blanked('meeting')(statements, of), await blanked('meeting_proposal')(statements, of)]
      return { rows: planned.rows + proposed.rows }
    },
  },
})

type Logged = Pick<MeetingLogRow, 'outcome' | 'minutes' | 'theme' | 'line'> & { readonly number: number; readonly at: Date }

const log = holding({
  name: 'meetingLogs',
  title: said('What you noted about meetings', 'Mitä merkitsit tapaamisista', 'Vad du har antecknat om träffar'),
  why: said(
    'So that your meetings and hours are counted. Only you read the line that you write.',
    'Jotta tapaamisesi ja tuntisi lasketaan. Kirjoittamasi rivin luet vain sinä.',
    'För att dina träffar och timmar ska räknas. Raden som du skriver läser bara du.',
  ),
  columns: {
    number: nth,
    outcome: said('You said', 'Sanoit', 'Du sa'),
    minutes: said('Length in minutes', 'Kesto minuutteina', 'Längd i minuter'),
    theme: said('What about', 'Mistä', 'Om vad'),
    line: said('Your note to yourself', 'Muistiinpanosi itsellesi', 'Din anteckning för dig själv'),
    at: when,
  },
  values: { outcome: { met: said('you met', 'tapasitte', 'ni träffades'), notYet: said('not yet', 'ei vielä', 'inte än') } },
  rows: (statements, personId) =>
    statements.$queryRaw<Logged[]>`
      select m.number, l.outcome, l.minutes, l.theme, l.line, l.created_at as at from meeting_log l join meeting m on m.id = l.meeting_id
        join enrolment e on e.id = l.enrolment_id where e.person_id = ${personId}::uuid order by l.id`,
  async erase(statements, personId) {
    await statements.$executeRaw`
      update meeting_log l set theme = null, line = null from enrolment e
      where e.id = l.enrolment_id and e.person_id = ${personId}::uuid and (l.theme is not null or l.line is not null)`
  },
  goes: {
    ...staysWithPerson,
    async afterEnd(statements, { cohortIds, most }) {
      const rows = await statements.$executeRaw`
        update meeting_log set theme = null, line = null where id in (
          select l.id from meeting_log l join enrolment e on e.id = l.enrolment_id
          where e.cohort_id = any(${[...cohortIds]}::uuid[]) and (l.theme is not null or l.line is not null) order by l.id limit ${most})`
      return { rows }
    },
  },
})

const told = holding({
  name: 'meetingsTold',
  title: said('How often you say you have met', 'Kuinka usein sanoit tavanneenne', 'Hur ofta du säger att ni har träffats'),
  why: said(
    'For those who note nothing after a meeting. It’s counted apart from what is noted.',
    'Niille, jotka eivät merkitse tapaamisia. Se lasketaan erikseen.',
    'För dem som inte antecknar sina träffar. Det räknas för sig.',
  ),
  columns: { cohort, count: said('Times', 'Kertaa', 'Gånger'), at: when },
  rows: (statements, personId) =>
    statements.$queryRaw<(Pick<MeetingToldRow, 'count'> & { readonly cohort: string; readonly at: Date })[]>`
      select c.name as cohort, t.count, t.at from meeting_told t join enrolment e on e.id = t.enrolment_id join cohort c on c.id = e.cohort_id
      where e.person_id = ${personId}::uuid order by t.id`,
  async erase() {
    await Promise.resolve()
  },
  goes: staysWithPerson,
})

type Item = Pick<MeetingItemRow, 'kind' | 'number' | 'answer'> & { readonly saidAt: Date | null; readonly answeredAt: Date | null }

const item = holding({
  name: 'meetingQuestions',
  title: said('What we wrote to you about meetings', 'Mitä kirjoitimme tapaamisistasi', 'Vad vi har skrivit till dig om träffar'),
  why: said(
    'So that nobody is asked twice, and nobody gets too many messages.',
    'Jotta keneltäkään ei kysytä kahdesti eikä kukaan saa liikaa viestejä.',
    'För att ingen ska få samma fråga två gånger, och ingen för många meddelanden.',
  ),
  columns: {
    number: nth,
    kind: said('What', 'Mitä', 'Vad'),
    saidAt: when,
    answer: said('Your answer', 'Vastauksesi', 'Ditt svar'),
    answeredAt: said('You answered', 'Vastasit', 'Du svarade'),
  },
  values: {
    kind: {
      ask: said('a question', 'kysymys', 'en fråga'),
      differs: said('a question about two answers', 'kysymys kahdesta vastauksesta', 'en fråga om två svar'),
      reminder: said('a reminder', 'muistutus', 'en påminnelse'),
      nudge: said('a suggestion', 'ehdotus', 'ett förslag'),
      fit: said('how the pair fits', 'kysymys parin toimivuudesta', 'hur paret passar ihop'),
      waits: said('a suggestion that waited for you', 'ehdotus, joka odotti vastaustasi', 'ett förslag som väntade på dig'),
    } satisfies Record<ItemKind, InLanguages>,
    answer: {
      met: said('you met', 'tapasitte', 'ni träffades'),
      planned: said('planned', 'sovittu', 'planerad'),
      moved: said('moved', 'siirretty', 'flyttad'),
      notYet: said('not yet', 'ei vielä', 'inte än'),
      given: said('you answered', 'vastasit', 'du svarade'),
    } satisfies Record<ItemAnswer, InLanguages>,
  },
  rows: (statements, personId) =>
    statements.$queryRaw<Item[]>`
      select i.kind, i.number, i.said_at as "saidAt", i.answer, i.answered_at as "answeredAt" from meeting_item i
        join enrolment e on e.id = i.enrolment_id where e.person_id = ${personId}::uuid and i.state <> 'void' order by i.id`,
  async erase(statements, personId) {
    await statements.$executeRaw`
      update meeting_item i set state = 'void' from enrolment e where e.id = i.enrolment_id and e.person_id = ${personId}::uuid and i.state = 'waiting'`
  },
  goes: staysWithPerson,
})

const reader = holding({
  name: 'meetingSuggestions',
  title: said(
    'Suggestions about meetings that you turned off',
    'Pois kytkemäsi tapaamisehdotukset',
    'Förslag om träffar som du har stängt av',
  ),
  why: said('So that you get no more of them.', 'Jotta et saa niitä enää.', 'För att du inte ska få fler.'),
  columns: { mutedAt: said('Since', 'Mistä alkaen', 'Sedan') },
  rows: (statements, personId) =>
    statements.$queryRaw<{ mutedAt: Date }[]>`
      select muted_at as "mutedAt" from meeting_reader where person_id = ${personId}::uuid and muted_at is not null`,
  async erase(statements, personId) {
    await statements.$executeRaw`update meeting_reader set muted_at = null, due_at = null where person_id = ${personId}::uuid`
  },
  goes: staysWithPerson,
})

/** In the order in which people read them. */
export const holds = [meeting, log, told, item, reader, ...lastingHeld]
