/** A coordinator asks a group for profiles, and reminds those who stand still. Whoever joins the group later is asked by itself. */
import { heading, note, text } from '../../contract/parts.ts'
import type { Reply, View } from '../../contract/view.ts'
import { firstName } from '../../contract/wording.ts'
import type { NewDelivery } from '../../delivery/outbox.ts'
import { hoursAfter, type Instant, isBefore } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Fact } from '../../programme/fact.ts'
import { opensStep } from '../commands.ts'
import { type Kind, kinds } from '../kinds.ts'
import { copyIn } from './copy-in.ts'
import type { StepDeps, StepStores } from './deps.ts'
import type { CohortRead, Joiner } from './facts.ts'
import { datesOf, refuse, rows } from './say.ts'
import { countDone, stepsOf } from './steps.rules.ts'
import { isToBeNudged } from './stuck.rules.ts'
import { showSteps } from './stuck.ts'

/** Once a kick-off has begun, pairs are made: profiles are not asked for any more. */
const hasBegun = ({ startsAt }: CohortRead, now: Instant): boolean => startsAt !== null && !isBefore(now, startsAt)

/** Asks everybody of a group who was not asked yet. */
export async function askForProfiles(deps: StepDeps, cohortId: string, actor: KnownPerson): Promise<Reply> {
  const now = deps.clock.now()
  const asked = await deps.transact(async (stores) => {
    const cohort = await stores.steps.cohort(cohortId, actor)
    if (!cohort || hasBegun(cohort, now)) return cohort ? 'begun' : 'onlyCoordinator'
    return { cohort, count: await invite(stores, cohortId, actor.personId, now) }
  })
  if (typeof asked === 'string') return refuse(actor, asked)
  const { stuck } = copyIn(actor.language, asked.cohort.words)
  return showSteps(deps, cohortId, actor, [text(asked.count === 0 ? stuck.nobodyToAsk : stuck.asked(asked.count))])
}

async function invite(stores: StepStores, cohortId: string, actorId: string | null, now: Instant, of?: readonly string[]): Promise<number> {
  const ids = await stores.steps.invite(cohortId, now, of)
  const joiners = await stores.steps.joiners(ids)
  await stores.outbox.put(joiners.map((joiner) => delivery(joiner, 'onboarding.invited', 1, invitedView(joiner), now)))
  await stores.audit.note(ids.map((subject) => ({ actorId, cohortId, deed: 'askedForProfile' as const, subject, detail: {} })))
  return ids.length
}

/** Who comes into a group later is asked, too, once its coordinator has asked the others. */
export async function inviteExpected(stores: StepStores, fact: Extract<Fact, { happened: 'expected' }>): Promise<void> {
  const cohortId = await stores.steps.cohortOf(fact.kickOffId)
  if (cohortId === null || !(await stores.steps.hasInvited(cohortId))) return
  await invite(
    stores,
    cohortId,
    null,
    fact.at,
    fact.people.map(({ enrolmentId }) => enrolmentId),
  )
}

/** Reminds those who stand still for longer than their clock allows, each once a week at most. */
export async function remindOfProfiles(deps: StepDeps, cohortId: string, actor: KnownPerson): Promise<Reply> {
  const now = deps.clock.now()
  const reminded = await deps.transact(async (stores) => {
    const cohort = await stores.steps.cohort(cohortId, actor)
    if (!cohort || hasBegun(cohort, now)) return cohort ? 'begun' : 'onlyCoordinator'
    const still = (await stores.steps.onTheWay(cohortId)).filter((each) => isToBeNudged(each, now))
    const ids = still.map(({ enrolmentId }) => enrolmentId)
    const counts = await stores.steps.nudge(ids, now)
    const joiners = await stores.steps.joiners(ids)
    await stores.outbox.supersede(
      joiners.map(({ person }) => ({ personId: person.personId, cohortId })),
      ['onboarding.nudge'],
    )
    await stores.outbox.put(joiners.map((joiner) => nudgeOf(joiner, counts.get(joiner.enrolmentId) ?? 1, now)))
    await stores.audit.note(
      ids.map((subject) => ({ actorId: actor.personId, cohortId, deed: 'remindedOfProfile' as const, subject, detail: {} })),
    )
    return { cohort, count: joiners.length }
  })
  if (typeof reminded === 'string') return refuse(actor, reminded)
  const { stuck } = copyIn(actor.language, reminded.cohort.words)
  return showSteps(deps, cohortId, actor, [text(reminded.count === 0 ? stuck.nobodyToNudge : stuck.nudged(reminded.count))])
}

/** Days after which a message about the profile is of no use. */
const usefulDays = 14

function delivery(joiner: Joiner, kind: Kind, step: number, view: View, now: Instant): NewDelivery<Kind> {
  const { enrolmentId, cohortId, startsAt, person } = joiner
  const { class: order } = kinds[kind]
  return {
    ...{ key: `joining:${enrolmentId}:${kind}:${step}`, kind, step, class: order, personId: person.personId, cohortId, view, dueAt: now },
    expiresAt: kind === 'onboarding.nudge' ? hoursAfter(now, usefulDays * 24) : startsAt,
  }
}

/** The welcome: short, with one button. Whoever has been welcomed already is only asked. */
export function invitedView(joiner: Joiner): View {
  const { person, programme, role, words, enrolmentId, wasTold } = joiner
  const { invited, buttons } = copyIn(person.language, words)
  return {
    language: person.language,
    parts: [
      heading((wasTold ? invited.titleAgain : invited.title)(firstName(person.name))),
      text(invited[role](programme)),
      ...(joiner.startsAt ? [datesOf(joiner, person)] : []),
      ...rows([{ label: buttons.begin, command: opensStep(enrolmentId), style: 'primary' }]),
      note(invited.note),
    ],
  }
}

const nudgeOf = (joiner: Joiner, count: number, now: Instant): NewDelivery<Kind> =>
  delivery(joiner, 'onboarding.nudge', count, nudgeView(joiner), now)

/** The reminder: what is there already, and the way on. */
export function nudgeView(joiner: Joiner): View {
  const { person, words, enrolmentId } = joiner
  const { nudge, buttons } = copyIn(person.language, words)
  const count = countDone(joiner)
  return {
    language: person.language,
    parts: [
      heading(nudge.title(firstName(person.name))),
      text(count > 0 ? nudge.begun(count, stepsOf(joiner).length) : nudge.notBegun),
      ...rows([{ label: count > 0 ? buttons.goOn : buttons.begin, command: opensStep(enrolmentId), style: 'primary' }]),
      note(nudge.note),
    ],
  }
}
