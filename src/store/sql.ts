import { createRequire } from 'node:module'

type Words = typeof import('@prisma/client-runtime-utils')

/**
 * Prisma's words for SQL, without its client, which takes a while to load. Required, as the client does: for imports the package brings a
 * second copy, whose statements the client would take for values.
 */
export const { empty, raw, Sql, sql } = createRequire(import.meta.url)('@prisma/client-runtime-utils') as Words
export type Sql = InstanceType<Words['Sql']>
