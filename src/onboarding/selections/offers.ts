/** Places that are free are offered to those who wait, in their order; what nobody takes in time goes to the next one. */
import { heading, text } from '../../contract/parts.ts'
import type { View } from '../../contract/view.ts'
import { dayAndTime, firstName } from '../../contract/wording.ts'
import type { NewDelivery } from '../../delivery/outbox.ts'
import { earlier, hoursAfter, type Instant, isAfter, isBefore } from '../../kit/clock.ts'
import type { Fact } from '../../programme/fact.ts'
import { opensJoin, showsSelections } from '../commands.ts'
import { type Kind, kinds } from '../kinds.ts'
import type { StepStores } from '../steps/deps.ts'
import type { Joiner } from '../steps/facts.ts'
import { rows } from '../steps/say.ts'
import { copyIn } from './copy-in.ts'
import type { InLine, Intake } from './facts.ts'
import { isRoomFor, lookAgainHours, offerHours, offersFor, passedOver } from './selections.rules.ts'
import { offerButtons } from './show.ts'
import type { Reminded } from './store.ts'

/** What the deeds of places need. */
export type PlaceStores = Pick<StepStores, 'selections' | 'steps' | 'outbox' | 'audit'>

/**
 * Offers what is free in a cohort whose places are locked. What was offered before and has run out goes to the next one. Answers whether there is room for one more
 * who comes now.
 */
export async function offerPlaces(stores: PlaceStores, intake: Intake, now: Instant): Promise<boolean> {
  const { selections } = stores
  const before = await selections.line(intake)
  const over = before.filter(({ offeredUntil }) => offeredUntil !== null && !isBefore(now, offeredUntil))
  await lapse(stores, over, now)
  const line = before.filter((each) => !over.includes(each))
  const until = hoursAfter(now, offerHours)
  const places = await selections.places(intake, now)
  const next = offersFor(line, places, intake, now)
  if (next.length > 0) await offer(stores, next, now, until)
  await selections.lookAgain(intake.intakeId, nextLook(line, next, intake, now))
  const still = line.filter((each) => !next.includes(each))
  return isRoomFor(still, { ...places, promised: places.promised + next.length }, intake)
}

/** When places are looked at next: as soon as an offer ends, and now and then while somebody could be offered one. */
function nextLook(line: readonly InLine[], next: readonly InLine[], { startsAt, isOff, language }: Intake, now: Instant): Instant | null {
  const ends = [...line.flatMap(({ offeredUntil }) => offeredUntil ?? []), ...(next.length > 0 ? [hoursAfter(now, offerHours)] : [])]
  const waits = line.some((each) => each.offeredUntil === null && !next.includes(each) && passedOver(each, language) !== 'language')
  const mayOffer = !isOff && (startsAt === null || isAfter(startsAt, hoursAfter(now, offerHours)))
  const times = [...ends, ...(waits && mayOffer ? [hoursAfter(now, lookAgainHours)] : [])]
  return times.length > 0 ? times.reduce(earlier) : null
}

async function offer(
  { selections, steps, outbox, audit }: PlaceStores,
  next: readonly InLine[],
  now: Instant,
  until: Instant,
): Promise<void> {
  const ids = next.map(({ enrolmentId }) => enrolmentId)
  const counts = await selections.offer(ids, now, until)
  const joiners = await steps.joiners(ids)
  await outbox.put(
    joiners.map((joiner) =>
      said(joiner, 'onboarding.placeOffered', counts.get(joiner.enrolmentId) ?? 1, offerView(joiner, until), now, until),
    ),
  )
  await audit.note(
    joiners.map(({ cohortId, enrolmentId }) => ({
      actorId: null,
      cohortId,
      deed: 'wasOfferedPlace' as const,
      subject: enrolmentId,
      detail: {},
    })),
  )
}

async function lapse({ selections, steps, outbox, audit }: PlaceStores, over: readonly InLine[], now: Instant): Promise<void> {
  if (over.length === 0) return
  const ids = over.map(({ enrolmentId }) => enrolmentId)
  const joiners = await steps.joiners(ids)
  await selections.drop(ids)
  await outbox.supersede(
    joiners.map(({ person, cohortId }) => ({ personId: person.personId, cohortId })),
    ['onboarding.placeOffered'],
  )
  // Offers are counted, so that a second one that runs out is told of, too.
  await outbox.put(joiners.map((joiner) => said(joiner, 'onboarding.placeLapsed', now.epochMilliseconds, lapsedView(joiner), now, null)))
  await audit.note(
    joiners.map(({ cohortId, enrolmentId }) => ({
      actorId: null,
      cohortId,
      deed: 'offerRanOut' as const,
      subject: enrolmentId,
      detail: {},
    })),
  )
}

