import type { CohortRow, KickOffRow, ProgrammeRow } from '../../../prisma/generated/rows.ts'
import { knownLanguage } from '../../contract/view.ts'
import { livesIn } from '../../people/reach.prisma.ts'
import { columnsOf } from '../../store/columns.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import { storedWords } from '../settings.ts'
import type { Reader, SeenKickOff, ToldKickOff } from './kick-off-shown.ts'

const kickOff = columnsOf<KickOffRow>()({ id: 'id', startsAt: 'starts_at', venue: 'venue', turn: 'turn', calledOffAt: 'called_off_at' })
const cohort = columnsOf<CohortRow>()({ cohortId: 'id', cohort: 'name', language: 'language', zone: 'time_zone' })
const programme = columnsOf<ProgrammeRow>()({ programmeId: 'id', programme: 'name', endedAt: 'ended_at' })

/** The columns of what is told of a kick-off `k`, with its cohort and its programme joined as `c` and `pr`. */
export const toldColumns = Prisma.sql`${kickOff.select('k', 'k_')}, ${cohort.select('c', 'c_')}, ${programme.select('pr', 'pr_')},
  pr.settings->'words' as pr_words`
/** A row of `toldColumns`. */
export type ToldRow = Parameters<typeof kickOff.read<'k_'>>[0] &
  Parameters<typeof cohort.read<'c_'>>[0] &
  Parameters<typeof programme.read<'pr_'>>[0] & { readonly pr_words: unknown }

/** Reads a row of `toldColumns`. */
export function toToldKickOff(row: ToldRow): ToldKickOff {
  const { language, ...of } = cohort.read(row, 'c_')
  const { programmeId, programme: name, endedAt } = programme.read(row, 'pr_')
  const words = storedWords(row.pr_words, programmeId)
  const hasEnded = endedAt !== null
  return { ...kickOff.read(row, 'k_'), ...of, programme: name, words, language: knownLanguage(language), ...(hasEnded && { hasEnded }) }
}

/**
 * Whether home keeps what belongs to the kick-off `k`: as long as its programme `pr` goes on. One that is called off may get another date at any time.
 */
export const isKept = Prisma.sql`(pr.ended_at is null or k.called_off_at is not null)`

/** A kick-off, whoever looks. Null: there is none. */
export async function toldKickOff(statements: Statements, kickOffId: string): Promise<ToldKickOff | null> {
  const rows = await statements.$queryRaw<ToldRow[]>`
    select ${toldColumns} from kick_off k join cohort c on c.id = k.cohort_id join programme pr on pr.id = c.programme_id where k.id = ${kickOffId}::uuid`
  return rows.map(toToldKickOff)[0] ?? null
}

/** Kick-offs as this person sees them; `which` in terms of the kick-off `k`, its cohort `c` and its programme `pr`. */
export async function kickOffsSeenBy(personId: string, statements: Statements, which: Prisma.Sql): Promise<SeenKickOff[]> {
  const rows = await statements.$queryRaw<(ToldRow & Pick<SeenKickOff, 'coordinates'>)[]>`
    select ${toldColumns}, ${coordinates(personId)} as coordinates
    from kick_off k join cohort c on c.id = k.cohort_id join programme pr on pr.id = c.programme_id where ${which} order by k.id`
  return rows.map((row) => ({ ...toToldKickOff(row), coordinates: row.coordinates }))
}

/** One kick-off as somebody sees it where they are; null where its programme does not live. */
export async function kickOffSeenBy(
  { personId, workspaceId }: Pick<Reader, 'personId' | 'workspaceId'>,
  statements: Statements,
  kickOffId: string,
): Promise<SeenKickOff | null> {
  const which = Prisma.sql`k.id = ${kickOffId}::uuid and ${livesIn(Prisma.sql`${workspaceId}::uuid`)}`
  return (await kickOffsSeenBy(personId, statements, which))[0] ?? null
}

/** Locks the kick-off, so that nobody else acts for it until the transaction ends. */
export async function holdKickOff(statements: Statements, kickOffId: string): Promise<void> {
  await statements.$queryRaw`select id from kick_off where id = ${kickOffId}::uuid for no key update`
}

/** Whether somebody coordinates the cohort of the kick-off `k`. */
export const coordinates = (personId: string): Prisma.Sql => Prisma.sql`exists (select from enrolment co_e
  where co_e.cohort_id = k.cohort_id and co_e.person_id = ${personId}::uuid and co_e.role = 'coordinator' and co_e.state = 'active')`
