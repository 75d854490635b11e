import type { Language } from '../../contract/view.ts'
import { momentInCell } from '../../kit/workbook.ts'
import type { DeliveryKind } from '../kinds.ts'
import type { RankedSheet } from '../shown.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { MessageRow } from './exports.prisma.ts'

interface Of {
  readonly language: Language
  readonly zone: string
  /** All kinds of deliveries, by name. */
  readonly kinds: ReadonlyMap<string, DeliveryKind>
}

/** Every message to somebody of a cohort, and what became of it. */
export function messagesSheet(rows: readonly MessageRow[], { language, zone, kinds }: Of): RankedSheet {
  const { sheet, columns, outcomes: words, why } = copyIn(language).messages
  return {
    name: sheet,
    rank: 80,
    columns: [columns.name, columns.email, columns.what, columns.when, columns.outcome, columns.why],
    rows: rows.map(({ name, email, kind, step, state, detail, sentAt }) => [
      ...[name, email, calledIn(kinds.get(kind), step, language) ?? kind, sentAt && momentInCell(sentAt, zone)],
      ...[words[outcomeOf(state)], state === 'failed' ? whyOf(detail, why) : null],
    ]),
  }
}

/** What a kind is called; later times of some are called otherwise. */
function calledIn(kind: DeliveryKind | undefined, step: number, language: Language): string | undefined {
  const words = kind?.words[language]
  return words?.steps?.[step - 1]?.name ?? words?.steps?.at(-1)?.name ?? words?.name
}

type Outcome = keyof Copy['messages']['outcomes']

/** What was withdrawn is not said any more, and what was merged was said together with something else. */
const outcomes: Readonly<Record<string, Outcome>> = {
  ...{ delivered: 'delivered', merged: 'delivered', failed: 'failed', unknown: 'unknown', dropped: 'dropped', superseded: 'dropped' },
}
const outcomeOf = (state: string): Outcome => outcomes[state] ?? 'waiting'

/** `detail` begins with one of our own words for it, or was written when the platform had refused for too long. */
function whyOf(detail: string | null, why: Copy['messages']['why']): string {
  const [reason = ''] = detail?.split(':', 1) ?? []
  return why[reason in why ? (reason as keyof typeof why) : 'tooOften']
}
