import { wordsOf as wordsOfCard } from '../../playground/teams-end/index.ts'
import type { MixedStage } from '../stages/mixed-stage.ts'
import { wordsOf } from '../stages/slack-seats.ts'

/** Somebody at their own screen, on either platform: what they see, press and fill in. */
export interface Seat {
  /** Begins to write to many: by the shortcut of Slack, by a word on Teams. Answers what the form says. */
  begin(word: string): Promise<string>
  /** The words of the newest message that says this; empty where there is none. */
  reads(words: string): string
  /** Presses a button of the newest message that says this. Answers what stands in the form that it opened, or in the message that it became. */
  press(words: string, label: string): Promise<string>
  /** Presses a button in the form in front of them; answers what stands there then. */
  pressInForm(label: string): Promise<string>
  /** Fills in a live field of the form, by its name, and looks at the counts: Slack brings them by itself, on Teams this button does. Answers what stands there then. */
  counts(field: string, value: string, button: string): Promise<string>
  /** Sends the form in front of them, filled in by the names of its fields; answers what stands there then. */
  send(texts?: Readonly<Record<string, string>>): Promise<string>
  /** Puts the form away. */
  close(): Promise<void>
}

export function onSlack({ slack }: MixedStage, name: string): Seat {
  const person = slack.as(name)
  const modal = () => person.modal()
  const form = () => wordsOf(modal()?.definition.blocks)
  const newest = (words: string) => person.inbox().findLast(({ blocks }) => wordsOf(blocks).includes(words))
  /** Slack takes a tap at once, and shows what came of it when it is there. */
  async function seen(act: () => Promise<{ ok: boolean }>, now: () => unknown): Promise<void> {
    const before = now()
    if (!(await act()).ok) throw new Error(`${name} could not do that on Slack.`)
    await slack.end.until(() => now() !== before, 20_000)
  }
  return {
    async begin() {
      await seen(() => person.shortcut('announce'), modal)
      return form()
    },
    reads: (words) => wordsOf(newest(words)?.blocks),
    async press(words, label) {
      const message = newest(words)
      if (!message) throw new Error(`${name} has no message that says ${words}.`)
      const now = () => person.inbox().find(({ ts, channel }) => ts === message.ts && channel === message.channel)
      const before = modal()
      await seen(
        () => person.tap(message, label),
        () => (modal() === before ? now() : modal()),
      )
      return modal() === before ? wordsOf(now()?.blocks) : form()
    },
    async pressInForm(label) {
      await seen(() => person.tap('modal', label), modal)
      return form()
    },
    async counts(field, value) {
      await seen(() => person.choose('modal', field, value), form)
      return form()
    },
    async send(texts = {}) {
      const sent = await person.fillAndSubmit(texts)
      if (!sent.ok) throw new Error(JSON.stringify(sent))
      return form()
    },
    close: async () => void (modal() && (await person.closeModal('clear'))),
  }
}

export function onTeams({ teams }: MixedStage, name: string): Seat {
  const person = teams.as(name)
  const form = () => teams.dialogWords(name)
  const newest = (words: string) => person.inbox().findLast(({ card }) => wordsOfCard(card ?? {}).includes(words))
  async function did(act: Promise<{ ok: boolean }>): Promise<void> {
    const shown = await act
    if (!shown.ok) throw new Error(`${name} could not do that on Teams: ${JSON.stringify(shown)}`)
  }
  return {
    async begin(word) {
      await teams.ask(name, word)
      const card = teams.last(name)
      const [, title = ''] = /"type":"Action\.Submit","title":"([^"]+)"/u.exec(JSON.stringify(card.card)) ?? []
      await did(person.tap(card, title))
      return form()
    },
    reads: (words) => wordsOfCard(newest(words)?.card ?? {}),
    async press(words, label) {
      const message = newest(words)
      if (!message) throw new Error(`${name} has no message that says ${words}.`)
      await did(person.tap(message, label))
      if (person.dialog()) return form()
      const now = () => person.inbox().find(({ id, conversationId }) => id === message.id && conversationId === message.conversationId)
      await teams.end.until(() => !now()?.isOwnSight && now()?.activity !== message.activity, 20_000)
      return wordsOfCard(now()?.card ?? {})
    },
    async pressInForm(label) {
      await did(person.tap('dialog', label))
      return form()
    },
    async counts(field, value, button) {
      person.fill('dialog', `field-${field}`, value)
      await did(person.tap('dialog', button))
      return form()
    },
    async send(texts = {}) {
      await did(person.submitDialog(Object.fromEntries(Object.entries(texts).map(([field, text]) => [`field-${field}`, text]))))
      return form()
    },
    close: () => Promise.resolve(person.dialog() ? person.closeDialog() : undefined),
  }
}
