/** A button of a card that was pressed. */
export interface Press {
  /** What tells it from the others: the token it carries, or else its title. */
  readonly button: string
  /** What stands in the inputs of the card, by their ids. */
  readonly values: Readonly<Record<string, string>>
  /** The first button of a dialog is the one that submits it. */
  readonly isFirst: boolean
}

interface Pressed {
  readonly title: string
  readonly data: unknown
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

/** The token that a button carries, or else its title. */
const nameOf = ({ title, data }: Pressed): string => (isObject(data) && typeof data['token'] === 'string' ? data['token'] : title)

/** What a press of a button in a card means. */
export function pressOf(card: object, pressed: Pressed, inputs: readonly (readonly [id: string, value: string])[]): Press {
  const first = submitIn(card)
  const isOfFirst = first !== null && nameOf(first) === nameOf(pressed)
  const isFirst = isOfFirst && first.title === pressed.title
  // Two buttons of one form carry the same token: the other one is known by its title.
  const button = isOfFirst && !isFirst ? pressed.title : nameOf(pressed)
  return { button, values: Object.fromEntries(inputs.filter(([id]) => id !== '')), isFirst }
}

/** The first button that submits, in the order of the card. */
function submitIn(part: unknown): Pressed | null {
  if (Array.isArray(part)) return part.reduce<Pressed | null>((found, each) => found ?? submitIn(each), null)
  if (!isObject(part)) return null
  if (part['type'] === 'Action.Submit') return { title: typeof part['title'] === 'string' ? part['title'] : '', data: part['data'] }
  return submitIn([part['body'], part['items'], part['columns'], part['actions']].filter((each) => each !== undefined))
}
