/** What this room keeps about people: what they were asked and what they answered. It is counted, and so it stays when its person is forgotten. */
import type { ConfirmationRow, OfferRow } from '../../prisma/generated/rows.ts'
import { countsOf, holding, said, staysWithPerson } from '../people/holding.ts'
import * as Prisma from '../store/sql.ts'

const cohort = said('Group', 'Ryhmä', 'Grupp')

type Asked = {
  readonly cohort: string
  readonly asks: number
  readonly calls: number
  readonly answer: ConfirmationRow['answer']
  readonly standing: string | null
} & {
  readonly [Column in 'joinedAt' | 'lastAskAt' | 'answeredAt' | 'calledAt']: Date | null
}

const confirmation = holding({
  name: 'kickOffs',
  title: said(
    'The kick-off: what we asked and what you said',
    'Aloitustilaisuus: mitä kysyimme ja mitä vastasit',
    'Startträffen: vad vi frågade och vad du svarade',
  ),
  why: said(
    'So that nobody makes a wasted trip. Coordinators see your answer, and the person you are a pair with is told whether you’ll be there.',
    'Jotta kukaan ei tule turhaan. Koordinaattorit näkevät vastauksesi, ja parisi saa tietää, oletko paikalla.',
    'För att ingen ska resa i onödan. Koordinatorerna ser ditt svar, och den som du är ett par med får veta om du kommer.',
  ),
  columns: {
    cohort,
    joinedAt: said('We could ask you since', 'Saatoimme kysyä alkaen', 'Vi kunde fråga från och med'),
    asks: said('Times we asked', 'Kysymyskerrat', 'Antal frågor'),
    lastAskAt: said('We last asked', 'Kysyimme viimeksi', 'Vi frågade senast'),
    answer: said('Your answer', 'Vastauksesi', 'Ditt svar'),
    answeredAt: said('You answered', 'Vastasit', 'Du svarade'),
    calls: said(
      'Times somebody rang you and didn’t reach you',
      'Kerrat, jolloin sinua ei tavoitettu puhelimella',
      'Gånger någon ringde utan att nå dig',
    ),
    calledAt: said('Somebody last rang you', 'Sinulle soitettiin viimeksi', 'Någon ringde dig senast'),
    standing: said('What we told you as a mentor', 'Mitä kerroimme sinulle mentorina', 'Vad vi sa till dig som mentor'),
  },
  values: {
    answer: {
      coming: said('I’m coming', 'tulen paikalle', 'jag kommer'),
      notAtKickoff: said('can’t come, but I’ll take part', 'en pääse, mutta olen mukana', 'kan inte komma, men är med'),
      notStarting: said('I won’t take part', 'en osallistu ohjelmaan', 'jag deltar inte'),
      unsure: said('not sure yet', 'en tiedä vielä', 'jag vet inte än'),
    },
    standing: {
      go: said('please come', 'tule paikalle', 'kom'),
      hold: said('please wait', 'odota vielä', 'vänta lite'),
      free: said('no need to come', 'ei tarvitse tulla', 'du behöver inte komma'),
    },
  },
  rows: (statements, personId) =>
    statements.$queryRaw<Asked[]>`
      select co.name as cohort, c.joined_at as "joinedAt", c.asks, c.last_ask_at as "lastAskAt", c.answer, c.answered_at as "answeredAt", c.calls, c.called_at as "calledAt",
        c.standing
      from confirmation c join enrolment e on e.id = c.enrolment_id join cohort co on co.id = e.cohort_id
      where e.person_id = ${personId}::uuid order by c.id`,
  noted: (statements, personId) =>
    statements.$queryRaw<Pick<ConfirmationRow, 'id'>[]>`
      select c.id from confirmation c join enrolment e on e.id = c.enrolment_id where e.person_id = ${personId}::uuid`,
  // A signature is what a mentor was told, with ids of others.
  async erase(statements, personId) {
    await statements.$executeRaw`
      update confirmation c set due_at = null, signature = null from enrolment e where e.id = c.enrolment_id and e.person_id = ${personId}::uuid`
  },
  goes: {
    ...staysWithPerson,
    async afterEnd(statements, { cohortIds, most }) {
      const counted = await statements.$queryRaw<{ name: string; count: number }[]>`
        with gone as (
          delete from confirmation where id in (select c.id from confirmation c join kick_off k on k.id = c.kick_off_id
            where k.cohort_id = any(${[...cohortIds]}::uuid[]) order by c.id limit ${most})
          returning role, answer, standing)
        select concat_ws('.', role, coalesce(answer, 'silent'), standing) as name, count(*)::int as count from gone group by 1 order by 1`
      return countsOf(counted)
    },
  },
})

type Offered = { readonly cohort: string; readonly madeAt: Date; readonly state: OfferRow['state']; readonly answeredAt: Date | null }

