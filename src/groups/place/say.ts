import type { Button } from '../../contract/view.ts'
import type { Look } from '../commands.ts'

/** A button that shows the channels of the groups of a cohort. */
export const toPlaces = (label: string, cohort: string, page?: number): Button => ({
  label,
  command: { do: 'showGroupPlaces', mark: 'look', cohort, ...(page !== undefined && { page }) } satisfies Look,
})
