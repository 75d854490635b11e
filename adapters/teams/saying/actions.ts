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
  readonly hasEntry: boolean
}

/**
 * Openings can only be submitted: that is how Teams opens dialogs. No button stands behind three dots (`mode`): Teams counts its six in each
 * set, and a set of which all are hidden would be a row of three dots that says nothing.
 */
export function action({ label, data, opens, style }: Pressable, { inDialog, hasEntry }: ActionLook): Action {
  const title = plain(label, limits.button.text)
  const look = {
    title,
    ...(title.length > limits.button.shown && { tooltip: title }),
    ...(style && { style: styles[style] }),
    // What is written beside a button that does not send it stays where it is.
    ...(hasEntry && data.input === undefined && { associatedInputs: 'none' as const }),
  }
  if (inDialog) return { type: 'Action.Submit', ...look, data }
  if (opens) return { type: 'Action.Submit', ...look, data: { ...data, msteams: { type: 'task/fetch' } } }
  return { type: 'Action.Execute', verb, ...look, data, fallback: { type: 'Action.Submit', ...look, data } }
}

const styles = { primary: 'positive', danger: 'destructive' } as const
