import type { Core } from '../../src/contract/core.ts'
import type { Clock } from '../../src/kit/clock.ts'
import type { Tenants } from './access/tenants.ts'
import { workspaceOf } from './hearing/hearing.ts'

/** Where Pari is installed: the tenants of our own table. Teams tells of people and teams that let Pari in, of whole tenants never. */
export interface Installations {
  /** Tells the core of every tenant that we serve. */
  announceAll(): Promise<void>
  /**
   * Tells the core of one tenant that is heard: when it was let in while we run, and from time to time. We may write to a tenant that we hear, and
   * nothing else ends a pause. `isNew`: Pari was installed there just now.
   */
  announce(tenant: string, isNew?: boolean): Promise<void>
}

/** Milliseconds for which one that was announced is not announced again, by what is merely heard of it. */
const announcedFor = 3_600_000

interface Deps {
  readonly tenants: Pick<Tenants, 'all' | 'now'>
  readonly core: Pick<Core, 'installed'>
  readonly clock: Clock
}

/** The core takes it for the same installation. Nobody becomes a coordinator by it: Teams does not say who installed. */
export function createInstallations({ tenants, core, clock }: Deps): Installations {
  const announced = new Map<string, { readonly telling: Promise<void>; readonly until: number }>()
  const nowMs = () => clock.now().epochMilliseconds
  async function tell(id: string): Promise<void> {
    // One that was refused a moment ago stays paused. Teams does not tell what a tenant is called: the name is empty where nobody gave it one.
    const tenant = await tenants.now(id)
    if (tenant) await core.installed(workspaceOf(id), tenant.name, null)
  }
  function announce(id: string, isNew = false): Promise<void> {
    const before = announced.get(id)
    if (before && !isNew && before.until > nowMs()) return before.telling
    const telling = tell(id)
    announced.set(id, { telling, until: nowMs() + announcedFor })
    telling.catch(() => announced.get(id)?.telling === telling && announced.delete(id))
    return telling
  }
  return {
    async announceAll() {
      for (const { id } of await tenants.all()) await announce(id)
    },
    announce,
  }
}
