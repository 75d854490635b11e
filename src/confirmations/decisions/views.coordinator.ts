import { chart, heading, note, text } from '../../contract/parts.ts'
import type { Part, View } from '../../contract/view.ts'
import { decimal } from '../../contract/wording.ts'
import { mostNames as most } from '../most-names.ts'
import type { CensusHead, KickOffFacts, OpenSeatFacts, Recipient, Some } from '../store.ts'
import { buttons, namesIn, renewedBy, view } from '../views.ts'
import { whichDate } from '../which-date.ts'
import type { Suggestion } from './balance.rules.ts'
import type { Today } from './balance.ts'
import { callLine } from './call.ts'
import type { Copy } from './copy-in.ts'
import { copyIn } from './copy-in.ts'

/** The daily balance of a cohort: days, counts, names, the number of people to expect, and one suggestion. */
export const balanceView = (to: Recipient, kickOff: KickOffFacts, balance: Today): View =>
  renewedBy(view(to, titleOf(to, kickOff), whichDate(to, kickOff), ...balanceParts(to, kickOff, balance)), 'balance', kickOff.id)

/** The same, with the weights behind the number of people to expect. */
export function countedView(to: Recipient, kickOff: KickOffFacts, balance: Today): View {
  const { balance: words } = copyIn(to.language, kickOff.words)
  const { coming, unsure, silent } = kickOff.ladder.weights
  const number = (value: number) => decimal(value, to.language)
  const counted = note(words.weights(number(coming), number(unsure), number(silent)))
  const parts = [
    ...picturesOf(to, kickOff, balance),
    rowsOf(to, kickOff, balance),
    text(words.howCounted(number(balance.expected))),
    counted,
  ]
  return view(to, titleOf(to, kickOff), whichDate(to, kickOff), ...parts, ...suggestionOf(to, kickOff, balance))
}

const titleOf = (to: Recipient, kickOff: KickOffFacts): Part => heading(copyIn(to.language, kickOff.words).balance.title(kickOff.cohort))

/** The balance without its heading, for the home of a coordinator, too. */
export function balanceParts(
  to: Recipient,
  kickOff: KickOffFacts,
  balance: Today,
  extent: 'whole' | 'withoutSuggestion' = 'whole',
): Part[] {
  const { choices: labels } = copyIn(to.language, kickOff.words)
  const howCounted = buttons({ label: labels.howCounted, command: { do: 'showCounting', mark: 'look', kickOff: kickOff.id } })
  return [
    ...picturesOf(to, kickOff, balance),
    rowsOf(to, kickOff, balance),
    howCounted,
    ...(extent === 'whole' ? suggestionOf(to, kickOff, balance) : []),
  ]
}

/** What the mentees said, and what the mentors were told. */
function picturesOf(to: Recipient, kickOff: KickOffFacts, { coming, unsure, silent, later, notStarting, standings }: Today): Part[] {
  const { balance: words } = copyIn(to.language, kickOff.words)
  const { go, hold, free } = standings
  const said = words.menteeCounts(coming, unsure, silent, later, notStarting)
  return [
    chart(words.mentees, said, words.bars, { coming, unsure, silent, later, notStarting }),
    ...(go + hold + free > 0 ? [chart(words.mentorsToldLabel, words.standings(go, hold, free), words.toldBars, { go, hold, free })] : []),
  ]
}

function rowsOf(to: Recipient, kickOff: KickOffFacts, balance: Today): Part {
  const { balance: words, calls } = copyIn(to.language, kickOff.words)
  const row = (label: string, value: string | number) => ({ label, value: String(value) })
  const named = (label: string, { people, total }: Some, nameOf: (head: Some['people'][number]) => string) =>
    total > 0 ? [row(label, namesIn(people.map(nameOf), to, total))] : []
  const withRole = ({ name, role }: Some['people'][number]) => (role === 'coordinator' ? name : `${name} (${calls[role]})`)
  const rows = [
    row(words.kickOff, words.daysLeft(balance.daysLeft)),
    row(words.mentors, words.answeredOf(balance.mentorsAnswered, balance.mentors)),
    ...named(words.answeredMentors, balance.answered, ({ name }) => name),
    ...named(words.withdrew, balance.withdrew, withRole),
    ...named(words.takenOff, balance.takenOff, withRole),
    row(words.openSeats, balance.openSeats),
    row(words.waitlist, balance.waiting),
    row(words.expected, decimal(balance.expected, to.language)),
    ...named(words.unreachable, balance.lost, ({ name }) => name),
  ]
  return { kind: 'fields', rows }
}

