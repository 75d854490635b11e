import type { Actor, SlackEnd } from '../../playground/slack-end/index.ts'
import { emailOf } from '../ground/cohort.ts'

type Traits = Partial<Parameters<SlackEnd['addPerson']>[1]>

/** People at a local Slack, by their first names. */
export interface SlackSeats {
  /** The workspace that is there from the beginning. */
  readonly team: string
  /** One more workspace with these people, of an organisation if one is named; answers its id. */
  open(name: string, people: readonly string[], enterpriseId?: string): string
  /** Somebody gets an account; in `team` unless told otherwise. */
  join(name: string, traits?: Traits, team?: string): void
  /** Somebody at their Slack. */
  as(name: string, team?: string): Actor
  /** Opens somebody's home, and reads it. */
  home(name: string, team?: string): Promise<string>
  /** The words of the newest message to somebody. */
  lastWords(name: string, team?: string): string
  /** Taps a button of somebody's newest message, and waits until the message is its answer: the words of that. */
  tap(name: string, button: string, team?: string): Promise<string>
}

const firstTeam = 'T0HELSINKI'

export function slackSeats(end: SlackEnd, people: readonly string[]): SlackSeats {
  const ids = new Map<string, string>()
  const join: SlackSeats['join'] = (name, traits = {}, place = firstTeam) =>
    void ids.set(`${place} ${name}`, end.addPerson(place, { name, email: emailOf(name), ...traits }).id)
  const add = (id: string, name: string, names: readonly string[], enterpriseId?: string): string => {
    end.addWorkspace({ id, name, ...(enterpriseId !== undefined && { enterpriseId }) })
    for (const each of names) join(each, {}, id)
    return id
  }
  const as = (name: string, place = firstTeam): Actor => {
    const id = ids.get(`${place} ${name}`)
    if (id === undefined) throw new Error(`${name} has no account in ${place}.`)
    return end.as(id)
  }
  const lastWords = (name: string, place?: string) => wordsOf(as(name, place).inbox().at(-1)?.blocks)
  add(firstTeam, 'Helsinki Alumni', people)
  return {
    ...{ team: firstTeam, join, as, lastWords },
    open: (name, names, enterpriseId) => add(`T0${name.toUpperCase()}`, name, names, enterpriseId),
    async home(name, place) {
      const person = as(name, place)
      // A home that was made before we opened it may still be on its way. The second one that comes is never that.
      for (let opened = 0; opened < 2; opened++) {
        const before = person.home()
        await person.openHome()
        await end.until(() => person.home() !== before)
      }
      return wordsOf(person.home()?.definition.blocks)
    },
    async tap(name, button, place) {
      const person = as(name, place)
      const before = person.inbox().at(-1)
      if (!before) throw new Error(`${name} has no message.`)
      await person.tap(before, button)
      await end.until(() => person.inbox().at(-1) !== before)
      return lastWords(name, place)
    },
  }
}

/** Every text that stands in blocks, one a line, as people read them. */
export function wordsOf(blocks: unknown): string {
  const texts: string[] = []
  JSON.stringify(blocks ?? [], (key, value: unknown) => {
    if ((key === 'text' || key === 'placeholder') && typeof value === 'string') texts.push(value)
    return value
  })
  return texts.join('\n').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
