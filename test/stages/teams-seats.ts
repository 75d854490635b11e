import { type Actor, type Sight, type TeamsEnd, wordsOf } from '../../playground/teams-end/index.ts'
import { emailOf } from '../ground/cohort.ts'
import { saveOnTeams, toKickOffOnTeams } from './save-list.ts'

type Traits = Partial<Parameters<TeamsEnd['addPerson']>[1]>

/** People at a local Teams, by their first names. */
export interface TeamsSeats {
  /** The tenant that is there from the beginning. */
  readonly tenant: string
  /** One more tenant with these people; answers its id. */
  open(name: string, people: readonly string[], id?: string): string
  /** Somebody gets an account; in `tenant` unless told otherwise. */
  join(name: string, traits?: Traits, tenant?: string): void
  /** Somebody at their Teams. */
  as(name: string, tenant?: string): Actor
  /** Pari is installed for these people, by themselves or an administrator. */
  install(...names: readonly string[]): Promise<void>
  installIn(tenant: string, ...names: readonly string[]): Promise<void>
  /** Somebody writes to Pari: the words that they read then. */
  ask(name: string, text: string, tenant?: string): Promise<string>
  /** Taps a button of somebody's newest message, and waits until the message is its answer for good: the words of that. */
  tap(name: string, button: string, tenant?: string): Promise<string>
  /** The newest message to somebody; fails when there is none. */
  last(name: string, tenant?: string): Sight
  lastWords(name: string, tenant?: string): string
  /** The words of the dialog that somebody has before them; empty when there is none. */
  dialogWords(name: string, tenant?: string): string
  /** Somebody brings a list in and starts: the kick-off is on Thursday, 21 January 2027 at 17:00. */
  begin(name: string, list: string, tenant?: string): Promise<void>
}

/** The tenant that is there from the beginning. */
export const firstTenant = '8c6f2b1a-0d4e-4f6a-9b7c-1e2d3c4b5a60'

/** Nobody has installed anything yet. */
export function teamsSeats(end: TeamsEnd, people: readonly string[]): TeamsSeats {
  const ids = new Map<string, string>()
  const join: TeamsSeats['join'] = (name, traits = {}, place = firstTenant) =>
    void ids.set(`${place} ${name}`, end.addPerson(place, { name, email: emailOf(name), timeZone: 'Europe/Helsinki', ...traits }).id)
  const open: TeamsSeats['open'] = (name, names, id) => {
    const tenant = end.addTenant({ name, ...(id !== undefined && { id }) })
    for (const each of names) join(each, {}, tenant.id)
    return tenant.id
  }
  const idOf = (name: string, place: string): string => {
    const id = ids.get(`${place} ${name}`)
    if (id === undefined) throw new Error(`${name} has no account in ${place}.`)
    return id
  }
  const as = (name: string, place = firstTenant) => end.as(idOf(name, place))
  const last = (name: string, place?: string): Sight => {
    const sight = as(name, place).inbox().at(-1)
    if (!sight) throw new Error(`${name} has no message.`)
    return sight
  }
  const lastWords = (name: string, place?: string) => wordsOf(last(name, place).card ?? {})
  const dialogWords = (name: string, place?: string) => wordsOf(as(name, place).dialog()?.card ?? {})
  const installIn: TeamsSeats['installIn'] = async (place, ...names) => {
    for (const name of names) await end.install(idOf(name, place))
  }
  const ask: TeamsSeats['ask'] = async (name, text, place) => {
    const shown = await as(name, place).write(text)
    if (!shown.ok) throw new Error(shown.says)
    return lastWords(name, place)
  }
  open('Helsinki Alumni', people, firstTenant)
  return {
    ...{ tenant: firstTenant, open, join, as, ask, last, lastWords, dialogWords, installIn },
    install: (...names) => installIn(firstTenant, ...names),
    async tap(name, button, place) {
      const person = as(name, place)
      const before = last(name, place)
      const shown = await person.tap(before, button)
      if (!shown.ok) throw new Error(shown.says)
      const now = () => person.inbox().find(({ id, conversationId }) => id === before.id && conversationId === before.conversationId)
      await end.until(() => !now()?.isOwnSight && now()?.activity !== before.activity)
      return wordsOf(now()?.card ?? {})
    },
    async begin(name, list, place) {
      await ask(name, 'new list', place)
      const person = as(name, place)
      await person.tap(last(name, place), 'Open the form')
      await person.submitDialog({ 'What is the programme called?': 'Spring', 'Paste the list here': list })
      await saveOnTeams(person)
      await toKickOffOnTeams(person)
      await person.submitDialog({ 'Which day?': '2027-01-21', 'At what time?': '17:00' })
      await person.submitDialog()
      if (!dialogWords(name, place).includes('It’s started.')) throw new Error(dialogWords(name, place))
      person.closeDialog()
    },
  }
}
