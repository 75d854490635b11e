/** Before a programme ends, its coordinators hear in chat that they should take out what is deleted then. */
import { heading, note, text } from '../../contract/parts.ts'
import type { Language, View } from '../../contract/view.ts'
import type { NewDelivery, Outbox } from '../../delivery/outbox.ts'
import type { Fact } from '../../programme/fact.ts'
import { dayInWords } from '../../programme/keeping/keeping-words.ts'
import { type Kind, kinds } from '../kinds.ts'
import type { exportCommands } from './commands.ts'
import { copyIn } from './copy-in.ts'
import type { ExportStore } from './store.ts'

type Ending = Extract<Fact, { happened: 'programmeEnds' }>

/** Tells them once of each day on which it is to end. It is of no use once that day is over. */
export async function tellOfEnd(
  { exports, outbox }: { readonly exports: Pick<ExportStore, 'coordinatorsOf'>; readonly outbox: Outbox<Kind> },
  { cohortIds, day, endsAt, at }: Ending,
): Promise<void> {
  const kind = 'coordination.ends'
  await outbox.put(
    (await exports.coordinatorsOf(cohortIds)).map(
      ({ cohortId, cohort, personId, language }): NewDelivery<Kind> => ({
        ...{ key: `${kind}:${cohortId}:${day}:${personId}`, kind, step: 1, class: kinds[kind].class, personId, cohortId },
        ...{ view: endsView({ cohortId, cohort, day }, language), dueAt: at, expiresAt: endsAt },
      }),
    ),
  )
}

type Export = { readonly do: keyof (typeof exportCommands)['taps']; readonly cohort: string }

function endsView({ cohortId, cohort, day }: Record<'cohortId' | 'cohort' | 'day', string>, language: Language): View {
  const { ends: copy, button } = copyIn(language)
  const command: Export = { do: 'exportCohort', cohort: cohortId }
  return {
    language,
    parts: [
      heading(copy.title(cohort, dayInWords(day, language))),
      text(copy.text),
      note(copy.longer),
      { kind: 'buttons', buttons: [{ label: button, command, style: 'primary' }] },
    ],
  }
}
