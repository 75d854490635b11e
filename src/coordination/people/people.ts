import type { Opened } from '../../contract/form.ts'
import { heading, note, text } from '../../contract/parts.ts'
import { usualWords } from '../../contract/role-words.ts'
import type { Button, Line, Part, Reply } from '../../contract/view.ts'
import { shorten } from '../../kit/text.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { type Look, most, type Opening } from './commands.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { PeopleDeps } from './deps.ts'
import { type Filter, filters } from './filters.ts'
import { fields, refuse, roleIn, row, shown } from './say.ts'
import type { Counted, Listed, PeoplePage, SeenCohort } from './store.ts'

type ShowPeople = Extract<Look, { do: 'showPeople' }>

/** People on one page: ten names and their buttons fit into a message on every platform. */
const perPage = 10
/** A part has five buttons at most. */
const perRow = 5
/** Characters of a name in a line, and on a button. */
const mostOf = { line: 60, button: 28 } as const
/** Programmes among which somebody chooses. */
const mostCohorts = 10

/** The people of a cohort, by filter or name, with the counts of all filters first. */
export async function showPeople({ transact }: PeopleDeps, look: ShowPeople, actor: KnownPerson): Promise<Reply> {
  const wanted = {
    filter: look.filter ?? 'all',
    text: (look.text ?? '').trim().slice(0, most.find),
    offset: (look.page ?? 0) * perPage,
    limit: perPage,
  }
  return transact(async ({ people }) => {
    const { cohort } = look
    if (cohort === undefined) {
      const seen = await people.seenBy(actor)
      const [only, ...others] = seen
      if (!only) return refuse(actor, 'noCohort')
      if (others.length > 0) return chooseCohort(actor, seen, look)
      const page = await people.page(only.id, actor, wanted)
      return page ? pageReply(actor, page, wanted, look.page ?? 0) : refuse(actor, 'onlyCoordinator')
    }
    const page = await people.page(cohort, actor, wanted)
    return page ? pageReply(actor, page, wanted, look.page ?? 0) : refuse(actor, 'onlyCoordinator')
  })
}

/** The form that asks for a name. */
export async function openFind(
  { transact }: PeopleDeps,
  { cohort }: Extract<Opening, { do: 'openFind' }>,
  actor: KnownPerson,
): Promise<Opened> {
  const page = await transact(({ people }) => people.page(cohort, actor, { filter: 'all', text: '', offset: 0, limit: 0 }))
  if (!page || page.cohort.sees === 'numbers') return refuse(actor, 'onlyCoordinator')
  const { list, buttons, mentor } = copyIn(actor.language, page.cohort.words)
  return {
    form: {
      ...{ language: actor.language, title: list.find, submit: buttons.find, close: mentor.close, intro: [] },
      fields: [{ kind: 'line', name: 'text', label: list.findPlaceholder, most: most.find }],
      sends: { do: 'findPeople', cohort },
    },
  }
}

function chooseCohort(actor: KnownPerson, cohorts: readonly Pick<SeenCohort, 'id' | 'name'>[], look: ShowPeople): Reply {
  const { list } = copyIn(actor.language, usualWords)
  const buttons = cohorts.slice(0, mostCohorts).map(
    ({ id, name }): Button<ShowPeople> => ({
      label: shorten(name, mostOf.button),
      command: { ...look, cohort: id },
    }),
  )
  return shown(actor, [text(list.which), ...rowsOf(buttons)])
}

const rowsOf = (buttons: readonly Button[]): Part[] =>
  Array.from({ length: Math.ceil(buttons.length / perRow) }, (_, at) => buttons.slice(at * perRow, (at + 1) * perRow)).flatMap((some) =>
    row(...some),
  )

interface Shown {
  readonly filter: Filter
  readonly text: string
}

/** Filters that are shown only where they find somebody: a group that a list made alone has nobody of them. */
const seldom: readonly Filter[] = ['unpaired', 'applied']
const filtersFor = (counts: readonly Counted[]): readonly Filter[] =>
  filters.filter((filter) => !seldom.includes(filter) || counts.some((each) => each.filter === filter && each.count > 0))

