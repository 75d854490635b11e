import { heading, note, text } from '../contract/parts.ts'
import type { Button, Part, Reply } from '../contract/view.ts'
import type { Instant } from '../kit/clock.ts'
import type { KnownPerson } from '../people/directory.ts'
import { seldomButtons } from './asking/log.ts'
import type { Look, Opening, Tap } from './commands.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { aheadOf, type Meeting, type PairFacts } from './facts.rules.ts'
import { ownPair } from './own-pair.ts'
import { allDatesButton, dayFor, howParts, pairParts, refuse, reply, row, sideOf, timesButton, whenFor } from './parts.ts'

/** As many pairs as are shown with all that may be done. */
const mostPairs = 6

/** How somebody's pairs are doing, and what they may do. */
export async function showMeetings(deps: Deps, actor: KnownPerson): Promise<Reply> {
  const now = deps.clock.now()
  const { pairs, isMuted, without } = await deps.transact(async ({ meetings }) => ({
    pairs: await meetings.pairsOf(actor),
    without: await meetings.withoutPair(actor),
    isMuted: await meetings.isMuted(actor.personId),
  }))
  const copy = copyIn(actor.language)
  if (pairs.length === 0) return reply(actor, true, [heading(copy.title), text(without === null ? copy.none : copy.noneNow[without])])
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
  const [next, ...more] = aheadOf(pair, now)
  const { pairId } = pair
  if (!next) return [timesButton(copy, { pair: pairId })]
  const all = more.length > 0 ? [allDatesButton(copy, pairId)] : []
  return [...changing(pair, next, copy), timesButton(copy, { pair: pairId }), ...all]
}

/** What may be done about a meeting that is planned. */
const changing = ({ pairId }: PairFacts, { id }: Meeting, { buttons }: Copy): readonly Button<Opening | Tap>[] => [
  { label: buttons.move, command: { do: 'openTime', mark: 'opening', pair: pairId, meeting: id } },
  { label: buttons.callOff, command: { do: 'callOffMeeting', pair: pairId, meeting: id } },
]

/** Every date of a pair that stands, the next one first. A button says which date it is about: a row may be read without what stands above it. */
export async function showDates(deps: Deps, { pair: id }: Extract<Look, { do: 'showDates' }>, actor: KnownPerson): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const own = await ownPair(stores, id, actor.personId)
    const copy = copyIn(actor.language)
    if (!own) return refuse(actor, 'gone')
    const { pair, me, other } = own
    const dates = aheadOf(pair, now).flatMap((meeting): Part[] => {
      const day = dayFor(me.language, pair, meeting.startsAt)
      const named = changing(pair, meeting, copy).map((each) => ({ ...each, label: copy.buttons.about(each.label, day) }))
      return [text(whenFor(me, pair, meeting.startsAt)), ...howParts(pair, { ...meeting, meetingId: null }, copy), ...row(...named)]
    })
    const none = dates.length === 0 ? [text(copy.pair.notPlanned), ...row(timesButton(copy, { pair: id }))] : []
    return reply(actor, true, [heading(copy.pair.title(other.name)), ...dates, ...none])
  })
}

/** No more suggestions, or suggestions again. What somebody else waits for is said all the same. */
export async function mute(deps: Deps, isMuted: boolean, actor: KnownPerson): Promise<Reply> {
  await deps.transact(({ meetings }) => meetings.mute(actor.personId, isMuted ? deps.clock.now() : null))
  const { mute: copy, buttons } = copyIn(actor.language)
  const back: Button<Tap> = { label: buttons.unmute, command: { do: 'unmuteMeetings' } }
  return reply(actor, true, isMuted ? [note(copy.done), ...row(back)] : [note(copy.undone)])
}
