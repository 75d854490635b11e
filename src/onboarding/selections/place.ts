/** The last tap: whether there is room is found out then, in its own transaction, with the places locked. */
import { heading, text } from '../../contract/parts.ts'
import { usualWords } from '../../contract/role-words.ts'
import type { Part, Reply } from '../../contract/view.ts'
import { dayAndTime } from '../../contract/wording.ts'
import { hoursAfter, type Instant, isBefore } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { opensJoin, showsSelections, type Tap } from '../commands.ts'
import type { DueStores, StepDeps } from '../steps/deps.ts'
import type { Joiner } from '../steps/facts.ts'
import { endParts, finishedView, refuse, rows, shown } from '../steps/say.ts'
import { consentVersion, nextStep } from '../steps/steps.rules.ts'
import { copyIn } from './copy-in.ts'
import type { Application, Intake, OwnPlace } from './facts.ts'
import { offerPlaces } from './offers.ts'
import { graceMinutes, hasRoom, isFull, lookAgainHours, standingOf } from './selections.rules.ts'
import { currentOf, remindButton } from './show.ts'

type Stores = Pick<DueStores, 'selections' | 'steps' | 'outbox' | 'audit' | 'takingPart' | 'tell' | 'wakeTimetable'>

/** Somebody at the last step who is not in yet; `at`: when they tapped. */
export interface AtDoor {
  readonly joiner: Joiner
  readonly actor: KnownPerson
  readonly now: Instant
}

/** Gives somebody their place, or their place in the line; or tells them that the selection has closed. What they wrote is kept in any case. */
export async function takePlace(stores: Stores, { joiner, actor, now }: AtDoor): Promise<Reply> {
  const { enrolmentId, cohortId, role, profile } = joiner
  if (role === 'mentor' && profile.mentees === 0) return notThisTime(stores, { joiner, actor, now })
  const intake = await stores.selections.hold(cohortId, role)
  const application = await stores.selections.application(enrolmentId)
  if (!application) return refuse(actor, 'gone')
  if (application.waitingSince !== null) return shown(actor, await waitingParts(stores, { joiner, actor, now }))
  if (!application.window || standingOf(application.window, now) !== 'open') return closed(stores, { joiner, actor, now })
  return comeInOrWait(stores, { joiner, actor, now }, application, intake)
}

/** Takes in somebody who was asked to come again, whether or not a selection is open; without room they wait. */
export async function takeIn(stores: Stores, at: AtDoor): Promise<Reply> {
  const { enrolmentId, cohortId, role } = at.joiner
  const intake = await stores.selections.hold(cohortId, role)
  const application = await stores.selections.application(enrolmentId)
  return application ? comeInOrWait(stores, at, application, intake) : refuse(at.actor, 'gone')
}

async function comeInOrWait(stores: Stores, at: AtDoor, application: Application, intake: Intake | null): Promise<Reply> {
  const { joiner, actor, now } = at
  const { enrolmentId, cohortId } = joiner
  // Whoever comes again may have questions left; only the steps say when they have finished.
  if (nextStep(joiner) === null) {
    await stores.steps.finish(enrolmentId, now)
    await stores.audit.note([{ actorId: actor.personId, cohortId, deed: 'finishedJoining', subject: enrolmentId, detail: {} }])
  }
  if (!intake || (await isRoom(stores, intake, now))) return enter(stores, at, application)
  await stores.selections.wait(enrolmentId, now)
  // All that is free was offered to those before them: nothing of it is left for whoever comes last.
  await stores.selections.wake(cohortId, [intake.role], hoursAfter(now, lookAgainHours))
  await stores.wakeTimetable()
  return shown(actor, await waitingParts(stores, { joiner, actor, now }))
}

/** Where all places are taken, the line is not read: everybody's last tap waits for this one. */
const isRoom = async (stores: Stores, intake: Intake, now: Instant): Promise<boolean> =>
  !isFull(await stores.selections.places(intake, now)) && offerPlaces(stores, intake, now)