const offer = holding({
  name: 'offers',
  title: said('Places we offered you', 'Paikat, joita tarjosimme sinulle', 'Platser som vi erbjöd dig'),
  why: said(
    'So that a place that becomes free goes to somebody who wants it.',
    'Jotta vapautuva paikka menee jollekulle, joka haluaa sen.',
    'För att en plats som blir ledig ska gå till någon som vill ha den.',
  ),
  columns: {
    cohort,
    madeAt: said('Offered', 'Tarjottu', 'Erbjöds'),
    state: said('Outcome', 'Tulos', 'Resultat'),
    answeredAt: said('You answered', 'Vastasit', 'Du svarade'),
  },
  values: {
    state: {
      open: said('still open', 'yhä avoinna', 'gäller ännu'),
      won: said('you took it', 'otit sen vastaan', 'du tog den'),
      lost: said('somebody else has it', 'joku toinen sai sen', 'någon annan har den'),
      declined: said('you said no', 'kieltäydyit', 'du tackade nej'),
      lapsed: said('its time ran out', 'aika päättyi', 'tiden gick ut'),
    },
  },
  rows: (statements, personId) =>
    statements.$queryRaw<Offered[]>`
      select co.name as cohort, o.made_at as "madeAt", o.state, o.answered_at as "answeredAt"
      from offer o join enrolment e on e.id = o.enrolment_id join cohort co on co.id = e.cohort_id where e.person_id = ${personId}::uuid order by o.id`,
  noted: (statements, personId) =>
    statements.$queryRaw<Pick<OfferRow, 'id'>[]>`
      select o.id from offer o join enrolment e on e.id = o.enrolment_id where e.person_id = ${personId}::uuid`,
  erase: async () => {},
  goes: {
    ...staysWithPerson,
    async afterEnd(statements, { cohortIds, most }) {
      const counted = await statements.$queryRaw<{ name: string; count: number }[]>`
        with gone as (
          delete from offer where id in (select o.id from offer o join seat s on s.id = o.seat_id
            where s.cohort_id = any(${[...cohortIds]}::uuid[]) order by o.id limit ${most})
          returning state)
        select 'offer.' || state as name, count(*)::int as count from gone group by 1 order by 1`
      return countsOf(counted)
    },
  },
})

/** When somebody of enrolment `e` said that they would take part, and wrote what their mentor reads; null: they did not. */
const answeredAt = Prisma.sql`(select c.answered_at from confirmation c where c.enrolment_id = e.id and c.answer in ('coming', 'notAtKickoff')
  and exists (select from audit a where a.subject = c.id and a.actor_id = e.person_id and a.deed = 'answered'))`
const wroteAt = Prisma.sql`(select max(a.at) from audit a where a.cohort_id = e.cohort_id and a.actor_id = e.person_id and a.deed = 'wroteWishes')`

/** When somebody agreed to something themselves. What says so goes after a programme's end, and that they agreed stays. */
const agreement = holding({
  name: 'agreements',
  title: said('What you have agreed to', 'Mihin olet suostunut', 'Vad du har gått med på'),
  why: said(
    'So that you can see what you agreed to, and when. You can change your mind at any time.',
    'Jotta näet, mihin olet suostunut ja milloin. Voit muuttaa mielesi milloin tahansa.',
    'För att du ska se vad du har gått med på och när. Du kan ändra dig när som helst.',
  ),
  columns: { cohort, purpose: said('To what', 'Mihin', 'Till vad'), agreedAt: said('When', 'Milloin', 'När') },
  values: {
    purpose: {
      wishes: said('your mentor reads what you hope for', 'mentorisi lukee, mitä toivot', 'din mentor läser vad du önskar'),
      takingPart: said('taking part', 'osallistuminen', 'att delta'),
    },
  },
  rows: (statements, personId) =>
    statements.$queryRaw<{ cohort: string; purpose: 'wishes' | 'takingPart'; agreedAt: Date }[]>`
      with agreed as (
        select e.cohort_id, coalesce(e.agreed_at, ${answeredAt}) as part, coalesce(e.wishes_agreed_at, ${wroteAt}) as wishes
        from enrolment e where e.person_id = ${personId}::uuid)
      select co.name as cohort, said.purpose, said.at as "agreedAt" from agreed join cohort co on co.id = agreed.cohort_id
        cross join lateral (values ('takingPart', part), ('wishes', wishes)) as said (purpose, at)
      where said.at is not null order by 3, 2`,
  erase: async () => {},
  goes: {
    ...staysWithPerson,
    // Of everybody at once: in the same transaction the answers begin to go.
    async afterEnd(statements, { cohortIds }) {
      await statements.$executeRaw`
        update enrolment e set agreed_at = coalesce(agreed_at, ${answeredAt}), wishes_agreed_at = coalesce(wishes_agreed_at, ${wroteAt})
        where e.cohort_id = any(${[...cohortIds]}::uuid[])
          and ((e.agreed_at is null and ${answeredAt} is not null) or (e.wishes_agreed_at is null and ${wroteAt} is not null))`
      return { rows: 0 }
    },
  },
})

/** In the order in which people read them. Of agreements is noted what stays before the answers go. */
export const holds = [agreement, confirmation, offer]
