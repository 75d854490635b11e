import { pino } from 'pino'

/** Structured log on stderr. Ids only: no names, no texts, no tokens. */
export type Log = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error'>

/** A log on stderr, from this level on. */
export const createLog = (level: string): Log => pino({ level, base: null }, pino.destination(2))

/** A log that writes nothing, for tests and rehearsals. */
export const silentLog: Log = pino({ level: 'silent' })
