/** The next round of a programme is made from this one, with its dates moved. */
import type { Field, Filled, Opened, Submitted } from '../../contract/form.ts'
import { heading, note, text } from '../../contract/parts.ts'
import { usualWords } from '../../contract/role-words.ts'
import type { Part, Reply } from '../../contract/view.ts'
import { dayAndTime, listOf } from '../../contract/wording.ts'
import { type Instant, isAfter, isBefore, PlainDate, PlainTime } from '../../kit/clock.ts'
import { clean, shorten } from '../../kit/text.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { scheduleKickOff } from '../../programme/index.ts'
import { isTooLate, planFor } from '../../programme/ladder/plan.ts'
import { type Opening, opensNextRound, type Submission, showsIntake } from '../commands.ts'
import { copyIn as joiningCopyIn } from '../selections/copy-in.ts'
import type { StepDeps, WideStores } from '../steps/deps.ts'
import { refuse, rows, shown } from '../steps/say.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import { onceMore } from './once-more.ts'
import type { MadeCohort, Round, RoundCohort } from './store.ts'

/** Characters of what is written into the form. */
export const roundMost = { name: 80 } as const

/** Characters of a button that is called by a name. */
const most = { button: 40 } as const

/** Days from one kick-off to the next, as it is proposed: half a year, on the same day of the week. */
const usualDays = 26 * 7

/** Programmes of which somebody may make a next round. */
export async function showNextRounds(deps: StepDeps, actor: KnownPerson): Promise<Reply> {
  const mine = await deps.transact(({ rounds }) => rounds.mine(actor))
  const copy = copyIn(actor.language, usualWords)
  if (mine.length === 0) return shown(actor, [text(copy.nothing)])
  return shown(actor, [
    heading(copy.title),
    text(copy.which),
    ...rows(mine.map((each) => ({ label: shorten(each.cohort, most.button), command: opensNextRound(each.cohortId) }))),
  ])
}

/** The button that leads to the next round of a cohort, on a home below its name. */
export const roundButton = (cohort: string, { language }: KnownPerson): Part[] =>
  rows([{ label: copyIn(language, usualWords).button, command: opensNextRound(cohort) }])

/** The form, with the dates moved as they usually are. */
export async function openNextRound(
  deps: StepDeps,
  { cohort: cohortId }: Extract<Opening, { do: 'openNextRound' }>,
  actor: KnownPerson,
): Promise<Opened> {
  const now = deps.clock.now()
  const { round, asked } = await deps.transact(async ({ rounds }) => {
    const found = await rounds.of(cohortId, actor)
    return { round: found, asked: found ? (await rounds.returning(found.cohorts.map((each) => each.cohortId))).length : 0 }
  })
  const cohort = round?.cohorts.find((each) => each.cohortId === cohortId)
  if (!round || !cohort) return refuse(actor, 'onlyCoordinator')
  const copy = copyIn(actor.language, round.words)
  return {
    form: {
      ...{ language: actor.language, title: copy.title, submit: copy.submit, close: copy.close },
      intro: [
        text(copy.intro),
        ...(asked > 0 ? [note(copy.words(copy.onceMore.text(round.programme, nameAfter(round.programme))))] : []),
        ...(round.followers.length > 0 ? [note(copy.have(listOf(round.followers, actor.language)))] : []),
      ],
      fields: fieldsOf({ round, cohort, copy, now }, asked),
      sends: { do: 'makeNextRound', mark: 'submission', cohort: cohortId },
    },
  }
}

function fieldsOf({ round, cohort, copy, now }: Reading, asked: number): Field[] {
  const proposed = proposedFor(cohort, now)
  return [
    { kind: 'line', name: 'name', label: copy.name, most: roundMost.name, initial: nameAfter(round.programme) },
    { kind: 'date', name: 'date', label: copy.date(cohort.cohort), ...(proposed && { initial: proposed.toPlainDate().toString() }) },
    {
      ...{ kind: 'time', name: 'time', label: copy.time, hint: cohort.zone },
      initial: proposed?.toPlainTime().toString({ smallestUnit: 'minute' }) ?? '17:00',
    },
    {
      ...{ kind: 'choice', name: 'ask', label: copy.ask, hint: copy.askHint(asked), initial: 'yes' },
      options: [
        { value: 'yes', label: copy.yes },
        { value: 'no', label: copy.no },
      ],
    },
  ]
}

/** Half a year after the last one, and once more as long as that has passed. */
function proposedFor({ startsAt, zone }: RoundCohort, now: Instant) {
  let proposed = startsAt?.toZonedDateTimeISO(zone).add({ days: usualDays }) ?? null
  while (proposed && !isAfter(proposed.toInstant(), now)) proposed = proposed.add({ days: usualDays })
  return proposed
}

/** The name with its last number one higher, or with a 2 behind it. */
export function nameAfter(name: string): string {
  const [, before = '', number = '', after = ''] = /^(.*?)(\d{1,4})(\D*)$/u.exec(name) ?? []
  return number === '' ? `${name} 2` : `${before}${Number(number) + 1}${after}`
}

