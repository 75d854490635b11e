import type { Answering } from '../../house/room.ts'
import { type leavingCommands, opensPause } from '../commands.ts'
import type { StepDeps } from '../steps/deps.ts'
import { leave, showLeaving } from './leave.ts'
import { openPause, pause, resume } from './pause.ts'

/** What answers the commands of those who leave, or take a break. */
export const leavingAnswers = (deps: StepDeps): Answering<typeof leavingCommands> => ({
  taps: {
    leave: (tap, { actor }) => leave(deps, tap, actor),
    resume: (tap, { actor }) => resume(deps, tap, actor),
  },
  looks: { showLeaving: (look, { actor }) => showLeaving(deps, look, actor) },
  openings: { openPause: (opening, { actor }) => openPause(deps, opening, actor) },
  submissions: {
    pause: {
      most: {},
      take: (sent, filled, { actor }) => pause(deps, sent, filled, actor),
      again: ({ enrolment }) => opensPause(enrolment),
    },
  },
})
