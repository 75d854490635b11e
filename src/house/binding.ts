/** Binds stores to transactions: a store is made when it is first used, since a tap uses three of a dozen. */
import { outboxIn } from '../delivery/outbox.prisma.ts'
import type { Clock, Instant } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import { choicesIn } from '../people/choices.prisma.ts'
import { picturesIn } from '../pictures/store.prisma.ts'
import { auditIn } from '../programme/audit/audit.prisma.ts'
import { seatsIn } from '../programme/enrolment/seats.prisma.ts'
import type { Fact, Tell } from '../programme/fact.ts'
import { movingIn } from '../programme/kick-off/moving.prisma.ts'
import { programmesIn } from '../programme/store.prisma.ts'
import { actsIn } from '../programme/undo/acts.prisma.ts'
import type { Base } from '../store/pool.ts'
import { retried } from '../store/retry.ts'
import type { Statements } from '../store/statements.ts'
import type { Transact, Transaction } from '../store/transaction.ts'
import { lockDue, lockOne } from './due.prisma.ts'
import type { DueTable, GroundStores, Heed, Housing, StoreMakers, WideStores } from './housing.ts'
import type { DeliveryKind } from './kinds.ts'
import { rolledBack, triedIn } from './try-out.prisma.ts'

interface Binding extends Pick<Housing, 'transact' | 'transactWidely' | 'tryOut' | 'due' | 'heeds'> {
  /** Transactions with one store, without Prisma's client in between. */
  directly<Store>(bind: (statements: Statements) => Store): Transact<Store>
  /** Tells the rooms that the accounts of these people are gone, in this transaction. `people`: their ids. */
  readonly tellingGone: (statements: Statements) => (people: readonly string[], at: Instant) => Promise<void>
  /** Tells all rooms a fact, within a transaction. */
  tellIn(statements: Statements): Tell
}

interface Grounds {
  readonly prisma: Base
  readonly clock: Clock
  readonly ids: Ids
  readonly wakersIn: (statements: Statements) => {
    wakeTimetable(): Promise<void>
    wakeLanes(workspaceIds: readonly string[]): Promise<void>
  }
}

/** What is known of all rooms, once they are open. */
interface OfRooms {
  readonly heeds: () => readonly Heed[]
  readonly due: () => readonly DueTable[]
  readonly kinds: ReadonlyMap<string, DeliveryKind>
}

/** How the rooms reach the database. */
export function bindingOn({ prisma, clock, ids, wakersIn }: Grounds, { heeds, due, kinds }: OfRooms): Binding {
  const tools = { clock, ids }
  const tellIn = tellingTo(heeds)
  const ground = (statements: Statements): Makers<GroundStores> => {
    const wakeLanes = (workspaceIds: readonly string[]) => wakersIn(statements).wakeLanes(workspaceIds)
    return {
      acts: () => actsIn(statements, tools),
      seats: () => seatsIn(statements, tools),
      moving: () => movingIn(statements, tools),
      pictures: () => picturesIn(statements, tools),
      outbox: () => outboxIn(statements, { ...tools, wakeLanes }),
      audit: () => auditIn(statements, tools),
      tell: () => tellIn(statements),
      wakeTimetable: () => () => wakersIn(statements).wakeTimetable(),
      wakeLanes: () => wakeLanes,
    }
  }
  const withGround = <Stores>(statements: Statements, makers: StoreMakers<Stores>) =>
    madeWhenUsed<GroundStores & Stores>({ ...ground(statements), ...boundTo(makers, statements, tools) } as Makers<GroundStores & Stores>)
  const widely = <Stores>(transaction: Transaction, makers: StoreMakers<Stores, Transaction>) => {
    const wide = { programmes: () => programmesIn(transaction, tools), choices: () => choicesIn(transaction) }
    const own = boundTo(makers, transaction, tools)
    return madeWhenUsed<WideStores & Stores>({ ...ground(transaction), ...wide, ...own } as Makers<WideStores & Stores>)
  }
  const directly: Binding['directly'] = (bind) => (work) => retried(() => prisma.directly((statements) => work(bind(statements))))
  return {
    directly,
    tellingGone: (statements) => tellGone(ground(statements)),
    tellIn,
    transact: (makers) => directly((statements) => withGround(statements, makers)),
    transactWidely:
      <Stores>(makers: StoreMakers<Stores, Transaction>) =>
      <T>(work: (stores: WideStores & Stores) => Promise<T>) =>
        retried(() => prisma.$transaction((transaction) => work(widely(transaction, makers)), longest)),
    tryOut:
      <Stores>(makers: StoreMakers<Stores, Transaction>) =>
      <T>(cohortId: string, work: (stores: WideStores & Stores) => Promise<T>) =>
        retried(() =>
          rolledBack(
            (inside: (transaction: Transaction) => Promise<never>) => prisma.$transaction(inside, longest),
            (transaction: Transaction) =>
              triedIn({ statements: transaction, tables: due(), now: clock.now(), cohortId, kinds }, () =>
                work(widely(transaction, makers)),
              ),
          ),
        ),
    heeds: (makers, heeds) => async (statements, fact) => {
      const follow = heeds[fact.happened] as ((stores: ReturnType<typeof withGround>, fact: Fact) => Promise<void>) | undefined
      await follow?.(withGround(statements, makers), fact)
    },
    due(table, batch, makers, take) {
      const withStores: TakeSome = async (statements, ids, now) => take(withGround(statements, makers), ids, now)
      return dueTable({ prisma, clock }, table, batch, withStores)
    },
  }
}

