import type { PersonRow } from '../../prisma/generated/rows.ts'
import { knownLanguage } from '../contract/view.ts'
import { columnsOf } from '../store/columns.ts'
import type { KnownPerson } from './directory.ts'
import { quietHoursOf } from './quiet-hours.ts'

const person = columnsOf<PersonRow>()({
  ...{ personId: 'id', name: 'name', language: 'language' },
  ...{ timeZone: 'time_zone', quietFrom: 'quiet_from', quietUntil: 'quiet_until' },
})

/** Columns that say who somebody is, for a person joined as `alias`. */
export const personColumns = person.select
/** The columns of a person, behind their prefix. */
export type PersonIn<Prefix extends string> = Parameters<typeof person.read<Prefix>>[0]

/** Reads the columns of a person. */
export function toPerson<Prefix extends string>(row: PersonIn<Prefix>, prefix: Prefix): Omit<KnownPerson, 'workspaceId'> {
  const { language, quietFrom, quietUntil, ...who } = person.read(row, prefix)
  return { ...who, language: knownLanguage(language), quiet: quietHoursOf(quietFrom, quietUntil) }
}
