/** What this room keeps about people: which announcements they got and what they tapped, what they muted, and what they asked. */
import type { AnnouncementMuteRow, AnnouncementQuestionRow, AnnouncementRecipientRow } from '../../prisma/generated/rows.ts'
import { marksOf } from '../delivery/marks.prisma.ts'
import { rewritten } from '../delivery/mentions.ts'
import { holding, said, staysWithPerson } from '../people/holding.ts'
import { letGo } from '../pictures/store.prisma.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'

const title = said('Title', 'Otsikko', 'Rubrik')
const titleOf = `coalesce((select v.title from announcement_version v where v.announcement_id = a.id order by v.language limit 1), '')`

type Got = Pick<AnnouncementRecipientRow, 'skipped' | 'tap'> & { readonly title: string; readonly tappedAt: Date | null }

const recipient = holding({
  name: 'announcements',
  title: said('Announcements for you', 'Sinulle tarkoitetut tiedotteet', 'Meddelanden som skickats till många, också till dig'),
  why: said(
    'So that everybody gets an announcement once, and coordinators see who has got it and who has tapped its button. If you’re forgotten, your name is taken out of texts and questions that we keep; messages that others have got already stay as they are.',
    'Jotta jokainen saa tiedotteen kerran ja koordinaattorit näkevät, kuka on saanut sen ja kuka on painanut sen painiketta. Jos tietosi poistetaan, nimesi poistuu myös säilyttämistämme teksteistä ja kysymyksistä; muiden jo saamat viestit jäävät ennalleen.',
    'För att alla ska få ett meddelande en gång, och för att koordinatorerna ska se vem som har fått det och vem som har tryckt på knappen. Om dina uppgifter raderas försvinner ditt namn också ur de texter och frågor som vi sparar; meddelanden som andra redan har fått förblir som de är.',
  ),
  columns: {
    title,
    skipped: said('You didn’t get it because', 'Et saanut sitä, koska', 'Du fick det inte, eftersom'),
    tap: said('You tapped', 'Painoit', 'Du tryckte på'),
    tappedAt: said('When', 'Milloin', 'När'),
  },
  values: {
    skipped: {
      left: said('you weren’t in the audience any more', 'et enää kuulunut saajiin', 'du hörde inte längre till mottagarna'),
      muted: said('you had turned off news', 'olit kytkenyt uutiset pois', 'du hade stängt av nyheter'),
      recalled: said('it was withdrawn', 'se vedettiin takaisin', 'det återkallades'),
      inChannel: said('it stood in your channel', 'se oli kanavallasi', 'det stod i din kanal'),
      notInChannel: said(
        'it stood in a channel that you weren’t in',
        'se oli kanavalla, jolla et ollut',
        'det stod i en kanal som du inte var med i',
      ),
    },
    tap: {
      gotIt: said('Got it', 'Luin tämän', 'Jag har läst'),
      countMeIn: said('Count me in', 'Tulen mukaan', 'Jag är med'),
    },
  },
  rows: (statements, personId) =>
    statements.$queryRawUnsafe<Got[]>(
      `select ${titleOf} as title, r.skipped, r.tap, r.tapped_at as "tappedAt" from announcement_recipient r join announcement a on a.id = r.announcement_id
       where r.person_id = $1::uuid order by r.id`,
      personId,
    ),
  async erase(statements, personId) {
    await statements.$executeRaw`
      update announcement_recipient set tap = null, tapped_at = null where person_id = ${personId}::uuid and tap is not null`
    await eraseElsewhere(statements, personId)
  },
  goes: {
    ...staysWithPerson,
    /** A text of which no programme keeps anything goes with its picture. */
    async retention(statements, { cohortIds, at, most }) {
      const gone = await statements.$queryRaw<{ id: string; picture_id: string | null }[]>`
        select a.id, p.picture_id from announcement a left join announcement_picture p on p.announcement_id = a.id
        where a.cohort_ids <@ ${[...cohortIds]}::uuid[] and cardinality(a.cohort_ids) > 0 order by a.id limit ${most} for update of a`
      const rows = await statements.$executeRaw`delete from announcement where id = any(${gone.map(({ id }) => id)}::uuid[])`
      await letGo(
        statements,
        gone.flatMap((row) => row.picture_id ?? []),
        at,
      )
      return { rows }
    },
    async afterEnd(statements, { cohortIds, most }) {
      const rows = await statements.$executeRaw`
        update announcement_recipient set tap = null, tapped_at = null where id in (
          select id from announcement_recipient where cohort_id = any(${[...cohortIds]}::uuid[]) and (tap is not null or tapped_at is not null) order by id limit ${most})`
      return { rows }
    },
  },
})

