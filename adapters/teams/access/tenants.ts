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
  /** Lets them in who are not yet; a name that is not empty takes the place of the one before. */
  letIn(wanted: readonly Tenant[]): Promise<void>
  /** Nobody of this tenant is heard from now on; false: nobody was. */
  shutOut(id: string): Promise<boolean>
}

const kind = 'tenants'
const key = 'all'

/** Milliseconds: so long a tenant that was taken away is still heard. */
const remembered = 30_000

const parsed = (text: string | null): readonly Tenant[] => (text === null ? [] : list.parse(JSON.parse(text)))

function withThese(before: readonly Tenant[], wanted: readonly Tenant[]): readonly Tenant[] {
  const tenants = new Map(before.map(({ id, name }) => [id, name]))
  for (const { id, name } of wanted) tenants.set(id.toLowerCase(), name || (tenants.get(id.toLowerCase()) ?? ''))
  return [...tenants].map(([id, name]) => ({ id, name }))
}

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
    async letIn(wanted) {
      const before = await notebook.read(kind, key)
      if (JSON.stringify(withThese(parsed(before), wanted)) === before) return
      await notebook.rewrite(kind, key, (text) => Promise.resolve({ text: JSON.stringify(withThese(parsed(text), wanted)), result: null }))
      known = null
    },
    async shutOut(id) {
      const wasIn = await notebook.rewrite(kind, key, (text) => {
        const rest = parsed(text).filter((tenant) => tenant.id !== id.toLowerCase())
        return Promise.resolve({ text: JSON.stringify(rest), result: rest.length < parsed(text).length })
      })
      known = null
      return wasIn
    },
  }
}
