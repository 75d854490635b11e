import type { Happening, Shown } from './shown.ts'
import { nearestKickOff, sameTime } from './when.ts'

/** Where the clock may be turned by a button. */
export type Jump =
  | { readonly to: 'next' }
  | { readonly to: 'day' }
  | { readonly to: 'week' }
  | { readonly to: 'end' }
  | { readonly to: 'programmeEnd' }
  | { readonly to: 'kickOffMinus'; readonly days: number }

/** What a jump is going to do, as far as it is planned. */
export interface Ahead {
  readonly happenings: readonly Happening[]
  /** There is more than the page was told of. */
  readonly isMore: boolean
}

/** The page is told of this many happenings at most. */
const mostTold = 30

type Plans = Pick<Shown, 'now' | 'zone' | 'next' | 'upcoming' | 'rules' | 'kickOffs' | 'ends'>

/** What happens on the way of a jump. What people will answer is not in it. */
export function aheadOf(shown: Plans, jump: Jump): Ahead {
  if (jump.to === 'next') return { happenings: nextIn(shown), isMore: false }
  const target = targetOf(shown, jump)
  const happenings = shown.upcoming.filter(({ at }) => target === null || Date.parse(at) <= target)
  return { happenings, isMore: happenings.length >= mostTold }
}

/** What happens at the time of the next thing. */
function nextIn({ next, upcoming }: Plans): readonly Happening[] {
  if (next === null) return []
  const others = upcoming.filter(
    ({ at, kind, names }) => at === next.at && kind !== 'behaviour' && !(kind === next.kind && names.join() === next.names.join()),
  )
  return [next, ...others]
}

/** Whether people answer by themselves before that, or rules apply: it may lead to something that nobody planned. */
export const mayBeEarlier = ({ upcoming, rules }: Pick<Plans, 'upcoming' | 'rules'>, next: Happening): boolean =>
  (rules !== null && rules < next.at) || upcoming.some(({ at, kind }) => at < next.at && kind === 'behaviour')

/** Hours after the last kick-off, and after the last day of a programme, at which the story of each ends. */
const epilogueHours = 1

/** The day of the kick-off is looked at so many hours before it begins. */
const hoursBefore = 1

/** Milliseconds. Null: no kick-off is set yet. */
function endOf({ kickOffs }: Plans): number | null {
  const times = kickOffs.flatMap(({ at }) => (at === null ? [] : [Date.parse(at)]))
  return times.length > 0 ? Math.max(...times) + epilogueHours * 3_600_000 : null
}

/** Milliseconds; null without end. */
function targetOf(shown: Plans, jump: Exclude<Jump, { to: 'next' }>): number | null {
  if (jump.to === 'end') return endOf(shown)
  if (jump.to === 'programmeEnd') return shown.ends === null ? null : Date.parse(shown.ends) + epilogueHours * 3_600_000
  if (jump.to === 'week') return sameTime(shown.now, 7, shown.zone)
  if (jump.to === 'day') return sameTime(shown.now, 1, shown.zone)
  const kickOff = nearestKickOff(shown.kickOffs, shown.now)
  if (kickOff === null) return Date.parse(shown.now)
  return jump.days > 0 ? sameTime(kickOff.at, -jump.days, shown.zone) : Date.parse(kickOff.at) - hoursBefore * 3_600_000
}

/** Whether the kick-off is over for good: from then on the clock jumps by weeks, to the programme’s end. */
export const isAfterKickOffs = (shown: Plans): boolean => shown.kickOffs.some(({ at }) => at !== null) && isBehind(shown, { to: 'end' })

/** Whether the jump would go back in time, or nowhere. */
export function isBehind(shown: Plans, jump: Jump): boolean {
  if (jump.to === 'next') return shown.next === null
  const target = targetOf(shown, jump)
  return target !== null && target <= Date.parse(shown.now)
}

/** Virtual hours a second that playing offers. */
export const speeds = [1, 6, 24, 72] as const
