/** What this room keeps about people: whose numbers somebody may see, and lists that wait for a yes. */
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

const pending = holding({
  name: 'waitingLists',
  title: said('Lists that wait to be saved', 'Listat, jotka odottavat tallennusta', 'Listor som väntar på att sparas'),
  why: said(
    'Because a coordinator is checking a list that you sent or are on. If it isn’t saved, we delete it after a day.',
    'Koska koordinaattori tarkistaa listaa, jonka lähetit tai jolla olet. Jos sitä ei tallenneta, poistamme sen vuorokauden kuluttua.',
    'Eftersom en koordinator granskar en lista som du skickade eller står på. Om den inte sparas raderar vi den efter ett dygn.',
  ),
  columns: {
    since: said('Since', 'Alkaen', 'Sedan'),
    until: said('Until', 'Asti', 'Till'),
    sent: said('You sent it', 'Lähetit sen', 'Du skickade den'),
    people: said('People on it', 'Henkilöitä listalla', 'Personer på listan'),
    row: said('Your row', 'Oma rivisi', 'Din rad'),
  },
  rows: (statements, personId) =>
    statements.$queryRaw<Waiting[]>`
      select l.created_at as since, l.due_at as until, l.person_id = p.id as sent, jsonb_array_length(l.list->'people') as people,
        (select row from jsonb_array_elements(l.list->'people') row where row->>'email' = p.email limit 1) as row
      from person p join pending_list l on l.person_id = p.id or l.list->'people' @> jsonb_build_array(jsonb_build_object('email', p.email))
      where p.id = ${personId}::uuid order by l.id`,
  async erase(statements, personId) {
    // A list that names somebody who is forgotten would bring them back. Whom a file names whose columns are not known yet, nobody can say.
    await statements.$executeRaw`
      delete from pending_list l using person p where p.id = ${personId}::uuid and (l.person_id = p.id
        or l.list->'people' @> jsonb_build_array(jsonb_build_object('email', p.email)) or l.list->'raw' is distinct from 'null'::jsonb)`
  },
  // After a day each is gone by itself.
  goes: {
    ...staysWithPerson,
    retention: async (statements, { cohortIds }) => ({
      rows: await statements.$executeRaw`delete from pending_list where cohort_id = any(${[...cohortIds]}::uuid[])`,
    }),
  },
})

const act = holding({
  name: 'undoable',
  title: said('Changes that can still be undone', 'Muutokset, jotka voi vielä kumota', 'Ändringar som ännu kan ångras'),
  why: said(
    'So that a coordinator can undo a mistake. We keep what was changed about you, or by you, for an hour.',
    'Jotta koordinaattori voi kumota virheen. Säilytämme sinua koskevan tai tekemäsi muutoksen tunnin ajan.',
    'För att en koordinator ska kunna ångra ett misstag. Vi sparar det som ändrades om dig, eller av dig, i en timme.',
  ),
  columns: {
    since: said('Since', 'Alkaen', 'Sedan'),
    until: said('Until', 'Asti', 'Till'),
    did: said('You did it', 'Teit sen', 'Du gjorde det'),
    changed: null,
  },
  rows: (statements, personId) =>
    statements.$queryRaw<Undoable[]>`
      select a.at as since, a.due_at as until, a.actor_id = ${personId}::uuid as did,
        coalesce((select jsonb_object_agg(r->>'table', r) from jsonb_array_elements(a.changes->'rows') r
          where r->>'id' = ${personId} or r->>'id' in (select e.id::text from enrolment e where e.person_id = ${personId}::uuid)), '{}') as changed
      from act a where a.actor_id = ${personId}::uuid or a.changes->'people' ? ${personId} order by a.id`,
  async erase(statements, personId) {
    // Undone afterwards, it would bring back what is to be forgotten.
    await statements.$executeRaw`
      delete from act a using person p where p.id = ${personId}::uuid and (a.actor_id = p.id or a.changes->'people' ? ${personId}
        or position(${personId} in a.changes::text) > 0 or position(p.email in a.changes::text) > 0)`
  },
  // After an hour each is gone by itself.
  goes: {
    ...staysWithPerson,
    retention: async (statements, { cohortIds }) => ({
      rows: await statements.$executeRaw`delete from act where cohort_id = any(${[...cohortIds]}::uuid[])`,
    }),
  },
})

interface Undoable {
  readonly since: Date
  readonly until: Date
  readonly did: boolean
  readonly changed: { readonly [name: string]: unknown }
}

interface Waiting {
  readonly since: Date
  readonly until: Date
  readonly sent: boolean
  readonly people: number
  readonly row: { readonly [name: string]: unknown } | null
}

/** In the order in which people read them. */
export const holds = [viewer, pending, act]
