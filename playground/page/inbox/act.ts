import type { Deed, Done } from '../shown.ts'

/** Does something as the person of a panel. */
export type Act = (deed: Deed) => Promise<Done>
