import { note, text } from '../../contract/parts.ts'
import type { Button, Language, Part } from '../../contract/view.ts'
import type { Look, Opening, Tap } from '../commands.ts'
import { metOf, type PairFacts } from '../facts.rules.ts'
import { copyIn as lastingCopyIn } from '../lasting/copy-in.ts'
import { dayFor, row } from '../parts.ts'
import { copyIn } from './copy-in.ts'
import type { Watched, WatchRule } from './watch.rules.ts'

/** What helps most, by the reason. */
const acts: Readonly<Record<WatchRule, 'rePair' | 'call' | 'write'>> = {
  ...{
    notFit: 'rePair',
    silence: 'rePair',
    unheard: 'call',
    silent: 'call',
    notYet: 'write',
    noFirst: 'write',
    noPlan: 'write',
    noContact: 'call',
    longRest: 'write',
  },
}

/** One pair with why it needs somebody, what is known of it, and what may be done: never what the two wrote. */
export function watchedParts(watched: Watched, language: Language): Part[] {
  const { pair, trouble } = watched
  const copy = copyIn(language)
  const { rule, days } = trouble
  return [
    text(`${copy.pair(pair.mentee.name, pair.mentor.name)}: ${copy.rules[rule](days, pair.mentee.name)}`),
    note(knownOf(pair, language)),
    ...row(...buttonsOf(watched, language)),
  ]
}

function knownOf(pair: PairFacts, language: Language): string {
  const copy = copyIn(language)
  const last = pair.meetings.findLast(({ state }) => state === 'met')
  return [
    copy.known(metOf(pair), pair.rhythm.meetings),
    ...(pair.told === null ? [] : [copy.saidTimes(pair.told)]),
    ...(last ? [copy.last(dayFor(language, pair, last.startsAt))] : []),
    ...(pair.pausedUntil ? [copy.until(dayFor(language, pair, pair.pausedUntil))] : []),
  ].join(' · ')
}

/** One act that fits, filled in; all others behind one button; and two that leave the pair. */
function buttonsOf({ pair: { pairId: pair }, trouble: { rule }, canCall }: Watched, language: Language): Button[] {
  const copy = copyIn(language)
  const act = acts[rule] === 'call' && !canCall ? 'write' : acts[rule]
  const first: Readonly<Record<typeof act, Button<Look | Opening>>> = {
    call: { label: copy.call, command: { do: 'showPhones', mark: 'look', pair } },
    write: { label: lastingCopyIn(language).word.button, command: { do: 'openWord', mark: 'opening', pair, about: rule } },
    rePair: { label: copy.rePair, command: { do: 'openUnwinding', mark: 'opening', pair } },
  }
  // The numbers stand above all that may be done.
  const more: Button<Look>[] = act === 'call' ? [] : [{ label: copy.more, command: { do: 'showPhones', mark: 'look', pair } }]
  const leave = (as: 'later' | 'never'): Button<Tap> => ({ label: copy[as], command: { do: 'leavePair', pair, rule, as } })
  return [first[act], ...more, leave('later'), leave('never')]
}
