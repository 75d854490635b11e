import { z } from 'zod'
import type { AdapterMemory } from '../../../src/contract/adapter-memory.ts'
import type { Clock } from '../../../src/kit/clock.ts'
import { readStoredText } from '../../../src/kit/stored.ts'

/** The list, whichever release stored it. When it is unclear whether a tenant is refused, it is refused. */
const list = z.array(z.looseObject({ id: z.string(), name: z.string().default(''), refused: z.literal(true).catch(true).optional() }))
type Page = z.infer<typeof list>

/** A tenant that we serve. `name` may be empty: Teams does not tell it. */
export interface Tenant {
  readonly id: string
  readonly name: string
}

/** The tenants that we serve: a genuine request does not say that its tenant is one of ours. */
export interface Tenants {
  all(): Promise<readonly Tenant[]>
  /** Null: not one of ours. */
  of(id: string): Promise<Tenant | null>
  /** The same as it stands this moment. */
  now(id: string): Promise<Tenant | null>
  /** Lets in those tenants that are not in yet and were not refused. */
  letIn(ids: readonly string[]): Promise<void>
  /** Lets one in, though it was refused before; a name that is not empty takes the place of the one before. */
  allow(wanted: Tenant): Promise<void>
  /** Nobody of this tenant is heard until it is allowed again, whatever the settings say; false: nobody was. */
  shutOut(id: string): Promise<boolean>
}

const kind = 'tenants'
const key = 'all'

/** Milliseconds: so long a tenant that was taken away is still heard. */
const remembered = 30_000

/** Throws for a page that is no list: to take it for an empty one and write it back would let in who was refused. */
function parsed(text: string | null): Page {
  const page = text === null ? [] : readStoredText(list, text, { what: 'page tenants', row: key })
  if (!page) throw new Error('The list of the tenants that are served cannot be read.')
  return page
}

const servedIn = (page: Page): readonly Tenant[] => page.flatMap(({ id, name, refused }) => (refused ? [] : [{ id, name }]))

function withThese(before: Page, ids: readonly string[]): Page {
  const known = new Set(before.map(({ id }) => id))
  const fresh = new Set(ids.map((id) => id.toLowerCase()).filter((id) => !known.has(id)))
  return [...before, ...[...fresh].map((id) => ({ id, name: '' }))]
}

/** In the place where it stood, or at the end. */
function withThis(before: Page, wanted: Page[number]): Page {
  const name = wanted.name || (before.find(({ id }) => id === wanted.id)?.name ?? '')
  const all = before.some(({ id }) => id === wanted.id) ? before : [...before, wanted]
  return all.map(({ refused, ...each }) =>
    each.id === wanted.id ? { ...each, ...wanted, name } : { ...each, ...(refused && { refused }) },
  )
}

/** One page, that is read again every half a minute: others write in it while we run. */
export function createTenants({ memory, clock }: { readonly memory: AdapterMemory; readonly clock: Clock }): Tenants {
  let known: { readonly tenants: Promise<readonly Tenant[]>; readonly until: number } | null = null
  const nowMs = () => clock.now().epochMilliseconds
  const read = async () => parsed(await memory.read(kind, key))
  function all(): Promise<readonly Tenant[]> {
    if (known && known.until > nowMs()) return known.tenants
    const tenants = read().then(servedIn)
    known = { tenants, until: nowMs() + remembered }
    tenants.catch(() => (known = null))
    return tenants
  }
  async function rewrite<T>(to: (page: Page) => Page, resultOf: (before: Page) => T): Promise<T> {
    const result = await memory.rewrite(kind, key, (text) =>
      Promise.resolve({ text: JSON.stringify(to(parsed(text))), result: resultOf(parsed(text)) }),
    )
    known = null
    return result
  }
  const find = (tenants: readonly Tenant[], id: string) => tenants.find((tenant) => tenant.id === id) ?? null
  return {
    all,
    of: async (id) => find(await all(), id),
    now: async (id) => find(servedIn(await read()), id),
    async letIn(ids) {
      const before = await read()
      if (withThese(before, ids).length > before.length)
        await rewrite(
          (page) => withThese(page, ids),
          () => null,
        )
    },
    allow: ({ id, name }) =>
      rewrite(
        (page) => withThis(page, { id: id.toLowerCase(), name }),
        () => undefined,
      ),
    shutOut: (id) =>
      rewrite(
        (page) => withThis(page, { id: id.toLowerCase(), name: '', refused: true }),
        (before) => find(servedIn(before), id.toLowerCase()) !== null,
      ),
  }
}
