/** What this room keeps of what people wrote to their group at its end. */
import { holding, said } from '../../people/holding.ts'

/** A line goes with the programme: everybody has read it by then. */
export const line = holding({
  name: 'groupLines',
  title: said('Your line for your group', 'Rivisi pienryhmällesi', 'Din rad till din mentorgrupp'),
  why: said(
    'So that everybody in your group can read it on the last day.',
    'Jotta kaikki pienryhmässäsi voivat lukea sen viimeisenä päivänä.',
    'För att alla i din mentorgrupp ska kunna läsa den sista dagen.',
  ),
  columns: {
    group: said('Group', 'Pienryhmä', 'Mentorgrupp'),
    line: said('Line', 'Rivi', 'Rad'),
    saidAt: said('Written', 'Kirjoitettu', 'Skrevs'),
  },
  rows: (statements, personId) =>
    statements.$queryRaw<{ group: string; line: string; saidAt: Date }[]>`
      select g.name as "group", l.line, l.said_at as "saidAt" from group_line l join mentoring_group g on g.id = l.group_id
        join enrolment e on e.id = l.enrolment_id where e.person_id = ${personId}::uuid order by l.id`,
  async erase(statements, personId) {
    await statements.$executeRaw`delete from group_line l using enrolment e where e.id = l.enrolment_id and e.person_id = ${personId}::uuid`
  },
  goes: {
    texts: 'none',
    afterEnd: async (statements, { cohortIds }) => ({
      rows: await statements.$executeRaw`
        delete from group_line l using mentoring_group g where g.id = l.group_id and g.cohort_id = any(${[...cohortIds]}::uuid[])`,
    }),
    retention: 'withPerson',
  },
})
