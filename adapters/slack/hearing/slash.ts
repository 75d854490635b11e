import { type Command, isOpening } from '../../../src/contract/command.ts'
import { inTime } from '../../../src/kit/in-time.ts'
import type { shortcuts } from '../access/scopes.ts'
import type { Answerable } from '../parse.ts'
import type { renderMessage } from '../render.ts'
import { noticeOf, respond, sayDirect, showModal } from './answers.ts'
import { answerWith, type Hearing, writeFor } from './hearing.ts'
import { ownView } from './own-words.ts'
import { carryOut, openFor } from './taps.ts'

export type HeardSlash = Answerable & { readonly command: Command }

/** `/mentoring …`: only the person who asked sees the answer. It goes out with the acknowledgement when it is there in time. */
export async function hearSlash(
  hearing: Hearing,
  slash: HeardSlash,
  ack: (message?: ReturnType<typeof renderMessage>) => Promise<void>,
): Promise<void> {
  const { command, from } = slash
  if (isOpening(command)) {
    await ack()
    return openFor(hearing, command, slash)
  }
  const work = carryOut(hearing, command, slash).then((outcome) =>
    outcome === 'broken' ? ownView(hearing, from, (copy) => copy.failed) : outcome.view,
  )
  const messageOf = async (view: Awaited<typeof work>) => ({
    response_type: 'ephemeral',
    ...(await answerWith(hearing, from, view, writeFor(hearing, from))),
  })
  const decided = await inTime(work, hearing.limits.decide)
  if (decided) return ack(await messageOf(decided.done))
  await ack()
  const view = await work
  if (!(await respond(hearing, slash, await messageOf(view)))) await sayDirect(hearing, from, view)
}

/** A global shortcut: it has no channel to answer in, so a modal comes up. */
export async function hearShortcut(
  hearing: Hearing,
  name: keyof typeof shortcuts,
  from: Answerable,
  ack: () => Promise<void>,
): Promise<void> {
  await ack()
  const command = hearing.core.shortcut(name)
  if (!command) throw new Error(`No room answers the shortcut ${name}.`)
  if (isOpening(command)) return openFor(hearing, command, from)
  const outcome = await carryOut(hearing, command, from)
  const view = outcome === 'broken' ? await ownView(hearing, from.from, (copy) => copy.failed) : outcome.view
  const isShown = await showModal(hearing, from.from, { put: 'open', trigger: from.trigger }, noticeOf(hearing, view, from.from))
  if (!isShown) await sayDirect(hearing, from.from, view)
}
