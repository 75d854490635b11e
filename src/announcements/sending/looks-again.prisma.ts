import type { LastLook } from '../../house/room.ts'
import { judged, verdictsOf } from './last-look.ts'
import { lastFactsIn } from './recipients.prisma.ts'

/** What becomes of texts and reminders at the moment in which a lane takes them. */
export const lastLook: LastLook = {
  kinds: judged,
  look: async (statements, ids, now) => verdictsOf(await lastFactsIn(statements, ids), now),
}
