import type { Command } from '../../src/contract/command.ts'
import { isLook } from '../../src/contract/command.ts'
import { parts } from '../../src/contract/part.ts'
import { type Known, knowing } from '../../src/contract/stored-view.ts'
import { everyButton } from './commands.ts'

const commands = everyButton.map((each) => each.do)

/** What a process of this release knows. */
export const known: Known = knowing({ parts, commands, looks: commands.filter((each) => isLook({ do: each } as Command)) })
