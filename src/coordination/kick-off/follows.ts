/** What follows when a kick-off moves or is called off, as its coordinator reads it beforehand: who hears what, and which steps are done, moved or missed. */
import { note, text } from '../../contract/parts.ts'
import type { Part } from '../../contract/view.ts'
import { dayAndTime } from '../../contract/wording.ts'
import type { Tried } from '../../house/shown.ts'
import { earlier, hoursAfter, type Instant, isAfter } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Appointed } from '../../programme/fact.ts'
import { dayInWords } from '../../programme/keeping/keeping-words.ts'
import { hasNewTime, isNear } from '../../programme/kick-off/moving.rules.ts'
import type { MovableKickOff } from '../../programme/kick-off/moving.ts'
import { isTooLate, type Plan, planFor } from '../../programme/ladder/plan.ts'
import { copyIn as wordsIn } from '../copy-in.ts'
import type { CohortSummary } from '../store.ts'
import { copyIn } from './copy-in.ts'
import { stepsOf, type Telling } from './steps.ts'

/** Most names in a line. */
const mostNames = 5

/** When something is, as this coordinator reads it. */
export const whenFor =
  (actor: KnownPerson, { zone }: Pick<CohortSummary, 'zone'>): ((at: Instant) => string) =>
  (at) =>
    dayAndTime(at, zone, actor.language, actor.timeZone)

/** When and where something is. */
export const whereFor =
  (actor: KnownPerson, cohort: Pick<CohortSummary, 'zone'>): ((it: Appointed) => string) =>
  ({ startsAt, venue }) =>
    [whenFor(actor, cohort)(startsAt), ...(venue === null ? [] : [venue])].join(', ')

/** Days from which a date is so far ahead that its year may be a slip of the finger: dates are written without it. */
const farDays = 300

/** The day with its year, where somebody should look at that. */
export function yearParts(actor: KnownPerson, startsAt: Instant, { zone }: Pick<CohortSummary, 'zone'>, now: Instant): Part[] {
  if (!isAfter(startsAt, hoursAfter(now, farDays * 24))) return []
  const day = startsAt.toZonedDateTimeISO(zone).toPlainDate().toString()
  return [text(copyIn(actor.language).plan.year(dayInWords(day, actor.language)))]
}

/** Who hears what, one line for each message. */
export function toldLines(actor: KnownPerson, told: Tried<unknown>['told']): string[] {
  const { plan } = copyIn(actor.language)
  if (told === null) return [plan.tooMany]
  const byMessage = Map.groupBy(told, ({ what }) => what[actor.language])
  return [...byMessage].map(([what, some]) => {
    const names = [...new Set(some.map(({ name }) => name))]
    const left = names.length - mostNames
    const shown = names.slice(0, mostNames).join(', ')
    return plan.toldLine(what, some.length, left > 0 ? `${shown} ${plan.more(left)}` : shown)
  })
}

/** Who hears what when this is done, under `title`; or that nobody does. */
export function toldParts(actor: KnownPerson, told: Tried<unknown>['told'], title: string): Part[] {
  const lines = toldLines(actor, told)
  return lines.length === 0 ? [text(copyIn(actor.language).plan.nobody)] : [text(title), { kind: 'list', items: lines }]
}

/** What follows when a kick-off moves. `effectiveAt`: when it does. */
export function moveParts(
  actor: KnownPerson,
  cohort: CohortSummary,
  {
    kickOff,
    to,
    effectiveAt,
    now,
  }: { readonly kickOff: MovableKickOff; readonly to: Appointed; readonly effectiveAt: Instant; readonly now: Instant },
  told: Tried<unknown>['told'],
): Part[] {
  const { plan: copy } = copyIn(actor.language)
  const when = whenFor(actor, cohort)
  const isNew = hasNewTime(kickOff, to)
  const isLater = isAfter(effectiveAt, now)
  const [old, next] = [planFor(kickOff), planFor({ ...kickOff, startsAt: to.startsAt })]
  return [
    text(isNew ? copy.time(when(kickOff.startsAt), when(to.startsAt)) : copy.venue(when(to.startsAt))),
    ...(isNew ? yearParts(actor, to.startsAt, cohort, now) : []),
    text(to.venue === null ? copy.noPlace : copy.place(to.venue)),
    text(isLater ? copy.later(when(effectiveAt)) : copy.now),
    ...(isLater && isNear(earlier(kickOff.startsAt, to.startsAt), effectiveAt) ? [text(copy.atNight)] : []),
    ...(wasAsked(old, now) ? [text(isNew ? copy.again : copy.keeps)] : []),
    ...(isNew && isTooLate(next, now) ? [text(isAfter(next.final, now) ? copy.late(when(next.final)) : copy.lateNow)] : []),
    ...toldParts(actor, told, isLater ? copy.toldLater : copy.told),
    ...(isNew ? [text(copy.steps), { kind: 'list', items: stepLines(actor, cohort, old, next, now) } as const] : []),
    ...(cohort.unreachable > 0 ? [note(wordsIn(actor.language, cohort.words).plan.unreachable(cohort.unreachable))] : []),
  ]
}

/** Whether anybody may have answered. */
const wasAsked = (plan: Plan, now: Instant): boolean => plan.personal.some(({ kind, at }) => kind === 'ask' && !isAfter(at, now))

/** Steps that are done stay done; those to come move with the date; those whose time would have passed are left out. */
function stepLines(actor: KnownPerson, cohort: CohortSummary, old: Plan, next: Plan, now: Instant): string[] {
  const { plan: copy } = copyIn(actor.language)
  const { steps } = wordsIn(actor.language, cohort.words).plan
  const when = whenFor(actor, cohort)
  const isPast = ({ at }: Telling) => !isAfter(at, now)
  const done = stepsOf(old).filter(isPast)
  const past = stepsOf(next).filter(isPast)
  const missed = past.filter(({ kind }) => count(past, kind) > count(done, kind))
  return [
    ...[...new Set(done.map(({ kind }) => kind))].map((kind) => copy.done(steps[kind])),
    ...[...new Set(missed.map(({ kind }) => kind))].map((kind) => copy.missed(steps[kind])),
    ...stepsOf(next)
      .filter((step) => !isPast(step))
      .map((step) => copy.moved(when(step.at), steps[step.kind])),
  ]
}

const count = (some: readonly Telling[], kind: Telling['kind']): number => some.filter((step) => step.kind === kind).length
