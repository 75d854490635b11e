import { note, text } from '../contract/parts.ts'
import { usualWords } from '../contract/role-words.ts'
import type { Button, Part } from '../contract/view.ts'
import type { HomeParts } from '../house/shown.ts'
import { hoursAfter, type Instant, isBefore, later } from '../kit/clock.ts'
import type { KnownPerson } from '../people/directory.ts'
import { datesOf, noticeDays } from '../programme/keeping/end.rules.ts'
import { dayInWords } from '../programme/keeping/keeping-words.ts'
import { opensKeeping, showsKeeping } from './commands.ts'
import { copyIn } from './copy-in.ts'
import type { KeepingDeps } from './deps.ts'
import type { ProgrammeTerm } from './shrinking.ts'

/** A coordinator sees what will be deleted in the days to come, and how long data is kept. Others see nothing. */
export async function home(deps: KeepingDeps, actor: KnownPerson, isWhole: boolean): Promise<HomeParts> {
  const now = deps.clock.now()
  const terms = await deps.transact(({ shrinking }) => shrinking.coordinated(actor))
  if (terms.length === 0) return {}
  const { buttons } = copyIn(actor.language, usualWords)
  const way: Part = { kind: 'buttons', buttons: [{ label: buttons.keeping, command: showsKeeping }] }
  return { own: terms.flatMap((term) => soon(actor, term, now)), ...(isWhole && { seldom: [way] }) }
}

/** What will be deleted within the days of notice, each of them whole. What has gone already is not told. */
function soon(actor: KnownPerson, term: ProgrammeTerm, now: Instant): Part[] {
  const { keeping: copy, buttons } = copyIn(actor.language, usualWords)
  const { endsAt, goesAt } = datesOf(term)
  const steps = [
    { at: later(goesAt, term.sparedUntil), isDone: term.goneAt !== null, say: copy.soonGoes },
    { at: later(endsAt, term.sparedUntil), isDone: term.endedAt !== null, say: copy.soonEnds },
  ]
  const next = steps.find(({ at, isDone }) => !isDone && isBefore(at, hoursAfter(now, (noticeDays + 1) * 24)))
  if (!next) return []
  const change: Button = { label: buttons.change, command: opensKeeping(term.programmeId) }
  return [
    text(next.say(term.name, lastDay(next.at, term, actor))),
    note(copy.ifLonger),
    { kind: 'buttons', buttons: [change, { label: buttons.keeping, command: showsKeeping }] },
  ]
}

/** The last day on which it is all there. */
const lastDay = (at: Instant, { zone }: ProgrammeTerm, { language }: KnownPerson): string =>
  dayInWords(at.toZonedDateTimeISO(zone).subtract({ days: 1 }).toPlainDate().toString(), language)
