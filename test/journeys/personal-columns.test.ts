import { expect, test } from 'vitest'
import { freshDatabase } from '../database/database.ts'
import { aPlayedProgramme } from '../ground/played-programme.ts'

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
  candidate: { personal: 'id workspace_id external_id person_id name organisation kind time_zone language typed created_at' },
  claim: { personal: 'id workspace_id external_id tries due_at' },
  programme: { personal: '', others: 'id name settings ended_at gone_at spared_until due_at follows_id created_at' },
  kept_apart: { personal: '', ids: 'mentor_id mentee_id', others: 'programme_id at' },
  selection: { personal: '', others: 'id programme_id role name opens_at closes_at question credits due_at' },
  intake: { personal: '', others: 'id cohort_id role capacity targets language_targets due_at' },
  application: {
    personal: '',
    ids: 'enrolment_id',
    others: 'selection_id said_yes_at offered_at offered_until offers left_at waited_since created_at',
  },
  pause: { personal: 'until', ids: 'enrolment_id', others: 'id due_at created_at' },
  selection_reminder: { personal: 'programme_id person_id role at' },
  cohort: { personal: '', others: 'id programme_id name language time_zone country paired_at created_at' },
  enrolment: {
    personal:
      'knows topics listed_seats listed_group listed_organisation field wishes listed_mentor listed_field listed_wishes listed_platform phone',
    ids: 'id person_id',
    others: 'cohort_id role state waiting_since taken_off_at welcomed_at agreed_at wishes_agreed_at entered_at created_at',
  },
  profile: { personal: 'degree work wishes decisive languages mentees wrote', ids: 'enrolment_id', others: 'created_at' },
  joining: {
    personal: 'done date stepped_at',
    ids: 'enrolment_id',
    others: 'invited_at finished_at cards nudges nudged_at created_at',
  },
  consent: { personal: '', ids: 'enrolment_id', others: 'purpose agreed version at' },
  seat: {
    personal: '',
    ids: 'mentor_id mentee_id',
    others: 'id cohort_id state turn agreed opened_at due_at grace_until asked_until created_at',
  },
  pair: {
    personal: '',
    ids: 'mentor_id mentee_id stopped_by stopped_too_by',
    others: 'id seat_id started_at ended_at end_reason stopped_at silent_since',
  },
  draft: { personal: '', others: 'id cohort_id aim seed language made_at' },
  suggestion: { personal: 'score state runner_up_score', ids: 'mentor_id mentee_id runner_up_id', others: 'id draft_id seat_id' },
  mentoring_group: {
    personal: '',
    ids: 'suggested_by',
    others: 'id cohort_id kind name theme language state created_at published_at ended_at due_at ends_at',
  },
  group_line: { personal: 'line said_at', ids: 'enrolment_id', others: 'id group_id' },
  group_course: { personal: '', others: 'group_id rotates' },
  group_meeting: {
    personal: '',
    ids: 'leader_id',
    others: 'id group_id number state turn options closes_at tie_at starts_at minutes venue agenda_at asked_at settled_at created_at',
  },
  group_answer: { personal: 'turn dates theme theme_at there', ids: 'enrolment_id', others: 'id meeting_id' },
  group_agreement: {
    personal: 'goals own_rules theme written_at',
    ids: 'writer_id agreed_by',
    others: 'id group_id version rules dates agreed_at',
  },
  group_post: { personal: '', others: 'id place_id meeting_id kind turn said_at ref version pinned_at' },
  group_member: { personal: 'state since until', ids: 'enrolment_id', others: 'id group_id kind' },
  group_place: {
    personal: '',
    others:
      'id group_id workspace_id turn by_hand external_id name words_at words_ref words_version pinned_at trouble trouble_since ending_at thanks_at closed_at created_at',
  },
  // A mark is a number of ours alone; once somebody is forgotten, it goes as soon as they are out of the channel.
  group_place_member: { personal: 'state reason', ids: 'enrolment_id mark', others: 'id place_id tries since' },
  group_task: { personal: '', ids: 'joins leaves', others: 'id place_id kind reason told_at done_at created_at' },
  group_plan: { personal: '', others: 'cohort_id usual most fits bound' },
  seat_search: { personal: 'words', ids: 'mentee_id asked_by', others: 'id cohort_id days at_once state made_at ended_at' },
  seat_request: {
    personal: 'place score state asked_at answered_at',
    ids: 'mentor_id',
    others: 'id search_id reminded_at closes_at due_at',
  },
  offer: { personal: '', ids: 'enrolment_id', others: 'id seat_id turn wave state made_at expires_at answered_at' },
  kick_off: { personal: '', others: 'id cohort_id starts_at venue ladder done_through due_at turn called_off_at created_at' },
  kick_off_move: { personal: '', others: 'id kick_off_id starts_at venue due_at created_at' },
  confirmation: {
    personal: 'signature',
    ids: 'enrolment_id',
    others:
      'id kick_off_id role answer answered_at asks joined_at last_ask_at done_through due_at release standing final_told untrue_since tellings calls called_at created_at',
  },
  calendar_entry: { personal: '', others: 'id kick_off_id sequence changed_at' },
  evening: { personal: '', others: 'id kick_off_id door told_at cared_at due_at created_at' },
  presence: {
    personal: 'answer answered_at',
    ids: 'enrolment_id sat_with',
    others: 'id kick_off_id state tapped_at tick_id sat_at asked_at created_at',
  },
  tick: { personal: 'by_id', ids: 'enrolment_id', others: 'id kick_off_id state tapped_at arrived_at clock_off door' },
  delivery: {
    personal: 'view address_id companion_id language sent_ref detail',
    ids: 'key person_id pair_id',
    others: 'id workspace_id cohort_id kind step class urgent needs state due_at expires_at attempts sent_at text_gone_at created_at',
  },
  attempt: { personal: 'detail', others: 'id delivery_id number started_at ended_at outcome' },
  channel: {
    personal: 'people left_out',
    others: 'id cohort_id workspace_id turn external_id words_at words_ref pinned_at closed_at stale_since due_at created_at',
  },
  channel_task: { personal: 'people done_by', others: 'id cohort_id kind done_at created_at' },
  announcement: {
    personal: '',
    ids: 'author_id changed_by',
    others:
      'id workspace_id state revision edition cohort_ids audience category button urgent way timing due_at sent_at done_at reminded_at corrected_at recalled_at created_at',
  },
  announcement_picture: { personal: '', others: 'announcement_id picture_id alt' },
  announcement_version: { personal: '', others: 'announcement_id language title text alt' },
  announcement_recipient: {
    personal: 'tap tapped_at',
    ids: 'person_id',
    others: 'id announcement_id cohort_id delivery_id skipped created_at',
  },
  announcement_mute: { personal: 'person_id category muted_at' },
  announcement_question: {
    personal: 'text answer answered_by answered_at',
    ids: 'person_id',
    others: 'id announcement_id cohort_id created_at',
  },
  meeting_scan: { personal: '', others: 'id cohort_id due_at told_at' },
  pair_course: {
    personal: '',
    ids: 'pair_id paused_by',
    others:
      'id cohort_id state begins_at every_days wanted number wanted_by step silent not_yets acted_at told_rule paused_until paused_at resumed_at closed_at due_at created_at',
  },
  meeting_proposal: { personal: 'venue', ids: 'pair_id by_id', others: 'id version state dates minutes meeting_id reminded_at created_at' },
  meeting: {
    personal: 'venue',
    ids: 'pair_id agreed_by',
    others: 'id number state starts_at minutes version reminded_at asked_at settled_at differs_at created_at',
  },
  meeting_log: { personal: 'theme line', ids: 'enrolment_id', others: 'id meeting_id outcome minutes created_at' },
  meeting_told: { personal: '', ids: 'pair_id enrolment_id', others: 'id count at' },
  meeting_item: {
    personal: '',
    ids: 'pair_id enrolment_id',
    others: 'id kind meeting_id number state said said_at answer answered_at created_at',
  },
  meeting_reader: { personal: '', ids: 'person_id', others: 'id said_at muted_at due_at' },
  pair_fit: { personal: 'answer', ids: 'pair_id enrolment_id', others: 'id asks answered_at due_at created_at' },
  pair_parting: { personal: 'reason', ids: 'pair_id enrolment_id', others: 'id created_at' },
  pair_left: { personal: '', ids: 'pair_id by_id', others: 'id rule until created_at' },
  calendar_meeting: {
    personal: 'venue',
    ids: 'pair_id group_id',
    others: 'meeting_id starts_at minutes sequence changed_at called_off_at',
  },
  announcement_place: { personal: '', others: 'id announcement_id channel_id cohort_id state sent_ref detail due_at created_at' },
  contact_card: { personal: 'email phone linkedin messenger', ids: 'enrolment_id with_id', others: 'id scope shared_at' },
  concern_reader: { personal: '', ids: 'person_id', others: 'programme_id' },
  concern: {
    personal: '',
    ids: 'person_id reader_id',
    others: 'id cohort_id turn urgent told_at reminders late_at taken_at settled_at due_at created_at',
  },
  concern_line: { personal: 'text', ids: 'person_id', others: 'id concern_id created_at' },
  pending_list: { personal: 'person_id list decisions', others: 'id cohort_id due_at created_at' },
  picture: { personal: 'bytes', ids: 'id person_id', others: 'media_type width height until created_at' },
  act: { personal: 'actor_id subject changes', others: 'id at cohort_id deed undone_at due_at' },
  audit: { personal: 'actor_id subject detail', others: 'id at cohort_id deed' },
}

