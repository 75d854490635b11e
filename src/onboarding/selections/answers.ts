import type { Answering, Newcomers } from '../../house/room.ts'
import { type joiningCommands, type Opening, opensJoin, opensNextRound, opensSelection, type Submission, type Tap } from '../commands.ts'
import { makeNextRound, openNextRound, roundMost, showNextRounds } from '../rounds/next-round.ts'
import { answerOnceMore } from '../rounds/once-more.ts'
import type { StepDeps } from '../steps/deps.ts'
import { showIntake, waitForMentors } from './intake.ts'
import { beginJoin, openJoin, remindOfSelection } from './join.ts'
import { comeBack, declineOffered, takeOffered } from './place.ts'
import { openSelection, saveSelection, selectionMost } from './setting.ts'
import { showSelections } from './show.ts'

/** What answers the commands of those who join by themselves, and of whoever lets them. */
export const joiningAnswers = (deps: StepDeps): Answering<typeof joiningCommands> => ({
  taps: {
    comeBack: (tap, { actor }) => comeBack(deps, tap, actor),
    takeOffered: (tap, { actor }) => takeOffered(deps, tap, actor),
    declineOffered: (tap, { actor }) => declineOffered(deps, tap, actor),
    remindOfSelection: (tap, { actor }) => remindOfSelection(deps, tap, { actor }),
    waitForMentors: ({ cohort }, { actor }) => waitForMentors(deps, cohort, actor),
    onceMore: (tap, { actor }) => answerOnceMore(deps, tap, actor),
  },
  looks: {
    showSelections: (_, { actor }) => showSelections(deps, actor),
    showIntake: ({ cohort }, { actor }) => showIntake(deps, cohort, actor),
    showNextRounds: (_, { actor }) => showNextRounds(deps, actor),
  },
  openings: {
    openJoin: (opening, { actor }) => openJoin(deps, opening, { actor }),
    openSelection: (opening, { actor }) => openSelection(deps, opening, actor),
    openNextRound: (opening, { actor }) => openNextRound(deps, opening, actor),
  },
  submissions: {
    beginJoin: {
      most: {},
      take: (sent, filled, { actor }) => beginJoin(deps, sent, filled, { actor }),
      again: ({ selection }) => opensJoin(selection),
    },
    makeNextRound: {
      most: roundMost,
      take: (sent, filled, { actor }) => makeNextRound(deps, sent, filled, actor),
      again: ({ cohort }) => opensNextRound(cohort),
    },
    saveSelection: {
      most: selectionMost,
      take: (sent, filled, { actor }) => saveSelection(deps, sent, filled, actor),
      again: ({ cohort, role, selection }) => opensSelection(cohort, role, selection),
    },
  },
})

/** What people may do who are on no list: they read what they may join, and begin. */
export const newcomers = (deps: StepDeps): Newcomers => ({
  taps: {
    remindOfSelection: (tap, stranger) => remindOfSelection(deps, tap as Extract<Tap, { do: 'remindOfSelection' }>, { stranger }),
  },
  openings: { openJoin: (opening, stranger) => openJoin(deps, opening as Extract<Opening, { do: 'openJoin' }>, { stranger }) },
  submissions: {
    beginJoin: {
      most: {},
      take: (sent, filled, stranger) => beginJoin(deps, sent as Extract<Submission, { do: 'beginJoin' }>, filled, { stranger }),
    },
  },
})
