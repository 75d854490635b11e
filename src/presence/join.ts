import { heading, text } from '../contract/parts.ts'
import type { Reply, View } from '../contract/view.ts'
import type { NewDelivery } from '../delivery/outbox.ts'
import type { Instant } from '../kit/clock.ts'
import type { Reader } from '../programme/kick-off/kick-off-shown.ts'
import type { Tap } from './commands.ts'
import { copyIn } from './copy-in.ts'
import type { Deps, Stores } from './deps.ts'
import type { EveningFacts, Guest } from './facts.ts'
import { eveningFor } from './found-evening.ts'
import { type Kind, kinds } from './kinds.ts'
import { isEvening, nightEnds, sidesOf } from './rules.ts'
import { inLine, refuse } from './say.ts'
import { showSides } from './sides.ts'
import type { Hearer } from './store.ts'

/** A mentee without a mentor sits with this one for the evening. Both are told; their pairs stay as they are. */
export async function joinThem(deps: Deps, tap: Extract<Tap, { do: 'joinThem' }>, actor: Reader): Promise<Reply> {
  const { cohort } = tap
  const now = deps.clock.now()
  const done = await deps.transact(async (stores) => {
    const evening = await eveningFor(stores.presence, cohort, actor, now)
    if ('view' in evening) return evening
    if (!isEvening(evening, now)) return refuse(actor, 'over')
    await stores.presence.hold(evening.id)
    const { sides, refusals } = copyIn(actor.language, evening.words)
    const both = bothOf(await stores.presence.guests(evening.id), tap)
    if (!both) return { words: refusals.notHere, isDone: false }
    await seat(stores, evening, both, actor, now)
    return { words: sides.joined(inLine(both.mentee), inLine(both.mentor)), isDone: true }
  })
  return 'view' in done ? done : showSides(deps, cohort, actor, [text(done.words)], done.isDone)
}

interface Both {
  readonly mentee: Guest
  readonly mentor: Guest
}

/** Null: one of them is not here, the mentee has company, or the two are to have no contact. */
function bothOf(guests: readonly Guest[], tap: { readonly mentee: string; readonly mentor: string }): Both | null {
  const mentee = sidesOf(guests).mentees.find(({ id }) => id === tap.mentee)
  const mentor = guests.find(({ id, role, state }) => id === tap.mentor && role === 'mentor' && state === 'came')
  return mentee && mentor && !mentee.apart.includes(mentor.id) ? { mentee, mentor } : null
}

async function seat({ presence, outbox, audit }: Stores, evening: EveningFacts, { mentee, mentor }: Both, actor: Reader, now: Instant) {
  await presence.seat(evening.id, mentee.id, mentor.id, now)
  const people = new Map((await presence.people([mentee.personId, mentor.personId])).map((person) => [person.personId, person]))
  const deliveries = [mentee, mentor].flatMap((guest) => {
    const to = people.get(guest.personId)
    return to ? [telling(evening, { mentee, mentor }, guest, to, now)] : []
  })
  await outbox.put(deliveries)
  const { cohortId } = evening
  await audit.note([{ actorId: actor.personId, cohortId, deed: 'joinedForEvening', subject: mentee.id, detail: { mentor: mentor.id } }])
}

function telling(evening: EveningFacts, both: Both, guest: Guest, to: Hearer, now: Instant): NewDelivery<Kind> {
  const { class: order } = kinds['presence.joined']
  return {
    ...{
      key: `presence:${evening.id}:joined:${both.mentee.id}:${both.mentor.id}:${now.epochMilliseconds}:${to.personId}`,
      kind: 'presence.joined',
      step: 1,
    },
    ...{ personId: to.personId, cohortId: evening.cohortId, class: order, urgent: true, view: joinedView(evening, both, guest.role, to) },
    ...{ dueAt: now, expiresAt: nightEnds(evening) },
  }
}

/** What one of two reads who sit together for an evening. */
export function joinedView(
  { words }: Pick<EveningFacts, 'words'>,
  both: Both,
  role: Guest['role'],
  { language }: Pick<Hearer, 'language'>,
): View {
  const { joined } = copyIn(language, words)
  const [mentee, mentor] = [inLine(both.mentee), inLine(both.mentor)]
  // Somebody from the waitlist has no mentor who could be missing.
  const hasMentor = both.mentee.partners.length > 0
  return role === 'mentee'
    ? { language, parts: [heading(joined.toMentee(mentor)), text(hasMentor ? joined.whyMentee : joined.whyAlone)] }
    : { language, parts: [heading(joined.toMentor(mentee)), text((hasMentor ? joined.whyMentor : joined.whyMentorAlone)(mentee))] }
}
