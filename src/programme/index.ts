/**
 * Common ground: programmes, cohorts, the people enrolled in them, seats, pairs, kick-offs, and the calendar they live by.
 * Brings a checked list in and sets a kick-off. Never writes to anybody.
 */
export { changeKeeping } from './change-keeping.ts'
export { changeLadder } from './change-ladder.ts'
export { changeMentor } from './change-mentor.ts'
export { changePerson, lookAtChange, type PersonChange } from './change-person.ts'
export { changeWords } from './change-words.ts'
export { type EnrolDeps, enrolList } from './enrol.ts'
export { type KickOffDeps, scheduleKickOff } from './kick-off.ts'
export { defaultLadder, type Ladder, readLadder } from './ladder.ts'
export { appointedOf, callOffKickOff, callOnAgain, moveKickOff, moveNow, movePending } from './move-kick-off.ts'
export { bringBack, takeOff } from './take-off.ts'
