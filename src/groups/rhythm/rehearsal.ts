/** How imagined people of a rehearsal answer what their group hears about its meetings. */
import type { Command } from '../../contract/command.ts'
import type { Answered, Character, Heard, Question, Rehearses } from '../../house/rehearses.ts'

/** Answers: a date that suits, by its place, or none; whether somebody was there; that they agree. */
export const answers = {
  date1: {},
  date2: {},
  date3: {},
  noDate: {},
  there: {},
  away: {},
  agreeInGroup: {},
} as const satisfies Rehearses['answers']
/** Dates by their places. */
const dateAnswers = ['date1', 'date2', 'date3'] as const

/** The questions about meetings of a group. */
export const questions: readonly Question[] = [
  { offers: ['date1', 'noDate'], isToAll: true, choose: () => 'date1' },
  { offers: ['there', 'away'], isToAll: true, choose: () => 'there' },
  { offers: ['agreeInGroup'], isToAll: true, choose: () => 'agreeInGroup' },
]

/** The answer that a button gives. Null: none. */
export function answerOf(command: Command): string | null {
  switch (command.do) {
    case 'voteGroupDate':
      return command['date'] === 'none' ? 'noDate' : (dateAnswers[Number(command['date'])] ?? null)
    case 'wasAtGroupMeeting':
      return command['there'] === 'yes' ? 'there' : 'away'
    case 'agreeInGroup':
      return 'agreeInGroup'
    default:
      return null
  }
}

/** Of a hundred people: those who say nothing, and of the others those whom no date suits, and those who were away. */
const shares = { silent: 0.2, none: 0.1, away: 0.1 } as const

/** What somebody taps whom a message about a meeting of their group reaches: mostly one date, mostly that they were there. */
export function imagine({ kind, email, step, offers = [] }: Heard, { chance }: Character): readonly Answered[] {
  const draw = (what: string): number => chance(what, kind, email, step)
  const own = (answer: string): readonly Answered[] => (offers.includes(answer) ? [{ answer, about: null }] : [])
  if (offers.length === 0 || draw('silent') < shares.silent) return []
  if (offers.includes('there')) return own(draw('away') < shares.away ? 'away' : 'there')
  if (!offers.includes('date1')) return own('agreeInGroup')
  return own(draw('none') < shares.none ? 'noDate' : (dateAnswers[Math.floor(draw('date') * dateAnswers.length)] ?? 'date1'))
}
