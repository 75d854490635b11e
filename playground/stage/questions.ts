import type { Command } from '../../src/contract/command.ts'
import type { Question as Asked } from '../../src/house/rehearses.ts'
import { drawn } from '../../src/kit/shares.ts'
import { answerOf, questions, usualMixes } from '../../src/rehearsal/rooms.ts'
import type { Behaviour, SlackMessage, TeamsMessage } from '../page/shown.ts'

/** Something on a screen that waits for an answer. */
export interface Question {
  /** The message's id. */
  readonly message: string
  readonly asked: Asked
  /** What each answer's button carries. */
  readonly buttons: Readonly<Record<string, string>>
}

/** The open questions among somebody's messages: each offers its answers. What was answered is none any more. */
export function questionsOn(messages: readonly (SlackMessage | TeamsMessage)[]): Question[] {
  return messages.flatMap((message): Question[] => {
    if (message.from !== 'app') return []
    const buttons = buttonsIn('card' in message ? message.card : message.blocks)
    const asked = questions.find(({ offers }) => offers.every((answer) => answer in buttons))
    return asked ? [{ message: message.id, asked, buttons }] : []
  })
}

/** Which button somebody taps who behaves like this; nothing when they would not tap. `chance`: what is drawn where an answer is drawn for each message. */
export function buttonFor({ asked, buttons }: Question, behaviour: Behaviour, chance: number): string | undefined {
  if (behaviour === 'none' || behaviour === 'mixed') return undefined
  const answer = asked.choose(behaviour, asked.mix === undefined ? null : drawn(usualMixes[asked.mix] ?? {}, chance))
  return answer === null ? undefined : buttons[answer]
}

/**
 * The tokens of buttons, by what they stand for. The playground reads what a person reads on the button's label, in whatever language:
 * the command stands in the token's first half, and its signature is Pari's to check.
 */
function buttonsIn(drawn: unknown): Record<string, string> {
  const found: Record<string, string> = {}
  JSON.stringify(drawn ?? null, (_, value: unknown) => {
    const answer = typeof value === 'string' ? answerIn(value) : null
    if (answer) found[answer] ??= value as string
    return value
  })
  return found
}

function answerIn(text: string): string | null {
  const [body = '', signature] = text.split('.')
  if (signature === undefined || !body.startsWith('ey')) return null
  try {
    const content = JSON.parse(Buffer.from(body, 'base64url').toString()) as Partial<Command>
    return typeof content.do === 'string' ? answerOf(content as Command) : null
  } catch {
    return null
  }
}
