/** What `npm run doctor` asks Slack and Microsoft. */
import { memoriesIn } from '../house/adapter-memory.prisma.ts'
import { systemClock } from '../kit/clock.ts'
import { silentLog } from '../kit/log.ts'
import { installedOn } from '../people/installed.prisma.ts'
import { adaptersIn, type WantedAdapter } from '../process/adapters.ts'
import type { Config } from '../process/config.ts'
import type { Base } from '../store/pool.ts'
import { type Found, wrong } from './found.ts'

/** Looks at the platforms that are configured. `isMigrated`: only then the database knows where Pari is installed. */
export async function examineAdapters(settings: Config, base: Base, isMigrated: boolean): Promise<readonly Found[]> {
  const installed = async (platform: string) => (isMigrated ? installedOn(base.statements, platform) : [])
  const found = await Promise.all(adaptersIn(settings).map((adapter) => examineAdapter(adapter, settings, base, installed)))
  return found.flat()
}

async function examineAdapter(
  adapter: WantedAdapter,
  { keys }: Config,
  base: Base,
  installed: (platform: string) => Promise<readonly string[]>,
): Promise<readonly Found[]> {
  const refused = await adapter.refusals()
  if (refused.length > 0) return refused.map((each) => wrong(`Settings of ${adapter.name}`, each.refused))
  const open = await adapter.load()
  const opened = open({ keys, memory: memoriesIn(base, { clock: systemClock }), log: silentLog })
  try {
    return await opened.examine(await installed(adapter.name), 'asked')
  } finally {
    await opened.stop()
  }
}
