/**
 * Makes things happen by themselves and after a crash: a tick each minute wakes the timetable, and a wake makes one process of all look
 * at what is due. The queue only wakes; what is due, when, and how often it was tried stands in the tables of the other rooms.
 */
export { startTick, type Tick } from './cron.ts'
export { type Jobs, type Queue, type QueueDeps, startQueue } from './queue.ts'
