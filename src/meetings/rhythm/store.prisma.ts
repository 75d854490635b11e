import type { Statements } from '../../store/statements.ts'
import { coordinates } from '../pairs.prisma.ts'
import type { RhythmStore } from './store.ts'
import { storedRhythm } from './stored-rhythm.ts'

/** How often pairs meet, on one database transaction. */
export const rhythmsIn = (statements: Statements): RhythmStore => ({
  async chooseRhythm(pairId, { everyDays, wanted }) {
    await statements.$executeRaw`update pair_course set every_days = ${everyDays}, wanted = ${wanted} where pair_id = ${pairId}::uuid`
  },

  async saveRhythm(programmeId, rhythm) {
    await statements.$executeRaw`
      update programme set settings = jsonb_set(settings, '{meetings}', coalesce(settings->'meetings', '{}'::jsonb) || ${JSON.stringify(rhythm)}::jsonb)
      where id = ${programmeId}::uuid`
  },
  async rhythmOf(cohortId, reader) {
    const rows = await statements.$queryRaw<{ id: string; chosen: unknown }[]>`
      select pr.id, pr.settings->'meetings' as chosen from cohort c join programme pr on pr.id = c.programme_id
      where c.id = ${cohortId}::uuid and pr.ended_at is null and ${coordinates(reader)}`
    return rows.map(({ id, chosen }) => ({ programmeId: id, rhythm: storedRhythm(chosen, id) }))[0] ?? null
  },
})
