import { expect } from 'vitest'
import { aDialog, type House } from './house.ts'

/** What a dialog shows. */
interface Shown {
  readonly title: string
  readonly height: string
  readonly card: { readonly contentType: string; readonly content: { readonly body: readonly Element[] } }
}
interface Element {
  readonly type: string
  readonly id?: string
  readonly value?: string
  readonly text?: string
  readonly style?: string
  readonly items?: readonly Element[]
  readonly actions?: readonly { readonly type: string; readonly title: string; readonly data: Readonly<Record<string, string>> }[]
}
/** The dialog in an answer; nothing else is an answer. */
export async function dialogIn(answer: Response | Promise<Response>): Promise<Shown> {
  const { task } = (await (await answer).json()) as { task: { type: string; value: Shown } }
  expect(task.type).toBe('continue')
  return task.value
}
/** Its buttons, from top to bottom. */
export const buttonsOf = ({ card }: Shown) => card.content.body.flatMap(({ actions }) => actions ?? [])
/** All of it, as one text. */
export const textOf = (shown: Shown) => JSON.stringify(shown)
/** Its last button is pressed, with this filled in. */
export const send = (house: House, shown: Shown, filled: object = {}) =>
  house.post(aDialog('task/submit', { ...buttonsOf(shown).at(-1)?.data, ...filled }))