type TakeSome = (statements: Statements, ids: readonly string[], now: Instant) => Promise<void>
type Lock = (statements: Statements, now: Instant) => Promise<string[]>

function dueTable({ prisma, clock }: Pick<Grounds, 'prisma' | 'clock'>, table: string, batch: number, take: TakeSome): DueTable {
  const takeIn = async (statements: Statements, lock: Lock): Promise<number> => {
    const now = clock.now()
    const locked = await lock(statements, now)
    if (locked.length > 0) await take(statements, locked, now)
    return locked.length
  }
  const taking = (lock: Lock) => retried(() => prisma.directly((statements) => takeIn(statements, lock)))
  const some: Lock = (statements, now) => lockDue(statements, table, now, batch)
  return {
    table,
    takeBatch: () => taking(some),
    takeIn: (statements) => takeIn(statements, some),
    async takeOne(id) {
      await taking((statements) => lockOne(statements, table, id))
    },
  }
}

/** Milliseconds. */
const longest = { timeout: 60_000, maxWait: 30_000 }

const tellGone =
  ({ tell, wakeTimetable }: Pick<Makers<GroundStores>, 'tell' | 'wakeTimetable'>) =>
  async (people: readonly string[], at: Instant): Promise<void> => {
    for (const personId of people) await tell()({ happened: 'personGone', personId, at })
    await wakeTimetable()()
  }

const tellingTo =
  (heeds: () => readonly Heed[]) =>
  (statements: Statements): Tell =>
  async (fact) => {
    for (const heed of heeds()) await heed(statements, fact)
  }

type Makers<Stores> = { readonly [Name in keyof Stores]: () => Stores[Name] }

const boundTo = <Stores, Connection>(
  makers: StoreMakers<Stores, Connection>,
  connection: Connection,
  tools: { readonly clock: Clock; readonly ids: Ids },
): Makers<Stores> => {
  const names = Object.keys(makers) as (keyof Stores)[]
  return Object.fromEntries(names.map((name) => [name, () => makers[name](connection, tools)])) as Makers<Stores>
}

function madeWhenUsed<Stores>(makers: Makers<Stores>): Stores {
  const stores = {}
  for (const name of Object.keys(makers) as (keyof Stores)[])
    Object.defineProperty(stores, name, {
      ...{ enumerable: true, configurable: true },
      get() {
        const value = makers[name]()
        Object.defineProperty(stores, name, { value, enumerable: true })
        return value
      },
    })
  return stores as Stores
}
