import { hoursAfter, type Instant, isAfter, later } from '../../kit/clock.ts'
import { periodFrom } from '../course/course.rules.ts'
import { endOfDay } from '../days.rules.ts'
import { hasMet, isAwaited, metOf, type PairFacts, plannedOf } from '../facts.rules.ts'

/**
 * Why a pair needs a coordinator, the worst first. notFit: one of the two said that it doesn't fit; silence: for 90 days nobody gave a sign of life, so
 * that the end of the pair is proposed; unheard: the mentee never said that they start, so that nobody was asked about meetings; silent: two periods without a
 * word; notYet: two answers in a row that they have not met; noFirst, noPlan: no first meeting, or nothing planned; noContact: a break without an end, of
 * which a coordinator knows neither why nor who asked for it; longRest: a break that goes on for long.
 */
export const watchRules = ['notFit', 'unheard', 'silence', 'silent', 'notYet', 'noFirst', 'noPlan', 'noContact', 'longRest'] as const
export type WatchRule = (typeof watchRules)[number]

/** Days without a sign of life after which the end of a pair is proposed. */
export const silentDays = 90
/** Days of a break after which it is long. */
const longRestDays = 28
/** Days for which a question waits for an answer before a period counts as silent. */
const answerDays = 7
/** Days before the end of a programme in which nothing more is asked of a pair. */
const lastDays = 7

/** What a coordinator decided about a rule: not before then, or never (null). */
export interface Left {
  readonly rule: WatchRule
  readonly until: Instant | null
}

/** What is known of a pair beside its course. */
export interface WatchFacts {
  readonly pair: PairFacts
  /** When one of the two first said that it doesn't fit. Null: nobody did. */
  readonly notFitAt: Instant | null
  /** Since when the two have no contact, because one of them asked for that. Null: they have. */
  readonly stoppedAt: Instant | null
  readonly left: readonly Left[]
  /** A telephone number of at least one of them is known. */
  readonly canCall: boolean
}

/** Why a pair needs somebody, and since when. */
export interface Trouble {
  readonly rule: WatchRule
  readonly since: Instant
  /** Whole days since then. */
  readonly days: number
}

/** Whether she left the pair for good. Who says that it doesn't fit is heard all the same, unless she left just that. */
export const isLeft = ({ left }: Pick<WatchFacts, 'left'>, rule: WatchRule): boolean =>
  left.some((each) => each.until === null && (each.rule === 'notFit' || rule !== 'notFit'))

/** The worst reason why a pair needs a coordinator now. Null: there is none, or she left it. */
export function troubleOf(facts: WatchFacts, now: Instant): Trouble | null {
  const { pair, left } = facts
  if (pair.isEnded || (pair.state !== 'active' && pair.state !== 'paused')) return null
  for (const rule of watchRules) {
    const since = sinceOf(facts, rule)
    const until = left.find((each) => each.rule === rule)?.until
    if (since === null || isLeft({ left }, rule) || (until && isAfter(until, now)) || isAfter(since, now)) continue
    return { rule, since, days: Math.floor(since.until(now).total('hours') / 24) }
  }
  return null
}

/** Since when a reason holds. Where the two have no contact, nothing else is due. Null: it does not hold. */
function sinceOf({ pair, notFitAt, stoppedAt }: WatchFacts, rule: WatchRule): Instant | null {
  if (rule === 'notFit') return notFitAt
  if (rule === 'noContact') return stoppedAt
  return stoppedAt === null && isOf(rule, pair) ? sinceWhen[rule](pair) : null
}

/** A pair that was never asked anything has given no answer: of it only that is said. */
const isOf = (rule: WatchRule, pair: PairFacts): boolean => isAwaited(pair) === (rule === 'unheard') || rule === 'longRest'

/** A pair that is to meet again, and for which no date stands. */
const isToMeet = (pair: PairFacts): boolean => pair.state === 'active' && plannedOf(pair) === null && metOf(pair) < pair.rhythm.meetings

