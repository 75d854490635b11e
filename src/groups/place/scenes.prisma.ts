import type { Exclusion, PlatformName, Workspace } from '../../contract/platform.ts'
import { knownLanguage } from '../../contract/view.ts'
import { fromDate } from '../../kit/clock.ts'
import { livesIn } from '../../people/reach.prisma.ts'
import { thoseIn } from '../../programme/enrolment/states.prisma.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import type { GroupKind } from '../group-kind.rules.ts'
import type { ChannelMember, Member, PlaceFacts, Scene, Trouble } from './facts.ts'

interface GroupIn {
  readonly id: string
  readonly cohortId: string
  readonly kind: GroupKind
  readonly name: string
  readonly theme: string | null
  readonly language: string
  readonly programme: string
  readonly coordinators: readonly string[]
  readonly zone: string
  readonly endsAt: Date | null
  readonly lines: Scene['lines']
}
type MemberIn = Omit<Member, 'language'> & { readonly groupId: string; readonly language: string }
interface PlaceIn {
  readonly id: string
  readonly groupId: string
  readonly platform: PlatformName
  readonly workspace: string
  readonly turn: number
  readonly byHand: boolean
  readonly externalId: string | null
  readonly name: string | null
  readonly wordsAt: Date | null
  readonly wordsRef: string | null
  readonly wordsVersion: string | null
  readonly isPinned: boolean
  readonly endingAt: Date | null
  readonly thanksAt: Date | null
  readonly trouble: Trouble | null
  readonly troubleSince: Date | null
  readonly isClosed: boolean
}
type ChannelMemberIn = Omit<ChannelMember, 'since' | 'reason'> & {
  readonly placeId: string
  readonly since: Date
  readonly reason: Exclusion | null
  readonly name: string | null
}

/** Published groups of programmes that go on, with everything on which their channels depend. `which`: of g, its cohort c and its programme pr. */
export async function scenesWhere(statements: Statements, which: Prisma.Sql): Promise<Scene[]> {
  const groups = await statements.$queryRaw<GroupIn[]>`
    select g.id, g.cohort_id as "cohortId", g.kind, g.name, g.theme, g.language, pr.name as programme, c.time_zone as zone, g.ends_at as "endsAt",
      (select coalesce(json_agg(json_build_object('enrolmentId', e.id, 'name', p.name, 'line', l.line) order by l.said_at, l.id), '[]'::json)
        from group_line l join enrolment e on e.id = l.enrolment_id join person p on p.id = e.person_id and p.erased_at is null
        where l.group_id = g.id) as lines,
      (select coalesce(json_agg(p.name order by p.name), '[]'::json) from enrolment e join person p on p.id = e.person_id and p.erased_at is null
        where e.cohort_id = g.cohort_id and e.role = 'coordinator' and e.state = 'active') as coordinators
    from mentoring_group g join cohort c on c.id = g.cohort_id join programme pr on pr.id = c.programme_id and pr.ended_at is null
    where g.state = 'published' and ${which} order by length(g.name), g.name, g.id`
  if (groups.length === 0) return []
  const ids = Prisma.sql`${groups.map(({ id }) => id)}::uuid[]`
  // Sent together.
  const [members, places, roster] = await Promise.all([
    statements.$queryRaw<MemberIn[]>`${membersOf(ids)}`,
    statements.$queryRaw<PlaceIn[]>`
      select h.id, h.group_id as "groupId", w.platform, w.external_id as workspace, h.turn, h.by_hand as "byHand", h.external_id as "externalId", h.name,
        h.words_at as "wordsAt", h.words_ref as "wordsRef", h.words_version as "wordsVersion", h.pinned_at is not null as "isPinned", h.ending_at as "endingAt", h.thanks_at as "thanksAt", h.trouble,
        h.trouble_since as "troubleSince", h.closed_at is not null as "isClosed"
      from group_place h join workspace w on w.id = h.workspace_id where h.group_id = any(${ids}) order by h.turn, h.id`,
    statements.$queryRaw<ChannelMemberIn[]>`
      select m.place_id as "placeId", m.mark, m.enrolment_id as "enrolmentId", m.state, m.reason, m.tries, m.since, p.name
      from group_place_member m join group_place h on h.id = m.place_id left join enrolment e on e.id = m.enrolment_id
        left join person p on p.id = e.person_id and p.erased_at is null where h.group_id = any(${ids}) and h.closed_at is null order by m.id`,
  ])
  const byGroup = Map.groupBy(members, ({ groupId }) => groupId)
  const byPlace = Map.groupBy(roster, ({ placeId }) => placeId)
  return groups.map(({ language, endsAt, ...group }) => {
    const own = places.filter(({ groupId }) => groupId === group.id)
    return {
      ...{ ...group, language: knownLanguage(language), endsAt: endsAt && fromDate(endsAt) },
      members: (byGroup.get(group.id) ?? []).map(({ groupId: _, language: own, ...of }) => ({ ...of, language: knownLanguage(own) })),
      places: own.filter(({ isClosed }) => !isClosed).map((place) => toPlace(place, byPlace.get(place.id) ?? [])),
      turns: own.map((place) => ({ workspace: workspaceOf(place), turn: place.turn })),
    }
  })
}

