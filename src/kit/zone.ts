/** Whether this names an IANA time zone that this machine knows: others' lists may be newer. */
export function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

/** The IANA time zone that a directory names; null where it names none, or one whose time nobody here could tell. */
export const zoneNamed = (name: string | null | undefined): string | null => (name && isZone(name) ? name : null)
