import type { GroupAgreementRow } from '../../../prisma/generated/rows.ts'
import { fromDate, toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import type { Statements } from '../../store/statements.ts'
import { type AgreementPost, type AgreementStore, type RuleName, ruleNames, type Version } from './store.ts'

/** Agreements of groups on one database transaction. */
export const agreementsIn = (statements: Statements, { ids }: { readonly ids: Ids }): AgreementStore => ({
  async agreement(groupId) {
    const rows = await statements.$queryRaw<GroupAgreementRow[]>`
      select * from group_agreement where group_id = ${groupId}::uuid order by version desc`
    const versions = rows.map(toVersion)
    const agreed = versions.find(({ agreedAt }) => agreedAt) ?? null
    const [latest] = versions
    return { agreed, written: latest && latest.version !== agreed?.version ? latest : null }
  },

  async write(groupId, { goals, rules, ownRules, dates, theme }, version, writerId, at) {
    await statements.$executeRaw`
      insert into group_agreement (id, group_id, version, goals, rules, own_rules, dates, theme, writer_id, agreed_by, written_at)
      values (${ids.next()}::uuid, ${groupId}::uuid, ${version}, ${goals}, ${[...rules]}::text[], ${ownRules}, ${dates.map(toDate)}::timestamptz[],
        ${theme}, ${writerId}::uuid, ${[writerId]}::uuid[], ${toDate(at)})`
  },

  async agree(groupId, version, enrolmentId) {
    await statements.$executeRaw`
      update group_agreement set agreed_by = array_append(agreed_by, ${enrolmentId}::uuid)
      where group_id = ${groupId}::uuid and version = ${version} and ${enrolmentId}::uuid <> all(agreed_by)`
  },

  async agreed(groupId, version, at) {
    await statements.$executeRaw`
      update group_agreement set agreed_at = ${toDate(at)} where group_id = ${groupId}::uuid and version = ${version} and agreed_at is null`
  },

  async post(placeId) {
    const [row] = await statements.$queryRaw<AgreementPost[]>`
      select id, ref, version, pinned_at is not null as "isPinned" from group_post where place_id = ${placeId}::uuid and meeting_id is null`
    return row ?? null
  },

  async beginPost(placeId, version, at) {
    const [row] = await statements.$queryRaw<{ id: string }[]>`
      insert into group_post (id, place_id, kind, turn, said_at, version)
      values (${ids.next()}::uuid, ${placeId}::uuid, 'agreement', 1, ${toDate(at)}, ${version}::uuid) on conflict do nothing returning id`
    return row?.id ?? null
  },

  async isPost(groupId, ref) {
    const [row] = await statements.$queryRaw<{ is: boolean }[]>`
      select exists (select from group_post p join group_place h on h.id = p.place_id
        where h.group_id = ${groupId}::uuid and p.meeting_id is null and p.ref = ${ref}) as is`
    return row?.is ?? false
  },

  async pinned(postId, at) {
    await statements.$executeRaw`update group_post set pinned_at = ${toDate(at)} where id = ${postId}::uuid`
  },
})

const isRule = (name: string): name is RuleName => ruleNames.some((each) => each === name)

const toVersion = (row: GroupAgreementRow): Version => ({
  ...{ version: row.version, goals: row.goals, rules: row.rules.filter(isRule), ownRules: row.own_rules, theme: row.theme },
  ...{ writerId: row.writer_id, agreedBy: row.agreed_by, agreedAt: row.agreed_at && fromDate(row.agreed_at) },
  dates: row.dates.map((at) => fromDate(new Date(at))),
})
