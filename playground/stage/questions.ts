import type { Behaviour, SlackMessage, TeamsMessage } from '../page/shown.ts'

/** Something on a screen that waits for an answer. */
export interface Question {
  /** The message's id. */
  readonly message: string
  readonly kind: 'ask' | 'offer'
  /** What each answer's button carries. */
  readonly buttons: Readonly<Record<string, string>>
}

const answers = ['coming', 'notAtKickoff', 'notStarting', 'unsure'] as const

/** The open questions among somebody's messages: an ask offers every answer, an offer two. What was answered is none any more. */
export function questionsOn(messages: readonly (SlackMessage | TeamsMessage)[]): Question[] {
  return messages.flatMap((message): Question[] => {
    if (message.from !== 'app') return []
    const buttons = buttonsIn('card' in message ? message.card : message.blocks)
    if (answers.every((answer) => answer in buttons)) return [{ message: message.id, kind: 'ask', buttons }]
    return 'acceptOffer' in buttons ? [{ message: message.id, kind: 'offer', buttons }] : []
  })
}

/** Which button somebody taps who behaves like this; nothing when they would not tap. */
export function buttonFor({ kind, buttons }: Question, behaviour: Behaviour): string | undefined {
  if (behaviour === 'none' || behaviour === 'mixed') return undefined
  if (kind === 'ask') return buttons[behaviour]
  return behaviour === 'coming' || behaviour === 'notAtKickoff' ? buttons['acceptOffer'] : buttons['declineOffer']
}

/**
 * The tokens of buttons, by what they stand for. The playground reads what a person reads on the button's label, in whatever language:
 * the deed stands in the token's first half, and its signature is Pari's to check.
 */
function buttonsIn(drawn: unknown): Record<string, string> {
  const found: Record<string, string> = {}
  JSON.stringify(drawn ?? null, (_, value: unknown) => {
    const deed = typeof value === 'string' ? deedIn(value) : null
    if (deed) found[deed] ??= value as string
    return value
  })
  return found
}

function deedIn(text: string): string | null {
  const [body = '', signature] = text.split('.')
  if (signature === undefined || !body.startsWith('ey')) return null
  try {
    const content = JSON.parse(Buffer.from(body, 'base64url').toString()) as { do?: unknown; answer?: unknown }
    if (typeof content.do !== 'string') return null
    return content.do === 'answer' ? String(content.answer) : content.do
  } catch {
    return null
  }
}
