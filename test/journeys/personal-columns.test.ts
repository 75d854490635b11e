import { expect, test } from 'vitest'
import { freshDatabase } from '../database/database.ts'

/**
 * Every column of the database, and whether what stands in it tells of a person. Whoever adds a column says it here; a column that tells of
 * somebody needs a line in its room's `holds` as well: it is read in *my data*, and erased. `ids` name people by numbers of ours alone: they stay,
 * and lead to a person without a name.
 */
const columns: Readonly<Record<string, { readonly personal: string; readonly ids?: string; readonly others?: string }>> = {
  workspace: { personal: '', others: 'id platform external_id name held_until paused_at created_at' },
  person: {
    personal: 'email name language time_zone language_listed zone_listed quiet_from quiet_until chose_at',
    ids: 'id',
    others: 'erased_at created_at',
  },
  owner: { personal: 'workspace_id external_id left_at' },
  viewer: { personal: 'cohort_id person_id sees_names' },
  search: { personal: 'workspace_id person_id state absence due_at' },
  programme_workspace: { personal: '', others: 'programme_id workspace_id' },
  page: { personal: 'key text', others: 'platform kind until' },
  address: { personal: 'id person_id workspace_id external_id kind bound_at shut_at gone_at created_at' },
  candidate: { personal: 'id workspace_id external_id person_id name organisation kind time_zone language created_at' },
  programme: { personal: '', others: 'id name settings created_at' },
  selection: { personal: '', others: 'id programme_id name opens_at closes_at' },
  cohort: { personal: '', others: 'id programme_id selection_id name language time_zone country created_at' },
  enrolment: {
    personal: 'field wishes listed_mentor listed_field listed_wishes listed_platform',
    ids: 'id person_id',
    others: 'cohort_id role state waiting_since created_at',
  },
  seat: { personal: '', ids: 'mentor_id mentee_id', others: 'id cohort_id state turn agreed opened_at due_at created_at' },
  pair: { personal: '', ids: 'mentor_id mentee_id', others: 'id seat_id started_at ended_at end_reason' },
  offer: { personal: '', ids: 'enrolment_id', others: 'id seat_id turn wave state made_at expires_at answered_at' },
  kick_off: { personal: '', others: 'id cohort_id starts_at venue ladder done_through due_at created_at' },
  confirmation: {
    personal: 'signature',
    ids: 'enrolment_id',
    others:
      'id kick_off_id role answer answered_at asks joined_at last_ask_at done_through due_at release standing final_told tellings created_at',
  },
  delivery: {
    personal: 'view address_id companion_id language sent_ref detail',
    ids: 'key person_id pair_id',
    others: 'id workspace_id cohort_id kind step class urgent needs state due_at expires_at attempts sent_at created_at',
  },
  attempt: { personal: 'detail', others: 'id delivery_id number started_at ended_at outcome' },
  channel: {
    personal: 'people left_out',
    others: 'id cohort_id workspace_id turn external_id words_at words_ref pinned_at closed_at created_at',
  },
  channel_task: { personal: 'people done_by', others: 'id cohort_id kind done_at created_at' },
  audit: { personal: 'actor_id subject detail', others: 'id at cohort_id deed' },
}

const listed = (text = ''): readonly string[] => text.split(' ').filter(Boolean)

test('Of every column it is said whether it tells of a person', async () => {
  const database = await freshDatabase()
  const { rows } = await database.pool.query<{ table: string; column: string }>(`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = 'public' and table_name <> '_prisma_migrations' order by 1, 2`)
  await database.close()
  const told = Object.entries(columns).flatMap(([table, { personal, ids, others }]) =>
    [...listed(personal), ...listed(ids), ...listed(others)].map((column) => `${table}.${column}`),
  )
  expect(told.toSorted()).toEqual(rows.map(({ table, column }) => `${table}.${column}`).toSorted())
})
