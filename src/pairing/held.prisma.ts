/** What this room keeps about people: with whom they were suggested as a pair. */
import type { SeatRequestRow, SuggestionRow } from '../../prisma/generated/rows.ts'
import { holding, said, staysWithPerson } from '../people/holding.ts'
import * as Prisma from '../store/sql.ts'

type Held = Pick<SuggestionRow, 'score' | 'state'> & { readonly cohort: string; readonly partner: string }

const suggestion = holding({
  name: 'suggestions',
  title: said('Pairs suggested with you', 'Sinulle ehdotetut parit', 'Par som har föreslagits med dig'),
  why: said(
    'So that a coordinator can decide who could be your pair. They see why the two of you may fit.',
    'Jotta koordinaattori voi päättää, kuka voisi olla parisi. Hän näkee, miksi sopisitte yhteen.',
    'För att en koordinator ska kunna avgöra vem som kunde bli ditt par. Hen ser varför ni kunde passa ihop.',
  ),
  columns: {
    cohort: said('Group', 'Ryhmä', 'Grupp'),
    partner: said('With', 'Kenen kanssa', 'Med'),
    score: said('Fit, of 100', 'Sopivuus, enintään 100', 'Matchning, av 100'),
    state: said('Where it stands', 'Missä vaiheessa', 'Läge'),
  },
  values: {
    state: {
      open: said('nobody has decided', 'kukaan ei ole päättänyt', 'ingen har beslutat'),
      approved: said('approved', 'hyväksytty', 'godkänt'),
      never: said('not suggested again', 'ei ehdoteta uudelleen', 'föreslås inte igen'),
      notNow: said('not now', 'ei nyt', 'inte nu'),
    },
  },
  rows: (statements, personId) =>
    statements.$queryRaw<Held[]>`
      select c.name as cohort, op.name as partner, s.score, s.state
      from enrolment e join suggestion s on e.id in (s.mentor_id, s.mentee_id) join cohort c on c.id = e.cohort_id
        join enrolment o on o.id in (s.mentor_id, s.mentee_id) and o.id <> e.id join person op on op.id = o.person_id
      where e.person_id = ${personId}::uuid order by s.id`,
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

type HeldRequest = Pick<SeatRequestRow, 'score' | 'place' | 'state' | 'asked_at' | 'answered_at'> & {
  readonly cohort: string
  readonly partner: string
  readonly words: string
}

const aboutRequests = (personId: string) => Prisma.sql`
  from seat_request r join seat_search s on s.id = r.search_id join enrolment m on m.id = r.mentor_id join enrolment e on e.id = s.mentee_id
    join cohort c on c.id = s.cohort_id join person mp on mp.id = m.person_id join person ep on ep.id = e.person_id
  where ${personId}::uuid in (m.person_id, e.person_id)`

const request = holding({
  name: 'seatRequests',
  title: said('Mentors who were asked', 'Mentorit, joilta on kysytty', 'Mentorer som har fått frågan'),
  why: said(
    'So that somebody without a mentor gets one, and no mentor is asked too often.',
    'Jotta kaikki saavat mentorin eikä keneltäkään mentorilta kysytä liian usein.',
    'För att alla ska få en mentor och ingen mentor ska få frågan för ofta.',
  ),
  columns: {
    cohort: said('Group', 'Ryhmä', 'Grupp'),
    partner: said('About', 'Kenestä', 'Om'),
    words: said('What the coordinator wrote', 'Mitä koordinaattori kirjoitti', 'Vad koordinatorn skrev'),
    place: said('Turn', 'Vuoro', 'Tur'),
    score: said('Fit, of 100', 'Sopivuus, enintään 100', 'Matchning, av 100'),
    state: said('Where it stands', 'Missä vaiheessa', 'Läge'),
    asked_at: said('Asked', 'Kysytty', 'Frågad'),
    answered_at: said('Answered', 'Vastattu', 'Svarade'),
  },
  values: {
    state: {
      waiting: said('not asked yet', 'ei vielä kysytty', 'inte frågad än'),
      open: said('asked', 'kysytty', 'frågad'),
      yes: said('yes', 'kyllä', 'ja'),
      no: said('not this time', 'ei tällä kertaa', 'inte den här gången'),
      lapsed: said('no answer in time', 'ei vastausta ajoissa', 'inget svar i tid'),
      over: said('no answer needed any more', 'vastausta ei enää tarvita', 'inget svar behövs längre'),
    },
  },
  rows: (statements, personId) =>
    statements.$queryRaw<HeldRequest[]>`
      select c.name as cohort, case when m.person_id = ${personId}::uuid then ep.name else mp.name end as partner, s.words, r.place, r.score, r.state,
        r.asked_at, r.answered_at ${aboutRequests(personId)} order by r.id`,
  noted: (statements, personId) => statements.$queryRaw<Pick<SeatRequestRow, 'id'>[]>`select r.id ${aboutRequests(personId)}`,
  async erase(statements, personId) {
    await statements.$executeRaw`delete from seat_search s using enrolment e where e.id = s.mentee_id and e.person_id = ${personId}::uuid`
    await statements.$executeRaw`delete from seat_request r using enrolment m where m.id = r.mentor_id and m.person_id = ${personId}::uuid`
    await statements.$executeRaw`update seat_search set words = '' where asked_by = ${personId}::uuid`
  },
  goes: {
    ...staysWithPerson,
    afterEnd: async (statements, { cohortIds }) => ({
      rows: await statements.$executeRaw`delete from seat_search where cohort_id = any(${[...cohortIds]}::uuid[])`,
    }),
  },
})

/** In the order in which people read them. */
export const holds = [suggestion, request]
