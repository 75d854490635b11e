import { heading, note, text } from '../../contract/parts.ts'
import type { Part, Reply } from '../../contract/view.ts'
import { dayAndTime, listOf } from '../../contract/wording.ts'
import type { Housing } from '../../house/housing.ts'
import type { CardOf, CardParts, CardSubject } from '../../house/shown.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { answers, type ConfirmationAnswer } from '../../programme/enrolment/confirmation-answer.ts'
import { noteFor } from '../asks/answer.ts'
import { closedFor, closedToDecide } from '../closed.ts'
import type { Command, ShownAnswer } from '../commands.ts'
import { partnersOf } from '../deliveries.ts'
import type { Deps } from '../deps.ts'
import { refuse } from '../replies.ts'
import type { ConfirmationFacts } from '../store.ts'
import { answerLabel, buttons, view } from '../views.ts'
import { answeredSince, sinceThen } from './call.ts'
import type { Copy } from './copy-in.ts'
import { copyIn } from './copy-in.ts'
import { undoing } from './undo-button.ts'

type NoteDeps = Deps & Pick<Housing, 'showCard'>

/** An answer stands near the top of a card. */
const rank = 10

const shownAs = ({ answer }: Pick<ConfirmationFacts, 'answer'>): ShownAnswer => answer ?? 'silent'

/** What this room shows on somebody's card: what they answered and since when, who noted it, what they were asked and told. */
export async function card(deps: Deps, { enrolmentId }: CardSubject, actor: KnownPerson): Promise<CardParts> {
  const now = deps.clock.now()
  return deps.transact(async ({ confirmations }) => {
    const id = await confirmations.confirmationOf(enrolmentId)
    const [facts] = id === null ? [] : await confirmations.locked([id])
    if (!facts) return { rank, parts: [] }
    const by = facts.answer === null ? null : await confirmations.notedBy(facts.id)
    const copy = copyIn(actor.language, facts.kickOff.words)
    return {
      rank,
      parts: [answerRows(facts, by, actor, copy), ...(isOpen(facts) && !closedFor(facts.kickOff, now) ? choices(facts, copy) : [])],
    }
  })
}

/** Whether an answer can be noted: somebody who waits, or was taken off, has no place to answer for. */
const isOpen = ({ enrolmentState, isTakenOff }: ConfirmationFacts): boolean => enrolmentState !== 'waiting' && !isTakenOff

function answerRows(facts: ConfirmationFacts, by: string | null, actor: KnownPerson, copy: Copy): Part {
  const { card: words, calls } = copy
  const when = (at: NonNullable<ConfirmationFacts['answeredAt']>) => dayAndTime(at, facts.kickOff.zone, actor.language, actor.timeZone)
  const said = facts.answer === null ? calls.silent : answerLabel(copy, facts.role, facts.answer)
  const told = facts.standing === null ? [] : [{ label: words.told, value: words.standings[facts.standing] }]
  return {
    kind: 'fields',
    rows: [
      { label: words.answer, value: facts.answeredAt ? words.since(said, when(facts.answeredAt)) : said },
      ...(by === null ? [] : [{ label: words.notedBy, value: by }]),
      { label: words.asked, value: facts.lastAskAt ? words.times(facts.asks, when(facts.lastAskAt)) : words.never },
      ...told,
    ],
  }
}

function choices(facts: ConfirmationFacts, copy: Copy): Part[] {
  const { choices: words, card: texts } = copy
  const labels = {
    coming: words.theyCome,
    notAtKickoff: words.theyStartLater,
    notStarting: words.theyDoNotStart,
    unsure: words.theyAreUnsure,
  }
  return [
    text(texts.note),
    buttons(
      ...answers.map((answer) => ({
        label: labels[answer],
        command: { do: 'previewAnswer', mark: 'look', confirmation: facts.id, answer, was: shownAs(facts) } as const,
      })),
    ),
  ]
}

type Preview = Extract<Command, { do: 'previewAnswer' }>

