import type { Prisma } from '../../prisma/generated/client.ts'

/** An open database transaction; only `*.prisma.ts` files look inside. */
export type Transaction = Prisma.TransactionClient

/** Runs work in one transaction and gives it the stores that it needs, all bound to that transaction. */
export type Transact<Stores> = <T>(work: (stores: Stores) => Promise<T>) => Promise<T>
