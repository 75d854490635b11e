import { note, text } from '../../contract/parts.ts'
import type { Button, Language, Part } from '../../contract/view.ts'
import type { Look, Opening, Tap } from '../commands.ts'
import { metOf, type PairFacts } from '../facts.rules.ts'
import { copyIn as lastingCopyIn } from '../lasting/copy-in.ts'
import { dayFor, row } from '../parts.ts'
import { copyIn } from './copy-in.ts'
import type { Watched, WatchRule } from './watch.rules.ts'

/** What helps most, by the reason. */
const acts: Readonly<Record<WatchRule, 'unwind' | 'call' | 'write'>> = {
  ...{ notFit: 'unwind', silence: 'unwind', silent: 'call', notYet: 'write', noFirst: 'write', noPlan: 'write', longRest: 'write' },
}

/** One pair with why it needs somebody, what is known of it, and what may be done: never what the two wrote. */
export function watchedParts({ pair, trouble }: Watched, language: Language): Part[] {
  const copy = copyIn(language)
  const { rule, days } = trouble
  return [
    text(`${copy.pair(pair.mentee.name, pair.mentor.name)}: ${copy.rules[rule](days)}`),
    note(knownOf(pair, language)),
    ...row(...buttonsOf(pair, rule, language)),
  ]
}

function knownOf(pair: PairFacts, language: Language): string {
  const copy = copyIn(language)
  const last = pair.meetings.findLast(({ state }) => state === 'met')
  return [
    copy.known(metOf(pair), pair.rhythm.meetings),
    ...(last ? [copy.last(dayFor(language, pair, last.startsAt))] : []),
    ...(pair.pausedUntil ? [copy.until(dayFor(language, pair, pair.pausedUntil))] : []),
  ].join(' · ')
}

function buttonsOf({ pairId: pair }: PairFacts, rule: WatchRule, language: Language): Button[] {
  const copy = copyIn(language)
  const lasting = lastingCopyIn(language)
  const call: Button<Look> = { label: copy.call, command: { do: 'showPhones', mark: 'look', pair } }
  const write: Button<Opening> = { label: lasting.word.button, command: { do: 'openWord', mark: 'opening', pair } }
  const unwind: Button<Opening> = { label: lasting.unwind.button, command: { do: 'openUnwinding', mark: 'opening', pair } }
  const leave = (as: 'later' | 'never'): Button<Tap> => ({ label: copy[as], command: { do: 'leavePair', pair, rule, as } })
  const first = { call, write, unwind }[acts[rule]]
  return [first, ...(first === call ? [] : [call]), leave('later'), leave('never')]
}
