import type { Copy } from './copy.ts'

/** What happens beside deliveries, in Swedish. */
export const swedish: Copy = {
  kinds: {
    timetable: { name: 'Pari ser i kalendern', why: 'Reglerna gås igenom; kanske behöver ingen få höra något.' },
    behaviour: { name: 'Någon svarar', why: 'Deltagarna svarar själva, så som du har valt.' },
  },
  unknown: 'En av Paris regler blev aktuell.',
}
