import { text } from '../contract/parts.ts'
import type { Reply } from '../contract/view.ts'
import type { Instant } from '../kit/clock.ts'
import type { AuditEntry } from '../programme/audit/audit.ts'
import type { Reader } from '../programme/kick-off/kick-off-shown.ts'
import type { Tap } from './commands.ts'
import { copyIn } from './copy-in.ts'
import type { Deed } from './deeds.ts'
import type { Deps, Stores } from './deps.ts'
import type { EveningFacts, Guest, NewTick, State, TickedBy } from './facts.ts'
import { eveningFor } from './found-evening.ts'
import { showPresence, tickAs } from './list.ts'
import { asksAt } from './rules.ts'
import { inLine, onButton, refuse, row } from './say.ts'
import type { PresenceStore } from './store.ts'

/** A coordinator notes that somebody came or is missing, or takes it back. Noted twice, it is noted once. */
export async function tick(deps: Deps, tap: Extract<Tap, { do: 'tick' }>, actor: Reader): Promise<Reply> {
  const { cohort, enrolment, as, ...of } = tap
  const now = deps.clock.now()
  const done = await deps.transact(async (stores) => {
    const evening = await eveningFor(stores.presence, cohort, actor, now)
    if ('view' in evening) return evening
    await stores.presence.hold(evening.id)
    const guest = (await stores.presence.guests(evening.id)).find(({ id }) => id === enrolment)
    if (!guest) return refuse(actor, 'gone')
    await note(stores, evening, [guest], as, actor, now)
    return { evening, guest }
  })
  if ('view' in done) return done
  const { evening, guest } = done
  const { list, buttons } = copyIn(actor.language, evening.words)
  const back = as === 'none' ? [] : row({ label: buttons.undo(onButton(guest)), command: tickAs(guest, evening, 'none', of) })
  return showPresence(deps, { cohort, ...of }, actor, [text(list.noted[as](inLine(guest))), ...back])
}

/** Counts a tick of a coordinator for each of those of whom it says something new. Answers how many these are. */
export async function note(
  { presence, audit }: Pick<Stores, 'presence' | 'audit'>,
  evening: EveningFacts,
  guests: readonly Pick<Guest, 'id' | 'state'>[],
  state: State,
  actor: Reader,
  at: Instant,
): Promise<number> {
  const changed = guests.filter((guest) => guest.state !== state)
  const ticks = changed.map(({ id }): NewTick => ({ id: null, enrolmentId: id, state, tappedAt: at, clockOff: null }))
  const counted = await count(presence, evening, ticks, { personId: actor.personId }, at)
  await audit.note(counted.map((each) => entryOf(evening, each, actor.personId, deedOf[state])))
  return counted.length
}

/** Counts ticks, and has those asked who are noted as missing after the question has gone out. Answers with those that were new. */
export async function count(
  presence: PresenceStore,
  evening: EveningFacts,
  ticks: readonly NewTick[],
  by: TickedBy,
  at: Instant,
): Promise<readonly NewTick[]> {
  const asked = ticks.some(({ state }) => state === 'missing') ? asksAt(evening, at) : null
  // Before the ticks: whoever asks at this moment holds the evening, and finds these on their next round.
  if (asked) await presence.askLater(evening.eveningId, asked)
  return presence.tick(evening.id, ticks, by, at)
}

const deedOf: Readonly<Record<State, Deed>> = { came: 'tickedCame', missing: 'tickedMissing', none: 'untickedPresence' }

/** What the audit says of a tick. */
export const entryOf = ({ cohortId }: EveningFacts, { enrolmentId, state }: NewTick, actorId: string, deed: Deed): AuditEntry<Deed> => ({
  ...{ actorId, cohortId, deed, subject: enrolmentId, detail: { state } },
})
