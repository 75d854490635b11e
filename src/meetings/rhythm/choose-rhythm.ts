import type { Field, Filled, Opened, Submitted } from '../../contract/form.ts'
import { heading, text } from '../../contract/parts.ts'
import type { Button } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'
import { wholeNumberWithin } from '../../kit/whole-number.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Opening, Submission } from '../commands.ts'
import { copyIn } from '../copy-in.ts'
import { periodFrom } from '../course/course.rules.ts'
import type { Deps, Stores } from '../deps.ts'
import { metOf, type PairFacts } from '../facts.rules.ts'
import { kinds } from '../kinds.ts'
import { type OwnPair, ownPair } from '../own-pair.ts'
import { pairParts, refuse, reply, row } from '../parts.ts'
import { limits, type Rhythm } from './rhythm.rules.ts'

type Chosen = { readonly everyDays: number | null; readonly wanted: number | null }

/** A number within limits; null: nothing was written; missing: it is none. */
const numberIn = (written: string | undefined, within: { readonly least: number; readonly most: number }): number | null | undefined =>
  written === undefined || written.trim() === '' ? null : (wholeNumberWithin(written, within) ?? undefined)

function chosenIn({ texts }: Filled, language: KnownPerson['language']): Chosen | { readonly problems: Readonly<Record<string, string>> } {
  const { rhythm: copy } = copyIn(language)
  const [everyDays, wanted] = [numberIn(texts['every'], limits.everyDays), numberIn(texts['meetings'], limits.meetings)]
  if (everyDays === undefined) return { problems: { every: copy.badEvery } }
  return wanted === undefined ? { problems: { meetings: copy.badMeetings } } : { everyDays, wanted }
}

const fieldsFor = (
  language: KnownPerson['language'],
  { everyDays, meetings }: Pick<Rhythm, 'everyDays' | 'meetings'>,
  hint?: string,
): Field[] => {
  const { rhythm: copy } = copyIn(language)
  const of = { kind: 'line', optional: true, most: 3, ...(hint !== undefined && { hint }) } as const
  return [
    { ...of, name: 'every', label: copy.every, initial: String(everyDays) },
    { ...of, name: 'meetings', label: copy.meetings, initial: String(meetings) },
  ]
}

/** A form in which a pair chooses its own rhythm. */
export async function openPairRhythm(
  deps: Deps,
  { pair: id }: Extract<Opening, { do: 'openPairRhythm' }>,
  actor: KnownPerson,
): Promise<Opened> {
  return deps.transact(async (stores) => {
    const own = await ownPair(stores, id, actor.personId)
    if (!own) return refuse(actor, 'gone')
    const { rhythm: copy, form } = copyIn(actor.language)
    return {
      form: {
        ...{ language: actor.language, title: copy.title, submit: copy.submit, close: form.close, intro: [] },
        ...{
          fields: fieldsFor(actor.language, own.pair.rhythm, copy.hint),
          sends: { do: 'choosePairRhythm', pair: id } satisfies Submission,
        },
      },
    }
  })
}

/** The rhythm of a pair holds from its next meeting on. */
export async function choosePairRhythm(
  deps: Deps,
  { pair: id }: Extract<Submission, { do: 'choosePairRhythm' }>,
  filled: Filled,
  actor: KnownPerson,
): Promise<Submitted> {
  const now = deps.clock.now()
  const chosen = chosenIn(filled, actor.language)
  if ('problems' in chosen) return chosen
  return deps.transact(async (stores) => {
    const own = await ownPair(stores, id, actor.personId)
    if (!own) return refuse(actor, 'gone')
    await stores.meetings.chooseRhythm(id, ownOf(chosen, own.pair.usual))
    const [pair = own.pair] = await stores.meetings.pairsById([id])
    await stores.meetings.acted(id, now, { notYets: pair.notYets, ...(isOneMore(own.pair, pair) && anew(pair, now)) })
    await tellOther(stores, own, pair, now)
    await stores.wakeTimetable()
    const { everyDays, meetings } = pair.rhythm
    return reply(actor, true, [text(copyIn(actor.language).rhythm.saved(meetings, everyDays)), ...pairParts(pair, own, deps.clock.now())])
  })
}

/** What is as in the programme follows the programme, also when that changes. */
const ownOf = ({ everyDays, wanted }: Chosen, usual: Rhythm): Chosen => ({
  everyDays: everyDays === usual.everyDays ? null : everyDays,
  wanted: wanted === usual.meetings ? null : wanted,
})

/** Whether a pair had met as often as it was to, and now meets again. */
const isOneMore = (before: PairFacts, after: PairFacts): boolean =>
  metOf(before) >= before.rhythm.meetings && metOf(after) < after.rhythm.meetings

