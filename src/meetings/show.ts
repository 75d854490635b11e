import { heading, note, text } from '../contract/parts.ts'
import type { Button, Part, Reply } from '../contract/view.ts'
import { type Instant, isAfter } from '../kit/clock.ts'
import type { KnownPerson } from '../people/directory.ts'
import { seldomButtons } from './asking/log.ts'
import type { Opening, Tap } from './commands.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { type PairFacts, plannedOf } from './facts.rules.ts'
import { pairParts, reply, row, sideOf, timesButton } from './parts.ts'

/** As many pairs as are shown with all that may be done. */
const mostPairs = 6

/** How somebody's pairs are doing, and what they may do. */
export async function showMeetings(deps: Deps, actor: KnownPerson): Promise<Reply> {
  const now = deps.clock.now()
  const { pairs, isMuted } = await deps.transact(async ({ meetings }) => ({
    pairs: await meetings.pairsOf(actor),
    isMuted: await meetings.isMuted(actor.personId),
  }))
  const copy = copyIn(actor.language)
  if (pairs.length === 0) return reply(actor, true, [heading(copy.title), text(copy.none)])
  const mute: Button<Tap> = isMuted
    ? { label: copy.buttons.unmute, command: { do: 'unmuteMeetings' } }
    : { label: copy.buttons.mute, command: { do: 'muteMeetings' } }
  return reply(actor, true, [...pairs.slice(0, mostPairs).flatMap((pair) => withButtons(pair, actor, now)), ...row(mute)])
}

function withButtons(pair: PairFacts, actor: KnownPerson, now: Instant): Part[] {
  const side = sideOf(pair, actor.personId)
  if (!side) return []
  return [...pairParts(pair, side, now), ...row(...doing(pair, actor, now)), ...seldomButtons(pair, actor.language)]
}

/** What may be done about the next meeting. */
export function doing(pair: PairFacts, { language }: Pick<KnownPerson, 'language'>, now: Instant): readonly Button[] {
  const copy = copyIn(language)
  const planned = plannedOf(pair)
  const { pairId } = pair
  if (!planned || !isAfter(planned.startsAt, now)) return [timesButton(copy, { pair: pairId })]
  const move: Button<Opening> = {
    label: copy.buttons.move,
    command: { do: 'openTime', mark: 'opening', pair: pairId, meeting: planned.id },
  }
  const off: Button<Tap> = { label: copy.buttons.callOff, command: { do: 'callOffMeeting', pair: pairId, meeting: planned.id } }
  return [move, off, timesButton(copy, { pair: pairId })]
}

/** No more suggestions, or suggestions again. What somebody else waits for is said all the same. */
export async function mute(deps: Deps, isMuted: boolean, actor: KnownPerson): Promise<Reply> {
  await deps.transact(({ meetings }) => meetings.mute(actor.personId, isMuted ? deps.clock.now() : null))
  const { mute: copy, buttons } = copyIn(actor.language)
  const back: Button<Tap> = { label: buttons.unmute, command: { do: 'unmuteMeetings' } }
  return reply(actor, true, isMuted ? [note(copy.done), ...row(back)] : [note(copy.undone)])
}
