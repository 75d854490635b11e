import type { NewDelivery } from '../../delivery/outbox.ts'
import { type Instant, toDate } from '../../kit/clock.ts'
import { type Kind, kinds } from '../kinds.ts'
import type { Scene } from '../place/facts.ts'
import { goesOnView } from './views.ts'

/** To those who read alone that their group ends: it does not. `unheard`: people from whom that was withdrawn before they read it. */
export function goesOnDeliveries({ members, places, ...scene }: Scene, unheard: ReadonlySet<string>, now: Instant): NewDelivery<Kind>[] {
  const kind: Kind = 'group.goesOn'
  const inChannel = new Set(
    places
      .filter(({ byHand, endingAt }) => !byHand && endingAt !== null)
      .flatMap(({ roster }) => roster.map(({ enrolmentId }) => enrolmentId)),
  )
  return members
    .filter(({ personId, enrolmentId }) => !unheard.has(personId) && !inChannel.has(enrolmentId))
    .map(({ personId, enrolmentId, language }) => ({
      key: `${kind}:${scene.id}:${enrolmentId}:${toDate(now).getTime()}`,
      ...{ personId, cohortId: scene.cohortId, kind, step: 1, class: kinds[kind].class },
      view: goesOnView({ ...scene, members, places }, language),
      ...{ dueAt: now, expiresAt: null },
    }))
}
