import { heading, note, text } from '../../contract/parts.ts'
import type { Button, Part, Reply } from '../../contract/view.ts'
import { dayAndTime, listOf } from '../../contract/wording.ts'
import { shorten } from '../../kit/text.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Look, Opening, Tap } from '../commands.ts'
import type { Deps } from '../deps.ts'
import { leadsTo, refuse, say } from '../say.ts'
import { copyIn } from './copy-in.ts'
import type { Search, SearchedCohort, SeatRequest } from './facts.ts'
import { mayAnswer, mayBeAsked } from './requests.rules.ts'
import { copyFor, row } from './views.ts'

/** Mentees on a page: each has a line and a button. */
const perPage = 10
/** Mentors of a sequence that are shown before their turn. */
const mostWaiting = 10
/** Characters of a label, as both platforms take them. */
export const mostLabel = 75

/** A label that both platforms take. */
export const label = (words: string): string => shorten(words, mostLabel)

/** Mentees without a mentor, each with how it stands with asking mentors. */
export async function showSearches(
  deps: Deps,
  { cohort: id, page = 0 }: Extract<Look, { do: 'showSearches' }>,
  actor: KnownPerson,
): Promise<Reply> {
  const read = await deps.transact(async ({ pairing, requests }) => {
    const cohort = await pairing.cohort(id, actor)
    const asked = cohort && (await requests.cohort(id))
    return cohort && asked ? { cohort, asked, all: await requests.without(id) } : null
  })
  if (!read) return refuse(actor)
  const { cohort, asked, all } = read
  const copy = copyIn(actor.language, cohort.words).list
  if (all.length === 0) return say(actor, cohort, [text(copy.none)])
  const pages = Math.ceil(all.length / perPage)
  const at = Math.min(page, pages - 1)
  const turn =
    pages > 1
      ? [leadsTo(at + 1 < pages ? copy.next : copy.first, { do: 'showSearches', mark: 'look', cohort: id, page: (at + 1) % pages })]
      : []
  return say(actor, cohort, [
    ...[text(copy.title), note(copy.intro)],
    ...all.slice(at * perPage, (at + 1) * perPage).flatMap((each): Part[] => {
      const isUnderWay = each.search?.state === 'open'
      const opening: Opening = { do: 'openSearch', mark: 'opening', cohort: id, mentee: each.menteeId }
      const buttons: Button[] = [
        ...(isUnderWay ? [] : [{ label: label(copy.start(each.name)), command: opening }]),
        ...(each.search ? [leadsTo(label(copy.look(each.name)), { do: 'showSearch', mark: 'look', search: each.search.id })] : []),
      ]
      return [text(stateOf(each, asked, actor)), { kind: 'buttons', buttons }]
    }),
    { kind: 'buttons', buttons: [...turn, leadsTo(copy.draft, { do: 'showPairs', mark: 'look', cohort: id })] },
  ])
}

function stateOf(
  { name, search }: { readonly name: string; readonly search: Search | null },
  cohort: SearchedCohort,
  actor: KnownPerson,
): string {
  const { state } = copyFor(actor, cohort).list
  const asked = search?.requests.filter(({ askedAt }) => askedAt !== null) ?? []
  switch (search?.state) {
    case 'open': {
      const open = search.requests.filter((each) => each.state === 'open')
      const until = open.flatMap(({ closesAt }) => closesAt ?? []).toSorted((a, b) => a.epochMilliseconds - b.epochMilliseconds)[0]
      if (!until) return cohort.isCalledOff ? state.calledOff(name) : state.resting(name)
      const names = listOf(
        open.map(({ mentor }) => mentor.name),
        actor.language,
      )
      return state.open(name, names, dayAndTime(until, cohort.zone, actor.language, actor.timeZone))
    }
    case 'ended':
      return state.ended(name, asked.length)
    case 'stopped':
      return state.stopped(name)
    case 'over':
    case 'won':
      return search.isWithout ? state.again(name) : search.hasMentor ? state.found(name) : state.away(name)
    case undefined:
      return state.new(name)
  }
}

