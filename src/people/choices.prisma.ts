import { knownLanguage } from '../contract/view.ts'
import { toDate } from '../kit/clock.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import type { ChoicesStore } from './choices.ts'
import { isHome } from './reach.prisma.ts'

/** Choices on one database transaction. */
export const choicesIn = (statements: Statements): ChoicesStore => ({
  async choicesOf(personId) {
    const [row] = await statements.$queryRaw<(Omit<Awaited<ReturnType<ChoicesStore['choicesOf']>>, 'language'> & { language: string })[]>`
      select email, language, time_zone as "timeZone", quiet_from as "quietFrom", quiet_until as "quietUntil" from person where id = ${personId}::uuid`
    if (!row) throw new Error(`There is no person ${personId}.`)
    return { ...row, language: knownLanguage(row.language) }
  },

  async choose(personId, { language, timeZone, quietFrom, quietUntil }, at) {
    await statements.$executeRaw`
      update person set language = ${language}, time_zone = ${timeZone}, quiet_from = ${quietFrom}, quiet_until = ${quietUntil}, chose_at = ${toDate(at)}
      where id = ${personId}::uuid`
  },

  async owns({ personId, workspaceId }) {
    const [row] = await statements.$queryRaw<{ owns: boolean }[]>`
      select exists (select from address a join owner o on o.workspace_id = a.workspace_id and o.external_id = a.external_id
        where a.person_id = ${personId}::uuid and a.workspace_id = ${workspaceId}::uuid and a.gone_at is null and o.left_at is null) as owns`
    return row?.owns ?? false
  },

  async isMember({ personId, workspaceId }) {
    const [row] = await statements.$queryRaw<{ member: boolean }[]>`
      select coalesce(bool_and(coalesce(a.kind, 'member') = 'member'), false) as member from address a
      where a.person_id = ${personId}::uuid and a.workspace_id = ${workspaceId}::uuid and a.gone_at is null`
    return row?.member ?? false
  },

  async isAtHome({ personId, workspaceId }) {
    const [row] = await statements.$queryRaw<{ home: boolean }[]>`
      select ${isHome(Prisma.sql`${personId}::uuid`, Prisma.sql`${workspaceId}::uuid`)} as home`
    return row?.home ?? false
  },
})
