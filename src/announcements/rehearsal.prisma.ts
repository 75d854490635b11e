import type { Foreseen, RehearsedRows } from '../house/rehearses.ts'
import { fromDate } from '../kit/clock.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import { audienceOf, isInChannel, mutes } from './audience/audience.prisma.ts'
import type { Tap } from './commands.ts'
import type { Kind } from './kinds.ts'
import { announcementsWhere } from './written.prisma.ts'

/** What a rehearsal reads of this room's tables. */
export const rehearsedIn = (statements: Statements): RehearsedRows => ({
  about: async () => [],

  async commandFor({ email, answer }) {
    const [found] = await statements.$queryRaw<{ id: string }[]>`
      select r.announcement_id as id from announcement_recipient r join person p on p.id = r.person_id join delivery d on d.id = r.delivery_id
        join announcement a on a.id = r.announcement_id
      where p.email = ${email} and d.state = 'delivered' and a.button = ${answer} and r.tap is null order by a.sent_at desc, a.id desc limit 1`
    return found && answer === 'gotIt' ? ({ do: 'tapAnnouncement', announcement: found.id, as: answer } satisfies Tap) : null
  },

  peopleAtEnd: async () => new Map(),
})

const text: Kind = 'announcement.text'

/** Who gets what is planned, if it were sent now. What is said in a channel is in no inbox. */
export async function foreseenIn(statements: Statements): Promise<Foreseen[]> {
  const dues = await statements.$queryRaw<{ id: string; at: Date }[]>`
    select id, due_at as at from announcement where state = 'planned' and due_at is not null and way <> 'channel' order by id`
  const planned = await announcementsWhere(statements, Prisma.sql`a.id = any(${dues.map(({ id }) => id)}::uuid[])`)
  const foreseen = dues.flatMap(({ id, at }) => planned.filter((each) => each.id === id).map((each) => ({ at, each })))
  const readers = foreseen.map(async ({ at, each }) => {
    const isLeftOut = Prisma.sql`${mutes(each.category, Prisma.sql`e.person_id`)} or ${isInChannel(each)}`
    const rows = await statements.$queryRaw<{ name: string; role: 'mentor' | 'mentee' }[]>`
      ${audienceOf(each, each.changedBy, Prisma.sql`p.name, e.role`, Prisma.sql`not (${isLeftOut})`)}`
    return rows.map(({ name, role }) => ({ at: fromDate(at), kind: text, name, role }))
  })
  return (await Promise.all(readers)).flat()
}
