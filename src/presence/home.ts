import { note, text } from '../contract/parts.ts'
import type { Button, Part } from '../contract/view.ts'
import type { CohortParts } from '../house/shown.ts'
import { type Instant, isBefore } from '../kit/clock.ts'
import type { Reader } from '../programme/kick-off/kick-off-shown.ts'
import type { Look } from './commands.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { doorLink } from './door-link.ts'
import type { Counted, EveningFacts, Tally } from './facts.ts'
import { isEvening, opensAt } from './rules.ts'
import { inLine, mostNames, row, whoCame } from './say.ts'
import type { SeenEvening } from './store.ts'

/** While people gather, nothing stands higher. */
const rank = 5

/** What a coordinator's home shows of this room, from an hour before a kick-off. All cohorts are asked for at once. */
export async function home(deps: Deps, actor: Reader): Promise<readonly CohortParts[]> {
  const now = deps.clock.now()
  const { evenings, tallies } = await deps.transact(async ({ presence }) => {
    const seen = await presence.evenings(actor, now)
    return { evenings: seen, tallies: await presence.tallies(seen.map(({ id }) => id)) }
  })
  const [first] = evenings
  const hasDoor = first !== undefined && (await deps.linkTo(doorLink, carriedOf(first), actor)) !== null
  return evenings.flatMap((evening) => {
    const tally = tallies.get(evening.id)
    const parts = tally ? partsOf(evening, tally, actor, now, hasDoor) : []
    return parts.length > 0 ? [{ cohortId: evening.cohortId, rank, parts }] : []
  })
}

const carriedOf = ({ cohortId, startsAt, door }: SeenEvening) => ({ cohort: cohortId, starts: startsAt.epochMilliseconds, door })

function partsOf(evening: EveningFacts, tally: Tally, actor: Reader, now: Instant, hasDoor: boolean): Part[] {
  if (isBefore(now, opensAt(evening))) return hasDoor ? row(doorButton(evening, actor)) : []
  return isEvening(evening, now) ? during(evening, tally, actor, hasDoor) : afterwards(evening, tally, actor)
}

const listButton = ({ cohortId, words }: EveningFacts, { language }: Reader): Button<Look> => ({
  label: copyIn(language, words).buttons.list,
  command: { do: 'showPresence', mark: 'look', cohort: cohortId },
})

/** She may send the link from the day before, so that helpers have it in time. */
const doorButton = ({ cohortId, words }: EveningFacts, { language }: Reader): Button<Look> => ({
  label: copyIn(language, words).buttons.door,
  command: { do: 'showDoor', mark: 'look', cohort: cohortId },
})

function during(evening: EveningFacts, tally: Tally, actor: Reader, hasDoor: boolean): Part[] {
  const { home: copy, buttons } = copyIn(actor.language, evening.words)
  const count = counterOf(tally)
  const cohort = evening.cohortId
  const strange = count({ state: 'came' }) - count({ state: 'came', expectation: 'expected' })
  const looks: Button<Look>[] = [
    { ...listButton(evening, actor), style: 'primary' },
    { label: buttons.sides, command: { do: 'showSides', mark: 'look', cohort } },
    ...(hasDoor ? [doorButton(evening, actor)] : []),
  ]
  return [
    text(copy.expected(count({ role: 'mentor', expectation: 'expected' }), count({ role: 'mentee', expectation: 'expected' }))),
    text(copy.here(count({ state: 'came' }))),
    ...(strange > 0 ? [note(copy.unexpected(strange))] : []),
    ...row(...looks),
  ]
}

function afterwards(evening: EveningFacts, tally: Tally, actor: Reader): Part[] {
  const words = copyIn(actor.language, evening.words)
  const { home: copy } = words
  const count = counterOf(tally)
  const [mentors, mentees] = [count({ role: 'mentor', state: 'came' }), count({ role: 'mentee', state: 'came' })]
  const missing = count({ state: 'missing' })
  if (mentors + mentees + missing === 0) return [text(copy.nobodyCounted), ...row(listButton(evening, actor))]
  const vain = mentors === 0 ? [] : [text(tally.inVain > 0 ? copy.inVain(tally.inVain) : copy.noneInVain)]
  return [
    text(copy.came(mentors, mentees)),
    ...(missing > 0 ? [text(copy.missing(missing))] : []),
    ...whoCame(words, { came: count({ state: 'came' }), missing, notYet: count({ state: 'none', expectation: 'expected' }) }),
    ...vain,
    ...open(tally, evening, actor),
    ...row(listButton(evening, actor)),
  ]
}

function open({ open: people }: Tally, { words }: EveningFacts, { language }: Reader): Part[] {
  if (people.length === 0) return []
  const { home: copy, care } = copyIn(language, words)
  const items = people.slice(0, mostNames).map((each) => copy.openLine(inLine(each), care.answers[each.answer]))
  const more = people.length > mostNames ? [copy.more(people.length - mostNames)] : []
  return [text(copy.open), { kind: 'list', items: [...items, ...more] }]
}

const counterOf =
  ({ counted }: Tally) =>
  (of: Partial<Pick<Counted, 'role' | 'expectation' | 'state'>>): number =>
    counted
      .filter((each) => Object.entries(of).every(([name, value]) => each[name as keyof typeof of] === value))
      .reduce((sum, { count }) => sum + count, 0)