/** The sequence of one search: who was asked, what they said, who is next. */
export const showSearch = (deps: Deps, { search }: Extract<Look, { do: 'showSearch' }>, actor: KnownPerson): Promise<Reply> =>
  searchReply(deps, search, actor, [])

/** The same, with sentences above it. */
export async function searchReply(deps: Deps, searchId: string, actor: KnownPerson, above: readonly string[] | 'changed'): Promise<Reply> {
  const read = await deps.transact(async ({ pairing, requests }) => {
    const found = await requests.find({ search: searchId })
    const cohort = found && (await pairing.cohort(found.cohortId, actor))
    const asked = cohort && (await requests.cohort(cohort.id))
    return found && cohort && asked ? { cohort, asked, search: found.search } : null
  })
  if (!read) return refuse(actor)
  const copy = copyIn(actor.language, read.cohort.words).sequence
  const said = above === 'changed' ? [copy.changed] : above
  return say(actor, read.cohort, [...said.map(text), ...sequence(read.search, read.asked, actor)])
}

function sequence(search: Search, cohort: SearchedCohort, actor: KnownPerson): Part[] {
  const { sequence: copy, list } = copyFor(actor, cohort)
  const waiting = search.requests.filter(({ state }) => state === 'waiting')
  const over = search.requests.filter(({ state }) => state !== 'waiting')
  const isOpen = search.state === 'open'
  const stop = { label: copy.stop, command: { do: 'stopSearch', search: search.id } satisfies Tap }
  const next = isOpen ? waiting.slice(0, mostWaiting) : []
  return [
    heading(copy.title(search.mentee.name)),
    ...(search.words ? [note(copy.words(search.words))] : []),
    ...(isOpen ? [] : [text(stateOf({ name: search.mentee.name, search }, cohort, actor))]),
    ...over.flatMap((each) => asked(each, search, cohort, actor)),
    ...(isOpen && over.some(({ state }) => state === 'open') ? [note(copy.ring)] : []),
    ...next.flatMap((each, index): Part[] => [
      text(mayBeAsked(each) ? copy.states.waiting(each.mentor.name, each.score) : copy.states.cannot(each.mentor.name)),
      ...(index > 0 ? [row({ label: label(copy.earlier(each.mentor.name)), command: { do: 'askEarlier', request: each.id } })] : []),
    ]),
    ...(isOpen && waiting.length > next.length ? [note(copy.more(waiting.length - next.length))] : []),
    {
      kind: 'buttons',
      buttons: [
        ...(isOpen ? [stop] : []),
        leadsTo(copy.back, { do: 'showSearches', mark: 'look', cohort: cohort.id }),
        leadsTo(list.draft, { do: 'showPairs', mark: 'look', cohort: cohort.id }),
      ],
    },
  ]
}

/** A mentor who was asked; while they think, how to reach them, and what they may have said on the telephone. */
function asked(request: SeatRequest, search: Search, cohort: SearchedCohort, actor: KnownPerson): Part[] {
  const { sequence: copy, fields } = copyFor(actor, cohort)
  const { mentor, state, closesAt } = request
  const saidYes = {
    label: label(copy.saidYes(mentor.name)),
    command: { do: 'noteSeatRequest', request: request.id, as: 'yes' } satisfies Tap,
  }
  if (state === 'waiting') return []
  if (request.isUnheard) return [text(copy.states.unheard(mentor.name))]
  if (state !== 'open')
    return [text(copy.states[state](mentor.name)), ...(request.free > 0 && mayAnswer(search, request, 'yes') ? [row(saidYes)] : [])]
  const until = closesAt ? dayAndTime(closesAt, cohort.zone, actor.language, actor.timeZone) : ''
  return [
    text(copy.states.open(mentor.name, until)),
    {
      kind: 'fields',
      rows: [{ label: fields.email, value: mentor.email }, ...(mentor.phone ? [{ label: fields.phone, value: mentor.phone }] : [])],
    },
    row(saidYes, { label: label(copy.saidNo(mentor.name)), command: { do: 'noteSeatRequest', request: request.id, as: 'no' } }),
  ]
}
