import { isJson, type Json } from '../ends/json.ts'
import { cardProblems, sizeOf, warningsAbout } from './cards/check.ts'
import { cardOf, cardType, textIn } from './cards/parts.ts'
import { type Reply, refuse } from './replies.ts'

/** Cards of the Bot Framework that Teams shows; they are not judged here. */
const otherCards = ['card.hero', 'card.thumbnail', 'card.list', 'card.o365connector', 'teams.card.', 'teams.file.']
const pictures = ['image/png', 'image/jpeg', 'image/gif']
const isOther = (type: string): boolean =>
  pictures.includes(type) || otherCards.some((card) => type.startsWith(`application/vnd.microsoft.${card}`))

function attachmentProblems(attachment: unknown, at: number): readonly string[] {
  const type = isJson(attachment) ? textIn(attachment, 'contentType') : undefined
  const place = `/attachments/${at}`
  if (!isJson(attachment) || type === undefined) return [`${place}: must have a contentType`]
  if (type === cardType) return cardProblems(attachment['content']).map((problem) => `${place}/content${problem}`)
  return isOther(type) ? [] : [`${place}: unknown contentType ${type}`]
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

function mentionProblems(activity: Json): readonly string[] {
  const text = textIn(activity, 'text') ?? ''
  return listOf(activity['entities'])
    .filter(isJson)
    .filter((entity) => entity['type'] === 'mention' && !text.includes(String(entity['text'])))
    .map((entity) => `/entities: ${String(entity['text'])} stands nowhere in the text`)
}

/** Judges what an app wants to say: an error, or what is unwise about it. */
export function judge(activity: Json, maxBytes: number): { readonly refused?: Reply; readonly warnings: readonly string[] } {
  const type = textIn(activity, 'type')
  const refused = (message: string): { readonly refused: Reply; readonly warnings: readonly string[] } => ({
    refused: refuse('BadArgument', { message: `Invalid activity: ${message}` }),
    warnings: [],
  })
  if (type === 'typing') return { warnings: [] }
  if (type !== 'message') return refused(`type ${type} cannot be sent to Teams`)
  if (sizeOf(activity) > maxBytes) return { refused: refuse('MessageSizeTooBig'), warnings: [] }
  const attachments = listOf(activity['attachments'])
  if ((textIn(activity, 'text') ?? '').trim() === '' && attachments.length === 0) return refused('a message needs text or an attachment')
  const problems = [...attachments.flatMap(attachmentProblems), ...mentionProblems(activity)]
  return problems.length > 0 ? refused(problems.join('; ')) : { warnings: warningsAbout(activity, cardOf(activity)) }
}
