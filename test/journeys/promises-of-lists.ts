import type { Language } from '../../src/contract/view.ts'
import { kindsOf } from '../../src/house/kinds.ts'
import { rooms } from '../../src/house/rooms.ts'
import { hoursAfter, type Instant, isAfter } from '../../src/kit/clock.ts'
import type { ListedPerson } from '../../src/people/import/index.ts'
import type { PlayedEvents } from './played-events.ts'

/**
 * The people of a played cohort as they are at its end, under their ids. Whoever is forgotten has no words and deeds any more: what they were told and
 * did is left out, and their name stays in what others were told before.
 */
export function withPeopleOfItsEnd(played: PlayedEvents): PlayedEvents {
  const isForgotten = (id: string | null) => id !== null && played.forgotten.has(id)
  const people = played.rows.enrolments
    .filter(({ personId }) => !isForgotten(personId))
    .map(
      ({ personId, name, role, language, timeZone }): ListedPerson => ({
        ...{ line: 0, name, email: personId, role: role as ListedPerson['role'], language: language as Language },
        ...(timeZone !== null && { timeZone }),
      }),
    )
  return {
    ...played,
    rehearsal: { ...played.rehearsal, people },
    happenings: played.happenings.filter((each) => each.type !== 'delivery' || !isForgotten(each.to)),
    confirmations: played.confirmations.filter(({ email }) => !isForgotten(email)),
    deeds: played.deeds.filter(({ by }) => by !== '?'),
  }
}

/** Without what named somebody who was forgotten since: its words are gone from the database, so nobody can look at them any more. */
export function withWords(played: PlayedEvents): PlayedEvents {
  const gone = [...played.forgotten.values()]
  const isBlank = (said: { readonly at: Instant; readonly text: string }) =>
    gone.some(({ at, name }) => !isAfter(said.at, at) && said.text.includes(name.replace(/( Virtanen)+$/u, '')))
  return { ...played, happenings: played.happenings.filter((each) => each.type !== 'delivery' || !isBlank(each)) }
}

/** Without what a process was saying when it died: nobody knows whether it was read, so it cannot be taken back. */
export const withoutCut = (played: PlayedEvents): PlayedEvents => ({
  ...played,
  happenings: played.happenings.filter((each) => each.type !== 'delivery' || !played.cut.has(each.key)),
})

/** Hours that may pass before somebody who came late is told anything: a night, and the ten minutes in which a coordinator may undo it. */
const untilTold = 13

/**
 * Without mentors to whom a final word a day ahead cannot be promised: who came onto the list, or came back, after that day had begun or in the night
 * before; who was off the list then; and who is off at the end, because a mentor who is taken off is told that, and nothing of what was before counts.
 */
export function ofThoseWhoStay(played: PlayedEvents): PlayedEvents {
  const { audit, enrolments } = played.rows
  const soonest = hoursAfter(played.rehearsal.options.kickOff, -24 - untilTold).epochMilliseconds
  const moves = Map.groupBy(
    audit.filter(({ deed }) => deed === 'tookOff' || deed === 'broughtBack'),
    ({ subject }) => subject,
  )
  const stays = ({ id, since, takenOffAt }: PlayedEvents['rows']['enrolments'][number]): boolean => {
    const last = Math.max(since, ...(moves.get(id) ?? []).map(({ at }) => at))
    return takenOffAt === null && last <= soonest
  }
  const stay = new Set(enrolments.flatMap((each) => (stays(each) ? each.personId : [])))
  const people = played.rehearsal.people.filter(({ email }) => stay.has(email))
  return { ...played, rehearsal: { ...played.rehearsal, people } }
}

/** Without mentors who are off the list at the end: they were told that, and nothing more. */
export function ofThoseWhoTakePart(played: PlayedEvents): PlayedEvents {
  const off = new Set(played.rows.enrolments.flatMap(({ personId, role, takenOffAt }) => (role === 'mentor' && takenOffAt ? personId : [])))
  const people = played.rehearsal.people.filter(({ email }) => !off.has(email))
  return { ...played, rehearsal: { ...played.rehearsal, people } }
}

/** What bids somebody come, and what says that they need not. */
const bids = new Set(['standing.go', 'confirmation.reminder', 'confirmation.dayOf'])
const spares = new Set(['coordination.takenOff', 'standing.free', 'confirmation.released'])

/** 1 and 9: whoever was bidden to come and is off the list when it begins has read that they are. */
export const offTheListKnown = ({ rows, happenings, forgotten }: PlayedEvents): string[] =>
  rows.enrolments.flatMap(({ personId, takenOffAt }) => {
    if (takenOffAt === null || forgotten.has(personId)) return []
    const last = happenings.findLast(
      (each) => each.type === 'delivery' && each.to === personId && (bids.has(each.kind) || spares.has(each.kind)),
    )
    return last?.type === 'delivery' && bids.has(last.kind)
      ? [`${personId} is off the list, and last read ${last.kind} at ${String(last.at)}`]
      : []
  })

/** What a list does to places that are on offer stands in its preview; and whoever is forgotten comes back to nothing. */
export function withPlacesOnOffer(played: PlayedEvents): PlayedEvents {
  const byList = new Set(played.coordinatorsDeeds.flatMap(({ event }) => (event.what === 'list' ? event.at.epochMilliseconds : [])))
  return {
    ...played,
    pairs: played.pairs.filter(({ mentee, until }) => !played.forgotten.get(mentee)?.at.equals(until ?? played.rehearsal.options.kickOff)),
    offers: played.offers.filter(({ answeredAt }) => !answeredAt || !byList.has(answeredAt.epochMilliseconds)),
  }
}

