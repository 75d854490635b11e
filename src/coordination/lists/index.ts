/** A coordinator's lists: brought in by a form or a page, shown before anything is saved, decided about, and saved as they were shown. */
import type { Answering } from '../../house/room.ts'
import type { commands } from '../commands.ts'
import { opensChoices, opensColumns, opensList } from '../commands.ts'
import type { Deps } from '../deps.ts'
import { answerColumns, openColumns } from './ask-columns.ts'
import { chooseInList, openChoices } from './choose.ts'
import { dropList, leaveRowsOut, showList } from './decide.ts'
import { importList, openList } from './list.ts'
import { listMost } from './list-form.ts'
import { storeList } from './store-list.ts'

type All = Answering<typeof commands>
interface Lists {
  readonly taps: Pick<All['taps'], 'storeList' | 'leaveRowsOut' | 'dropList'>
  readonly looks: Pick<All['looks'], 'showList'>
  readonly openings: Pick<All['openings'], 'openList' | 'openColumns' | 'openChoices'>
  readonly submissions: Pick<All['submissions'], 'importList' | 'answerColumns' | 'chooseInList'>
}

/** What answers a coordinator who brings in a list. */
export const lists = (deps: Deps): Lists => ({
  taps: {
    storeList: (tap, { actor, workspace }) => storeList(deps, tap, actor, workspace),
    leaveRowsOut: (tap, { actor }) => leaveRowsOut(deps, tap, actor),
    dropList: (tap, { actor }) => dropList(deps, tap, actor),
  },
  looks: { showList: (look, { actor }) => showList(deps, look, actor) },
  openings: {
    openList: (opening, { actor, workspace }) => openList(deps, opening, actor, workspace),
    openColumns: (opening, { actor, workspace }) => openColumns(deps, opening, actor, workspace),
    openChoices: (opening, { actor }) => openChoices(deps, opening, actor),
  },
  submissions: {
    importList: {
      most: listMost,
      take: (submission, filled, { actor, workspace }) => importList(deps, submission, filled, actor, workspace),
      again: ({ cohort }) => opensList(cohort),
    },
    answerColumns: {
      take: (submission, filled, { actor }) => answerColumns(deps, submission, filled, actor),
      again: ({ list }) => opensColumns(list),
    },
    chooseInList: {
      take: (submission, filled, { actor }) => chooseInList(deps, submission, filled, actor),
      again: ({ list, about, page }) => opensChoices(list, about, page),
    },
  },
})
