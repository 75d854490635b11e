import { type Command, showHome as home, isOpening } from '../../../src/contract/command.ts'
import { isUnknown } from '../../../src/contract/handed-tap.ts'
import type { Sent } from '../../../src/contract/platform.ts'
import type { Reply } from '../../../src/contract/view.ts'
import { inTime } from '../../../src/kit/in-time.ts'
import { nameOf } from '../access/logger.ts'
import type { Answerable, HeardTap } from '../parse.ts'
import { endOf, formOf, noticeOf, respond, sayDirect, showModal, whisper } from './answers.ts'
import { handOver } from './handed.ts'
import { answerWith, type Hearing, showHome } from './hearing.ts'
import { ownView } from './own-words.ts'

/** What the door answered, or that it broke. */
type Outcome = Reply | 'broken'

const refusals = { foreign: 'otherReader', empty: 'nothingWritten', tooLong: 'tooLong' } as const

/** A tap is acknowledged when it is stored: if we die before, Slack tells the person, and they tap again. What is shown comes after. */
export async function hearTap(hearing: Hearing, tap: HeardTap, ack: () => Promise<void>): Promise<void> {
  const put = tap.where.kind === 'modal' ? 'push' : 'open'
  const { command } = tap
  if (typeof command === 'string') {
    await ack()
    return whisper(hearing, tap, await ownView(hearing, tap.from, (copy) => copy[refusals[command]]), put)
  }
  if (isUnknown(command)) return handOver(hearing, tap, command.unknown, ack)
  if (isOpening(command)) {
    await ack()
    return openFor(hearing, command, tap, put, tap.where.kind === 'modal' ? tap.where.viewId : null)
  }
  const work = carryOut(hearing, command, tap, messageOf(tap))
  await inTime(work, hearing.limits.decide)
  await ack()
  await show(hearing, tap, command, await work)
}

/** The door's answer; what it throws is in the log and becomes a sentence for the person. */
export async function carryOut({ core, log }: Hearing, tap: Command, { from }: Answerable, on: Sent | null = null): Promise<Outcome> {
  try {
    return await core.handle(tap, from, on)
  } catch (error) {
    log.error({ workspace: from.workspace.id, does: tap.do, error: nameOf(error) }, 'a tap could not be carried out')
    return 'broken'
  }
}

/** The message that was tapped, as `platform` names what it sends. What only one person sees for now is no message that stays. */
const messageOf = ({ from: { workspace }, where }: HeardTap): Sent | null =>
  where.kind === 'message' && !where.isEphemeral ? { workspace, ref: where.ref } : null

async function show(hearing: Hearing, tap: HeardTap, command: Command, outcome: Outcome): Promise<void> {
  const put = tap.where.kind === 'modal' ? 'push' : 'open'
  if (outcome === 'broken') return whisper(hearing, tap, await ownView(hearing, tap.from, (copy) => copy.failed), put)
  if (tap.where.kind === 'home') return showFromHome(hearing, tap, command, outcome)
  if (!outcome.accepted) return whisper(hearing, tap, outcome.view, put)
  hearing.openHomes.changed(tap.from.workspace)
  return tap.where.kind === 'modal' ? showInstead(hearing, tap, tap.where, outcome) : replace(hearing, tap, tap.where, outcome)
}

/** The answer takes the message's place: by the address that came with the tap, else by the message's own, else as a new one. */
async function replace(hearing: Hearing, tap: HeardTap, where: { ref: string; isEphemeral: boolean }, { view }: Reply): Promise<void> {
  const message = await answerWith(hearing, tap.from, view, (content) => hearing.tokens.write(content, tap.reader))
  if (await respond(hearing, tap, { replace_original: true, ...message })) return
  if (where.isEphemeral) return sayDirect(hearing, tap.from, view)
  const { workspace } = tap.from
  const result = await hearing.platform.update({ workspace, ref: where.ref }, view)
  if (result.kind !== 'delivered') hearing.log.warn({ workspace: workspace.id, result: result.kind }, 'an answer could not be shown')
}

async function showInstead(hearing: Hearing, tap: HeardTap, { viewId }: { viewId: string }, { view }: Reply): Promise<void> {
  if (await showModal(hearing, tap.from, { put: 'instead', viewId }, endOf(noticeOf(hearing, view, tap.from)))) return
  await sayDirect(hearing, tap.from, view)
}

/** The home shows how things stand now; what was answered stands in front of it. */
async function showFromHome(hearing: Hearing, tap: HeardTap, command: Command, { view }: Reply): Promise<void> {
  showHome(hearing, tap.from)
  if (command.do !== home.do) await whisper(hearing, tap, view)
}

/**
 * Opens a form, or says why not. A modal must be there three seconds after the tap. `below`: the modal that was tapped; the form takes its place
 * where Slack stacks no more, which is three (docs.slack.dev/surfaces/modals).
 */
export async function openFor(
  hearing: Hearing,
  opening: Command,
  to: Answerable,
  put: 'open' | 'push' = 'open',
  below: string | null = null,
): Promise<void> {
  try {
    const opened = await hearing.core.open(opening, to.from)
    if (!('form' in opened)) return await whisper(hearing, to, opened.view, put)
    const form = await formOf(hearing, opened.form, to.from)
    if (await showModal(hearing, to.from, { put, trigger: to.trigger }, form)) return
    if (below !== null && (await showModal(hearing, to.from, { put: 'instead', viewId: below }, form))) return
    await whisper(hearing, { ...to, trigger: null }, await ownView(hearing, to.from, (copy) => copy.late), put)
  } catch (error) {
    hearing.log.error({ workspace: to.from.workspace.id, does: opening.do, error: nameOf(error) }, 'a form could not be opened')
    await whisper(hearing, to, await ownView(hearing, to.from, (copy) => copy.failed), put)
  }
}
