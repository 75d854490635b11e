import type { Messenger } from '../contract/platform.ts'
import { unlimited } from '../contract/preview.ts'

const nowhere = { kind: 'failed', reason: 'notPermitted', detail: 'there are no places here' } as const

/** A platform that is none: what is said goes to `hear`, and its directory knows only those of whom `who` tells. */
export const recorder = (hear: Messenger['sendDirect'], who: Messenger['profileOf'] = async () => null): Messenger => ({
  ...unlimited,
  sendDirect: hear,
  sendToPlace: async () => nowhere,
  sendFile: async () => nowhere,
  openConversation: async () => nowhere,
  openChannel: async () => nowhere,
  membersOf: async () => nowhere,
  takeOut: async () => nowhere,
  pin: async () => nowhere,
  bookmark: async () => nowhere,
  unbookmark: async () => nowhere,
  archive: async () => nowhere,
  chatLink: async () => null,
  appLink: async () => null,
  capability: async () => 'unavailable',
  findPeople: async (_, emails) => emails.map((email) => ({ email, absence: 'notFound' })),
  profileOf: who,
})
