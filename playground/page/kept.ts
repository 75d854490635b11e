/** What this browser remembers of the page, and nobody else. A browser that keeps nothing is as good. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(`pari-${name}`)
  } catch {
    return null
  }
}

/** Remembers, or forgets with null. */
export function keep(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`pari-${name}`)
    else localStorage.setItem(`pari-${name}`, value)
  } catch {
    // Private windows may keep nothing: the page works without.
  }
}
