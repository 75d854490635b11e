/** What this room keeps about people: how they stand to the channel of their group. */
import { holding, said, staysWithPerson } from '../../people/holding.ts'

/** Whoever is forgotten is taken out of the channel by a number that names nobody; then that goes, too. */
export const channelMember = holding({
  name: 'groupChannels',
  title: said('Channels of groups', 'Pienryhmien kanavat', 'Mentorgruppers kanaler'),
  why: said(
    'So that you’re added to the channel of your group once, and not again if you’ve left it.',
    'Jotta sinut lisätään pienryhmäsi kanavalle kerran eikä uudelleen, jos olet poistunut siltä.',
    'För att du ska läggas till i din mentorgrupps kanal en gång, och inte igen om du har lämnat den.',
  ),
  columns: {
    group: said('Group', 'Pienryhmä', 'Mentorgrupp'),
    state: said('Now', 'Nyt', 'Nu'),
    reason: null,
    tries: null,
    since: said('Since', 'Alkaen', 'Sedan'),
  },
  values: {
    state: {
      wanted: said('to be added', 'lisätään', 'ska läggas till'),
      in: said('in it', 'mukana', 'med'),
      absent: said('in it', 'mukana', 'med'),
      left: said('left it', 'poistunut', 'lämnade den'),
      without: said('couldn’t be added', 'ei voitu lisätä', 'kunde inte läggas till'),
      out: said('no longer in it', 'ei enää mukana', 'inte längre med'),
    },
  },
  rows: (statements, personId) =>
    statements.$queryRaw<{ group: string; state: string; reason: string | null; tries: number; since: Date }[]>`
      select g.name as "group", m.state, m.reason, m.tries, m.since from group_place_member m join enrolment e on e.id = m.enrolment_id
        join group_place h on h.id = m.place_id join mentoring_group g on g.id = h.group_id where e.person_id = ${personId}::uuid order by m.id`,
  async erase(statements, personId) {
    await statements.$executeRaw`
      update group_place_member m set enrolment_id = null, reason = null from enrolment e where e.id = m.enrolment_id and e.person_id = ${personId}::uuid`
  },
  goes: staysWithPerson,
})
