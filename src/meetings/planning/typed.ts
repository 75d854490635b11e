import type { Field, Filled, Opened, Submitted } from '../../contract/form.ts'
import { note, text } from '../../contract/parts.ts'
import type { Part } from '../../contract/view.ts'
import { type Instant, ZonedDateTime } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { readMoment } from '../../programme/dates/moment.rules.ts'
import { mostVenue, type Opening, type Submission } from '../commands.ts'
import { copyIn } from '../copy-in.ts'
import type { Deps } from '../deps.ts'
import { judging, type OwnPair, ownPair } from '../own-pair.ts'
import { refuse, whenFor } from '../parts.ts'
import { limits } from '../rhythm/rhythm.rules.ts'
import { suggest } from './suggest.ts'
import { forbids, problemsOf } from './times.rules.ts'

type Of = Omit<Extract<Submission, { do: 'proposeTime' }>, 'do' | 'mark'>

/** A form in which a date is typed. */
export async function openTime(
  deps: Deps,
  { do: _, mark: __, ...of }: Extract<Opening, { do: 'openTime' }>,
  actor: KnownPerson,
): Promise<Opened> {
  return deps.transact(async (stores) => {
    const own = await ownPair(stores, of.pair, actor.personId)
    if (!own) return refuse(actor, 'gone')
    const meeting = own.pair.meetings.find(({ id }) => id === of.meeting)
    return formFor(own, of, { ...(meeting?.venue && { venue: meeting.venue }) }, [])
  })
}

function formFor(
  { me, pair }: OwnPair,
  of: Of,
  texts: Filled['texts'],
  intro: readonly Part[],
  readings: readonly string[] = [],
): Opened & { form: unknown } {
  const { form: copy } = copyIn(me.language)
  const initial = (name: string) => (texts[name] === undefined ? {} : { initial: texts[name] })
  const options = readings.map((at) => ({ value: at, label: whenFor(me, pair, instantOf(at, zoneOf(me, pair))) }))
  const fields: Field[] = [
    ...(options.length > 0 ? [{ kind: 'choice', name: 'reading', label: copy.which, options, optional: true } as const] : []),
    { kind: 'line', name: 'when', label: copy.when, placeholder: copy.placeholder, ...initial('when') },
    { kind: 'line', name: 'venue', label: copy.venue, most: mostVenue, optional: true, ...initial('venue') },
    { kind: 'line', name: 'minutes', label: copy.minutes, initial: texts['minutes'] ?? String(pair.rhythm.minutes), most: 4 },
  ]
  return {
    form: {
      ...{ language: me.language, title: copy.title, submit: copy.submit, close: copy.close, intro, fields },
      sends: { do: 'proposeTime', ...of } satisfies Submission,
    },
  }
}

const zoneOf = (me: OwnPair['me'], pair: OwnPair['pair']): string => me.timeZone ?? pair.zone
const instantOf = (at: string, zone: string): Instant => ZonedDateTime.from(`${at}[${zone}]`).toInstant()

/** Reads what was typed; what is not clear is asked back with its readings; what speaks against it is said before it is suggested. */
export async function proposeTime(
  deps: Deps,
  { do: _, ...sent }: Extract<Submission, { do: 'proposeTime' }>,
  { texts }: Filled,
  actor: KnownPerson,
): Promise<Submitted> {
  const now = deps.clock.now()
  const { warned, ...of } = sent
  return deps.transact(async (stores): Promise<Submitted> => {
    const own = await ownPair(stores, of.pair, actor.personId)
    if (!own) return refuse(actor, 'gone')
    const { me, pair } = own
    const copy = copyIn(me.language)
    const minutes = Number(texts['minutes'] ?? pair.rhythm.minutes)
    if (!Number.isInteger(minutes) || minutes < limits.minutes.least || minutes > limits.minutes.most)
      return { problems: { minutes: copy.log.badMinutes } }
    const read = readMoment(texts, { language: me.language, zone: zoneOf(me, pair), now })
    if ('problem' in read) return { problems: { when: copy.form[read.problem] } }
    if ('readings' in read) return formFor(own, of, texts, [], read.readings)
    const startsAt = instantOf(read.at, zoneOf(me, pair))
    const against = problemsOf(pair, startsAt, { ...(await judging(stores, pair, now)), minutes, but: of.meeting ?? null })
    const forbidden = against.find(forbids)
    if (forbidden) return { problems: { when: copy.problems[forbidden] } }
    const [worst] = against
    if (worst && warned !== read.at)
      return formFor(own, { ...of, warned: read.at }, texts, [text(copy.problems[worst]), note(copy.form.anyway)])
    return suggest(stores, own, { dates: [startsAt], minutes, venue: texts['venue']?.trim() || null }, of, now)
  })
}
