import type { Core } from '../../src/core.ts'
import type { Tenants } from './access/tenants.ts'
import { workspaceOf } from './hearing/hearing.ts'

/** Where Pari is installed: the tenants of our own table. Teams tells of people and teams that let Pari in, of whole tenants never. */
export interface Installations {
  /** Tells the core of every tenant that we serve. */
  announceAll(): Promise<void>
  /** Of one that was let in while we run. */
  announce(tenant: string): Promise<void>
}

/** Once for each tenant and process: the core takes it for the same installation. Nobody becomes a coordinator by it: Teams does not say who installed. */
export function createInstallations({
  tenants,
  core,
}: {
  readonly tenants: Tenants
  readonly core: Pick<Core, 'installed'>
}): Installations {
  const announced = new Map<string, Promise<void>>()
  function announceOnce(id: string, name: string): Promise<void> {
    const before = announced.get(id)
    if (before) return before
    // Teams does not tell what a tenant is called: empty where nobody named it.
    const announcing = core.installed(workspaceOf(id), name, null)
    announced.set(id, announcing)
    announcing.catch(() => announced.delete(id))
    return announcing
  }
  return {
    async announceAll() {
      for (const { id, name } of await tenants.all()) await announceOnce(id, name)
    },
    async announce(id) {
      if (announced.has(id)) return announced.get(id)
      const tenant = await tenants.of(id)
      if (tenant) await announceOnce(id, tenant.name)
    },
  }
}
