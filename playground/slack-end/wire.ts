import type { Json } from '../ends/json.ts'

export { isJson, type Json, parsed } from '../ends/json.ts'

/** What a Web API method says: `{ok: true, …}` or `{ok: false, error, …}`, with HTTP 200 in both cases. */
export interface Answer {
  readonly ok: boolean
  readonly error?: string
  readonly [field: string]: unknown
}

export const yes = (fields: Json = {}): Answer => ({ ok: true, ...fields })
export const no = (error: string, fields: Json = {}): Answer => ({ ok: false, error, ...fields })

/** A refusal with Slack's own lines about what is wrong, as `response_metadata.messages`. */
export const noBecause = (error: string, problems: readonly string[]): Answer =>
  no(error, { errors: problems, response_metadata: { messages: problems.map((problem) => `[ERROR] ${problem}`) } })

/** Whether a method has answered already, instead of finding what was asked for. */
export const isAnswer = (value: object): value is Answer => 'ok' in value
