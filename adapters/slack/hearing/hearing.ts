import type { AdapterMemory } from '../../../src/contract/adapter-memory.ts'
import { showHome as home } from '../../../src/contract/command.ts'
import type { Core } from '../../../src/contract/core.ts'
import type { Address, Platform } from '../../../src/contract/platform.ts'
import type { Tokens } from '../../../src/contract/tokens.ts'
import type { View } from '../../../src/contract/view.ts'
import type { Clock } from '../../../src/kit/clock.ts'
import type { Ids } from '../../../src/kit/ids.ts'
import type { Log } from '../../../src/kit/log.ts'
import type { Seal } from '../../../src/kit/seal.ts'
import type { Turns } from '../../../src/kit/turns.ts'
import type { Post } from '../access/post.ts'
import type { Homes } from '../app-home/homes.ts'
import type { OpenHomes } from '../app-home/open-homes.ts'
import type { ClientFor } from '../calls.ts'
import type { SlackSettings, TimeLimits } from '../config.ts'
import { readerOf, type SlackPlatform } from '../platform.ts'
import { renderMessage, type Write } from '../render.ts'

/** What every listener works with. */
export interface Hearing {
  readonly core: Core
  readonly platform: Pick<Platform, 'sendDirect' | 'update' | 'capability'> & Pick<SlackPlatform, 'taking'>
  readonly homes: Homes
  readonly openHomes: OpenHomes
  readonly clientFor: ClientFor
  readonly tokens: Tokens
  readonly seal: Pick<Seal, 'close' | 'open'>
  readonly memory: AdapterMemory
  readonly settings: SlackSettings
  readonly limits: TimeLimits
  readonly fetch: typeof globalThis.fetch
  /** Turns of forms with files. */
  readonly fetching: Turns
  readonly post: Post
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
}

/** Writes the tokens of what one person is shown. */
export const writeFor =
  ({ tokens }: Pick<Hearing, 'tokens'>, to: Address): Write =>
  (content) =>
    tokens.write(content, readerOf(to))

/** A view as a message that goes out with an acknowledgement or through an address of Slack's: there Slack does not tell what it refuses. */
export const answerWith = async (
  { platform }: Pick<Hearing, 'platform'>,
  { workspace }: Address,
  view: View,
  write: Write,
): Promise<ReturnType<typeof renderMessage>> => renderMessage(view, write, await platform.taking.surely(workspace, view))

/** Shows somebody their home as it is now. Nobody waits for it. */
export function showHome({ homes, core, log }: Pick<Hearing, 'homes' | 'core' | 'log'>, from: Address): void {
  const seen = homes.show(from, async () => (await core.handle(home, from)).view)
  seen.then(
    (shown) => shown.kind === 'shown' || log.warn({ workspace: from.workspace.id, ...shown }, 'a home could not be shown'),
    (error: unknown) =>
      log.error({ workspace: from.workspace.id, error: error instanceof Error ? error.name : 'threw' }, 'a home could not be made'),
  )
}
