/** What a programme calls its people: one of the known words, or a word of its own with all its forms. */
import type { Answering } from '../../house/room.ts'
import { type commands, opensWords } from '../commands.ts'
import type { Deps } from '../deps.ts'
import { chooseWords, inflectWords, nameWords, openWords } from './words.ts'

type All = Answering<typeof commands>
interface Words {
  readonly openings: Pick<All['openings'], 'openWords'>
  readonly submissions: Pick<All['submissions'], 'chooseWords' | 'nameWords' | 'inflectWords'>
}

/** What answers a coordinator who chooses words, form by form. */
export const words = (deps: Deps): Words => ({
  openings: { openWords: (opening, { actor }) => openWords(deps, opening, actor) },
  submissions: {
    chooseWords: {
      take: (submission, filled, { actor }) => chooseWords(deps, submission, filled, actor),
      again: ({ cohort }) => opensWords(cohort),
    },
    nameWords: {
      take: (submission, filled, { actor }) => nameWords(deps, submission, filled, actor),
      again: ({ cohort }) => opensWords(cohort),
    },
    inflectWords: {
      take: (submission, filled, { actor }) => inflectWords(deps, submission, filled, actor),
      again: ({ cohort }) => opensWords(cohort),
    },
  },
})
