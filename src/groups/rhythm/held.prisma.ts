/** What this room keeps of what people said about meetings of their group. */
import { holding, said } from '../../people/holding.ts'

/** Themes and venues go with the programme; when people voted and were there is deleted with them. */
export const answer = holding({
  name: 'groupMeetings',
  title: said('Meetings of your group', 'Pienryhmäsi tapaamiset', 'Din mentorgrupps träffar'),
  why: said(
    'So that your group finds a date and a theme. Everybody in it sees what you chose, and whether you were there.',
    'Jotta pienryhmäsi löytää ajan ja aiheen. Kaikki siinä näkevät, mitä valitsit ja olitko mukana.',
    'För att din mentorgrupp ska hitta en tid och ett tema. Alla i den ser vad du valde, och om du var med.',
  ),
  columns: {
    group: said('Group', 'Pienryhmä', 'Mentorgrupp'),
    number: said('Meeting', 'Tapaaminen', 'Träff'),
    theme: said('Theme that you suggested', 'Aihe, jota ehdotit', 'Tema som du föreslog'),
    themeAt: said('Suggested', 'Ehdotettu', 'Föreslogs'),
    there: said('You were there', 'Olit mukana', 'Du var med'),
  },
  values: {
    there: {
      yes: said('yes', 'kyllä', 'ja'),
      no: said('no', 'ei', 'nej'),
    },
  },
  rows: (statements, personId) =>
    statements.$queryRaw<{ group: string; number: number; theme: string | null; themeAt: Date | null; there: string | null }[]>`
      select g.name as "group", m.number, a.theme, a.theme_at as "themeAt", case a.there when true then 'yes' when false then 'no' end as there
      from group_answer a join group_meeting m on m.id = a.meeting_id join mentoring_group g on g.id = m.group_id
        join enrolment e on e.id = a.enrolment_id where e.person_id = ${personId}::uuid order by a.id`,
  async erase(statements, personId) {
    await statements.$executeRaw`delete from group_answer a using enrolment e where e.id = a.enrolment_id and e.person_id = ${personId}::uuid`
  },
  goes: {
    texts: 'none',
    afterEnd: async (statements, { cohortIds }) => {
      const themes = await statements.$executeRaw`
        update group_answer a set theme = null, theme_at = null from group_meeting m join mentoring_group g on g.id = m.group_id
        where m.id = a.meeting_id and g.cohort_id = any(${[...cohortIds]}::uuid[]) and a.theme is not null`
      const venues = await statements.$executeRaw`
        update group_meeting m set venue = null from mentoring_group g
        where g.id = m.group_id and g.cohort_id = any(${[...cohortIds]}::uuid[]) and m.venue is not null`
      return { rows: themes + venues }
    },
    retention: 'withPerson',
  },
})