/** Makes it. Whoever sends the form twice reads that it is there. */
export async function makeNextRound(
  deps: StepDeps,
  { cohort: cohortId }: Extract<Submission, { do: 'makeNextRound' }>,
  { texts }: Pick<Filled, 'texts'>,
  actor: KnownPerson,
): Promise<Submitted> {
  const now = deps.clock.now()
  const made = await deps.widely(async (stores): Promise<Submitted> => {
    const round = await stores.rounds.of(cohortId, actor)
    const cohort = round?.cohorts.find((each) => each.cohortId === cohortId)
    if (!round || !cohort) return refuse(actor, 'onlyCoordinator')
    const copy = copyIn(actor.language, round.words)
    const read = readRound(texts, { round, cohort, copy, now })
    if ('problems' in read) return read
    const cohorts = await found(stores, deps, { round, cohort, ...read, actor, now })
    const asked = texts['ask'] === 'no' ? null : await onceMore(stores, round, cohorts, now)
    await stores.wakeTimetable()
    const [first] = cohorts
    const when = (at: Instant, { zone }: RoundCohort): string => dayAndTime(at, zone, actor.language, actor.timeZone)
    return shown(actor, [
      heading(copy.made(read.name)),
      {
        kind: 'list',
        items: cohorts.map((each) => (each.startsAt ? copy.begins(each.name, when(each.startsAt, each.from)) : copy.noDate(each.name))),
      },
      text(asked === null || asked === 0 ? copy.nobodyAsked : copy.asked(asked)),
      note(copy.apart),
      ...(first ? rows([{ label: joiningCopyIn(actor.language, round.words).buttons.intake, command: showsIntake(first.cohortId) }]) : []),
    ])
  })
  return made
}

interface Reading {
  readonly round: Round
  readonly cohort: RoundCohort
  readonly copy: Copy
  readonly now: Instant
}

type Read =
  | { readonly problems: Readonly<Record<string, string>> }
  | { readonly name: string; readonly startsAt: Instant; readonly days: number }

function readRound(texts: Readonly<Record<string, string>>, { round, cohort, copy, now }: Reading): Read {
  const name = clean(texts['name'] ?? '').trim()
  const startsAt = momentIn(texts['date'] ?? '', texts['time'] ?? '', cohort.zone)
  const isTaken = [round.programme, ...round.followers].some((each) => each.toLowerCase() === name.toLowerCase())
  const problems = {
    ...(name === '' && { name: copy.noName }),
    ...(isTaken && { name: copy.sameName }),
    ...(!startsAt && { date: copy.noDay }),
    ...(startsAt && isSoon(startsAt, cohort, round, now) && { date: copy.tooSoon }),
  }
  if (!startsAt || Object.keys(problems).length > 0) return { problems }
  const before = cohort.startsAt?.toZonedDateTimeISO(cohort.zone).toPlainDate()
  return { name, startsAt, days: before ? before.until(startsAt.toZonedDateTimeISO(cohort.zone).toPlainDate()).days : usualDays }
}

const isSoon = (startsAt: Instant, { zone, country }: RoundCohort, { ladder }: Round, now: Instant): boolean =>
  !isBefore(now, startsAt) || isTooLate(planFor({ startsAt, zone, country, ladder }), now)

function momentIn(day: string, time: string, zone: string): Instant | null {
  try {
    return PlainDate.from(day)
      .toZonedDateTime({ timeZone: zone, plainTime: PlainTime.from(time) })
      .toInstant()
  } catch {
    return null
  }
}

interface Founding {
  readonly round: Round
  /** The one whose new date was chosen. */
  readonly cohort: RoundCohort
  readonly name: string
  readonly startsAt: Instant
  readonly days: number
  readonly actor: KnownPerson
  readonly now: Instant
}

async function found(
  stores: WideStores,
  { clock }: StepDeps,
  { round, cohort, name, startsAt, days, actor, now }: Founding,
): Promise<readonly MadeCohort[]> {
  const ends = round.ends === null ? null : PlainDate.from(round.ends).add({ days }).toString()
  const programmeId = await stores.rounds.follow(round.programmeId, { name, ends }, now)
  const inside = { clock, transact: <T>(work: (all: WideStores) => Promise<T>) => work(stores) }
  const made: MadeCohort[] = []
  for (const from of round.cohorts) {
    const own = round.cohorts.length === 1 || from.cohort === round.programme ? name : from.cohort.replace(round.programme, name)
    const cohortId = await stores.rounds.copyCohort(from.cohortId, { programmeId, name: own }, now)
    const moved = from === cohort ? startsAt : (from.startsAt?.toZonedDateTimeISO(from.zone).add({ days }).toInstant() ?? null)
    const refused = moved ? await scheduleKickOff(inside, { cohortId, startsAt: moved, venue: from.venue, actorId: actor.personId }) : []
    made.push({ cohortId, name: own, from, startsAt: refused.length > 0 ? null : moved })
    await stores.audit.note([{ actorId: actor.personId, cohortId, deed: 'madeNextRound', subject: programmeId, detail: {} }])
  }
  await stores.rounds.copySelections(round.programmeId, programmeId, days, round.cohorts[0]?.zone ?? 'UTC')
  await stores.rounds.keepApart(round.programmeId, programmeId, now)
  return made
}
