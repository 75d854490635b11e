import type { Reply } from '../../src/contract/view.ts'
import { buttonOf, fills, formOf, opens, replyOf } from './announcing.ts'
import type { Stage } from './builders.ts'

/** What people write that worries them: words that stand nowhere else. */
export const worry = 'He shouts at me about marmalade.'

/** Somebody writes what worries them to somebody whom they choose by name. */
export async function worries(stage: Stage, name: string, to: string, soon: 'urgent' | 'calm', text = worry): Promise<Reply> {
  const form = formOf(await opens(stage, name, { do: 'openConcern', mark: 'opening' }))
  const field = form.fields.find((each) => each.name === 'reader')
  const reader = (field && 'options' in field ? field.options : []).find(({ label }) => label === to)?.value
  if (reader === undefined) throw new Error(`${to} is nobody to whom ${name} can write.`)
  const sent = replyOf(await fills(stage, name, form, { text, reader, soon }))
  await stage.settle()
  return sent
}

/** To whom somebody may write, as their form offers it. */
export async function readersOf(stage: Stage, name: string): Promise<readonly string[]> {
  const opened = await opens(stage, name, { do: 'openConcern', mark: 'opening' })
  if (!('form' in opened)) return []
  const field = opened.form.fields.find((each) => each.name === 'reader')
  return (field && 'options' in field ? field.options : []).map(({ label }) => label)
}

/** What somebody sees who presses the button of the last message of this kind. */
export async function reads(stage: Stage, name: string, kind = 'concern.told'): Promise<Reply> {
  const heard = stage.inbox(name, kind).at(-1)
  if (!heard) throw new Error(`${name} heard nothing of a concern.`)
  return stage.tap(name, buttonOf(heard, 'showConcern'))
}

/** Somebody writes further. */
export async function writes(stage: Stage, name: string, shown: Reply, text: string): Promise<Reply> {
  const form = formOf(await opens(stage, name, buttonOf(shown, 'openConcernReply')))
  const sent = replyOf(await fills(stage, name, form, { text }))
  await stage.settle()
  return sent
}
