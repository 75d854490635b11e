import type { Field, Filled, Form, Opened, Submitted } from '../contract/form.ts'
import { heading, note, text } from '../contract/parts.ts'
import { usualWords } from '../contract/role-words.ts'
import type { Part, Reply } from '../contract/view.ts'
import { type Instant, isBefore } from '../kit/clock.ts'
import type { KnownPerson } from '../people/directory.ts'
import { changeKeeping } from '../programme/index.ts'
import { datesOf, type Keeping, refuseKeeping } from '../programme/keeping/end.rules.ts'
import { dayInWords, keepingLines, keepingProblem, lastDayLabel } from '../programme/keeping/keeping-words.ts'
import { type Opening, opensKeeping, type Submission } from './commands.ts'
import { copyIn } from './copy-in.ts'
import type { KeepingDeps } from './deps.ts'
import type { ProgrammeTerm } from './shrinking.ts'

/** Choices of a form; what a programme has chosen otherwise stands among them. */
const choices = { textDays: [30, 60, 90, 180, 365], keepMonths: [3, 6, 12, 24, 36, 60] } as const

const copyFor = ({ language }: KnownPerson) => copyIn(language, usualWords)

/** By tap: when the programmes that somebody coordinates end, and what goes when. */
export async function showKeeping(deps: KeepingDeps, actor: KnownPerson): Promise<Reply> {
  const now = deps.clock.now()
  const { keeping: copy, buttons } = copyFor(actor)
  const terms = await deps.transact(({ shrinking }) => shrinking.coordinated(actor))
  if (terms.length === 0) return said(actor, false, [text(copy.none)])
  const parts = terms.flatMap((term): Part[] => [
    heading(term.name),
    ...whatGoes(actor, term, now),
    { kind: 'buttons', buttons: [{ label: buttons.change, command: opensKeeping(term.programmeId) }] },
  ])
  return said(actor, true, parts)
}

/** What goes of a programme, phase by phase. */
function whatGoes(actor: KnownPerson, term: ProgrammeTerm, now: Instant): Part[] {
  const { keeping: copy } = copyFor(actor)
  const lines = keepingLines(actor.language, term.keeping, datesOf(term))
  const spared = isBefore(now, term.sparedUntil) ? [note(copy.spared(sparedDay(actor, term)))] : []
  return [{ kind: 'list', items: lines }, ...spared]
}

const sparedDay = ({ language }: KnownPerson, { sparedUntil, zone }: ProgrammeTerm): string =>
  dayInWords(sparedUntil.toZonedDateTimeISO(zone).toPlainDate().toString(), language)

/** The form in which a coordinator chooses the end and how long data is kept. */
export async function openKeeping(deps: KeepingDeps, { programme }: Opening, actor: KnownPerson): Promise<Opened> {
  const now = deps.clock.now()
  const term = await deps.transact(async ({ shrinking }) => own(await shrinking.coordinated(actor), programme))
  return term ? { form: keepingForm(actor, term, now) } : said(actor, false, [text(copyFor(actor).keeping.none)])
}

const own = (terms: readonly ProgrammeTerm[], programmeId: string): ProgrammeTerm | null =>
  terms.find((term) => term.programmeId === programmeId) ?? null

function keepingForm(actor: KnownPerson, term: ProgrammeTerm, now: Instant): Form {
  const { keeping: copy, buttons } = copyFor(actor)
  return {
    ...{ language: actor.language, title: copy.title, submit: buttons.save, close: buttons.close },
    intro: [text(term.name), ...whatGoes(actor, term, now), note(copy.notice)],
    fields: [
      { kind: 'date', name: 'ends', label: lastDayLabel(actor.language), initial: datesOf(term).ends },
      choiceOf('textDays', copy.textDays, term.keeping.textDays, copy.days),
      choiceOf('keepMonths', copy.keepMonths, term.keeping.keepMonths, copy.months),
    ],
    sends: { do: 'changeKeeping', programme: term.programmeId },
  }
}

function choiceOf(name: keyof typeof choices, label: string, chosen: number, inWords: (count: number) => string): Field {
  const counts = [...new Set([...choices[name], chosen])].toSorted((one, other) => one - other)
  const options = counts.map((count) => ({ value: String(count), label: inWords(count) }))
  return { kind: 'choice', name, label, options, initial: String(chosen) }
}

/** Stores what she chose, unless it would delete something sooner than she could see it coming. */
export async function takeKeeping(deps: KeepingDeps, { programme }: Submission, { texts }: Filled, actor: KnownPerson): Promise<Submitted> {
  const now = deps.clock.now()
  const { keeping: copy } = copyFor(actor)
  return deps.transactWidely(async (stores): Promise<Submitted> => {
    const term = own(await stores.shrinking.coordinated(actor), programme)
    if (!term) return said(actor, false, [text(copy.none)])
    const keeping = wanted(term, texts)
    const refused = refuseKeeping(term, keeping, now)
    if (refused)
      return { problems: { [keeping.ends === datesOf(term).ends ? 'keepMonths' : 'ends']: keepingProblem(actor.language, refused) } }
    await changeKeeping(stores, { programmeId: programme, keeping, actorId: actor.personId }, now)
    return said(actor, true, [heading(term.name), text(copy.done), ...whatGoes(actor, { ...term, keeping }, now)])
  })
}

/** A choice that no form offers leaves things as they are. */
function wanted({ keeping }: ProgrammeTerm, texts: Filled['texts']): Keeping {
  const chosen = (name: keyof typeof choices) => choices[name].find((count) => String(count) === texts[name]) ?? keeping[name]
  return { ends: texts['ends'] ?? '', textDays: chosen('textDays'), keepMonths: chosen('keepMonths') }
}

const said = ({ language }: KnownPerson, accepted: boolean, parts: readonly Part[]): Reply => ({ accepted, view: { language, parts } })
