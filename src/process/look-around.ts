/** What is said once at the start: what Pari was not granted, a key that is none of this database's, a list that cannot be kept. Nothing waits for it. */
import { erasedIn } from '../house/erasures-due.prisma.ts'
import { noteKeys, proveKeys, strangeKey } from '../house/key-proof.prisma.ts'
import { kindOf } from '../jobs/kind.ts'
import { messageOf } from '../kit/failure.ts'
import type { Log } from '../kit/log.ts'
import { installedOn } from '../people/installed.prisma.ts'
import type { Statements } from '../store/statements.ts'
import type { Adapter } from './adapter.ts'
import type { Erasures } from './erasures.ts'

interface LookDeps {
  readonly statements: Statements
  readonly adapters: ReadonlyMap<string, Pick<Adapter, 'examine'>>
  /** Empty: none is needed. */
  readonly keys: readonly Uint8Array[]
  readonly erasures: Pick<Erasures, 'complete'>
  readonly log: Log
}

/** Never rejects: what cannot be looked at now is looked at by `npm run doctor`. */
export async function lookAround(deps: LookDeps): Promise<void> {
  try {
    await lookAtErasures(deps)
    if (deps.keys.length > 0) await lookAtKey(deps)
    for (const [platform, adapter] of deps.adapters) await lookAtRights(deps, platform, adapter)
  } catch (error) {
    deps.log.warn({ kind: kindOf(error) }, 'keys and rights could not be looked at: npm run doctor does that')
  }
}

/** The list is there from the first start on, and whole wherever it was moved to: then a restore can tell that it is given another one. */
async function lookAtErasures({ statements, erasures, log }: LookDeps): Promise<void> {
  const ids = await erasedIn(statements)
  await erasures.complete(ids).catch((error: unknown) => log.error(`Nobody can be deleted. ${messageOf(error)}`))
}

async function lookAtKey({ statements, keys, log }: LookDeps): Promise<void> {
  if ((await proveKeys(statements, keys)) === 'strange') log.error(strangeKey)
  else await noteKeys(statements, keys)
}

async function lookAtRights({ statements, log }: LookDeps, platform: string, adapter: Pick<Adapter, 'examine'>): Promise<void> {
  for (const { part, isWell, words, isSaidAtStart } of await adapter.examine(await installedOn(statements, platform), 'kept'))
    if (!isWell) log.warn(`${part}: ${words}.`)
    else if (isSaidAtStart) log.info(`${part}: ${words}.`)
}
