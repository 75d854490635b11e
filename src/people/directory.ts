import type { Address } from '../platform.ts'
import type { Language } from '../views/view.ts'
import type { QuietHours } from './quiet-hours.ts'

/** Someone we know, as the door sees them. */
export interface KnownPerson {
  readonly personId: string
  readonly name: string
  readonly language: Language
  readonly timeZone: string | null
  readonly quiet: QuietHours
}

/** Who is reached where. */
export interface Directory {
  personAt(address: Address): Promise<KnownPerson | null>
}
