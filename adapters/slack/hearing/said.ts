import { type Command, isOpening } from '../../../src/contract/command.ts'
import type { Address } from '../../../src/contract/platform.ts'
import type { View } from '../../../src/contract/view.ts'
import { sayDirect } from './answers.ts'
import type { Hearing } from './hearing.ts'
import { ownView, wordsIn } from './own-words.ts'
import { carryOut } from './taps.ts'

/** Words that somebody wrote to Pari: the answer stands below them. A form opens at a press only, so its button is what they get. */
export async function hearSaid(hearing: Hearing, { from, command }: { readonly from: Address; readonly command: Command }): Promise<void> {
  await sayDirect(hearing, from, isOpening(command) ? await wayTo(hearing, command, from) : await answerTo(hearing, command, from))
}

async function answerTo(hearing: Hearing, command: Command, from: Address): Promise<View> {
  const outcome = await carryOut(hearing, command, { from, trigger: null, responseUrl: null })
  return outcome === 'broken' ? ownView(hearing, from, (copy) => copy.failed) : outcome.view
}

async function wayTo(hearing: Hearing, opening: Command, from: Address): Promise<View> {
  const opened = await hearing.core.open(opening, from)
  if (!('form' in opened)) return opened.view
  const { language, title } = opened.form
  const button = { label: wordsIn(language).openForm, command: opening }
  return {
    language,
    parts: [
      { kind: 'text', text: title },
      { kind: 'buttons', buttons: [button] },
    ],
  }
}
