/** What is known about somebody, and what becomes of it when they ask to be forgotten. */
import type { HeldRow, InLanguages } from './holding.ts'

/** What one table holds about somebody; see `Holding`. */
export interface HeldTable {
  readonly name: string
  readonly title: InLanguages
  readonly why: InLanguages
  readonly columns: Readonly<Record<string, InLanguages | null>>
  readonly values?: Readonly<Record<string, Readonly<Record<string, InLanguages>> | undefined>>
  readonly rows: readonly HeldRow[]
}

/** Everything that is held about somebody, without tables that hold nothing. */
export type Held = readonly HeldTable[]

/**
 * What became of a wish to be forgotten. gone: there is nobody, or not any more. lastCoordinator, lastOwner: these cohorts would be without a coordinator,
 * these workspaces (by name) without an owner, and nothing was changed.
 */
export type Erased =
  | { readonly kind: 'erased' | 'gone' }
  | { readonly kind: 'lastCoordinator'; readonly cohorts: readonly string[] }
  | { readonly kind: 'lastOwner'; readonly workspaces: readonly string[] }
