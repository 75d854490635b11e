import { type Logger, LogLevel } from '@slack/bolt'
import type { Log } from '../../../src/kit/log.ts'

/** Slack's libraries log whole payloads and addresses that work like keys: only warnings and errors pass, by their names, stripped of both. */
export const slackLogger = (log: Log): Logger => ({
  debug() {},
  info() {},
  warn: (...said) => log.warn({ slack: said.map(nameOf) }, 'Slack’s library warns'),
  error: (...said) => log.error({ slack: said.map(nameOf) }, 'Slack’s library reports an error'),
  setLevel() {},
  getLevel: () => LogLevel.WARN,
  setName() {},
})

/** What may be written of something that was thrown or said: a code or a name where there is one. */
export function nameOf(said: unknown): string {
  if (typeof said === 'string') return said.replaceAll(/\b(?:https?|wss?):\S+|\bx(?:ox|app)\S+/g, '…').slice(0, 200)
  if (!(said instanceof Error)) return typeof said
  const { code, data, cause } = said as Error & { code?: unknown; data?: { error?: unknown } }
  return [said.name, code, data?.error, cause instanceof Error ? cause.name : null].filter((part) => typeof part === 'string').join(' ')
}
