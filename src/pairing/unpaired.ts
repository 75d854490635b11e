import { note, text } from '../contract/parts.ts'
import type { Part, Reply } from '../contract/view.ts'
import { listOf } from '../contract/wording.ts'
import type { KnownPerson } from '../people/directory.ts'
import type { Pairing } from '../programme/to-pair.ts'
import type { Look } from './commands.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { copyIn as searchCopyIn } from './requests/copy-in.ts'
import { leadsTo, refuse, say, tooMuch } from './say.ts'
import { suggestApart } from './suggest-apart.ts'
import { isLive, sceneOf } from './wish.ts'

/** People who are named at most, of each side. */
const mostNamed = 20

/** Why somebody who could have a mentor has none in the draft, by what was said of the last suggestion for them. */
const whyOff = { notNow: 'putOff', never: 'apart', open: 'since', approved: 'since' } as const

/** Everybody who has nobody in the draft, each with the reason; mentors, too. */
export async function showUnpaired(deps: Deps, { cohort: id }: Extract<Look, { do: 'showUnpaired' }>, actor: KnownPerson): Promise<Reply> {
  const read = await deps.transact(async ({ pairing }) => {
    const cohort = await pairing.cohort(id, actor)
    return cohort && { cohort, scene: await sceneOf(pairing, id, deps.clock.now(), isLive) }
  })
  if (!read) return refuse(actor)
  const { cohort, scene } = read
  const { aim = 'best', seed = 0, isLanguageRule = true } = scene.draft ?? {}
  const wish = { ...scene.wish, aim, seed, rules: { language: isLanguageRule, organisation: true } }
  const found = await suggestApart(deps.apart, { wish, language: actor.language, words: cohort.words }, actor.personId)
  if (typeof found === 'string') return tooMuch(actor, cohort, found)
  const copy = copyIn(actor.language, cohort.words)
  // What is not in the draft but could be, was put off, or the draft is older.
  const pinned = new Set(scene.wish.pins.map(({ mentee }) => mentee))
  const judged = new Map(scene.draft?.suggestions.map(({ mentee, state }) => [mentee, state]))
  const away = scene.away.map(({ id, role, why }) => ({ id, role, why: copy.why[why] }))
  const offered = new Set(scene.people.flatMap(({ id, isOffered, seats }) => (isOffered && seats === 0 ? [id] : [])))
  const unpaired = found.unpaired.map((each) => (offered.has(each.id) ? { ...each, why: copy.why.offered } : each))
  const off = found.pairs
    .filter(({ mentee }) => !pinned.has(mentee))
    .map(({ mentee }) => ({ id: mentee, role: 'mentee' as const, why: copy.why[whyOff[judged.get(mentee) ?? 'open']] }))
  const groups = found.groups.filter(({ mentees }) => !mentees.some((mentee) => off.some(({ id }) => id === mentee)))
  const name = (person: string): string => [...scene.people, ...scene.away].find((each) => each.id === person)?.name ?? ''
  const side = (role: 'mentor' | 'mentee', title: string): Part[] => {
    const all = [...unpaired, ...off, ...away].filter((each) => each.role === role)
    if (all.length === 0) return []
    const items = all.slice(0, mostNamed).map((each) => copy.unpaired.line(name(each.id), each.why))
    const more = all.length - items.length
    return [text(title), { kind: 'list', items }, ...(more > 0 ? [note(copy.publish.more(more))] : [])]
  }
  const parts = [
    ...side('mentee', copy.unpaired.mentees),
    ...groupParts({ groups, unpaired: found.unpaired }, name, copy, actor),
    ...side('mentor', copy.unpaired.mentors),
  ]
  return say(actor, cohort, [
    ...(parts.length === 0 ? [text(copy.unpaired.nobody)] : parts),
    {
      kind: 'buttons',
      buttons: [
        leadsTo(searchCopyIn(actor.language, cohort.words).homeButton, { do: 'showSearches', mark: 'look', cohort: id }),
        leadsTo(copy.publish.back, { do: 'showPairs', mark: 'look', cohort: id }),
      ],
    },
  ])
}

/** Groups round a mentor instead, as a proposal; who would be in none of them stays on the waitlist. */
function groupParts(
  { groups, unpaired }: Pick<Pairing, 'groups' | 'unpaired'>,
  name: (id: string) => string,
  { unpaired: copy }: Copy,
  { language }: KnownPerson,
): Part[] {
  const rest = unpaired.filter(({ role }) => role === 'mentee').length - groups.reduce((sum, { more }) => sum + more.length, 0)
  const waits = rest > 0 ? [note(copy.rest(rest))] : []
  if (groups.length === 0) return waits
  const items = groups.slice(0, mostNamed).map(({ mentor, mentees }) => copy.group(name(mentor), listOf(mentees.map(name), language)))
  const more = groups.length - items.length
  return [text(copy.groups), { kind: 'list', items }, ...(more > 0 ? [note(copy.moreGroups(more))] : []), note(copy.askFirst), ...waits]
}
