import type { Field, Filled, Form, Opened, Submitted } from '../../contract/form.ts'
import { note, text } from '../../contract/parts.ts'
import type { Reply } from '../../contract/view.ts'
import type { Acting } from '../../house/room.ts'
import { type Instant, ZonedDateTime } from '../../kit/clock.ts'
import { readMoment } from '../../programme/dates/moment.rules.ts'
import { forbids, type Known, problemsOf } from '../../programme/meeting/times.rules.ts'
import type { Opening, Submission } from '../commands.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { askedOf, type GroupMeeting, leaderFor, leaderOf, mayDecide, type RhythmFacts, usualMinutes } from './facts.rules.ts'
import { tellDates } from './follow.ts'
import { changed, type Mine, memberOf, mine, notYours, refused } from './taps.ts'
import { partyOf } from './turn.rules.ts'
import { whenFor } from './views.ts'

/** Characters that are read of a theme and of a venue. */
export const mostTheme = 80
export const mostVenue = 200
const minutesOf = { least: 15, most: 480 } as const

type Opens<Do extends Opening['do']> = Extract<Opening, { do: Do }>
type Sends<Do extends Submission['do']> = Extract<Submission, { do: Do }>

const words = (language: Mine['me']['language'], said: string, accepted = true): Reply => ({
  accepted,
  view: { language, parts: [text(said)] },
})

/** A form for a theme: of a list, or in own words. */
export const openGroupTheme = (deps: Deps, { meeting: id }: Opens<'openGroupTheme'>, { actor }: Acting): Promise<Opened> =>
  deps.transact(async (stores) => {
    const own = await mine(stores, id, actor)
    if (!own) return notYours(actor)
    const { themeForm: copy } = copyIn(own.me.language)
    const said = own.meeting.answers.find(({ enrolmentId }) => enrolmentId === own.me.enrolmentId)?.theme
    const themes = [...new Set([...(own.facts.theme === null ? [] : [own.facts.theme]), ...Object.values(copy.themes)])]
    const fields: Field[] = [
      { kind: 'choice', name: 'theme', label: copy.choose, optional: true, options: themes.map((each) => ({ value: each, label: each })) },
      { kind: 'line', name: 'own', label: copy.own, hint: copy.hint, optional: true, most: mostTheme, ...(said && { initial: said }) },
    ]
    return formOf(own, copy, fields, { do: 'keepGroupTheme', meeting: id })
  })

const formOf = (
  { me }: Pick<Mine, 'me'>,
  copy: { readonly title: string; readonly save: string; readonly close: string },
  fields: readonly Field[],
  sends: Submission,
  intro: Form['intro'] = [],
) => ({ form: { language: me.language, title: copy.title, submit: copy.save, close: copy.close, intro, fields, sends } })

/** Takes it: own words count before what was chosen. */
export const keepGroupTheme = (
  deps: Deps,
  { meeting: id }: Sends<'keepGroupTheme'>,
  { texts }: Filled,
  { actor }: Acting,
): Promise<Submitted> =>
  deps.transact(async (stores): Promise<Submitted> => {
    const own = await mine(stores, id, actor)
    if (!own) return notYours(actor)
    const { themeForm: copy } = copyIn(own.me.language)
    const said = own.meeting.answers.find(({ enrolmentId }) => enrolmentId === own.me.enrolmentId)?.theme ?? null
    const written = (texts['own'] ?? '').trim().replace(/\s+/gu, ' ')
    const chosen = texts['theme'] ?? ''
    // What stood there from before does not outweigh what is chosen now.
    const theme = (written !== '' && !(written === said && chosen !== '') ? written : chosen).trim()
    if (theme === '') return { problems: { own: copy.empty } }
    const now = deps.clock.now()
    await stores.rhythm.nameTheme(id, own.me.enrolmentId, theme, now)
    await changed(stores, own.facts, now)
    return words(own.me.language, copy.saved(theme))
  })

