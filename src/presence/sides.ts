/** Who waits for whom: mentors without their mentees, mentees without their mentor, and who is expected and not here. */
import { heading, note, text } from '../contract/parts.ts'
import type { Button, Part, Reply, View } from '../contract/view.ts'
import { type Instant, isBefore } from '../kit/clock.ts'
import { fingerprintOf } from '../kit/fingerprint.ts'
import type { Reader } from '../programme/kick-off/kick-off-shown.ts'
import type { Look, Tap } from './commands.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import type { EveningFacts, Guest } from './facts.ts'
import { eveningFor } from './found-evening.ts'
import { asksAt, careAt, type Sides, sidesOf } from './rules.ts'
import { namesOf, onButton, type Reading, row, shown } from './say.ts'
import type { SeenEvening } from './store.ts'
import { note as noteTicks } from './tick.ts'

/** Pairs that one message proposes; once these sit together, the next ones stand here. */
const mostProposals = 10
const perRow = 5

/** What a coordinator reads a quarter of an hour after the beginning, and whenever she looks. */
export function sidesParts(evening: EveningFacts, guests: readonly Guest[], to: Reading, now: Instant): Part[] {
  const copy = copyIn(to.language, evening.words)
  const { sides, buttons } = copy
  const both = sidesOf(guests)
  const list: Button<Look> = { label: buttons.list, command: { do: 'showPresence', mark: 'look', cohort: evening.cohortId } }
  const title = heading(sides.title(evening.cohort))
  const isUntouched = guests.every(({ state }) => state === 'none')
  if (isUntouched) return [title, text(sides.nobodyTicked(both.absent.length)), ...row(list)]
  const rows = [
    { label: sides.mentors, value: namesOf(both.mentors, to, copy) },
    { label: sides.mentees, value: namesOf(both.mentees, to, copy) },
    { label: sides.absent, value: namesOf(both.absent, to, copy) },
    ...(both.missing.length > 0 ? [{ label: copy.list.filters.missing, value: namesOf(both.missing, to, copy) }] : []),
  ]
  const isFine = both.mentors.length + both.mentees.length === 0
  const unnoted = notNoted(guests).length
  const rest: Look = { do: 'previewRest', mark: 'look', cohort: evening.cohortId }
  return [
    title,
    { kind: 'fields', rows },
    ...(isFine ? [text(sides.all)] : []),
    ...proposalParts(evening, both, to),
    ...(unnoted > 0 ? [note(restText(evening, copy, now))] : []),
    ...row(list, ...(unnoted > 0 ? [{ label: buttons.rest(unnoted), command: rest }] : []), {
      label: buttons.again,
      command: { do: 'showSides', mark: 'look', cohort: evening.cohortId } satisfies Look,
    }),
  ]
}

/** The same as a message. */
export const sidesView = (evening: EveningFacts, guests: readonly Guest[], to: Reading, now: Instant): View => ({
  language: to.language,
  parts: sidesParts(evening, guests, to, now),
})

function proposalParts(evening: EveningFacts, { proposals }: Sides, to: Reading): Part[] {
  if (proposals.length === 0) return []
  const { sides, buttons } = copyIn(to.language, evening.words)
  const all = proposals.slice(0, mostProposals).map(
    ({ mentee, mentor }): Button<Tap> => ({
      label: buttons.join(onButton(mentee), onButton(mentor)),
      command: { do: 'joinThem', cohort: evening.cohortId, mentee: mentee.id, mentor: mentor.id },
    }),
  )
  return [text(sides.join), ...row(...all.slice(0, perRow)), ...row(...all.slice(perRow))]
}

/** What those hear who are noted as missing now. */
function restText(evening: EveningFacts, { sides }: Copy, now: Instant): string {
  if (isBefore(now, careAt(evening))) return sides.rest
  return asksAt(evening, now) ? sides.restSoon : sides.restSilent
}

/** Expected, and nobody has noted anything of them. */
const notNoted = (guests: readonly Guest[]): Guest[] =>
  guests.filter(({ expectation, state }) => expectation === 'expected' && state === 'none')
const shownOf = (guests: readonly Guest[]): string => fingerprintOf(guests.map(({ id }) => id))

/** Reads an evening with everybody, for its coordinator. */
async function look({ clock, transact }: Deps, cohort: string, actor: Reader): Promise<{ evening: SeenEvening; guests: Guest[] } | Reply> {
  return transact(async ({ presence }) => {
    const evening = await eveningFor(presence, cohort, actor, clock.now())
    return 'view' in evening ? evening : { evening, guests: await presence.guests(evening.id) }
  })
}

/** Shows both sides as they are now. `above`: what was just done, or why nothing was. */
export async function showSides(deps: Deps, cohort: string, actor: Reader, above: readonly Part[] = [], accepted = true): Promise<Reply> {
  const seen = await look(deps, cohort, actor)
  return 'view' in seen ? seen : shown(actor, [...above, ...sidesParts(seen.evening, seen.guests, actor, deps.clock.now())], accepted)
}

/** Names those who would be noted as missing, and says what follows. */
export async function previewRest(deps: Deps, cohort: string, actor: Reader, above: readonly Part[] = []): Promise<Reply> {
  const seen = await look(deps, cohort, actor)
  if ('view' in seen) return seen
  const rest = notNoted(seen.guests)
  if (rest.length === 0) return showSides(deps, cohort, actor, above, above.length === 0)
  const copy = copyIn(actor.language, seen.evening.words)
  const tap: Tap = { do: 'tickRest', cohort, shown: shownOf(rest) }
  const back: Look = { do: 'showSides', mark: 'look', cohort }
  const parts = [
    ...above,
    heading(copy.sides.previewTitle(rest.length)),
    text(namesOf(rest, actor, copy)),
    note(restText(seen.evening, copy, deps.clock.now())),
    ...row({ label: copy.buttons.yesRest(rest.length), command: tap, style: 'primary' }, { label: copy.buttons.sides, command: back }),
  ]
  return shown(actor, parts, above.length === 0)
}

/** Notes those as missing who were shown, if they still are the same. */
export async function tickRest(deps: Deps, { cohort, shown: wanted }: Extract<Tap, { do: 'tickRest' }>, actor: Reader): Promise<Reply> {
  const now = deps.clock.now()
  const done = await deps.transact(async (stores) => {
    const evening = await eveningFor(stores.presence, cohort, actor, now)
    if ('view' in evening) return evening
    await stores.presence.hold(evening.id)
    const rest = notNoted(await stores.presence.guests(evening.id))
    const copy = copyIn(actor.language, evening.words)
    if (shownOf(rest) !== wanted) return { words: copy.sides.changed, isDone: false }
    return { words: copy.sides.restDone(await noteTicks(stores, evening, rest, 'missing', actor, now)), isDone: true }
  })
  if ('view' in done) return done
  const above = [text(done.words)]
  return done.isDone ? showSides(deps, cohort, actor, above) : previewRest(deps, cohort, actor, above)
}
