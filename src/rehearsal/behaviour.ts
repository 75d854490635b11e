import { hoursAfter, type Instant } from '../kit/clock.ts'
import { endOfQuiet } from '../people/quiet-hours.ts'
import { chance } from './chance.ts'
import { type Fate, fates, type Mix } from './options.ts'
import type { Tap } from './script.ts'

/** Something that somebody found in their inbox. */
export interface Received {
  readonly key: string
  readonly at: Instant
  readonly email: string
  readonly kind: string
  readonly step: number
  /** E-mails that a coordinator's message is about. */
  readonly about: readonly string[]
}

/** When imagined people look at their phones: the same for everybody, and never at night. */
const asleep = { from: '22:30', until: '07:00' }

/** What somebody's imagined answer to a message is; nothing, where they would not answer. Depends on seed, person and message alone. */
export function tapsFor(message: Received, mix: Mix, seed: number, zone: string): Tap[] {
  const fate = fateOf(message.email, mix, seed)
  const tap = (answer: Tap['answer'], about: string | null = null): Tap => ({
    at: whenFor(message, seed, zone),
    email: message.email,
    answer,
    about,
  })
  switch (message.kind) {
    case 'confirmation.ask':
      return fate === 'silent' ? [] : [tap(fate === 'unsure' && message.step > 1 ? settled(message, seed) : fate)]
    case 'offer.made':
      if (fate === 'silent') return []
      return [tap(fate === 'coming' || fate === 'notAtKickoff' ? 'accept' : 'decline')]
    case 'coordinator.release':
      return message.about.map((person) => tap('release', person))
    default:
      return []
  }
}

/** Drawn once for each person. */
function fateOf(email: string, mix: Mix, seed: number): Fate {
  let left = chance(seed, 'fate', email)
  for (const fate of fates) {
    left -= mix[fate]
    if (left < 0) return fate
  }
  return 'silent'
}

/** Half of the unsure come in the end; a quarter does not start; a quarter stays unsure. */
function settled(message: Received, seed: number): 'coming' | 'notStarting' | 'unsure' {
  const drawn = chance(seed, 'settled', message.email)
  return drawn < 0.5 ? 'coming' : drawn < 0.75 ? 'notStarting' : 'unsure'
}

/** Most answer within hours, some only after a day or two. */
function whenFor(message: Received, seed: number, zone: string): Instant {
  const hours = Math.min(60, 0.05 - 6 * Math.log(1 - chance(seed, 'delay', message.email, message.kind, message.step)))
  const minutes = Math.ceil(hours * 60)
  return endOfQuiet(hoursAfter(message.at, minutes / 60), zone, asleep)
}
