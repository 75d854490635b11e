/** What the common ground keeps about people in programmes: where they take part, with whom, and what was noted of it. */
import type { EnrolmentRow, PairRow, SeatRow } from '../../prisma/generated/rows.ts'
import { toDate } from '../kit/clock.ts'
import { countsOf, forgotten, holding, said, staysWithPerson } from '../people/holding.ts'
import { isKeptElsewhere } from '../people/kept.prisma.ts'

const programme = said('Programme', 'Ohjelma', 'Program')
const cohort = said('Group', 'Ryhmä', 'Grupp')
const roles = {
  mentor: said('mentor', 'mentori', 'mentor'),
  mentee: said('mentee', 'mentoroitava', 'adept'),
  coordinator: said('coordinator', 'koordinaattori', 'koordinator'),
}

type Enrolled = {
  readonly programme: string
  readonly cohort: string
  readonly since: Date
  readonly waitingSince: Date | null
  readonly takenOffAt: Date | null
  readonly enteredAt: Date | null
  readonly listedSeats: number | null
  readonly listedGroup: string | null
  readonly listedOrganisation: string | null
} & Pick<EnrolmentRow, 'role' | 'state' | 'field' | 'wishes' | 'phone' | 'knows' | 'topics'> & {
    readonly [Column in 'listedMentor' | 'listedField' | 'listedWishes' | 'listedPlatform']: string | null
  }

