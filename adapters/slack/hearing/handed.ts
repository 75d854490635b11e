import { type Carried, closeTap } from '../../../src/contract/handed-tap.ts'
import { inTime } from '../../../src/kit/in-time.ts'
import { nameOf } from '../access/logger.ts'
import type { HeardTap } from '../parse.ts'
import { whisper } from './answers.ts'
import type { Hearing } from './hearing.ts'
import { ownView } from './own-words.ts'

/** By what another process answers a tap. Its response URL works like a key for half an hour. */
export type HandedOrigin = Pick<HeardTap, 'from' | 'where' | 'reader' | 'responseUrl'>

/** Acknowledges a tap that this process does not know once it is written down for one that does. */
export async function handOver(hearing: Hearing, tap: HeardTap, carried: Carried, ack: () => Promise<void>): Promise<void> {
  const work = leave(hearing, tap, carried)
  await inTime(work, hearing.limits.decide)
  await ack()
  const outcome = await work
  if (outcome !== 'left') await tell(hearing, tap, outcome)
}

type Outcome = 'left' | 'failed' | 'otherReader'

async function leave(hearing: Hearing, { from, where, reader, responseUrl }: HeardTap, carried: Carried): Promise<Outcome> {
  try {
    const sealed = await closeTap(hearing, carried, { from, where, reader, responseUrl } satisfies HandedOrigin)
    return (await hearing.core.handOver({ platform: 'slack', does: carried.do, sealed })) ? 'left' : 'otherReader'
  } catch (error) {
    hearing.log.error(
      { workspace: from.workspace.id, does: carried.do, error: nameOf(error) },
      'a tap could not be left to another process',
    )
    return 'failed'
  }
}

/** Says why nothing comes of a tap. */
export const tell = async (hearing: Hearing, tap: Omit<HeardTap, 'command'>, word: Exclude<Outcome, 'left'>): Promise<void> =>
  whisper(hearing, tap, await ownView(hearing, tap.from, (copy) => copy[word]), tap.where.kind === 'modal' ? 'push' : 'open')
