/** Somebody takes a break from a programme until a day: nothing new is offered or suggested to them, and what they have stays theirs. */
import type { Filled, Opened, Submitted } from '../../contract/form.ts'
import { heading, note, text } from '../../contract/parts.ts'
import type { Button, Part, Reply, View } from '../../contract/view.ts'
import { dayAndMonth, firstName, listOf } from '../../contract/wording.ts'
import { type Instant, isBefore, PlainDate } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { isDay } from '../../programme/keeping/end.rules.ts'
import { type Opening, opensPause, type Submission, type Tap } from '../commands.ts'
import { kinds } from '../kinds.ts'
import type { DueStores, StepDeps } from '../steps/deps.ts'
import type { Joiner } from '../steps/facts.ts'
import { refuse, rows, shown } from '../steps/say.ts'
import { copyIn } from './copy-in.ts'

/** Days that a break may take at most: half a year. */
export const mostPauseDays = 183

/** A form in which a day is chosen until which somebody takes a break. */
export async function openPause(deps: StepDeps, { enrolment }: Extract<Opening, { do: 'openPause' }>, actor: KnownPerson): Promise<Opened> {
  const joiner = await deps.transact(async ({ steps }) =>
    enrolment === undefined ? ((await steps.joinersOf(actor, 'all'))[0] ?? null) : steps.joiner(enrolment, actor),
  )
  if (!joiner) return refuse(actor, enrolment === undefined ? 'nothing' : 'gone')
  const { pause: copy } = copyIn(actor.language, joiner.words)
  const { partners, startsAt } = joiner
  return {
    form: {
      ...{ language: actor.language, title: copy.title, submit: copy.submit, close: copy.close },
      intro: [
        text(copy.intro(joiner.programme)),
        ...(partners.length > 0 ? [text(copy.pair(listOf(partners, actor.language)))] : []),
        ...(startsAt && isBefore(deps.clock.now(), startsAt) ? [note(copy.kickOff)] : []),
      ],
      fields: [{ kind: 'date', name: 'until', label: copy.until }],
      sends: { do: 'pause', enrolment: joiner.enrolmentId } satisfies Submission,
    },
  }
}

/** Somebody takes a break from the morning of now until that of the day that they chose. */
export async function pause(
  deps: StepDeps,
  { enrolment }: Extract<Submission, { do: 'pause' }>,
  { texts }: Filled,
  actor: KnownPerson,
): Promise<Submitted> {
  const now = deps.clock.now()
  return deps.transact(async (stores): Promise<Submitted> => {
    const joiner = await stores.steps.joiner(enrolment, actor, 'locked')
    if (!joiner) return refuse(actor, 'gone')
    const { pause: copy } = copyIn(actor.language, joiner.words)
    const until = dayIn(texts['until'], joiner, now)
    if (typeof until === 'string') return { problems: { until: copy[until] } }
    const { cohortId } = joiner
    await stores.pauses.pause({ enrolmentId: enrolment, until }, now)
    await stores.tell({ happened: 'paused', cohortId, enrolmentId: enrolment, until, at: now })
    await stores.outbox.supersede([{ personId: actor.personId, cohortId }], ['onboarding.nudge', 'onboarding.pauseOver'])
    await stores.audit.note([{ actorId: actor.personId, cohortId, deed: 'paused', subject: enrolment, detail: {} }])
    await stores.wakeTimetable()
    return shown(actor, pauseParts(joiner, until, actor))
  })
}

/** The beginning of that day; or what is wrong with it. */
function dayIn(written: string | undefined, { zone, ends }: Joiner, now: Instant): Instant | 'bad' | 'afterEnd' {
  if (written === undefined || !isDay(written)) return 'bad'
  const day = PlainDate.from(written)
  const days = now.toZonedDateTimeISO(zone).toPlainDate().until(day, { largestUnit: 'days' }).days
  if (days < 1 || days > mostPauseDays) return 'bad'
  if (ends !== null && PlainDate.compare(day, PlainDate.from(ends)) > 0) return 'afterEnd'
  return day.toZonedDateTime(zone).toInstant()
}

/** That somebody takes a break, and how they end it. */
export function pauseParts(joiner: Joiner, until: Instant, { language }: Pick<KnownPerson, 'language'>): Part[] {
  const { pause: copy } = copyIn(language, joiner.words)
  const back: Button<Tap> = { label: copy.end, command: { do: 'resume', enrolment: joiner.enrolmentId } }
  return [text(copy.noted(joiner.programme, dayAndMonth(until, joiner.zone, language))), ...rows([back])]
}

/** Somebody is back before their day. */
export async function resume(deps: StepDeps, { enrolment }: Extract<Tap, { do: 'resume' }>, actor: KnownPerson): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const joiner = await stores.steps.joiner(enrolment, actor, 'locked')
    if (!joiner || !(await stores.pauses.resume(enrolment))) return refuse(actor, 'gone')
    const { cohortId } = joiner
    await stores.tell({ happened: 'resumed', cohortId, enrolmentId: enrolment, at: now })
    await lookAgain(stores, joiner, now)
    await stores.audit.note([{ actorId: actor.personId, cohortId, deed: 'resumed', subject: enrolment, detail: {} }])
    return shown(actor, [text(copyIn(actor.language, joiner.words).pause.ended)])
  })
}

/** What was free meanwhile may be theirs now. */
async function lookAgain(
  { selections, seats, tell, wakeTimetable }: DueStores,
  { cohortId, role, enrolmentId }: Joiner,
  now: Instant,
): Promise<void> {
  await selections.wake(cohortId, [role], now)
  await seats.wakeFor([enrolmentId], now)
  await tell({ happened: 'seatsChanged', cohortId, at: now })
  await wakeTimetable()
}

/** Breaks whose day has come: everybody is welcomed back. */
export async function endPauses(stores: DueStores, ids: readonly string[], now: Instant): Promise<void> {
  const all = await stores.steps.joiners(await stores.pauses.endPauses(ids))
  // Whoever left or was taken off meanwhile is not welcomed back.
  const joiners = all.filter(({ state }) => state !== 'withdrawn' && state !== 'released')
  for (const joiner of joiners) await lookAgain(stores, joiner, now)
  await stores.outbox.put(
    joiners.map((joiner) => ({
      ...{ key: `joining:${joiner.enrolmentId}:pauseOver:${now.epochMilliseconds}`, kind: 'onboarding.pauseOver' as const, step: 1 },
      ...{ class: kinds['onboarding.pauseOver'].class, personId: joiner.person.personId, cohortId: joiner.cohortId },
      ...{ view: pauseOverView(joiner), dueAt: now, expiresAt: null },
    })),
  )
}

/** What somebody reads whose break is over. */
export function pauseOverView({ person: { name, language }, programme, words, enrolmentId }: Joiner): View {
  const { pause: copy } = copyIn(language, words)
  return {
    language,
    parts: [
      heading(copy.over(firstName(name))),
      text(copy.overText(programme)),
      ...rows([{ label: copy.longer, command: opensPause(enrolmentId) }]),
    ],
  }
}
