import { type Clock, toDate } from '../../src/kit/clock.ts'
import type { Base } from '../../src/store/pool.ts'
import type { Newcomer } from './protocol.ts'

/** People whom some list names and whom Pari has never met anywhere, each once, with where their programme lives. People who are let in stand apart. */
export async function newcomersIn({ statements }: Base, admitted: ReadonlySet<string>): Promise<Newcomer[]> {
  const unmet = await statements.$queryRaw<Newcomer[]>`
    select distinct on (p.id) p.email, p.name, p.language, p.time_zone as zone, e.role,
      array(select distinct w.platform from programme_workspace pw join workspace w on w.id = pw.workspace_id
        where pw.programme_id = c.programme_id and e.listed_platform is null union all select e.listed_platform where e.listed_platform is not null
      ) as platforms
    from enrolment e join person p on p.id = e.person_id join cohort c on c.id = e.cohort_id
    where e.state in ('active', 'waiting') and not exists (select from address a where a.person_id = p.id) order by p.id, e.id desc`
  return unmet.filter(({ email }) => !admitted.has(email))
}

/** They are looked up once more, wherever their programme lives: they have an account now. */
export async function seekAnew({ statements }: Base, clock: Clock, emails: readonly string[]): Promise<void> {
  await statements.$executeRaw`
    update search s set state = 'due', absence = null, due_at = ${toDate(clock.now())}
    from person p where p.id = s.person_id and p.email = any(${[...emails]}) and s.state = 'absent'`
}