/** When the pair last met. Null: it has not. */
const lastMet = ({ meetings }: PairFacts): Instant | null =>
  meetings
    .flatMap(({ state, startsAt }) => (state === 'met' ? [startsAt] : []))
    .reduce<Instant | null>((a, b) => (a ? later(a, b) : b), null)

/** By when a pair is to have a date after its last break: what was due in it was not. Null: there was none. */
const afterRest = (pair: PairFacts): Instant | null => pair.resumedAt && periodFrom(pair, pair.resumedAt).wantedBy

const days = (from: Instant, count: number): Instant => hoursAfter(from, 24 * count)

const sinceWhen: Readonly<Record<Exclude<WatchRule, 'notFit' | 'noContact'>, (pair: PairFacts) => Instant | null>> = {
  unheard: (pair) => (pair.state === 'active' ? endOfDay(pair.beginsAt, pair.zone, pair.rhythm.firstDays) : null),
  silence: (pair) => {
    const sign = [pair.actedAt, lastMet(pair)].reduce<Instant>((a, b) => (b ? later(a, b) : a), pair.beginsAt)
    return isToMeet(pair) ? days(sign, silentDays) : null
  },
  silent: (pair) => {
    const { silent, wantedBy, rhythm } = pair
    return isToMeet(pair) && silent >= 2 ? days(wantedBy, answerDays - rhythm.everyDays * (silent - 1)) : null
  },
  notYet: (pair) => (isToMeet(pair) && pair.notYets >= 2 ? (pair.actedAt ?? pair.beginsAt) : null),
  noFirst: (pair) => {
    if (!isToMeet(pair) || hasMet(pair)) return null
    return later(endOfDay(pair.beginsAt, pair.zone, pair.rhythm.firstDays), afterRest(pair) ?? pair.beginsAt)
  },
  noPlan: (pair) => {
    const last = lastMet(pair)
    if (!isToMeet(pair) || !last) return null
    const since = later(endOfDay(last, pair.zone, Math.ceil(pair.rhythm.everyDays / 2)), afterRest(pair) ?? last)
    return pair.endsAt && isAfter(days(since, lastDays), pair.endsAt) ? null : since
  },
  longRest: ({ state, pausedAt }) => (state === 'paused' && pausedAt ? days(pausedAt, longRestDays) : null),
}

/** A pair with its trouble. */
export interface Watched {
  readonly pair: PairFacts
  readonly trouble: Trouble
  readonly canCall: boolean
}

/** Of these a coordinator hears on the next working morning: somebody may be alone. The others wait for the next message of a week. */
const cannotWait: readonly WatchRule[] = ['unheard', 'silence', 'silent', 'noFirst']
/** Days from one message about pairs to the next, where nothing in it is urgent. */
const daysBetween = 7
/** Hours by which a morning may be earlier than the one before it: clocks change, and days of work begin at one hour. */
const slackHours = 12

/** What coordinators are told of now: all that they have not heard yet, at once or once a week. `lastTold`: when they last heard of any pair. */
export function newsOf(
  watched: readonly (Watched & { readonly told: WatchRule | null })[],
  lastTold: Instant | null,
  now: Instant,
): readonly Watched[] {
  // Whoever says that it doesn't fit was told of at once.
  const news = watched.filter(({ trouble, told }) => trouble.rule !== 'notFit' && told !== trouble.rule)
  const isTime = lastTold === null || !isAfter(hoursAfter(days(lastTold, daysBetween), -slackHours), now)
  return isTime || news.some(({ trouble }) => cannotWait.includes(trouble.rule)) ? news : []
}

/** Pairs that need somebody, the worst first. */
export const worstFirst = (all: readonly WatchFacts[], now: Instant): readonly Watched[] =>
  all
    .flatMap((facts) => {
      const trouble = troubleOf(facts, now)
      return trouble ? [{ pair: facts.pair, trouble, canCall: facts.canCall }] : []
    })
    .toSorted(
      (one, other) =>
        watchRules.indexOf(one.trouble.rule) - watchRules.indexOf(other.trouble.rule) ||
        other.trouble.days - one.trouble.days ||
        (one.pair.pairId < other.pair.pairId ? -1 : 1),
    )
