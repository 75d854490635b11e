import type { PlaceResult, Setback } from '../../src/contract/platform.ts'
import { shorten } from '../../src/kit/text.ts'
import { limits } from './limits.ts'

const refused = (detail: string): Setback => ({ kind: 'failed', reason: 'notPermitted', detail })

/** A bot brings nobody together on Teams without rights to Graph: each gets a card with `chatLink`. */
export const openConversation = (): PlaceResult => refused('a bot cannot create a chat of several people on Teams')

/** Channels are made by the owners of a team, who then add Pari. */
export const openChannel = (): PlaceResult => refused('a bot cannot create a channel on Teams: the coordinator makes it and adds Pari')

/** Nobody tells without rights to Graph who is in a channel. */
export const membersOf = (): Setback => refused('a bot cannot read the members of a channel on Teams')

/** Nor takes somebody out. */
export const takeOut = (): Setback => refused('a bot cannot take somebody out of a channel on Teams')

/** Nobody pins a channel's message by the connector. */
export const pin = (): Setback => refused('a bot cannot pin a message on Teams')

/** Nor puts a link at the top of it. */
export const bookmark = (): Setback => refused('a bot cannot put a link at the top of a channel on Teams')

/** Nor archives a channel. */
export const archive = (): Setback => refused('a bot cannot archive a channel on Teams')

/**
 * Opens a chat of these people, by their user principal names, with a draft of a first message; `topic` names it from three people on
 * (learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams).
 */
export function chatLink(tenant: string, upns: readonly string[], words: { readonly topic: string; readonly message: string }): string {
  const query = [
    ['tenantId', tenant],
    ['users', upns.join(',')],
    ['topicName', shorten(words.topic, limits.chatLink.topic)],
    ['message', shorten(words.message, limits.chatLink.message)],
  ] as const
  return linkWith(query)
}

/** Opens the chat with Pari itself, whose id as a member of chats is that of its bot behind `28:`, with a word drafted in it. */
export const appLink = (tenant: string, appId: string, word: string): string =>
  linkWith([
    ['tenantId', tenant],
    ['users', `28:${appId}`],
    ['message', shorten(word, limits.chatLink.message)],
  ])

// Teams reads %20, not the plus of forms.
const linkWith = (query: readonly (readonly [string, string])[]): string =>
  `https://teams.microsoft.com/l/chat/0/0?${query.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`
