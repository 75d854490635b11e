import { createHash } from 'node:crypto'

/** Characters that a key of the memory may have. */
const longest = 300

/** A page's key within a tenant. Teams' ids may be longer than keys: such a one is told by its digest. */
export function keyIn(tenant: string, ...ids: readonly string[]): string {
  const key = [tenant, ...ids].join(':')
  return key.length <= longest ? key : `${tenant}:${createHash('sha256').update(key).digest('base64url')}`
}
