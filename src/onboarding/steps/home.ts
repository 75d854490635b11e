import { text } from '../../contract/parts.ts'
import type { Button, Part } from '../../contract/view.ts'
import type { CohortParts, HomeParts, HomeSoFar } from '../../house/shown.ts'
import type { Instant } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { type Look, opensStep, showsIntake, type Tap } from '../commands.ts'
import { pauseParts } from '../leaving/pause.ts'
import { roundButton } from '../rounds/next-round.ts'
import { copyIn as joiningCopyIn } from '../selections/copy-in.ts'
import type { OwnPlace } from '../selections/facts.ts'
import { ownParts as standing } from '../selections/show.ts'
import { copyIn } from './copy-in.ts'
import type { StepDeps, StepStores } from './deps.ts'
import type { CohortSteps, Joiner } from './facts.ts'
import { rows } from './say.ts'
import { countDone, nextStep, stepsOf } from './steps.rules.ts'

/** Below how a cohort stands, and above what may be set up. */
const rank = { steps: 30, nextRound: 90 } as const

/** What somebody's home shows of the steps: how far they are, or the way to their profile; to a coordinator, how far her groups are. */
export async function home({ clock, transact }: StepDeps, actor: KnownPerson, { coordinates }: HomeSoFar): Promise<HomeParts> {
  const { own, cohorts, places, begun, away } = await transact(async ({ steps, selections, rounds, pauses }) => ({
    away: await pausedOf({ steps, pauses }, actor),
    begun: coordinates ? await rounds.mine(actor, clock.now()) : [],
    places: await selections.placesOf(actor),
    own: await steps.joinersOf(actor, 'begun'),
    cohorts: coordinates ? await steps.coordinated(actor, clock.now()) : [],
  }))
  return {
    waits: [
      ...away.flatMap(({ joiner, until }) => pauseParts(joiner, until, actor)),
      ...own.filter((joiner) => !isThrough(joiner)).flatMap((joiner) => ownParts(joiner, actor)),
      ...placeParts(places, actor, clock.now()),
    ],
    cohorts: [
      ...cohorts.map((cohort) => cohortParts(cohort, actor)),
      ...begun.map((cohort) => ({ cohortId: cohort.cohortId, rank: rank.nextRound, parts: roundButton(cohort.cohortId, actor) })),
    ],
    below: own.filter(isThrough).flatMap((joiner) => profileParts(joiner, actor)),
  }
}

async function pausedOf({ steps, pauses }: Pick<StepStores, 'steps' | 'pauses'>, actor: KnownPerson) {
  const found: { readonly joiner: Joiner; readonly until: Instant }[] = []
  for (const { enrolmentId, until } of await pauses.pausesOf(actor.personId)) {
    const joiner = await steps.joiner(enrolmentId, actor)
    if (joiner) found.push({ joiner, until })
  }
  return found
}

/** Where somebody stands who is not in yet, or has no mentor yet. Whoever is still filling in reads how far they are instead. */
const placeParts = (places: readonly OwnPlace[], actor: KnownPerson, now: Instant): Part[] =>
  places.filter(({ state, number }) => state === 'unpaired' || number !== null).flatMap((place) => standing(place, [], actor, now))

/** Nothing is left to do: the profile is something to look up, and stands below what still waits for a tap. */
const isThrough = (joiner: Joiner): boolean => joiner.finishedAt !== null && nextStep(joiner) === null

const profileParts = ({ words, enrolmentId }: Joiner, { language }: KnownPerson): Part[] =>
  rows([{ label: copyIn(language, words).buttons.profile, command: opensStep(enrolmentId) }])

function ownParts(joiner: Joiner, { language }: KnownPerson): Part[] {
  const { home: copy, buttons } = copyIn(language, joiner.words)
  const command = opensStep(joiner.enrolmentId)
  const count = countDone(joiner)
  const words = count > 0 ? copy.progress(joiner.programme, count, stepsOf(joiner).length) : copy.begin(joiner.programme)
  return [text(words), ...rows([{ label: count > 0 ? buttons.goOn : buttons.begin, command, style: 'primary' }])]
}

function cohortParts(cohort: CohortSteps, { language }: KnownPerson): CohortParts {
  const { home: copy, buttons } = copyIn(language, cohort.words)
  const { cohortId, people, asked, finished } = cohort
  const intake: Button<Look | Tap> = { label: joiningCopyIn(language, cohort.words).buttons.intake, command: showsIntake(cohortId) }
  const look: Button<Look | Tap> = { label: buttons.stuck, command: { do: 'showSteps', mark: 'look', cohort: cohortId } }
  const ask: Button<Look | Tap> = { label: buttons.ask(people - asked), command: { do: 'askForProfiles', cohort: cohortId } }
  const parts =
    asked + finished === 0
      ? rows([...(people > asked ? [ask] : []), intake])
      : [text(copy.counted(finished, people)), ...rows([look, intake])]
  return { cohortId, rank: rank.steps, parts }
}
