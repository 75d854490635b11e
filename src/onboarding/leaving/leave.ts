/** Somebody would like to stop: before the kick-off they leave with two taps, and a pair that has begun is never ended without a word. */
import { showHome } from '../../contract/command.ts'
import { heading, note, text } from '../../contract/parts.ts'
import type { Button, Part, Reply, View } from '../../contract/view.ts'
import { listOf } from '../../contract/wording.ts'
import type { NewDelivery } from '../../delivery/outbox.ts'
import { hoursAfter, type Instant, isBefore } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { type Look, opensPause, type Tap } from '../commands.ts'
import { type Kind, kinds } from '../kinds.ts'
import { copyIn as selectionsCopyIn } from '../selections/copy-in.ts'
import { graceMinutes } from '../selections/selections.rules.ts'
import type { StepDeps } from '../steps/deps.ts'
import type { Hearer, Joiner } from '../steps/facts.ts'
import { refuse, rows, shown } from '../steps/say.ts'
import { consentVersion } from '../steps/steps.rules.ts'
import { copyIn } from './copy-in.ts'

/** Whether they are a pair whose kick-off has begun: then people talk first. */
const isInPair = ({ partners, startsAt }: Joiner, now: Instant): boolean =>
  partners.length > 0 && startsAt !== null && !isBefore(now, startsAt)

/** What follows when somebody leaves, before they do. */
export async function showLeaving(deps: StepDeps, { enrolment }: Extract<Look, { do: 'showLeaving' }>, actor: KnownPerson): Promise<Reply> {
  const joiner = await deps.transact(async ({ steps }) =>
    enrolment === undefined ? ((await steps.joinersOf(actor, 'all'))[0] ?? null) : steps.joiner(enrolment, actor),
  )
  if (!joiner) return refuse(actor, enrolment === undefined ? 'nothing' : 'gone')
  return shown(actor, leavingParts(joiner, actor, deps.clock.now()))
}

function leavingParts(joiner: Joiner, { language }: KnownPerson, now: Instant): Part[] {
  const copy = copyIn(language, joiner.words)
  const button = (how: Extract<Tap, { do: 'leave' }>['how'], label: string): Button => ({
    label,
    command: { do: 'leave', enrolment: joiner.enrolmentId, how } satisfies Tap,
  })
  const stay: Button = { label: copy.buttons.stay, command: showHome }
  const pause: Button = { label: copy.buttons.pause, command: opensPause(joiner.enrolmentId) }
  if (isInPair(joiner, now))
    return [
      heading(copy.title(joiner.programme)),
      text(copy.pair(listOf(joiner.partners, language))),
      ...rows([button('leave', copy.buttons.tell), pause, stay]),
    ]
  return [
    heading(copy.title(joiner.programme)),
    text(copy[joiner.role]),
    text(copy.back),
    note(copy.nextTime),
    ...rows([button('nextTime', copy.buttons.nextTime), button('leave', copy.buttons.leave), pause, stay]),
  ]
}

/** Lets somebody leave at their own wish. What follows for others is done by the rooms that know of it. */
export async function leave(deps: StepDeps, { enrolment, how }: Extract<Tap, { do: 'leave' }>, actor: KnownPerson): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const joiner = await stores.steps.joiner(enrolment, actor)
    if (!joiner) return refuse(actor, 'gone')
    const copy = copyIn(actor.language, joiner.words)
    const { cohortId } = joiner
    if (isInPair(joiner, now)) {
      await stores.outbox.put((await stores.steps.coordinators(cohortId)).map((to) => reportTo(joiner, to, now)))
      await stores.audit.note([{ actorId: actor.personId, cohortId, deed: 'askedToLeave', subject: enrolment, detail: {} }])
      return shown(actor, [text(copy.told)])
    }
    // A room that asks about the kick-off takes it as an answer, with all that follows for a mentor or mentee.
    await stores.tell({ happened: 'leaves', cohortId, enrolmentId: enrolment, at: now })
    if (joiner.partners.length === 0) await stores.selections.left(enrolment, now)
    await stores.takingPart.leave(enrolment, now)
    await stores.pauses.resume(enrolment)
    // Whoever thinks again within minutes finds the place as it was; then it goes to somebody who waits.
    await stores.selections.wake(cohortId, [joiner.role], joiner.partners.length === 0 ? hoursAfter(now, graceMinutes / 60) : now)
    if (how === 'nextTime') await stores.steps.agree(enrolment, 'later', consentVersion, now)
    await stores.outbox.supersede(
      [{ personId: actor.personId, cohortId }],
      ['onboarding.invited', 'onboarding.nudge', 'onboarding.placeOffered'],
    )
    await stores.audit.note([{ actorId: actor.personId, cohortId, deed: 'left', subject: enrolment, detail: { how } }])
    await stores.wakeTimetable()
    const isOwn = joiner.partners.length === 0 && (await stores.selections.application(enrolment)) !== null
    const back = { label: selectionsCopyIn(actor.language, joiner.words).buttons.comeBack, command: { do: 'comeBack', enrolment } as const }
    return shown(actor, [text(how === 'nextTime' ? copy.leftNext : copy.left), ...(isOwn ? rows([back]) : [])])
  })
}

function reportTo(joiner: Joiner, to: Hearer, now: Instant): NewDelivery<Kind> {
  const { class: order } = kinds['onboarding.wantsToStop']
  const { enrolmentId, cohortId } = joiner
  return {
    ...{ key: `joining:${enrolmentId}:stop:${to.personId}`, kind: 'onboarding.wantsToStop', step: 1, class: order },
    ...{ personId: to.personId, cohortId, view: wantsToStopView(joiner, to), dueAt: now, expiresAt: null },
  }
}

/** What a coordinator reads of somebody in a pair who would like to stop. */
export function wantsToStopView(
  { person, partners, words }: Pick<Joiner, 'person' | 'partners' | 'words'>,
  { language }: Pick<Hearer, 'language'>,
): View {
  const { report } = copyIn(language, words)
  const partner = listOf(partners, language)
  return { language, parts: [heading(report.title(person.name)), text(report.text(person.name, partner))] }
}
