import type { Ids } from '../kit/ids.ts'
import type { Statements } from '../store/statements.ts'
import { courseIn } from './course.prisma.ts'
import { itemsIn } from './items.prisma.ts'
import { lastingIn } from './lasting/store.prisma.ts'
import { pairsIn } from './pairs.prisma.ts'
import { scansIn } from './scans.prisma.ts'
import type { MeetingStore } from './store.ts'
import { watchIn } from './watch/store.prisma.ts'

/** The store of this room on one database transaction. */
export const meetingsIn = (statements: Statements, { ids }: { readonly ids: Ids }): MeetingStore => ({
  ...scansIn(statements, { ids }),
  ...pairsIn(statements),
  ...courseIn(statements, { ids }),
  ...itemsIn(statements, { ids }),
  ...lastingIn(statements, { ids }),
  ...watchIn(statements, { ids }),
})
