/** What is told of a message to know in which room it stands. */
interface Placed {
  readonly id: string
  readonly from: 'app' | 'person'
  readonly room?: string
}

/** A person's own chat with the app. */
export const ownChat = ''

/** A room that somebody looked into, and the last message of all rooms by then. */
export interface Chosen {
  readonly room: string
  readonly last: string | undefined
}

/** The messages of one room. */
export const messagesIn = <Message extends Placed>(messages: readonly Message[], room: string): readonly Message[] =>
  messages.filter((message) => (message.room ?? ownChat) === room)

/** The room that is looked at: the one that was chosen, until a message comes; then the one it came to. */
export function roomShown(messages: readonly Placed[], chosen: Chosen | null): string {
  const last = messages.at(-1)
  return chosen !== null && chosen.last === last?.id ? chosen.room : (last?.room ?? ownChat)
}

/** How many messages of the app came to a room after the one that was seen there last. */
export function newsIn(messages: readonly Placed[], room: string, seen: string | undefined): number {
  const there = messagesIn(messages, room)
  return there.slice(there.findIndex(({ id }) => id === seen) + 1).filter(({ from }) => from === 'app').length
}
