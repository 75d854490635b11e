/**
 * What this room keeps about people, as far as they may read it: nobody reads a draft before it is published, nor what somebody else answered.
 */
import type { SeatRequestRow, SeatSearchRow, SuggestionRow } from '../../prisma/generated/rows.ts'
import { holding, said, staysWithPerson } from '../people/holding.ts'
import * as Prisma from '../store/sql.ts'

const suggestion = holding({
  name: 'suggestions',
  title: said('Pairs that are only a draft', 'Parit, jotka ovat vasta luonnos', 'Par som bara är ett utkast'),
  why: said(
    'Coordinators are looking at which pairs would fit, and you’re in their draft. You’ll hear with whom once it’s decided. Until then only they see it.',
    'Koordinaattorit miettivät, mitkä parit sopisivat, ja olet mukana luonnoksessa. Kuulet parisi, kun se on päätetty. Siihen asti vain he näkevät sen.',
    'Koordinatorerna funderar på vilka par som kunde passa, och du är med i deras utkast. Du får veta med vem när det är bestämt. Tills dess ser bara de det.',
  ),
  columns: { cohort: said('Group', 'Ryhmä', 'Grupp') },
  rows: (statements, personId) =>
    statements.$queryRaw<{ cohort: string }[]>`
      select distinct c.name as cohort from enrolment e join suggestion s on e.id in (s.mentor_id, s.mentee_id) join cohort c on c.id = e.cohort_id
      where e.person_id = ${personId}::uuid order by c.name`,
  noted: (statements, personId) =>
    statements.$queryRaw<Pick<SuggestionRow, 'id'>[]>`
      select s.id from suggestion s join enrolment e on e.id in (s.mentor_id, s.mentee_id) where e.person_id = ${personId}::uuid`,
  async erase(statements, personId) {
    await statements.$executeRaw`
      delete from suggestion s using enrolment e where e.id in (s.mentor_id, s.mentee_id) and e.person_id = ${personId}::uuid`
    await statements.$executeRaw`
      update suggestion s set runner_up_id = null, runner_up_score = null from enrolment e where e.id = s.runner_up_id and e.person_id = ${personId}::uuid`
  },
  goes: {
    ...staysWithPerson,
    afterEnd: async (statements, { cohortIds }) => ({
      rows: await statements.$executeRaw`
        delete from suggestion s using draft d where d.id = s.draft_id and d.cohort_id = any(${[...cohortIds]}::uuid[])`,
    }),
  },
})

const search = holding({
  name: 'seatSearches',
  title: said('Mentors who are asked for you', 'Mentorit, joilta kysytään sinun puolestasi', 'Mentorer som tillfrågas för din skull'),
  why: said(
    'So that you get a mentor. Whom we ask and what they answer is between us, them and the coordinators.',
    'Jotta saat mentorin. Keneltä kysymme ja mitä he vastaavat, jää meidän, heidän ja koordinaattorien väliseksi.',
    'För att du ska få en mentor. Vem vi frågar och vad de svarar stannar mellan oss, dem och koordinatorerna.',
  ),
  columns: {
    cohort: said('Group', 'Ryhmä', 'Grupp'),
    state: said('Where it stands', 'Missä vaiheessa', 'Läge'),
    made_at: said('Since', 'Alkaen', 'Sedan'),
  },
  values: {
    state: {
      open: said('we’re asking mentors', 'kysymme mentoreilta', 'vi frågar mentorer'),
      won: said('a mentor said yes', 'mentori vastasi kyllä', 'en mentor svarade ja'),
      stopped: said('we’ve stopped asking', 'emme enää kysy', 'vi frågar inte längre'),
      over: said('we needn’t ask any more', 'enää ei tarvitse kysyä', 'vi behöver inte fråga längre'),
      ended: said('we’ve stopped asking', 'emme enää kysy', 'vi frågar inte längre'),
    },
  },
  rows: (statements, personId) =>
    statements.$queryRaw<(Pick<SeatSearchRow, 'state' | 'made_at'> & { cohort: string })[]>`
      select c.name as cohort, s.state, s.made_at from seat_search s join enrolment e on e.id = s.mentee_id join cohort c on c.id = s.cohort_id
      where e.person_id = ${personId}::uuid order by s.id`,
  noted: (statements, personId) =>
    statements.$queryRaw<Pick<SeatSearchRow, 'id'>[]>`
      select s.id from seat_search s join enrolment e on e.id = s.mentee_id where e.person_id = ${personId}::uuid`,
  async erase(statements, personId) {
    await statements.$executeRaw`delete from seat_search s using enrolment e where e.id = s.mentee_id and e.person_id = ${personId}::uuid`
    await statements.$executeRaw`update seat_search set words = '' where asked_by = ${personId}::uuid`
  },
  goes: {
    ...staysWithPerson,
    afterEnd: async (statements, { cohortIds }) => ({
      rows: await statements.$executeRaw`delete from seat_search where cohort_id = any(${[...cohortIds]}::uuid[])`,
    }),
  },
})

