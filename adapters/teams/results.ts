import type { FailureReason, Setback } from '../../src/contract/platform.ts'
import type { Answer } from './saying/exchange.ts'

/** Milliseconds to wait when Teams does not say, and at most when it does; the core waits longer with every try. */
const waits = { throttled: 5_000, transient: 2_000, longest: 3_600_000 } as const

/** No token could be had, so nothing was said. `isOver`: Microsoft says that the secret or the app is not good any more. */
export class NoToken extends Error {
  override readonly name = 'NoToken'
  readonly isOver: boolean
  constructor(isOver: boolean) {
    super('no token')
    this.isOver = isOver
  }
}

/** What the connector's answers mean (learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability, "Status codes"), by status. */
const ofStatus: Readonly<Record<number, FailureReason>> = {
  400: 'invalidContent',
  401: 'authorisationRevoked',
  403: 'notPermitted',
  404: 'placeGone',
  413: 'tooLarge',
}

/** What a code says more exactly than its status, under that status only: codes are named differently by age of the service. */
const ofCode: Readonly<Record<number, Readonly<Record<string, FailureReason>>>> = {
  400: { messagesizetoobig: 'tooLarge', requestbodytoolarge: 'tooLarge' },
  403: {
    botdisabledbyadmin: 'blockedByAdministrator',
    botnotinconversationroster: 'appNotInstalled',
    conversationblockedbyuser: 'blockedByPerson',
    messagewritesblocked: 'blockedByPerson',
    notenoughpermissions: 'notPermitted',
    invalidbotapihost: 'notPermitted',
  },
}

/** Refused by something on the way, or for being too early: it was not done. */
const notDone = new Set([407, 409, 412, 421, 425])

/** What an answer of the connector's, or none, means for the caller. Details name codes, never what was said. */
export const setbackOf = (failure: Answer | Error): Setback => (failure instanceof Error ? ofError(failure) : ofAnswer(failure))

const transient: Setback = { kind: 'retry', afterMs: waits.transient, reason: 'transient' }

function ofAnswer(answer: Answer): Setback {
  const { status } = answer
  if (status === 429) return { kind: 'retry', afterMs: Math.min(waitOf(answer), waits.longest), reason: 'throttled' }
  if (notDone.has(status)) return transient
  const codes = codesOf(answer.text)
  const detail = [`HTTP ${status}`, ...codes].join(' ')
  if (status < 400 || status >= 500 || status === 408) return { kind: 'unknown', detail }
  const [exact] = codes.flatMap((code) => ofCode[status]?.[code.toLowerCase()] ?? [])
  return { kind: 'failed', reason: exact ?? ofStatus[status] ?? 'notPermitted', detail }
}

/** Seconds, or a date, which is held against the connector's own clock (RFC 9110, section 10.2.3). */
function waitOf({ headers }: Answer): number {
  const [wanted, sent] = [first(headers['retry-after']), first(headers['date'])]
  if (/^\d{1,7}$/u.test(wanted)) return Number(wanted) * 1000
  const millis = Date.parse(wanted) - Date.parse(sent)
  return Number.isNaN(millis) ? waits.throttled : Math.max(0, millis)
}

const first = (header: string | readonly string[] | undefined): string => (typeof header === 'string' ? header : (header?.[0] ?? '')).trim()

/** Whether it is our token that is refused: it may have been withdrawn before its end. That the bot is not registered, no other token mends. */
export const isTokenRefused = ({ status, text }: Answer): boolean =>
  status === 401 && !codesOf(text).some((code) => code.toLowerCase() === 'botnotregistered')

/** The codes in an error's body, the most exact first; a sub-code is sometimes JSON within the message. */
function codesOf(text: string): string[] {
  const answer = jsonOf(text)
  const error = partOf(answer, 'error') ?? answer
  const inner = [jsonOf(textOf(error, 'message')), partOf(error, 'innererror'), partOf(error, 'innerError')]
  const all = [...inner, error].flatMap((part) => [textOf(part, 'subCode'), textOf(part, 'code'), textOf(part, 'errorCode')])
  return [...new Set(all.filter((code) => /^[A-Za-z][A-Za-z0-9]{1,60}$/u.test(code)))]
}

function jsonOf(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}

const named = (of: object | null, name: string): unknown =>
  of === null ? undefined : Object.entries(of).find(([key]) => key === name)?.[1]
function partOf(of: object | null, name: string): object | null {
  const value = named(of, name)
  return typeof value === 'object' ? value : null
}
function textOf(of: object | null, name: string): string {
  const value = named(of, name)
  return typeof value === 'string' ? value : ''
}

/** Nothing was sent: no connection came about. */
const neverSent = (code: string): boolean =>
  notReached.has(code) || code.startsWith('CERT_') || code.startsWith('ERR_TLS_') || code.indexOf('_CERT') > 0
const notReached = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'UND_ERR_CONNECT_TIMEOUT'],
])

function ofError(error: Error): Setback {
  if (error instanceof NoToken)
    return error.isOver ? { kind: 'failed', reason: 'authorisationRevoked', detail: 'no token: the secret is refused' } : transient
  const codes = codesUnder(error)
  if (codes.length > 0 && codes.every(neverSent)) return transient
  return { kind: 'unknown', detail: [error.name, ...codes].join(' ') }
}

/** The codes at the bottom of an error: one for each address of the host that was tried. */
function codesUnder(error: unknown): string[] {
  if (!(error instanceof Error)) return []
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.flatMap(codesUnder)
  if (error.cause instanceof Error) return codesUnder(error.cause)
  return 'code' in error && typeof error.code === 'string' ? [error.code] : []
}
