import { knownLanguage } from '../contract/view.ts'
import { toDate } from '../kit/clock.ts'
import * as Prisma from '../store/sql.ts'
import type { Transaction } from '../store/transaction.ts'
import type { ChoicesStore } from './choices.ts'
import { isHome } from './reach.prisma.ts'

/** Choices on one database transaction. */
export const choicesIn = (transaction: Transaction): ChoicesStore => ({
  async choicesOf(personId) {
    const person = await transaction.person.findUniqueOrThrow({ where: { id: personId } })
    const { email, timeZone, quietFrom, quietUntil } = person
    return { email, language: knownLanguage(person.language), timeZone, quietFrom, quietUntil }
  },

  async choose(personId, choices, at) {
    await transaction.person.update({ where: { id: personId }, data: { ...choices, choseAt: toDate(at) } })
  },

  async owns({ personId, workspaceId }) {
    const [row] = await transaction.$queryRaw<{ owns: boolean }[]>`
      select exists (select from address a join owner o on o.workspace_id = a.workspace_id and o.external_id = a.external_id
        where a.person_id = ${personId}::uuid and a.workspace_id = ${workspaceId}::uuid and a.gone_at is null and o.left_at is null) as owns`
    return row?.owns ?? false
  },

  async isMember({ personId, workspaceId }) {
    const [row] = await transaction.$queryRaw<{ member: boolean }[]>`
      select coalesce(bool_and(coalesce(a.kind, 'member') = 'member'), false) as member from address a
      where a.person_id = ${personId}::uuid and a.workspace_id = ${workspaceId}::uuid and a.gone_at is null`
    return row?.member ?? false
  },

  async isAtHome({ personId, workspaceId }) {
    const [row] = await transaction.$queryRaw<{ home: boolean }[]>`
      select ${isHome(Prisma.sql`${personId}::uuid`, Prisma.sql`${workspaceId}::uuid`)} as home`
    return row?.home ?? false
  },
})
