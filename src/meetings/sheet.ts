import type { RankedSheet, Written } from '../house/shown.ts'
import { toDate } from '../kit/clock.ts'
import { momentInCell } from '../kit/workbook.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { metOf, type PairFacts, plannedOf } from './facts.rules.ts'

const rank = 40

type Counted = PairFacts & { readonly minutes: number; readonly email: string }

/** Meetings and hours of each mentee, for credits: what was noted and what was told stand apart. Nobody's words are in it. */
export async function sheets({ transact }: Deps, { cohortId, language, zone }: Written): Promise<readonly RankedSheet[]> {
  const pairs = await transact(({ meetings }) => meetings.ofCohort(cohortId))
  if (pairs.length === 0) return []
  const { sheet } = copyIn(language)
  const rows = [...Map.groupBy(pairs, ({ mentee }) => mentee.enrolmentId).values()].map((own) => rowOf(own, zone))
  return [{ name: sheet.title, rank, columns: Object.values(sheet.columns), rows }]
}

/** One mentee, who may have had several mentors. */
function rowOf(pairs: readonly Counted[], zone: string): RankedSheet['rows'][number] {
  const last = pairs.at(-1)
  const planned = pairs.flatMap((pair) => plannedOf(pair) ?? []).at(-1)
  const told = pairs.some((pair) => pair.told !== null) ? sumOf(pairs, (pair) => pair.told ?? 0) : null
  const toldMinutes = sumOf(pairs, (pair) => (pair.told ?? 0) * pair.rhythm.minutes)
  return [
    ...[last?.mentee.name ?? '', last?.email ?? '', pairs.map(({ mentor }) => mentor.name).join(', ')],
    ...[sumOf(pairs, metOf), hoursOf(sumOf(pairs, ({ minutes }) => minutes)), told, told === null ? null : hoursOf(toldMinutes)],
    ...[last?.rhythm.meetings ?? null, planned ? momentInCell(toDate(planned.startsAt), zone) : null],
  ]
}

const sumOf = (pairs: readonly Counted[], count: (pair: Counted) => number): number => pairs.reduce((sum, pair) => sum + count(pair), 0)

const hoursOf = (minutes: number): number => Math.round((minutes / 60) * 100) / 100
