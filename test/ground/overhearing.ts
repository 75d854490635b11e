import type { Command } from '../../src/contract/command.ts'
import type { Core } from '../../src/contract/core.ts'
import type { Address, Messenger, Sent } from '../../src/contract/platform.ts'
import type { Reply, View } from '../../src/contract/view.ts'
import { mustBeKnown } from './commands.ts'

/** Tells what was delivered to whom. */
export const overheard = (platform: Messenger, hear: (deliveryId: string, to: string, view: View) => void): Messenger => ({
  ...platform,
  async sendDirect(to, view, deliveryId) {
    const result = await platform.sendDirect(to, view, deliveryId)
    if (result.kind === 'delivered') hear(deliveryId, to.id, view)
    return result
  },
})

/** Keeps what the front door answers. */
export const noting = (core: Core, replies: Reply[]): Core => ({
  ...core,
  async handle(tap: Command, from: Address, on?: Sent | null) {
    const reply = await core.handle(tap, from, on)
    mustBeKnown(reply.view)
    replies.push(reply)
    return reply
  },
})
