/** Everything that a coordinator can see of a cohort goes out as a workbook: into her chat, or behind a link that is hers. */
import { answering } from '../../house/link.ts'
import type { Answering, Housing, RankedSheet, Written } from '../../house/room.ts'
import { setUpIn } from '../store.prisma.ts'
import type { SetUpStore } from '../store.ts'
import type { exportCommands } from './commands.ts'
import { type Deed, deeds } from './deeds.ts'
import type { ExportDeps } from './deps.ts'
import { exportAnswers, exportCohort, exportLink } from './export.ts'
import { peopleSheet } from './people-sheet.ts'
import { exportsIn } from './store.prisma.ts'
import type { ExportStore } from './store.ts'

interface Own {
  readonly setUp: SetUpStore
  readonly exports: ExportStore
}

function open(housing: Housing<string, Deed>): Answering<typeof exportCommands> & Pick<Exporting, 'links' | 'sheets'> {
  const { clock, platformOf, linkTo, exportOf } = housing
  const transact = housing.transactWidely<Own>({ setUp: setUpIn, exports: exportsIn })
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
export const exporting = { open, deeds } as const