const enrolment = holding({
  name: 'takesPart',
  title: said('Where you take part', 'Missä olet mukana', 'Var du är med'),
  why: said(
    'So that we can organise mentoring for you. A coordinator put you on this list; what you have agreed to yourself, if we’ve asked you, is shown separately. Coordinators read all of it, and your mentor reads what you hope for.',
    'Jotta voimme järjestää sinulle mentorointia. Koordinaattori lisäsi sinut tälle listalle. Jos olemme kysyneet suostumustasi, se näkyy erikseen. Koordinaattorit lukevat kaiken tämän, ja mentorisi lukee, mitä toivot.',
    'För att vi ska kunna ordna mentorskap för dig. En koordinator satte dig på listan. Om vi har frågat vad du samtycker till visas det separat. Koordinatorerna läser allt det här, och din mentor läser vad du önskar.',
  ),
  columns: {
    programme,
    cohort,
    role: said('As', 'Roolissa', 'Som'),
    since: said('On the list since', 'Listalla alkaen', 'På listan sedan'),
    state: said('Now', 'Nyt', 'Nu'),
    field: said('Field', 'Ala', 'Bransch'),
    wishes: said('What you hope for', 'Mitä toivot', 'Vad du önskar'),
    phone: said('Telephone number', 'Puhelinnumero', 'Telefonnummer'),
    knows: said('What you know', 'Mitä osaat', 'Vad du kan'),
    topics: said('What you want to talk about', 'Mistä haluat puhua', 'Vad du vill prata om'),
    listedSeats: said('Places in the list', 'Paikkoja listalla', 'Platser i listan'),
    listedGroup: said('Your group in the list', 'Ryhmäsi listalla', 'Din grupp i listan'),
    listedOrganisation: said('Your organisation in the list', 'Organisaatiosi listalla', 'Din organisation i listan'),
    takenOffAt: said('Taken off the list', 'Poistettu listalta', 'Borttagen från listan'),
    enteredAt: said('Joined by yourself', 'Liityit itse', 'Gick med själv'),
    waitingSince: said('On the waitlist since', 'Jonotuslistalla alkaen', 'På väntelistan sedan'),
    listedMentor: said('Your mentor in the list', 'Mentorisi listalla', 'Din mentor i listan'),
    listedField: said('Field in the list', 'Ala listalla', 'Bransch i listan'),
    listedWishes: said('Hopes in the list', 'Toiveet listalla', 'Önskemål i listan'),
    listedPlatform: said('Slack or Teams, as the list says', 'Slack vai Teams listan mukaan', 'Slack eller Teams enligt listan'),
  },
  values: {
    role: roles,
    state: {
      active: said('taking part', 'mukana', 'med'),
      waiting: said('on the waitlist', 'jonotuslistalla', 'på väntelistan'),
      applied: said(
        'you’d like to join, and aren’t in yet',
        'haluat mukaan, mutta et ole vielä mukana',
        'du vill vara med men har ingen plats ännu',
      ),
      unpaired: said('taking part, without a mentor for now', 'mukana, toistaiseksi ilman mentoria', 'med, tills vidare utan mentor'),
      released: said('your place was released', 'paikkasi vapautettiin', 'din plats frigjordes'),
      withdrawn: said('not taking part', 'ei mukana', 'inte med'),
    },
  },
  rows: (statements, personId) =>
    statements.$queryRaw<Enrolled[]>`
      select pr.name as programme, c.name as cohort, e.role, e.created_at as since, e.state, e.field, e.wishes, e.waiting_since as "waitingSince", e.entered_at as "enteredAt", e.phone, e.knows, e.topics, e.listed_seats as "listedSeats", e.listed_group as "listedGroup", e.listed_organisation as "listedOrganisation", e.taken_off_at as "takenOffAt",
        e.listed_mentor as "listedMentor", e.listed_field as "listedField", e.listed_wishes as "listedWishes", e.listed_platform as "listedPlatform"
      from enrolment e join cohort c on c.id = e.cohort_id join programme pr on pr.id = c.programme_id
      where e.person_id = ${personId}::uuid order by e.id`,
  noted: (statements, personId) =>
    statements.$queryRaw<Pick<EnrolmentRow, 'id'>[]>`select id from enrolment where person_id = ${personId}::uuid`,
  async erase(statements, personId) {
    await statements.$executeRaw`
      update enrolment set listed_mentor = null where listed_mentor = (select email from person where id = ${personId}::uuid)`
    await statements.$executeRaw`
      update enrolment set field = null, wishes = null, listed_mentor = null, listed_field = null, listed_wishes = null, listed_platform = null, phone = null,
        knows = null, topics = null, listed_seats = null, listed_group = null, listed_organisation = null, agreed_at = null, wishes_agreed_at = null
      where person_id = ${personId}::uuid`
    // Nobody counts coordinators, and whoever has the row may act.
    await statements.$executeRaw`delete from enrolment where person_id = ${personId}::uuid and role = 'coordinator'`
  },
  goes: {
    texts: 'none',
    // The role and the state stay, too: they tell later rounds who was left out.
    async afterEnd(statements, { cohortIds, most }) {
      const rows = await statements.$executeRaw`
        update enrolment set wishes = null, listed_mentor = null, listed_field = null, listed_wishes = null, listed_platform = null, waiting_since = null,
          taken_off_at = null, entered_at = null, knows = null, topics = null, listed_seats = null, listed_group = null, listed_organisation = null
        where id in (select id from enrolment where cohort_id = any(${[...cohortIds]}::uuid[])
          and num_nonnulls(wishes, listed_mentor, listed_field, listed_wishes, listed_platform, waiting_since, taken_off_at, entered_at, knows, topics, listed_seats, listed_group, listed_organisation) > 0 order by id limit ${most})`
      return { rows }
    },
    // Whom another programme keeps takes part in this one no longer: somebody without a name stands where they stood, so that all are counted.
    async retention(statements, { cohortIds, at, most }) {
      const kept = await statements.$queryRaw<Pick<EnrolmentRow, 'id'>[]>`
        select e.id from enrolment e join person p on p.id = e.person_id and p.erased_at is null
        where e.cohort_id = any(${[...cohortIds]}::uuid[]) and ${isKeptElsewhere(cohortIds)} order by e.id limit ${most} for update of e`
      const ids = kept.map(({ id }) => id)
      await statements.$executeRaw`delete from enrolment where id = any(${ids}::uuid[]) and role = 'coordinator'`
      await statements.$executeRaw`
        insert into person (id, email, name, language, erased_at, created_at)
        select e.id, e.id::text, ${forgotten}, 'en', ${toDate(at)}, e.created_at from enrolment e where e.id = any(${ids}::uuid[])`
      await statements.$executeRaw`update enrolment set person_id = id, field = null, phone = null, knows = null, topics = null, listed_group = null, listed_organisation = null, agreed_at = null, wishes_agreed_at = null where id = any(${ids}::uuid[])`
      return { rows: ids.length }
    },
  },
})

const seat = holding({
  name: 'places',
  title: said('Places that you have as a mentor', 'Paikat, joita sinulla on mentorina', 'Platser hos dig som mentor'),
  why: said(
    'So that we know how many people you can mentor.',
    'Jotta tiedämme, kuinka monen mentori voit olla.',
    'För att vi ska veta hur många du kan vara mentor för.',
  ),
  columns: { cohort, state: said('Now', 'Nyt', 'Nu') },
  values: {
    state: {
      taken: said('taken', 'varattu', 'upptagen'),
      open: said('open', 'vapaa', 'ledig'),
      closed: said('closed', 'suljettu', 'stängd'),
    },
  },
  rows: (statements, personId) =>
    statements.$queryRaw<{ cohort: string; state: SeatRow['state'] }[]>`
      select c.name as cohort, s.state from seat s join enrolment e on e.id = s.mentor_id join cohort c on c.id = s.cohort_id
      where e.person_id = ${personId}::uuid order by s.id`,
  noted: (statements, personId) =>
    statements.$queryRaw<Pick<SeatRow, 'id'>[]>`
      select s.id from seat s join enrolment e on e.id = s.mentor_id where e.person_id = ${personId}::uuid`,
  // A place is a number. That it was theirs is told by the enrolment, which names nobody any more.
  erase: async () => {},
  goes: {
    ...staysWithPerson,
    // It stays, and so does the kick-off, but nobody looks at them again.
    async afterEnd(statements, { cohortIds }) {
      const cohorts = [...cohortIds]
      await statements.$executeRaw`delete from kick_off_move where kick_off_id in (select id from kick_off where cohort_id = any(${cohorts}::uuid[]))`
      await statements.$executeRaw`update kick_off set due_at = null where cohort_id = any(${cohorts}::uuid[]) and due_at is not null`
      await statements.$executeRaw`update seat set due_at = null where cohort_id = any(${cohorts}::uuid[]) and due_at is not null`
      return { rows: 0 }
    },
  },
})

