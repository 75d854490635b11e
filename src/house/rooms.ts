/** The rooms of the house, one line each. Nothing else in the house names a room: it loops over this list. */

import { confirmations } from '../confirmations/index.ts'
import type { Opening, Submission, Tap } from '../contract/command.ts'
import { coordination } from '../coordination/index.ts'
import { groups } from '../groups/index.ts'
import { introductions } from '../introductions/index.ts'
import { onboarding } from '../onboarding/index.ts'
import type { Room } from './room.ts'

/** In the order in which they add to somebody's home. */
export const rooms = [coordination, confirmations, introductions, groups, onboarding] as const satisfies readonly Room[]

type Member = 'taps' | 'openings' | 'submissions'
type Of<Each extends Room, Kind extends Member> =
  ReturnType<Each['open']> extends { readonly [Name in Kind]: infer Entries } ? keyof Entries : never

/** Every `do` that two rooms answer. */
type Twice<Rooms extends readonly Room[], Kind extends Member> = Rooms extends readonly [
  infer First extends Room,
  ...infer Rest extends readonly Room[],
]
  ? (Of<First, Kind> & OfAny<Rest, Kind>) | Twice<Rest, Kind>
  : never
type OfAny<Rooms extends readonly Room[], Kind extends Member> = Rooms extends readonly [
  infer First extends Room,
  ...infer Rest extends readonly Room[],
]
  ? Of<First, Kind> | OfAny<Rest, Kind>
  : never

type Rooms = typeof rooms
/** What is wrong with the list: commands that no room answers, or two. A home is put together of all rooms' parts, by the house itself. */
type Faults = readonly [
  Exclude<Tap['do'], OfAny<Rooms, 'taps'> | 'showHome' | 'showStatus'>,
  Exclude<Opening['do'], OfAny<Rooms, 'openings'>>,
  Exclude<Submission['do'], OfAny<Rooms, 'submissions'>>,
  Twice<Rooms, Member>,
]

/** Does not compile as long as a command has no room, or two: the message names it. */
const everyCommandHasOneRoom: Faults extends readonly [never, never, never, never] ? true : { readonly noRoomOrTwo: Faults } = true
void everyCommandHasOneRoom
