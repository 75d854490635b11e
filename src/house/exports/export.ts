import type { Clock } from '../../kit/clock.ts'
import type { Apart } from '../../kit/heavy.ts'
import { heavy } from '../../kit/workbook.ts'
import type { ExportOf } from '../housing.ts'
import type { DeliveryKind } from '../kinds.ts'
import type { OpenRoom } from '../room.ts'
import type { ExportedCohort, MessageRow } from './exports.prisma.ts'
import { messagesSheet } from './messages.ts'

interface Deps {
  readonly apart: Apart
  readonly cohort: (cohortId: string) => Promise<ExportedCohort | null>
  readonly rooms: () => readonly OpenRoom[]
  readonly kinds: ReadonlyMap<string, DeliveryKind>
  readonly messages: (cohortId: string) => Promise<readonly MessageRow[]>
  readonly clock: Clock
}

/** Everything that the rooms have of a cohort, a sheet each, in one workbook. It is written in a thread of its own. */
export const exportsOf =
  ({ apart, cohort, rooms, kinds, messages, clock }: Deps): ExportOf =>
  async (cohortId, language, by) => {
    const found = await cohort(cohortId)
    if (!found) return null
    const { name, zone, words } = found
    const sheets = await Promise.all(rooms().map(async (room) => (await room.sheets?.({ cohortId, language, zone, words })) ?? []))
    const own = messagesSheet(await messages(cohortId), { language, zone, kinds })
    const inOrder = [...sheets.flat(), own].toSorted((a, b) => a.rank - b.rank)
    const written = await apart(heavy, inOrder, by)
    return 'done' in written
      ? { name: fileName(name, clock.now().toZonedDateTimeISO(zone).toPlainDate().toString()), bytes: written.done }
      : written
  }

const fileName = (cohort: string, day: string): string =>
  `${cohort
    .replaceAll(/[\\/:*?"<>|\n]/g, ' ')
    .trim()
    .slice(0, 60)} ${day}.xlsx`
