/** The rooms of the house, one line each. Nothing else in the house names a room: it loops over this list. */

import { announcements } from '../announcements/index.ts'
import { calendars } from '../calendars/index.ts'
import { concerns } from '../concerns/index.ts'
import { confirmations } from '../confirmations/index.ts'
import { coordination } from '../coordination/index.ts'
import { groups } from '../groups/index.ts'
import { introductions } from '../introductions/index.ts'
import { meetings } from '../meetings/index.ts'
import { onboarding } from '../onboarding/index.ts'
import { pairing } from '../pairing/index.ts'
import { presence } from '../presence/index.ts'
import { privacy } from '../privacy/index.ts'
import type { GroundDeed } from '../programme/audit/deeds.ts'
import type { CommandList, CommandsOf, Kind } from './commands.ts'
import type { Room } from './room.ts'

/** In the order in which they add to a home. */
export const rooms = [
  coordination,
  pairing,
  confirmations,
  presence,
  introductions,
  meetings,
  groups,
  announcements,
  calendars,
  concerns,
  privacy,
  onboarding,
] as const satisfies readonly Room[]

/** What only one room may have. */
interface Names<Each extends Room> {
  readonly command: CommandsOf<NonNullable<Each['commands']>, Kind>['do']
  readonly kind: keyof NonNullable<Each['kinds']>
  readonly deed: keyof NonNullable<Each['deeds']>
}
/** The names of all of these rooms. */
type NamesOf<Each, What extends keyof Names<Room>> = Each extends Room ? Names<Each>[What] : never

/** Every name that two rooms have. */
type Twice<What extends keyof Names<Room>, Rooms extends readonly Room[]> = Rooms extends readonly [
  infer First extends Room,
  ...infer Rest extends readonly Room[],
]
  ? (NamesOf<First, What> & NamesOf<Rest[number], What>) | Twice<What, Rest>
  : never
type Never<Two> = [Two] extends [never] ? true : { readonly twoRoomsHave: Two }

/** The common ground notes deeds, too. */
type Ground = Room<CommandList, never, GroundDeed>

/** None of these compiles when two rooms have the same name for something; the error says the name. */
const everyNameHasOneRoom: readonly [
  command: Never<Twice<'command', typeof rooms>>,
  kind: Never<Twice<'kind', typeof rooms>>,
  deed: Never<Twice<'deed', readonly [...typeof rooms, Ground]>>,
] = [true, true, true]
void everyNameHasOneRoom
