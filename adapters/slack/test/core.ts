import type { Core } from '../../../src/contract/core.ts'
import type { Submitted } from '../../../src/contract/form.ts'
import type { Reply, View } from '../../../src/contract/view.ts'
import { reading } from '../../../test/ground/commands.ts'

const view = (text: string): View => ({ language: 'en', parts: [{ kind: 'text', text }] })
export const accepted = (text: string): Reply => ({ accepted: true, view: view(text) })
export const refused = (text: string): Reply => ({ accepted: false, view: view(text) })

/** A core that writes down what it is asked, and answers what a test says. */
export interface FakeCore extends Core {
  readonly heard: (readonly unknown[])[]
  /** The message that each tap or look came from, in the same order; null: from none. */
  readonly on: (string | null)[]
  reply: (asked: unknown) => Reply | Promise<Reply>
  submitted: () => Submitted | Promise<Submitted>
  opened: Core['open']
  /** Whether there are other processes. */
  others: boolean
}

export function fakeCore(): FakeCore {
  const core: FakeCore = {
    ...reading,
    heard: [],
    on: [],
    others: true,
    reply: () => accepted('Thank you'),
    submitted: () => accepted('Saved'),
    opened: async () => ({
      form: { language: 'en', title: 'List', submit: 'Go', close: 'Close', intro: [], fields: [], sends: { do: 'importList' } },
    }),
    async handle(tap, from, on) {
      core.on.push(on?.ref ?? null)
      core.heard.push(['handle', tap, from.id])
      return core.reply(tap)
    },
    async open(opening, from) {
      core.heard.push(['open', opening, from.id])
      return core.opened(opening, from)
    },
    async renew(submission, texts, from) {
      core.heard.push(['renew', submission, texts, from.id])
      return core.opened(submission, from)
    },
    async openAgain(submission, from) {
      core.heard.push(['openAgain', submission, from.id])
      return core.opened(submission, from)
    },
    languageOf: async () => null,
    awaitsPicture: async () => false,
    takePicture: async () => null,
    openingOf: () => ({ do: 'openList', mark: 'opening' }),
    async submit(submission, filled, from) {
      core.heard.push(['submit', submission, filled, from.id])
      return core.submitted()
    },
    async handOver(tap) {
      core.heard.push(['handOver', tap])
      return core.others
    },
    async installed(workspace, name, by) {
      core.heard.push(['installed', workspace.id, name, by?.id ?? null])
    },
    async removed(workspace) {
      core.heard.push(['removed', workspace.id])
    },
    async learn(profile) {
      core.heard.push(['learn', profile])
    },
    async arrived(profile) {
      core.heard.push(['arrived', profile])
      return true
    },
    async gone(address) {
      core.heard.push(['gone', address])
    },
  }
  return core
}
