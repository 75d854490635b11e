/** What this room keeps about people: whether they came to a kick-off, and what they said when they had missed it. It is counted, so it stays when its person is forgotten. */
import type { PresenceRow, TickRow } from '../../prisma/generated/rows.ts'
import { countsOf, holding, said, staysWithPerson } from '../people/holding.ts'

const cohort = said('Group', 'Ryhmä', 'Grupp')
const states = {
  came: said('you were there', 'olit paikalla', 'du var där'),
  missing: said('you weren’t there', 'et ollut paikalla', 'du var inte där'),
  none: said('undone', 'kumottu', 'borttaget'),
}

type Present = Pick<PresenceRow, 'state' | 'answer'> & {
  readonly cohort: string
  readonly satWith: string | null
} & { readonly [Column in 'tappedAt' | 'askedAt' | 'answeredAt']: Date | null }

const presence = holding({
  name: 'presence',
  title: said('Whether you came to the kick-off', 'Tulitko aloitustilaisuuteen', 'Om du kom till startträffen'),
  why: said(
    'So that nobody sits alone, and we can ask how you’d like to go on if you missed it. Coordinators and their helpers at the door see whether you came.',
    'Jotta kukaan ei jää yksin ja voimme kysyä, miten haluat jatkaa, jos et päässyt. Koordinaattorit ja ovella auttavat näkevät, tulitko paikalle.',
    'För att ingen ska bli ensam och för att vi ska kunna fråga hur du vill gå vidare om du missade den. Koordinatorerna och deras medhjälpare ser om du kom.',
  ),
  columns: {
    cohort,
    state: said('Noted', 'Merkitty', 'Noterat'),
    tappedAt: said('When', 'Milloin', 'När'),
    satWith: said('You sat with', 'Seuranasi oli', 'Du hade sällskap av'),
    askedAt: said('We asked how you’d like to go on', 'Kysyimme, miten haluat jatkaa', 'Vi frågade hur du vill gå vidare'),
    answer: said('Your answer', 'Vastauksesi', 'Ditt svar'),
    answeredAt: said('You answered', 'Vastasit', 'Du svarade'),
  },
  values: {
    state: states,
    answer: {
      stillIn: said('you’re still in', 'olet yhä mukana', 'du är fortfarande med'),
      notThisTime: said('not this time', 'et tällä kertaa', 'inte den här gången'),
      somethingElse: said('something else', 'jotain muuta', 'något annat'),
    },
  },
  rows: (statements, personId) =>
    statements.$queryRaw<Present[]>`
      select co.name as cohort, w.state, w.tapped_at as "tappedAt", mp.name as "satWith", w.asked_at as "askedAt", w.answer, w.answered_at as "answeredAt"
      from presence w join enrolment e on e.id = w.enrolment_id join cohort co on co.id = e.cohort_id
        left join enrolment m on m.id = w.sat_with left join person mp on mp.id = m.person_id
      where e.person_id = ${personId}::uuid order by w.id`,
  noted: (statements, personId) =>
    statements.$queryRaw<Pick<PresenceRow, 'id'>[]>`
      select w.id from presence w join enrolment e on e.id = w.enrolment_id where e.person_id = ${personId}::uuid`,
  async erase(statements, personId) {
    await statements.$executeRaw`
      update presence w set answer = null, answered_at = null from enrolment e where e.id = w.enrolment_id and e.person_id = ${personId}::uuid and w.answer is not null`
  },
  goes: {
    ...staysWithPerson,
    async afterEnd(statements, { cohortIds, most }) {
      const counted = await statements.$queryRaw<{ name: string; count: number }[]>`
        with gone as (
          delete from presence where id in (select w.id from presence w join kick_off k on k.id = w.kick_off_id
            where k.cohort_id = any(${[...cohortIds]}::uuid[]) order by w.id limit ${most})
          returning enrolment_id, state, answer)
        select concat_ws('.', 'presence', e.role, g.state, g.answer) as name, count(*)::int as count
        from gone g join enrolment e on e.id = g.enrolment_id group by 1 order by 1`
      return countsOf(counted)
    },
  },
})

type Ticked = Pick<TickRow, 'state'> & {
  readonly cohort: string
  readonly tappedAt: Date
  readonly arrivedAt: Date
  readonly byYou: boolean
}

const tick = holding({
  name: 'ticks',
  title: said('Notes of who came', 'Merkinnät paikalle tulleista', 'Noteringar om vilka som kom'),
  why: said(
    'So that every tap counts once, also from a phone without a network.',
    'Jotta jokainen merkintä lasketaan kerran, myös ilman verkkoa olleesta puhelimesta.',
    'För att varje notering ska räknas en gång, också från en telefon utan nät.',
  ),
  columns: {
    cohort,
    state: said('Noted', 'Merkitty', 'Noterat'),
    tappedAt: said('When', 'Milloin', 'När'),
    arrivedAt: said('It reached us', 'Saimme tiedon', 'Det nådde oss'),
    byYou: said('You noted it yourself', 'Teit merkinnän itse', 'Du gjorde noteringen själv'),
  },
  values: { state: states },
  rows: (statements, personId) =>
    statements.$queryRaw<Ticked[]>`
      select co.name as cohort, t.state, t.tapped_at as "tappedAt", t.arrived_at as "arrivedAt", t.by_id is not distinct from ${personId}::uuid as "byYou"
      from tick t join enrolment e on e.id = t.enrolment_id join cohort co on co.id = e.cohort_id
      where e.person_id = ${personId}::uuid or t.by_id = ${personId}::uuid order by t.tapped_at, t.id`,
  async erase(statements, personId) {
    await statements.$executeRaw`update tick set by_id = null where by_id = ${personId}::uuid`
  },
  goes: {
    ...staysWithPerson,
    afterEnd: async (statements, { cohortIds, most }) => ({
      rows: await statements.$executeRaw`
        delete from tick where id in (select t.id from tick t join kick_off k on k.id = t.kick_off_id
          where k.cohort_id = any(${[...cohortIds]}::uuid[]) order by t.id limit ${most})`,
    }),
  },
})

/** In the order in which people read them. */
export const holds = [presence, tick]
