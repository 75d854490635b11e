import { z } from 'zod'
import type { AdapterMemory } from '../../../src/contract/adapter-memory.ts'
import { type Clock, hoursAfter, type Instant } from '../../../src/kit/clock.ts'
import { readStoredText } from '../../../src/kit/stored.ts'

/** What is known of how somebody is reached. */
export interface Reference {
  /** `29:…`: what Teams calls them towards this bot. */
  readonly mri: string
  /** Their chat with Pari; null for somebody who was only seen on a roster. */
  readonly conversation: string | null
  /** Only from requests whose token was checked. */
  readonly serviceUrl: string
  readonly name: string
  readonly email: string | null
  readonly upn: string | null
  readonly locale: string | null
  readonly timeZone: string | null
  readonly isGuest: boolean
  readonly isInstalled: boolean
  /** Whether a list has them, as far as we know: who was only seen on a roster and is on no list is forgotten soon. */
  readonly isListed: boolean
}

/** What an activity or a roster tells of somebody. */
export type Seen = Partial<Reference> & Pick<Reference, 'mri' | 'serviceUrl'>

export interface References {
  of(tenant: string, id: string): Promise<Reference | null>
  /** The person who has this e-mail now, by their Entra object id. Where Teams tells us no e-mail, a person is found by their user principal name. */
  byEmail(tenant: string, email: string): Promise<{ readonly id: string; readonly reference: Reference } | null>
  /**
   * Writes down what is new. `changed`: something was. `isArrival`: they can be written to, and could not before as far as we knew, or not in their
   * language.
   */
  learn(tenant: string, id: string, seen: Seen): Promise<{ changed: boolean; isArrival: boolean; reference: Reference }>
  /** Pari left a team: whom it knows from rosters alone, and who is in none of the others, is forgotten. */
  forgetUnmet(tenant: string, inOthers: ReadonlySet<string>): Promise<void>
  /** They removed Pari, or are gone: drops the conversation, and soon the rest, unless a list has them. */
  left(tenant: string, id: string): Promise<void>
  /** Pari was removed from their chat: drops the conversation. */
  forget(tenant: string, id: string): Promise<void>
  /** A list has them: what is known of them is kept. */
  keep(tenant: string, id: string): Promise<void>
  /** Pari is blocked in their chat, which stays the same. */
  shutOut(tenant: string, id: string): Promise<void>
}

const perhaps = z.string().nullable().default(null)

/** As any release may have stored it. Who cannot be read is nobody, until Teams tells of them again. */
const stored = z.looseObject({
  mri: z.string(),
  conversation: perhaps,
  serviceUrl: z.string(),
  name: z.string().default(''),
  ...{ email: perhaps, upn: perhaps, locale: perhaps, timeZone: perhaps },
  guest: z.boolean().default(false),
  installed: z.boolean().default(false),
  // Releases that did not ask remembered everybody.
  listed: z.boolean().default(true),
})

const kind = 'person'

/** Milliseconds for which what was read last is taken for what is there: another process may have heard that Pari was removed. */
const remembered = 30_000
const mostRemembered = 10_000

const nobody = {
  conversation: null,
  name: '',
  email: null,
  upn: null,
  locale: null,
  timeZone: null,
  isGuest: false,
  isInstalled: false,
  isListed: false,
}

/** Ids are the same however they are written. */
const keyOf = (tenant: string, id: string): string => `${tenant}:${id.toLowerCase()}`

/** Longer ones than RFC 5321 allows lead to nobody. */
const emailKey = (tenant: string, email: string): string => keyOf(tenant, email.trim().slice(0, 254))

function fromText(text: string | null, key: string): Reference | null {
  const read = text === null ? null : readStoredText(stored, text, { what: 'page person', row: key })
  if (!read) return null
  const { guest, installed, listed, ...rest } = read
  return { ...rest, isGuest: guest, isInstalled: installed, isListed: listed }
}

