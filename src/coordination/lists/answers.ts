/** What answers the commands about lists, and their links. */
import type { Filled } from '../../contract/form.ts'
import { answering } from '../../house/link.ts'
import type { Acting } from '../../house/room.ts'
import { type Look, type Opening, opensChoices, opensList, type Submission, type Tap } from '../commands.ts'
import type { Deps } from '../deps.ts'
import { answerColumns } from './ask-columns.ts'
import { chooseInList, chooseMost, openChoices } from './choose.ts'
import { dropList, leaveRowsOut, showList } from './decide.ts'
import { dropAnswers, dropLink } from './drop.ts'
import { importList, openList } from './list.ts'
import { listMost } from './list-form.ts'
import { storeList } from './store-list.ts'

type Of<Command extends { readonly do: string }, Do extends Command['do']> = Extract<Command, { readonly do: Do }>
type Sent<Do extends Submission['do']> = Of<Submission, Do>

/** The part of the room that reads lists, shows what they would change and stores them. */
export const answersAboutLists = (deps: Deps) => ({
  taps: {
    storeList: (tap: Of<Tap, 'storeList'>, { actor, workspace }: Acting) => storeList(deps, tap, actor, workspace),
    leaveRowsOut: (tap: Of<Tap, 'leaveRowsOut'>, { actor }: Acting) => leaveRowsOut(deps, tap, actor),
    dropList: (tap: Of<Tap, 'dropList'>, { actor }: Acting) => dropList(deps, tap, actor),
  },
  looks: {
    showList: (look: Of<Look, 'showList'>, { actor }: Acting) => showList(deps, look, actor),
  },
  openings: {
    openList: (opening: Of<Opening, 'openList'>, { actor, workspace }: Acting) => openList(deps, opening, actor, workspace),
    openChoices: (opening: Of<Opening, 'openChoices'>, { actor }: Acting) => openChoices(deps, opening, actor),
  },
  submissions: {
    importList: {
      most: listMost,
      take: (sent: Sent<'importList'>, filled: Filled, { actor, workspace }: Acting) => importList(deps, sent, filled, actor, workspace),
      again: ({ cohort }: Sent<'importList'>) => opensList(cohort),
    },
    answerColumns: {
      take: (sent: Sent<'answerColumns'>, filled: Filled, { actor }: Acting) => answerColumns(deps, sent, filled, actor),
      again: (_: Sent<'answerColumns'>) => opensList(),
    },
    chooseInList: {
      most: chooseMost,
      take: (sent: Sent<'chooseInList'>, filled: Filled, { actor }: Acting) => chooseInList(deps, sent, filled, actor),
      again: ({ list, about, page }: Sent<'chooseInList'>) => opensChoices(list, about, page),
    },
  },
  links: [answering(dropLink, dropAnswers(deps))],
})
