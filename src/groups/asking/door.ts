import type { Filled } from '../../contract/form.ts'
import type { Housing, StoreMakers } from '../../house/housing.ts'
import type { Acting } from '../../house/room.ts'
import type { Instant } from '../../kit/clock.ts'
import type { Look, Opening, Submission, Tap } from '../commands.ts'
import type { Deed } from '../deeds.ts'
import { showIn } from '../forming/show.ts'
import type { Kind } from '../kinds.ts'
import { answerGroup, leaveGroup, showSuggestedGroup } from './answer.ts'
import { offerCircle } from './circle.ts'
import type { Deps, Own } from './deps.ts'
import { mostWho, openJoiningPairs, showJoiningPairs, suggestJoiningPairs } from './suggest.ts'
import { followSuggestion } from './suggestion.ts'

type Of<All, Do extends string> = Extract<All, { readonly do: Do }>

/** Groups to which people say yes themselves, as the room hands them to the house. `forming`: what shows the groups of a cohort. */
export function askingDoor({ clock, transact }: Housing<Kind, Deed>, makers: StoreMakers<Own>, forming: Parameters<typeof showIn>[0]) {
  const deps: Deps = { clock, transact: transact<Own>(makers) }
  return {
    taps: {
      offerCircle: async (tap: Of<Tap, 'offerCircle'>, { actor }: Acting) => {
        const above = await offerCircle(deps, tap, actor)
        return 'view' in above ? above : showIn(forming, tap.cohort, actor, 0, above)
      },
      answerGroup: (tap: Of<Tap, 'answerGroup'>, { actor }: Acting) => answerGroup(deps, tap, actor),
      leaveGroup: (tap: Of<Tap, 'leaveGroup'>, { actor }: Acting) => leaveGroup(deps, tap, actor),
    },
    looks: {
      showJoiningPairs: (_: Of<Look, 'showJoiningPairs'>, { actor }: Acting) => showJoiningPairs(deps, actor),
      showSuggestedGroup: (look: Of<Look, 'showSuggestedGroup'>, { actor }: Acting) => showSuggestedGroup(deps, look, actor),
    },
    openings: {
      openJoiningPairs: (opening: Of<Opening, 'openJoiningPairs'>, { actor }: Acting) => openJoiningPairs(deps, opening, actor),
    },
    submissions: {
      suggestJoiningPairs: {
        most: { who: mostWho },
        take: (sent: Of<Submission, 'suggestJoiningPairs'>, filled: Filled, { actor }: Acting) =>
          suggestJoiningPairs(deps, sent, filled, actor),
        again: ({ cohort }: Of<Submission, 'suggestJoiningPairs'>): Opening => ({ do: 'openJoiningPairs', mark: 'opening', cohort }),
      },
    },
    follow: (groupId: string, now: Instant) => followSuggestion(deps, groupId, now),
  }
}
