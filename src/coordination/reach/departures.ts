import { heading, text } from '../../contract/parts.ts'
import type { RoleWords } from '../../contract/role-words.ts'
import type { Language, View } from '../../contract/view.ts'
import { listOf } from '../../contract/wording.ts'
import type { NewDelivery, Outbox } from '../../delivery/outbox.ts'
import { hoursAfter, type Instant } from '../../kit/clock.ts'
import type { Fact } from '../../programme/fact.ts'
import { opensList } from '../commands.ts'
import { copyIn } from '../copy-in.ts'
import type { Kind } from '../kinds.ts'

/** A cohort with people whose accounts are gone. */
export interface Bereft {
  readonly cohortId: string
  readonly cohort: string
  readonly words: RoleWords
  /** Names of everybody in it who is gone and reached nowhere any more. */
  readonly gone: readonly string[]
  readonly coordinators: readonly { readonly personId: string; readonly language: Language }[]
}

/** What is known of those who are gone, in one transaction. */
export interface DepartureStore {
  /** The cohorts that run, in which this person takes part and is reached nowhere any more. */
  bereft(personId: string, now: Instant): Promise<Bereft[]>
}

interface Stores {
  readonly departures: DepartureStore
  readonly outbox: Outbox<Kind>
}

/** Most names that one message lists. */
const most = 20

/** Hours for which we wait, so that several accounts that are closed together make one message. */
const together = 1 / 6

/** Tells the coordinators of somebody's cohorts that they are gone. What was not said yet of others is said within it. */
export async function tellOfGone(
  { departures, outbox }: Stores,
  { personId, at }: Extract<Fact, { happened: 'personGone' }>,
): Promise<void> {
  for (const bereft of await departures.bereft(personId, at)) {
    const { cohortId } = bereft
    await outbox.supersede(
      bereft.coordinators.map((to) => ({ personId: to.personId, cohortId })),
      ['coordination.gone'],
    )
    await outbox.put(
      bereft.coordinators.map(
        (to): NewDelivery<Kind> => ({
          key: `gone:${cohortId}:${personId}:${at.epochMilliseconds}:${to.personId}`,
          ...{ personId: to.personId, cohortId, kind: 'coordination.gone', step: 1, class: 'report', view: goneView(bereft, to.language) },
          ...{ dueAt: hoursAfter(at, together), expiresAt: null },
        }),
      ),
    )
  }
}

function goneView({ cohortId, cohort, words, gone }: Bereft, language: Language): View {
  const { departed, home, list } = copyIn(language, words)
  const names = gone.length > most ? [...gone.slice(0, most), list.more(gone.length - most)].join(', ') : listOf(gone, language)
  const buttons = [
    { label: home.whoIsUnreachable, command: { do: 'showUnreachable', mark: 'look', cohort: cohortId } } as const,
    { label: home.updateList, command: opensList(cohortId) },
  ]
  const parts = [
    heading(departed.heading(cohort)),
    text(departed.who(names)),
    text(departed.whatToDo),
    { kind: 'buttons', buttons } as const,
  ]
  return { language, parts }
}