function pageReply(actor: KnownPerson, { cohort, counts, total, people }: PeoplePage, wanted: Shown, page: number): Reply {
  const copy = copyIn(actor.language, cohort.words)
  const counted = fields(
    filtersFor(counts).map((filter) => ({
      label: copy.list.filters[filter],
      value: peopleIn(copy, counts, filter),
    })),
  )
  const head = [heading(copy.list.heading(cohort.name)), ...counted]
  if (cohort.sees === 'numbers') return shown(actor, [...head, note(copy.list.numbersOnly)])
  return shown(actor, [
    ...head,
    ...rowsOf(filtersFor(counts).map((filter) => filterButton(copy, cohort.id, filter, counts, wanted))),
    ...listed(actor, cohort, copy, people, wanted),
    ...pager(copy, cohort.id, wanted, page, Math.ceil(total / perPage)),
    ...row(
      { label: copy.buttons.find, command: { do: 'openFind', mark: 'opening', cohort: cohort.id } },
      ...(cohort.sees === 'all'
        ? [{ label: copy.buttons.deeds, command: { do: 'showDeeds', mark: 'look', cohort: cohort.id } } as const]
        : []),
    ),
  ])
}

function peopleIn({ list }: Copy, counts: readonly Counted[], filter: Filter): string {
  const counted = list.counted(countOf(counts, filter, 'mentee'), countOf(counts, filter, 'mentor'))
  const coordinators = countOf(counts, filter, 'coordinator')
  return coordinators > 0 ? list.withCoordinators(counted, coordinators) : counted
}

const countOf = (counts: readonly Counted[], filter: Filter, role: Counted['role']): number =>
  counts.find((each) => each.filter === filter && each.role === role)?.count ?? 0

function filterButton(copy: Copy, cohort: string, filter: Filter, counts: readonly Counted[], wanted: Shown): Button<Look> {
  const count = (['mentee', 'mentor', 'coordinator'] as const).reduce((sum, role) => sum + countOf(counts, filter, role), 0)
  const label = copy.list.filter(copy.list.filters[filter], count)
  const isChosen = wanted.filter === filter && wanted.text === ''
  return { label, command: { do: 'showPeople', mark: 'look', cohort, filter }, ...(isChosen && { style: 'primary' }) }
}

function listed(actor: KnownPerson, cohort: SeenCohort, copy: Copy, people: readonly Listed[], { filter, text: named }: Shown): Part[] {
  const title = named === '' ? copy.list.filters[filter] : copy.list.named(named)
  if (people.length === 0) return [text(title), text(copy.list.nobody)]
  const { name, role, state } = copy.list.columns
  const rows = people.map((person) => lineOf(actor, cohort, copy, person))
  const carded = people.filter(({ role }) => role !== 'coordinator')
  const buttons = carded.map(
    ({ enrolmentId, name }): Button<Look> => ({
      label: shorten(name, mostOf.button),
      command: { do: 'showPerson', mark: 'look', cohort: cohort.id, enrolment: enrolmentId },
    }),
  )
  return [{ kind: 'table', title, columns: [name, role, state], rows }, ...(cohort.sees === 'all' ? rowsOf(buttons) : [])]
}

function lineOf(actor: KnownPerson, cohort: SeenCohort, copy: Copy, { name, email, role, standing, isLost, hasNamesake }: Listed): Line {
  const state = [copy.states[standing], ...(isLost ? [copy.states.unreachable] : [])].join(', ')
  const [who, as] = [shorten(name, mostOf.line), roleIn(role, actor, cohort)]
  const address = hasNamesake && cohort.sees === 'all' ? shorten(email, mostOf.line) : null
  const said = address === null ? copy.list.line(who, as, state) : copy.list.lineWithEmail(who, as, address, state)
  return { cells: [address === null ? who : `${who}, ${address}`, as, state], said }
}

function pager(copy: Copy, cohort: string, { filter, text: named }: Shown, page: number, pages: number): Part[] {
  if (pages < 2) return []
  const to = (target: number): Look => ({
    ...{ do: 'showPeople', mark: 'look', cohort, filter, page: target },
    ...(named !== '' && { text: named }),
  })
  const buttons: Button<Look>[] = [
    ...(page > 0 ? [{ label: copy.buttons.before, command: to(page - 1) }] : []),
    ...(page + 1 < pages ? [{ label: copy.buttons.next, command: to(page + 1) }] : []),
  ]
  return [note(copy.list.page(page + 1, pages)), ...row(...buttons)]
}
