import type { PlatformName } from './platform.ts'

/** A tap on a button of ours that this process does not know: a later release beside it wrote it, and will carry it out. */
export interface HandedTap {
  readonly platform: PlatformName
  /** The `do` of its command. */
  readonly does: string
  /** Who tapped what where, closed with the house's key: only the adapter of that platform opens it, in another process. */
  readonly sealed: string
}