function said(joiner: Joiner, kind: Kind, time: number, view: View, now: Instant, expiresAt: Instant | null): NewDelivery<Kind> {
  const { enrolmentId, cohortId, person } = joiner
  return {
    ...{ key: `joining:${enrolmentId}:${kind}:${time}`, kind, step: 1, class: kinds[kind].class, personId: person.personId, cohortId },
    ...{ view, dueAt: now, expiresAt },
  }
}

/** The offer: until when, and two buttons. */
export function offerView({ person, programme, words, enrolmentId, zone }: Joiner, until: Instant): View {
  const { language, timeZone } = person
  const { offer: copy } = copyIn(language, words)
  return {
    language,
    parts: [
      heading(copy.title(firstName(person.name))),
      text(copy.text(programme, dayAndTime(until, zone, language, timeZone))),
      ...rows(offerButtons(enrolmentId, { words }, language)),
    ],
  }
}

/** What somebody reads who did not answer in time. */
export function lapsedView({ person: { language }, programme, words }: Pick<Joiner, 'person' | 'programme' | 'words'>): View {
  const { lapsed } = copyIn(language, words)
  return { language, parts: [heading(lapsed.title), text(lapsed.text(programme))] }
}

/** Places that are due to be looked at. */
export async function lookAtPlaces(stores: PlaceStores, ids: readonly string[], now: Instant): Promise<void> {
  for (const intake of await stores.selections.intakes(ids)) await offerPlaces(stores, intake, now)
}

/** Selections that have opened: those who asked hear of it once. */
export async function tellOpened(stores: Pick<StepStores, 'selections' | 'outbox'>, ids: readonly string[], now: Instant): Promise<void> {
  const told = await stores.selections.takeReminders(ids)
  await stores.selections.opened(ids)
  await stores.outbox.put(
    told.map((each) => ({
      ...{
        key: `joining:opens:${each.selectionId}:${each.person.personId}`,
        kind: 'onboarding.opens',
        step: 1,
        class: kinds['onboarding.opens'].class,
      },
      ...{ personId: each.person.personId, cohortId: each.cohortId, view: opensView(each), dueAt: now, expiresAt: each.closesAt },
    })),
  )
}

/** What somebody reads who asked to hear when a selection opens. */
export function opensView({ person, programme, words, role, selectionId, closesAt, zone }: Reminded): View {
  const { language, timeZone } = person
  const { opens, buttons } = copyIn(language, words)
  return {
    language,
    parts: [
      heading(opens.title(programme)),
      text(opens.text(dayAndTime(closesAt, zone, language, timeZone))),
      ...rows([{ label: buttons.join[role], command: opensJoin(selectionId), style: 'primary' }]),
    ],
    renews: showsSelections,
  }
}

/** A kick-off was called off: offers cannot be taken any more, and everybody who is not in yet hears of it once. */
export async function endOffers(stores: PlaceStores, { cohortId, at }: Extract<Fact, { happened: 'kickOffCalledOff' }>): Promise<void> {
  const all = await stores.selections.applying(cohortId)
  if (all.length === 0) return
  await stores.selections.unoffer(all.map(({ enrolmentId }) => enrolmentId))
  const joiners = await stores.steps.joiners(all.map(({ enrolmentId }) => enrolmentId))
  const of = new Map(all.map((each) => [each.enrolmentId, each]))
  await stores.outbox.supersede(
    joiners.map(({ person }) => ({ personId: person.personId, cohortId })),
    ['onboarding.placeOffered'],
  )
  await stores.outbox.put(
    joiners.map((joiner) => {
      const had = of.get(joiner.enrolmentId)
      const how = had?.offeredUntil ? 'offered' : joiner.finishedAt === null ? 'begun' : 'waits'
      return said(joiner, 'onboarding.calledOff', at.epochMilliseconds, calledOffView(joiner, how), at, null)
    }),
  )
}

/** What somebody reads who is not in yet. */
export function calledOffView(
  { person: { language }, programme, words }: Pick<Joiner, 'person' | 'programme' | 'words'>,
  how: 'waits' | 'offered' | 'begun',
): View {
  const { calledOff } = copyIn(language, words)
  return { language, parts: [heading(calledOff.title(programme)), text(calledOff[how])] }
}