/** What follows when a coordinator notes this answer, and who hears what. Without an answer it shows the card again. */
export async function previewAnswer(deps: NoteDeps, look: Preview, actor: KnownPerson): Promise<Reply> {
  const read = await deps.transact((stores) => readFor(stores, look.confirmation, actor))
  if ('view' in read) return read
  const { answer, confirmation } = look
  if (answer === undefined) return deps.showCard(cardOf(read), actor)
  const copy = copyIn(actor.language, read.kickOff.words)
  if (!isOpen(read) || closedFor(read.kickOff, deps.clock.now())) return deps.showCard(cardOf(read), actor, [text(copy.card.stale)])
  const was = shownAs(read)
  const back = { label: copy.choices.card, command: { do: 'previewAnswer', mark: 'look', confirmation, was } } as const
  return {
    accepted: true,
    view: view(
      actor,
      heading(copy.card.noteTitle(read.person.name, answerLabel(copy, read.role, answer))),
      look.was === was ? null : text(sinceThen(read, copy)),
      { kind: 'list', items: followsOf(read, answer, actor, copy) },
      note(copy.card.noteTold(read.person.name)),
      buttons({ label: copy.choices.note, command: { do: 'noteAnswer', confirmation, answer, was }, style: 'primary' }, back),
    ),
  }
}

const cardOf = ({ enrolmentId, kickOff: { cohortId } }: ConfirmationFacts): CardOf => ({ cohortId, enrolmentId })

function followsOf(facts: ConfirmationFacts, answer: ConfirmationAnswer, actor: KnownPerson, { card: copy }: Copy): string[] {
  const partners = partnersOf(facts)
  const names = listOf(
    partners.map(({ name }) => name),
    actor.language,
  )
  const { name } = facts.person
  const words = copy.follows[answer]
  if (partners.length === 0) return [words(name)]
  if (answer !== 'notStarting') return [words(name), copy.follows.partners(names)]
  return [words(name), facts.role === 'mentee' ? copy.follows.place(names) : copy.follows.mentees(names)]
}

async function readFor(
  stores: Parameters<Parameters<Deps['transact']>[0]>[0],
  confirmation: string,
  actor: KnownPerson,
): Promise<ConfirmationFacts | Reply> {
  const [facts] = await stores.confirmations.locked([confirmation])
  if (!facts) return refuse(actor, 'gone')
  if ((await stores.confirmations.roleIn(facts.kickOff.cohortId, actor.personId)) !== 'coordinator') return refuse(actor, 'onlyCoordinator')
  return facts
}

/** Notes what somebody said, and shows their card. An answer that they gave meanwhile is shown first. */
export async function noteAnswer(deps: NoteDeps, tap: Extract<Command, { do: 'noteAnswer' }>, actor: KnownPerson): Promise<Reply> {
  const now = deps.clock.now()
  const done = await deps.transact(async (stores) => {
    const [facts] = await stores.confirmations.lock([tap.confirmation])
    if (!facts) return refuse(actor, 'gone')
    if ((await stores.confirmations.roleIn(facts.kickOff.cohortId, actor.personId)) !== 'coordinator')
      return refuse(actor, 'onlyCoordinator')
    const closed = closedToDecide(facts.kickOff, now)
    if (closed) return refuse(actor, closed)
    if (!isOpen(facts)) return { facts, words: copyIn(actor.language, facts.kickOff.words).card.stale, button: [], accepted: false }
    if (shownAs(facts) !== tap.was) {
      const back = { do: 'previewAnswer', mark: 'look', confirmation: facts.id, was: shownAs(facts) } as const
      return answeredSince(actor, facts, tap.answer, { ...back, answer: tap.answer }, back)
    }
    const doing = { stores, deed: 'notedAnswer', subject: facts.id, kickOff: facts.kickOff, actor, now } as const
    const { reply, undo } = await undoing(doing, () => noteFor({ stores, facts, said: tap.answer, actor, on: null, now }))
    if (!reply.accepted) return reply
    const words = copyIn(actor.language, facts.kickOff.words).thanks.noted(facts.person.name)
    return { facts, words, button: undo, accepted: true }
  })
  if ('view' in done) return done
  const shown = await deps.showCard(cardOf(done.facts), actor, [text(done.words), ...done.button])
  return { ...shown, accepted: done.accepted }
}