/** Its next meeting is due from today on, whenever it met last. */
const anew = (pair: PairFacts, now: Instant) => ({ number: pair.number, wantedBy: periodFrom(pair, now).wantedBy })

/** The other one hears of it, and may change it, too. */
async function tellOther(
  { outbox }: Stores,
  { me, other, pair: before }: OwnPair,
  { pairId, cohortId, rhythm }: PairFacts,
  now: Instant,
): Promise<void> {
  if (rhythm.everyDays === before.rhythm.everyDays && rhythm.meetings === before.rhythm.meetings) return
  const key = `meeting:rhythm:${pairId}:`
  await outbox.takeBack(cohortId, key)
  const { rhythm: copy, buttons } = copyIn(other.language)
  const kind = 'meeting.plan'
  const change: Button<Opening> = { label: buttons.rhythm, command: { do: 'openPairRhythm', mark: 'opening', pair: pairId } }
  const parts = [heading(copy.told(me.name)), text(copy.text(rhythm.meetings, rhythm.everyDays)), ...row(change)]
  await outbox.put([
    {
      ...{
        key: `${key}${now.epochMilliseconds}:${rhythm.everyDays}:${rhythm.meetings}`,
        kind,
        step: 1,
        class: kinds[kind].class,
        personId: other.personId,
        cohortId,
        pairId,
      },
      ...{ view: { language: other.language, parts }, dueAt: now, expiresAt: null },
    },
  ])
}

/** A form for a coordinator: how the pairs of her programme meet. */
export async function openRhythm(deps: Deps, { cohort }: Extract<Opening, { do: 'openRhythm' }>, actor: KnownPerson): Promise<Opened> {
  const found = await deps.transact(({ meetings }) => meetings.rhythmOf(cohort, actor))
  if (!found) return refuse(actor, 'gone')
  const { rhythm: copy, form, themes } = copyIn(actor.language)
  const listed = found.rhythm.themes.length > 0 ? found.rhythm.themes : Object.values(themes)
  return {
    form: {
      ...{
        language: actor.language,
        title: copy.programmeTitle,
        submit: copy.submit,
        close: form.close,
        intro: [text(copy.programmeIntro)],
      },
      fields: [
        ...fieldsFor(actor.language, found.rhythm),
        { kind: 'lines', name: 'themes', label: copy.themes, initial: listed.join('\n'), optional: true, most: mostThemes },
      ],
      sends: { do: 'chooseRhythm', cohort } satisfies Submission,
    },
  }
}

/** Characters of a list of themes. */
export const mostThemes = 2000

/** The rhythm of a programme. What is left empty is the usual one. */
export async function chooseRhythm(
  deps: Deps,
  { cohort }: Extract<Submission, { do: 'chooseRhythm' }>,
  filled: Filled,
  actor: KnownPerson,
): Promise<Submitted> {
  const chosen = chosenIn(filled, actor.language)
  if ('problems' in chosen) return chosen
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const { meetings, wakeTimetable } = stores
    const found = await meetings.rhythmOf(cohort, actor)
    if (!found) return refuse(actor, 'gone')
    const before = await meetings.lockProgramme(found.programmeId)
    const rhythm: Rhythm = {
      ...found.rhythm,
      ...{ everyDays: chosen.everyDays ?? found.rhythm.everyDays, meetings: chosen.wanted ?? found.rhythm.meetings },
      themes: themesIn(filled.texts['themes'], actor.language),
    }
    await meetings.saveRhythm(found.programmeId, rhythm)
    const was = new Map(before.map((pair) => [pair.pairId, pair]))
    const again = (await meetings.pairsById([...was.keys()])).filter((pair) => isOneMore(was.get(pair.pairId) ?? pair, pair))
    await meetings.saveTurns(
      again.map((pair) => ({ pair, turn: { ...nothing, course: { ...periodFrom(pair, now), silent: 0 }, dueAt: now } })),
      now,
    )
    await wakeTimetable()
    return reply(actor, true, [text(copyIn(actor.language).rhythm.saved(rhythm.meetings, rhythm.everyDays))])
  })
}

const nothing = { items: [], meetings: [], reminded: null } as const

/** One theme a line. The usual ones, as they are, are none of its own: everybody reads those in their own language. */
function themesIn(written: string | undefined, language: KnownPerson['language']): readonly string[] {
  const lines = (written ?? '').split('\n').flatMap((line) => line.trim().slice(0, 100) || [])
  const usual = Object.values(copyIn(language).themes)
  return lines.length === usual.length && lines.every((line, at) => line === usual[at]) ? [] : lines.slice(0, limits.meetings.most)
}
