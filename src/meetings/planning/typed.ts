import type { Filled, Opened, Submitted } from '../../contract/form.ts'
import { heading, text } from '../../contract/parts.ts'
import type { Button, Reply } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'
import { wholeNumberWithin } from '../../kit/whole-number.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { anewButton, askBack, lengthIn, mostTyped, type Typist, typedMoment, writeAnew } from '../../programme/dates/asked-back.ts'
import { momentOf, secondsOf } from '../../programme/meeting/moment.ts'
import { type Dating, mostVenue, type Opening, type Submission, type Tap } from '../commands.ts'
import { copyIn } from '../copy-in.ts'
import type { Deps, Stores } from '../deps.ts'
import { judging, type OwnPair, ownPair } from '../own-pair.ts'
import { refuse, reply, row, whenFor } from '../parts.ts'
import { limits } from '../rhythm/rhythm.rules.ts'
import { suggest } from './suggest.ts'
import { forbids, type Problem, problemsOf } from './times.rules.ts'

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
    const length = minutes ?? own.pair.rhythm.minutes
    const where = venue ?? own.pair.meetings.find(({ id }) => id === of.meeting)?.venue ?? null
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

/** A date that was typed, with all else that was filled in. */
interface Typed {
  readonly of: Dating
  readonly minutes: number
  readonly venue: string | null
}

/** Opens the form again with what was filled in. `when`: what was typed as the date. */
const anewOf = ({ of, minutes, venue }: Typed, when = ''): Opening => ({
  ...{ do: 'openTime', mark: 'opening', ...of, minutes },
  ...(when !== '' && when.length <= mostTyped && { when }),
  ...(venue !== null && { venue }),
})

const takes = ({ of, minutes, venue }: Typed, at: Instant): Extract<Tap, { do: 'suggestTyped' }> => ({
  ...{ do: 'suggestTyped', ...of, at: secondsOf(at), minutes },
  ...(venue !== null && { venue }),
})

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

/** By tap: one of the readings; or a date against which something speaks, all the same. */
export async function suggestTyped(
  deps: Deps,
  { do: _, at, minutes, venue, anyway, ...of }: Extract<Tap, { do: 'suggestTyped' }>,
  actor: KnownPerson,
): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const own = await ownPair(stores, of.pair, actor.personId)
    if (!own) return refuse(actor, 'gone')
    const typed: Typed = { of, minutes, venue: venue ?? null }
    const judged = await judge(stores, own, typed, { startsAt: momentOf(at), now, isWanted: anyway === 'yes' })
    return 'forbidden' in judged ? writeAnew(own.me, copyIn(own.me.language).problems[judged.forbidden], anewOf(typed)) : judged
  })
}

interface Said {
  readonly startsAt: Instant
  readonly now: Instant
  /** They read what speaks against it, and want it. */
  readonly isWanted?: boolean
}

/** Suggests it; or says what speaks against it. */
async function judge(
  stores: Stores,
  own: OwnPair,
  typed: Typed,
  { startsAt, now, isWanted = false }: Said,
): Promise<Reply | { readonly forbidden: Problem }> {
  const { of, minutes, venue } = typed
  const known = await judging(stores, own.pair, now)
  const against = problemsOf(own.pair, startsAt, { ...known, minutes, but: of.meeting ?? null })
  const forbidden = against.find(forbids)
  if (forbidden) return { forbidden }
  const [worst] = against
  if (!worst || isWanted) return suggest(stores, own, { dates: [startsAt], minutes, venue }, of, now)
  const { me, pair } = own
  const copy = copyIn(me.language)
  const anyway: Button<Tap> = { label: copy.form.anyway, command: { ...takes(typed, startsAt), anyway: 'yes' } }
  const words = [heading(whenFor(me, pair, startsAt)), text(copy.problems[worst])]
  return reply(me, true, [...words, ...row(anyway, anewButton(me, anewOf(typed)))])
}
