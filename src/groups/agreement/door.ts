import type { Filled } from '../../contract/form.ts'
import type { Housing, StoreMakers } from '../../house/housing.ts'
import type { Acting } from '../../house/room.ts'
import type { Look, Opening, Submission, Tap } from '../commands.ts'
import type { Deed } from '../deeds.ts'
import type { Kind } from '../kinds.ts'
import type { Deps, Own } from './deps.ts'
import { agreeInGroup, keepAgreement, mostDates, mostTheme, mostWords, openAgreement, showAgreement } from './write.ts'

type Of<All, Do extends string> = Extract<All, { readonly do: Do }>

/** The agreements of groups, as the room hands them to the house. */
export function agreementDoor({ clock, platformOf, transact }: Housing<Kind, Deed>, makers: StoreMakers<Own>) {
  const deps: Deps = { clock, platformOf, transact: transact<Own>(makers) }
  return {
    deps,
    taps: { agreeInGroup: (tap: Of<Tap, 'agreeInGroup'>, acting: Acting) => agreeInGroup(deps, tap, acting) },
    looks: { showAgreement: (look: Of<Look, 'showAgreement'>, acting: Acting) => showAgreement(deps, look, acting) },
    openings: { openAgreement: (opening: Of<Opening, 'openAgreement'>, acting: Acting) => openAgreement(deps, opening, acting) },
    submissions: {
      keepAgreement: {
        most: { goals: mostWords, rules: mostWords, own: mostWords, dates: mostDates, theme: mostTheme },
        take: (sent: Of<Submission, 'keepAgreement'>, filled: Filled, acting: Acting) => keepAgreement(deps, sent, filled, acting),
        again: ({ group }: Of<Submission, 'keepAgreement'>): Opening => ({ do: 'openAgreement', mark: 'opening', group }),
      },
    },
  }
}
