/** A coordinator's people: who answered what, each person's card, what she may change of single people, and what happened. */
import type { Housing } from '../../house/housing.ts'
import type { Answering } from '../../house/room.ts'
import type { RankedSheet, Written } from '../../house/shown.ts'
import { showCard } from './card.ts'
import { most, type peopleCommands, showsPeople } from './commands.ts'
import type { PeopleDeps } from './deps.ts'
import { openDetails, planDetails, saveDetails } from './details.ts'
import { deedsSheet, showDeeds } from './happened.ts'
import { changeListing, previewListing } from './listing.ts'
import { chooseMentor, giveMentor, openMentor } from './mentor.ts'
import { openFind, showPeople } from './people.ts'
import { tells } from './told.ts'

function open(
  housing: Housing,
  transact: PeopleDeps['transact'],
): Answering<typeof peopleCommands> & { readonly showCard: Housing['showCard']; readonly sheets: (of: Written) => Promise<RankedSheet[]> } {
  const { clock, owners, cards, kindWords, deedWords, plannedWith } = housing
  const deps: PeopleDeps = { clock, owners, cards, kindWords, deedWords, plannedWith, transact }
  const card = ({ cohort, enrolment }: { readonly cohort: string; readonly enrolment: string }) => ({
    cohortId: cohort,
    enrolmentId: enrolment,
  })
  return {
    taps: {
      takeOffPerson: (tap, { actor }) => changeListing(deps, tap, actor),
      bringBackPerson: (tap, { actor }) => changeListing(deps, tap, actor),
    },
    looks: {
      showPeople: (look, { actor }) => showPeople(deps, look, actor),
      showPerson: (look, { actor }) => showCard(deps, card(look), actor),
      showDeeds: (look, { actor }) => showDeeds(deps, look, actor),
      previewTakingOff: (look, { actor }) => previewListing(deps, look, actor),
      previewBringingBack: (look, { actor }) => previewListing(deps, look, actor),
    },
    openings: {
      openFind: (opening, { actor }) => openFind(deps, opening, actor),
      openMentor: (opening, { actor }) => openMentor(deps, opening, actor),
      openDetails: (opening, { actor }) => openDetails(deps, opening, actor),
    },
    submissions: {
      findPeople: {
        most: { text: most.find },
        take: ({ cohort }, { texts }, { actor }) =>
          showPeople(deps, { ...showsPeople(cohort), text: (texts['text'] ?? '').slice(0, most.find) }, actor),
        again: ({ cohort }) => ({ do: 'openFind', mark: 'opening', cohort }),
      },
      chooseMentor: {
        most: { find: most.find },
        take: (submission, filled, { actor }) => chooseMentor(deps, submission, filled, actor),
        again: ({ cohort, enrolment }) => ({ do: 'openMentor', mark: 'opening', cohort, enrolment }),
      },
      giveMentor: {
        take: (submission, _, { actor }) => giveMentor(deps, submission, actor),
        again: ({ cohort, enrolment }) => ({ do: 'openMentor', mark: 'opening', cohort, enrolment }),
      },
      planDetails: {
        most: { name: most.name, email: most.email },
        take: (submission, filled, { actor }) => planDetails(deps, submission, filled, actor),
        again: ({ cohort, enrolment }) => ({ do: 'openDetails', mark: 'opening', cohort, enrolment }),
      },
      saveDetails: {
        take: (submission, _, { actor }) => saveDetails(deps, submission, actor),
        again: ({ cohort, enrolment }) => ({ do: 'openDetails', mark: 'opening', cohort, enrolment }),
      },
    },
    showCard: (of, actor, above) => showCard(deps, of, actor, above),
    sheets: (of) => deedsSheet(deps, of),
  }
}

/** What the room of coordination has for people: what answers, and how it follows facts. */
export const people = { open, heeds: tells } as const
