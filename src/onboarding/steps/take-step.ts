/** Takes the steps one by one: each stores what was filled in and leads to the next, on whichever device somebody goes on. */
import type { Filled, Opened, Submitted } from '../../contract/form.ts'
import { text } from '../../contract/parts.ts'
import { isLanguage, type Part, type Reply } from '../../contract/view.ts'
import { type Instant, isBefore } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Opening, Submission } from '../commands.ts'
import { takePlace, waitingParts } from '../selections/place.ts'
import { readTimes, timesMost } from '../times.ts'
import { copyIn } from './copy-in.ts'
import type { DueStores, StepDeps, StepStores } from './deps.ts'
import type { DateSaid, Joiner } from './facts.ts'
import { profileMost, readProfile } from './profile-form.ts'
import { endParts, finishedView, refuse } from './say.ts'
import { contactMost, stepForm } from './step-form.ts'
import { consentVersion, nextStep, type Purpose, purposes, type StepName, stepsOf } from './steps.rules.ts'
import { tellDate, tellFewer } from './tell-date.ts'

/** Characters of each field that is written into. */
export const stepMost = { ...profileMost, times_zone: timesMost.zone, contact: contactMost } as const

/** Opens the step that somebody asked for, or the next one. Whoever has finished sees what they may change. */
export function openStep(
  { clock, transact }: StepDeps,
  opening: Extract<Opening, { do: 'openStep' }>,
  actor: KnownPerson,
): Promise<Opened> {
  return transact((stores) => openedStep(stores, opening, actor, clock.now()))
}

/** The same within a transaction. */
export async function openedStep(
  { steps, selections }: Pick<StepStores, 'steps' | 'selections'>,
  { enrolment, step }: Omit<Extract<Opening, { do: 'openStep' }>, 'do' | 'mark'>,
  actor: KnownPerson,
  now: Instant,
): Promise<Opened> {
  const joiner = enrolment === undefined ? ((await steps.joinersOf(actor, 'all'))[0] ?? null) : await steps.joiner(enrolment, actor)
  const waits = joiner?.state === 'applied' && joiner.finishedAt ? await waitingParts({ selections }, { joiner, actor, now }) : null
  if (!joiner) return refuse(actor, enrolment === undefined ? 'nothing' : 'gone')
  const next = nextStep(joiner)
  const isFinished = joiner.finishedAt !== null && next === null
  const wanted = step !== undefined && stepsOf(joiner).includes(step) ? step : null
  if (isFinished && wanted === null) return finishedView(joiner, actor, waits ?? endParts(joiner, actor))
  return { form: stepForm({ joiner, step: wanted ?? next ?? 'start', alone: wanted !== null && isFinished }, actor) }
}

type Wrong = { readonly problems: Readonly<Record<string, string>> }

/** What a step came to: what there is to tell beside the next step, and the actor as they are since. */
interface Taken {
  readonly said?: readonly Part[]
  readonly actor?: KnownPerson
  readonly date?: DateSaid
}

/** Takes one step that was filled in. Sent twice, or from two devices, it is stored once more and nothing else happens. */
export async function takeStep(
  deps: StepDeps,
  { enrolment, step, alone }: Extract<Submission, { do: 'takeStep' }>,
  filled: Filled,
  actor: KnownPerson,
): Promise<Submitted> {
  const now = deps.clock.now()
  return deps.transact(async (stores): Promise<Submitted> => {
    const joiner = await stores.steps.joiner(enrolment, actor, step === 'profile' || step === 'start' ? 'lockedWithRoom' : 'locked')
    if (!joiner) return refuse(actor, 'gone')
    if (!stepsOf(joiner).includes(step)) return lead(joiner, actor)
    const it = { stores, joiner, filled, actor, now }
    const taken = await takers[step](it)
    if ('problems' in taken) return taken
    await stores.steps.done(enrolment, step, now)
    if (taken.date) await stores.steps.sayDate(enrolment, taken.date)
    const reader = taken.actor ?? actor
    const after = await stores.steps.joiner(enrolment, actor)
    if (!after) throw new Error(`Enrolment ${enrolment} vanished inside its own transaction.`)
    if (alone) return finishedView(after, reader, [text(copyIn(reader.language, after.words).end.saved), ...(taken.said ?? [])])
    if (step === 'start' && nextStep(after) === null) return finish(it, after)
    return lead(after, reader)
  })
}

/** The step that follows; the last one once more, where only it is left. */
const lead = (joiner: Joiner, actor: KnownPerson): Submitted => ({
  form: stepForm({ joiner, step: nextStep(joiner) ?? 'start', alone: false }, actor),
})

interface Taking {
  readonly stores: DueStores
  readonly joiner: Joiner
  readonly filled: Filled
  readonly actor: KnownPerson
  readonly now: Parameters<StepStores['steps']['finish']>[1]
}