type HeldRequest = Pick<SeatRequestRow, 'state' | 'asked_at' | 'answered_at'> & Readonly<Record<'cohort' | 'partner' | 'words', string>>

/** A mentor reads of questions that reached them, or that they answered: of nobody else does anybody want an answer of them. */
const hasReached = Prisma.sql`(r.state in ('yes', 'no')
  or exists (select from delivery d where starts_with(d.key, 'seatRequest:' || r.id || ':made') and d.state in ('delivered', 'unknown')))`

const request = holding({
  name: 'seatRequests',
  title: said('Questions whether you take somebody', 'Kysymykset, otatko jonkun', 'Frågor om du tar emot någon'),
  why: said(
    'So that somebody without a mentor gets one, and no mentor is asked too often.',
    'Jotta kaikki saavat mentorin eikä keneltäkään mentorilta kysytä liian usein.',
    'För att alla ska få en mentor och ingen mentor ska få frågan för ofta.',
  ),
  columns: {
    cohort: said('Group', 'Ryhmä', 'Grupp'),
    partner: said('About', 'Kenestä', 'Om'),
    words: said('What the coordinator wrote', 'Mitä koordinaattori kirjoitti', 'Vad koordinatorn skrev'),
    state: said('Where it stands', 'Missä vaiheessa', 'Läge'),
    asked_at: said('Asked', 'Kysytty', 'Frågad'),
    answered_at: said('Answered', 'Vastattu', 'Svarade'),
  },
  values: {
    state: {
      open: said('asked', 'kysytty', 'frågad'),
      yes: said('yes', 'kyllä', 'ja'),
      no: said('not this time', 'ei tällä kertaa', 'inte den här gången'),
      lapsed: said('no answer in time', 'ei vastausta ajoissa', 'inget svar i tid'),
      over: said('no answer needed any more', 'vastausta ei enää tarvita', 'inget svar behövs längre'),
    },
  },
  rows: (statements, personId) =>
    statements.$queryRaw<HeldRequest[]>`
      select c.name as cohort, p.name as partner, s.words, r.state, r.asked_at, r.answered_at
      from seat_request r join seat_search s on s.id = r.search_id join enrolment m on m.id = r.mentor_id join enrolment e on e.id = s.mentee_id
        join cohort c on c.id = s.cohort_id join person p on p.id = e.person_id
      where m.person_id = ${personId}::uuid and ${hasReached} order by r.id`,
  noted: (statements, personId) =>
    statements.$queryRaw<Pick<SeatRequestRow, 'id'>[]>`
      select r.id from seat_request r join enrolment m on m.id = r.mentor_id where m.person_id = ${personId}::uuid`,
  async erase(statements, personId) {
    await statements.$executeRaw`delete from seat_request r using enrolment m where m.id = r.mentor_id and m.person_id = ${personId}::uuid`
  },
  goes: staysWithPerson,
})

/** In the order in which people read them. */
export const holds = [suggestion, search, request]