/** Lets somebody in: a mentor is expected at the kick-off from now on, and a mentee once they have a mentor. */
async function enter(stores: Stores, { joiner, actor, now }: AtDoor, { kickOffId }: Pick<Application, 'kickOffId'>): Promise<Reply> {
  const { enrolmentId, cohortId, role, profile } = joiner
  await stores.selections.unoffer([enrolmentId])
  await stores.selections.dropElsewhere(enrolmentId)
  await stores.takingPart.enter(enrolmentId, profile.mentees ?? 1, now)
  if (role === 'mentor' && kickOffId !== null)
    await stores.tell({ happened: 'expected', kickOffId, people: [{ enrolmentId, role }], at: now })
  await stores.audit.note([{ actorId: actor.personId, cohortId, deed: 'joined', subject: enrolmentId, detail: { role } }])
  await stores.wakeTimetable()
  return finishedView(joiner, actor, endParts(joiner, actor))
}

/** Which somebody is in the line. */
export async function waitingParts({ selections }: Pick<Stores, 'selections'>, { joiner, actor, now }: AtDoor): Promise<Part[]> {
  const { place, buttons } = copyIn(actor.language, joiner.words)
  const own = (await selections.placesOf(actor)).find(({ enrolmentId }) => enrolmentId === joiner.enrolmentId)
  // The places of the line are held meanwhile: whatever is not needed is not read.
  const offered = own && own.groups > 1 ? await selections.offeredIn(actor.workspaceId, now) : []
  const open = offered.find(
    (each) => each.programmeId === own?.programmeId && each.role === joiner.role && standingOf(each, now) === 'open',
  )
  const other = open?.cohorts.find(
    (each) => each.cohortId !== joiner.cohortId && hasRoom(each) && joiner.profile.languages.includes(each.language),
  )
  return [
    heading(place.waits(own?.number ?? 1)),
    text(place.keeps),
    ...(open && other
      ? [text(place.roomIn(other.cohort)), ...rows([{ label: buttons.join[joiner.role], command: opensJoin(open.selectionId) }])]
      : []),
  ]
}

/** The selection closed in the meantime. Whoever wants to hear of the next one is told. */
async function closed({ selections }: Stores, { joiner, actor, now }: AtDoor): Promise<Reply> {
  const copy = copyIn(actor.language, joiner.words)
  const of = (await selections.offeredIn(actor.workspaceId, now)).filter(
    (each) => each.role === joiner.role && each.cohorts.some(({ cohortId }) => cohortId === joiner.cohortId),
  )
  const next = currentOf(of, now)
  const isAhead = next !== undefined && standingOf(next, now) === 'ahead'
  return {
    accepted: false,
    view: {
      language: actor.language,
      parts: [
        heading(copy.place.closed),
        text(copy.place.closedKept),
        ...(isAhead ? [text(copy.place.next(dayAndTime(next.opensAt, joiner.zone, actor.language, actor.timeZone)))] : []),
        ...(next ? rows([remindButton(next.programmeId, joiner.role, copy.buttons)]) : []),
      ],
    },
  }
}

/** A mentor who takes nobody this time takes no place from anybody, and is asked next time. */
async function notThisTime(stores: Stores, { joiner, actor, now }: AtDoor): Promise<Reply> {
  const { enrolmentId } = joiner
  await stores.steps.agree(enrolmentId, 'later', consentVersion, now)
  await stores.selections.drop([enrolmentId])
  return shown(actor, [text(copyIn(actor.language, joiner.words).place.noneThisTime)])
}

/** Somebody takes the place that they are offered. */
export const takeOffered = (deps: StepDeps, { enrolment }: Extract<Tap, { do: 'takeOffered' }>, actor: KnownPerson): Promise<Reply> =>
  answered(deps, enrolment, actor, (stores, at, application) => enter(stores, at, application))

