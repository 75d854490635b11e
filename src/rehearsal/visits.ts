/** People who join by themselves go from form to form, a minute or two for each, as they would in the chat. */
import type { Command } from '../contract/command.ts'
import type { Form, Opened, Submitted } from '../contract/form.ts'
import type { House } from '../house/compose.ts'
import type { Happening, JoiningRole, RehearsesJoining } from '../house/rehearses.ts'
import { hoursAfter, type Instant } from '../kit/clock.ts'
import type { Shares } from '../kit/shares.ts'
import { chance } from './chance.ts'
import { addressOf } from './desk.ts'
import { courseOf, type Joins } from './newcomers.ts'

/** What somebody does next, and when. */
export interface Visit {
  readonly at: Instant
  readonly joins: Joins
  /** The form before them; null: they begin. leaving: they have a place, and would like to give it up. */
  readonly form: Form | 'leaving' | null
  /** Forms that they have sent. */
  readonly sent: number
}

/** What it takes to go on. */
export interface VisitGround {
  readonly house: Pick<House, 'core'>
  readonly joining: RehearsesJoining
  readonly opens: ReadonlyMap<JoiningRole, Command>
  readonly shares: Shares
  readonly seed: number
  readonly show: (happening: Happening) => void
}

/** Hours after which somebody leaves who leaves. */
const leavesAfter = 26

/** Does what somebody does now; answers what they do next. Null: nothing more. */
export async function visit(ground: VisitGround, now: Visit): Promise<Visit | null> {
  const { house, joining, opens } = ground
  const { joins, form, at } = now
  const address = addressOf(joins.email)
  if (form === 'leaving') {
    const shown = await house.core.handle(joining.asksToLeave, address)
    const leaves = joining.leaves(shown)
    const reply = leaves && (await house.core.handle(leaves, address))
    tell(ground, joins, at, 'leaves', reply?.accepted ?? false)
    return null
  }
  if (form === null) {
    const command = opens.get(joins.role)
    const opened = command ? await house.core.open(command, address) : null
    tell(ground, joins, at, 'beginsToJoin', opened !== null && 'form' in opened)
    return opened && after(ground, now, opened)
  }
  return after(ground, now, await house.core.submit(form.sends, { texts: joining.fills(form, joins), files: {} }, address))
}

function after(ground: VisitGround, { joins, at, form, sent }: Visit, outcome: Opened | Submitted): Visit | null {
  const { fate, forms } = courseOf(joins, ground.shares, ground.seed)
  const count = form === null ? sent : sent + 1
  if ('form' in outcome && outcome.form)
    return count >= forms ? null : { at: hoursAfter(at, pauseOf(ground, joins, count)), joins, form: outcome.form, sent: count }
  if (form === null) return null
  // What somebody was told who fills in nothing but what they are asked ends their way, whatever it is.
  tell(ground, joins, at, 'finishesJoining', 'accepted' in outcome && outcome.accepted)
  return fate === 'leave' && 'accepted' in outcome && outcome.accepted
    ? { at: hoursAfter(at, leavesAfter), joins, form: 'leaving', sent: count }
    : null
}

const tell = ({ show }: VisitGround, { email }: Joins, at: Instant, answer: string, accepted: boolean): void =>
  show({ type: 'answer', at, email, answer, about: null, accepted })

/** One to three minutes, in hours. */
const pauseOf = ({ seed }: VisitGround, { email }: Joins, count: number): number =>
  (1 + Math.floor(chance(seed, 'pause', email, count) * 3)) / 60