/** Where texts of coordinators, and questions and answers of others, name somebody: column by column, with what tells one row `t` from another. */
const texts = [
  { table: 'announcement_version', column: 'title', row: 't.announcement_id || t.language' },
  { table: 'announcement_version', column: 'text', row: 't.announcement_id || t.language' },
  { table: 'announcement_version', column: 'alt', row: 't.announcement_id || t.language' },
  { table: 'announcement_picture', column: 'alt', row: 't.announcement_id::text' },
  { table: 'announcement_question', column: 'text', row: 't.id::text' },
  { table: 'announcement_question', column: 'answer', row: 't.id::text' },
] as const

/** What was written of them to others in their cohorts reads on without their name. What stands in a chat already is changed when its text is corrected. */
async function eraseElsewhere(statements: Statements, personId: string): Promise<void> {
  const marks = await marksOf(statements, personId)
  if (marks.length === 0) return
  for (const each of texts) {
    const [table, column, row] = [Prisma.raw(each.table), Prisma.raw(`t.${each.column}`), Prisma.raw(each.row)]
    const named = await statements.$queryRaw<{ row: string; said: string }[]>`
      select ${row} as row, ${column} as said from ${table} t join announcement a on a.id = t.announcement_id
      where a.cohort_ids && array(select cohort_id from enrolment where person_id = ${personId}::uuid)
        and exists (select from unnest(${[...marks]}::text[]) mark where strpos(${column}, mark) > 0)`
    if (named.length === 0) continue
    const changed = JSON.stringify(named.map((one) => ({ ...one, said: rewritten(one.said, marks) })))
    await statements.$executeRaw`
      update ${table} t set ${Prisma.raw(each.column)} = n.said from jsonb_to_recordset(${changed}::jsonb) as n(row text, said text) where ${row} = n.row`
  }
}

const mute = holding({
  name: 'mutedMessages',
  title: said('Messages you turned off', 'Pois kytkemäsi viestit', 'Meddelanden som du har stängt av'),
  why: said(
    'So that you get no more of them, whatever list or round you’re in.',
    'Jotta et saa niitä enää, olitpa millä listalla tai kierroksella tahansa.',
    'För att du inte ska få fler av dem, oavsett vilken lista eller omgång du är med i.',
  ),
  columns: { category: said('Kind', 'Tyyppi', 'Typ'), mutedAt: said('Since', 'Mistä alkaen', 'Sedan') },
  values: { category: { news: said('news', 'uutiset', 'nyheter'), needed: said('important', 'tärkeät', 'viktigt') } },
  rows: (statements, personId) =>
    statements.$queryRaw<(Pick<AnnouncementMuteRow, 'category'> & { readonly mutedAt: Date })[]>`
      select category, muted_at as "mutedAt" from announcement_mute where person_id = ${personId}::uuid order by category`,
  async erase(statements, personId) {
    await statements.$executeRaw`delete from announcement_mute where person_id = ${personId}::uuid`
  },
  goes: staysWithPerson,
})

type Asked = Pick<AnnouncementQuestionRow, 'text' | 'answer'> & { readonly title: string; readonly askedAt: Date }

const question = holding({
  name: 'questions',
  title: said('Questions you asked', 'Esittämäsi kysymykset', 'Frågor som du har ställt'),
  why: said(
    'So that coordinators can answer. They read your question with your name.',
    'Jotta koordinaattorit voivat vastata. He näkevät kysymyksesi ja nimesi.',
    'För att koordinatorerna ska kunna svara. De läser din fråga med ditt namn.',
  ),
  columns: {
    title,
    text: said('Your question', 'Kysymyksesi', 'Din fråga'),
    askedAt: said('When', 'Milloin', 'När'),
    answer: said('The answer', 'Vastaus', 'Svaret'),
  },
  rows: (statements, personId) =>
    statements.$queryRawUnsafe<Asked[]>(
      `select ${titleOf} as title, q.text, q.created_at as "askedAt", q.answer from announcement_question q join announcement a on a.id = q.announcement_id
       where q.person_id = $1::uuid order by q.id`,
      personId,
    ),
  async erase(statements, personId) {
    await statements.$executeRaw`delete from announcement_question where person_id = ${personId}::uuid`
    await statements.$executeRaw`update announcement_question set answered_by = null where answered_by = ${personId}::uuid`
  },
  goes: {
    texts: 'none',
    async afterEnd(statements, { cohortIds, most }) {
      const rows = await statements.$executeRaw`
        delete from announcement_question where id in (
          select id from announcement_question where cohort_id = any(${[...cohortIds]}::uuid[]) order by id limit ${most})`
      return { rows }
    },
    retention: 'withPerson',
  },
})

/** In the order in which people read them. */
export const holds = [recipient, question, mute]
