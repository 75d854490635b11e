import type { z } from 'zod'
import { type Command, command, isLook } from '../contract/command.ts'
import { type PartSchemas, parts } from '../contract/part.ts'
import { type Known, knowing } from '../contract/stored-view.ts'
import type { OpenRoom, Room } from './room.ts'
import { rooms } from './rooms.ts'

/** What a process knows. A test that lets two releases run side by side cuts the lists of one to those of the other. */
export interface Lists {
  readonly rooms: readonly Room[]
  readonly parts: PartSchemas
  /** What a button may carry. */
  readonly commands: z.ZodType<Command>
  /** Commands, by their `do`, that its rooms answer and it does not know nevertheless. */
  readonly without?: readonly string[]
}

/** All that this release knows. */
export const ourLists: Lists = { rooms, parts, commands: command }

/** What can be said in a house with these rooms. A home is put together of all of them, by the house itself. */
export function knownIn({ parts, without = [] }: Lists, open: readonly OpenRoom[]): Known {
  const answered = open.flatMap(({ taps = {}, openings = {} }) => [...Object.keys(taps), ...Object.keys(openings)])
  const commands = ['showHome', 'showStatus', ...answered].filter((each) => !without.includes(each))
  return knowing({ parts, commands, looks: commands.filter((each) => isLook({ do: each } as Command)) })
}