const toText = ({ isGuest, isInstalled, isListed, ...rest }: Reference): string =>
  JSON.stringify({ ...rest, guest: isGuest, installed: isInstalled, listed: isListed } satisfies z.infer<typeof stored>)

/** What is not said stays as it was. */
function merged(before: Reference | null, seen: Seen): Reference {
  const said = Object.fromEntries(Object.entries(seen).filter(([, value]) => value !== undefined)) as unknown as Seen
  return { ...nobody, ...before, ...said }
}

/** In whatever order it was read. */
const isSame = (a: Reference | null, b: Reference): boolean =>
  a !== null && Object.entries(b).every(([name, value]) => a[name as keyof Reference] === value)

/** What was read a moment ago. */
function createRecall(clock: Clock) {
  const known = new Map<string, { readonly reference: Reference; readonly until: number }>()
  const nowMs = () => clock.now().epochMilliseconds
  return {
    remember(key: string, reference: Reference): void {
      if (known.size >= mostRemembered) known.clear()
      known.set(key, { reference, until: nowMs() + remembered })
    },
    recall(key: string): Reference | null {
      const found = known.get(key)
      return found && found.until > nowMs() ? found.reference : null
    },
    drop: (key: string): void => void known.delete(key),
  }
}

/** Conversation references, one page a person, and pages that lead to them from their e-mail. */
export function createReferences({ memory, clock }: { readonly memory: AdapterMemory; readonly clock: Clock }): References {
  const recent = createRecall(clock)
  const of = (tenant: string, id: string) => readPerson({ memory, tenant, id })
  async function change(tenant: string, id: string, to: Partial<Reference>): Promise<void> {
    const key = keyOf(tenant, id)
    recent.drop(key)
    if ((await of(tenant, id)) !== null) await write({ memory, clock }, key, to)
  }
  return {
    of,
    async byEmail(tenant, email) {
      const name = email.trim().toLowerCase()
      for (const way of ways) {
        const known = await found({ memory, tenant }, { kind: way, name })
        if (known) return known
      }
      return null
    },
    async learn(tenant, id, seen) {
      const key = keyOf(tenant, id)
      const before = recent.recall(key) ?? (await of(tenant, id))
      const after = merged(before, seen)
      // What is forgotten soon is known for a while longer each time it is seen.
      if (isSame(before, after) && isKept(after)) {
        recent.remember(key, after)
        return { changed: false, isArrival: false, reference: after }
      }
      // First the ways to the page: if we die between, the next activity finds the page as it was and comes here again.
      await pointTo({ memory, tenant, id }, before, after, untilFor(after, clock))
      const written = await write({ memory, clock }, key, seen)
      recent.remember(key, written.reference)
      return { changed: !isSame(before, after), ...written }
    },
    async keep(tenant, id) {
      const known = await of(tenant, id)
      if (!known || known.isListed) return
      await keepWay({ memory, tenant, id }, known, null)
      await change(tenant, id, { isListed: true })
    },
    async forgetUnmet(tenant, inOthers) {
      for (const key of await memory.keys(kind, keyOf(tenant, ''))) {
        const id = key.slice(keyOf(tenant, '').length)
        if (!inOthers.has(id) && (await forgetIfUnmet({ memory, tenant, id }))) recent.drop(key)
      }
    },
    async left(tenant, id) {
      const known = await of(tenant, id)
      if (!known) return
      await keepWay({ memory, tenant, id }, known, untilFor({ ...known, conversation: null }, clock))
      await change(tenant, id, { conversation: null, isInstalled: false })
    },
    forget: (tenant, id) => change(tenant, id, { conversation: null, isInstalled: false, isListed: true }),
    shutOut: (tenant, id) => change(tenant, id, { isInstalled: false, isListed: true }),
  }
}

/** False: they have a chat with Pari, or nobody knows them. */
async function forgetIfUnmet(spot: Spot): Promise<boolean> {
  const { memory, tenant, id } = spot
  const reference = await readPerson(spot)
  if (!reference || reference.conversation !== null) return false
  const way = wayTo(reference)
  if (way && (await leadsTo(spot, way))) await memory.forget(way.kind, emailKey(tenant, way.name))
  await memory.forget(kind, keyOf(tenant, id))
  return true
}

