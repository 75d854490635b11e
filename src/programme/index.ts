/**
 * Common ground: programmes, cohorts, the people enrolled in them, seats, pairs, kick-offs, and the calendar they live by.
 * Brings a checked list in and sets a kick-off. Never writes to anybody.
 */
export { changeKeeping } from './changes/change-keeping.ts'
export { changeLadder } from './changes/change-ladder.ts'
export { changeWords } from './changes/change-words.ts'
export { changeMentor, changeMentors } from './corrections/change-mentor.ts'
export { changePerson, lookAtChange, type PersonChange } from './corrections/change-person.ts'
export { type EnrolDeps, enrolList } from './enrolment/enrol.ts'
export { type KickOffDeps, scheduleKickOff } from './kick-off/kick-off.ts'
export { appointedOf, callOffKickOff, callOnAgain, moveKickOff, moveNow, movePending } from './kick-off/move-kick-off.ts'
export { defaultLadder, type Ladder, readLadder } from './ladder/ladder.ts'
export { bringBack, takeOff } from './leaving/take-off.ts'
