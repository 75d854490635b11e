import type { Core } from '../../../src/contract/core.ts'
import type { Filled, Form, Submitted } from '../../../src/contract/form.ts'
import type { Part, Reply, View } from '../../../src/contract/view.ts'
import { reading } from '../../../test/ground/commands.ts'

const view = (text: string, more: readonly Part[] = []): View => ({ language: 'en', parts: [{ kind: 'text', text }, ...more] })
export const accepted = (text: string, more?: readonly Part[]): Reply => ({ accepted: true, view: view(text, more) })
export const refused = (text: string, more?: readonly Part[]): Reply => ({ accepted: false, view: view(text, more) })

/** A form with a field of each kind that matters here. */
export const listForm: Form = {
  language: 'en',
  title: 'A new list',
  submit: 'Bring in',
  close: 'Close',
  intro: [],
  fields: [
    { kind: 'line', name: 'name', label: 'Name' },
    { kind: 'lines', name: 'list', label: 'List', optional: true },
    { kind: 'file', name: 'file', label: 'File', endings: ['.csv'], optional: true },
  ],
  sends: { do: 'importList' },
}

/** A core that writes down what it is asked, and answers what a test says. */
export interface FakeCore extends Core {
  readonly heard: (readonly unknown[])[]
  /** The message that each tap or look came from, in the same order; null: from none. */
  readonly on: (string | null)[]
  readonly filled: Filled[]
  /** What was heard but the tenants at the beginning. */
  deeds(): readonly (readonly unknown[])[]
  reply: (asked: unknown) => Reply | Promise<Reply>
  submitted: () => Submitted | Promise<Submitted>
  opened: Core['open']
  /** Whether there are other processes. */
  others: boolean
  /** Whether whoever arrives is on a list. */
  isListed: boolean
  /** Whether something waits for a picture. */
  awaits: boolean
}

export function fakeCore(): FakeCore {
  const note = (...said: unknown[]) => Promise.resolve(void core.heard.push(said))
  const core: FakeCore = {
    ...reading,
    heard: [],
    on: [],
    others: true,
    isListed: true,
    awaits: false,
    filled: [],
    deeds: () => core.heard.filter(([what]) => what !== 'installed'),
    reply: () => accepted('Thank you'),
    submitted: () => accepted('Saved'),
    opened: () => Promise.resolve({ form: listForm }),
    async handle(tap, from, on) {
      core.on.push(on?.ref ?? null)
      await note('handle', tap, from.id)
      return core.reply(tap)
    },
    async open(opening, from) {
      await note('open', opening, from.id)
      return core.opened(opening, from)
    },
    async renew(submission, texts, from) {
      await note('renew', submission, texts, from.id)
      return core.opened(submission, from)
    },
    async openAgain(submission, from) {
      await note('openAgain', submission, from.id)
      return core.opened(submission, from)
    },
    languageOf: () => Promise.resolve(null),
    awaitsPicture: () => Promise.resolve(core.awaits),
    async takePicture(picture, from) {
      await note('takePicture', picture.name, picture.bytes.length, from.id)
      return core.awaits ? core.reply('picture') : null
    },
    openingOf: () => ({ do: 'openList', mark: 'opening' }),
    async submit(submission, filled, from) {
      await note('submit', submission, from.id)
      core.filled.push(filled)
      return core.submitted()
    },
    async handOver(tap) {
      await note('handOver', tap)
      return core.others
    },
    installed: (workspace, name, by) => note('installed', workspace.id, name, by?.id ?? null),
    removed: (workspace) => note('removed', workspace.id),
    learn: (profile) => note('learn', profile.address.id),
    async arrived(profile) {
      await note('arrived', profile.address.id, profile.email)
      return core.isListed
    },
    gone: (address) => note('gone', address.id),
  }
  return core
}
