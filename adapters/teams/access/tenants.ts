import { z } from 'zod'
import type { Clock } from '../../../src/kit/clock.ts'
import type { Notebook } from '../../../src/notebook.ts'

const list = z.array(z.object({ id: z.string(), name: z.string() }))

/** A tenant that we serve. `name` may be empty: Teams does not tell it. */
export type Tenant = Readonly<z.infer<typeof list>[number]>

/** The tenants that we serve: a genuine request does not say that its tenant is one of ours. */
export interface Tenants {
  all(): Promise<readonly Tenant[]>
  /** Null: not one of ours. */
  of(id: string): Promise<Tenant | null>
  /** Lets in those of the settings. */
  letIn(ids: readonly string[]): Promise<void>
}

const kind = 'tenants'
const key = 'all'

/** Milliseconds: so long a tenant that was taken away is still heard. */
const remembered = 30_000

const parsed = (text: string | null): readonly Tenant[] => (text === null ? [] : list.parse(JSON.parse(text)))

/** One page, that is read again every half a minute: others write in it while we run. */
export function createTenants({ notebook, clock }: { readonly notebook: Notebook; readonly clock: Clock }): Tenants {
  let known: { readonly tenants: Promise<readonly Tenant[]>; readonly until: number } | null = null
  const nowMs = () => clock.now().epochMilliseconds
  function all(): Promise<readonly Tenant[]> {
    if (known && known.until > nowMs()) return known.tenants
    const tenants = notebook.read(kind, key).then(parsed)
    known = { tenants, until: nowMs() + remembered }
    tenants.catch(() => (known = null))
    return tenants
  }
  return {
    all,
    of: async (id) => (await all()).find((tenant) => tenant.id === id) ?? null,
    async letIn(ids) {
      const before = parsed(await notebook.read(kind, key))
      const isNew = (tenants: readonly Tenant[]) => (id: string) => !tenants.some((tenant) => tenant.id === id)
      const wanted = [...new Set(ids.map((id) => id.toLowerCase()))]
      if (!wanted.some(isNew(before))) return
      await notebook.rewrite(kind, key, (text) => {
        const now = parsed(text)
        const after = [...now, ...wanted.filter(isNew(now)).map((id) => ({ id, name: '' }))]
        return Promise.resolve({ text: JSON.stringify(after), result: null })
      })
      known = null
    },
  }
}
