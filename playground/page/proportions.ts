import type { Glance } from './shown.ts'

/** A stage that mentees pass: how many of them have. */
export interface Stage {
  readonly stage: 'inAll' | 'answered' | 'starting' | 'atKickOff'
  readonly count: number
  /** Of those with a seat, 0 to 1. */
  readonly share: number
}

/** How many mentees with a seat answered, will start, will be at the kick-off. Each stage is within the one before. */
export function funnelOf(glance: Glance): readonly Stage[] {
  const { coming, notAtKickoff, unsure, notStarting, silent } = glance
  const starting = coming + notAtKickoff
  const answered = starting + unsure + notStarting
  const inAll = answered + silent
  const share = (count: number): number => (inAll === 0 ? 0 : count / inAll)
  const stage = (name: Stage['stage'], count: number): Stage => ({ stage: name, count, share: share(count) })
  return [stage('inAll', inAll), stage('answered', answered), stage('starting', starting), stage('atKickOff', coming)]
}

/** What mentees answered, in the order in which it is drawn. */
export const answerOrder = ['coming', 'notAtKickoff', 'unsure', 'silent', 'notStarting'] as const
/** What mentors were told, in the order in which it is drawn. */
export const standingOrder = ['go', 'hold', 'free', 'none'] as const

export interface Slice<Name extends string> {
  readonly name: Name
  readonly count: number
  readonly share: number
}

/** The parts of a bar that are there at all. */
export function slicesOf<Name extends string>(order: readonly Name[], counts: Readonly<Record<Name, number>>): readonly Slice<Name>[] {
  const sum = order.reduce((all, name) => all + counts[name], 0)
  return order.flatMap((name) => (counts[name] > 0 ? [{ name, count: counts[name], share: counts[name] / sum }] : []))
}
