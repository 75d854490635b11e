import type { MenteeGroup } from '../../programme/to-pair.ts'
import { assign } from './assign.ts'
import { allowedOnly, type Draft, type Ground } from './ground.ts'

/** Mentees round one mentor at most; with one alone it is a pair. */
const mostInGroup = 4

/**
 * Where mentors are few: groups of two to four mentees round a mentor who has one in the draft, so that as many as can be of those who are left over have
 * somebody, and then the fits are the best. It is a proposal beside the draft: no mentor has agreed to a group.
 */
export function groupsOf({ mentees, mentors, scores, broken }: Ground, draft: Draft): MenteeGroup[] {
  const over = [...draft.keys()].filter((mentee) => draft[mentee] === null)
  const own = mentors.map((_, at) => [...draft.keys()].filter((mentee) => draft[mentee] === at))
  if (over.length === 0) return []
  const found = assign({
    scores: over.map((mentee) => allowedOnly(scores[mentee] ?? new Int32Array(), broken[mentee] ?? new Uint8Array())),
    places: own.map(({ length }) => (length === 0 ? 0 : Math.max(0, mostInGroup - length))),
    ...{ aim: 'everybody', least: 0, ties: [] },
  })
  if (found === 'tooMany') return []
  const ids = (places: readonly number[]): string[] => places.flatMap((mentee) => mentees[mentee]?.id ?? [])
  return mentors.flatMap(({ id }, at): MenteeGroup[] => {
    const more = over.filter((_, index) => found[index] === at)
    return more.length === 0 ? [] : [{ mentor: id, mentees: ids([...(own[at] ?? []), ...more]), more: ids(more) }]
  })
}
