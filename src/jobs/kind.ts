/** What sort of error it is, for the log: its class and its code. Its text is left out, because it may hold the words of somebody. */
export function kindOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return typeof error
  const name = error instanceof Error ? error.name : 'Error'
  return 'code' in error && typeof error.code === 'string' ? `${name} ${error.code}` : name
}
