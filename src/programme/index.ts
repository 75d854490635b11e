/**
 * Common ground: programmes, cohorts, the people enrolled in them, seats, pairs, kick-offs, and the calendar they live by.
 * Brings a checked list in and sets a kick-off. Never writes to anybody.
 */
export { changeLadder } from './change-ladder.ts'
export { changeMentor, type MentorChange, type MentorOutcome } from './change-mentor.ts'
export { changePerson, type PersonChange, type PersonOutcome } from './change-person.ts'
export { changeWords } from './change-words.ts'
export { type EnrolDeps, enrolList } from './enrol.ts'
export { type KickOffDeps, scheduleKickOff } from './kick-off.ts'
export { defaultLadder, type Ladder, readLadder } from './ladder.ts'
export { bringBack, type LeavingStores, type ListedChange, takeOff } from './take-off.ts'
