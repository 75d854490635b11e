import type { PictureRow } from '../../prisma/generated/rows.ts'
import type { KeptPicture } from '../contract/pictures.ts'
import { type Clock, hoursAfter, type Instant, toDate } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import type { Statements } from '../store/statements.ts'
import { judgePicture } from './rules.ts'
import { daysUnneeded, type PictureStore } from './store.ts'

/** Pictures in a database. */
export function picturesIn(statements: Statements, { clock, ids }: { readonly clock: Clock; readonly ids: Ids }): PictureStore {
  const soon = () => toDate(hoursAfter(clock.now(), daysUnneeded * 24))
  return {
    async keep(bytes, by) {
      const facts = judgePicture(bytes)
      if ('trouble' in facts) return facts
      const id = ids.next()
      // As text: so every way to the database takes it.
      await statements.$executeRaw`
        insert into picture (id, person_id, media_type, width, height, bytes, until, created_at)
        values (${id}::uuid, ${by}::uuid, ${facts.mediaType}, ${facts.width}, ${facts.height},
          decode(${Buffer.from(bytes).toString('base64')}, 'base64'), ${soon()}, ${toDate(clock.now())})`
      return { id }
    },
    async keepFor(some, until) {
      await statements.$executeRaw`update picture set until = ${until && toDate(until)}::timestamptz where id = any(${[...some]}::uuid[])`
    },
    async again(id, by) {
      const copy = ids.next()
      const made = await statements.$executeRaw`
        insert into picture (id, person_id, media_type, width, height, bytes, until, created_at)
        select ${copy}::uuid, ${by}::uuid, media_type, width, height, bytes, ${soon()}, ${toDate(clock.now())} from picture where id = ${id}::uuid`
      return made === 1 ? copy : null
    },
    standing: (some) => standing(statements, some),
    async drop(some) {
      await statements.$executeRaw`delete from picture where id = any(${[...some]}::uuid[])`
    },
  }
}

/** Those of these pictures that are still there. */
export async function standing(statements: Statements, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await statements.$queryRaw<Pick<PictureRow, 'id'>[]>`select id from picture where id = any(${[...ids]}::uuid[])`
  return rows.map(({ id }) => id)
}

/** A picture with its content. Null: it is gone. */
export async function readPicture(statements: Statements, id: string): Promise<KeptPicture | null> {
  const [row] = await statements.$queryRaw<(Pick<PictureRow, 'media_type'> & { base64: string })[]>`
    select media_type, encode(bytes, 'base64') as base64 from picture where id = ${id}::uuid`
  return row ? { mediaType: row.media_type, bytes: Buffer.from(row.base64, 'base64') } : null
}

/** Nothing needs these pictures from `at` on: the next look at the timetable removes them. */
export async function letGo(statements: Statements, ids: readonly string[], at: Instant): Promise<void> {
  await statements.$executeRaw`update picture set until = ${toDate(at)} where id = any(${[...ids]}::uuid[])`
}

/** Pictures that each look at the timetable removes. */
const sweptAtOnce = 100

/** Removes pictures that nobody needed in time. */
export async function sweepPictures(statements: Statements, at: Instant): Promise<void> {
  await statements.$executeRaw`
    delete from picture where id in (select id from picture where until <= ${toDate(at)} order by until limit ${sweptAtOnce} for update skip locked)`
}
