import type { Button } from '../../../src/contract/view.ts'
import { limits } from '../limits.ts'
import { plain } from '../text.ts'
import type { Action, Carried } from './card.ts'

/** What our buttons are called in `adaptiveCard/action` invokes. */
export const verb = 'pari'

/** A button that is yet to be drawn. */
export interface Pressable {
  readonly label: string
  readonly data: Carried
  /** A form. */
  readonly opens: boolean
  readonly style?: Button['style'] | undefined
}

export interface ActionLook {
  readonly inDialog: boolean
  readonly isFirst: boolean
  readonly hasEntry: boolean
}

/**
 * More than six buttons of a card would not all be shown: the rest stands behind three dots, where each can still be pressed
 * (`mode`, adaptivecards.io/explorer/ActionSet.html). Openings can only be submitted: that is how Teams opens dialogs.
 */
export function action({ label, data, opens, style }: Pressable, { inDialog, isFirst, hasEntry }: ActionLook): Action {
  const title = plain(label, limits.button.text)
  const look = {
    title,
    ...(title.length > limits.button.shown && { tooltip: title }),
    ...(style && { style: styles[style] }),
    ...(isFirst ? {} : { mode: 'secondary' as const }),
    // What is written beside a button that does not send it stays where it is.
    ...(hasEntry && data.input === undefined && { associatedInputs: 'none' as const }),
  }
  if (inDialog) return { type: 'Action.Submit', ...look, data }
  if (opens) return { type: 'Action.Submit', ...look, data: { ...data, msteams: { type: 'task/fetch' } } }
  return { type: 'Action.Execute', verb, ...look, data, fallback: { type: 'Action.Submit', ...look, data } }
}

const styles = { primary: 'positive', danger: 'destructive' } as const
