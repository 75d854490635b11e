/** A coordinator asks a group for profiles, and reminds those who stand still. Whoever joins the group later is asked by itself. */
import { heading, note, text } from '../../contract/parts.ts'
import type { Reply, View } from '../../contract/view.ts'
import { firstName } from '../../contract/wording.ts'
import type { NewDelivery } from '../../delivery/outbox.ts'
import { hoursAfter, type Instant, isBefore } from '../../kit/clock.ts'
import { fingerprintOf } from '../../kit/fingerprint.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Fact } from '../../programme/fact.ts'
import { opensStep, type Tap } from '../commands.ts'
import { type Kind, kinds } from '../kinds.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { StepDeps, StepStores } from './deps.ts'
import type { CohortRead, Joiner, OnTheWay } from './facts.ts'
import { datesOf, refuse, rows, shown } from './say.ts'
import { countDone, stepsOf } from './steps.rules.ts'
import { isNotAsked, isToBeNudged } from './stuck.rules.ts'
import { namesOf, showSteps } from './stuck.ts'

/** Once a kick-off has begun, pairs are made: profiles are not asked for any more. */
const hasBegun = ({ startsAt }: CohortRead, now: Instant): boolean => startsAt !== null && !isBefore(now, startsAt)

type Many = Extract<Tap, { do: 'askForProfiles' | 'remindOfProfiles' }>

/** Asks everybody of a group who was not asked yet, once her coordinator has seen to whom that writes, and what. */
export const askForProfiles = (deps: StepDeps, tap: Many, actor: KnownPerson): Promise<Reply> =>
  writeTo(deps, tap, actor, {
    whom: isNotAsked,
    view: invitedView,
    write: (stores, ids, now) => invite(stores, tap.cohort, actor.personId, now, ids),
    done: ({ stuck }, count) => (count === 0 ? stuck.nobodyToAsk : stuck.asked(count)),
  })

/** Who is written to, what each reads, how it is done, and what is said of it. */
interface Writing {
  readonly whom: (each: OnTheWay, now: Instant) => boolean
  readonly view: (joiner: Joiner) => View
  readonly write: (stores: StepStores, ids: readonly string[], now: Instant) => Promise<number>
  readonly done: (copy: Copy, count: number) => string
}

/** The first tap shows to how many it writes, and the words; the second writes to exactly these people. */
async function writeTo(deps: StepDeps, tap: Many, actor: KnownPerson, { whom, view, write, done }: Writing): Promise<Reply> {
  const now = deps.clock.now()
  const written = await deps.transact(async (stores) => {
    const cohort = await stores.steps.cohort(tap.cohort, actor)
    if (!cohort || hasBegun(cohort, now)) return cohort ? 'begun' : 'onlyCoordinator'
    const people = (await stores.steps.onTheWay(tap.cohort)).filter((each) => whom(each, now))
    const ids = people.map(({ enrolmentId }) => enrolmentId)
    if (people.length === 0 || tap.shown === fingerprintOf(ids)) return { cohort, count: await write(stores, ids, now) }
    const [first] = await stores.steps.joiners(ids.slice(0, 1))
    return { cohort, people, ids, words: first ? { name: first.person.name, view: view(first) } : null }
  })
  if (typeof written === 'string') return refuse(actor, written)
  const copy = copyIn(actor.language, written.cohort.words)
  if ('count' in written) return showSteps(deps, tap.cohort, actor, [text(done(copy, written.count))])
  const { people, ids, words } = written
  const label = tap.do === 'askForProfiles' ? copy.buttons.askThese(people.length) : copy.buttons.nudgeThese(people.length)
  return shown(actor, [
    ...(tap.shown === undefined ? [] : [text(copy.stuck.changed)]),
    text(copy.stuck.writes(people.length)),
    namesOf(people, copy.stuck),
    ...(words ? [note(copy.stuck.reads(words.name)), ...words.view.parts.filter(({ kind }) => kind !== 'buttons')] : []),
    ...rows([{ label, command: { do: tap.do, cohort: tap.cohort, shown: fingerprintOf(ids) } satisfies Tap, style: 'primary' }]),
  ])
}

async function invite(stores: StepStores, cohortId: string, actorId: string | null, now: Instant, of: readonly string[]): Promise<number> {
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

/** Reminds those who stand still for longer than their clock allows, each once a week at most, in the same two taps. */
export const remindOfProfiles = (deps: StepDeps, tap: Many, actor: KnownPerson): Promise<Reply> =>
  writeTo(deps, tap, actor, {
    whom: isToBeNudged,
    view: nudgeView,
    write: (stores, ids, now) => remind(stores, tap.cohort, actor.personId, ids, now),
    done: ({ stuck }, count) => (count === 0 ? stuck.nobodyToNudge : stuck.nudged(count)),
  })

async function remind(stores: StepStores, cohortId: string, actorId: string, ids: readonly string[], now: Instant): Promise<number> {
  const counts = await stores.steps.nudge(ids, now)
  const joiners = await stores.steps.joiners(ids)
  await stores.outbox.supersede(
    joiners.map(({ person }) => ({ personId: person.personId, cohortId })),
    ['onboarding.nudge'],
  )
  await stores.outbox.put(joiners.map((joiner) => nudgeOf(joiner, counts.get(joiner.enrolmentId) ?? 1, now)))
  await stores.audit.note(ids.map((subject) => ({ actorId, cohortId, deed: 'remindedOfProfile' as const, subject, detail: {} })))
  return joiners.length
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
      text(invited[joiner.partners.length > 0 ? 'paired' : role](programme)),
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
      text(count > 0 ? nudge.begun(count, stepsOf(joiner).length) : joiner.partners.length > 0 ? nudge.paired : nudge.notBegun),
      ...rows([{ label: count > 0 ? buttons.goOn : buttons.begin, command: opensStep(enrolmentId), style: 'primary' }]),
      note(nudge.note),
    ],
  }
}
