import { hoursAfter, type Instant, toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import { noteSilence } from '../../programme/silent-pairs.prisma.ts'
import type { Statements } from '../../store/statements.ts'
import { wakeReaders } from '../asking/readers.prisma.ts'
import type { PairFacts } from '../facts.rules.ts'
import type { NewItem } from './course.rules.ts'
import type { CourseStore } from './store.ts'

/** Minutes in which everything of one morning is gathered, so that it stands in one message. */
const gatherMinutes = 5

/** How pairs go on, on one database transaction. */
export const courseIn = (statements: Statements, { ids }: { readonly ids: Ids }): CourseStore => ({
  async saveTurns(turns, now) {
    const courses = turns.map(({ pair, turn }) => {
      const { state, number, step, silent, notYets, pausedUntil } = { ...pair, ...turn.course }
      return {
        ...{ id: pair.id, state, number, step, silent, not_yets: notYets, wanted_by: turn.course.wantedBy && toDate(turn.course.wantedBy) },
        ...{ paused_until: pausedUntil && toDate(pausedUntil), due_at: turn.dueAt && toDate(turn.dueAt) },
      }
    })
    await statements.$executeRaw`
      update pair_course pc set state = n.state, number = n.number, step = n.step, silent = n.silent, not_yets = n.not_yets, wanted_by = coalesce(n.wanted_by, pc.wanted_by),
        paused_until = n.paused_until, paused_at = case n.state when 'paused' then pc.paused_at end, paused_by = case n.state when 'paused' then pc.paused_by end,
        due_at = n.due_at, acted_at = case when pc.state = 'paused' and n.state = 'active' then ${toDate(now)}::timestamptz else pc.acted_at end,
        resumed_at = case when pc.state = 'paused' and n.state = 'active' then ${toDate(now)}::timestamptz else pc.resumed_at end,
        closed_at = case when n.state = 'ended' and pc.closed_at is null then ${toDate(now)} else pc.closed_at end
      from jsonb_populate_recordset(null::pair_course, ${JSON.stringify(courses)}::jsonb) n where pc.id = n.id`
    await saveReminded(
      statements,
      turns.filter(({ turn }) => turn.reminded !== null).map(({ pair }) => pair.pairId),
      now,
    )
    await saveMeetings(
      statements,
      turns.flatMap(({ turn }) => turn.meetings),
      now,
    )
    await noteSilence(
      statements,
      turns.map(({ pair, turn }) => ({ pairId: pair.pairId, since: silentSince({ ...pair, ...turn.course }) })),
    )
    const ended = turns.filter(({ turn }) => turn.course.state === 'ended').map(({ pair }) => pair.pairId)
    if (ended.length > 0)
      await statements.$executeRaw`update meeting_item set state = 'void' where pair_id = any(${ended}::uuid[]) and state = 'waiting'`
    const heard = turns.flatMap(({ pair, turn }) => turn.items.flatMap((item) => hearers(pair, item).map((to) => ({ pair, item, to }))))
    if (heard.length === 0) return
    const items = heard.map(({ pair, item, to }) => ({
      ...{ id: ids.next(), pair_id: pair.pairId, enrolment_id: to.enrolmentId, kind: item.kind, meeting_id: item.meetingId },
      ...{ number: item.number, state: 'waiting', created_at: toDate(now) },
    }))
    await statements.$executeRaw`
      insert into meeting_item (id, pair_id, enrolment_id, kind, meeting_id, number, state, created_at)
      select id, pair_id, enrolment_id, kind, meeting_id, number, state, created_at from jsonb_populate_recordset(null::meeting_item, ${JSON.stringify(items)}::jsonb)`
    await wakeReaders(statements, ids, [...new Set(heard.map(({ to }) => to.personId))], toDate(hoursAfter(now, gatherMinutes / 60)))
  },

  async acted(pairId, at, { number, wantedBy, notYets = 0 } = {}) {
    const isNext = number !== undefined
    await statements.$executeRaw`
      update pair_course set acted_at = ${toDate(at)}, silent = 0, not_yets = ${notYets}, due_at = ${toDate(at)},
        step = case when ${isNext}::boolean then 0 else greatest(2, least(step, 2)) end, number = coalesce(${number ?? null}::int, number),
        wanted_by = coalesce(${wantedBy ? toDate(wantedBy) : null}::timestamptz, wanted_by)
      where pair_id = ${pairId}::uuid and state in ('active', 'paused')`
    await noteSilence(statements, [{ pairId, since: null }])
    await statements.$executeRaw`update meeting_item set state = 'void' where pair_id = ${pairId}::uuid and state = 'waiting' and kind = 'nudge'`
  },
})

/** A pair that goes on is silent once a period has passed without a word: since the last one, or since it began. */
const silentSince = ({ state, silent, actedAt, beginsAt }: PairFacts) => (state === 'active' && silent > 0 ? (actedAt ?? beginsAt) : null)

const hearers = ({ mentor, mentee }: PairFacts, { to }: NewItem) => ({ both: [mentee, mentor], mentee: [mentee], mentor: [mentor] })[to]

async function saveMeetings(
  statements: Statements,
  changes: Parameters<CourseStore['saveTurns']>[0][number]['turn']['meetings'],
  now: Parameters<CourseStore['saveTurns']>[1],
): Promise<void> {
  if (changes.length === 0) return
  const rows = JSON.stringify(
    changes.map(({ id, state, remindedAt, askedAt }) => ({
      ...{ id, state, reminded_at: remindedAt && toDate(remindedAt), asked_at: askedAt && toDate(askedAt) },
      settled_at: state === undefined ? undefined : toDate(now),
    })),
  )
  await statements.$executeRaw`
    update meeting m set state = coalesce(n.state, m.state), reminded_at = coalesce(n.reminded_at, m.reminded_at), asked_at = coalesce(n.asked_at, m.asked_at),
      settled_at = coalesce(n.settled_at, m.settled_at)
    from jsonb_populate_recordset(null::meeting, ${rows}::jsonb) n where m.id = n.id`
}

async function saveReminded(statements: Statements, pairIds: readonly string[], now: Instant): Promise<void> {
  if (pairIds.length === 0) return
  await statements.$executeRaw`
    update meeting_proposal set reminded_at = ${toDate(now)} where pair_id = any(${[...pairIds]}::uuid[]) and state = 'open'`
}
