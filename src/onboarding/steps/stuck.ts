/** Who of a group is where in the steps of joining, and whether there are enough mentors: for its coordinator. */
import { heading, text } from '../../contract/parts.ts'
import type { Button, Language, Part, Reply } from '../../contract/view.ts'
import { dayAndMonth } from '../../contract/wording.ts'
import type { Instant } from '../../kit/clock.ts'
import { shorten } from '../../kit/text.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Opening, Tap } from '../commands.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { StepDeps } from './deps.ts'
import type { CohortRead, OnTheWay } from './facts.ts'
import { readyParts } from './ready.ts'
import { refuse, rows, shown } from './say.ts'
import { daysStill, isNotAsked, isStuck, isToBeNudged, standsAt } from './stuck.rules.ts'

/** Names in one list, and characters of a name. */
const most = { names: 30, name: 60 } as const

/** Everything that a coordinator may want to know of it. `above`: what was just done. */
export async function showSteps(
  { clock, transact }: StepDeps,
  cohortId: string,
  actor: KnownPerson,
  above: readonly Part[] = [],
): Promise<Reply> {
  const now = clock.now()
  const seen = await transact(async ({ steps, selections }) => {
    const cohort = await steps.cohort(cohortId, actor)
    return cohort && { cohort, people: await steps.onTheWay(cohortId), intakes: await selections.cohortIntakes(cohortId, now) }
  })
  if (!seen) return refuse(actor, 'onlyCoordinator')
  const { cohort, people, intakes } = seen
  const copy = copyIn(actor.language, cohort.words)
  return shown(actor, [
    ...above,
    heading(`${copy.stuck.title}: ${cohort.cohort}`),
    ...stuckParts(people, cohort, actor.language, now),
    ...dateParts(people, copy),
    ...rows(buttonsOf(cohort, people, copy, now)),
    ...readyParts({ cohort, people: people.filter(({ isIn }) => isIn), aims: intakes.places }, actor.language),
  ])
}

function stuckParts(people: readonly OnTheWay[], cohort: CohortRead, language: Language, now: Instant): Part[] {
  const { stuck: copy } = copyIn(language, cohort.words)
  const stuck = people.filter((each) => isStuck(each, now)).toSorted((a, b) => daysStill(b, now) - daysStill(a, now))
  const finished = people.filter((each) => standsAt(each) === null).length
  const away = people.filter((each) => each.pausedUntil !== null && standsAt(each) !== null)
  const others = people.length - finished - stuck.length - away.length
  return [
    text(copy.finished(finished, people.length)),
    ...(others > 0 ? [text(copy.onTheWay(others))] : []),
    ...(stuck.length === 0
      ? [text(copy.nobody)]
      : [
          text(copy.intro),
          list(
            stuck.map((each) => lineOf(each, copy, now)),
            copy,
          ),
        ]),
    ...awayParts(away, cohort, copy, language),
  ]
}

function awayParts(away: readonly OnTheWay[], { zone }: CohortRead, copy: Copy['stuck'], language: Language): Part[] {
  const lines = away.flatMap((each) =>
    each.pausedUntil === null ? [] : [copy.pause(nameOf(each), dayAndMonth(each.pausedUntil, zone, language))],
  )
  return lines.length === 0 ? [] : [text(copy.pauses), list(lines, copy)]
}

function list(items: readonly string[], copy: Copy['stuck'], limit: number = most.names): Part {
  const more = items.length - limit
  return { kind: 'list', items: more > 0 ? [...items.slice(0, limit), copy.more(more)] : [...items] }
}

/** Names of people, as many as one list holds. */
export const namesOf = (people: readonly OnTheWay[], copy: Copy['stuck']): Part => list(people.map(nameOf), copy)

const nameOf = ({ name }: OnTheWay): string => shorten(name, most.name)

function lineOf(each: OnTheWay, copy: Copy['stuck'], now: Instant): string {
  const step = standsAt(each)
  const where = step === null || step === 'invitation' ? copy.notBegun : copy.steps[step]
  const line = copy.line(nameOf(each), where, copy.days(daysStill(each, now)))
  return [line, ...(each.isReached ? [] : [copy.notReached]), ...(each.nudges > 0 ? [copy.reminded(each.nudges)] : [])].join('; ')
}

function dateParts(people: readonly OnTheWay[], { stuck: copy }: Copy): Part[] {
  const names = people.filter(({ date }) => date === 'doesNotSuit').map(nameOf)
  return names.length === 0 ? [] : [text(copy.dates), list(names, copy)]
}

function buttonsOf(
  { cohortId: cohort }: CohortRead,
  people: readonly OnTheWay[],
  { buttons }: Copy,
  now: Instant,
): Button<Tap | Opening>[] {
  const [nudge, ask] = [people.filter((each) => isToBeNudged(each, now)).length, people.filter(isNotAsked).length]
  return [
    ...(nudge > 0 ? [{ label: buttons.nudge(nudge), command: { do: 'remindOfProfiles', cohort }, style: 'primary' } as const] : []),
    ...(ask > 0 ? [{ label: buttons.ask(ask), command: { do: 'askForProfiles', cohort } } as const] : []),
    { label: buttons.choices, command: { do: 'openTopics', mark: 'opening', cohort } },
  ]
}
