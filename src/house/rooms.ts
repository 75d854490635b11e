/** The rooms of the house, one line each. Nothing else in the house names a room: it loops over this list. */

import { confirmations } from '../confirmations/index.ts'
import { coordination } from '../coordination/index.ts'
import { groups } from '../groups/index.ts'
import { introductions } from '../introductions/index.ts'
import { onboarding } from '../onboarding/index.ts'
import type { CommandsOf, Kind } from './commands.ts'
import type { Room } from './room.ts'

/** In the order in which they add to a home. */
export const rooms = [coordination, confirmations, introductions, groups, onboarding] as const satisfies readonly Room[]

type Does<Each extends Room> = CommandsOf<NonNullable<Each['commands']>, Kind>['do']

/** Every `do` that two rooms answer. */
type Twice<Rooms extends readonly Room[]> = Rooms extends readonly [infer First extends Room, ...infer Rest extends readonly Room[]]
  ? (Does<First> & Does<Rest[number]>) | Twice<Rest>
  : never

/** This line does not compile when two rooms answer the same command; the error names the command. */
const everyCommandHasOneRoom: Twice<typeof rooms> extends never ? true : { readonly twoRoomsAnswer: Twice<typeof rooms> } = true
void everyCommandHasOneRoom