/** 13: who was forgotten is found in no table. */
export const goneFromEverywhere = ({ forgotten }: PlayedEvents): string[] =>
  [...forgotten].flatMap(([id, { left }]) => left.map((table) => `${id} is forgotten, and stands in ${table}`))

/** 14: what nobody should send is refused, and changes nothing for anybody. */
export const hostileRefused = ({ coordinatorsDeeds }: PlayedEvents): string[] =>
  coordinatorsDeeds
    .filter(({ event }) => event.text === 'hostile')
    .flatMap(({ event, outcome, hasChanged }) => [
      ...(outcome === 'refused' ? [] : [`${event.file?.name} at ${String(event.at)} was taken`]),
      ...(hasChanged ? [`${event.file?.name} at ${String(event.at)} changed something`] : []),
    ])

/** What was on its way when a process died may be said twice, because nobody knows whether it had arrived. It counts once. */
export function withoutRepeats(played: PlayedEvents): PlayedEvents {
  const seen = new Set<string>()
  const isFirst = (key: string): boolean => {
    if (!played.cut.has(key)) return true
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  }
  return { ...played, happenings: played.happenings.filter((each) => each.type !== 'delivery' || isFirst(each.key)) }
}

const kinds = kindsOf(rooms)

/** 9: what a list does to somebody stands in its preview: whom it tells at once, whose pair it ends, and who is no more in the programme. */
export const shownBefore = (played: PlayedEvents): string[] =>
  played.coordinatorsDeeds.flatMap(({ event, read }) => {
    // Who has themselves forgotten does so without a coordinator.
    if (event.what === 'forget') return []
    const at = event.at.epochMilliseconds
    const nameOf = new Map(played.rehearsal.people.map(({ email, name }) => [email, name]))
    const told = played.rows.deliveries.filter((row) => row.at === at && !played.forgotten.has(row.personId))
    const ended = played.pairs.filter(({ until }) => until?.epochMilliseconds === at).map(({ mentee }) => mentee)
    const unsaid = told.filter(({ name, kind }) => {
      const what = kinds.get(kind)?.words.en.name ?? kind
      return event.what === 'list' ? !read.includes(`${name}: ${what}`) && !isNamed(name, read) : !isNamed(name, read) && !follows.has(kind)
    })
    return [
      ...unsaid.map(({ name, kind }) => `${event.what} at ${String(event.at)} told ${name} ${kind}, and the preview said: ${read}`),
      ...ended
        .filter((mentee) => !played.forgotten.has(mentee) && !isNamed(nameOf.get(mentee) ?? '?', read))
        .map((mentee) => `${event.what} at ${String(event.at)} unseated ${nameOf.get(mentee)}, and the preview said: ${read}`),
    ]
  })

/** A place that becomes free is offered to whoever waits; coordinators hear what is important. */
const follows = new Set(['offer.made', 'coordinator.alert'])

const isNamed = (name: string, read: string): boolean => read.includes(name.replace(/( Virtanen)+$/u, ''))

/** Counts of home, people and database are the same, and nothing is ever “14 of 12”. */
export const countedAlike = (played: PlayedEvents): string[] =>
  played.coordinatorsDeeds.flatMap(({ event, after, counts }) => {
    const isOver = !isAfter(played.rehearsal.options.kickOff, hoursAfter(event.at, 0))
    const button = (label: string): number => Number(new RegExp(`^${label} \\((\\d+)\\)$`, 'mu').exec(after.people)?.[1] ?? 0)
    const summed = /^(\d+) mentors?, (\d+) mentees? with a place(?:, (\d+) on the waitlist)?/mu.exec(after.home)
    const [mentors, mentees, waiting] = (summed ?? []).slice(1).map((each) => Number(each ?? 0))
    const isAlike = mentors === counts.mentors && mentees === counts.mentees - counts.waiting && waiting === counts.waiting
    const where = `after ${event.what} at ${String(event.at)}`
    const of = [...after.home.matchAll(/(\d+) (?:of|\/) (\d+)/gu)].filter(([, part, whole]) => Number(part) > Number(whole))
    return [
      ...(isOver || button('On the waitlist') === counts.waiting
        ? []
        : [`${where}: ${button('On the waitlist')} wait, not ${counts.waiting}`]),
      ...(isOver || button('Coming') === counts.coming ? [] : [`${where}: ${button('Coming')} come, not ${counts.coming}`]),
      ...(isOver || isAlike ? [] : [`${where}: home says ${summed?.[0] ?? after.home}, not ${JSON.stringify(counts)}`]),
      ...(button('All') === counts.all ? [] : [`${where}: ${button('All')} in all, not ${counts.all}`]),
      ...of.map(([words]) => `${where}: ${words}`),
    ]
  })

/** The workbook that goes out has everybody once, as they are. */
export const exportedAlike = ({ exported, rows }: PlayedEvents): string[] => {
  const there = rows.enrolments
    .filter(({ isErased }) => !isErased)
    .map(({ email, name }) => `${name} ${email}`)
    .toSorted()
  const out = exported.map(([name, email]) => `${name} ${email}`).toSorted()
  return there.join() === out.join() ? [] : [`the workbook has ${out.join(', ')}, and there are ${there.join(', ')}`]
}
