/** What this room keeps of what people wrote into the agreement of their group. */
import { holding, said } from '../../people/holding.ts'

/** What a group agreed on is everybody's: it stays without its writer's name until the programme is over. */
export const agreement = holding({
  name: 'groupAgreements',
  title: said(
    'What you wrote for your group’s agreement',
    'Mitä kirjoitit pienryhmäsi sopimukseen',
    'Det du skrev i gruppens överenskommelse',
  ),
  why: said(
    'So that your group knows what it agreed on. Everybody in it reads it, with your name.',
    'Jotta pienryhmäsi tietää, mitä se on sopinut. Kaikki siinä lukevat sen nimesi kanssa.',
    'För att din mentorgrupp ska veta vad ni är överens om. Alla i den läser det, med ditt namn.',
  ),
  columns: {
    group: said('Group', 'Pienryhmä', 'Mentorgrupp'),
    version: said('Version', 'Versio', 'Version nummer'),
    goals: said('Goals', 'Tavoitteet', 'Mål'),
    ownRules: said('Ground rules of your own', 'Omat pelisäännöt', 'Egna spelregler'),
    theme: said('Theme of the next meeting', 'Seuraavan tapaamisen aihe', 'Nästa träffs tema'),
    writtenAt: said('Written', 'Kirjoitettu', 'Skrevs'),
  },
  rows: (statements, personId) =>
    statements.$queryRaw<{ group: string; version: number; goals: string; ownRules: string; theme: string; writtenAt: Date }[]>`
      select g.name as "group", a.version, a.goals, a.own_rules as "ownRules", a.theme, a.written_at as "writtenAt"
      from group_agreement a join mentoring_group g on g.id = a.group_id join enrolment e on e.id = a.writer_id
      where e.person_id = ${personId}::uuid order by a.id`,
  async erase(statements, personId) {
    await statements.$executeRaw`
      delete from group_agreement a using enrolment e where e.id = a.writer_id and e.person_id = ${personId}::uuid and a.agreed_at is null`
    await statements.$executeRaw`
      update group_agreement a set writer_id = null from enrolment e where e.id = a.writer_id and e.person_id = ${personId}::uuid`
  },
  goes: {
    texts: 'none',
    afterEnd: async (statements, { cohortIds }) => ({
      rows: await statements.$executeRaw`
        delete from group_agreement a using mentoring_group g where g.id = a.group_id and g.cohort_id = any(${[...cohortIds]}::uuid[])`,
    }),
    retention: 'withPerson',
  },
})
