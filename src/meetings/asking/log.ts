import type { Filled, Opened, Submitted } from '../../contract/form.ts'
import { text } from '../../contract/parts.ts'
import type { Button } from '../../contract/view.ts'
import { wholeNumberWithin } from '../../kit/whole-number.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { mostLine, mostTheme, type Opening, type Submission } from '../commands.ts'
import { copyIn } from '../copy-in.ts'
import { endOfDay, fitMorning } from '../days.rules.ts'
import type { Deps } from '../deps.ts'
import { hasMet, metOf, type PairFacts } from '../facts.rules.ts'
import { copyIn as lastingCopyIn } from '../lasting/copy-in.ts'
import { restButton } from '../lasting/rest.ts'
import { ownPair } from '../own-pair.ts'
import { dayFor, pairParts, refuse, reply, row, themeOf } from '../parts.ts'
import { limits } from '../rhythm/rhythm.rules.ts'

/** A form for what one of the two notes about a meeting: it takes ten seconds. */
export async function openMeetingLog(
  deps: Deps,
  { meeting: id, pair: of }: Extract<Opening, { do: 'openMeetingLog' }>,
  actor: KnownPerson,
): Promise<Opened> {
  return deps.transact(async (stores) => {
    const own = await ownPair(stores, of, actor.personId)
    const meeting = own?.pair.meetings.find((each) => each.id === id)
    if (!own || !meeting) return refuse(actor, 'gone')
    const { log: copy, form } = copyIn(actor.language)
    const mine = (await stores.meetings.logsOf(id)).find(({ enrolmentId }) => enrolmentId === own.me.enrolmentId)
    const theme = mine?.theme ?? themeOf(own.pair, meeting.number, actor.language)
    return {
      form: {
        ...{ language: actor.language, title: copy.title, submit: copy.submit, close: form.close, intro: [text(copy.intro)] },
        fields: [
          { kind: 'line', name: 'minutes', label: copy.minutes, initial: String(mine?.minutes ?? meeting.minutes), most: 4 },
          { kind: 'line', name: 'theme', label: copy.theme, optional: true, most: mostTheme, ...(theme !== null && { initial: theme }) },
          {
            ...({ kind: 'lines', name: 'line', label: copy.line, hint: copy.lineHint, optional: true, most: mostLine } as const),
            ...(mine?.line && { initial: mine.line }),
          },
        ],
        sends: { do: 'keepMeetingLog', meeting: id, pair: of } satisfies Submission,
      },
    }
  })
}

/** Keeps what somebody noted, for themselves. */
export async function keepMeetingLog(
  deps: Deps,
  { meeting: id, pair: of }: Extract<Submission, { do: 'keepMeetingLog' }>,
  { texts }: Filled,
  actor: KnownPerson,
): Promise<Submitted> {
  const now = deps.clock.now()
  const copy = copyIn(actor.language)
  const minutes = wholeNumberWithin(texts['minutes'] ?? '', limits.minutes)
  if (minutes === null) return { problems: { minutes: copy.log.badMinutes } }
  return deps.transact(async (stores) => {
    const own = await ownPair(stores, of, actor.personId)
    if (!own?.pair.meetings.some((each) => each.id === id && each.state === 'met')) return refuse(actor, 'gone')
    const [theme, line] = [texts['theme']?.trim() || null, texts['line']?.trim() || null]
    await stores.meetings.log(id, own.me.enrolmentId, { outcome: 'met', minutes, theme, line }, now)
    return reply(actor, true, [text(copy.log.saved), ...pairParts(own.pair, own, now)])
  })
}

/** A form for those who never log: how often they have met. */
export async function openTold(deps: Deps, { pair: id }: Extract<Opening, { do: 'openTold' }>, actor: KnownPerson): Promise<Opened> {
  return deps.transact(async (stores) => {
    const own = await ownPair(stores, id, actor.personId)
    if (!own) return refuse(actor, 'gone')
    const { told: copy, form } = copyIn(actor.language)
    const label = copy.count(dayFor(actor.language, own.pair, own.pair.beginsAt))
    return {
      form: {
        ...{ language: actor.language, title: copy.title, submit: copy.submit, close: form.close, intro: [text(label)] },
        fields: [{ kind: 'line', name: 'count', label: copy.title, hint: copy.hint, most: 3 }],
        sends: { do: 'keepTold', pair: id } satisfies Submission,
      },
    }
  })
}

/** Keeps the number, apart from what was logged. It counts as a sign of life. */
export async function keepTold(
  deps: Deps,
  { pair: id }: Extract<Submission, { do: 'keepTold' }>,
  { texts }: Filled,
  actor: KnownPerson,
): Promise<Submitted> {
  const now = deps.clock.now()
  const copy = copyIn(actor.language)
  const count = wholeNumberWithin(texts['count'] ?? '', { least: 0, most: mostTold })
  if (count === null) return { problems: { count: copy.told.bad } }
  return deps.transact(async (stores) => {
    const own = await ownPair(stores, id, actor.personId)
    if (!own) return refuse(actor, 'gone')
    await stores.meetings.tell(id, own.me.enrolmentId, count, now)
    const { pair } = own
    // They have met since, without a word: the next one is due a rhythm from now.
    const next = { number: pair.number + 1, wantedBy: endOfDay(now, pair.zone, pair.rhythm.everyDays) }
    await stores.meetings.acted(id, now, count > Math.max(pair.told ?? 0, metOf(pair)) ? next : { notYets: pair.notYets })
    if (count > 0 && !hasMet(pair)) await stores.meetings.askFit([pair.mentor, pair.mentee], id, fitMorning(now, pair.zone, 1), now)
    await stores.wakeTimetable()
    return reply(actor, true, [text(copy.told.saved(count)), ...pairParts(own.pair, own, now)])
  })
}
const mostTold = 100

/** Buttons for what is needed once in a while. */
export const seldomButtons = (of: PairFacts, language: KnownPerson['language']) => {
  const { buttons } = copyIn(language)
  const { pairId: pair } = of
  const told: Button<Opening> = { label: buttons.told, command: { do: 'openTold', mark: 'opening', pair } }
  const rhythm: Button<Opening> = { label: buttons.rhythm, command: { do: 'openPairRhythm', mark: 'opening', pair } }
  const out: Button<Opening> = { label: lastingCopyIn(language).ask.button, command: { do: 'openParting', mark: 'opening', pair } }
  return row(told, rhythm, restButton(of, language), out)
}
