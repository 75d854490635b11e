import { heading } from '../../contract/parts.ts'
import type { Button, Language, Part } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'
import type { Opening, Tap } from '../commands.ts'
import type { Stores } from '../deps.ts'
import type { Member, PairFacts } from '../facts.rules.ts'
import { kinds } from '../kinds.ts'
import { row } from '../parts.ts'
import type { WatchRule } from '../watch/watch.rules.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'

/** What a coordinator may do about a pair that has not ended. Where contact was stopped, there is a break already. `about`: why the pair needs somebody. */
export const actsOf = (
  { pairId: pair, state, isOver }: Pick<PairFacts, 'pairId' | 'state' | 'isOver'>,
  copy: Copy,
  about?: WatchRule,
): readonly Button<Opening | Tap>[] => [
  { label: copy.word.button, command: { do: 'openWord', mark: 'opening', pair, ...(about && { about }) } },
  ...(state === 'active' && !isOver ? [{ label: copy.rest.forThem, command: { do: 'openRest', mark: 'opening', pair } as const }] : []),
  ...(state === 'paused' && !isOver ? [{ label: copy.rest.end, command: { do: 'endRest', pair } as const }] : []),
  { label: copy.unwind.button, command: { do: 'openUnwinding', mark: 'opening', pair } },
]

/** What coordinators alone hear of one of a pair. */
export interface Confided {
  readonly pair: PairFacts
  readonly who: Member
  readonly about: 'fit' | 'ask'
  /** What more stands there, in their language. */
  readonly more?: (copy: Copy) => readonly Part[]
}

/** The beginning of the keys of what coordinators hear from somebody about a pair. */
export const keyOf = ({ pair, who, about }: Confided): string => `pairs:${about}:${pair.pairId}:${who.enrolmentId}:`

/** Tells the coordinators of the cohort, and nobody else. `saying`: tells what is said from what was said before; the same is told once. */
export async function confide({ meetings, outbox }: Stores, confided: Confided, saying: string, now: Instant): Promise<void> {
  const { pair } = confided
  const kind = 'coordinator.pairs'
  const put = (await meetings.coordinatorsOf(pair.cohortId)).map(({ personId, language }) => ({
    ...({
      key: `${keyOf(confided)}${saying}:${personId}`,
      kind,
      step: 1,
      class: kinds[kind].class,
      personId,
      cohortId: pair.cohortId,
    } as const),
    ...{ pairId: pair.pairId, view: { language, parts: confidedParts(confided, language) }, dueAt: now, expiresAt: null },
  }))
  await outbox.put(put)
}

/** Coordinators who have read that a pair doesn't fit hear that its one says something else now; the others hear nothing of either. */
export async function takeBackFit({ meetings, outbox }: Stores, confided: Confided, as: 'good' | 'deciding', now: Instant): Promise<void> {
  const { pair, who } = confided
  const kind = 'coordinator.pairs'
  const unread = await outbox.takeBack(pair.cohortId, keyOf(confided))
  const partner = partnerOf(confided)
  const put = (await meetings.coordinatorsOf(pair.cohortId)).flatMap(({ personId, language }) =>
    unread.includes(personId)
      ? []
      : [
          {
            ...({
              key: `${keyOf(confided)}${now.epochMilliseconds}:${personId}`,
              kind,
              step: 1,
              class: kinds[kind].class,
              personId,
            } as const),
            ...{ cohortId: pair.cohortId, pairId: pair.pairId, dueAt: now, expiresAt: null },
            view: { language, parts: [heading(copyIn(language).fit.takenBack[as](who.name, partner.name))] },
          },
        ],
  )
  await outbox.put(put)
}

/** The other one of the pair. */
const partnerOf = ({ pair, who }: Confided): Member => (who.enrolmentId === pair.mentor.enrolmentId ? pair.mentee : pair.mentor)

function confidedParts(confided: Confided, language: Language): Part[] {
  const { pair, who, about, more } = confided
  const copy = copyIn(language)
  const partner = partnerOf(confided)
  return [
    heading(copy[about].told(who.name, partner.name)),
    ...(more?.(copy) ?? []),
    { kind: 'text', text: copy[about].untold(partner.name) },
    ...row(...actsOf(pair, copy)),
  ]
}
