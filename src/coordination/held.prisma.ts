/** What this room keeps about people: whose numbers somebody may see. */
import { holding, said, staysWithPerson } from '../people/holding.ts'

const viewer = holding({
  name: 'sees',
  title: said('Groups whose numbers you may see', 'Ryhmät, joiden luvut saat nähdä', 'Grupper vars siffror du får se'),
  why: said(
    'Because an owner or a coordinator named you for it.',
    'Koska omistaja tai koordinaattori nimesi sinut siihen.',
    'Eftersom en ägare eller koordinator utsåg dig till det.',
  ),
  columns: {
    cohort: said('Group', 'Ryhmä', 'Grupp'),
    seesNames: said('You see names, too', 'Näet myös nimet', 'Du ser också namn'),
  },
  rows: (statements, personId) =>
    statements.$queryRaw<{ cohort: string; seesNames: boolean }[]>`
      select c.name as cohort, v.sees_names as "seesNames" from viewer v join cohort c on c.id = v.cohort_id
      where v.person_id = ${personId}::uuid order by c.id`,
  async erase(statements, personId) {
    await statements.$executeRaw`delete from viewer where person_id = ${personId}::uuid`
  },
  goes: {
    ...staysWithPerson,
    retention: async (statements, { cohortIds }) => ({
      rows: await statements.$executeRaw`delete from viewer where cohort_id = any(${[...cohortIds]}::uuid[])`,
    }),
  },
})

/** In the order in which people read them. */
export const holds = [viewer]