async function finish({ stores, actor, now }: Taking, joiner: Joiner): Promise<Reply> {
  if (joiner.state === 'applied') return takePlace(stores, { joiner, actor, now })
  // A last tap that is sent again finishes nothing anew.
  if (joiner.finishedAt === null) await note({ stores, actor, joiner }, 'finishedJoining')
  await stores.steps.finish(joiner.enrolmentId, now)
  return finishedView(joiner, actor, endParts(joiner, actor))
}

const note = (
  { stores, actor, joiner }: Pick<Taking, 'stores' | 'actor' | 'joiner'>,
  deed: 'finishedJoining' | 'wroteProfile' | 'gaveConsent',
): Promise<void> =>
  stores.audit.note([{ actorId: actor.personId, cohortId: joiner.cohortId, deed, subject: joiner.enrolmentId, detail: {} }])

const takers: Readonly<Record<StepName, (it: Taking) => Promise<Taken | Wrong>>> = {
  async language({ stores, actor, filled: { texts }, joiner, now }) {
    const chosen = texts['language'] ?? ''
    if (!isLanguage(chosen)) return { problems: { language: copyIn(actor.language, joiner.words).problems.choose } }
    const { timeZone, quietFrom, quietUntil } = await stores.choices.choicesOf(actor.personId)
    await stores.choices.choose(actor.personId, { language: chosen, timeZone, quietFrom, quietUntil }, now)
    return { actor: { ...actor, language: chosen } }
  },

  mentoring: async () => ({}),

  async profile(it): Promise<Taken | Wrong> {
    const { stores, actor, joiner, filled, now } = it
    const read = readProfile(filled, { joiner, reads: actor.language })
    if ('problems' in read) return read
    await stores.steps.write(joiner.enrolmentId, read.written, now)
    await note(it, 'wroteProfile')
    const { mentees } = read.written
    if (joiner.role !== 'mentor' || mentees === undefined || mentees === null) return {}
    const more = await stores.steps.setRoom(joiner.enrolmentId, mentees, now)
    await stores.tell({ happened: 'seatsChanged', cohortId: joiner.cohortId, at: now })
    await stores.wakeTimetable()
    if (more > 0) {
      await stores.tell({
        ...{ happened: 'roomLowered', cohortId: joiner.cohortId, enrolmentId: joiner.enrolmentId },
        wanted: mentees,
        more,
        at: now,
      })
      await tellFewer(stores, joiner, more, now)
    }
    const { profile: copy } = copyIn(actor.language, joiner.words)
    const haveBegun = joiner.startsAt !== null && isBefore(joiner.startsAt, now)
    return more > 0 ? { said: [text((haveBegun ? copy.pairsRun : copy.pairsStay)(more))] } : {}
  },

  async times({ stores, actor, filled, now }) {
    const read = readTimes(filled, actor, 'times_')
    if ('problems' in read) return read
    const { zone: timeZone, quiet } = read
    await stores.choices.choose(actor.personId, { language: actor.language, timeZone, quietFrom: quiet.from, quietUntil: quiet.until }, now)
    return { actor: { ...actor, timeZone, quiet } }
  },

  async contact({ stores, actor, joiner, filled: { texts }, now }): Promise<Taken | Wrong> {
    const contact = (texts['contact'] ?? '').trim()
    const isOne = contact === '' || /^[^\s@]+@[^\s@]+$/u.test(contact) || contact.replaceAll(/\D/gu, '').length >= 5
    if (!isOne) return { problems: { contact: copyIn(actor.language, joiner.words).problems.contact } }
    await stores.steps.write(joiner.enrolmentId, { phone: contact === '' ? null : contact }, now)
    return {}
  },

  async consent(it): Promise<Taken | Wrong> {
    const { stores, actor, joiner, filled, now } = it
    const field = `consent${consentVersion}`
    const ticked = (filled.texts[field] ?? '').split(',')
    const agreed = purposes.filter((each): each is Purpose => ticked.includes(each))
    await stores.steps.consent(joiner.enrolmentId, agreed, consentVersion, now)
    await note(it, 'gaveConsent')
    return agreed.includes('pairing') ? {} : { problems: { [field]: copyIn(actor.language, joiner.words).problems.pairing } }
  },

  async start(it): Promise<Taken | Wrong> {
    const { stores, actor, joiner, filled, now } = it
    if (joiner.startsAt === null) return {}
    const said = filled.texts['start']
    if (said !== 'suits' && said !== 'doesNotSuit') return { problems: { start: copyIn(actor.language, joiner.words).problems.choose } }
    if (said === 'doesNotSuit' && joiner.date !== said) await tellDate(stores, joiner, now)
    return { date: said }
  },
}
