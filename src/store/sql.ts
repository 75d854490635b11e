import { createRequire } from 'node:module'
import type * as Words from '@prisma/client-runtime-utils'

/**
 * Prisma's words for SQL, without its client, which takes a while to load. Required, as the client does: for imports the package brings a
 * second copy, whose statements the client would take for values.
 */
export const { empty, join, raw, Sql, sql } = createRequire(import.meta.url)('@prisma/client-runtime-utils') as typeof Words
export type Sql = Words.Sql
