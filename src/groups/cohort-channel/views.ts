import { heading, note, text } from '../../contract/parts.ts'
import { usualWords } from '../../contract/role-words.ts'
import type { Language, Part, Reply, View } from '../../contract/view.ts'
import { dayAndTime } from '../../contract/wording.ts'
import { type Instant, toDate } from '../../kit/clock.ts'
import { shorten, withoutEnd } from '../../kit/text.ts'
import { isAhead, type Reader, type SeenKickOff, type ToldKickOff } from '../../programme/kick-off/kick-off-shown.ts'
import type { Tap } from '../commands.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { Belonging, TaskKind } from './facts.ts'

/** Says which rule refused. Nothing was changed. */
export const refuse = (to: Reader, reason: keyof Copy['refusals']): Reply => ({
  accepted: false,
  view: { language: to.language, parts: [text(copyIn(to.language, usualWords).refusals[reason])] },
})

/** A reply of these parts, for a command that was accepted. */
export const replyWith = ({ language }: Reader, parts: readonly Part[]): Reply => ({ accepted: true, view: { language, parts } })

/** What the cohort is called where programmes have several. */
export const nameOf = ({ programme, cohort }: ToldKickOff): string => (cohort === programme ? programme : `${programme}, ${cohort}`)

/**
 * A name that Teams takes for a channel: 50 characters at most (learn.microsoft.com/graph/api/channel-post). Which signs it refuses is not said
 * in one place: what means something in addresses and paths is left out.
 */
export const channelNameOf = (name: string): string =>
  withoutEnd(shorten(name.replace(/[~#%&*{}+/\\:<>?|'"]+/gu, ' ').replace(/\s+/gu, ' '), 50).replace(/^[._]+/u, ''), '.…').trim() || name

/** The same of a cohort. */
export const channelName = (kickOff: ToldKickOff): string => channelNameOf(nameOf(kickOff))

/** What stands at the top of the channel, in the language of the cohort: with the date as long as it is ahead. */
export const topicOf = (kickOff: ToldKickOff, now: Instant): string =>
  !isAhead(kickOff, now) ? nameOf(kickOff) : copyIn(kickOff.language, kickOff.words).topic(nameOf(kickOff), whenOf(kickOff))

const whenOf = ({ startsAt, zone, language }: ToldKickOff): string => dayAndTime(startsAt, zone, language)

/** The first words in a channel, in the cohort's language: with the date as long as it is ahead, or that it is called off. */
export function firstWords(kickOff: ToldKickOff, now: Instant): View {
  const { language, startsAt, venue } = kickOff
  const { first } = copyIn(language, kickOff.words)
  const when = { label: first.when, value: whenOf(kickOff), at: isoOf(startsAt) }
  return {
    language,
    parts: [
      heading(first.title(nameOf(kickOff))),
      text(first.who),
      ...(kickOff.calledOffAt ? [text(first.calledOff)] : []),
      ...(!isAhead(kickOff, now) ? [] : [{ kind: 'fields', rows: venue ? [when, { label: first.where, value: venue }] : [when] } as const]),
      text(first.purpose),
    ],
  }
}

const isoOf = (at: Instant): string => toDate(at).toISOString()

/** Most names that one message lists. */
const most = 40

/** Who is not in the channel, and why. */
export function withoutParts(language: Language, without: readonly { readonly name: string; readonly why: keyof Copy['why'] }[]): Part[] {
  if (without.length === 0) return []
  const copy = copyIn(language, usualWords)
  const lines = without.slice(0, most).map(({ name, why }) => copy.missing(name, copy.why[why]))
  const items = without.length > most ? [...lines, copy.others(without.length - most)] : lines
  return [text(copy.without), { kind: 'list', items }]
}

/** Who comes into the channel, and what stands there first, before a coordinator lets it happen. `shown`: stands for exactly these people. */
export function previewReply(
  actor: Reader,
  kickOff: SeenKickOff,
  { coming, isNew, shown, hasChanged }: { coming: readonly Belonging[]; isNew: boolean; shown: string; hasChanged: boolean },
  now: Instant,
): Reply {
  const copy = copyIn(actor.language, kickOff.words)
  const { preview } = copy
  const names = coming.slice(0, most).map(({ name }) => name)
  const items = coming.length > most ? [...names, copy.others(coming.length - most)] : names
  const command = { do: 'openChannel', kickOff: kickOff.id, shown } satisfies Tap
  const label = (isNew ? preview.goOpen : preview.goAdd)(coming.length)
  return replyWith(actor, [
    ...(hasChanged ? [text(preview.changed)] : []),
    text(isNew ? preview.open(channelName(kickOff), coming.length) : preview.add(coming.length)),
    { kind: 'list', items },
    ...(isNew ? [note(preview.words), ...firstWords(kickOff, now).parts] : []),
    { kind: 'buttons', buttons: [{ label, command, style: 'primary' }] },
  ])
}

/** A task as a coordinator sees it. */
export interface TaskShown {
  readonly id: string
  readonly kind: TaskKind
  readonly people: readonly Belonging[]
  /** How many come up once these are done. */
  readonly rest: number
  /** There is a channel already, made by hand. */
  readonly isMore: boolean
  /** Pari may try to open the channel itself. */
  readonly mayRetry: boolean
}

/** What a coordinator is asked to do by hand. */
export function taskParts(language: Language, kickOff: SeenKickOff, { id, kind, people, rest, isMore, mayRetry }: TaskShown): Part[] {
  const { task } = copyIn(language, kickOff.words)
  const opening = isMore
    ? [text(task.more(people.length + rest)), text(task.steps.more)]
    : [heading(task.title(nameOf(kickOff))), text(task.why[kind]), text(task.steps[kind](channelName(kickOff)))]
  return [
    ...opening,
    { kind: 'list', items: people.map(({ name, email }) => task.person(name, email)) },
    ...(rest > 0 ? [note(task.rest(rest))] : []),
    {
      kind: 'buttons',
      buttons: [
        { label: task.done, command: { do: 'finishTask', task: id } satisfies Tap, style: 'primary' },
        ...(mayRetry ? [{ label: task.retry, command: { do: 'openChannel', kickOff: kickOff.id } satisfies Tap } as const] : []),
      ],
    },
  ]
}
