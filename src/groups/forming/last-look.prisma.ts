import type { Verdict } from '../../delivery/due.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import type { Kind } from '../kinds.ts'
import { kindOfPost, kindOfWord } from '../rhythm/kinds.ts'
import { overtaken } from '../rhythm/last-look.prisma.ts'

const own: readonly Kind[] = ['group.published', 'group.left', 'group.channelLeft']
const ofMeetings: readonly Kind[] = [...Object.values(kindOfPost), ...Object.values(kindOfWord)]
const guide: Kind = 'group.agreement'
const ofAsking: readonly Kind[] = ['group.offered', 'group.suggested']
const kinds = [...own, guide, ...ofAsking, ...ofMeetings]
const joined: Kind = 'group.published'
const leftChannel: Kind = 'group.channelLeft'

/**
 * What is judged before it leaves: whoever is not in that group any more hears nothing of being in it, and whoever is in it again nothing of having left.
 * Whoever is back in the channel is not asked whether they want to be. What was said about a meeting is said while it is so.
 */
export const lastLook = {
  kinds,
  async look(statements: Statements, ids: readonly string[]): Promise<ReadonlyMap<string, Verdict>> {
    const isIn = Prisma.sql`exists (select from group_member m join enrolment e on e.id = m.enrolment_id
      where m.group_id = split_part(d.key, ':', 2)::uuid and m.enrolment_id = split_part(d.key, ':', 3)::uuid and m.state in ('in', 'leaving')
        and e.state <> 'withdrawn')`
    const hasLeft = Prisma.sql`exists (select from group_place_member m where m.place_id = split_part(d.key, ':', 2)::uuid
      and m.enrolment_id = split_part(d.key, ':', 3)::uuid and m.state = 'left')`
    const isAsked = Prisma.sql`exists (select from group_member m join enrolment e on e.id = m.enrolment_id join mentoring_group g on g.id = m.group_id
      where m.group_id = split_part(d.key, ':', 2)::uuid and m.enrolment_id = split_part(d.key, ':', 3)::uuid and m.state = 'asked'
        and g.state in ('proposed', 'published') and e.state <> 'withdrawn')`
    const rows = await statements.$queryRaw<{ id: string }[]>`
      select d.id from delivery d where d.id = any(${[...ids]}::uuid[])
        and case when d.kind = any(${[...ofMeetings]}) then ${overtaken} when d.kind = any(${[...ofAsking]}) then not ${isAsked} when d.kind = ${guide} then not ${isIn} when d.kind = ${leftChannel} then not ${hasLeft} else ${isIn} <> (d.kind = ${joined}) end`
    return new Map(rows.map(({ id }) => [id, { drop: 'overtaken' }]))
  },
}
