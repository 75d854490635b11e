import { type DestinationStream, pino } from 'pino'

/** Structured log on stderr. Ids only: no names, no texts, no tokens. */
export type Log = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error'>

/** A log on stderr, from this level on: one object of JSON a line. */
export const createLog = (level: string): Log => pino({ level, base: null }, pino.destination(2))

/** The same in words where somebody reads along at a terminal. `to`: elsewhere than stderr. */
export async function openLog(level: string, { isTerminal, to }: { isTerminal: boolean; to?: NodeJS.WritableStream }): Promise<Log> {
  if (!isTerminal) return createLog(level)
  // It is loaded only here, since a process that somebody else watches starts without it.
  const { default: inWords } = await import('pino-pretty')
  const log: Log = pino({ level, base: null }, inWords({ ...spoken, destination: to ?? 2, sync: true }) as DestinationStream)
  return log
}

/** The time of day, the level where it is not the usual one, the words, and whatever else there is on the same line. */
const spoken = {
  ignore: 'pid,hostname',
  translateTime: 'SYS:HH:MM:ss',
  singleLine: true,
  customPrettifiers: { level: (_: unknown, __: string, ___: object, { labelColorized = '' }) => labelColorized.replace('INFO', '·') },
}

/** A log that writes nothing, for tests and rehearsals. */
export const silentLog: Log = pino({ level: 'silent' })
