/** What this room keeps about people: what worried them, and who is named to read such things. Nobody reads in their own file what somebody else wrote. */
import type { ConcernRow } from '../../prisma/generated/rows.ts'
import { toDate } from '../kit/clock.ts'
import { holding, said, staysWithPerson } from '../people/holding.ts'

/** Days for which something that nobody has settled is kept after a programme's end. */
const openDays = 90

type Written = Pick<ConcernRow, 'urgent'> & { readonly text: string; readonly writtenAt: Date; readonly to: string | null }

const concern = holding({
  name: 'concerns',
  title: said('Concerns', 'Huolet', 'Oro'),
  why: said(
    'So that the person you chose can help. Only you two can read it. It’s deleted some time after it’s settled.',
    'Jotta valitsemasi henkilö voi auttaa. Vain te näette tämän. Se poistetaan jonkin ajan kuluttua siitä, kun asia on hoidettu.',
    'För att den du valde ska kunna hjälpa. Bara ni två kan läsa det. Det raderas en tid efter att saken är utredd.',
  ),
  columns: {
    text: said('What you wrote', 'Mitä kirjoitit', 'Vad du skrev'),
    to: said('Between you and', 'Sinä ja', 'Mellan dig och'),
    urgent: said('Urgent', 'Kiireellinen', 'Bråttom'),
    writtenAt: said('When', 'Milloin', 'När'),
  },
  rows: (statements, personId) =>
    statements.$queryRaw<Written[]>`
      select l.text, c.urgent, l.created_at as "writtenAt",
        (select p.name from person p where p.id = case when c.person_id = ${personId}::uuid then c.reader_id else c.person_id end) as "to"
      from concern_line l join concern c on c.id = l.concern_id where l.person_id = ${personId}::uuid order by l.id`,
  async erase(statements, personId) {
    await statements.$executeRaw`delete from concern where person_id = ${personId}::uuid`
    await statements.$executeRaw`update concern set reader_id = null where reader_id = ${personId}::uuid`
    await statements.$executeRaw`update concern_line set person_id = null where person_id = ${personId}::uuid`
  },
  goes: {
    texts: 'none',
    async afterEnd(statements, { cohortIds, at, most }) {
      const rows = await statements.$executeRaw`
        delete from concern where id in (
          select id from concern where cohort_id = any(${[...cohortIds]}::uuid[])
            and (settled_at is not null or created_at < ${toDate(at)}::timestamptz - make_interval(days => ${openDays}::int)) order by id limit ${most})`
      return { rows }
    },
    async retention(statements, { cohortIds, most }) {
      const rows = await statements.$executeRaw`
        delete from concern where id in (select id from concern where cohort_id = any(${[...cohortIds]}::uuid[]) order by id limit ${most})`
      return { rows }
    },
  },
})

const reader = holding({
  name: 'readsConcerns',
  title: said('You read concerns', 'Luet huoliviestejä', 'Du är kontaktperson vid oro'),
  why: said(
    'So that people who are worried know whom they can write to. They read your name.',
    'Jotta huolissaan oleva tietää, kenelle voi kirjoittaa. Hän näkee nimesi.',
    'För att den som är orolig ska veta vem hen kan skriva till. Ditt namn syns.',
  ),
  columns: { programme: said('Programme', 'Ohjelma', 'Program') },
  rows: (statements, personId) =>
    statements.$queryRaw<{ programme: string }[]>`
      select pr.name as programme from concern_reader r join programme pr on pr.id = r.programme_id where r.person_id = ${personId}::uuid order by pr.id`,
  async erase(statements, personId) {
    await statements.$executeRaw`delete from concern_reader where person_id = ${personId}::uuid`
  },
  goes: staysWithPerson,
})

/** In the order in which people read them. */
export const holds = [concern, reader]