const listed = (text = ''): readonly string[] => text.split(/\s+/).filter(Boolean)

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

/**
 * Personal columns that stay after a programme's end: names, contacts, fields, and what later rounds must know. A column that is not named here must be
 * empty by then, which its room says in `goes`.
 */
const staysAfterEnd = listed(`
  person.email person.name person.language person.time_zone person.language_listed person.zone_listed person.quiet_from person.quiet_until person.chose_at
  address.id address.person_id address.workspace_id address.external_id address.kind address.shut_at address.gone_at address.created_at
  owner.workspace_id owner.external_id owner.left_at viewer.cohort_id viewer.person_id viewer.sees_names page.key page.text
  enrolment.field enrolment.phone delivery.view delivery.language audit.actor_id audit.subject audit.detail`)

test('After a programme’s end every personal column is empty that is not needed any more', async () => {
  const database = await freshDatabase()
  const workplace = await aPlayedProgramme(database.prisma)
  await database.pool.query(
    "update enrolment set phone = '+358 40 1234567', listed_platform = 'slack', taken_off_at = now() where role = 'mentee'",
  )
  const personal = Object.entries(columns).flatMap(([table, of]) => listed(of.personal).map((column) => `${table}.${column}`))
  expect(personal.filter((column) => staysAfterEnd.includes(column)).toSorted()).toEqual(staysAfterEnd.toSorted())
  await workplace.until('2027-07-22T12:00')
  const goes = personal.filter((column) => !staysAfterEnd.includes(column))
  const filled = await Promise.all(
    goes.map(async (name) => {
      const [table = '', column = ''] = name.split('.')
      const { rows } = await database.pool.query(
        `select from ${table} where ${column} is not null and ${column}::text not in ('', '{}', '[]') limit 1`,
      )
      return rows.length > 0 ? [name] : []
    }),
  )
  await database.close()
  expect(filled.flat()).toEqual([])
})
