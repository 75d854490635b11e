/** What the connector answers. `ended` is `ok` or an error's code. */
export interface Reply {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly ended: string
}

/**
 * Teams' errors: status and usual words.
 * Source: learn.microsoft.com, "Status codes from agent conversational APIs"; where it is silent, the nearest of them.
 */
const errors = {
  BadArgument: [400, 'Bad Argument', 'Invalid request'],
  BadSyntax: [400, 'BadSyntax', 'The request is malformed'],
  Unauthorized: [401, 'Unauthorized', 'Authorization has been denied for this request'],
  BotDisabledByAdmin: [403, 'BotDisabledByAdmin', 'The tenant admin disabled this bot'],
  BotNotInConversationRoster: [403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster'],
  ConversationBlockedByUser: [403, 'ConversationBlockedByUser', 'User blocked the conversation with the bot'],
  MessageWritesBlocked: [403, 'Forbidden', 'Message writes are blocked'],
  NotEnoughPermissions: [403, 'NotEnoughPermissions', 'The bot has not enough permissions to do this'],
  ConversationNotFound: [404, 'ConversationNotFound', 'Conversation not found'],
  ActivityNotFoundInConversation: [404, 'ActivityNotFoundInConversation', 'Activity not found in conversation'],
  MemberNotFoundInConversation: [404, 'MemberNotFoundInConversation', 'Member not found in conversation'],
  NotFound: [404, 'NotFound', 'There is nothing here'],
  PreconditionFailed: [412, 'PreconditionFailed', 'Precondition failed, please try again'],
  MessageSizeTooBig: [413, 'MessageSizeTooBig', 'Message size too large'],
  Throttled: [429, 'Throttled', 'Too many requests'],
  ServiceError: [500, 'ServiceError', 'An unexpected error occurred'],
  BadGateway: [502, 'BadGateway', 'Bad gateway'],
  ServiceUnavailable: [503, 'ServiceUnavailable', 'Service is unavailable'],
  GatewayTimeout: [504, 'GatewayTimeout', 'Gateway timeout'],
} as const

export type ErrorName = keyof typeof errors

export interface ErrorMore {
  readonly message?: string
  readonly subCode?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** An error as Teams words it; a sub-code stands beside the code and in the inner error, as services of different age have it. */
export function errorReply(status: number, code: string, { message = code, subCode, headers = {} }: ErrorMore = {}): Reply {
  const inner = subCode === undefined ? {} : { subCode, innerHttpError: { statusCode: status, body: { subCode } } }
  return { status, body: { error: { code, message, ...inner } }, headers, ended: subCode ?? code }
}

/** One of Teams' known errors. */
export function refuse(name: ErrorName, more: ErrorMore = {}): Reply {
  const [status, code, message] = errors[name]
  return errorReply(status, code, { message, ...(name === 'MessageWritesBlocked' ? { subCode: name } : {}), ...more })
}

/** 429, with or without the seconds to wait: the header may be missing. */
export const throttled = (seconds: number | undefined): Reply =>
  refuse('Throttled', seconds === undefined ? {} : { headers: { 'retry-after': String(seconds) } })

export const done = (body?: unknown, status = 200): Reply => ({ status, ...(body === undefined ? {} : { body }), ended: 'ok' })

/** Whether something was answered already, instead of finding what was asked for. */
export const isReply = (value: object): value is Reply => 'ended' in value
