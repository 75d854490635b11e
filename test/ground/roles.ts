import type { Command } from '../../src/contract/command.ts'
import type { Opened, Submitted } from '../../src/contract/form.ts'
import { buttonsOf } from './builders.ts'

/** The command that shows who may do what. */
export const showRoles = (cohort?: string, page?: number): Command => ({
  ...{ do: 'showRoles', mark: 'look', ...(cohort !== undefined && { cohort }), ...(page !== undefined && { page }) },
})
/** The labels of all buttons of what something led to. */
export const labelsIn = (outcome: Opened | Submitted): string[] =>
  'view' in outcome ? buttonsOf(outcome.view).map(({ label }) => label) : []

/** The command of a button by its label. */
export function commandOf(outcome: Opened | Submitted, label: string): Command {
  const found = 'view' in outcome ? buttonsOf(outcome.view).find((each) => each.label === label) : undefined
  if (!found) throw new Error(`There is no button ${label}, but: ${labelsIn(outcome).join(', ')}`)
  return found.command
}
