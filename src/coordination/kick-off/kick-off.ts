import type { Filled, Form, Opened, Submitted } from '../../contract/form.ts'
import { heading, note, text } from '../../contract/parts.ts'
import type { Part, Reply } from '../../contract/view.ts'
import { dayAndTime } from '../../contract/wording.ts'
import { type Instant, isAfter, isBefore } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { askBack, writeAnew } from '../../programme/dates/asked-back.ts'
import { wallClock } from '../../programme/dates/wall-clock.ts'
import { changeKeeping, scheduleKickOff } from '../../programme/index.ts'
import { isTooLate, type Plan, planFor } from '../../programme/ladder/plan.ts'
import { graceChoices, type Opening, opensKickOff, type Submission } from '../commands.ts'
import { copyIn } from '../copy-in.ts'
import type { Deps, Stores } from '../deps.ts'
import { ownCohort, summary } from '../say.ts'
import type { CohortSummary } from '../store.ts'
import { venueMost } from './commands.ts'
import { copyIn as kickOffCopyIn } from './copy-in.ts'
import { endField, endIn, endLines } from './end.ts'
import { yearParts } from './follows.ts'
import { stepsOf } from './steps.ts'
import { type FilledBefore, filledOf, startAt, startIn, typistOf, whenFields } from './typed.ts'

/** The form that asks when and where; or why it cannot be asked any more. */
export async function openKickOff(
  deps: Deps,
  { do: _, mark: __, cohort: cohortId, ...texts }: Extract<Opening, { do: 'openKickOff' }>,
  actor: KnownPerson,
): Promise<Opened> {
  return deps.transact(async (stores) => {
    const cohort = await settable(stores, cohortId, actor)
    return 'view' in cohort ? cohort : { form: kickOffForm(actor, cohort, texts, summary(actor, cohort)) }
  })
}

/** A cohort of hers whose kick-off may be set; or why it cannot be. */
async function settable(stores: Stores, cohortId: string, actor: KnownPerson): Promise<CohortSummary | Reply> {
  const cohort = await ownCohort(stores, cohortId, actor)
  return 'view' in cohort || !cohort.startsAt ? cohort : underWay(actor, cohort)
}

/** Lays the plan before the coordinator; nothing happens yet. */
export async function planKickOff(
  deps: Deps,
  { cohort: cohortId }: Extract<Submission, { do: 'planKickOff' }>,
  filled: Filled,
  actor: KnownPerson,
): Promise<Submitted> {
  const now = deps.clock.now()
  return deps.transact(async (stores): Promise<Submitted> => {
    const cohort = await settable(stores, cohortId, actor)
    if ('view' in cohort) return cohort
    // A form that was open before the field was renamed still calls it place.
    const { place = '', venue = place } = filled.texts
    const wanted = { venue, ...chosenGrace(filled.texts['grace']) }
    const start = startIn(filled, cohort, actor, now)
    if ('problems' in start) return start
    if ('readings' in start) {
      const { when = '' } = filled.texts
      const take = (at: string): Opening => ({ do: 'planKickOffAt', mark: 'opening', cohort: cohortId, at, ...wanted })
      const anew: Opening = { ...opensKickOff(cohortId), ...filledOf(filled), ...wanted }
      return askBack(typistOf(actor, cohort), { words: when, readings: start.readings, take, anew })
    }
    const problem = problemWith(start.startsAt, cohort, actor, now)
    return problem ? { problems: { date: problem } } : { form: planForm(actor, cohort, start, wanted, now) }
  })
}

/** The same for a moment that a typed date may mean. */
export async function planKickOffAt(
  deps: Deps,
  { cohort: cohortId, at, venue = '', grace }: Extract<Opening, { do: 'planKickOffAt' }>,
  actor: KnownPerson,
): Promise<Opened> {
  const now = deps.clock.now()
  return deps.transact(async (stores): Promise<Opened> => {
    const cohort = await settable(stores, cohortId, actor)
    if ('view' in cohort) return cohort
    const wanted = { venue, ...chosenGrace(grace) }
    const start = startAt(at, cohort, actor)
    const anew: Opening = { ...opensKickOff(cohortId), ...wanted }
    // The cohort has other clocks by now.
    if (!('startsAt' in start)) return writeAnew(actor, kickOffCopyIn(actor.language).typed.unclear, anew)
    const problem = problemWith(start.startsAt, cohort, actor, now)
    return problem ? writeAnew(actor, problem, anew) : { form: planForm(actor, cohort, start, wanted, now) }
  })
}

