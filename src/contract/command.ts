import { z } from 'zod'

/**
 * What a command does beside telling the door what is wanted. look: it shows something that others change, and nothing happens by it, so a
 * platform may ask by itself, as often as it likes. opening: it opens a form. submission: a form that is sent. Without a mark it is a tap.
 */
export const marks = ['look', 'opening', 'submission'] as const
/** One of `marks`. */
export type Mark = (typeof marks)[number]

/** What a person did, platform-free: plain data, which goes through JSON unchanged. Rooms make it typed; the door alone checks what came in. */
export interface Command {
  readonly do: string
  readonly mark?: Mark | undefined
  readonly [name: string]: unknown
}

/** A command as it stands in stored views: whether it is known, the door says when it is pressed. */
export const command = z.looseObject({ do: z.string(), mark: z.enum(marks).optional() })

export const isOpening = (command: Command): boolean => command.mark === 'opening'

export const isLook = (command: Command): boolean => command.mark === 'look'

/** The whole home of a person, and how things stand as a message. The house itself answers these two. */
export const showHome = { do: 'showHome', mark: 'look' } as const satisfies Command
export const showStatus = { do: 'showStatus', mark: 'look' } as const satisfies Command
