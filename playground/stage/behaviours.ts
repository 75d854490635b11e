import { hoursAfter, Instant, isAfter } from '../../src/kit/clock.ts'
import { endOfQuiet } from '../../src/people/quiet-hours.ts'
import { chance } from '../../src/rehearsal/chance.ts'
import type { Behaviour, SlackMessage, TeamsMessage } from '../page/shown.ts'
import type { Account } from './accounts.ts'
import { buttonFor, type Question, questionsOn } from './questions.ts'

/** Somebody's tap: on which message, and what its button carries. */
export interface OwnTap {
  readonly account: Account
  readonly message: string
  readonly button: string
}

/** Somebody who is going to tap. */
interface PlannedTap {
  readonly at: Instant
  readonly account: Account
  readonly message: string
}

/** What people have before them. */
export interface Screens {
  messagesOf(account: Account): readonly (SlackMessage | TeamsMessage)[]
  /** Whether they said what they will do. */
  hasAnswered(account: Account): boolean
}

/** People who answer by themselves, some hours after they were asked, by tapping on their screens. */
export interface Behaviours {
  of(accountId: string): Behaviour
  set(accounts: readonly Account[], behaviour: Behaviour, now: Instant): void
  /** Their screen has changed since anybody looked. */
  notice(account: Account): void
  /** Looks at changed screens: people who were asked something new will answer it. */
  look(now: Instant): void
  /** When somebody taps next; with ids of accounts: when one of these does. */
  next(accounts?: readonly string[]): Instant | null
  /** Takes out of the plan who has to tap by now, and on what. */
  due(now: Instant): readonly OwnTap[]
  /** It was not taken: they try again later. */
  again(tap: OwnTap, now: Instant): void
  /** Names of those who will tap then. */
  namesAt(at: Instant): readonly string[]
}

/** What somebody who is `mixed` does, of a hundred such people. */
const mix = { coming: 70, notStarting: 10, notAtKickoff: 5, unsure: 5 } as const
const asleep = { from: '22:30', until: '07:00' } as const
/** Minutes: those who tap within one such span tap together, which makes long jumps quick. */
const span = 15

/** Nobody answers by themselves until told to. The same seed and people behave the same. */
export function createBehaviours(zone: string, seed: number, screens: Screens): Behaviours {
  const chosen = new Map<string, Behaviour>()
  const changed = new Set<Account>()
  const seen = new Set<string>()
  let plan: PlannedTap[] = []
  const of = (accountId: string): Behaviour => chosen.get(accountId) ?? 'none'

  const open = (account: Account): Question[] =>
    questionsOn(screens.messagesOf(account)).filter(({ asked }) => asked.isToAll || !screens.hasAnswered(account))

  const tapOf = ({ email }: Account, question: Question, behaviour: Behaviour) =>
    buttonFor(question, behaviour, chance(seed, 'answer', email, question.message))

  function consider(account: Account, now: Instant): void {
    const behaviour = fateOf(of(account.id), account, seed)
    if (behaviour === 'none' || account.role === 'coordinator') return
    for (const question of open(account)) {
      const { message } = question
      // One message may ask again: after an answer there are times to choose from.
      const key = keyOf(account, question)
      if (seen.has(key) || !tapOf(account, question, behaviour)) continue
      seen.add(key)
      plan.push({ at: whenOf(now, chance(seed, 'delay', account.email, message), zone), account, message })
    }
  }

  const first = (accounts?: readonly string[]): Instant | null =>
    plan
      .filter(({ account }) => accounts?.includes(account.id) ?? true)
      .reduce<Instant | null>((a, { at }) => (a === null || isAfter(a, at) ? at : a), null)
  return {
    of,
    set(accounts, behaviour, now) {
      for (const account of accounts) {
        chosen.set(account.id, behaviour)
        const planned = new Set(plan.flatMap((each) => (each.account.id === account.id ? [each.message] : [])))
        for (const question of open(account)) if (planned.has(question.message)) seen.delete(keyOf(account, question))
        plan = plan.filter((each) => each.account.id !== account.id)
        consider(account, now)
      }
    },
    notice: (account) => void changed.add(account),
    look(now) {
      for (const account of changed) consider(account, now)
      changed.clear()
    },
    next: first,
    due(now) {
      const taps = plan.filter(({ at }) => !isAfter(at, now))
      plan = plan.filter(({ at }) => isAfter(at, now))
      return taps.flatMap(({ account, message }) => {
        // Somebody else may have tapped for them, or the message may have changed.
        const question = open(account).find((each) => each.message === message)
        const button = question && tapOf(account, question, fateOf(of(account.id), account, seed))
        return button ? [{ account, message, button }] : []
      })
    },
    again({ account, message }, now) {
      plan.push({ at: whenOf(now, 0, zone), account, message })
    },
    namesAt: (at) => plan.filter((each) => each.at.equals(at)).map(({ account }) => account.name),
  }
}

const keyOf = ({ id }: Account, { message, asked }: Question): string => `${id} ${message} ${asked.offers.join(' ')}`

/** Drawn once for each person. */
function fateOf(behaviour: Behaviour, { email, role }: Account, seed: number): Behaviour {
  if (behaviour !== 'mixed') return behaviour
  let left = chance(seed, 'fate', email) * 100
  for (const [fate, share] of Object.entries(mix)) {
    left -= share
    if (left < 0) return role === 'mentor' && fate === 'notStarting' ? 'coming' : (fate as Behaviour)
  }
  return 'none'
}

/** Most answer within hours, some only after a day or two; nobody at night. */
function whenOf(now: Instant, drawn: number, zone: string): Instant {
  const hours = Math.min(60, 0.05 - 6 * Math.log(1 - drawn))
  const at = endOfQuiet(hoursAfter(now, hours), zone, asleep)
  const step = span * 60_000
  return Instant.fromEpochMilliseconds(Math.ceil(at.epochMilliseconds / step) * step)
}
