import { type Command, isLook, isOpening } from '../../../src/contract/command.ts'
import { isUnknown, type Unknown } from '../../../src/contract/handed-tap.ts'
import type { Sent as SentMessage } from '../../../src/contract/platform.ts'
import type { Reply, View } from '../../../src/contract/view.ts'
import { inTime } from '../../../src/kit/in-time.ts'
import { type Carried, type NoCommand, type Origin, readCommand, readToken, type Sent } from '../parse.ts'
import { readerOf } from '../platform.ts'
import type { Answer } from '../receive.ts'
import { activityWith, type CardOptions, plainOf, renderActivity, renderCard } from '../render.ts'
import type { AdaptiveCard } from '../saying/card.ts'
import { sentOf } from '../saying/stored-ids.ts'
import { cardAnswer, errorAnswer, refusalAnswer, saying } from './answers.ts'
import { formDoor } from './doors.ts'
import { handOver } from './handed.ts'
import { carriedOut, type Hearing, writeFor } from './hearing.ts'
import { viewIn } from './own-words.ts'

/** A tap on a card. */
export interface HeardTap {
  readonly origin: Origin
  readonly carried: Carried
  readonly command: Command | Unknown | NoCommand
}

export function tapFrom(origin: Origin, sent: Sent, { tokens, core }: Pick<Hearing, 'tokens' | 'core'>): HeardTap {
  const carried = readToken(sent.token, origin, tokens)
  const command = readCommand(carried, sent, core)
  // Only a dialog sends a form.
  return {
    origin,
    carried,
    command: typeof command !== 'string' && 'mark' in command && command.mark === 'submission' ? 'otherReader' : command,
  }
}

/**
 * The answer to a tap is the new card. Only the person who tapped sees it, and only until the chat is loaded again, so the same card is put into the
 * message, too. What is not decided in time goes on, and shows in the message.
 */
export async function hearTap(hearing: Hearing, tap: HeardTap): Promise<Answer> {
  const { origin, command } = tap
  if (typeof command === 'string') return saying(origin.language, (copy) => copy[command])
  if (isUnknown(command)) {
    const left = await inTime(handOver(hearing, tap, command.unknown), hearing.limits.decide)
    return saying(origin.language, (copy) => copy[left?.done ?? 'late'])
  }
  const work = outcomeOf(hearing, tap, command)
  const decided = await inTime(work, hearing.limits.decide)
  if (!decided) {
    void hearing.turns.next(lineOf(origin), async () => showLate(hearing, tap, command, await work))
    return saying(origin.language, (copy) => copy.late)
  }
  const outcome = decided.done
  if (outcome === 'broken') return saying(origin.language, (copy) => copy.failed)
  if (!outcome.accepted) return refuse(hearing, tap, outcome.view)
  const card = cardOf(hearing, tap, outcome.view)
  // The way to a form is for now: the message that it was asked from stays.
  if (!isOpening(command) && !isOverheard(tap)) replaceSoon(hearing, origin, card, outcome.view)
  return cardAnswer(card)
}

/**
 * Teams asks by itself when somebody looks at a card with `refresh`. Whatever the answer is, nobody is told anything and no message changes. What is
 * past is refused, and the card stays as it was.
 */
export async function hearRefresh(hearing: Hearing, tap: HeardTap): Promise<Answer> {
  const { command } = tap
  if (typeof command === 'string' || isUnknown(command) || !isLook(command)) return errorAnswer()
  const decided = await inTime(outcomeOf(hearing, tap, command), hearing.limits.decide)
  if (!decided || decided.done === 'broken' || !decided.done.accepted) return errorAnswer()
  return cardAnswer(cardOf(hearing, tap, decided.done.view))
}

/** The same from a client that knows no Action.Execute: as a message, so the card is changed, and a refusal is said. */
export async function hearSubmit(hearing: Hearing, tap: HeardTap): Promise<void> {
  const { origin, command } = tap
  if (typeof command === 'string') return sayWord(hearing, origin, command)
  if (isUnknown(command)) {
    const left = await handOver(hearing, tap, command.unknown)
    return left === 'late' ? undefined : sayWord(hearing, origin, left)
  }
  const outcome = await outcomeOf(hearing, tap, command)
  if (outcome === 'broken') return sayWord(hearing, origin, 'failed')
  if (isOverheard(tap)) return sayAlone(hearing, origin, outcome.view)
  if (outcome.accepted && origin.message !== null && !isOpening(command))
    return replace(hearing, origin, cardOf(hearing, tap, outcome.view), outcome.view)
  const result = await sayTo(hearing, origin, outcome.view)
  if (result.kind !== 'said') hearing.log.warn({ workspace: origin.from.workspace.id, result: result.kind }, 'an answer could not be said')
}

