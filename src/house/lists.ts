import type { Reading } from '../contract/core.ts'
import { type PartSchemas, parts } from '../contract/part.ts'
import { type Known, knowing } from '../contract/stored-view.ts'
import { commandsOf, readingOf } from './core.ts'
import type { Room } from './room.ts'
import { rooms } from './rooms.ts'

/** What a process knows. A test that lets two releases run side by side cuts the lists of one to those of the other. */
export interface Lists {
  readonly rooms: readonly Room[]
  readonly parts: PartSchemas
  /** Commands, by their `do`, that this process shall not know although its rooms answer them. */
  readonly without?: readonly string[]
}

/** All that this release knows. */
export const ourLists: Lists = { rooms, parts }

/** What a house with these rooms can say, and what its door reads. */
export function knownIn({ rooms, parts, without = [] }: Lists): { readonly known: Known; readonly reading: Reading } {
  const commands = commandsOf(rooms, without)
  const pressed = [...commands].filter(([, { kind }]) => kind !== 'submissions')
  const looks = pressed.filter(([, { kind }]) => kind === 'looks')
  const known = knowing({ parts, commands: pressed.map(([name]) => name), looks: looks.map(([name]) => name) })
  return { known, reading: readingOf(rooms, commands) }
}
