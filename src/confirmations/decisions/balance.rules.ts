import type { Instant } from '../../kit/clock.ts'
import type { ConfirmationAnswer } from '../../programme/enrolment/confirmation-answer.ts'
import type { Ladder } from '../../programme/ladder/ladder.ts'
import type { Standing } from '../standings/standing.rules.ts'

/** One person in the balance of a cohort. */
export interface Head {
  readonly confirmationId: string
  readonly role: 'mentee' | 'mentor'
  readonly answer: ConfirmationAnswer | null
  /** What a mentor was told last. Null: nothing yet, or this is a mentee. */
  readonly standing: Standing | null
  readonly asks: number
  /** Whether our messages do not reach this person. */
  readonly unreachable: boolean
  /** How often they were rung and not reached, and when last. */
  readonly calls: number
  readonly calledAt: Instant | null
  readonly name: string
}

/** So many people who are alike. */
export interface Headcount extends Omit<Head, 'confirmationId' | 'name' | 'unreachable' | 'calls' | 'calledAt'> {
  readonly count: number
}

/** A cohort in numbers of mentees, except for `mentors`; `later` start without the kick-off. */
export interface Balance {
  readonly mentors: number
  /** So many of the mentors have answered. */
  readonly mentorsAnswered: number
  readonly coming: number
  readonly unsure: number
  readonly silent: number
  readonly later: number
  readonly notStarting: number
  readonly waiting: number
  readonly openSeats: number
  /** How many mentees to expect: the counts, each times its weight. */
  readonly expected: number
  readonly standings: Readonly<Record<Standing, number>>
  readonly suggestion: Suggestion
}

/** The one thing that helps most; `count`: how many people or seats it is about. */
export type Suggestion =
  | { readonly do: 'nothing' }
  | { readonly do: 'call'; readonly count: number }
  /** So late, offers need the coordinator's tap. */
  | { readonly do: 'tap'; readonly count: number }
  /** Somebody answered, and our messages do not reach them. So the coordinator must. */
  | { readonly do: 'tell'; readonly count: number }
  | { readonly do: 'findMentees'; readonly count: number }
  /** Places of people who were silent at the deadline wait for a decision. */
  | { readonly do: 'decide'; readonly count: number }
  | { readonly do: 'letOffersRun'; readonly count: number }

/** What a balance is made of. */
export interface Census {
  readonly mentees: readonly Headcount[]
  readonly mentors: readonly Headcount[]
  readonly waiting: number
  readonly openSeats: number
  /** Open seats that nobody is offered until the coordinator agrees. */
  readonly untapped: number
  /** Seats that the coordinator must decide about. */
  readonly proposed: number
  /** The list of people to ring was sent, or silence counts already. */
  readonly callsBegan: boolean
  readonly notStarting: number
  readonly standings: Readonly<Record<Standing, number>>
  /** People whom no message reaches. */
  readonly lost: number
}

/** The balance of one cohort that coordinators get each day, with the number of mentees to expect and one suggestion. */
export function balanceOf(census: Census, weights: Ladder['weights']): Balance {
  const count = (answer: ConfirmationAnswer | null) => sumOf(census.mentees.filter((head) => head.answer === answer))
  const coming = count('coming')
  const unsure = count('unsure')
  const silent = count(null)
  const mentors = census.mentors.filter((head) => head.answer !== 'notStarting')
  return {
    mentors: sumOf(mentors),
    mentorsAnswered: sumOf(mentors.filter((head) => head.answer !== null)),
    coming,
    unsure,
    silent,
    later: count('notAtKickoff'),
    notStarting: census.notStarting,
    waiting: census.waiting,
    openSeats: census.openSeats,
    expected: Math.round((coming * weights.coming + unsure * weights.unsure + silent * weights.silent) * 10) / 10,
    standings: census.standings,
    suggestion: suggest(census),
  }
}

function suggest(census: Census): Suggestion {
  const everybody = [...census.mentees, ...census.mentors]
  const shortfall = census.openSeats - census.waiting
  const tappable = Math.min(census.untapped, census.waiting)
  if (shortfall > 0 && tappable === 0) return { do: 'findMentees', count: shortfall }
  const calls = everybody.filter(isToBeCalled)
  if (calls.length > 0 && (census.callsBegan || calls.some((head) => head.asks >= 2))) return { do: 'call', count: sumOf(calls) }
  if (census.proposed > 0) return { do: 'decide', count: census.proposed }
  if (tappable > 0) return { do: 'tap', count: tappable }
  if (census.lost > 0) return { do: 'tell', count: census.lost }
  return census.openSeats > 0 ? { do: 'letOffersRun', count: census.openSeats } : { do: 'nothing' }
}

/** How many people these are. */
export const sumOf = (heads: readonly Pick<Headcount, 'count'>[]): number => heads.reduce((sum, { count }) => sum + count, 0)

/** A mentor who was told not to come need not say whether they do. */
const isToBeCalled = ({ role, answer, standing }: Pick<Head, 'role' | 'answer' | 'standing'>): boolean =>
  (answer === null || answer === 'unsure') && !(role === 'mentor' && standing === 'free')

/**
 * Whom to ring: the silent and the unsure, but no mentor who was told not to come. Those who were rung and not reached stay on the list, behind the others, the longest ago first. Otherwise the highest risk comes
 * first: people who cannot be reached, then the silent, then the unsure; mentees before mentors.
 */
export function callList<One extends Head>(heads: readonly One[]): One[] {
  return heads
    .filter(isToBeCalled)
    .toSorted(
      (a, b) =>
        calledBefore(a) - calledBefore(b) ||
        risk(b) - risk(a) ||
        a.name.localeCompare(b.name, 'en') ||
        a.confirmationId.localeCompare(b.confirmationId),
    )
}

const calledBefore = ({ calledAt }: Pick<Head, 'calledAt'>): number => calledAt?.epochMilliseconds ?? 0

const risk = (head: Head): number =>
  Number(head.unreachable) * 8 + Number(head.answer === null) * 4 + Number(head.role === 'mentee') * 2 + Math.min(head.asks, 3) / 4
