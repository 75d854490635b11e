/** A home holds the parts of all rooms, so the house itself answers for it. */
import { z } from 'zod'
import { type Command, mostWords, showHome, showStatus } from '../contract/command.ts'
import type { Asked } from '../contract/typed-words.ts'
import type { CommandList } from './commands.ts'

interface Own {
  readonly commands: CommandList
  readonly asked: readonly Asked[]
  readonly shortcuts: Readonly<Record<string, Command>>
}

/** What the house has as a room has it. */
export const own: Own = {
  commands: { looks: { showHome: {}, showStatus: {} }, taps: { hearWords: { words: z.string().max(mostWords) } } },
  asked: [
    {
      command: showHome,
      words: 'home koti hem',
      alone: 'alku start',
      help: { rank: 3, line: { en: 'home: everything in one place', fi: 'koti: kaikki yhdessä paikassa', sv: 'hem: allt på ett ställe' } },
    },
    {
      command: showStatus,
      words: 'status tila tilanne läge läget lage',
      help: {
        rank: 1,
        line: { en: 'status: where things stand', fi: 'tilanne: missä nyt mennään', sv: 'läget: så här ser det ut just nu' },
      },
    },
  ],
  shortcuts: { openHome: showHome },
}

/** Everything that people may write, the house's own words first. */
export const askedOf = (rooms: readonly { readonly asked?: readonly Asked[] }[]): readonly Asked[] =>
  [own, ...rooms].flatMap(({ asked = [] }) => asked)
