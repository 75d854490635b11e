import { heading, note, text } from '../../contract/parts.ts'
import { usualWords } from '../../contract/role-words.ts'
import type { Button, Language, Part, Reply } from '../../contract/view.ts'
import { dayAndTime, listOf } from '../../contract/wording.ts'
import type { RankedSheet, Written } from '../../house/shown.ts'
import { toDate } from '../../kit/clock.ts'
import { momentInCell } from '../../kit/workbook.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { forgotten } from '../../people/holding.ts'
import { listCopyIn } from '../lists/copy-in.ts'
import { type Look, showsPeople } from './commands.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { PeopleDeps } from './deps.ts'
import { refuse, row, shown } from './say.ts'
import type { Happened, Happenings } from './store.ts'

type ShowDeeds = Extract<Look, { do: 'showDeeds' }>

/** Entries of one page. */
const perPage = 15

/** The audit in words, newest first: of a cohort, or of one person. */
export async function showDeeds(deps: PeopleDeps, look: ShowDeeds, actor: KnownPerson): Promise<Reply> {
  const page = look.page ?? 0
  const of = { enrolmentId: look.enrolment ?? null, offset: page * perPage, limit: perPage }
  const found = await deps.transact(({ people }) => people.happened(look.cohort, actor, of))
  if (!found) return refuse(actor, 'onlyCoordinator')
  const copy = copyIn(actor.language, found.cohort.words)
  const title = found.name === null ? copy.deeds.heading(found.cohort.name) : copy.deeds.headingOf(found.name)
  const items = found.entries.map((entry) => lineOf(deps, entry, found, actor, copy))
  const listed: Part = items.length === 0 ? text(copy.deeds.none) : { kind: 'list', items }
  return shown(actor, [heading(title), listed, ...pager(look, page, Math.ceil(found.total / perPage), copy), ...row(...ways(look, copy))])
}

function lineOf(deps: PeopleDeps, entry: Happened, { cohort }: Happenings, actor: KnownPerson, copy: Copy): string {
  const { deeds } = copy
  const when = dayAndTime(entry.at, cohort.zone, actor.language, actor.timeZone)
  const { who, words, about } = inWords(deps, entry, actor.language, copy)
  return about.length === 0 ? deeds.line(when, who, words) : deeds.lineAbout(when, who, words, listOf(about, actor.language))
}

/** Who did what to whom. */
function inWords({ deedWords }: Pick<PeopleDeps, 'deedWords'>, entry: Happened, language: Language, copy: Copy) {
  const { deeds } = copy
  return {
    who: entry.actor === null ? deeds.pari : nameIn(entry.actor.name, copy),
    words: detailed(
      entry,
      deedWords(entry.deed, language) ?? deeds.unknown,
      { copy, language },
      undoneIn(entry, (deed) => deedWords(deed, language)),
    ),
    about: entry.isOwn ? [] : entry.about.map((name) => nameIn(name, copy)),
  }
}

/** Rows of a sheet at most: what happened last. */
const mostExported = 20_000

/** What happened in a cohort as a sheet, newest first. */
export async function deedsSheet(deps: PeopleDeps, { cohortId, language, zone, words }: Written): Promise<RankedSheet[]> {
  const found = await deps.transact(({ people }) => people.happened(cohortId, null, { enrolmentId: null, offset: 0, limit: mostExported }))
  const copy = copyIn(language, words)
  const { sheet, columns } = copy.deeds
  const rows = (found?.entries ?? []).map((entry) => {
    const said = inWords(deps, entry, language, copy)
    return [momentInCell(toDate(entry.at), zone), said.who, said.words, listOf(said.about, language)]
  })
  return [{ name: sheet, rank: 90, columns: [columns.when, columns.who, columns.what, columns.about], rows }]
}

/** Somebody who is forgotten has no name any more. */
const nameIn = (name: string | null, { deeds }: Copy): string => (name === null || name === forgotten ? deeds.somebody : name)

/** What somebody had done, in words, before they undid it. */
const undoneIn = ({ deed, detail: { undone } }: Happened, wordsOf: (deed: string) => string | null): string | null =>
  deed === 'undid' && typeof undone === 'string' ? wordsOf(undone) : null

/** What a deed's detail adds in words: what was undone, the answer that was given, the details that were corrected. */
function detailed(
  { deed, detail }: Happened,
  words: string,
  { copy, language }: { readonly copy: Copy; readonly language: Language },
  undone: string | null,
): string {
  if (undone !== null) return copy.deeds.answer(words, undone)
  const { answer } = detail
  if (typeof answer === 'string') {
    const standing = answer === 'notAtKickoff' ? 'later' : answer === 'notStarting' ? 'withdrawn' : answer
    return standing in copy.states ? copy.deeds.answer(words, copy.states[standing as keyof Copy['states']]) : words
  }
  if (deed !== 'changedPerson') return words
  const fields = { ...listCopyIn(language, usualWords).columns, ...copy.deeds.changed }
  const changed = Object.entries(fields).flatMap(([what, word]) => (detail[what] === true ? [word] : []))
  return changed.length > 0 ? copy.deeds.answer(words, changed.join(', ')) : words
}

function pager(look: ShowDeeds, page: number, pages: number, copy: Copy): Part[] {
  if (pages < 2) return []
  const buttons: Button<ShowDeeds>[] = [
    ...(page > 0 ? [{ label: copy.buttons.before, command: { ...look, page: page - 1 } }] : []),
    ...(page + 1 < pages ? [{ label: copy.buttons.next, command: { ...look, page: page + 1 } }] : []),
  ]
  return [note(copy.list.page(page + 1, pages)), ...row(...buttons)]
}

const ways = ({ cohort, enrolment }: ShowDeeds, { buttons }: Copy): Button<Look>[] => [
  ...(enrolment === undefined ? [] : [{ label: buttons.card, command: { do: 'showPerson', mark: 'look', cohort, enrolment } } as const]),
  { label: buttons.everybody, command: showsPeople(cohort) },
]
