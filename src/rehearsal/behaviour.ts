import type { Fate, Heard, Tap } from '../house/rehearses.ts'
import { hoursAfter, type Instant } from '../kit/clock.ts'
import { drawn, type Shares } from '../kit/shares.ts'
import { endOfQuiet } from '../people/quiet-hours.ts'
import { chance } from './chance.ts'
import type { Options } from './options.ts'
import { imagine } from './rooms.ts'

/** Something that somebody found in their inbox. */
export interface Received extends Heard {
  readonly at: Instant
}

/** When imagined people look at their phones: the same for everybody, and never at night. */
const asleep = { from: '22:30', until: '07:00' }

/** What somebody's imagined answer to a message is; nothing, where they would not answer. Depends on seed, person and message alone. */
export function tapsFor(message: Received, { mix, mixes, seed, zone }: Pick<Options, 'mix' | 'mixes' | 'seed' | 'zone'>): Tap[] {
  const character = {
    fate: fateOf(message.email, mix, seed),
    shares: (name: string): Shares => mixes[name] ?? {},
    chance: (...words: readonly (string | number)[]) => chance(seed, ...words),
  }
  return imagine(message, character).map(({ answer, about }) => ({ at: whenFor(message, seed, zone), email: message.email, answer, about }))
}

/** Drawn once for each person. */
const fateOf = (email: string, mix: Options['mix'], seed: number): Fate => drawn(mix, chance(seed, 'fate', email)) ?? 'silent'

/** Most answer within hours, some only after a day or two. */
function whenFor(message: Received, seed: number, zone: string): Instant {
  const hours = Math.min(60, 0.05 - 6 * Math.log(1 - chance(seed, 'delay', message.email, message.kind, message.step)))
  const minutes = Math.ceil(hours * 60)
  return endOfQuiet(hoursAfter(message.at, minutes / 60), zone, asleep)
}
