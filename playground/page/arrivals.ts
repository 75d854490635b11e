import type { PersonShown, SlackMessage, TeamsMessage } from './shown.ts'

/** What came for one person since the page last looked. */
export interface Arrival {
  readonly person: string
  readonly name: string
  readonly count: number
  /** Of the last one, short enough to be read out. */
  readonly text: string
}

/** What all messages on a screen say, by their ids, by person. */
export type Seen = ReadonlyMap<string, ReadonlyMap<string, string>>

const mostText = 120

/** For each person: what came or says something else by now, and what has been seen. A panel that was only just opened has no news. */
export function arrivalsIn(people: readonly PersonShown[], seen: Seen): { readonly arrivals: readonly Arrival[]; readonly seen: Seen } {
  const open = people.flatMap(({ id, name, screen }) => (screen === null ? [] : [{ id, name, messages: screen.messages }]))
  const arrivals = open.flatMap(({ id, name, messages }) => {
    const before = seen.get(id)
    const news =
      before === undefined ? [] : messages.filter((message) => message.from === 'app' && before.get(message.id) !== wordsOf(message))
    const last = news.at(-1)
    return last === undefined ? [] : [{ person: id, name, count: news.length, text: shortened(wordsOf(last)) }]
  })
  return {
    arrivals,
    seen: new Map(open.map(({ id, messages }) => [id, new Map(messages.map((message) => [message.id, wordsOf(message)]))])),
  }
}

/** Teams' cards say in words what they show. */
function wordsOf(message: SlackMessage | TeamsMessage): string {
  if (message.text !== '' || !('card' in message) || message.card === null) return message.text
  const { fallbackText } = message.card as { readonly fallbackText?: unknown }
  return typeof fallbackText === 'string' ? fallbackText : ''
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length <= mostText ? line : `${line.slice(0, mostText).trimEnd()}…`
}
