import { resolve } from 'node:path'
import { z } from 'zod'
import type { Refusal } from './kit/result.ts'

const environment = z.object({
  /** A PostgreSQL server of your own, version 15 or newer; empty: Pari starts one in its data directory. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must look like postgresql://user:password@host:5432/database' }).optional(),
  /** Where the embedded database and rehearsals are kept. */
  PARI_DATA: z.string().min(1).default('.pari'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error'], { error: 'must be debug, info, warn or error' }).default('info'),
  /** Lanes that this process runs at once. */
  PARI_LANES: z.coerce.number({ error: 'must be a number' }).int().min(1).max(1000).default(20),
})

export interface Config {
  readonly databaseUrl: string | null
  readonly dataDirectory: string
  readonly logLevel: z.infer<typeof environment>['LOG_LEVEL']
  readonly lanesAtOnce: number
}

/** Reads the environment once; every problem in words. Nobody else looks at `process.env`. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config | readonly Refusal[] {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const read = environment.safeParse(filled)
  if (!read.success) return read.error.issues.map((issue) => ({ refused: `${issue.path.join('.')} ${issue.message}` }))
  const { DATABASE_URL, PARI_DATA, LOG_LEVEL, PARI_LANES } = read.data
  return { databaseUrl: DATABASE_URL ?? null, dataDirectory: resolve(PARI_DATA), logLevel: LOG_LEVEL, lanesAtOnce: PARI_LANES }
}
