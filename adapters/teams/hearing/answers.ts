import type { Language, View } from '../../../src/contract/view.ts'
import type { Copy } from '../copy.ts'
import type { Dialog } from '../forms.ts'
import type { Answer } from '../receive.ts'
import { cardType, plainOf } from '../render.ts'
import { wordsIn } from './own-words.ts'

/** How Teams wants an Action.Execute answered (https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards). */
const types = {
  card: cardType,
  message: 'application/vnd.microsoft.activity.message',
  error: 'application/vnd.microsoft.error',
} as const

/** The card takes the message's place for the person who tapped. */
export const cardAnswer = (card: object): Answer => ({ status: 200, body: { statusCode: 200, type: types.card, value: card } })

/** The card stays, and the person who tapped reads this. */
export const messageAnswer = (text: string): Answer => ({ status: 200, body: { statusCode: 200, type: types.message, value: text } })

/** A text of ours, beside the card. */
export const saying = (language: Language, pick: (copy: Copy) => string): Answer => messageAnswer(pick(wordsIn(language)))

/** A refusal beside the card: its words, without buttons that could not be pressed there. */
export const refusalAnswer = ({ parts, ...view }: View): Answer =>
  messageAnswer(plainOf({ ...view, parts: parts.filter(({ kind }) => kind !== 'buttons' && kind !== 'entry') }))

/** Nothing changes and nobody is told: of what Teams asked for by itself. */
export const errorAnswer = (): Answer => ({
  status: 200,
  body: { statusCode: 500, type: types.error, value: { code: 'InternalServerError', message: 'Not now.' } },
})

/** A dialog shows this (https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/invoking-task-modules). */
export const dialogAnswer = (dialog: Dialog): Answer => ({ status: 200, body: { task: { type: 'continue', value: dialog } } })