/** Whoever leads a meeting says who was there. */
export const openGroupPresence = (deps: Deps, { meeting: id }: Opens<'openGroupPresence'>, { actor }: Acting): Promise<Opened> =>
  deps.transact(async (stores) => {
    const own = await mine(stores, id, actor)
    if (!own) return notYours(actor)
    const refusal = notDeciding(own) ?? notAsked(own)
    if (refusal) return refusal
    const { presenceForm: copy } = copyIn(own.me.language)
    const there = own.meeting.answers.filter((each) => each.there).map(({ enrolmentId }) => enrolmentId)
    const people = askedOf(own.facts).slice(0, mostChoices)
    const options = people.map(({ enrolmentId, name }) => ({ value: enrolmentId, label: name }))
    const ticked = people.filter(({ enrolmentId }) => there.includes(enrolmentId)).map(({ enrolmentId }) => enrolmentId)
    const fields: Field[] = [{ kind: 'choices', name: 'there', label: copy.label, options, initial: ticked.join(','), optional: true }]
    return formOf(own, copy, fields, { do: 'keepGroupPresence', meeting: id })
  })
/** People whom one field takes. */
const mostChoices = 10

const notDeciding = ({ facts, meeting, me }: Mine): Reply | null =>
  mayDecide(facts, meeting, me) ? null : refused(me, text(copyIn(me.language).onlyLeader(leaderOf(facts, meeting)?.name ?? facts.name)))

const notAsked = ({ meeting, me }: Mine): Reply | null =>
  meeting.state === 'planned' && meeting.askedAt ? null : refused(me, text(copyIn(me.language).over))

/** Takes it. */
export const keepGroupPresence = (
  deps: Deps,
  { meeting: id }: Sends<'keepGroupPresence'>,
  { texts }: Filled,
  { actor }: Acting,
): Promise<Submitted> =>
  deps.transact(async (stores): Promise<Submitted> => {
    const own = await mine(stores, id, actor)
    if (!own) return notYours(actor)
    const refusal = notDeciding(own) ?? notAsked(own)
    if (refusal) return refusal
    const there = new Set((texts['there'] ?? '').split(','))
    for (const { enrolmentId } of askedOf(own.facts).slice(0, mostChoices))
      await stores.rhythm.wasThere(id, enrolmentId, there.has(enrolmentId))
    await changed(stores, own.facts, deps.clock.now())
    return words(own.me.language, copyIn(own.me.language).presenceForm.saved)
  })

/** A form in which a date is typed, for a new meeting or for one that moves. */
export const openGroupDate = (deps: Deps, { group, meeting: id }: Opens<'openGroupDate'>, { actor }: Acting): Promise<Opened> =>
  deps.transact(async (stores) => {
    const facts = await stores.rhythm.facts(group)
    const me = memberOf(facts, actor)
    if (!facts || !me) return notYours(actor)
    const meeting = facts.meetings.find((each) => each.id === id) ?? null
    return decides(facts, meeting, me) ?? dateForm({ facts, me }, meeting, {}, [])
  })

const decides = (facts: RhythmFacts, meeting: GroupMeeting | null, me: Mine['me']): Reply | null => {
  const of = meeting ?? { leaderId: null, number: (facts.meetings.at(-1)?.number ?? 0) + 1 }
  return mayDecide(facts, of, me) ? null : refused(me, text(copyIn(me.language).onlyLeader(leaderOf(facts, of)?.name ?? facts.name)))
}

type Of = Pick<Mine, 'facts' | 'me'>

function dateForm(
  { facts, me }: Of,
  meeting: GroupMeeting | null,
  texts: Filled['texts'],
  readings: readonly string[],
  warned?: { readonly at: string; readonly why: string },
) {
  const { dateForm: copy } = copyIn(me.language)
  const options = readings.map((at) => ({ value: at, label: whenFor(facts, me, instantOf(at, me, facts)) }))
  const venue = texts['venue'] ?? meeting?.venue
  const fields: Field[] = [
    ...(options.length > 0 ? [{ kind: 'choice', name: 'reading', label: copy.which, options, optional: true } as const] : []),
    {
      kind: 'line',
      name: 'when',
      label: copy.when,
      placeholder: copy.example,
      ...(texts['when'] !== undefined && { initial: texts['when'] }),
    },
    { kind: 'line', name: 'venue', label: copy.venue, most: mostVenue, optional: true, ...(venue && { initial: venue }) },
    { kind: 'line', name: 'minutes', label: copy.minutes, initial: texts['minutes'] ?? String(meeting?.minutes ?? usualMinutes), most: 4 },
  ]
  const sends: Submission = {
    ...{ do: 'keepGroupDate', group: facts.groupId, ...(meeting && { meeting: meeting.id }), ...(warned && { warned: warned.at }) },
  }
  return formOf({ me }, copy, fields, sends, warned ? [text(warned.why), note(copy.again)] : [])
}

