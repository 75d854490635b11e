import { pino } from 'pino'

/** Structured log on stderr. Ids only: no names, no texts, no tokens. */
export type Log = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error'>

export const createLog = (level: string): Log => pino({ level, base: null }, pino.destination(2))

export const silentLog: Log = pino({ level: 'silent' })
