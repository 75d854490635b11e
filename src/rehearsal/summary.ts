import type { PersonAtEnd } from './ledger.prisma.ts'
import type { Happening } from './run.ts'

export interface Summary {
  readonly people: number
  readonly mentors: number
  readonly mentees: number
  readonly deliveries: number
  readonly answers: number
  /** Mentees with at least one ask. */
  readonly asked: number
  /** Mentees who answered anything. */
  readonly answered: number
  readonly coming: number
  readonly notAtKickoff: number
  readonly notStarting: number
  readonly unsure: number
  readonly silent: number
  readonly waiting: number
  readonly released: number
  /** Seats won by somebody who had waited. */
  readonly refilled: number
  readonly go: number
  readonly hold: number
  readonly free: number
}

/** What a rehearsal came to. */
export function summarise(people: readonly PersonAtEnd[], happenings: readonly Happening[]): Summary {
  const mentees = people.filter((person) => person.role === 'mentee')
  const mentors = people.filter((person) => person.role === 'mentor')
  const emails = new Set(mentees.map((person) => person.email))
  const deliveries = happenings.filter((each) => each.type === 'delivery')
  const answers = happenings.filter((each) => each.type === 'answer')
  const state = (name: string) => mentees.filter((person) => person.state === name).length
  const standing = (name: string) => mentors.filter((person) => person.standing === name).length
  const asked = deliveries.flatMap((each) => (each.kind === 'confirmation.ask' && emails.has(each.to) ? each.to : []))
  const answered = answers.flatMap((each) => (each.accepted && emails.has(each.email) ? each.email : []))
  return {
    people: people.length,
    mentors: mentors.length,
    mentees: mentees.length,
    deliveries: deliveries.length,
    answers: answers.length,
    asked: new Set(asked).size,
    answered: new Set(answered).size,
    coming: state('coming'),
    notAtKickoff: state('notAtKickoff'),
    notStarting: state('notStarting'),
    unsure: state('unsure'),
    silent: state('silent'),
    waiting: state('waiting'),
    released: state('released'),
    refilled: deliveries.filter((each) => each.kind === 'offer.won').length,
    go: standing('go'),
    hold: standing('hold'),
    free: standing('free'),
  }
}
