import { heading, note, text } from '../../contract/parts.ts'
import type { Button, Part, Reply } from '../../contract/view.ts'
import { listOf } from '../../contract/wording.ts'
import { shorten } from '../../kit/text.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { type Look, type Opening, opensChoices, showsList, type Tap } from '../commands.ts'
import { copyIn } from '../copy-in.ts'
import type { Copy } from './copy.ts'
import { listCopyIn } from './copy-in.ts'
import { type Line, linesOf, pageOf, rowsInTheWay, touchedBy } from './preview.rules.ts'
import type { Shown } from './preview.ts'

/** Characters of one line, and of one value in it. */
const most = { line: 240, value: 60 } as const

/** What a list would change, by person, worst first, with one button that saves it. `meanwhile`: it was to be saved and does something else by now. */
export function previewReply(actor: KnownPerson, shown: Shown, wanted = 0, { meanwhile = false } = {}): Reply {
  const copy = listCopyIn(actor.language, shown.words)
  const lines = linesOf(shown.preview)
  const page = pageOf(lines, wanted)
  const isNothing = touchedBy(shown.differences).size === 0
  const parts: Part[] = [
    heading(shown.cohort?.name ?? shown.pending.read.wanted?.name ?? copy.title),
    ...(meanwhile ? [text(copy.meanwhile)] : isNothing ? [text(copy.nothing)] : [text(copy.nothingYet)]),
    ...sectionsOf(page.lines, shown, actor, copy),
    ...toldParts(shown, copy),
    ...shown.asked,
    ...(page.all > 1 ? [note(copy.page(page.number + 1, page.all))] : []),
    ...(page.mayEnd ? [] : [text(copy.readOn)]),
    ...buttonsOf(shown, page, copy),
  ]
  return { accepted: true, view: { language: actor.language, parts } }
}

function toldParts({ preview, cohort, differences }: Shown, copy: Copy): Part[] {
  if (!cohort?.startsAt || differences.refused.length > 0) return []
  if (preview.told === null) return [text(copy.toldMany)]
  return preview.told.length === 0 ? [note(copy.toldNobody)] : []
}

/** Each section stands under its own words, on every page anew. */
function sectionsOf(lines: readonly Line[], shown: Shown, actor: KnownPerson, copy: Copy): Part[] {
  const say = sayingOf(shown, actor, copy)
  return [...Map.groupBy(lines, ({ section }) => section)].flatMap(([section, of]): Part[] => [
    text(copy.sections[section]),
    { kind: 'list', items: of.map((line) => shorten(say(line), most.line)) },
  ])
}

/** Two of one name are told apart by their addresses. */
function toldApart(emails: readonly string[], name: (email: string) => string, who: (email: string) => string): string[] {
  const names = Map.groupBy(emails, name)
  return emails.map((email) => ((names.get(name(email))?.length ?? 0) > 1 ? who(email) : name(email)))
}

type Own = Extract<Line, { section: 'own' }>['about']
type Changed = Extract<Line, { section: 'changed' }>['about']
type Refused = Extract<Line, { section: 'refused' }>['about']

/** Lines about single values: one that changes, and one that stays because its person wrote it. */
const valueLines = ({ lines, columns }: Copy, who: (email: string) => string, value: (field: string, said: string) => string) => ({
  ownLine: ({ email, field, now, listed }: Own): string => lines.own(who(email), columns[field], value(field, now), value(field, listed)),
  changedLine: ({ email, field, from, to, isDoubtful }: Changed): string => {
    if (isDoubtful) return lines.doubtful(who(email), value(field, from), value(field, to))
    if (to === '') return lines.cleared(who(email), columns[field], value(field, from))
    return lines.changed(who(email), columns[field], value(field, from), value(field, to))
  },
})

