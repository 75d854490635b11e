import type { Address, FileOut, Place, Setback, Workspace } from '../../../src/contract/platform.ts'
import { type Access, type CallDeps, callSlack } from '../calls.ts'
import { type SlackSettings, timeLimitsOf } from '../config.ts'
import { escaped } from '../text.ts'
import { slackAddress } from './hosts.ts'

export interface UploadDeps extends CallDeps {
  readonly fetch: typeof globalThis.fetch
  readonly settings: Pick<SlackSettings, 'apiUrl' | 'timeLimits'>
}

/** Nothing was shown to anybody, so it may be tried again. */
const notTaken: Setback = { kind: 'retry', afterMs: 5_000, reason: 'transient' }

/**
 * Brings a file into somebody's conversation with the bot, or into a channel: an address is asked for, the bytes go there, and then the file is shown
 * (docs.slack.dev/messaging/working-with-files). It is shown with the last call, so what fails before was not done.
 */
export const sendFile = (
  deps: UploadDeps,
  to: Address | Place,
  file: FileOut,
  words: string,
): Promise<{ readonly kind: 'delivered' } | Setback> =>
  callSlack(deps, to.workspace, async ({ client }: Access) => {
    const channel = 'kind' in to ? to.id : (await client.conversations.open({ users: to.id })).channel?.id
    const id = channel ? await bring(deps, client, file) : null
    if (!channel || id === null) return notTaken
    await client.files.completeUploadExternal({
      files: [{ id, title: file.name }],
      channel_id: channel,
      initial_comment: escaped(words),
    })
    return { kind: 'delivered' } as const
  })

/** Brings a file to Slack that stands in no conversation, for pictures within messages. Its id there. */
export const storeFile = (
  deps: UploadDeps,
  workspace: Workspace,
  file: FileOut,
): Promise<{ readonly kind: 'stored'; readonly id: string } | Setback> =>
  callSlack(deps, workspace, async ({ client }: Access) => {
    const id = await bring(deps, client, file)
    if (id === null) return notTaken
    await client.files.completeUploadExternal({ files: [{ id, title: file.name }] })
    return { kind: 'stored', id } as const
  })

/** Asks for an address and brings the bytes there. Null: Slack did not take them. */
async function bring(deps: UploadDeps, client: Access['client'], file: FileOut): Promise<string | null> {
  const asked = await client.files.getUploadURLExternal({ filename: file.name, length: file.bytes.byteLength })
  const url = slackAddress(asked.upload_url, 'files', deps.settings)
  if (!asked.file_id || !url) return null
  const signal = AbortSignal.timeout(timeLimitsOf(deps.settings).file)
  const stored = await deps.fetch(url, { method: 'POST', body: file.bytes as Uint8Array<ArrayBuffer>, redirect: 'error', signal })
  return stored.ok ? asked.file_id : null
}