const workspaceOf = ({ platform, workspace }: PlaceIn): Workspace => ({ platform, id: workspace })

function toPlace(row: PlaceIn, roster: readonly ChannelMemberIn[]): PlaceFacts {
  const { groupId: _, platform: __, workspace: ___, isClosed: ____, wordsAt, wordsRef, troubleSince, endingAt, thanksAt, ...place } = row
  const workspace = workspaceOf(row)
  return {
    ...{ ...place, workspace, wordsAt: wordsAt && fromDate(wordsAt), troubleSince: troubleSince && fromDate(troubleSince) },
    ...{ endingAt: endingAt && fromDate(endingAt), thanksAt: thanksAt && fromDate(thanksAt) },
    words: wordsRef === null ? null : { workspace, ref: wordsRef },
    roster: roster.map(({ placeId: _____, name: ______, since, ...of }) => ({ ...of, since: fromDate(since) })),
    names: new Map(roster.flatMap(({ mark, name }) => (name === null ? [] : [[mark, name] as const]))),
  }
}

/** Where everybody is reached, one address a workspace: rather an open one, and rather where they came last. */
const membersOf = (groupIds: Prisma.Sql): Prisma.Sql => Prisma.sql`
  with belonging as materialized (
    select m.group_id, e.id, e.person_id, e.role, p.name, p.email, p.language, c.programme_id
    from group_member m join mentoring_group g on g.id = m.group_id join cohort c on c.id = g.cohort_id
      join enrolment e on e.id = m.enrolment_id and e.state in ${thoseIn} and e.role in ('mentor', 'mentee')
      join person p on p.id = e.person_id and p.erased_at is null
    where m.group_id = any(${groupIds}) and m.state in ('in', 'leaving')),
  best as (
    select distinct on (b.id, a.workspace_id) b.id as enrolment_id, a.id as address_id, a.external_id, w.platform, w.external_id as workspace
    from belonging b join programme pr on pr.id = b.programme_id join address a on a.person_id = b.person_id and a.gone_at is null
      join workspace w on w.id = a.workspace_id and w.paused_at is null
    where ${livesIn(Prisma.sql`a.workspace_id`)} order by b.id, a.workspace_id, a.shut_at is not null, a.id desc)
  select b.group_id as "groupId", b.id as "enrolmentId", b.person_id as "personId", b.role, b.name, b.email, b.language,
    coalesce((select json_agg(json_build_object('workspace', json_build_object('platform', x.platform, 'id', x.workspace), 'id', x.external_id)
      order by x.address_id desc) from best x where x.enrolment_id = b.id), '[]'::json) as addresses
  from belonging b order by b.role desc, b.name, b.id`
