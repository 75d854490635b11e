import { isDeepStrictEqual } from 'node:util'
import type { Instant } from '../../kit/clock.ts'
import type { Audit } from '../audit/audit.ts'
import type { GroundDeed } from '../audit/deeds.ts'
import type { Keeping } from '../keeping/end.rules.ts'
import type { ProgrammeStore } from '../store.ts'

/** What changing it needs, bound to one transaction. */
export interface KeepingStores {
  readonly programmes: Pick<ProgrammeStore, 'lockProgramme' | 'saveKeeping'>
  readonly audit: Audit<GroundDeed>
  readonly wakeTimetable: () => Promise<void>
}

/** A programme, and for how long it keeps what it knows from now on. It was checked by `refuseKeeping`. */
export interface KeepingChange {
  readonly programmeId: string
  /** Keys that are missing stay as they are. */
  readonly keeping: Partial<Keeping>
  readonly actorId: string
}

/** Changes for how long a programme keeps what it knows of people: what is due by that moves with it. */
export async function changeKeeping(
  { programmes, audit, wakeTimetable }: KeepingStores,
  change: KeepingChange,
  at: Instant,
): Promise<void> {
  const { programmeId, actorId } = change
  const former = await programmes.lockProgramme(programmeId)
  if (!former) throw new Error(`The programme ${programmeId} is gone, but its cohort is not.`)
  const keeping = { ...former.keeping, ...change.keeping }
  if (isDeepStrictEqual(keeping, former.keeping)) return
  await programmes.saveKeeping(programmeId, keeping, at)
  await audit.note([{ actorId, cohortId: null, deed: 'changedKeeping', subject: programmeId, detail: { ...keeping } }])
  await wakeTimetable()
}
