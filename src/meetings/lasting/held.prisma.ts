/** What is kept of what people say of a pair as a whole. It goes with the programme; how often each was said stays as a number. */
import type { PairFitRow, PairPartingRow } from '../../../prisma/generated/rows.ts'
import { countsOf, holding, type Shrink, said, staysWithPerson } from '../../people/holding.ts'
import * as Prisma from '../../store/sql.ts'

const cohort = said('Group', 'Ryhmä', 'Grupp')
const when = said('When', 'Milloin', 'När')

/** Removes rows of these cohorts, at most `most` at once, and counts what they said. */
const counted =
  (table: 'pair_fit' | 'pair_parting', column: 'answer' | 'reason', name: string): Shrink =>
  async (statements, { cohortIds, most }) =>
    countsOf(
      await statements.$queryRaw`
        with gone as (delete from ${Prisma.raw(table)} where id in (
          select f.id from ${Prisma.raw(table)} f join pair x on x.id = f.pair_id join seat s on s.id = x.seat_id
          where s.cohort_id = any(${[...cohortIds]}::uuid[]) order by f.id limit ${most}) returning ${Prisma.raw(column)} as what)
        select ${name}::text || '.' || coalesce(what, 'none') as name, count(*)::int as count from gone group by 1 order by 1`,
    )

type Fit = Pick<PairFitRow, 'answer'> & { readonly cohort: string; readonly at: Date | null }

const fit = holding({
  name: 'pairFits',
  title: said('How you said that your pair fits', 'Mitä sanoit parisi toimivuudesta', 'Vad du sa om hur ert par passar ihop'),
  why: said(
    'So that nobody stays in a pair that isn’t a good fit. The other person never reads it; coordinators read only “not a good fit”.',
    'Jotta kenenkään ei tarvitse jäädä pariin, joka ei toimi. Toinen ei koskaan lue sitä; koordinaattorit lukevat vain, jos ette sovi yhteen.',
    'För att ingen ska behöva vara kvar i ett par som inte passar. Den andra läser det aldrig; koordinatorerna läser bara om ni inte passar ihop.',
  ),
  columns: { cohort, answer: said('You said', 'Sanoit', 'Du sa'), at: when },
  values: {
    answer: {
      good: said('a good fit', 'sovimme hyvin yhteen', 'vi passar ihop'),
      deciding: said('still deciding', 'mietin vielä', 'jag funderar ännu'),
      not: said('not a good fit', 'emme sovi yhteen', 'vi passar inte ihop'),
    },
  },
  rows: (statements, personId) =>
    statements.$queryRaw<Fit[]>`
      select c.name as cohort, f.answer, f.answered_at as at from pair_fit f join enrolment e on e.id = f.enrolment_id join cohort c on c.id = e.cohort_id
      where e.person_id = ${personId}::uuid and f.answer is not null order by f.id`,
  async erase(statements, personId) {
    await statements.$executeRaw`
      update pair_fit f set answer = null, due_at = null from enrolment e where e.id = f.enrolment_id and e.person_id = ${personId}::uuid`
  },
  goes: { ...staysWithPerson, afterEnd: counted('pair_fit', 'answer', 'pairFit') },
})

const parting = holding({
  name: 'pairPartings',
  title: said('Why you wanted another pair', 'Miksi halusit toisen parin', 'Varför du ville ha ett annat par'),
  why: said(
    'So that coordinators can help you. The other person never reads it.',
    'Jotta koordinaattorit voivat auttaa sinua. Toinen ei koskaan lue sitä.',
    'För att koordinatorerna ska kunna hjälpa dig. Den andra läser det aldrig.',
  ),
  columns: { cohort, reason: said('Reason', 'Syy', 'Orsak'), at: when },
  values: {
    reason: {
      noTime: said('too little time', 'liian vähän aikaa', 'för lite tid'),
      noDates: said('no times that suit both', 'yhteistä aikaa ei löydy', 'ingen tid som passar båda'),
      noContact: said('hard to reach each other', 'yhteydenpito on vaikeaa', 'svårt att få kontakt'),
      topics: said('looking for different things', 'etsimme eri asioita', 'vi söker olika saker'),
      language: said('language', 'kieli', 'språket'),
      personal: said('personal reasons', 'henkilökohtaiset syyt', 'personliga skäl'),
      other: said('something else', 'jokin muu', 'något annat'),
    },
  },
  rows: (statements, personId) =>
    statements.$queryRaw<(Pick<PairPartingRow, 'reason'> & { readonly cohort: string; readonly at: Date })[]>`
      select c.name as cohort, r.reason, r.created_at as at from pair_parting r join enrolment e on e.id = r.enrolment_id join cohort c on c.id = e.cohort_id
      where e.person_id = ${personId}::uuid order by r.id`,
  async erase(statements, personId) {
    await statements.$executeRaw`
      delete from pair_parting r using enrolment e where e.id = r.enrolment_id and e.person_id = ${personId}::uuid`
  },
  goes: { ...staysWithPerson, afterEnd: counted('pair_parting', 'reason', 'pairUnwound') },
})

/** In the order in which people read them. */
export const lastingHeld = [fit, parting]