const zoneOf = (me: Mine['me'], facts: RhythmFacts): string => me.timeZone ?? facts.zone
const instantOf = (at: string, me: Mine['me'], facts: RhythmFacts): Instant => ZonedDateTime.from(`${at}[${zoneOf(me, facts)}]`).toInstant()

/** Reads what was typed; what speaks against it is said before it counts. */
export async function keepGroupDate(deps: Deps, sent: Sends<'keepGroupDate'>, { texts }: Filled, { actor }: Acting): Promise<Submitted> {
  const now = deps.clock.now()
  const before = await deps.transact(({ rhythm }) => rhythm.facts(sent.group))
  if (!before || !memberOf(before, actor)) return notYours(actor)
  const busy = await deps.busyOf(before.members.map(({ personId }) => personId))
  return deps.transact(async (stores): Promise<Submitted> => {
    const facts = await stores.rhythm.lock(sent.group)
    const me = memberOf(facts, actor)
    if (!facts || !me) return notYours(actor)
    const meeting = facts.meetings.find(({ id }) => id === sent.meeting) ?? null
    if (meeting && (meeting.askedAt || (meeting.state !== 'planned' && meeting.state !== 'polling')))
      return refused(me, text(copyIn(me.language).over))
    const refusal = decides(facts, meeting, me)
    if (refusal) return refusal
    const read = dateIn({ facts, me }, meeting, texts, { now, busy }, sent.warned)
    if (!('startsAt' in read)) return read
    const to = { ...read, venue: texts['venue']?.trim() || null }
    const number = (facts.meetings.at(-1)?.number ?? 0) + 1
    const open = meeting ?? facts.meetings.find(({ state }) => state === 'polling')
    if (open) await stores.rhythm.setDate(open.id, to)
    else await stores.rhythm.plan(facts.groupId, { ...to, number, leaderId: leaderFor(facts, number)?.enrolmentId ?? null }, now)
    const after = await stores.rhythm.facts(facts.groupId)
    if (after) await tellDates(stores, facts, after, now)
    await changed(stores, facts, now)
    return words(me.language, copyIn(me.language).dates.decided(whenFor(facts, me, to.startsAt)))
  })
}

function dateIn(
  of: Of,
  meeting: GroupMeeting | null,
  texts: Filled['texts'],
  known: Known,
  warned: string | undefined,
): Submitted | { readonly startsAt: Instant; readonly minutes: number } {
  const { facts, me } = of
  const { dateForm: copy } = copyIn(me.language)
  const minutes = Number(texts['minutes'] ?? usualMinutes)
  if (!Number.isInteger(minutes) || minutes < minutesOf.least || minutes > minutesOf.most) return { problems: { minutes: copy.badMinutes } }
  const read = readMoment(texts, { language: me.language, zone: zoneOf(me, facts), now: known.now })
  if ('problem' in read) return { problems: { when: copy[read.problem] } }
  if ('readings' in read) return dateForm(of, meeting, texts, read.readings)
  const startsAt = instantOf(read.at, me, facts)
  const against = problemsOf(partyOf(facts), startsAt, { ...known, minutes, but: meeting?.id ?? null })
  const forbidden = against.find(forbids)
  if (forbidden) return { problems: { when: copy[forbidden] } }
  const [worst] = against
  if (worst && warned !== read.at) return dateForm(of, meeting, texts, [], { at: read.at, why: copy[worst] })
  return { startsAt, minutes }
}
