/** What somebody who was missing is asked on the next working day, once and kindly, and what becomes of their answer. */
import { heading, note, text } from '../contract/parts.ts'
import type { Part, Reply, View } from '../contract/view.ts'
import type { NewDelivery } from '../delivery/outbox.ts'
import { hoursAfter, type Instant } from '../kit/clock.ts'
import type { Reader } from '../programme/kick-off/kick-off-shown.ts'
import type { Look, Tap } from './commands.ts'
import { copyIn } from './copy-in.ts'
import type { Deps, Stores } from './deps.ts'
import { type CareAnswer, careAnswers, type EveningFacts } from './facts.ts'
import { type Kind, kinds } from './kinds.ts'
import { inLine, refuse, row, shown } from './say.ts'
import type { Asked, Hearer } from './store.ts'

/** After that many hours a question about that evening comes too late. */
const usefulHours = 72

/** Asks everybody who said that they come and was noted as missing. */
export async function askMissing({ presence, outbox }: Stores, evening: EveningFacts, now: Instant): Promise<void> {
  const asked = await presence.askMissing(evening.id, now)
  await outbox.put(
    asked.map(({ presenceId, person }): NewDelivery<Kind> => {
      const { class: order } = kinds['presence.care']
      return {
        ...{ key: `presence:${presenceId}:care`, kind: 'presence.care', step: 1, class: order },
        ...{ personId: person.personId, cohortId: evening.cohortId, view: careView(evening, presenceId, person) },
        ...{ dueAt: now, expiresAt: hoursAfter(now, usefulHours) },
      }
    }),
  )
}

/** The question: it says before the tap who will read the answer. */
export function careView(
  evening: Pick<EveningFacts, 'words' | 'programme'>,
  presence: string,
  { language }: Pick<Hearer, 'language'>,
): View {
  const { care } = copyIn(language, evening.words)
  return {
    language,
    parts: [heading(care.title), text(care.text(evening.programme)), ...choices(evening, presence, language), note(care.note)],
  }
}

/** One stands out: what they chose, or before that to go on. */
function choices(
  { words }: Pick<EveningFacts, 'words'>,
  presence: string,
  language: Hearer['language'],
  chosen: CareAnswer | null = null,
): Part[] {
  const { care } = copyIn(language, words)
  return row(
    ...careAnswers.map((answer) => ({
      label: answer === chosen ? `✓ ${care.answers[answer]}` : care.answers[answer],
      command: { do: 'answerCare', presence, answer } satisfies Tap,
      ...(answer === (chosen ?? 'stillIn') && { style: 'primary' as const }),
    })),
  )
}

/** Stores what they said. Said again, it is said once; something else takes its place, also with a coordinator who has read what it was before. */
export async function answerCare(deps: Deps, { presence: id, answer }: Extract<Tap, { do: 'answerCare' }>, actor: Reader): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const asked = await stores.presence.asked(id, actor.personId)
    if (!asked) return refuse(actor, 'notTheirs')
    const { evening, enrolmentId } = asked
    const { care } = copyIn(actor.language, evening.words)
    if (asked.answer !== answer) {
      await stores.presence.answer(id, answer, now)
      const of = { actorId: actor.personId, cohortId: evening.cohortId, subject: enrolmentId }
      await stores.audit.note([{ ...of, deed: 'answeredCare', detail: { answer } }])
      await stores.outbox.takeBack(evening.cohortId, `${keyOf(asked)}:`)
      const isKnown = asked.answer !== null && asked.answer !== 'stillIn'
      if (answer !== 'stillIn' || isKnown) await tellCoordinators(stores, asked, answer, now)
    }
    return shown(actor, [text(care.thanks[answer]), note(care.change), ...choices(evening, id, actor.language, answer)])
  })
}

/** The beginning of the keys of what coordinators read of the answers of one of them. */
const keyOf = ({ presenceId }: Pick<Asked, 'presenceId'>): string => `presence:${presenceId}:answered`

async function tellCoordinators({ presence, outbox }: Stores, asked: Asked, answer: CareAnswer, now: Instant) {
  const { enrolmentId, evening, person } = asked
  const { class: order } = kinds['presence.answered']
  await outbox.put(
    (await presence.coordinators(evening.cohortId)).map(
      (to): NewDelivery<Kind> => ({
        ...{ key: `${keyOf(asked)}:${answer}:${now.epochMilliseconds}:${to.personId}`, kind: 'presence.answered', step: 1, class: order },
        ...{ personId: to.personId, cohortId: evening.cohortId, view: answeredView(evening, enrolmentId, person, answer, to) },
        ...{ dueAt: now, expiresAt: null },
      }),
    ),
  )
}

/** What a coordinator reads of an answer, with the way to the card. */
export function answeredView(
  evening: Pick<EveningFacts, 'words' | 'cohortId'>,
  enrolment: string,
  person: Pick<Hearer, 'name'>,
  answer: CareAnswer,
  to: Pick<Hearer, 'language'>,
): View {
  const { answered, buttons } = copyIn(to.language, evening.words)
  const card: Look = { do: 'showGuest', mark: 'look', cohort: evening.cohortId, enrolment }
  const name = inLine(person)
  return {
    language: to.language,
    parts: [heading(answered.title(name)), text(answered[answer](name)), ...row({ label: buttons.card, command: card })],
  }
}
