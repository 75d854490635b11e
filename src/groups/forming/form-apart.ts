import type { Apart, Heavy, Passed } from '../../kit/heavy.ts'
import { formGroups } from './engine/form-groups.ts'
import type { Formed, GroupWish } from './engine/to-group.ts'

/** The calculation, as a thread does it. */
export const heavy: Heavy<GroupWish, Formed> = { module: import.meta.url, work: async (wish) => formGroups(wish) }

/** `formGroups` in a thread of its own: nobody who taps waits for it. `by`: who asked. */
export async function formApart(apart: Apart, wish: GroupWish, by: string): Promise<Formed | Passed> {
  const outcome = await apart(heavy, wish, by)
  return 'done' in outcome ? outcome.done : outcome.passed
}
