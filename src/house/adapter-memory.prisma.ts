import type { PageRow } from '../../prisma/generated/rows.ts'
import type { AdapterMemory, OpenMemory } from '../contract/adapter-memory.ts'
import { type Clock, type Instant, toDate } from '../kit/clock.ts'
import type { Base } from '../store/pool.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'

/** How many pages whose time is over each claim, and each look at the timetable, removes. */
const sweptAtOnce = 500

/** The memories of adapters in a database. */
export const memoriesIn =
  ({ statements, directly }: Pick<Base, 'statements' | 'directly'>, { clock }: { readonly clock: Clock }): OpenMemory =>
  (platform): AdapterMemory => ({
    async read(kind, key) {
      const [page] = await statements.$queryRaw<Pick<PageRow, 'text'>[]>`
        select text from page where platform = ${platform} and kind = ${kind} and key = ${key} and ${isCurrent(clock)}`
      return page?.text ?? null
    },

    async write(kind, key, text, until) {
      await statements.$executeRaw`
        insert into page (platform, kind, key, text, until) values (${platform}, ${kind}, ${key}, ${text}, ${until ? toDate(until) : null})
        on conflict (platform, kind, key) do update set text = excluded.text, until = excluded.until`
    },

    async keys(kind, beginning) {
      const pages = await statements.$queryRaw<Pick<PageRow, 'key'>[]>`
        select key from page where platform = ${platform} and kind = ${kind} and starts_with(key, ${beginning}) and ${isCurrent(clock)}`
      return pages.map(({ key }) => key)
    },

    async forget(kind, key) {
      await statements.$executeRaw`delete from page where platform = ${platform} and kind = ${kind} and key = ${key}`
    },

    async claim(kind, key, until) {
      const now = toDate(clock.now())
      const won = await statements.$executeRaw`
        insert into page (platform, kind, key, text, until) values (${platform}, ${kind}, ${key}, '', ${toDate(until)})
        on conflict (platform, kind, key) do update set until = excluded.until where page.until <= ${now}`
      await sweepPages(statements, clock.now())
      return won === 1
    },

    rewrite: (kind, key, work) =>
      directly(async (transaction) => {
        // This makes or locks the row, which is ours until the transaction ends: even two first writers wait for each other.
        const [page] = await transaction.$queryRaw<(Pick<PageRow, 'text'> & { current: boolean })[]>`
          insert into page (platform, kind, key, text, until) values (${platform}, ${kind}, ${key}, '', ${toDate(clock.now())})
          on conflict (platform, kind, key) do update set text = page.text returning text, ${isCurrent(clock)} as current`
        const { text, result, until = null } = await work(page?.current ? page.text : null)
        await transaction.$executeRaw`
          update page set text = ${text}, until = ${until && toDate(until)}::timestamptz where platform = ${platform} and kind = ${kind} and key = ${key}`
        return result
      }),
  })

/** Removes pages whose time is over, the oldest first, so many at once. */
export async function sweepPages(statements: Statements, at: Instant): Promise<void> {
  await statements.$executeRaw`
    delete from page where (platform, kind, key) in
      (select platform, kind, key from page where until <= ${toDate(at)} order by until limit ${sweptAtOnce} for update skip locked)`
}

const isCurrent = (clock: Clock): Prisma.Sql => Prisma.sql`(until is null or until > ${toDate(clock.now())})`
