import { fromDate, hoursAfter, type Instant, isAfter, isBefore } from '../../src/kit/clock.ts'
import { buttonsOf } from '../ground/builders.ts'
import { type Said, saidIn, tappedIn } from './played.ts'
import type { PlayedEvents } from './played-events.ts'

/** Says every way in which a played cohort with moves breaks one promise; nothing when it is kept. */
export type MovePromise = (played: PlayedEvents) => string[]

const kickOffOf = ({ rows }: PlayedEvents) => {
  const [kickOff] = rows.kickOffs
  if (!kickOff) throw new Error('There is no kick-off.')
  return {
    startsAt: fromDate(kickOff.startsAt),
    venue: kickOff.venue,
    calledOffAt: kickOff.calledOffAt && fromDate(kickOff.calledOffAt),
    turn: kickOff.turn,
  }
}

/** The date that a message shows, as an instant in text. Null: it shows none. */
function dateIn({ view }: Said): string | null {
  const rows = view.parts.flatMap((part) => (part.kind === 'fields' ? part.rows : []))
  return rows.find(({ at }) => at !== undefined)?.at ?? null
}

const venueIn = ({ view }: Said): string =>
  view.parts.flatMap((part) => (part.kind === 'fields' ? part.rows : [])).find(({ label }) => ['Where', 'Missä', 'Var'].includes(label))
    ?.value ?? ''

/** Mentors and mentees who are in it at the end, by the id of the person. */
const stillIn = ({ rows }: PlayedEvents) =>
  rows.enrolments.filter(({ role, state }) => role !== 'coordinator' && state !== 'withdrawn').map(({ personId }) => personId)

const movedTo = (played: PlayedEvents, who: string): Said[] =>
  saidIn(played).filter(({ to, kind }) => to === who && kind === 'kickOff.moved')

/** 12: nobody hears the same date and venue twice in a row, and nobody is told twice within an hour, unless the second cannot wait. */
export const toldOnce: MovePromise = (played) =>
  played.rows.enrolments.flatMap(({ personId }) =>
    movedTo(played, personId).flatMap((said, index, all) => {
      const before = all[index - 1]
      if (!before) return []
      const isSame = dateIn(said) === dateIn(before) && venueIn(said) === venueIn(before)
      // Quiet hours may bring two of them together.
      const isHasty = writtenAt(played, said) - writtenAt(played, before) < 3_600_000
      // Close to it a move does not wait for an hour.
      const isPressed = isHasty && [dateIn(said), dateIn(before)].some((date) => date && isNearTo(said.at, date))
      return [
        ...(isSame ? [`${personId} heard ${dateIn(said)} ${venueIn(said)} twice, at ${String(before.at)} and ${String(said.at)}`] : []),
        ...(isHasty && !isPressed ? [`${personId} was told at ${String(before.at)} and again at ${String(said.at)}`] : []),
      ]
    }),
  )

const writtenAt = ({ rows }: PlayedEvents, { key }: Said): number => rows.deliveries.find((row) => row.key === key)?.at ?? 0

const isNearTo = (at: Instant, date: string): boolean => new Date(date).getTime() - at.epochMilliseconds <= 7 * 3_600_000

/** 12: what somebody heard last of a date is the date, once it has come; or that there is none. */
export const heardTheLast: MovePromise = (played) => {
  const { startsAt, venue, calledOffAt } = kickOffOf(played)
  return stillIn(played).flatMap((who) => {
    const said = saidIn(played).filter(({ to, at }) => to === who && !isAfter(at, startsAt))
    const dated = said.filter((each) => dateIn(each) !== null)
    const last = dated.at(-1)
    if (calledOffAt) {
      const off = said.filter(({ kind }) => kind === 'kickOff.calledOff')
      return off.length === 1 && last?.kind === 'kickOff.calledOff'
        ? []
        : [`${who} heard ${off.length} times that it is off, last ${last?.kind}`]
    }
    // Whoever had left, and came back since, reads the date in the answer to their own tap.
    const cameBack = tappedIn(played).some((tap) => tap.accepted && tap.answer === 'notStarting' && (tap.about ?? tap.email) === who)
    if (!last || cameBack) return []
    // Whoever is told which date is meant, and not to go there, need not read where it is.
    const placed = dated.findLast(({ kind }) => kind !== 'standing.free' && kind !== 'offer.lost')
    const isTrue = dateIn(last) === new Date(startsAt.epochMilliseconds).toISOString() && (!placed || venueIn(placed) === (venue ?? ''))
    return isTrue ? [] : [`${who} heard last of ${dateIn(last)} ${venueIn(last)}, by ${last.kind}, and it is ${String(startsAt)} ${venue}`]
  })
}

