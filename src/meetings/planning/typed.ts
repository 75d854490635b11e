import type { Filled, Opened, Submitted } from '../../contract/form.ts'
import type { Instant } from '../../kit/clock.ts'
import { wholeNumberWithin } from '../../kit/whole-number.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { askBack, lengthIn, type Typist, typedMoment } from '../../programme/dates/asked-back.ts'
import { type Dating, mostVenue, type Opening, type Submission } from '../commands.ts'
import { copyIn } from '../copy-in.ts'
import type { Deps } from '../deps.ts'
import { type OwnPair, ownPair } from '../own-pair.ts'
import { refuse } from '../parts.ts'
import { limits } from '../rhythm/rhythm.rules.ts'
import { asBefore } from './suggest.ts'
import { anewOf, judge, type Typed, takes } from './tapped.ts'

/** A form in which a date is typed. */
export async function openTime(
  deps: Deps,
  { do: _, mark: __, when, minutes, venue, ...of }: Extract<Opening, { do: 'openTime' }>,
  actor: KnownPerson,
): Promise<Opened> {
  return deps.transact(async (stores) => {
    const own = await ownPair(stores, of.pair, actor.personId)
    if (!own) return refuse(actor, 'gone')
    const { form: copy } = copyIn(actor.language)
    const before = asBefore(own.pair, of)
    const length = minutes ?? before.minutes
    const where = venue ?? before.venue
    return {
      form: {
        ...{ language: actor.language, title: copy.title, submit: copy.submit, close: copy.close, intro: [] },
        fields: [
          { kind: 'line', name: 'when', label: copy.when, placeholder: copy.placeholder, ...(when !== undefined && { initial: when }) },
          { kind: 'line', name: 'venue', label: copy.venue, most: mostVenue, optional: true, ...(where !== null && { initial: where }) },
          { kind: 'line', name: 'minutes', label: copy.minutes, initial: String(length), most: 4 },
        ],
        sends: { do: 'proposeTime', ...of, was: length } satisfies Submission,
      },
    }
  })
}

const typistOf = ({ me, pair }: OwnPair): Typist => ({ language: me.language, zone: me.timeZone ?? pair.zone, elsewhere: pair.zone })

/** Reads what was typed: what is not clear is asked back with a button for each reading, and what speaks against it is said before it is suggested. */
export async function proposeTime(
  deps: Deps,
  { pair, meeting, item, as, was }: Extract<Submission, { do: 'proposeTime' }>,
  { texts }: Filled,
  actor: KnownPerson,
): Promise<Submitted> {
  const now = deps.clock.now()
  const { when = '' } = texts
  const of: Dating = { pair, meeting, item, as }
  return deps.transact(async (stores): Promise<Submitted> => {
    const own = await ownPair(stores, of.pair, actor.personId)
    if (!own) return refuse(actor, 'gone')
    const copy = copyIn(own.me.language)
    const minutes = wholeNumberWithin(texts['minutes'] ?? String(own.pair.rhythm.minutes), limits.minutes)
    if (minutes === null) return { problems: { minutes: copy.log.badMinutes } }
    const typist = typistOf(own)
    const read = typedMoment(when, typist, now)
    if ('problem' in read) return { problems: { when: copy.form[read.problem] } }
    const length = lengthIn(read, { filled: minutes, was }, limits.minutes)
    const typed: Typed = { of, minutes: length, venue: texts['venue']?.trim() || read.place }
    if ('readings' in read) {
      const take = (_: string, startsAt: Instant) => takes(typed, startsAt)
      return askBack(typist, { words: when, readings: read.readings, take, anew: anewOf(typed, when) })
    }
    const judged = await judge(stores, own, typed, { startsAt: read.startsAt, now })
    return 'forbidden' in judged ? { problems: { when: copy.problems[judged.forbidden] } } : judged
  })
}
