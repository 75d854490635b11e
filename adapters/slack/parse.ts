import { z } from 'zod'
import type { Command } from '../../src/contract/command.ts'
import type { Reading } from '../../src/contract/core.ts'
import { isCarried, type Unknown } from '../../src/contract/handed-tap.ts'
import type { Address, Workspace } from '../../src/contract/platform.ts'
import type { Tokens } from '../../src/contract/tokens.ts'
import { formCallback, readEntry, type StateValues } from './forms.ts'
import { withEmoji } from './hearing/emoji.ts'
import { limits } from './limits.ts'
import { readerOf } from './platform.ts'

/** What Bolt says of where something came from. */
export interface Origin {
  readonly isEnterpriseInstall: boolean
  readonly enterpriseId?: string | undefined
  readonly teamId?: string | undefined
}

/** The enterprise of an organisation-wide installation, else the team; null when Slack names neither. */
export function workspaceFrom({ isEnterpriseInstall, enterpriseId, teamId }: Origin): Workspace | null {
  // That an organisation removed Pari, or let it into a team, is told without a team and without the kind of installation (slackapi/bolt-js#1778).
  const id = isEnterpriseInstall || !teamId ? enterpriseId : teamId
  return id ? { platform: 'slack', id } : null
}

const values = z.record(z.string(), z.record(z.string(), z.looseObject({}))).transform((given) => given as StateValues)
const state = z.object({ values }).optional()

const tapped = z.object({
  user: z.object({ id: z.string() }),
  trigger_id: z.string().optional(),
  response_url: z.string().optional(),
  container: z.object({ message_ts: z.string().optional(), channel_id: z.string().optional(), is_ephemeral: z.boolean().optional() }),
  view: z.object({ id: z.string(), type: z.string(), state }).optional(),
  state,
  actions: z.array(z.object({ action_id: z.string(), value: z.string().optional() })).min(1),
})

/** What was written for whom, and what it means. */
export interface Readers {
  readonly tokens: Pick<Tokens, 'read'>
  readonly core: Pick<Reading, 'read'>
}

/** Where a tap was made. */
export type Where =
  | { readonly kind: 'message'; readonly ref: string; readonly isEphemeral: boolean }
  | { readonly kind: 'home' }
  | { readonly kind: 'modal'; readonly viewId: string }

/** How we can answer the person who did something. */
export interface Answerable {
  readonly from: Address
  readonly trigger: string | null
  readonly responseUrl: string | null
}

export interface HeardTap extends Answerable {
  readonly where: Where
  /** Whose token it was: what takes the message's place is written for them again. */
  readonly reader: string
  /** `foreign`: not written here, or for somebody else. `empty`: an entry without text; `tooLong`: with more than Slack's own clients send. */
  readonly command: Command | Unknown | 'foreign' | 'empty' | 'tooLong'
}

/** A tap on a button; null when the payload is not one of ours. */
export function readTap(payload: unknown, workspace: Workspace, { tokens, core }: Readers): HeardTap | null {
  const { success, data: said } = tapped.safeParse(payload)
  const action = success ? said.actions[0] : undefined
  if (!success || !action) return null
  const { container, view } = said
  const personal = readerOf({ workspace, id: said.user.id })
  const shared = container.channel_id ? readerOf({ workspace, id: container.channel_id }) : null
  const token = action.value ?? ''
  const own = tokens.read(token, personal)
  const common = own === null && shared !== null ? tokens.read(token, shared) : null
  const entry = readEntry(action.action_id, view?.state?.values ?? said.state?.values ?? {})
  return {
    from: { workspace, id: said.user.id },
    trigger: said.trigger_id ?? null,
    responseUrl: said.response_url ?? null,
    where: whereOf(container, view),
    reader: common !== null && shared !== null ? shared : personal,
    command: entry === '' ? 'empty' : (entry?.length ?? 0) > limits.input.text ? 'tooLong' : readCommand(core, own ?? common, entry),
  }
}

function whereOf(container: z.infer<typeof tapped>['container'], view: z.infer<typeof tapped>['view']): Where {
  if (view) return view.type === 'home' ? { kind: 'home' } : { kind: 'modal', viewId: view.id }
  return { kind: 'message', ref: `${container.channel_id}:${container.message_ts}`, isEphemeral: container.is_ephemeral === true }
}

