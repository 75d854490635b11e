import type { Foreseen } from '../../house/rehearses.ts'
import { fromDate } from '../../kit/clock.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import type { Kind } from '../kinds.ts'
import { scenesWhere } from '../place/scenes.prisma.ts'
import { apartIn, speakingIn } from '../place/speaking.ts'
import { kindOfPost, kindOfWord } from './kinds.ts'
import { rhythmsWhere } from './store.prisma.ts'
import { turnOf } from './turn.rules.ts'
import { saidNow } from './views.ts'

/** What people of groups hear alone when Pari looks at their groups next: their own rules say it. What is said in a channel is no delivery. */
export async function foreseenOfGroups(statements: Statements): Promise<Foreseen[]> {
  const rows = await statements.$queryRaw<{ id: string; at: Date }[]>`
    select id, due_at as at from mentoring_group where due_at is not null and state = 'published'`
  const dues = new Map(rows.map(({ id, at }) => [id, fromDate(at)]))
  const which = Prisma.sql`g.id = any(${[...dues.keys()]}::uuid[])`
  const scenes = new Map((await scenesWhere(statements, which)).map((scene) => [scene.id, scene]))
  return (await rhythmsWhere(statements, which)).flatMap((facts) => {
    const [at, scene] = [dues.get(facts.groupId), scenes.get(facts.groupId)]
    if (!at || !scene) return []
    const { vote, changes, words } = turnOf(facts, [], at)
    const alone = new Set(apartIn(scene, speakingIn(scene)).map(({ enrolmentId }) => enrolmentId))
    const isFirst = facts.meetings.every(({ agendaAt }) => !agendaAt) && changes.some(({ agendaAt }) => agendaAt)
    const kinds: Kind[] = [
      ...(isFirst ? ['group.agreement' as const] : []),
      ...(vote ? [kindOfPost.dates] : []),
      ...changes.flatMap((change) => {
        const before = facts.meetings.find(({ id }) => id === change.id)
        const news = before ? saidNow({ ...before, ...change }, at).filter((kind) => !saidNow(before, at).includes(kind)) : []
        return news.map((kind) => kindOfPost[kind])
      }),
    ]
    return [
      ...kinds.flatMap((kind) =>
        facts.members
          .filter(({ enrolmentId, isPaused }) => alone.has(enrolmentId) && !isPaused)
          .map(({ name, role }) => ({ at, kind, name, role })),
      ),
      ...words.map(({ kind, to: { name, role } }) => ({ at, kind: kindOfWord[kind], name, role })),
    ]
  })
}
