/** The list of an evening: everybody of the cohort in pages, or by name. First whether somebody is expected, then whether they came. */
import type { Opened } from '../contract/form.ts'
import { heading, note, text } from '../contract/parts.ts'
import type { Button, Part, Reply } from '../contract/view.ts'
import type { Reader } from '../programme/kick-off/kick-off-shown.ts'
import { type Look, mostFind, type Opening, type Shown, type Tap } from './commands.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { type EveningFacts, type Filter, filters, type Guest, type State } from './facts.ts'
import { eveningFor } from './found-evening.ts'
import { found, isIn } from './rules.ts'
import { inLine, onButton, row, shown, timeIn, whoCame } from './say.ts'

/** People on a page: with a row of buttons each, they fit into a message on every platform. */
const perPage = 8

/** Shows a part of the list. `above`: what was just done. */
export async function showPresence(
  { clock, transact }: Pick<Deps, 'clock' | 'transact'>,
  { cohort, ...of }: Shown & { readonly cohort: string },
  actor: Reader,
  above: readonly Part[] = [],
): Promise<Reply> {
  const seen = await transact(async ({ presence }) => {
    const evening = await eveningFor(presence, cohort, actor, clock.now())
    return 'view' in evening ? evening : { evening, guests: await presence.guests(evening.id) }
  })
  return 'view' in seen ? seen : shown(actor, [...above, ...listParts(seen.evening, seen.guests, of, actor)])
}

/** The form that asks for a name. */
export async function openFindGuest({ clock, transact }: Deps, { cohort }: Opening, actor: Reader): Promise<Opened> {
  const evening = await transact(({ presence }) => eveningFor(presence, cohort, actor, clock.now()))
  if ('view' in evening) return evening
  const { list, buttons } = copyIn(actor.language, evening.words)
  return {
    form: {
      ...{ language: actor.language, title: buttons.find, submit: buttons.search, close: buttons.cancel, intro: [] },
      fields: [{ kind: 'line', name: 'text', label: list.findLabel, most: mostFind }],
      sends: { do: 'findGuest', cohort, mark: 'submission' },
    },
  }
}

type Wanted = { readonly filter: Filter; readonly page: number; readonly text: string }

function listParts(evening: EveningFacts, guests: readonly Guest[], of: Shown, actor: Reader): Part[] {
  const copy = copyIn(actor.language, evening.words)
  const wanted: Wanted = { filter: of.filter ?? 'notYet', page: of.page ?? 0, text: (of.text ?? '').trim() }
  const all = wanted.text === '' ? guests.filter((guest) => isIn(wanted.filter, guest)) : found(guests, wanted.text)
  const pages = Math.max(1, Math.ceil(all.length / perPage))
  const page = Math.min(wanted.page, pages - 1)
  const names = new Map(guests.map((guest) => [guest.id, guest.name]))
  const here = all.slice(page * perPage, (page + 1) * perPage)
  const strange = wanted.filter === 'others' || here.some(({ expectation }) => expectation !== 'expected')
  return [
    heading(copy.list.title(evening.cohort)),
    ...whoCame(copy, { came: countIn('came', guests), missing: countIn('missing', guests), notYet: countIn('notYet', guests) }),
    ...row(...filters.map((filter) => filterButton(copy, evening, guests, filter, wanted))),
    text(wanted.text === '' ? copy.list.filters[wanted.filter] : copy.list.named(wanted.text)),
    ...here.flatMap((guest) => guestParts(guest, evening, names, { ...wanted, page }, actor, copy)),
    ...(here.length > 0 ? [] : [text(wanted.text === '' ? copy.list.nobody : copy.list.found)]),
    ...(strange && here.length > 0 ? [note(copy.list.kind)] : []),
    ...pager(copy, evening, { ...wanted, page }, pages),
    ...row(
      { label: copy.buttons.find, command: { do: 'openFindGuest', mark: 'opening', cohort: evening.cohortId } satisfies Opening },
      { label: copy.buttons.sides, command: { do: 'showSides', mark: 'look', cohort: evening.cohortId } satisfies Look },
    ),
  ]
}

const countIn = (filter: Filter, guests: readonly Guest[]): number => guests.filter((guest) => isIn(filter, guest)).length

const looksAt = ({ cohortId }: EveningFacts, { filter, page, text: words }: Wanted): Look => ({
  ...{ do: 'showPresence', mark: 'look', cohort: cohortId, filter, page },
  ...(words !== '' && { text: words }),
})

function filterButton(copy: Copy, evening: EveningFacts, guests: readonly Guest[], filter: Filter, wanted: Wanted): Button<Look> {
  const label = copy.list.filter(copy.list.filters[filter], countIn(filter, guests))
  const isChosen = wanted.text === '' && wanted.filter === filter
  return { label, command: looksAt(evening, { filter, page: 0, text: '' }), ...(isChosen && { style: 'primary' }) }
}

function guestParts(
  guest: Guest,
  evening: EveningFacts,
  names: ReadonlyMap<string, string>,
  wanted: Wanted,
  actor: Reader,
  copy: Copy,
): Part[] {
  const line = copy.list.line(inLine(guest), copy.roles[guest.role], statusOf(guest, evening, actor, copy))
  const partners = guest.partners.flatMap((id) => names.get(id) ?? [])
  const button = (label: string, as: State): Button<Tap> => ({
    label,
    command: tickAs(guest, evening, as, wanted),
    ...(as === 'came' && { style: 'primary' }),
  })
  const name = onButton(guest)
  const { buttons } = copy
  return [
    text(partners.length > 0 ? copy.list.with(line, partners.map((each) => inLine({ name: each })).join(', ')) : line),
    ...(guest.isClockOff ? [note(copy.list.clockOff)] : []),
    ...row(
      ...(guest.state === 'none'
        ? [button(buttons.came(name), 'came'), ...(guest.expectation === 'expected' ? [button(buttons.missing(name), 'missing')] : [])]
        : [...(guest.state === 'missing' ? [button(buttons.came(name), 'came')] : []), button(buttons.undo(name), 'none')]),
    ),
  ]
}

/** The tap that says this of somebody, and goes on with the same part of the list. */
export const tickAs = (
  guest: Pick<Guest, 'id'>,
  { cohortId }: Pick<EveningFacts, 'cohortId'>,
  as: 'came' | 'missing' | 'none',
  wanted: Shown,
) => {
  const { filter, page, text: words } = wanted
  return {
    ...{ do: 'tick', cohort: cohortId, enrolment: guest.id, as },
    ...(filter !== undefined && { filter }),
    ...(page !== undefined && { page }),
    ...(words !== undefined && words !== '' && { text: words }),
  } as const satisfies Tap
}

/** First whether they are expected, then whether they came. */
export function statusOf(guest: Guest, evening: EveningFacts, { language }: Pick<Reader, 'language'>, copy: Copy): string {
  const said = copy.list.expectation[guest.expectation]
  if (guest.state === 'none' || !guest.tappedAt) return said
  return copy.list.joined(copy.list[guest.state](timeIn(guest.tappedAt, evening, language)), said)
}

function pager(copy: Copy, evening: EveningFacts, wanted: Wanted, pages: number): Part[] {
  if (pages < 2) return []
  const to = (page: number): Look => looksAt(evening, { ...wanted, page })
  return [
    note(copy.list.page(wanted.page + 1, pages)),
    ...row(
      ...(wanted.page > 0 ? [{ label: copy.buttons.before, command: to(wanted.page - 1) }] : []),
      ...(wanted.page + 1 < pages ? [{ label: copy.buttons.next, command: to(wanted.page + 1) }] : []),
    ),
  ]
}
