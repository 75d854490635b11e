import type { Differences } from '../../people/import/index.ts'

/** What a preview lists, worst first: whatever takes something from somebody or is said to somebody stands above everything else. */
export type Line =
  | { readonly section: 'refused'; readonly about: Differences['refused'][number] }
  | { readonly section: 'lost'; readonly about: Differences['seatsLost'][number] }
  | { readonly section: 'moved'; readonly about: Differences['moved'][number] }
  | { readonly section: 'off' | 'gone'; readonly about: { readonly email: string } }
  | { readonly section: 'told'; readonly about: Told | ToldAlike }
  | { readonly section: 'changed'; readonly about: Differences['changed'][number] }
  | { readonly section: 'same'; readonly about: Differences['same'][number] }
  | { readonly section: 'kept'; readonly about: Differences['kept'][number] }
  | { readonly section: 'own'; readonly about: Differences['own'][number] }
  | { readonly section: 'emptied'; readonly about: Differences['emptied'][number] }
  | { readonly section: 'added'; readonly about: Differences['added'][number] }
  | { readonly section: 'unread'; readonly about: string }

/** Somebody who would be told something at once, and what that is called. */
export interface Told {
  readonly name: string
  readonly what: string
}

/** People who would be told the same; together they stand in one line. */
export interface ToldAlike {
  readonly names: readonly string[]
  readonly what: string
}

/** What a preview is made of. `told`: null where it cannot be known. */
export interface Preview {
  readonly differences: Differences
  readonly told: readonly Told[] | null
  /** New addresses that she said are other people's: they are not asked about again. */
  readonly two: readonly string[]
  /** What was not read of a file, in words. */
  readonly unread: readonly string[]
}

/** Sections that nobody may miss before they save. */
const grave: ReadonlySet<Line['section']> = new Set(['refused', 'lost', 'moved', 'off', 'told'])

/** Lines on one page: a message of Slack's takes about as many, and Teams' cards, too. */
const mostLines = 40

/** Characters of names in one line at most. */
const mostOfNames = 180

/** One line for each; where that would fill pages, one for several people who would be told the same. */
function toldLines(told: readonly Told[]): readonly (Told | ToldAlike)[] {
  if (told.length <= mostLines) return told
  return [...Map.groupBy(told, ({ what }) => what)].flatMap(([what, all]) =>
    inLines(all.map(({ name }) => name)).map((names): ToldAlike => ({ names, what })),
  )
}

function inLines(names: readonly string[]): readonly (readonly string[])[] {
  const lines: string[][] = []
  let length = mostOfNames
  for (const name of names) {
    length += name.length + 2
    if (length > mostOfNames) {
      lines.push([])
      length = name.length
    }
    lines.at(-1)?.push(name)
  }
  return lines
}

const under = <Section extends Line['section'], About>(section: Section, all: readonly About[]) => all.map((about) => ({ section, about }))

/** All lines of a preview, in their order. */
export function linesOf({ differences: it, told, two, unread }: Preview): readonly Line[] {
  const gone = it.gone.filter(({ isTakenOff }) => !isTakenOff)
  const off = it.gone.filter(({ isTakenOff }) => isTakenOff)
  return [
    ...under('refused', it.refused),
    ...under('lost', it.seatsLost),
    ...under('moved', it.moved),
    ...under('off', off),
    ...under('told', toldLines(told ?? [])),
    ...under('changed', it.changed),
    ...under(
      'same',
      it.same.filter(({ email }) => !two.includes(email)),
    ),
    ...under('kept', it.kept),
    ...under('own', it.own),
    ...under('emptied', it.emptied),
    ...under('added', it.added),
    ...under('gone', gone),
    ...under('unread', unread),
  ]
}

/** One page of a preview. `mayEnd`: nothing grave stands on a later page. */
export interface Page {
  readonly lines: readonly Line[]
  readonly number: number
  readonly all: number
  readonly mayEnd: boolean
}

/** The page with this number, from 0; the last one where there are fewer. */
export function pageOf(lines: readonly Line[], wanted: number): Page {
  const all = Math.max(1, Math.ceil(lines.length / mostLines))
  const number = Math.min(wanted, all - 1)
  const end = (number + 1) * mostLines
  const mayEnd = lines.slice(end).every(({ section }) => !grave.has(section))
  return { lines: lines.slice(number * mostLines, end), number, all, mayEnd }
}

/** E-mails of everybody about whom something would change. */
export function touchedBy({ added, changed, moved, seatsLost, gone }: Differences): ReadonlySet<string> {
  const off = gone.filter(({ isTakenOff }) => isTakenOff)
  return new Set([...added, ...changed, ...moved, ...seatsLost, ...off].map(({ email }) => email))
}

/** E-mails of rows without which nothing is refused for the reasons that are named now. */
export function rowsInTheWay({ refused, added, moved }: Differences): readonly string[] {
  const comes = new Set([...added, ...moved].map(({ email }) => email))
  const ways = refused.flatMap((each) => (each.reason === 'crowded' ? each.mentees.filter((email) => comes.has(email)) : [each.email]))
  const inTheWay = new Set(ways)
  return [...(inTheWay.size > 0 ? inTheWay : refused.map(({ email }) => email))]
}

/** All that decides what storing would do, as one text: two previews with the same text do the same. */
export function shownText({ differences, told }: Preview): string {
  const { rows: _, same: __, told: ___, ...does } = differences
  return JSON.stringify({ does, told })
}
