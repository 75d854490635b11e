import { heading, text } from '../../contract/parts.ts'
import type { Button, Part, View } from '../../contract/view.ts'
import { shortNames } from '../../contract/wording.ts'
import type { Instant } from '../../kit/clock.ts'
import type { Dating, Opening, Tap } from '../commands.ts'
import type { Copy } from '../copy.ts'
import { copyIn } from '../copy-in.ts'
import { hasMet, type Meeting, metOf, type PairFacts } from '../facts.rules.ts'
import { fitParts } from '../lasting/fit-parts.ts'
import { dayFor, proposalParts, row, type Side, themeOf, timesButton, whenFor } from '../parts.ts'
import { type Profiles, startersOf } from './starters.ts'
import type { Item } from './store.ts'

/** Something that one of a pair is told, with the pair as it is. */
export interface Told {
  readonly item: Item
  readonly pair: PairFacts
  readonly side: Side
}

/** One message with everything that somebody is told on a day. Buttons name the other one where it is about several pairs. */
export function digestView(told: readonly Told[], profiles: Profiles, now: Instant): View {
  const [first] = told
  if (!first) throw new Error('Nothing is told.')
  const { language } = first.side.me
  const copy = copyIn(language)
  const isOfMany = new Set(told.map(({ pair }) => pair.pairId)).size > 1
  const called = shortNames(new Map(told.map(({ side }) => [side.other.enrolmentId, side.other.name])))
  const parts = told.flatMap((each) => partsOf(each, { profiles, copy, called: isOfMany ? called : null, now }))
  const mute: Button<Tap>[] = told.some(({ item }) => item.kind === 'nudge')
    ? [{ label: copy.buttons.mute, command: { do: 'muteMeetings' } }]
    : []
  return { language, parts: [...parts, ...row(...mute)] }
}

interface Around {
  readonly profiles: Profiles
  readonly copy: Copy
  /** What each of them is called on buttons, by enrolment. Null: the message is about one pair. */
  readonly called: ReadonlyMap<string, string> | null
  readonly now: Instant
}

function partsOf({ item, pair, side }: Told, { profiles, copy, called, now }: Around): Part[] {
  const short = called?.get(side.other.enrolmentId)
  const named = <Presses extends Button>(button: Presses): Presses =>
    short === undefined ? button : { ...button, label: copy.buttons.about(button.label, short) }
  const meeting = pair.meetings.find(({ id }) => id === item.meetingId)
  const when = meeting ? whenFor(side.me, pair, meeting.startsAt) : ''
  const { name } = side.other
  switch (item.kind) {
    case 'reminder':
      return [
        heading(copy.reminder[meeting ? dayOf(meeting, pair, side, now) : 'soon'](name)),
        ...meetingParts(pair, meeting, side, copy),
        ...row(...reminderButtons(pair, meeting, copy).map(named)),
      ]
    case 'nudge':
      return [
        heading(copy.nudge[hasMet(pair) ? 'title' : 'first'](name, dayFor(side.me.language, pair, pair.wantedBy.subtract({ hours: 1 })))),
        ...themeParts(pair, side, copy),
        ...starterParts(startersOf(pair, side, profiles, copy), copy),
        ...row(named(timesButton(copy, { pair: pair.pairId }))),
      ]
    case 'fit':
      return fitParts(item, pair, side).map((part) =>
        part.kind === 'buttons' ? { ...part, buttons: part.buttons.map((button) => named(button)) } : part,
      )
    case 'waits':
      return [heading(copy.plan.waits(name)), ...proposalParts(pair, side, now, named)]
    case 'differs':
      return [text(copy.ask.differs(name, when)), ...row(...answers(item, copy).map(named))]
    case 'ask':
      return [
        text(meeting ? copy.ask.planned(name, when) : copy.ask.due(name)),
        ...row(...[...answers(item, copy).slice(0, 1), ...dates(item, pair, copy), ...answers(item, copy).slice(1)].map(named)),
      ]
  }
}

const answers = ({ id: item }: Item, { buttons }: Copy): readonly Button<Tap>[] => [
  { label: buttons.met, command: { do: 'answerMeeting', item, as: 'met' }, style: 'primary' },
  { label: buttons.notYet, command: { do: 'answerMeeting', item, as: 'notYet' } },
]

/** What leads to a date, as the answer to a question. */
const dates = ({ id: item, meetingId }: Item, { pairId: pair }: PairFacts, { buttons }: Copy): readonly Button[] =>
  (['planned', 'moved'] as const).map((as) => {
    const of: Dating = { pair, item, as, ...(as === 'moved' && meetingId !== null && { meeting: meetingId }) }
    return { label: buttons[as], command: { do: 'showTimes', mark: 'look', ...of } }
  })

/** On which day somebody meets, by their own clocks: those of the other one may show another day. */
function dayOf({ startsAt }: Meeting, { zone }: PairFacts, { me }: Side, now: Instant): keyof Copy['reminder'] {
  const [today, day] = [now, startsAt].map((at) => at.toZonedDateTimeISO(me.timeZone ?? zone).toPlainDate())
  const days = today && day ? today.until(day, { largestUnit: 'days' }).days : -1
  return (['today', 'tomorrow'] as const)[days] ?? 'soon'
}

function meetingParts(pair: PairFacts, meeting: Meeting | undefined, { me }: Side, copy: Copy): Part[] {
  if (!meeting) return []
  const theme = themeOf(pair, metOf(pair) + 1, me.language)
  return [
    {
      kind: 'fields',
      rows: [
        { label: copy.pair.next, value: whenFor(me, pair, meeting.startsAt) },
        ...(meeting.venue ? [{ label: copy.pair.place, value: meeting.venue }] : []),
        ...(theme === null ? [] : [{ label: copy.pair.theme, value: theme }]),
      ],
    },
  ]
}

function reminderButtons({ pairId: pair }: PairFacts, meeting: Meeting | undefined, copy: Copy): readonly Button[] {
  if (!meeting) return []
  const move: Button<Opening> = { label: copy.buttons.move, command: { do: 'openTime', mark: 'opening', pair, meeting: meeting.id } }
  const off: Button<Tap> = { label: copy.buttons.callOff, command: { do: 'callOffMeeting', pair, meeting: meeting.id } }
  return [move, off]
}

function themeParts(pair: PairFacts, { me }: Side, copy: Copy): Part[] {
  const theme = themeOf(pair, metOf(pair) + 1, me.language)
  return theme === null ? [] : [text(copy.nudge.theme(theme))]
}

const starterParts = (items: readonly string[], { starters }: Copy): Part[] =>
  items.length === 0 ? [] : [text(starters.title), { kind: 'list', items }]
