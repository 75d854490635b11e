import { usualWords } from '../../src/contract/role-words.ts'
import { Instant, isBefore } from '../../src/kit/clock.ts'
import { english } from '../../src/presence/copy.ts'
import { saidIn } from './played.ts'
import type { PlayedEvents } from './played-events.ts'

/** Says every way in which a played cohort breaks a promise about who came; nothing when it is kept. */
type PresencePromise = (played: PlayedEvents) => string[]

const words = english(usualWords.en)
const kickOffOf = ({ rows }: PlayedEvents) => rows.kickOffs[0]
const tickDeeds = ['tickedCame', 'tickedMissing', 'untickedPresence', 'tickedAtDoor']

/** Each tap is one tick, however often it is sent and whatever died meanwhile; and the log of deeds has each once, too. */
export const eachTickOnce: PresencePromise = (played) => {
  const { ticks, audit } = played.rows
  const kickOff = kickOffOf(played)
  if (kickOff?.calledOffAt) return ticks.map(({ id }) => `tick ${id} is left of a kick-off that is called off`)
  const alike = Map.groupBy(ticks, ({ enrolmentId, tappedAt }) => `${enrolmentId} at ${tappedAt.toISOString()}`)
  const known = new Set(ticks.map(({ id }) => id))
  return [
    ...[...alike].flatMap(([tap, some]) => (some.length > 1 ? [`${tap} was counted ${some.length} times`] : [])),
    ...played.doorTaps.flatMap(({ id, turn }) => (turn === kickOff?.turn && !known.has(id) ? [`the tap ${id} at the door was lost`] : [])),
    ...ticks.flatMap(({ enrolmentId, arrivedAt, id }) => {
      const noted = audit.filter(
        ({ deed, subject, at }) => tickDeeds.includes(deed) && subject === enrolmentId && at === arrivedAt.getTime(),
      )
      return noted.length === 1 ? [] : [`tick ${id} was noted ${noted.length} times`]
    }),
  ]
}

/** What holds of somebody is what was tapped last, whatever arrived when. */
export const latestTapHolds: PresencePromise = ({ rows: { ticks, presence } }) => {
  const last = new Map(ticks.toSorted((a, b) => a.tappedAt.getTime() - b.tappedAt.getTime()).map((tick) => [tick.enrolmentId, tick.state]))
  const noted = new Map(presence.map(({ enrolmentId, state }) => [enrolmentId, state]))
  const who = new Set([...last.keys(), ...noted.keys()])
  return [...who].flatMap((id) => (last.get(id) === noted.get(id) ? [] : [`${id} is ${noted.get(id)}, and was tapped as ${last.get(id)}`]))
}

/** Nothing was tapped before the evening of the date that counts began, by two hours at most by which that was put off. */
export const ofThisDateOnly: PresencePromise = (played) => {
  const opened = (kickOffOf(played)?.startsAt.getTime() ?? 0) - (2 * 60 + 62) * 60_000
  return played.rows.ticks.flatMap(({ id, tappedAt }) => (tappedAt.getTime() < opened ? [`tick ${id} is of another date`] : []))
}

/** The numbers at home are those of the tables, and so is the number of mentors who came in vain. */
export const numbersAgree: PresencePromise = (played) => {
  const { rows, homeAtEnd } = played
  const kickOff = kickOffOf(played)
  if (!kickOff || kickOff.calledOffAt) return []
  const stateOf = new Map(rows.presence.map(({ enrolmentId, state }) => [enrolmentId, state]))
  const having = (state: string, role?: string) =>
    rows.enrolments.filter((each) => !each.isErased && stateOf.get(each.id) === state && (role === undefined || each.role === role))
  const [mentors, mentees, missing] = [having('came', 'mentor'), having('came', 'mentee'), having('missing')]
  const starts = kickOff.startsAt.getTime()
  const wasPair = ({ startedAt, endedAt }: (typeof rows.pairs)[number]) =>
    startedAt.getTime() < starts + 12 * 3_600_000 && (endedAt === null || endedAt.getTime() > starts)
  const inVain = mentors.filter(
    ({ id }) => !rows.pairs.some((pair) => pair.mentorId === id && wasPair(pair) && stateOf.get(pair.menteeId) === 'came'),
  )
  if (mentors.length + mentees.length + missing.length === 0)
    return homeAtEnd.includes(words.home.nobodyCounted) ? [] : ['home does not say that nobody was noted']
  const vain = mentors.length === 0 ? [] : [inVain.length > 0 ? words.home.inVain(inVain.length) : words.home.noneInVain]
  const said = [
    words.home.came(mentors.length, mentees.length),
    ...(missing.length > 0 ? [words.home.missing(missing.length)] : []),
    ...vain,
  ]
  return said.flatMap((line) => (homeAtEnd.includes(line) ? [] : [`home does not say “${line}”, but: ${homeAtEnd}`]))
}

/** Where nobody is, nobody waits, and no coordinator hears of it. */
const isAnybodyExpected = ({ rows }: PlayedEvents): boolean =>
  rows.confirmations.some(({ enrolmentId, answer, role, standing }) => {
    const isIn = rows.enrolments.some(({ id, state }) => id === enrolmentId && state === 'active')
    return isIn && answer === 'coming' && !(role === 'mentor' && standing === 'free')
  })

/** The kind question comes once, to whoever is missing and had said that they come; coordinators hear of the missing once for a date. */
export const kindOnce: PresencePromise = (played) => {
  const { rows } = played
  const kickOff = kickOffOf(played)
  const about = saidIn(played).filter(({ kind }) => kind === 'presence.care' || kind === 'presence.missing')
  const asked = about.filter(({ kind }) => kind === 'presence.care')
  const twice = [...Map.groupBy(asked, ({ to }) => to)].flatMap(([to, some]) =>
    some.length > 1 ? [`${to} was asked ${some.length} times`] : [],
  )
  const strange = asked.flatMap(({ to, at }) => {
    const who = rows.enrolments.find(({ personId }) => personId === to)
    const answer = rows.confirmations.find(({ enrolmentId }) => enrolmentId === who?.id)?.answer
    const wasMissing = rows.ticks.some(
      (tick) =>
        tick.enrolmentId === who?.id && tick.state === 'missing' && isBefore(Instant.fromEpochMilliseconds(tick.arrivedAt.getTime()), at),
    )
    return answer === 'coming' && wasMissing ? [] : [`${to} was asked why they were missing, and had said ${answer}`]
  })
  if (!kickOff || kickOff.calledOffAt) return [...twice, ...asked.map(({ to }) => `${to} was asked about a kick-off that is called off`)]
  const told = about.filter(({ kind, at }) => kind === 'presence.missing' && at.epochMilliseconds >= kickOff.startsAt.getTime())
  const coordinators = rows.enrolments.filter(({ role, state }) => role === 'coordinator' && state === 'active')
  return [
    ...twice,
    ...strange,
    ...coordinators.flatMap(({ personId }) => {
      const count = told.filter(({ to }) => to === personId).length
      return count === 1 || (count === 0 && !isAnybodyExpected(played)) ? [] : [`a coordinator heard ${count} times who is missing`]
    }),
  ]
}