/** Forms come another way. */
function readCommand(core: Readers['core'], content: object | null, text: string | null): HeardTap['command'] {
  if (!isCarried(content)) return 'foreign'
  const carried = text === null ? content : { ...content, text }
  const command = core.read(carried) ?? { unknown: carried }
  return 'mark' in command && command.mark === 'submission' ? 'foreign' : command
}

const sent = z.object({
  user: z.object({ id: z.string() }),
  trigger_id: z.string().optional(),
  view: z.object({
    id: z.string(),
    private_metadata: z.string(),
    blocks: z.array(z.looseObject({ type: z.string(), block_id: z.string().optional() })),
    state,
  }),
})

export interface HeardSubmission extends Answerable {
  readonly viewId: string
  readonly blocks: z.infer<typeof sent>['view']['blocks']
  readonly values: StateValues
  readonly submission: Command | 'foreign'
}

/** A form that was sent; null when the payload is not one of ours. */
export function readSubmission(payload: unknown, workspace: Workspace, { tokens, core }: Readers): HeardSubmission | null {
  const { success, data: said } = sent.safeParse(payload)
  if (!success) return null
  const read = core.read(tokens.read(said.view.private_metadata, readerOf({ workspace, id: said.user.id })))
  return {
    from: { workspace, id: said.user.id },
    trigger: said.trigger_id ?? null,
    responseUrl: null,
    viewId: said.view.id,
    blocks: said.view.blocks,
    values: said.view.state?.values ?? {},
    submission: read?.mark === 'submission' ? read : 'foreign',
  }
}

const changed = z.object({
  view: z.object({ callback_id: z.literal(formCallback) }),
  actions: z.array(z.object({ type: z.string() })).min(1),
})

/** A field of a form that changed, which Slack tells of live fields alone; null when it is anything else, such as a tap. */
export function readChange(payload: unknown, workspace: Workspace, readers: Readers): HeardSubmission | null {
  const { data: said } = changed.safeParse(payload)
  return said?.actions.every(({ type }) => type !== 'button') ? readSubmission(payload, workspace, readers) : null
}

const commanded = z.object({
  user_id: z.string(),
  text: z.string().default(''),
  trigger_id: z.string().optional(),
  response_url: z.string().optional(),
})

/** A slash command; null when the payload is not one. */
export function readSlash(
  payload: unknown,
  workspace: Workspace,
  core: Pick<Reading, 'readWords'>,
): (Answerable & { readonly command: Command }) | null {
  const { success, data: said } = commanded.safeParse(payload)
  if (!success) return null
  return {
    from: { workspace, id: said.user_id },
    trigger: said.trigger_id ?? null,
    responseUrl: said.response_url ?? null,
    command: core.readWords(withEmoji(said.text)),
  }
}

const written = z.object({
  channel_type: z.literal('im'),
  user: z.string(),
  text: z.string(),
  // What an app wrote, what was edited and what came with a file has one of these.
  subtype: z.undefined().optional(),
  bot_id: z.undefined().optional(),
})

/** What somebody wrote to Pari in their own chat with it; null when it is anything else, such as Pari's own message. */
export function readSaid(
  event: unknown,
  workspace: Workspace,
  core: Pick<Reading, 'readWords'>,
): { readonly from: Address; readonly command: Command } | null {
  const { success, data: said } = written.safeParse(event)
  return success ? { from: { workspace, id: said.user }, command: core.readWords(withEmoji(plainly(said.text))) } : null
}

/** As they typed it: Slack writes three signs as entities, and mentions and links in angle brackets (docs.slack.dev/messaging/formatting-message-text). */
const plainly = (text: string): string =>
  text
    .replaceAll(/<[^<>|]*\|([^<>|]*)>/g, '$1')
    .replaceAll(/<[^<>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const shortcut = z.object({ user: z.object({ id: z.string() }), trigger_id: z.string() })

/** A global shortcut; null when the payload is not one. */
export function readShortcut(payload: unknown, workspace: Workspace): Answerable | null {
  const { success, data: said } = shortcut.safeParse(payload)
  return success ? { from: { workspace, id: said.user.id }, trigger: said.trigger_id, responseUrl: null } : null
}
