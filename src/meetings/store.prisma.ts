import type { Ids } from '../kit/ids.ts'
import type { BusyOf } from '../programme/meeting/times.rules.ts'
import type { Statements } from '../store/statements.ts'
import { itemsIn } from './asking/store.prisma.ts'
import { scansIn } from './course/scans.prisma.ts'
import { courseIn } from './course/store.prisma.ts'
import { endingIn } from './ending/store.prisma.ts'
import { lastingIn } from './lasting/store.prisma.ts'
import { pairsIn } from './pairs.prisma.ts'
import { plansIn } from './planning/store.prisma.ts'
import { rhythmsIn } from './rhythm/store.prisma.ts'
import type { MeetingStore } from './store.ts'
import { watchIn } from './watch/store.prisma.ts'

/** The store of this room on one database transaction. `busyIn`: what is known there of other meetings of people. */
export const meetingsIn =
  (busyIn: (statements: Statements) => BusyOf) =>
  (statements: Statements, { ids }: { readonly ids: Ids }): MeetingStore => ({
    busy: busyIn(statements),
    ...scansIn(statements, { ids }),
    ...pairsIn(statements),
    ...plansIn(statements, { ids }),
    ...rhythmsIn(statements),
    ...courseIn(statements, { ids }),
    ...itemsIn(statements, { ids }),
    ...lastingIn(statements, { ids }),
    ...watchIn(statements, { ids }),
    ...endingIn(statements),
  })
