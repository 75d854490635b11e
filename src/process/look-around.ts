/** What is said once at the start: what Pari was not granted, and a key that is none of this database's. Nothing waits for it. */
import { noteKeys, proveKeys, strangeKey } from '../house/key-proof.prisma.ts'
import { kindOf } from '../jobs/kind.ts'
import type { Log } from '../kit/log.ts'
import { installedOn } from '../people/installed.prisma.ts'
import type { Statements } from '../store/statements.ts'
import type { Adapter } from './adapter.ts'

interface LookDeps {
  readonly statements: Statements
  readonly adapters: ReadonlyMap<string, Pick<Adapter, 'examine'>>
  /** Empty: none is needed. */
  readonly keys: readonly Uint8Array[]
  readonly log: Log
}

/** Never rejects: what cannot be looked at now is looked at by `npm run doctor`. */
export async function lookAround(deps: LookDeps): Promise<void> {
  try {
    if (deps.keys.length > 0) await lookAtKey(deps)
    for (const [platform, adapter] of deps.adapters) await lookAtRights(deps, platform, adapter)
  } catch (error) {
    deps.log.warn({ kind: kindOf(error) }, 'keys and rights could not be looked at: npm run doctor does that')
  }
}

async function lookAtKey({ statements, keys, log }: LookDeps): Promise<void> {
  if ((await proveKeys(statements, keys)) === 'strange') log.error(strangeKey)
  else await noteKeys(statements, keys)
}

async function lookAtRights({ statements, log }: LookDeps, platform: string, adapter: Pick<Adapter, 'examine'>): Promise<void> {
  for (const { part, isWell, words } of await adapter.examine(await installedOn(statements, platform), 'kept'))
    if (!isWell) log.warn(`${part}: ${words}.`)
}