/** Puts a line into words. */
function sayingOf(shown: Shown, { language }: KnownPerson, copy: Copy): (line: Line) => string {
  const { lines } = copy
  const { roles } = copyIn(language, shown.words).list
  const called = namesIn(shown)
  const name = (email: string): string => called.get(email) ?? email
  const who = (email: string): string => (called.has(email) ? copy.person(shorten(name(email), most.value), email) : email)
  const apart = (emails: readonly string[]): string[] => toldApart(emails, name, who)
  const value = (field: string, said: string): string =>
    said === '' ? '–' : shorten(field === 'mentor' ? name(said) : said.replaceAll(/\s+/gu, ' '), most.value)
  const mentor = (email: string): string => (email === '' ? lines.nobody : name(email))
  const column = (field: keyof Copy['columns']): string => copy.columns[field]
  const { ownLine, changedLine } = valueLines(copy, who, value)
  const refusedLine = (it: Refused): string => {
    if (it.reason === 'otherRole') return lines.otherRole(who(it.email), roles[it.was], roles[it.now])
    if (it.reason === 'crowded') return lines.crowded(who(it.mentor), it.agreed, listOf(apart(it.mentees), language))
    return lines[it.reason](who(it.email), name(it.mentor))
  }
  return (line) => {
    switch (line.section) {
      case 'refused':
        return refusedLine(line.about)
      case 'lost':
        return (line.about.answered ? lines.lostAnswered : lines.lost)(who(line.about.email), name(line.about.from))
      case 'moved':
        return lines.moved(who(line.about.email), mentor(line.about.from), mentor(line.about.to))
      case 'off':
      case 'gone':
        return who(line.about.email)
      case 'told':
        return 'names' in line.about
          ? lines.told(line.about.what, line.about.names.join(', '))
          : lines.told(line.about.name, line.about.what)
      case 'changed':
        return changedLine(line.about)
      case 'same':
        return lines.same(
          who(line.about.email),
          listOf(
            line.about.may.map(({ email }) => who(email)),
            language,
            'disjunction',
          ),
        )
      case 'kept':
        return lines.kept(who(line.about.email), mentor(line.about.listed), mentor(line.about.now))
      case 'own':
        return ownLine(line.about)
      case 'emptied':
        return lines.emptied(who(line.about.email), column(line.about.field), value(line.about.field, line.about.from))
      case 'added': {
        const { email, role, mentor: with_ } = line.about
        if (role !== 'mentee') return lines.added(who(email), roles[role])
        return with_ === undefined ? lines.addedWaiting(who(email), roles[role]) : lines.addedWith(who(email), roles[role], name(with_))
      }
      case 'unread':
        return line.about
    }
  }
}

/** What everybody is called whom a line may name, by e-mail. */
export const namesIn = ({ before, pending }: Pick<Shown, 'before' | 'pending'>): ReadonlyMap<string, string> =>
  new Map([
    ...[...before.values()].map(({ email, now }) => [email, now.name ?? email] as const),
    ...pending.read.people.map(({ email, name }) => [email, name] as const),
  ])

type Pressed = Tap | Look | Opening

function buttonsOf({ pending, differences, preview, digest }: Shown, page: ReturnType<typeof pageOf>, { buttons }: Copy): Part[] {
  const { id } = pending
  const touched = touchedBy(differences).size
  const inTheWay = rowsInTheWay(differences).length
  // Nobody is told anything whom she was not shown.
  const mayStore = page.mayEnd && differences.refused.length === 0 && touched > 0 && preview.told !== null
  const ask = (about: 'rows' | 'gone' | 'kept' | 'emptied' | 'same', count: number): Button<Pressed>[] =>
    count > 0 ? [{ label: buttons[about], command: opensChoices(id, about) }] : []
  const rows: readonly (readonly Button<Pressed>[])[] = [
    [
      ...(mayStore
        ? [{ label: buttons.save(touched), command: { do: 'storeList', list: id, shown: digest }, style: 'primary' } as const]
        : []),
      ...ask('same', differences.same.length + pending.decided.same.length),
      ...(inTheWay > 0 ? [{ label: buttons.leaveOut(inTheWay), command: { do: 'leaveRowsOut', list: id } } as const] : []),
      ...ask('rows', touched + pending.decided.leftOut.length),
      ...(page.number > 0 ? [{ label: buttons.earlier, command: showsList(id, page.number - 1) }] : []),
      ...(page.number + 1 < page.all ? [{ label: buttons.further, command: showsList(id, page.number + 1) }] : []),
    ],
    [
      ...ask('gone', differences.gone.length),
      ...ask('kept', differences.kept.length + pending.decided.asListed.length),
      ...ask('emptied', differences.emptied.length + pending.decided.clears.length),
      { label: buttons.drop, command: { do: 'dropList', list: id } },
    ],
  ]
  return rows.flatMap((row): Part[] => (row.length > 0 ? [{ kind: 'buttons', buttons: row }] : []))
}
