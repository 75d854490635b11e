import type { PrismaClient } from '../../prisma/generated/client.ts'
import { type Instant, toDate } from '../kit/clock.ts'

/** Which of the timetable's tables hold rows that are due. */
export async function dueEntries(prisma: PrismaClient, now: Instant): Promise<('confirmations' | 'seats' | 'kickOffs')[]> {
  const at = toDate(now)
  const [row] = await prisma.$queryRaw<{ confirmations: boolean; seats: boolean; kick_offs: boolean }[]>`
    select exists (select from confirmation where due_at <= ${at}) as confirmations, exists (select from seat where due_at <= ${at}) as seats,
      exists (select from kick_off where due_at <= ${at}) as kick_offs`
  const due = [row?.confirmations && 'confirmations', row?.seats && 'seats', row?.kick_offs && 'kickOffs'] as const
  return due.filter((entry) => entry !== undefined && entry !== false)
}
