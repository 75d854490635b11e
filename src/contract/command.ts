import { z } from 'zod'

/**
 * What else a command says of itself. `look`: it shows something and changes nothing, so a platform may repeat it by itself, as often as it
 * likes. `opening`: it opens a form. `submission`: it is a form that was sent. A command without a mark is a tap.
 */
export const marks = ['look', 'opening', 'submission'] as const
/** One of `marks`. */
export type Mark = (typeof marks)[number]

/**
 * What a person did, on whatever platform: plain data, which JSON carries unchanged. Rooms give it types; only the door checks what came
 * in.
 */
export interface Command {
  /** The name of the command; only one room answers it. */
  readonly do: string
  /** Missing: the command is a tap. */
  readonly mark?: Mark | undefined
  /** Whatever else the command needs, as plain data. */
  readonly [name: string]: unknown
}

/** Reads a command of a stored view. It does not ask whether the command is known: the door does, when the button is pressed. */
export const command = z.looseObject({ do: z.string(), mark: z.enum(marks).optional() })

/** Whether the command opens a form. */
export const isOpening = (command: Command): boolean => command.mark === 'opening'

/** Whether the command only shows something. */
export const isLook = (command: Command): boolean => command.mark === 'look'

/** Shows the whole home of a person. The house itself answers it. */
export const showHome = { do: 'showHome', mark: 'look' } as const satisfies Command
/** Shows how things stand, as a message. The house itself answers it. */
export const showStatus = { do: 'showStatus', mark: 'look' } as const satisfies Command
/** Characters of free words that are read. */
export const mostWords = 400
/** Somebody wrote words that ask for no command. The rooms read them; the house itself hands them on. `words` are cut to `mostWords`. */
export const hearWords = (words: string) => ({ do: 'hearWords', words: words.slice(0, mostWords) }) as const satisfies Command
