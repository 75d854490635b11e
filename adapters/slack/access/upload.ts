import type { Address, FileOut, Setback } from '../../../src/contract/platform.ts'
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
 * Brings a file into somebody's conversation with the bot: an address is asked for, the bytes go there, and then the file is shown
 * (docs.slack.dev/messaging/working-with-files). It is shown with the last call, so what fails before was not done.
 */
export const sendFile = (deps: UploadDeps, to: Address, file: FileOut, words: string): Promise<{ readonly kind: 'delivered' } | Setback> =>
  callSlack(deps, to.workspace, async ({ client }: Access) => {
    const { channel } = await client.conversations.open({ users: to.id })
    const asked = await client.files.getUploadURLExternal({ filename: file.name, length: file.bytes.byteLength })
    const url = slackAddress(asked.upload_url, 'files', deps.settings)
    if (!channel?.id || !asked.file_id || !url) return notTaken
    const signal = AbortSignal.timeout(timeLimitsOf(deps.settings).file)
    const stored = await deps.fetch(url, { method: 'POST', body: file.bytes as Uint8Array<ArrayBuffer>, redirect: 'error', signal })
    if (!stored.ok) return notTaken
    const files: [{ id: string; title: string }] = [{ id: asked.file_id, title: file.name }]
    await client.files.completeUploadExternal({ files, channel_id: channel.id, initial_comment: escaped(words) })
    return { kind: 'delivered' } as const
  })
