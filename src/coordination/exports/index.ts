/** Everything that a coordinator can see of a cohort goes out as a workbook: into her chat, or behind a link that is hers. */

import type { Housing } from '../../house/housing.ts'
import { answering } from '../../house/link.ts'
import type { Answering } from '../../house/room.ts'
import type { RankedSheet, Written } from '../../house/shown.ts'
import type { exportCommands } from './commands.ts'
import { type Deed, deeds } from './deeds.ts'
import type { ExportDeps } from './deps.ts'
import { tellOfEnd } from './ending.ts'
import { exportAnswers, exportCohort, exportLink } from './export.ts'
import { peopleSheet } from './people-sheet.ts'

function open(
  { clock, platformOf, linkTo, exportOf }: Housing<string, Deed>,
  transact: ExportDeps['transact'],
): Answering<typeof exportCommands> & Pick<Exporting, 'links' | 'sheets'> {
  const deps: ExportDeps = { clock, platformOf, linkTo, exportOf, transact }
  return {
    taps: { exportCohort: (tap, { actor, workspace }) => exportCohort(deps, tap, actor, workspace) },
    links: [answering(exportLink, exportAnswers(deps))],
    sheets: async (of) => [peopleSheet(await transact(({ exports }) => exports.people(of.cohortId)), of)],
  }
}

interface Exporting {
  readonly links: readonly ReturnType<typeof answering>[]
  readonly sheets: (of: Written) => Promise<RankedSheet[]>
}

/** What the room of coordination has for exports. */
export const exporting = { open, deeds, tellOfEnd } as const
