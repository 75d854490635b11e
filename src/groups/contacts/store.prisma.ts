import { knownLanguage } from '../../contract/view.ts'
import { toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import { livesIn } from '../../people/reach.prisma.ts'
import { thoseIn } from '../../programme/enrolment/states.prisma.ts'
import { isInContact } from '../../programme/stopped-contact.prisma.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import { type Card, type Circle, type ContactStore, type Fellow, type Reader, type Scope, scopes } from './store.ts'

/** Contact details on one database transaction. */
export const contactsIn = (statements: Statements, { ids }: { readonly ids: Ids }): ContactStore => ({
  circlesOf: (reader) => circlesOf(statements, reader),

  async known(enrolmentId) {
    const [row] = await statements.$queryRaw<Card[]>`
      select coalesce(k.email, p.email) as email, coalesce(k.phone, e.phone) as phone, k.linkedin, k.messenger
      from enrolment e join person p on p.id = e.person_id
        left join lateral (select k.* from contact_card k join enrolment o on o.id = k.enrolment_id where o.person_id = e.person_id
          order by k.shared_at desc, k.id desc limit 1) k on true
      where e.id = ${enrolmentId}::uuid`
    return row ?? { email: null, phone: null, linkedin: null, messenger: null }
  },

  async hold(cohortId) {
    await statements.$queryRaw`select id from cohort where id = ${cohortId}::uuid for no key update`
  },

  async share({ scope, withId }, enrolmentId, { email, phone, linkedin, messenger }, at) {
    await statements.$executeRaw`
      insert into contact_card (id, enrolment_id, scope, with_id, email, phone, linkedin, messenger, shared_at)
      values (${ids.next()}::uuid, ${enrolmentId}::uuid, ${scope}, ${withId}::uuid, ${email}, ${phone}, ${linkedin}, ${messenger}, ${toDate(at)})
      on conflict (enrolment_id, with_id) do update set email = excluded.email, phone = excluded.phone, linkedin = excluded.linkedin,
        messenger = excluded.messenger`
  },

  async withdraw(withId, enrolmentId) {
    const gone = await statements.$executeRaw`
      delete from contact_card where with_id = ${withId}::uuid and enrolment_id = ${enrolmentId}::uuid`
    return gone > 0
  },
})

type FellowIn = Omit<Fellow, 'language' | 'card'> &
  Card & {
    readonly language: string
    readonly scope: Scope
    readonly withId: string
    readonly cohortId: string
    readonly circle: string | null
    readonly mine: string
    readonly sharedAt: Date | null
  }

/** Whether somebody is in a group, or was when it ended: its cards stay readable to those who shared. */
const isOf = (member: 'gm' | 'om'): Prisma.Sql => {
  const m = Prisma.raw(member)
  return Prisma.sql`(g.state = 'published' and ${m}.state in ('in', 'leaving') or g.state = 'ended' and ${m}.until = g.ended_at)`
}

async function circlesOf(statements: Statements, { personId, workspaceId }: Reader): Promise<Circle[]> {
  const rows = await statements.$queryRaw<FellowIn[]>`
    with mine as (
      select e.id, e.cohort_id, c.name from enrolment e join cohort c on c.id = e.cohort_id join programme pr on pr.id = c.programme_id
      where e.person_id = ${personId}::uuid and e.role in ('mentor', 'mentee') and e.state in ${thoseIn} and pr.ended_at is null
        and ${livesIn(Prisma.sql`${workspaceId}::uuid`)}),
    fellow as (
      select 'pair' as scope, x.id as with_id, null as circle, m.id as mine, o.id, o.person_id from mine m
        join pair x on m.id in (x.mentor_id, x.mentee_id) and x.ended_at is null and ${isInContact}
        join enrolment o on o.id in (x.mentor_id, x.mentee_id) and o.state in ${thoseIn}
      union all
      select 'group', g.id, g.name, m.id, o.id, o.person_id from mine m
        join group_member gm on gm.enrolment_id = m.id join mentoring_group g on g.id = gm.group_id and ${isOf('gm')}
        join group_member om on om.group_id = g.id and ${isOf('om')} join enrolment o on o.id = om.enrolment_id and o.state in ${thoseIn}
      union all
      select 'cohort', m.cohort_id, m.name, m.id, o.id, o.person_id from mine m
        join enrolment o on o.cohort_id = m.cohort_id and o.role in ('mentor', 'mentee') and o.state in ${thoseIn}
        where o.id = m.id or exists (select from contact_card k where k.enrolment_id = o.id and k.with_id = m.cohort_id))
    select f.scope, f.with_id as "withId", m.cohort_id as "cohortId", f.circle, f.mine, f.id as "enrolmentId", f.person_id as "personId", p.name, p.language,
      k.email, k.phone, k.linkedin, k.messenger, k.shared_at as "sharedAt"
    from fellow f join mine m on m.id = f.mine join person p on p.id = f.person_id and p.erased_at is null
      left join contact_card k on k.enrolment_id = f.id and k.with_id = f.with_id
    where not exists (select from pair x where f.id <> f.mine and x.mentor_id in (f.id, f.mine) and x.mentee_id in (f.id, f.mine) and not ${isInContact})
    order by p.name, f.id`
  const circles = [...Map.groupBy(rows, ({ withId, mine }) => `${withId}:${mine}`).values()].flatMap(toCircle)
  return circles.toSorted((a, b) => scopes.indexOf(a.scope) - scopes.indexOf(b.scope))
}

/** A pair of which the other one has left is none. */
function toCircle(rows: readonly FellowIn[]): Circle[] {
  const mine = rows.find(({ enrolmentId, mine: own }) => enrolmentId === own)
  const others = rows.filter((row) => row !== mine)
  const name = mine?.circle ?? others[0]?.name
  if (!mine || name === undefined) return []
  const { scope, withId, cohortId } = mine
  return [{ scope, withId, cohortId, name, me: toFellow(mine), others: others.map(toFellow) }]
}

const toFellow = ({ enrolmentId, personId, name, language, sharedAt, email, phone, linkedin, messenger }: FellowIn): Fellow => ({
  ...{ enrolmentId, personId, name, language: knownLanguage(language) },
  card: sharedAt === null ? null : { email, phone, linkedin, messenger },
})
