import { z } from 'zod'
import type { Command } from '../../src/contract/command.ts'
import type { Reading } from '../../src/contract/core.ts'
import type { Form } from '../../src/contract/form.ts'
import { isCarried, type Unknown } from '../../src/contract/handed-tap.ts'
import type { Address } from '../../src/contract/platform.ts'
import type { Tokens } from '../../src/contract/tokens.ts'
import { type Language, languages } from '../../src/contract/view.ts'
import type { Heard } from './access/activity.ts'
import type { Copy } from './copy.ts'
import { languageFor } from './hearing/own-words.ts'
import { limits } from './limits.ts'
import { readerIn, readerOf } from './platform.ts'
import { readEntry } from './render.ts'

/** Who did something, and where they are answered. */
export interface Origin {
  readonly from: Address
  /** `29:…` */
  readonly mri: string
  readonly name: string
  readonly serviceUrl: string
  readonly conversation: string
  readonly isPersonal: boolean
  /** The message whose card was tapped; null where there is none. */
  readonly message: string | null
  /** Teams' own language for them: only for what has to be said before the core is asked. */
  readonly language: Language
}

/** Who did it; null when Teams names no person of the tenant. */
export function readOrigin(heard: Heard, tenant: string): Origin | null {
  const { from, conversation, serviceUrl } = heard
  if (!from.aadObjectId) return null
  return {
    from: { workspace: { platform: 'teams', id: tenant }, id: from.aadObjectId.toLowerCase() },
    mri: from.id,
    name: from.name ?? '',
    serviceUrl,
    conversation: conversation.id,
    isPersonal: conversation.conversationType === 'personal',
    message: heard.replyToId ?? null,
    language: languageFor(heard.locale),
  }
}

/** What a button carried, for whom it was written, and the file that goes along. */
export interface Carried {
  readonly content: object | null
  /** Whose token it was: what takes the message's place is written for them again. */
  readonly reader: string
  readonly file: string | null
}

const filed = z.object({ file: z.uuid() })

/** A token of the person who used it, or of everybody in the conversation; its content is null when it is neither's. */
export function readToken(
  token: string,
  { from, conversation }: Pick<Origin, 'from' | 'conversation'>,
  tokens: Pick<Tokens, 'read'>,
): Carried {
  const personal = readerOf(from)
  for (const reader of [personal, readerIn(from.workspace.id, conversation)]) {
    const content = tokens.read(token, reader)
    if (content) return { content, reader, file: filed.safeParse(content).data?.file ?? null }
  }
  return { content: null, reader: personal, file: null }
}

/** What a card sends: the token of its button, and what was written in it by the names of its inputs. `live`: the form is asked for as it is with that. */
const sent = z.looseObject({ token: z.string().max(2000), form: z.string().max(20_000).optional(), live: z.literal(true).optional() })
export type Sent = Readonly<z.infer<typeof sent>>

const executed = z.object({ action: z.object({ data: sent }), trigger: z.string().optional() })
const submitted = z.object({ data: sent })

/** What an Action.Execute sends; null when it is none of ours. `isAutomatic`: Teams asks for itself, since the chat was opened. */
export function readExecute({ value }: Pick<Heard, 'value'>): { readonly sent: Sent; readonly isAutomatic: boolean } | null {
  const { data } = executed.safeParse(value)
  return data ? { sent: data.action.data, isAutomatic: data.trigger === 'automatic' } : null
}

/** What a button that opens a dialog, or a dialog itself, sends; null when it is none of ours. */
export const readDialog = ({ value }: Pick<Heard, 'value'>): Sent | null => submitted.safeParse(value).data?.data ?? null

/** What a client that knows no Action.Execute sends in its place, as a message; null for a message that somebody wrote. */
export const readSubmit = ({ value }: Pick<Heard, 'value'>): Sent | null => sent.safeParse(value).data ?? null

/** Why somebody pressed for nothing, by its words in the copy. `otherReader`: not written here, or for somebody else. */
export type NoCommand = keyof Pick<Copy, 'otherReader' | 'nothingWritten' | 'tooLong'>

/** What a button, and the entry that it sends, asks for. */
export function readCommand({ content }: Pick<Carried, 'content'>, sent: Sent, core: Pick<Reading, 'read'>): Command | Unknown | NoCommand {
  const text = readEntry(sent)
  if (text === '') return 'nothingWritten'
  // Not every client keeps to the length that the card names.
  const isLong = content !== null && text !== null && text.length > limits.input.answer
  if (isLong) return 'tooLong'
  if (!isCarried(content)) return 'otherReader'
  const carried = text === null ? content : { ...content, text }
  return core.read(carried) ?? { unknown: carried }
}

const along = z.object({ form: z.looseObject({ language: z.enum(languages), title: z.string(), fields: z.array(z.looseObject({})) }) })

/** The form that went along with what was filled in: Teams keeps none. Null where it was too long, or is not ours. */
export function readForm({ form }: Sent, { from }: Pick<Origin, 'from'>, tokens: Pick<Tokens, 'read'>): { readonly form: Form } | null {
  const content = form === undefined ? null : tokens.read(form, readerOf(from))
  return content && along.safeParse(content).success ? (content as { form: Form }) : null
}

/** What somebody asked for in words. No sign is looked at twice: 28,000 times `<` would stop everybody else for seconds. */
export function readText({ text }: Pick<Heard, 'text'>, core: Pick<Reading, 'readWords'>): Command {
  const said = (text ?? '')
    .replaceAll(/<at\b[^<>]*>[^<]*<\/at>/gi, ' ')
    .replaceAll(/<[^<>]*>|&nbsp;/gi, ' ')
    .trim()
  return core.readWords(said)
}