/** Nobody who left hears of a move any more. */
export const leftAlone: MovePromise = (played) =>
  saidIn(played).flatMap(({ to, kind, at }) => {
    if (kind !== 'kickOff.moved' && kind !== 'kickOff.calledOff') return []
    const last = tappedIn(played).findLast((tap) => tap.accepted && (tap.about ?? tap.email) === to && !isAfter(tap.at, at))
    const isOut =
      last?.answer === 'notStarting' && played.rows.enrolments.some(({ personId, state }) => personId === to && state === 'withdrawn')
    return isOut && last && isBefore(last.at, hoursAfter(at, -1)) ? [`${to} had left, and heard ${kind} at ${String(at)}`] : []
  })

/** 2: who counts as coming said so since the date is what it is. */
export const yesToThisDate: MovePromise = (played) =>
  played.confirmations.flatMap(({ email, answer, joinedAt, state }) => {
    if (answer !== 'coming' || state !== 'active') return []
    const said = tappedIn(played).some(
      (tap) => tap.accepted && tap.answer === 'coming' && (tap.about ?? tap.email) === email && !isBefore(tap.at, joinedAt),
    )
    return said ? [] : [`${email} counts as coming, and did not say so since ${String(joinedAt)}`]
  })

/** 3: three questions at most for one date, however often it moves. */
export const fewAsksADate: MovePromise = (played) => {
  const asks = saidIn(played).flatMap((said) => {
    if (said.kind !== 'confirmation.ask' && said.kind !== 'kickOff.moved') return []
    const answer = buttonsOf(said.view).find(({ command }) => command.do === 'answer')
    return answer ? [`${said.to} about date ${Number(answer.command['turn'] ?? 0)}`] : []
  })
  return [...Map.groupBy(asks, (each) => each)].flatMap(([whom, some]) =>
    some.length > 3 ? [`${whom} was asked ${some.length} times`] : [],
  )
}

/** 1: what a mentor heard last is true when it begins; nobody is bid to come for somebody who has not said so about this date. */
export const standingsTrue: MovePromise = (played) => {
  const { calledOffAt } = kickOffOf(played)
  if (calledOffAt) return []
  const answers = new Map(played.rows.confirmations.map(({ enrolmentId, answer }) => [enrolmentId, answer]))
  const mentors = played.rows.enrolments.filter(({ role, state }) => role === 'mentor' && state === 'active')
  return mentors.flatMap(({ id, personId }) => {
    // A message of another date bids a mentor stay until they hear more, so it ends every earlier word.
    const last = saidIn(played).findLast(
      (said) =>
        said.to === personId && (said.kind.startsWith('standing.') || (said.kind === 'kickOff.moved' && isNewDate(played, personId, said))),
    )
    const own = answers.get(id)
    const isMet = played.rows.seats.some(
      ({ mentorId, menteeId }) => mentorId === id && menteeId !== null && answers.get(menteeId) === 'coming',
    )
    const goes = isMet && own !== 'notAtKickoff' && own !== 'notStarting'
    if ((last?.kind === 'standing.go') !== goes)
      return [`${personId} last heard ${last?.kind} at ${String(last?.at)}, said ${own}, and is ${goes ? '' : 'not '}met`]
    const moved = movedTo(played, personId).findLast((said) => dateIn(said) !== null)
    return last && moved && last.kind === 'standing.go' && isBefore(last.at, moved.at) && isNewDate(played, personId, moved)
      ? [`${personId} was told to come before the date was what it is`]
      : []
  })
}

/** Whether the date is new in this message, and not only the venue. */
const isNewDate = (played: PlayedEvents, who: string, moved: Said): boolean => {
  const before = saidIn(played).findLast((said) => said.to === who && isBefore(said.at, moved.at) && dateIn(said) !== null)
  return before !== undefined && dateIn(before) !== dateIn(moved)
}

const asked = /^(?:confirmation|standing|offer|coordinator)\./u

/** Called off, nothing else is said, and no tap changes anything. */
export const quietAfterwards: MovePromise = (played) => {
  const { calledOffAt } = kickOffOf(played)
  if (!calledOffAt) return []
  return [
    ...saidIn(played).flatMap(({ kind, to, at }) =>
      isAfter(at, calledOffAt) && asked.test(kind) ? [`${to} heard ${kind} at ${String(at)}`] : [],
    ),
    ...tappedIn(played).flatMap((tap) =>
      tap.accepted && isAfter(tap.at, calledOffAt) ? [`${tap.email} could still answer ${tap.answer}`] : [],
    ),
  ]
}
