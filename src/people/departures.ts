import type { Address } from '../contract/platform.ts'

/** People whose accounts are gone. */
export interface Departures {
  /**
   * Shuts an address at once, because its account is gone. What waits there goes to another address of its reader, if there is one. Answers
   * with their id, or null: Pari reached nobody there.
   */
  gone(address: Address): Promise<string | null>
}
