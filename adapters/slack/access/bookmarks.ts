import type { AdapterMemory } from '../../../src/contract/adapter-memory.ts'
import type { Place, Workspace } from '../../../src/contract/platform.ts'
import { type CallDeps, callSlack } from '../calls.ts'
import { codeOf } from '../results.ts'
import { idNow } from './channel-ids.ts'

/** The scope for links at the top of a channel; it may be left out. */
export const writesBookmarks = 'bookmarks:write'

/** Puts a link to a message at the top of its channel. Slack keeps each one that is added, so it is called once. */
export const bookmark = (
  deps: CallDeps,
  workspace: Workspace,
  { channel, ts }: { readonly channel: string; readonly ts: string },
  title: string,
) =>
  callSlack(deps, workspace, async ({ client }) => {
    const { permalink: link } = await client.chat.getPermalink({ channel, message_ts: ts })
    if (!link) return { kind: 'retry', afterMs: 5_000, reason: 'transient' } as const
    const { bookmark: made } = await client.bookmarks.add({ channel_id: channel, title, type: 'link', link })
    if (!made?.id) return { kind: 'unknown', detail: 'added without an id' } as const
    return { kind: 'bookmarked', id: made.id } as const
  })

/** Takes such a link away (docs.slack.dev/reference/methods/bookmarks.remove). */
export const unbookmark = (deps: CallDeps & { readonly memory: AdapterMemory }, place: Place, id: string) =>
  callSlack(deps, place.workspace, async ({ client }) => {
    try {
      await client.bookmarks.remove({ channel_id: await idNow(deps.memory, place.workspace, place.id), bookmark_id: id })
    } catch (error) {
      if (codeOf(error) !== 'not_found') throw error
    }
    return { kind: 'gone' } as const
  })