/** What leads to somebody is kept as long as what it leads to; null: for good. */
async function keepWay(spot: Spot, reference: Reference, until: Instant | null): Promise<void> {
  const { memory, tenant, id } = spot
  const way = wayTo(reference)
  if (way && (await leadsTo(spot, way))) await memory.write(way.kind, emailKey(tenant, way.name), id.toLowerCase(), until ?? undefined)
}

const leadsTo = async ({ memory, tenant, id }: Spot, way: Way): Promise<boolean> =>
  (await memory.read(way.kind, emailKey(tenant, way.name))) === id.toLowerCase()

/** One process at a time, so that what two of them learn is not lost. */
function write(
  { memory, clock }: { readonly memory: AdapterMemory; readonly clock: Clock },
  key: string,
  seen: Partial<Reference>,
): Promise<{ reference: Reference; isArrival: boolean }> {
  return memory.rewrite(kind, key, (text) => {
    const before = fromText(text, key)
    const reference = merged(before, seen as Seen)
    const isArrival = isReachable(reference) && !(before && isReachable(before) && (before.locale !== null || reference.locale === null))
    return Promise.resolve({ text: toText(reference), result: { reference, isArrival }, until: untilFor(reference, clock) })
  })
}

/** Hours for which somebody is known who was only seen on a roster: long enough for a list to be looked up. */
const hoursSeen = 1

/** Who has a chat with Pari, or is on a list. */
const isKept = ({ conversation, isListed }: Reference): boolean => conversation !== null || isListed

const untilFor = (reference: Reference, clock: Clock): Instant | null => (isKept(reference) ? null : hoursAfter(clock.now(), hoursSeen))

const isReachable = ({ isInstalled, conversation }: Reference): boolean => isInstalled && conversation !== null

/**
 * A page that leads to somebody from what a list may know them by. A user principal name only looks like an e-mail, so it counts where there is none,
 * and behind the e-mails; a guest's is another organisation's word, and counts behind those of all members.
 */
const ways = ['email', 'upn', 'guest'] as const
interface Way {
  readonly kind: (typeof ways)[number]
  readonly name: string
}

function wayTo({ email, upn, isGuest }: Reference): Way | null {
  const name = (email ?? upn)?.trim().toLowerCase() ?? null
  return name === null ? null : { kind: isGuest ? 'guest' : email === null ? 'upn' : 'email', name }
}

function isWayTo(reference: Reference, { kind, name }: Way): boolean {
  const way = wayTo(reference)
  return way?.kind === kind && way.name === name
}

/** Of members the newest who has an e-mail, of guests the first. */
async function pointTo({ memory, tenant, id }: Spot, before: Reference | null, after: Reference, until: Instant | null): Promise<void> {
  const way = wayTo(after)
  // A page that is forgotten soon is written anew together with the person's own.
  if (!way || (before && isWayTo(before, way) && isKept(before))) return
  const led = way.kind === 'guest' ? await found({ memory, tenant }, way) : null
  if (led && led.id !== id.toLowerCase()) return
  await memory.write(way.kind, emailKey(tenant, way.name), id.toLowerCase(), until ?? undefined)
}

interface Spot {
  readonly memory: AdapterMemory
  readonly tenant: string
  readonly id: string
}

/** The person to whom a page leads; null when they have another name by now. */
async function found({ memory, tenant }: Omit<Spot, 'id'>, way: Way): Promise<{ id: string; reference: Reference } | null> {
  const id = await memory.read(way.kind, emailKey(tenant, way.name))
  const reference = id === null ? null : await readPerson({ memory, tenant, id })
  return id !== null && reference && isWayTo(reference, way) ? { id, reference } : null
}

async function readPerson({ memory, tenant, id }: Spot): Promise<Reference | null> {
  const key = keyOf(tenant, id)
  return fromText(await memory.read(kind, key), key)
}
