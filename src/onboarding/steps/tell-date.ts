import { heading, text } from '../../contract/parts.ts'
import type { View } from '../../contract/view.ts'
import type { NewDelivery } from '../../delivery/outbox.ts'
import type { Instant } from '../../kit/clock.ts'
import { type Kind, kinds } from '../kinds.ts'
import { copyIn } from './copy-in.ts'
import type { StepStores } from './deps.ts'
import type { Hearer, Joiner } from './facts.ts'

/** Tells the coordinators that the date of the kick-off does not suit somebody. It is no answer about the kick-off: they are asked as everybody. */
export async function tellDate({ steps, outbox }: Pick<StepStores, 'steps' | 'outbox'>, joiner: Joiner, now: Instant): Promise<void> {
  const { class: order } = kinds['onboarding.dateDoesNotSuit']
  const { cohortId, startsAt } = joiner
  await outbox.put(
    (await steps.coordinators(cohortId)).map(
      (to): NewDelivery<Kind> => ({
        ...{
          key: `joining:${joiner.enrolmentId}:date:${startsAt?.epochMilliseconds}:${to.personId}`,
          kind: 'onboarding.dateDoesNotSuit',
          step: 1,
        },
        ...{ class: order, personId: to.personId, cohortId, view: doesNotSuitView(joiner, to), dueAt: now, expiresAt: startsAt },
      }),
    ),
  )
}

/** Tells the coordinators that a mentor takes fewer than there are pairs: those go on until she has talked with them. At most once a day for one number. */
export async function tellFewer(
  { steps, outbox }: Pick<StepStores, 'steps' | 'outbox'>,
  joiner: Joiner,
  more: number,
  now: Instant,
): Promise<void> {
  const { class: order } = kinds['onboarding.fewerThanPairs']
  const { cohortId, enrolmentId, zone } = joiner
  const day = now.toZonedDateTimeISO(zone).toPlainDate().toString()
  await outbox.put(
    (await steps.coordinators(cohortId)).map(
      (to): NewDelivery<Kind> => ({
        ...{ key: `joining:${enrolmentId}:fewer:${more}:${day}:${to.personId}`, kind: 'onboarding.fewerThanPairs', step: 1 },
        ...{ class: order, personId: to.personId, cohortId, view: fewerView(joiner, more, to), dueAt: now, expiresAt: null },
      }),
    ),
  )
}

/** What a coordinator reads of it. */
function fewerView({ person, words }: Pick<Joiner, 'person' | 'words'>, more: number, { language }: Pick<Hearer, 'language'>): View {
  const { fewerThanPairs: copy } = copyIn(language, words)
  return { language, parts: [heading(copy.title(person.name)), text(copy.text(more)), text(copy.next)] }
}

/** What a coordinator reads of it. */
export function doesNotSuitView({ person, words }: Pick<Joiner, 'person' | 'words'>, { language }: Pick<Hearer, 'language'>): View {
  const { doesNotSuit } = copyIn(language, words)
  return { language, parts: [heading(doesNotSuit.title(person.name)), text(doesNotSuit.text)] }
}
