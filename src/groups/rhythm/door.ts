import type { Filled } from '../../contract/form.ts'
import type { Housing, StoreMakers } from '../../house/housing.ts'
import type { Acting } from '../../house/room.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Look, Opening, Submission, Tap } from '../commands.ts'
import type { Deed } from '../deeds.ts'
import type { Kind } from '../kinds.ts'
import { keepGroupDate, mostVenue, openGroupDate, setGroupDate } from './dates.ts'
import type { Deps, Own } from './deps.ts'
import { keepGroupPresence, keepGroupTheme, mostTheme, openGroupPresence, openGroupTheme } from './forms.ts'
import {
  anotherGroupDate,
  callOffGroupMeeting,
  chooseGroupDate,
  findGroupDate,
  ownMeetings,
  showGroupMeeting,
  showGroupMeetings,
  takeTurns,
  voteGroupDate,
  wasAtGroupMeeting,
} from './taps.ts'

type Of<All, Do extends string> = Extract<All, { readonly do: Do }>

/** The meetings of groups, as the room hands them to the house. */
export function rhythmDoor({ clock, platformOf, busyOf, transact }: Housing<Kind, Deed>, makers: StoreMakers<Own>) {
  const deps: Deps = { clock, platformOf, busyOf, transact: transact<Own>(makers) }
  return {
    deps,
    taps: {
      voteGroupDate: (tap: Of<Tap, 'voteGroupDate'>, acting: Acting) => voteGroupDate(deps, tap, acting),
      chooseGroupDate: (tap: Of<Tap, 'chooseGroupDate'>, acting: Acting) => chooseGroupDate(deps, tap, acting),
      wasAtGroupMeeting: (tap: Of<Tap, 'wasAtGroupMeeting'>, acting: Acting) => wasAtGroupMeeting(deps, tap, acting),
      findGroupDate: (tap: Of<Tap, 'findGroupDate'>, acting: Acting) => findGroupDate(deps, tap, acting),
      anotherGroupDate: (tap: Of<Tap, 'anotherGroupDate'>, acting: Acting) => anotherGroupDate(deps, tap, acting),
      callOffGroupMeeting: (tap: Of<Tap, 'callOffGroupMeeting'>, acting: Acting) => callOffGroupMeeting(deps, tap, acting),
      setGroupDate: (tap: Of<Tap, 'setGroupDate'>, acting: Acting) => setGroupDate(deps, tap, acting),
      takeTurns: (tap: Of<Tap, 'takeTurns'>, acting: Acting) => takeTurns(deps, tap, acting),
    },
    looks: {
      showGroupMeetings: (_: Of<Look, 'showGroupMeetings'>, acting: Acting) => showGroupMeetings(deps, acting),
      showGroupMeeting: (look: Of<Look, 'showGroupMeeting'>, acting: Acting) => showGroupMeeting(deps, look, acting),
    },
    openings: {
      openGroupTheme: (opening: Of<Opening, 'openGroupTheme'>, acting: Acting) => openGroupTheme(deps, opening, acting),
      openGroupDate: (opening: Of<Opening, 'openGroupDate'>, acting: Acting) => openGroupDate(deps, opening, acting),
      openGroupPresence: (opening: Of<Opening, 'openGroupPresence'>, acting: Acting) => openGroupPresence(deps, opening, acting),
    },
    submissions: {
      keepGroupTheme: {
        most: { own: mostTheme, theme: mostTheme },
        take: (sent: Of<Submission, 'keepGroupTheme'>, filled: Filled, acting: Acting) => keepGroupTheme(deps, sent, filled, acting),
        again: ({ meeting }: Of<Submission, 'keepGroupTheme'>): Opening => ({ do: 'openGroupTheme', mark: 'opening', meeting }),
      },
      keepGroupDate: {
        most: { venue: mostVenue },
        take: (sent: Of<Submission, 'keepGroupDate'>, filled: Filled, acting: Acting) => keepGroupDate(deps, sent, filled, acting),
        again: ({ do: _, was: __, ...of }: Of<Submission, 'keepGroupDate'>): Opening => ({ ...of, do: 'openGroupDate', mark: 'opening' }),
      },
      keepGroupPresence: {
        most: { there: mostTicked },
        take: (sent: Of<Submission, 'keepGroupPresence'>, filled: Filled, acting: Acting) => keepGroupPresence(deps, sent, filled, acting),
        again: ({ meeting }: Of<Submission, 'keepGroupPresence'>): Opening => ({ do: 'openGroupPresence', mark: 'opening', meeting }),
      },
    },
    own: (actor: KnownPerson) => ownMeetings(deps, actor),
  }
}
/** Characters of ten ids with commas between. */
const mostTicked = 400
