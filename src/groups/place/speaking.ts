import type { Place } from '../../contract/platform.ts'
import type { Member, PlaceFacts, Scene } from './facts.ts'

/** A channel in which Pari speaks, with its address on the platform. */
export interface Speaking {
  readonly facts: PlaceFacts
  readonly place: Place
}

/** The channels of a group in which Pari speaks. */
export const speakingIn = ({ places }: Scene): readonly Speaking[] =>
  places.flatMap((facts) =>
    facts.byHand || facts.externalId === null || facts.trouble !== null
      ? []
      : [{ facts, place: { workspace: facts.workspace, id: facts.externalId, kind: 'channel' as const } }],
  )

/** Those who read nothing in a channel. */
export const apartIn = (scene: Scene, speaking: readonly Speaking[]): readonly Member[] => {
  const there = new Set(
    speaking.flatMap(({ facts }) =>
      facts.roster.filter(({ state }) => state === 'in' || state === 'absent').map(({ enrolmentId }) => enrolmentId),
    ),
  )
  return scene.members.filter(({ enrolmentId }) => !there.has(enrolmentId))
}
