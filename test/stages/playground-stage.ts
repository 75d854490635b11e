import type { Deed, Done, PersonShown, Shown, SlackScreen, TeamsScreen } from '../../playground/page/shown.ts'
import { createPlayground, type Playground } from '../../playground/stage/playground.ts'
import { silentLog } from '../../src/kit/log.ts'
import { testServer } from '../database/database.ts'

/** A playground on a database of its own, and a person in front of its page. */
export interface PlaygroundStage {
  readonly playground: Playground
  /** How often the page was to be drawn anew. */
  changes(): number
  /** With the panels of these people open. */
  shown(...open: readonly string[]): Shown
  person(name: string): PersonShown
  /** Somebody's screen; throws when they are on another platform. */
  slack(name: string): SlackScreen
  teams(name: string): TeamsScreen
  does(name: string, deed: Deed): Promise<Done>
  stop(): Promise<void>
}

let count = 0

/** Nothing is begun yet. */
export function aPlaygroundStage(): PlaygroundStage {
  count += 1
  const database = `playground_${process.pid}_${count}`
  const databases = {
    async fresh() {
      await testServer.dropDatabase(database)
      await testServer.createDatabase(database)
      return testServer.urlFor(database)
    },
    forget: () => testServer.dropDatabase(database),
    stop: async () => {},
  }
  let changes = 0
  const playground = createPlayground({ databases, log: silentLog, changed: () => (changes += 1) })
  const person = (name: string): PersonShown => {
    const found = playground.shown([]).people.find((each) => each.name === name)
    if (!found) throw new Error(`${name} is not there.`)
    return found
  }
  const shown = (...open: readonly string[]): Shown => playground.shown(open.map((name) => person(name).id))
  const screen = (name: string) => shown(name).people.find((each) => each.name === name)?.screen
  return {
    ...{ playground, person, shown },
    changes: () => changes,
    slack(name) {
      const found = screen(name)
      if (found?.kind !== 'slack') throw new Error(`${name} has no Slack.`)
      return found
    },
    teams(name) {
      const found = screen(name)
      if (found?.kind !== 'teams') throw new Error(`${name} has no Teams.`)
      return found
    },
    does: (name, deed) => playground.act({ ...deed, person: person(name).id }),
    async stop() {
      await playground.stop()
      await testServer.dropDatabase(database)
    },
  }
}

/** The token of the newest button of that label. */
export function tokenOf(drawn: unknown, label: string): string {
  let token = ''
  JSON.stringify(drawn, (_, value: unknown) => {
    const button = value as { text?: { text?: string }; title?: string; value?: string }
    if (button?.text?.text === label && typeof button.value === 'string') token = button.value
    if (button?.title === label) token = label
    return value
  })
  return token
}
