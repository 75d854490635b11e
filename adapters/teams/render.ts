import { isOpening } from '../../src/contract/command.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import type { Language, Part, View } from '../../src/contract/view.ts'
import { unreachable } from '../../src/kit/result.ts'
import { clean, ellipsis, isBlank, shorten } from '../../src/kit/text.ts'
import { fitted } from './fit.ts'
import { limits } from './limits.ts'
import { chart, table } from './pictures.ts'
import { richText } from './rich.ts'
import { action, type Pressable, verb } from './saying/actions.ts'
import type { Action, AdaptiveCard, Element } from './saying/card.ts'
import { fields, heading, image, link, list, rowsOf, texts } from './saying/parts.ts'
import { bytesOf, marked, plain } from './text.ts'

/** Turns what a button stands for into what it carries. */
export type Write = (content: object) => string

export interface CardOptions {
  /** What Teams calls the one reader: their client asks by itself for what others change. Missing where several read it. */
  readonly mri?: string | undefined
  /** Dialogs send everything back by Action.Submit. */
  readonly inDialog?: boolean | undefined
}

/** A view as a card. */
export const renderCard = (view: View, write: Write, options: CardOptions = {}): AdaptiveCard => drawn(view, plainOf(view), write, options)

function drawn(view: View, words: string, write: Write, options: CardOptions): AdaptiveCard {
  const card = { ...cardOf(view.language, words, bodyOf(view.parts, write, options)), ...refreshOf(write, view, options) }
  return fitted(card, 'message')
}

export interface ActivityOptions extends CardOptions {
  /** The delivery that this is an attempt of. */
  readonly delivery?: string | undefined
  /** Whether its reader is called. */
  readonly alert?: boolean | undefined
}

/** What is posted to a conversation: one card, never a text beside it, which Teams would take for two messages. */
export interface Activity {
  readonly type: 'message'
  /** All that notifications show. */
  readonly summary: string
  readonly attachments: readonly [CardAttachment]
  readonly channelData: object
}

export interface CardAttachment {
  readonly contentType: typeof cardType
  readonly content: AdaptiveCard
}
/** The content type of cards. */
export const cardType = 'application/vnd.microsoft.card.adaptive'

/** A view as a message. */
export function renderActivity(view: View, write: Write, options: ActivityOptions = {}): Activity {
  const words = plainOf(view)
  return activityWith(drawn(view, words, write, options), words, options)
}

/** A card as a message. */
export const activityWith = (card: AdaptiveCard, summary: string, options: ActivityOptions = {}): Activity => ({
  type: 'message',
  summary: shorten(summary.replace(/\s+/gu, ' '), limits.summary) || ellipsis,
  attachments: [{ contentType: cardType, content: card }],
  channelData: {
    ...(options.alert && { notification: { alert: true } }),
    ...(options.delivery !== undefined && { pari: { delivery: options.delivery } }),
  },
})

/** A view as plain text, never empty: what is read where no card can be shown. */
export const plainOf = (view: View): string => clean(plainText(view)).trim() || ellipsis

/** A card around what it holds, with its words for clients that draw no cards or speak. */
export const cardOf = (language: Language, words: string, body: readonly Element[]): AdaptiveCard => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  lang: language,
  fallbackText: told(words, marked),
  speak: told(words, spoken),
  body,
})

/** No character takes more than three bytes for each half of it: most texts need not be counted. */
function told(words: string, write: (text: string) => string): string {
  const most = limits.fallbackBytes
  const whole = write(words)
  return whole.length * 3 < most ? whole : shorten(words, most, write, bytesOf)
}

/** It may be read as SSML: these three would be markup there. */
const spoken = (text: string): string => text.replace(/[<>&]/gu, ' ')

/** Teams asks for those who are named, at most 60 (learn.microsoft.com/microsoftteams/platform, "Up to date cards"). */
function refreshOf(write: Write, { renews, parts }: View, { mri }: CardOptions): Pick<AdaptiveCard, 'refresh'> {
  // A card that is drawn anew loses what its reader is just writing in it.
  if (mri === undefined || renews === undefined || parts.some(({ kind }) => kind === 'entry')) return {}
  return { refresh: { action: { type: 'Action.Execute', title: ellipsis, verb, data: { token: write(renews) } }, userIds: [mri] } }
}

/** One part after the other, in the few kinds of elements that every client draws. */
export function bodyOf(parts: readonly Part[], write: Write, { inDialog = false }: CardOptions = {}): Element[] {
  const hasEntry = parts.some(({ kind }) => kind === 'entry')
  const actionOf: ToAction = (button) => action(button, { inDialog, hasEntry })
  return parts.flatMap((part, index) => elementsOf(part, index, write, actionOf))
}

type ToAction = (button: Pressable) => Action

function elementsOf(part: Part, index: number, write: Write, actionOf: ToAction): Element[] {
  switch (part.kind) {
    case 'heading':
      return heading(part.text)
    case 'text':
      return texts(part.text)
    case 'note':
      return texts(part.text, { isSubtle: true, size: 'Small' })
    case 'fields':
      return fields(part.rows)
    case 'rich':
      return richText(part.blocks)
    case 'list':
      return list(part.items)
    case 'entry':
      return entry(part, index, write, actionOf)
    case 'image':
      return image(part)
    case 'picture':
      return texts(part.alt)
    case 'chart':
      return chart(part)
    case 'table':
      return table(part)
    case 'links':
      return part.links.flatMap(link)
    case 'buttons':
      return rowsOf(part.buttons, limits.actions).map((row) => ({
        type: 'ActionSet',
        actions: row.map(({ label, command, style }) =>
          actionOf({ label, style, opens: isOpening(command), data: { token: write(command) } }),
        ),
      }))
    default:
      return unreachable(part)
  }
}

function entry(part: Extract<Part, { kind: 'entry' }>, index: number, write: Write, actionOf: ToAction): Element[] {
  const { answer, entry, placeholder } = limits.input
  const id = `${entryPrefix}${index}`
  const hint = isBlank(part.placeholder) ? {} : { placeholder: plain(part.placeholder, placeholder) }
  const send = actionOf({ label: part.submit, opens: false, data: { token: write(part.opens), input: id } })
  return [
    { type: 'Input.Text', id, label: plain(part.label, entry), isMultiline: true, maxLength: answer, ...hint },
    { type: 'ActionSet', actions: [send] },
  ]
}

/** The id of an entry's input. */
const entryPrefix = 'entry-'

/** What stands in the entry that this button sends; null when the button sends none. */
export function readEntry(data: Readonly<Record<string, unknown>>): string | null {
  const { input } = data as { input?: unknown }
  if (typeof input !== 'string' || !input.startsWith(entryPrefix)) return null
  const text = data[input]
  return typeof text === 'string' ? clean(text).trim() : ''
}
