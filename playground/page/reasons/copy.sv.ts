import type { Copy } from './copy.ts'

/** What happens beside deliveries, in Swedish. */
export const swedish: Copy = {
  kinds: {
    timetable: { name: 'Kalendern kontrolleras', why: 'Reglerna gås igenom; kanske behöver ingen få veta något.' },
    behaviour: { name: 'Någon svarar', why: 'Deltagarna svarar själva, så som du har valt.' },
  },
  unknown: 'En av reglerna i Pari blev aktuell.',
}
