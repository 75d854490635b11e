import type { Mentorship } from './mentors.ts'
import { type ListProblem, problem } from './problem.ts'

/** Mentees beyond the number that their mentor agreed to: the last ones in the list. */
export function findCrowds(mentorships: readonly Mentorship[], seatsPerMentor: number, column: string): ListProblem[] {
  const byMentor = Map.groupBy(mentorships, ({ mentor }) => mentor)
  return [...byMentor].flatMap(([mentor, crowd]) => {
    const limit = mentor.person?.seats ?? seatsPerMentor
    return crowd
      .slice(limit)
      .map(({ mentee }) => problem({ line: mentee.line, column }, 'tooManyMentees', mentee.mentor, { otherLine: mentor.line, limit }))
  })
}