/** Somebody leaves it to the next one. */
export const declineOffered = (deps: StepDeps, { enrolment }: Extract<Tap, { do: 'declineOffered' }>, actor: KnownPerson): Promise<Reply> =>
  answered(deps, enrolment, actor, async (stores, { joiner, now }, _application, intake) => {
    await stores.selections.drop([enrolment])
    await stores.audit.note([{ actorId: actor.personId, cohortId: joiner.cohortId, deed: 'declinedPlace', subject: enrolment, detail: {} }])
    await offerPlaces(stores, intake, now)
    return shown(actor, [text(copyIn(actor.language, joiner.words).place.declined), ...rows([again(joiner, actor)])])
  })

type Does = (stores: Stores, at: AtDoor, application: Application, intake: Intake) => Promise<Reply>

async function answered(deps: StepDeps, enrolment: string, actor: KnownPerson, does: Does): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const joiner = await stores.steps.joiner(enrolment, actor, 'lockedWithRoom')
    if (!joiner) return over(actor)
    const intake = await stores.selections.hold(joiner.cohortId, joiner.role)
    const application = await stores.selections.application(enrolment)
    if (application && joiner.state !== 'applied') return finishedView(joiner, actor, endParts(joiner, actor))
    if (!intake || !application?.offeredUntil || !isBefore(now, application.offeredUntil)) return over(actor, joiner)
    await stores.outbox.supersede([{ personId: actor.personId, cohortId: joiner.cohortId }], ['onboarding.placeOffered'])
    const reply = await does(stores, { joiner, actor, now }, application, intake)
    await stores.wakeTimetable()
    return reply
  })
}

const again = ({ words }: Pick<Joiner, 'words'>, { language }: KnownPerson) => ({
  label: copyIn(language, words).title,
  command: showsSelections,
})

/** The offer is not theirs any more: it ran out, or they gave it back. */
function over(actor: KnownPerson, joiner?: Joiner): Reply {
  const words = joiner?.words ?? usualWords
  return {
    accepted: false,
    view: { language: actor.language, parts: [text(copyIn(actor.language, words).place.over), ...rows([again({ words }, actor)])] },
  }
}

/** Whether a place that was given up may still be taken back. */
export const mayComeBack = (leftAt: Instant | null, now: Instant): boolean =>
  leftAt !== null && isBefore(now, hoursAfter(leftAt, graceMinutes / 60))

/** All is as it was before somebody left, a moment ago. */
export async function takeBack(stores: Stores, { enrolmentId, cohortId, role }: OwnPlace, actor: KnownPerson, now: Instant): Promise<void> {
  await stores.selections.hold(cohortId, role)
  const application = await stores.selections.application(enrolmentId)
  await stores.selections.return(enrolmentId)
  const joiner = await stores.steps.joiner(enrolmentId, actor)
  if (joiner && application?.enteredAt) await stores.takingPart.enter(enrolmentId, joiner.profile.mentees ?? 1, application.enteredAt)
  if (role === 'mentor' && application?.enteredAt && application.kickOffId !== null)
    await stores.tell({ happened: 'returned', enrolmentIds: [enrolmentId], at: now })
  await stores.audit.note([{ actorId: actor.personId, cohortId, deed: 'cameBack', subject: enrolmentId, detail: {} }])
  await stores.wakeTimetable()
}

/** Somebody who has just left takes back their place, and all is as it was; later they may join again like anybody else. */
export async function comeBack(deps: StepDeps, { enrolment }: Extract<Tap, { do: 'comeBack' }>, actor: KnownPerson): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const own = (await stores.selections.placesOf(actor)).find(({ enrolmentId }) => enrolmentId === enrolment)
    if (!own) return refuse(actor, 'gone')
    const copy = copyIn(actor.language, own.words)
    if (own.state !== 'withdrawn' || !mayComeBack(own.leftAt, now))
      return { accepted: false, view: { language: actor.language, parts: [text(copy.place.backLate), ...rows([again(own, actor)])] } }
    await takeBack(stores, own, actor, now)
    return shown(actor, [text(copy.place.back)])
  })
}
