import type { Form, Opened, Submitted } from '../../contract/form.ts'
import { note } from '../../contract/parts.ts'
import type { Part } from '../../contract/view.ts'
import { type Instant, isAfter } from '../../kit/clock.ts'
import { wholeNumberWithin } from '../../kit/whole-number.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Opening, Submission } from '../commands.ts'
import type { Copy } from '../copy.ts'
import type { Deps } from '../deps.ts'
import type { Announcement, CohortFacts, Timing } from '../facts.ts'
import { isDraft, mine } from '../mine.ts'
import { sendsAt, wallClock } from '../rules.ts'
import { copyFor, refuse } from '../views.ts'
import { clockOf, whenWords } from '../when.ts'
import { showDraft } from './draft.ts'
import { draftChanged } from './meanwhile.ts'

const kinds = ['now', 'at', 'kickOff'] as const

/** Opens the form in which it is chosen when an announcement is sent. */
export async function openWhen(
  deps: Deps,
  { announcement: id }: Extract<Opening, { do: 'openWhen' }>,
  actor: KnownPerson,
): Promise<Opened> {
  return deps.transact(async ({ announcements }): Promise<Opened> => {
    const own = await mine(announcements, id, actor)
    if ('view' in own) return own
    return isDraft(own.announcement) ? { form: formFor(own.announcement, own.chosen, actor) } : refuse(actor, 'sentAlready')
  })
}

/** What stands in the fields, by their names. */
type Filling = Readonly<Partial<Record<'kind' | 'date' | 'time' | 'days' | 'urgent', string>>>

const fillingOf = ({ timing, urgent }: Announcement): Filling => ({
  ...{ kind: timing.kind, urgent: urgent ? 'yes' : 'no', time: timing.kind === 'now' ? '10:00' : timing.time },
  ...(timing.kind === 'at' && { date: timing.date }),
  days: timing.kind === 'kickOff' ? String(timing.days) : '2',
})

function formFor(
  announcement: Announcement,
  chosen: readonly CohortFacts[],
  actor: KnownPerson,
  filling = fillingOf(announcement),
  intro: readonly Part[] = [],
): Form {
  const { id, revision } = announcement
  const { kind: kindThere, date, time, days, urgent } = filling
  const { when, buttons } = copyFor(actor)
  const offered = kinds.filter((kind) => kind !== 'kickOff' || clockOf(chosen).kickOffAt !== null)
  const options = offered.map((value) => ({ value, label: when.kinds[value] }))
  return {
    language: actor.language,
    ...{ title: when.title, submit: buttons.save, close: buttons.cancel, intro },
    fields: [
      { kind: 'choice', name: 'kind', label: when.kind, options, initial: offered.find((each) => each === kindThere) ?? 'now' },
      { kind: 'date', name: 'date', label: when.date, optional: true, ...(date !== undefined && { initial: date }) },
      { kind: 'time', name: 'time', label: when.time, optional: true, ...(time !== undefined && { initial: time }) },
      ...(offered.includes('kickOff')
        ? [
            {
              kind: 'line',
              name: 'days',
              label: when.days,
              optional: true,
              ...(days !== undefined && { initial: days }),
              most: 3,
            } as const,
          ]
        : []),
      {
        ...{ kind: 'choice', name: 'urgent', label: when.urgent, initial: urgent === 'yes' ? 'yes' : 'no' },
        options: (['no', 'yes'] as const).map((value) => ({ value, label: when.urgents[value] })),
      },
    ],
    sends: { do: 'chooseWhen', announcement: id, revision } satisfies Submission,
  }
}

/** Stores when it is sent, unless that has passed. */
export async function chooseWhen(
  deps: Deps,
  { announcement: id, revision }: Extract<Submission, { do: 'chooseWhen' }>,
  texts: Readonly<Record<string, string>>,
  actor: KnownPerson,
): Promise<Submitted> {
  const problem = await deps.transact(async ({ announcements }): Promise<Submitted | null> => {
    const own = await mine(announcements, id, actor, 'lock')
    if ('view' in own) return own
    if (!isDraft(own.announcement)) return refuse(actor, 'sentAlready')
    const [copy, now] = [copyFor(actor), deps.clock.now()]
    if (own.announcement.revision !== revision) {
      const stands = note(whenWords(own.announcement, own.chosen, now, actor, copy))
      return { form: formFor(own.announcement, own.chosen, actor, texts, draftChanged(own.announcement, [stands], copy)) }
    }
    const read = timingIn(texts, own.chosen, now, copy)
    if ('problems' in read) return read
    await announcements.save(id, { ...own.announcement, timing: read.timing, urgent: texts['urgent'] === 'yes' }, actor.personId)
    if (own.announcement.state === 'missed') await announcements.mark(id, { state: 'draft' })
    return null
  })
  return problem ?? showDraft(deps, { announcement: id }, actor)
}

type Read = { readonly timing: Timing } | { readonly problems: Readonly<Record<string, string>> }

/** The same of the form in which an announcement is written, whose one choice says the days, too. Where it has none, it stays as it was. */
export function chosenTiming(
  texts: Readonly<Record<string, string>>,
  before: Timing,
  chosen: readonly CohortFacts[],
  now: Instant,
  copy: Copy,
): Read {
  const { sendAt } = texts
  if (sendAt === undefined) return { timing: before }
  const days = /^before:(\d{1,3})$/.exec(sendAt)?.[1]
  const read = timingIn({ ...texts, kind: days === undefined ? sendAt : 'kickOff', days: days ?? '' }, chosen, now, copy)
  if (!('problems' in read)) return read
  return {
    problems: Object.fromEntries(
      Object.entries(read.problems).map(([name, said]) => [['kind', 'days'].includes(name) ? 'sendAt' : name, said]),
    ),
  }
}

/** What was filled in, as a time that is to come; or what is wrong with it, beside its field. */
function timingIn(texts: Readonly<Record<string, string>>, chosen: readonly CohortFacts[], now: Instant, { when }: Copy): Read {
  const { kind = 'now', date = '', time = '', days = '' } = texts
  const clock = clockOf(chosen)
  if (kind !== 'at' && kind !== 'kickOff') return { timing: { kind: 'now' } }
  if (!wallClock('2027-01-21', time, clock.zone)) return { problems: { time: when.noTime } }
  if (kind === 'at') {
    if (!wallClock(date, '12:00', clock.zone)) return { problems: { date: when.noDate } }
    return toCome({ kind, date, time }, now, clock, { date: when.past })
  }
  if (chosen.length !== 1) return { problems: { kind: when.oneCohort } }
  if (clock.kickOffAt === null) return { problems: { kind: when.noKickOff } }
  const before = wholeNumberWithin(days, { least: 0, most: 365 })
  if (before === null) return { problems: { days: when.noDays } }
  return toCome({ kind, days: before, time }, now, clock, { days: when.past })
}

function toCome(timing: Timing, now: Instant, clock: ReturnType<typeof clockOf>, past: Readonly<Record<string, string>>): Read {
  const at = sendsAt(timing, now, clock)
  return at && isAfter(at, now) ? { timing } : { problems: past }
}
