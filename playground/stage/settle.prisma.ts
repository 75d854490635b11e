import type { House } from '../../src/house/compose.ts'
import { type Clock, earlier, fromDate, hoursAfter, type Instant, isAfter, toDate } from '../../src/kit/clock.ts'
import type { Base } from '../../src/store/pool.ts'

interface Deps {
  readonly base: Base
  readonly house: House
  readonly clock: Clock
}

/** More than anything that is due at one time ever took; what goes on after that waits a minute, so that time goes on. */
const mostRounds = 200

/** Does all that is due now, with what comes of it; says when something is due next. */
export async function settle({ base, house, clock }: Deps): Promise<Instant | null> {
  const now = clock.now()
  for (let round = 0; round < mostRounds; round += 1) {
    await house.runTimetable()
    const lanes = await Promise.all((await house.dueLanes()).map((lane) => house.runLane(lane)))
    const times = [...lanes, await house.nextDue(), ...(await dueTimes(base, now))].flatMap((at) => (at === 'left' ? [] : (at ?? [])))
    if (times.every((at) => isAfter(at, now))) return times.length > 0 ? times.reduce(earlier) : null
  }
  return hoursAfter(now, 1 / 60)
}

/** When what is to be said and look-ups are due; what waits in a lane is the lane's to say. */
async function dueTimes({ statements }: Base, now: Instant): Promise<Instant[]> {
  const at = toDate(now)
  const [row] = await statements.$queryRaw<{ said: Date | null; sought: Date | null }[]>`
    select (select min(due_at) from delivery where due_at > ${at} and state <> 'waiting') as said, (select min(due_at) from search where due_at > ${at}) as sought`
  return [row?.said, row?.sought].flatMap((date) => (date ? fromDate(date) : []))
}
