import type { Instant } from '../kit/clock.ts'
import type { PictureTrouble } from './rules.ts'

/** Days that a picture is kept which nobody needs yet. */
export const daysUnneeded = 30

/** The pictures that Pari keeps. */
export interface PictureStore {
  /** Keeps a file that `by` brought, if it is a picture that both platforms show. It goes by itself after `daysUnneeded`, unless `keepFor` says otherwise. */
  keep(bytes: Uint8Array, by: string): Promise<{ readonly id: string } | PictureTrouble>
  /** Keeps pictures until then; null: until `drop`. Those that are gone stay gone. */
  keepFor(ids: readonly string[], until: Instant | null): Promise<void>
  /** Keeps a picture once more, for something that is copied: each is dropped alone. Null: it is gone. */
  again(id: string, by: string): Promise<string | null>
  /** Those of them that are still there. */
  standing(ids: readonly string[]): Promise<readonly string[]>
  /** From now on nobody sees them. */
  drop(ids: readonly string[]): Promise<void>
}
