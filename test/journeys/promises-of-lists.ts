import type { Language } from '../../src/contract/view.ts'
import { kindsOf } from '../../src/house/kinds.ts'
import { rooms } from '../../src/house/rooms.ts'
import { hoursAfter, isAfter } from '../../src/kit/clock.ts'
import type { ListedPerson } from '../../src/people/import/index.ts'
import type { PlayedEvents } from './played-events.ts'

/** The people of a played cohort as they are at its end, under their ids. */
export function withPeopleOfItsEnd(played: PlayedEvents): PlayedEvents {
  const people = played.rows.enrolments.map(
    ({ personId, name, role, language, timeZone }): ListedPerson => ({
      ...{ line: 0, name, email: personId, role: role as ListedPerson['role'], language: language as Language },
      ...(timeZone !== null && { timeZone }),
    }),
  )
  return { ...played, rehearsal: { ...played.rehearsal, people } }
}

/** Without mentors who joined later, were taken off or came back: what they are told ends or begins with that. */
export function ofThoseWhoStay(played: PlayedEvents): PlayedEvents {
  const { audit, enrolments } = played.rows
  const moved = new Set(audit.filter(({ deed }) => deed === 'tookOff' || deed === 'broughtBack').map(({ subject }) => subject))
  const begun = played.rehearsal.options.from.epochMilliseconds
  const stay = new Set(enrolments.filter(({ id, since }) => !moved.has(id) && since === begun).map(({ personId }) => personId))
  const people = played.rehearsal.people.filter(({ email }) => stay.has(email))
  return { ...played, rehearsal: { ...played.rehearsal, people } }
}

/** Without mentors who are off the list at the end: they were told that, and nothing more. */
export function ofThoseWhoTakePart(played: PlayedEvents): PlayedEvents {
  const off = new Set(
    played.rows.enrolments.flatMap(({ personId, role, state }) => (role === 'mentor' && state === 'withdrawn' ? personId : [])),
  )
  const people = played.rehearsal.people.filter(({ email }) => !off.has(email))
  return { ...played, rehearsal: { ...played.rehearsal, people } }
}

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
    const at = event.at.epochMilliseconds
    const nameOf = new Map(played.rehearsal.people.map(({ email, name }) => [email, name]))
    const told = played.rows.deliveries.filter((row) => row.at === at)
    const ended = played.pairs.filter(({ until }) => until?.epochMilliseconds === at).map(({ mentee }) => mentee)
    const unsaid = told.filter(({ name, kind }) => {
      const what = kinds.get(kind)?.words.en.name ?? kind
      return event.what === 'list' ? !read.includes(`${name}: ${what}`) && !isNamed(name, read) : !isNamed(name, read) && !follows.has(kind)
    })
    return [
      ...unsaid.map(({ name, kind }) => `${event.what} at ${String(event.at)} told ${name} ${kind}, and the preview said: ${read}`),
      ...ended
        .filter((mentee) => !isNamed(nameOf.get(mentee) ?? '?', read))
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
  const there = rows.enrolments.map(({ email, name }) => `${name} ${email}`).toSorted()
  const out = exported.map(([name, email]) => `${name} ${email}`).toSorted()
  return there.join() === out.join() ? [] : [`the workbook has ${out.join(', ')}, and there are ${there.join(', ')}`]
}
