/** Whether an announcement goes to each person, into the channel of their cohort, or both. */
import type { Field } from '../../contract/form.ts'
import type { Platform } from '../../contract/platform.ts'
import type { Copy } from '../copy.ts'
import { type Announcement, type CohortFacts, type Way, ways } from '../facts.ts'
import { tooMuch } from '../text-of.ts'
import { placeView } from '../views.ts'

/** The choice of a way; there is none where no cohort has a channel. */
export const wayField = (cohorts: readonly CohortFacts[], way: Way, { audience, ways: words }: Copy): Field[] =>
  way === 'direct' && !cohorts.some(({ hasChannel }) => hasChannel)
    ? []
    : [
        {
          ...{ kind: 'choice', name: 'way', label: audience.way, initial: way },
          options: ways.map((value) => ({ value, label: words[value] })),
        },
      ]

/** The way that was filled in. Where nothing was, it is each person. */
export const wayIn = (texts: Readonly<Record<string, string>>): Way => ways.find((each) => each === texts['way']) ?? 'direct'

/** What is wrong with a way: no cohort has a channel, or its one message would be too long. Null: nothing. */
export function wayProblem(
  of: InPlace,
  chosen: readonly CohortFacts[],
  platforms: readonly Pick<Platform, 'measure'>[],
  copy: Copy,
): string | null {
  if (of.way === 'direct') return null
  return chosen.some(({ hasChannel }) => hasChannel) ? tooLongTogether(of, chosen, platforms, copy) : copy.audience.noChannel
}

/** What of an announcement takes room in the message of a channel. */
type InPlace = Pick<Announcement, 'way' | 'versions' | 'category' | 'button' | 'picture'>

/** How much the one message of a channel would be too long, in words: the longest of these cohorts. Null: it fits, or goes into none. */
export function tooLongTogether(
  of: InPlace,
  chosen: readonly CohortFacts[],
  platforms: readonly Pick<Platform, 'measure'>[],
  { form }: Copy,
): string | null {
  if (of.way === 'direct') return null
  const overs = chosen
    .filter(({ hasChannel }) => hasChannel)
    .map(({ language }) => tooMuch(placeView({ ...of, id: anyId, recalledAt: null }, language), platforms))
  const over = Math.max(0, ...overs)
  return over > 0 ? form.tooLongTogether(over) : null
}
/** A text is measured before it has an id: this one is as long as every other. */
export const anyId = '00000000-0000-0000-0000-000000000000'
