/** What may be written of something that was thrown: its name and code. Texts of errors quote addresses, tokens and what people wrote. */
export function nameOf(said: unknown): string {
  if (!(said instanceof Error)) return typeof said
  const { code, errorCode, statusCode, cause } = said as Error & { code?: unknown; errorCode?: unknown; statusCode?: unknown }
  return [said.name, code, errorCode, statusCode, cause instanceof Error ? cause.name : null]
    .filter((part) => typeof part === 'string' || typeof part === 'number')
    .join(' ')
}
