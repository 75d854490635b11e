import type { Command } from '../../contract/command.ts'
import type { AtEnd, LineAtEnd, RehearsedRows } from '../../house/rehearses.ts'
import type { Statements } from '../../store/statements.ts'
import type { Tap } from '../commands.ts'

/** What a rehearsal reads of the groups: what there is to answer about their meetings, and at the end in which group each is, and how often it met. */
export const rehearsedIn = (statements: Statements): RehearsedRows => ({
  about: async () => [],
  commandFor: ({ email, answer }) => answerIn(statements, email, answer),

  linesAtEnd: () => statements.$queryRaw<LineAtEnd[]>`
    select 'group' as type, g.name as "group", g.state,
      (select count(*)::int from group_member m where m.group_id = g.id and m.state in ('in', 'leaving')) as members,
      (select count(*)::int from group_meeting m where m.group_id = g.id and m.state = 'met') as met,
      (select count(*)::int from group_meeting m where m.group_id = g.id and m.state = 'planned') as planned
    from mentoring_group g where g.state in ('published', 'ended') order by g.name, g.id`,

  async peopleAtEnd() {
    const rows = await statements.$queryRaw<{ email: string; group: string }[]>`
      select p.email, g.name as "group" from group_member m join mentoring_group g on g.id = m.group_id and g.state = 'published'
        join enrolment e on e.id = m.enrolment_id join person p on p.id = e.person_id
      where m.state in ('in', 'leaving') and e.state in ('active', 'waiting', 'unpaired') order by p.email`
    return new Map(rows.map(({ email, group }): [string, AtEnd] => [email, { state: null, facts: { group } }]))
  },
})

/** Dates by the answer that takes them. */
const placeOf: Readonly<Record<string, '0' | '1' | '2'>> = { date1: '0', date2: '1', date3: '2' }

/** The button about a meeting of their group, or its agreement, that somebody taps. Null: there is none. */
async function answerIn(statements: Statements, email: string, answer: string): Promise<Command | null> {
  const [open] = await statements.$queryRaw<{ group: string; id: string; turn: number; isAsked: boolean; version: number | null }[]>`
    select g.id as "group", m.id, m.turn, m.asked_at is not null as "isAsked",
      (select max(a.version) from group_agreement a where a.group_id = g.id) as version
    from person p join enrolment e on e.person_id = p.id join group_member gm on gm.enrolment_id = e.id and gm.state in ('in', 'leaving')
      join mentoring_group g on g.id = gm.group_id and g.state = 'published' join group_meeting m on m.group_id = g.id
    where p.email = ${email} and m.state in ('polling', 'planned') order by m.asked_at is null, m.state = 'planned', m.number limit 1`
  if (!open) return null
  const { group, id: meeting, turn, isAsked, version } = open
  if (answer === 'agreeInGroup') return version === null ? null : ({ do: 'agreeInGroup', group, version } satisfies Tap)
  if (answer === 'there' || answer === 'away')
    return isAsked ? ({ do: 'wasAtGroupMeeting', meeting, there: answer === 'there' ? 'yes' : 'no' } satisfies Tap) : null
  return { do: 'voteGroupDate', meeting, turn, date: placeOf[answer] ?? 'none' } satisfies Tap
}
