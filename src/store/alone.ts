import pg from 'pg'

/** One connection for a piece of work that copies whole tables; it writes and reads everything in UTF-8 and UTC. */
export async function alone<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'pari', connectionTimeoutMillis: 30_000 })
  await client.connect()
  try {
    await client.query(`set client_encoding to 'UTF8'; set timezone to 'UTC'; set datestyle to 'ISO, YMD'`)
    return await work(client)
  } finally {
    await client.end()
  }
}