/** A form comes up in a dialog only. A person who asks for one in another way is shown the way to it. */
export const outcomeOf = ({ core, log }: Hearing, tap: HeardTap, command: Command): Promise<Reply | 'broken'> =>
  carriedOut({ log }, tap.origin.from.workspace.id, command.do, async () => {
    const { origin } = tap
    if (!isOpening(command)) return core.handle(command, origin.from, messageOf(tap))
    const opened = await core.open(command, origin.from)
    return 'form' in opened ? { accepted: true, view: formDoor(opened.form, command) } : opened
  })

/** The message whose card was tapped, as `platform` names what it sends. Words that somebody wrote carry no token, and are on no card. */
const messageOf = ({ origin, carried: { content, reader } }: HeardTap): SentMessage | null =>
  content === null || origin.message === null
    ? null
    : sentOf(origin.from.workspace, { chat: chatOf(origin), activityId: origin.message, reader })

/** What a card is drawn with beside its view: only in somebody's own chat is it known who reads it. */
const optionsIn = ({ isPersonal, mri }: Origin): CardOptions => (isPersonal ? { mri } : {})

const cardOf = (hearing: Hearing, { origin, carried }: HeardTap, view: View): AdaptiveCard =>
  renderCard(view, writeFor(hearing, carried.reader, carried.file), optionsIn(origin))

/** A card for one person's eyes is pressed where others read along, such as in a chat into which they forwarded it. */
const isOverheard = ({ origin, carried }: Pick<HeardTap, 'origin' | 'carried'>): boolean =>
  !origin.isPersonal && carried.reader === readerOf(origin.from)

/** Says something in somebody's own chat, wherever they asked. */
export async function sayAlone(hearing: Hearing, { from }: Origin, view: View): Promise<void> {
  const result = await hearing.platform.sendDirect(from, view, hearing.ids.next())
  if (result.kind !== 'delivered') hearing.log.warn({ workspace: from.workspace.id, ...result }, 'an answer could not be said')
}

/** A refusal that offers something to press is said in full, beside the short answer. */
function refuse(hearing: Hearing, tap: HeardTap, view: View): Answer {
  const { origin } = tap
  if (!isOverheard(tap) && view.parts.some(({ kind }) => kind === 'buttons' || kind === 'entry'))
    void hearing.turns.next(lineOf(origin), async () => void (await sayTo(hearing, origin, view)))
  return refusalAnswer(view)
}

/** Changes of one conversation's messages go out one after the other: the last tap's card is the one that stays. */
export const lineOf = ({ from, conversation }: Origin): string => `${from.workspace.id}:${conversation}`

const chatOf = ({ from, serviceUrl, conversation }: Origin) => ({ tenant: from.workspace.id, serviceUrl, conversation })

function replaceSoon(hearing: Hearing, origin: Origin, card: AdaptiveCard, view: View): void {
  if (origin.message !== null) void hearing.turns.next(lineOf(origin), () => replace(hearing, origin, card, view))
}

async function replace(hearing: Hearing, origin: Origin, card: AdaptiveCard, view: View): Promise<void> {
  if (origin.message === null) return
  const result = await hearing.connector.update(chatOf(origin), origin.message, activityWith(card, plainOf(view)))
  if (result.kind !== 'said') hearing.log.warn({ workspace: origin.from.workspace.id, ...result }, 'a card could not be brought up to date')
}

/** The toast is over, so only the message can tell how it ended. */
async function showLate(hearing: Hearing, tap: HeardTap, command: Command, outcome: Reply | 'broken'): Promise<void> {
  const { origin } = tap
  if (outcome !== 'broken' && isOverheard(tap)) return sayAlone(hearing, origin, outcome.view)
  if (outcome !== 'broken' && outcome.accepted && origin.message !== null && !isOpening(command))
    return replace(hearing, origin, cardOf(hearing, tap, outcome.view), outcome.view)
  await sayTo(hearing, origin, outcome === 'broken' ? viewIn(origin.language, (copy) => copy.failed) : outcome.view)
}

/** Carries out a tap that was acknowledged elsewhere: only the message, or a new one, can tell how it ended. */
export async function hearLate(hearing: Hearing, tap: HeardTap & { readonly command: Command }): Promise<void> {
  await hearing.turns.next(lineOf(tap.origin), async () => showLate(hearing, tap, tap.command, await outcomeOf(hearing, tap, tap.command)))
}

/** Says a text of ours in the conversation where it was asked. */
export async function sayWord(hearing: Hearing, origin: Origin, word: NoCommand | 'failed'): Promise<void> {
  await sayTo(
    hearing,
    origin,
    viewIn(origin.language, (copy) => copy[word]),
  )
}

/** Says something new to the person who asked, in the conversation where they asked. `file`: an attached one that goes along with its buttons. */
export function sayTo(hearing: Hearing, origin: Origin, view: View, file: string | null = null) {
  const write = writeFor(hearing, readerOf(origin.from), file)
  return hearing.connector.say(chatOf(origin), renderActivity(view, write, optionsIn(origin)))
}
