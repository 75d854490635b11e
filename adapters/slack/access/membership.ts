import type { WebClient } from '@slack/web-api'
import type { AdapterMemory } from '../../../src/contract/adapter-memory.ts'
import type { Address, Place } from '../../../src/contract/platform.ts'
import { type Access, type CallDeps, callSlack } from '../calls.ts'
import { limits } from '../limits.ts'
import { codeOf } from '../results.ts'
import { idNow } from './channel-ids.ts'

/** The scope that tells who is in a private channel; it may be left out. */
export const readsMembers = 'groups:read'

type Deps = CallDeps & { readonly memory: AdapterMemory }

/** A list without Pari itself is not the whole one: Slack tells only members who is in a private channel. */
export const membersOf = (deps: Deps, place: Place) =>
  callSlack(deps, place.workspace, async (access) => {
    const ids = await everybodyIn(access.client, await idNow(deps.memory, place.workspace, place.id))
    if (!ids.includes(await selfOf(access.client))) return { kind: 'unknown', detail: 'a list of members without Pari' } as const
    return { kind: 'read', people: ids.map((id): Address => ({ workspace: place.workspace, id })) } as const
  })

/** Takes somebody out of a private channel. */
export const takeOut = (deps: Deps, place: Place, person: Address) =>
  callSlack(deps, place.workspace, async ({ client }) => {
    try {
      await client.conversations.kick({ channel: await idNow(deps.memory, place.workspace, place.id), user: person.id })
    } catch (error) {
      // Who is not in it, or has no account any more.
      if (!['not_in_channel', 'user_not_found'].includes(codeOf(error) ?? '')) throw error
    }
    return { kind: 'out' } as const
  })

async function selfOf(client: WebClient): Promise<string> {
  const { user_id: id } = await client.auth.test()
  if (!id) throw new Error('Slack does not say who Pari is.')
  return id
}

interface Page<One> {
  readonly items: readonly One[]
  readonly next: string | undefined
}

/** Every page, or none: a cursor that comes again would never end. */
async function allPages<One>(read: (cursor: string | undefined) => Promise<Page<One>>): Promise<readonly One[]> {
  const all: One[] = []
  const seen = new Set<string>()
  for (let cursor: string | undefined; ; ) {
    const { items, next } = await read(cursor)
    all.push(...items)
    if (!next) return all
    if (seen.has(next)) throw new Error('Slack gave the same page twice.')
    seen.add(next)
    cursor = next
  }
}

const everybodyIn = (client: WebClient, channel: string): Promise<readonly string[]> =>
  allPages(async (cursor) => {
    const { members, response_metadata: meta } = await client.conversations.members({
      ...{ channel, limit: limits.page },
      ...(cursor !== undefined && { cursor }),
    })
    if (!members) throw new Error('Slack gave no members.')
    return { items: members, next: meta?.next_cursor }
  })

/**
 * The channel of this name that a process of ours made and died before it wrote that down. It is ours alone if we made it, it was never called anything
 * else, and nobody but us is in it: so nobody can read there what is not theirs. Null: the name is somebody else's, or we may not look.
 */
export async function leftBehind({ client, teamId, scopes }: Access, name: string): Promise<string | null> {
  if (!scopes.includes(readsMembers)) return null
  const self = await selfOf(client)
  const all = await allPages(async (cursor) => {
    const { channels, response_metadata: meta } = await client.users.conversations({
      ...{ types: 'private_channel', exclude_archived: true, limit: limits.page },
      ...(teamId !== null && { team_id: teamId }),
      ...(cursor !== undefined && { cursor }),
    })
    return { items: channels ?? [], next: meta?.next_cursor }
  })
  const found = all.find((each) => each.name === name && each.creator === self)
  const names = found && 'previous_names' in found && Array.isArray(found.previous_names) ? found.previous_names : []
  if (!found?.id || names.length > 0) return null
  const inside = await everybodyIn(client, found.id)
  return inside.length === 1 && inside[0] === self ? found.id : null
}
