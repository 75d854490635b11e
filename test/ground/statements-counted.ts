import pg from 'pg'

type Query = (this: pg.Client, ...given: unknown[]) => unknown
const prototype = pg.Client.prototype as unknown as Record<'query', Query>

/** How many statements are sent to a database while something is done, in this process; two in one message count as two. */
export async function countingStatements(work: () => Promise<unknown>): Promise<number> {
  const real = prototype.query
  let count = 0
  prototype.query = function counted(...given) {
    count += textOf(given[0]).split(/;(?=\s*\S)/u).length
    return real.apply(this, given)
  }
  try {
    await work()
  } finally {
    prototype.query = real
  }
  return count
}

function textOf(asked: unknown): string {
  if (typeof asked === 'string') return asked
  const { text } = asked as { text?: unknown }
  return typeof text === 'string' ? text : ''
}
