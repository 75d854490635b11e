/** Why something failed, in words for the terminal. The stack is added only for log level `debug`. */
export function failureInWords(error: unknown, logLevel: string): string {
  const stack = logLevel === 'debug' && error instanceof Error ? `${error.stack ?? ''}\n` : ''
  return `${messageOf(error)}\n${stack}`
}

/** An error's words. Several addresses of one host make an error of errors, whose own message is empty. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error instanceof AggregateError && error.message === '') return [...new Set(error.errors.map(messageOf))].join('; ')
  return error.message === '' ? error.name : error.message
}
