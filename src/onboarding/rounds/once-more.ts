/** Mentors of the round before are asked first whether they take part once more, and answer with one tap. */
import { heading, note, text } from '../../contract/parts.ts'
import type { Button, Reply, View } from '../../contract/view.ts'
import { dayAndTime, firstName } from '../../contract/wording.ts'
import { type Instant, isBefore } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { opensStep, showsLeaving, type Tap } from '../commands.ts'
import { kinds } from '../kinds.ts'
import { takeIn } from '../selections/place.ts'
import type { DueStores, StepDeps } from '../steps/deps.ts'
import { refuse, rows, shown } from '../steps/say.ts'
import { nextStep } from '../steps/steps.rules.ts'
import { copyIn } from './copy-in.ts'
import type { MadeCohort, NextCohort, Returning, Round } from './store.ts'

/** Asks those who were mentors in these cohorts; answers how many. */
export async function onceMore(
  { rounds, outbox, audit }: Pick<DueStores, 'rounds' | 'outbox' | 'audit'>,
  round: Round,
  cohorts: readonly MadeCohort[],
  now: Instant,
): Promise<number> {
  const next = new Map(cohorts.map((each) => [each.from.cohortId, each]))
  const asked = (await rounds.returning([...next.keys()])).flatMap((each) => {
    const cohort = next.get(each.cohortId)
    return cohort ? [{ ...each, cohort }] : []
  })
  await outbox.put(
    asked.map(({ person, cohort }) => ({
      ...{ key: `joining:onceMore:${cohort.cohortId}:${person.personId}`, kind: 'onboarding.onceMore', step: 1 },
      ...{ class: kinds['onboarding.onceMore'].class, personId: person.personId, cohortId: cohort.cohortId },
      ...{ view: onceMoreView({ person }, round, cohort), dueAt: now, expiresAt: cohort.startsAt },
    })),
  )
  await audit.note(
    asked.map(({ person, cohort }) => ({
      ...{ actorId: null, cohortId: cohort.cohortId, deed: 'wasAskedOnceMore' as const, subject: person.personId, detail: {} },
    })),
  )
  return asked.length
}

/** The question: what begins when, and three buttons. */
export function onceMoreView(
  { person }: Pick<Returning, 'person'>,
  { programme, words }: Pick<Round, 'programme' | 'words'>,
  { cohortId, name, startsAt, from: { zone } }: MadeCohort,
): View {
  const { language, timeZone } = person
  const { onceMore: copy } = copyIn(language, words)
  const button = (label: string, mentees: 'none' | 'one' | 'two'): Button => ({
    label,
    command: { do: 'onceMore', cohort: cohortId, mentees } satisfies Tap,
    ...(mentees === 'one' && { style: 'primary' }),
  })
  return {
    language,
    parts: [
      heading(copy.title(firstName(person.name))),
      text(copy.text(programme, name)),
      ...(startsAt ? [text(copy.when(dayAndTime(startsAt, zone, language, timeZone)))] : []),
      ...rows([button(copy.buttons.one, 'one'), button(copy.buttons.two, 'two'), button(copy.buttons.not, 'none')]),
      note(copy.note),
    ],
  }
}

/** A mentor of the round before says whether they take part once more, and for how many. They may say something else at any time. */
export async function answerOnceMore(
  deps: StepDeps,
  { cohort: cohortId, mentees: said }: Extract<Tap, { do: 'onceMore' }>,
  actor: KnownPerson,
): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const cohort = await stores.rounds.next(cohortId, actor)
    const former = cohort && (await stores.rounds.former(cohortId, actor.personId))
    if (!cohort || !former) return refuse(actor, 'gone')
    if (cohort.startsAt && !isBefore(now, cohort.startsAt)) return refuse(actor, 'begun')
    const copy = copyIn(actor.language, cohort.words)
    const own = (await stores.selections.placesOf(actor)).find((each) => each.cohortId === cohortId)
    const isThere = own !== undefined && own.state !== 'withdrawn' && own.state !== 'released'
    if (said === 'none') return isThere ? leaving(actor, cohort, own.enrolmentId) : shown(actor, [text(copy.notNow)])
    const mentees = said === 'one' ? 1 : 2
    return isThere
      ? changeNumber(stores, { actor, cohort, mentees, now }, own.enrolmentId)
      : comeIn(stores, { actor, cohort, mentees, now }, former.enrolmentId)
  })
}

/** Whoever is in already is shown what follows before they leave. */
function leaving(actor: KnownPerson, { words }: NextCohort, enrolment: string): Reply {
  const { onceMore: copy } = copyIn(actor.language, words)
  return shown(actor, rows([{ label: copy.buttons.not, command: showsLeaving(enrolment) }]))
}

interface Answering {
  readonly actor: KnownPerson
  readonly cohort: NextCohort
  readonly mentees: number
  readonly now: Instant
}

async function changeNumber(stores: DueStores, { actor, cohort, mentees, now }: Answering, enrolment: string): Promise<Reply> {
  const joiner = await stores.steps.joiner(enrolment, actor, 'lockedWithRoom')
  if (joiner?.role !== 'mentor') return refuse(actor, 'gone')
  await stores.steps.write(enrolment, { mentees }, now)
  // Whoever waits for a place has none whose number could change.
  if (joiner.state === 'active') {
    await stores.steps.setRoom(enrolment, mentees, now)
    await stores.tell({ happened: 'seatsChanged', cohortId: cohort.cohortId, at: now })
    await stores.wakeTimetable()
  }
  return shown(actor, [text(copyIn(actor.language, cohort.words).changed(mentees))])
}

/** What they wrote before comes along, and only what is new is asked: where there is no room, they wait like anybody else. */
async function comeIn(stores: DueStores, { actor, cohort, mentees, now }: Answering, from: string): Promise<Reply> {
  const { cohortId } = cohort
  const applying = { selectionId: null, cohortId, personId: actor.personId, role: 'mentor', saidYes: false } as const
  const enrolment = await stores.selections.apply(applying, now)
  if (enrolment === null) return refuse(actor, 'gone')
  await stores.rounds.carryOver(from, enrolment, now)
  await stores.steps.write(enrolment, { mentees }, now)
  await stores.steps.done(enrolment, 'start', now)
  const joiner = await stores.steps.joiner(enrolment, actor, 'lockedWithRoom')
  if (!joiner) throw new Error(`Enrolment ${enrolment} vanished inside its own transaction.`)
  await stores.audit.note([{ actorId: actor.personId, cohortId, deed: 'beganToJoin', subject: enrolment, detail: { role: 'mentor' } }])
  const reply = await takeIn(stores, { joiner, actor, now })
  if (nextStep(joiner) === null) return reply
  const { more } = copyIn(actor.language, cohort.words)
  const goOn = rows([{ label: copyIn(actor.language, cohort.words).goOn, command: opensStep(enrolment), style: 'primary' }])
  return { ...reply, view: { ...reply.view, parts: [...reply.view.parts, note(more), ...goOn] } }
}
