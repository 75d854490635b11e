import type { Db } from 'pg-boss'
import type { Log } from '../kit/log.ts'
import { kindOf } from './kind.ts'

/** The part of a connection pool that the queue needs; a `pg.Pool` fits. */
export interface Pool {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>
  connect(): Promise<Connection>
}

/** One connection borrowed from the pool. */
export interface Connection {
  query(text: string): Promise<unknown>
  on(event: 'notification', listener: (notification: { payload?: string | undefined }) => void): unknown
  on(event: 'error' | 'end', listener: () => void): unknown
  /** Gives the connection back. With `true` it is closed instead. */
  release(close?: boolean): void
}

/** Milliseconds between two tries to listen again. Polling goes on meanwhile, so every job is found, only later. */
const tryAgainAfter = 1_000

/**
 * How pg-boss reaches the database: through our pool. One connection of it is kept to hear NOTIFY. `heard` is told which queue has work, or
 * null when something may have been missed.
 */
export function overPool(deps: {
  pool: Pool
  log: Log
  heard: (queue: string | null) => void
}): Required<Pick<Db, 'executeSql' | 'listen'>> {
  return {
    executeSql: (text, values) => deps.pool.query(text, values),
    async listen(channel) {
      const ear = earOn(deps, channel)
      await ear.open()
      return { close: () => Promise.resolve(ear.close()) }
    },
  }
}

function earOn({ pool, log, heard }: Parameters<typeof overPool>[0], channel: string) {
  let current: Connection | undefined
  let retry: NodeJS.Timeout | undefined
  let closed = false

  async function open(): Promise<void> {
    try {
      await borrow()
      heard(null)
    } catch (error) {
      log.warn({ kind: kindOf(error) }, 'cannot hear of new work; polling until the database lets us listen')
      drop(current)
      openLater()
    }
  }

  async function borrow(): Promise<void> {
    const connection = await pool.connect()
    if (closed) return connection.release()
    current = connection
    connection.on('notification', ({ payload }) => {
      if (connection === current) heard(payload ?? null)
    })
    for (const event of ['error', 'end'] as const) connection.on(event, () => lose(connection))
    await connection.query(`LISTEN "${channel}"`)
  }

  function lose(connection: Connection): void {
    if (connection !== current) return
    log.warn('lost the connection that hears of new work; polling until it is back')
    drop(connection)
    openLater()
  }

  function drop(connection: Connection | undefined): void {
    current = undefined
    connection?.release(true)
  }

  function openLater(): void {
    if (closed) return
    clearTimeout(retry)
    retry = setTimeout(() => void open(), tryAgainAfter)
  }

  function close(): void {
    closed = true
    clearTimeout(retry)
    drop(current)
  }

  return { open, close }
}