const pair = holding({
  name: 'pairs',
  title: said('Your pairs', 'Parisi', 'Dina par'),
  why: said(
    'So that you both know who the other is. Coordinators see the pairs, too.',
    'Jotta te molemmat tiedätte, kuka toinen on. Myös koordinaattorit näkevät parit.',
    'För att ni båda ska veta vem den andra är. Koordinatorerna ser också paren.',
  ),
  columns: {
    cohort,
    mentor: said('Mentor', 'Mentori', 'Mentor'),
    mentee: said('Mentee', 'Mentoroitava', 'Adept'),
    startedAt: said('Began', 'Alkoi', 'Började'),
    endedAt: said('Ended', 'Päättyi', 'Slutade'),
    endReason: null,
  },
  rows: (statements, personId) =>
    statements.$queryRaw<
      { cohort: string; mentor: string; mentee: string; startedAt: Date; endedAt: Date | null; endReason: PairRow['end_reason'] }[]
    >`
      select c.name as cohort, mp.name as mentor, ep.name as mentee, x.started_at as "startedAt", x.ended_at as "endedAt", x.end_reason as "endReason"
      from pair x join enrolment m on m.id = x.mentor_id join enrolment e on e.id = x.mentee_id join person mp on mp.id = m.person_id
        join person ep on ep.id = e.person_id join cohort c on c.id = e.cohort_id
      where m.person_id = ${personId}::uuid or e.person_id = ${personId}::uuid order by x.id`,
  noted: (statements, personId) =>
    statements.$queryRaw<Pick<PairRow, 'id'>[]>`
      select x.id from pair x join enrolment e on e.id in (x.mentor_id, x.mentee_id) where e.person_id = ${personId}::uuid`,
  // That there was a pair is a number, too.
  erase: async () => {},
  goes: {
    ...staysWithPerson,
    // The pair stays, so that later rounds do not bring the two together again; why it ended does not.
    async afterEnd(statements, { cohortIds, most }) {
      const counted = await statements.$queryRaw<{ name: string; count: number }[]>`
        with ended as (select x.id, x.end_reason from pair x join seat s on s.id = x.seat_id
            where s.cohort_id = any(${[...cohortIds]}::uuid[]) and x.end_reason is not null order by x.id limit ${most}),
          blanked as (update pair set end_reason = null from ended where pair.id = ended.id)
        select 'pairEnded.' || end_reason as name, count(*)::int as count from ended group by 1 order by 1`
      return countsOf(counted)
    },
  },
})

const apart = holding({
  name: 'keptApart',
  title: said('Pairs that aren’t suggested', 'Parit, joita ei ehdoteta', 'Par som inte föreslås'),
  why: said(
    'A coordinator noted that you and somebody else shouldn’t be a pair. Only coordinators know with whom. It doesn’t mean that anybody did something wrong.',
    'Koordinaattori on merkinnyt, ettei sinusta ja jostakusta toisesta tehdä paria. Vain koordinaattorit tietävät, kenestä. Se ei tarkoita, että kukaan olisi tehnyt väärin.',
    'En koordinator har noterat att du och någon annan inte ska bli ett par. Bara koordinatorer vet vem det gäller. Det betyder inte att någon har gjort fel.',
  ),
  columns: { programme, at: said('Noted', 'Kirjattu', 'Noterat') },
  rows: (statements, personId) =>
    statements.$queryRaw<{ programme: string; at: Date }[]>`
      select pr.name as programme, k.at from kept_apart k join programme pr on pr.id = k.programme_id
      where ${personId}::uuid in (k.mentor_id, k.mentee_id) order by k.at, pr.id`,
  async erase(statements, personId) {
    await statements.$executeRaw`delete from kept_apart where ${personId}::uuid in (mentor_id, mentee_id)`
  },
  goes: staysWithPerson,
})

/** In the order in which people read them. */
export const programmesHeld = [enrolment, pair, seat, apart]
