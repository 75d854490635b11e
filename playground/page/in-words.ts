import type { Language } from '../../src/contract/view.ts'
import type { Copy } from './copy.ts'
import { reasonFor } from './reasons/reason.ts'
import type { Happening, Kinds } from './shown.ts'
import { locales } from './when.ts'

interface Words {
  readonly kinds: Kinds
  readonly language: Language
  readonly copy: Copy
}

const roles = ['mentee', 'mentor', 'coordinator'] as const

/** What is going to happen to whom, as a sentence without its beginning and end: “8 mentees are asked”. */
export function inWords(happening: Happening, { kinds, language, copy: { clock } }: Words): string {
  const { kind, step, count, names } = happening
  const { name } = reasonFor(kinds, language, kind)
  if (kind === 'behaviour') return clock.answers(namesIn(happening, clock.others), count)
  if (count === 0) return deletionIn(happening, { clock }) ?? name
  const counted = roles.flatMap((role) => (happening.roles[role] === undefined ? [] : [clock.roles[role](happening.roles[role])]))
  const whom =
    counted.length > 0
      ? new Intl.ListFormat(locales[language]).format(counted)
      : names.length > 0
        ? namesIn(happening, clock.others)
        : clock.people(count)
  return isNamed(clock.steps, step) ? clock.steps[step](whom, count) : clock.gets(whom, name, count)
}

/** What is deleted by itself, as a sentence. Null: nothing is. */
export const deletionIn = ({ kind }: Happening, { clock: { deletions } }: Pick<Copy, 'clock'>): string | null =>
  isNamed(deletions, kind) ? deletions[kind] : null

const isNamed = <Steps extends object>(steps: Steps, step: string | undefined): step is keyof Steps & string =>
  step !== undefined && Object.hasOwn(steps, step)

/** As many as can be read at a glance. */
const mostNamed = 2

function namesIn({ names, count }: Happening, others: Copy['clock']['others']): string {
  const shown = names.slice(0, count > mostNamed ? 1 : mostNamed)
  return count > shown.length ? others(shown.join(', '), count - shown.length) : shown.join(', ')
}
