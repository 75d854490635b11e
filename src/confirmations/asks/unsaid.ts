/** What waits to be said is true when it leaves: it is said as things are then, or not at all. */
import type { View } from '../../contract/view.ts'
import type { Unsaid } from '../../delivery/outbox.ts'
import type { Instant } from '../../kit/clock.ts'
import { askedView, climberOf, questionNamed, sceneOf } from '../deliveries.ts'
import type { Stores } from '../deps.ts'
import type { Kind } from '../kinds.ts'
import { tendMoves } from '../moves/said-of-move.ts'
import type { ConfirmationFacts, Partner } from '../store.ts'
import { notedView, welcomeView } from '../views.ts'
import { news, questions } from './record-answer.ts'

const reworded: readonly Kind[] = ['confirmation.welcome', ...questions, 'confirmation.noted']

/** What this needs of the stores. */
type Tending = Parameters<typeof tendMoves>[0]

/** Only a mentee or a mentor who takes part is welcomed and asked. */
const askable: readonly Kind[] = ['confirmation.welcome', ...questions]

/**
 * The pairs of these people have changed: what waits names those with whom they are a pair now. `ids`: their confirmations. This only reads
 * them: whoever answers meanwhile withdraws what waits.
 */
export async function tendUnsaid(stores: Tending, ids: readonly string[], now: Instant): Promise<void> {
  const everybody = await stores.confirmations.locked(ids)
  const all = await stores.outbox.unsaid(everybody.map(whoOf), [...reworded, 'kickOff.moved'])
  const { moves = [], waiting = [] } = Object.groupBy(all, ({ kind }) => (kind === 'kickOff.moved' ? 'moves' : 'waiting'))
  for (const [cohortId, of] of Map.groupBy(moves, (each) => each.cohortId))
    await tendMoves(
      stores,
      cohortId,
      of.map(({ personId }) => personId),
      now,
    )
  if (waiting.length === 0) return
  await stores.outbox.supersede(everybody.filter((facts) => !climberOf(facts).taking).map(whoOf), askable)
  const words = waiting.map(async (each) => ({
    id: each.id,
    view: await viewOf(
      stores,
      everybody.find((facts) => isOf(facts)(each)),
      each,
      now,
    ),
  }))
  await stores.outbox.reword((await Promise.all(words)).flatMap(({ id, view }) => (view ? [{ id, view }] : [])))
}

/** The confirmations of partners, as far as they have one. */
export const confirmationsOf = (partners: readonly Pick<Partner, 'confirmationId'>[]): string[] => [
  ...new Set(partners.flatMap(({ confirmationId }) => confirmationId ?? [])),
]

/**
 * These mentees are a pair with somebody else, or with nobody: what waits of their former mentor is not said, and what was said is renewed. `from`:
 * when that is done; missing: at once.
 */
export async function endNews(
  { outbox }: Pick<Stores, 'outbox'>,
  of: readonly { readonly personId: string; readonly cohortId: string }[],
  from?: Instant,
): Promise<void> {
  await outbox.supersede(of, news)
  await outbox.renew(of, news, [], from)
}

/** Whom a confirmation is about, as deliveries name them. */
export const whoOf = ({ person, kickOff }: ConfirmationFacts) => ({ personId: person.personId, cohortId: kickOff.cohortId })

/** Whether something is to be said to the person of these facts. */
export const isOf =
  ({ person, kickOff }: ConfirmationFacts) =>
  ({ personId, cohortId }: Pick<Unsaid, 'personId' | 'cohortId'>): boolean =>
    person.personId === personId && kickOff.cohortId === cohortId

/** Null: it stays as it is, or is withdrawn. */
async function viewOf(
  { confirmations }: Pick<Stores, 'confirmations'>,
  facts: ConfirmationFacts | undefined,
  { kind, step }: Pick<Unsaid<Kind>, 'kind' | 'step'>,
  now: Instant,
): Promise<View | null> {
  if (!facts) return null
  if (kind === 'confirmation.noted') {
    const coordinator = await confirmations.notedBy(facts.id)
    return coordinator === null ? null : notedView(sceneOf(facts), facts.role, coordinator)
  }
  if (kind === 'confirmation.welcome') return welcomeView(sceneOf(facts))
  const question = questionNamed(kind, step)
  return question ? askedView(facts, question, now) : null
}
