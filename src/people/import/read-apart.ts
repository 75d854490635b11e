import type { Apart, Heavy, Passed } from '../../kit/heavy.ts'
import type { ListDefaults, ListFile, ReadList } from './list.ts'
import type { FileReason } from './problem.ts'
import { readList, unread } from './read-list.ts'

interface Given {
  readonly file: ListFile
  readonly defaults: ListDefaults
}

/** The reading of a list, as a thread does it. */
export const heavy: Heavy<Given, ReadList> = {
  module: import.meta.url,
  work: ({ file, defaults }) => readList(file, defaults),
}

const reasons: Readonly<Record<Passed, FileReason>> = { seconds: 'tookTooLong', megabytes: 'tookTooMuch', waiting: 'tooManyAtOnce' }

/** `readList` in a thread of its own: whatever the file, nobody else waits for it. A limit that it passes is a problem of the list. `by`: who sent it. */
export async function readListApart(apart: Apart, given: Given, by: string): Promise<ReadList> {
  const outcome = await apart(heavy, given, by)
  return 'done' in outcome ? outcome.done : unread(reasons[outcome.passed], given.file.name, outcome.limit)
}
