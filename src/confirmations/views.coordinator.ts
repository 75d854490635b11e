import { heading, note, text } from '../contract/parts.ts'
import type { Part, View } from '../contract/view.ts'
import { decimal } from '../contract/wording.ts'
import type { Balance, Suggestion } from './balance.rules.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import { callLine } from './replies.ts'
import type { CensusHead, KickOffFacts, Recipient } from './store.ts'
import { buttons, mostNames as most, namesIn, renewedBy, view } from './views.ts'

/** The daily balance of a cohort: counts, the number of people to expect with the weights behind it, and one suggestion. */
export const balanceView = (to: Recipient, kickOff: KickOffFacts, balance: Balance): View =>
  renewedBy(
    view(to, heading(copyIn(to.language, kickOff.words).balance.title(kickOff.cohort)), ...balanceParts(to, kickOff, balance)),
    'balance',
    kickOff.id,
  )

/** The balance without its heading, for the home of a coordinator, too. */
export function balanceParts(to: Recipient, kickOff: KickOffFacts, balance: Balance): Part[] {
  const copy = copyIn(to.language, kickOff.words)
  const { balance: words } = copy
  const { weights } = kickOff.ladder
  const number = (value: number) => decimal(value, to.language)
  const row = (label: string, value: string | number) => ({ label, value: String(value) })
  const { go, hold, free } = balance.standings
  const rows = [
    row(words.mentors, balance.mentors),
    row(words.mentees, words.menteeCounts(balance.coming, balance.unsure, balance.silent)),
    row(words.later, balance.later),
    row(words.notStarting, balance.notStarting),
    row(words.openSeats, balance.openSeats),
    row(words.waitlist, balance.waiting),
    row(words.expected, number(balance.expected)),
    ...(balance.unreachable.length > 0 ? [row(words.unreachable, namesIn(balance.unreachable, to))] : []),
    ...(go + hold + free > 0 ? [row(words.mentorsToldLabel, words.standings(go, hold, free))] : []),
  ]
  return [
    { kind: 'fields', rows },
    text(suggestionIn(copy, balance.suggestion)),
    ...(balance.suggestion.do === 'call' ? [oneByOne(copy, kickOff)] : []),
    note(words.weights(number(weights.coming), number(weights.unsure), number(weights.silent))),
  ]
}

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
    case 'findMentees':
      return balance.findMentees(suggestion.count)
    case 'letOffersRun':
      return balance.letOffersRun(suggestion.count)
  }
}

const oneByOne = ({ buttons: labels }: Copy, kickOff: KickOffFacts): Part =>
  buttons({ label: labels.oneByOne, command: { do: 'showCalls', mark: 'look', kickOff: kickOff.id } })

/** Whom to ring, the highest risk first. */
export function callsView(to: Recipient, kickOff: KickOffFacts, list: readonly CensusHead[]): View {
  const copy = copyIn(to.language, kickOff.words)
  const items = list.slice(0, most).map((head) => callLine(head, copy))
  const listed: Part = { kind: 'list', items: list.length > most ? [...items, copy.calls.more(list.length - most)] : items }
  const parts = [heading(copy.calls.title(kickOff.cohort)), text(copy.calls.text), listed, oneByOne(copy, kickOff)]
  return renewedBy(view(to, ...parts), 'calls', kickOff.id)
}

/** A quarter of an hour after the beginning: who should be there, and who may be alone. */
export function missingView(to: Recipient, kickOff: KickOffFacts, heads: readonly CensusHead[]): View {
  const { missing } = copyIn(to.language, kickOff.words)
  const names = (some: readonly CensusHead[]) =>
    some.length > 0
      ? namesIn(
          some.map((head) => head.name),
          to,
        )
      : missing.nobody
  const expected = heads.filter((head) => (head.role === 'mentee' ? head.answer === 'coming' : head.standing === 'go'))
  const alone = heads.filter((head) => head.role === 'mentor' && head.standing !== 'go' && head.answer === 'coming')
  return view(
    to,
    heading(missing.title(kickOff.cohort)),
    {
      kind: 'fields',
      rows: [
        { label: missing.expected, value: names(expected) },
        { label: missing.unpaired, value: names(alone) },
      ],
    },
    text(missing.text),
  )
}
