import type { Place, Sent, Workspace } from '../../../src/contract/platform.ts'
import type { Chat } from '../calls.ts'

/** How conversations and messages are written down for the core: none of Teams' ids, and no address, holds a space. */
const space = ' '

/** A place that several people read; null for what was not written here. */
export function chatOf({ workspace, id }: Place): Chat | null {
  const [serviceUrl, conversation, ...rest] = id.split(space)
  return serviceUrl && conversation && rest.length === 0 ? { tenant: workspace.id, serviceUrl, conversation } : null
}

/** A message that was said, and who may use its buttons. */
export interface Message {
  readonly chat: Chat
  readonly activityId: string
  /** As tokens want it. */
  readonly reader: string
}

/** What the core keeps of a message. */
export const sentOf = (workspace: Workspace, { chat, activityId, reader }: Message): Sent => ({
  workspace,
  ref: [chat.serviceUrl, chat.conversation, activityId, reader].join(space),
})

/** Null for what was not written here. */
export function messageOf({ workspace, ref }: Sent): Message | null {
  const [serviceUrl, conversation, activityId, reader, ...rest] = ref.split(space)
  if (!serviceUrl || !conversation || !activityId || !reader || rest.length > 0) return null
  return { chat: { tenant: workspace.id, serviceUrl, conversation }, activityId, reader }
}
