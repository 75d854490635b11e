import type { AuditRow } from '../../prisma/generated/rows.ts'
import type { Command } from '../contract/command.ts'
import { storedWords } from '../contract/stored-view.ts'
import type { LineAtEnd, PersonAtEnd, Said, Tap } from '../house/rehearses.ts'
import { fromDate, type Instant, toDate } from '../kit/clock.ts'
import type { DeedWords } from '../programme/audit/deeds.ts'
import { thoseIn } from '../programme/enrolment/states.prisma.ts'
import type { Statements } from '../store/statements.ts'
import { answerOf, deedsOfRooms, rehearsed } from './rooms.ts'

/** What a rehearsal reads from the database beside what the core tells it. */
export interface Ledger {
  /** When something waits to be said; null: nothing does. */
  nextSaid(): Promise<Instant | null>
  /** What was said, with the answers that its buttons give. */
  said(deliveryIds: readonly string[]): Promise<(Said & { readonly offers: readonly string[] })[]>
  /** E-mails of those whom a message of this kind is about. */
  about(kind: string): Promise<readonly string[]>
  /** The command that somebody's tap stands for; null when there is nothing that they could tap. */
  commandFor(tap: Tap): Promise<Command | null>
  peopleAtEnd(): Promise<PersonAtEnd[]>
  /** What else rooms tell at the end. */
  linesAtEnd(): Promise<readonly LineAtEnd[]>
  /** When the kick-off is. Null: there is none. */
  kickOff(): Promise<Instant | null>
  /** The e-mail of the first coordinator. Null: there is none. */
  coordinator(): Promise<string | null>
  /** The enrolment of somebody, by its id in the database. Null: nobody has this e-mail now. */
  enrolmentOf(email: string): Promise<string | null>
  pairOf(email: string): Promise<string | null>
  /** Everybody who takes part and has no address. */
  unreached(): Promise<readonly { readonly email: string; readonly name: string }[]>
  /** The e-mail that everybody has now, by the id of the person. */
  emails(): Promise<ReadonlyMap<string, string>>
  /** What rooms noted that Pari did by itself since then. */
  deletedSince(at: Instant): Promise<Deleted[]>
}

/** Something that Pari deleted by itself. */
export interface Deleted {
  readonly at: Instant
  /** In English. */
  readonly deed: string
  /** Rows that went or were blanked. */
  readonly rows: number
}

export function ledgerOf({ statements }: { readonly statements: Statements }): Ledger {
  const rooms = rehearsed.map(({ kinds, rehearses: { answers, rows } }) => ({ kinds, answers, rows: rows(statements) }))
  return {
    async nextSaid() {
      const [row] = await statements.$queryRaw<{ at: Date | null }[]>`select min(due_at) as at from delivery where state <> 'waiting'`
      return row?.at ? fromDate(row.at) : null
    },

    async said(deliveryIds) {
      const rows = await statements.$queryRaw<(Omit<Said, 'text'> & { id: string; view: unknown })[]>`
        select d.id, d.key, p.email as to, p.name, coalesce(e.role, 'coordinator') as role, d.kind, d.step, d.language, d.view
        from delivery d join person p on p.id = d.person_id left join enrolment e on e.person_id = d.person_id and e.cohort_id = d.cohort_id
        where d.id = any(${[...deliveryIds]}::uuid[])`
      const byId = new Map(rows.map(({ id, view, ...row }) => [id, { ...row, text: storedWords(view), offers: offersOf(view) }]))
      return deliveryIds.flatMap((id) => byId.get(id) ?? [])
    },

    about: async (kind) => (await rooms.find(({ kinds }) => Object.hasOwn(kinds, kind))?.rows.about(kind)) ?? [],

    commandFor: async (tap) => (await rooms.find(({ answers }) => Object.hasOwn(answers, tap.answer))?.rows.commandFor(tap)) ?? null,

    async deletedSince(at) {
      const words: DeedWords = Object.fromEntries(deedsOfRooms.flatMap((deeds) => Object.entries(deeds)))
      const rows = await statements.$queryRaw<(Pick<AuditRow, 'at' | 'deed'> & { readonly rows: number })[]>`
        select at, deed, (detail->>'rows')::int as rows from audit
        where actor_id is null and at > ${toDate(at)} and deed = any(${Object.keys(words)}) and detail ? 'rows' order by at, id`
      return rows.map(({ at: then, deed, rows: count }) => ({ at: fromDate(then), deed: words[deed]?.en ?? deed, rows: count }))
    },

    async kickOff() {
      const [row] = await statements.$queryRaw<{ at: Date }[]>`select starts_at as at from kick_off limit 1`
      return row ? fromDate(row.at) : null
    },

    async coordinator() {
      const [row] = await statements.$queryRaw<{ email: string }[]>`
        select p.email from enrolment e join person p on p.id = e.person_id where e.role = 'coordinator' and e.state = 'active' order by e.id limit 1`
      return row?.email ?? null
    },

    async enrolmentOf(email) {
      const [row] = await statements.$queryRaw<{ id: string }[]>`
        select e.id from enrolment e join person p on p.id = e.person_id where p.email = ${email}`
      return row?.id ?? null
    },

    async pairOf(email) {
      const [row] = await statements.$queryRaw<{ id: string }[]>`
        select x.id from pair x join enrolment e on e.id in (x.mentor_id, x.mentee_id) join person p on p.id = e.person_id
        where p.email = ${email} and x.ended_at is null order by x.id limit 1`
      return row?.id ?? null
    },

    unreached: () => statements.$queryRaw`
      select p.email, p.name from enrolment e join person p on p.id = e.person_id
      where e.state in ${thoseIn} and not exists (select from address a where a.person_id = p.id) order by e.id`,

    async emails() {
      const rows = await statements.$queryRaw<{ id: string; email: string }[]>`select id, email from person`
      return new Map(rows.map(({ id, email }) => [id, email]))
    },

    linesAtEnd: async () => (await Promise.all(rooms.map(({ rows }) => rows.linesAtEnd?.() ?? Promise.resolve([])))).flat(),

    async peopleAtEnd() {
      const people = await statements.$queryRaw<{ email: string; role: string; state: string; mentor: string | null }[]>`
        select p.email, e.role, case when e.role = 'coordinator' then 'active' else e.state end as state,
          (select mp.email from seat s join enrolment me on me.id = s.mentor_id join person mp on mp.id = me.person_id where s.mentee_id = e.id) as mentor
        from enrolment e join person p on p.id = e.person_id
        order by case e.role when 'coordinator' then 0 when 'mentor' then 1 else 2 end, p.email`
      const told = await Promise.all(rooms.map(({ rows }) => rows.peopleAtEnd()))
      return people.map(({ email, role, state, mentor }) => {
        const known = told.flatMap((each) => each.get(email) ?? [])
        const facts = Object.fromEntries(known.flatMap((each) => Object.entries(each.facts)))
        return { email, role, ...facts, state: known.reduce((own, each) => each.state ?? own, state), mentor }
      })
    },
  }
}

/** The answers that the buttons of a stored view give. */
function offersOf(view: unknown): readonly string[] {
  const found: string[] = []
  JSON.stringify(view ?? null, (name, value: unknown) => {
    const answer = name === 'command' ? answerOf(value as Command) : null
    if (answer !== null) found.push(answer)
    return value
  })
  return found
}
