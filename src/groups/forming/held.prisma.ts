/** What this room keeps about people: in which groups they are or were. */
import { holding, said } from '../../people/holding.ts'
import type { Statements } from '../../store/statements.ts'

interface Held {
  readonly [column: string]: string | Date | null
  readonly cohort: string
  readonly group: string
  readonly state: string
  readonly since: Date | null
  readonly until: Date | null
}

/** A group that ended with its programme is a name like that of a pair: who was in it stays as long as the person does. */
export const member = holding({
  name: 'groups',
  title: said('Groups in which you are', 'Pienryhmät, joissa olet', 'Mentorgrupper som du är med i'),
  why: said(
    'So that you can meet with others. Everybody in your group and your coordinators see that you’re in it.',
    'Jotta voit tavata muita. Pienryhmäsi jäsenet ja koordinaattorit näkevät, että olet siinä.',
    'För att du ska kunna träffa andra. Alla i din mentorgrupp och koordinatorerna ser att du är med.',
  ),
  columns: {
    cohort: said('Group of the programme', 'Ohjelman ryhmä', 'Programmets grupp'),
    group: said('Group', 'Pienryhmä', 'Mentorgrupp'),
    state: said('Now', 'Nyt', 'Nu'),
    since: said('Since', 'Alkaen', 'Sedan'),
    until: said('Until', 'Asti', 'Till'),
  },
  values: {
    state: {
      planned: said('a coordinator’s draft', 'koordinaattorin luonnos', 'koordinatorns utkast'),
      asked: said('asked', 'kysytty', 'tillfrågad'),
      agreed: said('said yes', 'vastasi kyllä', 'svarade ja'),
      in: said('in it', 'mukana', 'med'),
      leaving: said('in it', 'mukana', 'med'),
      out: said('no longer in it', 'ei enää mukana', 'inte längre med'),
    },
  },
  rows: (statements: Statements, personId: string) =>
    statements.$queryRaw<Held[]>`
      select c.name as cohort, g.name as "group", m.state, m.since, m.until from group_member m join enrolment e on e.id = m.enrolment_id
        join mentoring_group g on g.id = m.group_id join cohort c on c.id = g.cohort_id where e.person_id = ${personId}::uuid order by m.id`,
  async erase(statements, personId) {
    await statements.$executeRaw`delete from group_member m using enrolment e where e.id = m.enrolment_id and e.person_id = ${personId}::uuid`
  },
  goes: { texts: 'none', afterEnd: 'stays', retention: 'withPerson' },
})