/** The one thing that helps most, with the way to it. */
function suggestionOf(to: Recipient, kickOff: KickOffFacts, { suggestion }: Today): readonly Part[] {
  const copy = copyIn(to.language, kickOff.words)
  const said = text(suggestionIn(copy, suggestion))
  if (suggestion.do === 'call') return [said, oneByOne(copy, kickOff)]
  return suggestion.do === 'decide' ? [said, decideButton(copy, kickOff, suggestion.count)] : [said]
}

/** Leads to the places that a coordinator must decide about. */
export const decideButton = ({ choices: labels }: Copy, kickOff: KickOffFacts, count: number): Part =>
  buttons({ label: labels.seatsToDecide(count), command: { do: 'showReleases', mark: 'look', kickOff: kickOff.id } })

function suggestionIn({ balance }: Copy, suggestion: Suggestion): string {
  switch (suggestion.do) {
    case 'nothing':
      return balance.nothing
    case 'call':
      return balance.call(suggestion.count)
    case 'tap':
      return balance.tap(suggestion.count)
    case 'tell':
      return balance.tell(suggestion.count)
    case 'decide':
      return balance.decide(suggestion.count)
    case 'findMentees':
      return balance.findMentees(suggestion.count)
    case 'letOffersRun':
      return balance.letOffersRun(suggestion.count)
  }
}

const oneByOne = ({ choices: labels }: Copy, kickOff: KickOffFacts): Part =>
  buttons({ label: labels.oneByOne, command: { do: 'showCalls', mark: 'look', kickOff: kickOff.id } })

/** Whom to ring, the highest risk first. */
export function callsView(to: Recipient, kickOff: KickOffFacts, list: readonly CensusHead[]): View {
  const copy = copyIn(to.language, kickOff.words)
  const items = list.slice(0, most).map((head) => callLine(head, copy))
  const listed: Part = { kind: 'list', items: list.length > most ? [...items, copy.names.more(list.length - most)] : items }
  const opening = [heading(copy.calls.title(kickOff.cohort)), whichDate(to, kickOff), text(copy.calls.text)]
  return renewedBy(view(to, ...opening, ...riskOf(list, copy), listed, oneByOne(copy, kickOff)), 'calls', kickOff.id)
}

/** Why these people: whoever cannot be reached counts as that alone. */
function riskOf(list: readonly CensusHead[], { calls }: Copy): Part[] {
  if (list.length === 0) return []
  const reached = list.filter(({ unreachable }) => !unreachable)
  const silent = reached.filter(({ answer }) => answer === null).length
  const counts = { lost: list.length - reached.length, silent, unsure: reached.length - silent }
  return [chart(calls.reasons, calls.reasonCounts(counts.lost, counts.silent, counts.unsure), calls.bars, counts)]
}

/** Asks a coordinator whether a seat shall be offered so close to the kick-off. */
export function offerSeatView(to: Recipient, seat: OpenSeatFacts, waiting: number): View {
  const { offers, choices } = copyIn(to.language, seat.kickOff.words)
  const said = view(
    to,
    heading(offers.title(seat.mentor.name)),
    whichDate(to, seat.kickOff),
    text(offers.text(waiting)),
    buttons({ label: choices.offerSeat, command: { do: 'offerSeat', seat: seat.id }, style: 'primary' }),
  )
  return renewedBy(said, 'seat', seat.id)
}
