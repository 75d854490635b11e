import { chart, text } from '../contract/parts.ts'
import type { Button, Part } from '../contract/view.ts'
import type { CohortParts, HomeParts } from '../house/shown.ts'
import type { KnownPerson } from '../people/directory.ts'
import type { Look, Opening } from './commands.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { pairParts, row, sideOf } from './parts.ts'
import { doing } from './show.ts'
import type { Tally } from './store.ts'
import { watchButton } from './watch/show.ts'

const rank = 30
/** As many pairs as a home shows. */
const mostPairs = 6

/** What a home shows: to a pair how many meetings, the next date and its theme; to a coordinator how many pairs have had how many. */
export async function home(deps: Deps, actor: KnownPerson, coordinates: boolean): Promise<HomeParts> {
  const now = deps.clock.now()
  const { pairs, tallies } = await deps.transact(async ({ meetings }) => ({
    pairs: await meetings.pairsOf(actor),
    tallies: coordinates ? await meetings.tallies(actor) : [],
  }))
  const copy = copyIn(actor.language)
  const open: Button<Look> = { label: copy.open, command: { do: 'showMeetings', mark: 'look' } }
  const own = pairs.slice(0, mostPairs).map((pair): CohortParts => {
    const side = sideOf(pair, actor.personId)
    return {
      cohortId: pair.cohortId,
      rank,
      names: true,
      parts: side ? [...pairParts(pair, side, now), ...row(...doing(pair, actor, now))] : [],
    }
  })
  return {
    cohorts: [
      ...own,
      ...tallies.map((tally) => ({ cohortId: tally.cohortId, rank, names: true as const, parts: tallyParts(tally, actor) })),
    ],
    ...(pairs.length > 0 && { below: row(open) }),
  }
}

function tallyParts({ cohortId, rhythm, pairs }: Tally, { language }: KnownPerson): Part[] {
  const { coordinator: copy, rhythm: words } = copyIn(language)
  const total = pairs.reduce((sum, { count }) => sum + count, 0)
  const done = pairs.reduce((sum, { met, count }) => sum + (met >= rhythm.meetings ? count : 0), 0)
  const labels = Object.fromEntries(pairs.map(({ met }) => [`n${met}`, copy.bar(met)]))
  const counts = Object.fromEntries(pairs.map(({ met, count }) => [`n${met}`, count]))
  const said = pairs.map(({ met, count }) => `${copy.bar(met)}: ${count}`).join(', ')
  const choose: Button<Opening> = { label: words.programme, command: { do: 'openRhythm', mark: 'opening', cohort: cohortId } }
  return [
    text(copy.met(done, total, rhythm.meetings)),
    chart(copy.chart, said, labels, counts),
    ...row(watchButton(cohortId, language), choose),
  ]
}
