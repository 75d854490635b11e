import type { Reply } from '../contract/view.ts'
import type { KnownPerson } from '../people/directory.ts'
import type { SuggestedPair } from '../programme/to-pair.ts'
import type { Tap } from './commands.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { refuse, tooMuch } from './say.ts'
import { showDraft } from './show.ts'
import type { NewSuggestion, Suggestion } from './store.ts'
import { suggestApart } from './suggest-apart.ts'
import { isLive, sceneOf } from './wish.ts'

/** Ties are broken in another way in each draft of a cohort, and in the same way whenever it is calculated again. */
const seeds = 1_000_000

/** By tap of a coordinator: a draft with this aim takes the place of the last one. What is approved stays, and nobody hears of it. */
export async function draftPairs(
  deps: Deps,
  { cohort: id, aim, languages }: Extract<Tap, { do: 'draftPairs' }>,
  actor: KnownPerson,
): Promise<Reply> {
  const now = deps.clock.now()
  const read = await deps.transact(async ({ pairing }) => {
    const cohort = await pairing.cohort(id, actor)
    return cohort && { cohort, scene: await sceneOf(pairing, id, now) }
  })
  if (!read) return refuse(actor)
  const { cohort, scene } = read
  const seed = now.epochMilliseconds % seeds
  const wish = { ...scene.wish, aim, seed, rules: { language: languages !== 'any', organisation: true } }
  const found = await suggestApart(deps.apart, { wish, language: actor.language, words: cohort.words }, actor.personId)
  if (typeof found === 'string') return tooMuch(actor, cohort, found)
  await deps.transact(async ({ pairing, audit }) => {
    // Somebody may have judged or paired meanwhile: what that took is left out.
    await pairing.hold(id)
    const { people, draft } = await sceneOf(pairing, id, now)
    const kept = (draft?.suggestions ?? []).filter(({ state }) => state === 'approved')
    const suggestions = seated(found.pairs, kept, new Map(people.map((person) => [person.id, person.seatIds])))
    await pairing.replace(id, { aim, seed, isLanguageRule: languages !== 'any', suggestions }, now)
    await audit.note([
      { actorId: actor.personId, cohortId: id, deed: 'draftedPairs', subject: id, detail: { aim, pairs: found.pairs.length } },
    ])
  })
  return showDraft(deps, id, actor, 0, [copyIn(actor.language, cohort.words).draft.made])
}

/** Gives each pair that is new a seat of its mentor. */
function seated(
  pairs: readonly SuggestedPair[],
  kept: readonly Suggestion[],
  seats: ReadonlyMap<string, readonly string[]>,
): NewSuggestion[] {
  const taken = new Set(kept.filter(isLive).map(({ seatId }) => seatId))
  const paired = new Set(kept.filter(isLive).map(({ mentee }) => mentee))
  return pairs.flatMap(({ mentor, mentee, score, runnerUp }) => {
    if (paired.has(mentee) || !seats.has(mentee)) return []
    const seatId = seats.get(mentor)?.find((each) => !taken.has(each))
    if (seatId === undefined) return []
    taken.add(seatId)
    return [{ mentor, mentee, score, seatId, runnerUp }]
  })
}
