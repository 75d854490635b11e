import type { RankedSheet, Written } from '../house/shown.ts'
import { toDate } from '../kit/clock.ts'
import { momentInCell } from '../kit/workbook.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import type { Guest } from './facts.ts'

const rank = 30

/** Who came, as a sheet; none where nobody noted it. */
export async function sheets({ transact }: Deps, { cohortId, language, zone, words }: Written): Promise<readonly RankedSheet[]> {
  const guests = await transact(async ({ presence }) => {
    const evening = await presence.ofCohort(cohortId)
    return evening ? presence.guests(evening.id) : []
  })
  if (guests.every(({ state }) => state === 'none')) return []
  const { sheet, roles, list, care } = copyIn(language, words)
  const names = new Map(guests.map(({ id, name }) => [id, name]))
  const rowOf = (guest: Guest) => [
    ...[guest.name, roles[guest.role], list.expectation[guest.expectation]],
    ...[guest.state === 'none' ? null : sheet[guest.state], guest.tappedAt && momentInCell(toDate(guest.tappedAt), zone)],
    ...[
      guest.isClockOff ? sheet.clockOff : null,
      guest.satWith && (names.get(guest.satWith) ?? null),
      guest.answer && care.answers[guest.answer],
    ],
  ]
  return [{ name: sheet.title, rank, columns: Object.values(sheet.columns), rows: guests.map(rowOf) }]
}