/** Sets the kick-off: from here on Pari asks by itself. */
export async function startKickOff(
  deps: Deps,
  { cohort: cohortId, at, place, venue = place, grace }: Extract<Submission, { do: 'startKickOff' }>,
  filled: Filled,
  actor: KnownPerson,
): Promise<Submitted> {
  const now = deps.clock.now()
  return deps.transact(async (stores): Promise<Submitted> => {
    // When a form is sent twice at the same moment, the second one waits here and finds the kick-off set.
    const seen = await stores.setUp.cohort(cohortId)
    if (seen) await stores.programmes.lockProgramme(seen.programmeId)
    await stores.programmes.lockCohort(cohortId)
    const cohort = await settable(stores, cohortId, actor)
    if ('view' in cohort) return cohort
    const startsAt = wallClock(at, cohort.zone)
    if (!startsAt) throw new Error(`A plan holds no time: ${at}`)
    const problem = problemWith(startsAt, cohort, actor, now)
    if (problem) return { accepted: false, view: { language: actor.language, parts: [text(problem)] } }
    const end = endIn(actor, cohort, { kickOffAt: startsAt, now }, filled)
    if ('problems' in end) return end
    const inside = { clock: deps.clock, transact: <T>(work: (inside: Stores) => Promise<T>) => work(stores) }
    const [refused] = await scheduleKickOff(inside, {
      ...{ cohortId, startsAt, venue: venue || null, actorId: actor.personId },
      ...ownLadder(cohort, grace),
    })
    if (refused) throw new Error(`A plan that was checked was refused: ${refused.refused}`)
    await changeKeeping(stores, { programmeId: cohort.programmeId, keeping: end.keeping, actorId: actor.personId }, now)
    return { accepted: true, view: { language: actor.language, parts: [heading(cohort.name), text(startedText(actor, cohort, startsAt))] } }
  })
}

const startedText = (actor: KnownPerson, cohort: CohortSummary, startsAt: Instant): string =>
  copyIn(actor.language, cohort.words).plan.started(dayAndTime(startsAt, cohort.zone, actor.language, actor.timeZone))

const underWay = (actor: KnownPerson, cohort: CohortSummary) =>
  ({
    accepted: false,
    view: { language: actor.language, parts: [heading(cohort.name), text(copyIn(actor.language, cohort.words).kickOff.already)] },
  }) as const

type Grace = (typeof graceChoices)[number]

function chosenGrace(text: string | undefined): { readonly grace?: Grace } {
  const grace = graceChoices.find((each) => each === text)
  return grace === undefined ? {} : { grace }
}

/** A ladder of the cohort's own, where it grants another time than the programme. */
const ownLadder = ({ ladder }: CohortSummary, grace: Grace | undefined) =>
  grace === undefined || Number(grace) === ladder.graceMinutes ? {} : { ladder: { ...ladder, graceMinutes: Number(grace) } }

const planOf = ({ zone, country, ladder }: CohortSummary, startsAt: Instant): Plan => planFor({ startsAt, zone, country, ladder })

function problemWith(startsAt: Instant, cohort: CohortSummary, actor: KnownPerson, now: Instant): string | null {
  const { kickOff: copy } = copyIn(actor.language, cohort.words)
  if (!isBefore(now, startsAt)) return copy.past
  const plan = planOf(cohort, startsAt)
  return isTooLate(plan, now) ? copy.tooLate(dayAndTime(plan.final, cohort.zone, actor.language, actor.timeZone)) : null
}

/** Asks when and where; `intro` says what came before. */
export function kickOffForm(actor: KnownPerson, cohort: CohortSummary, texts: FilledBefore, intro: readonly Part[]): Form {
  const { kickOff: copy } = copyIn(actor.language, cohort.words)
  const initial = (name: string) => (texts[name] === undefined ? {} : { initial: texts[name] })
  return {
    ...{ language: actor.language, title: copy.title, submit: copy.submit, close: copy.close, intro },
    fields: [
      ...whenFields(actor, cohort, texts),
      {
        kind: 'line',
        name: 'venue',
        label: copy.venue,
        placeholder: copy.venuePlaceholder,
        most: venueMost,
        optional: true,
        ...initial('venue'),
      },
      {
        kind: 'choice',
        name: 'grace',
        label: copy.grace,
        hint: copy.graceHint,
        options: graceChoices.map((value) => ({ value, label: value === '0' ? copy.noGrace : copy.minutes(Number(value)) })),
        ...(chosenGrace(texts['grace'] ?? String(cohort.ladder.graceMinutes)).grace !== undefined && {
          initial: texts['grace'] ?? String(cohort.ladder.graceMinutes),
        }),
        optional: true,
      },
    ],
    sends: { do: 'planKickOff', cohort: cohort.id },
  }
}

function planForm(
  actor: KnownPerson,
  cohort: CohortSummary,
  { startsAt, at }: { readonly startsAt: Instant; readonly at: string },
  wanted: { readonly venue: string; readonly grace?: Grace },
  now: Instant,
): Form {
  const plan = planOf(cohort, startsAt)
  const { plan: copy } = copyIn(actor.language, cohort.words)
  const when = (at: Instant) => dayAndTime(at, cohort.zone, actor.language, actor.timeZone)
  const ahead = stepsOf(plan).filter((step) => isAfter(step.at, now))
  const missed = plan.asks.some((ask) => !isAfter(ask, now))
  return {
    ...{ language: actor.language, title: copy.title, submit: copy.submit, close: copy.close },
    intro: [
      text(copy.intro(when(plan.kickOff))),
      ...yearParts(actor, plan.kickOff, cohort, now),
      { kind: 'list', items: [...(missed ? [copy.now] : []), ...ahead.map((step) => `${when(step.at)} – ${copy.steps[step.kind]}`)] },
      text(copy.nobodySilent),
      ...endLines(actor, cohort, plan.kickOff),
      ...(cohort.unreachable > 0 ? [note(copy.unreachable(cohort.unreachable))] : []),
    ],
    fields: [endField(actor, cohort, plan.kickOff)],
    sends: {
      do: 'startKickOff',
      cohort: cohort.id,
      at,
      venue: wanted.venue.trim(),
      ...(wanted.grace !== undefined && { grace: wanted.grace }),
    },
  }
}
