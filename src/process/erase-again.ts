/** After a restore: those who were erased since the backup was made are erased again. */
import { areErasuresDue, endErasuresDue, notErasedOf } from '../house/erasures-due.prisma.ts'
import type { Base } from '../store/pool.ts'
import type { Erasures } from './erasures.ts'
import { quietHouse } from './quiet-house.ts'

/**
 * Erases everybody on the list, and nobody is told of it: it was told before. Answers how many there were; it may be begun again when it was stopped in
 * the middle. Does nothing where no restore waits for it. Throws in words when the list cannot be read.
 */
export async function eraseAgain(base: Base, erasures: Erasures): Promise<number> {
  if (!(await areErasuresDue(base.statements))) return 0
  const { known } = quietHouse(base, erasures)
  const ids = await notErasedOf(base.statements, await erasures.all())
  for (const id of ids) await known.forget(id, 'again')
  await endErasuresDue(base.statements)
  return ids.length
}
