import { type Carried, closeTap } from '../../../src/contract/handed-tap.ts'
import { nameOf } from '../access/error-name.ts'
import type { Origin, Carried as Read } from '../parse.ts'
import type { Hearing } from './hearing.ts'

/** By what another process answers a tap. */
export interface HandedOrigin {
  readonly origin: Origin
  readonly carried: Pick<Read, 'reader' | 'file'>
}

/** What became of leaving a tap to another process, by its words in the copy: `late` means that it is on its way. */
export type Left = 'late' | 'otherReader' | 'failed'

/** Writes a tap that this process does not know down for one that does. */
export async function handOver(hearing: Hearing, { origin, carried: { reader, file } }: HandedOrigin, carried: Carried): Promise<Left> {
  try {
    const sealed = await closeTap(hearing, carried, { origin, carried: { reader, file } } satisfies HandedOrigin)
    return (await hearing.core.handOver({ platform: 'teams', does: carried.do, sealed })) ? 'late' : 'otherReader'
  } catch (error) {
    hearing.log.error({ workspace: origin.from.workspace.id, does: carried.do, error: nameOf(error) }, 'a tap could not be left to another')
    return 'failed'
  }
}
