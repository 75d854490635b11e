import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { messageOf } from '../../src/kit/failure.ts'
import type { Log } from '../../src/kit/log.ts'
import type { Route } from '../../src/process/http.ts'
import type { Begun, Done, Joined, NotDone, Shown } from '../page/shown.ts'
import type { Listeners } from './events.ts'
import type { Playground } from './playground.ts'
import { requests } from './requests.ts'

interface Deps {
  /** Requests wait until it is there; rejects when it never will be. */
  readonly playground: Promise<Playground>
  readonly shown: (open: readonly string[]) => Shown
  /** A file that somebody was sent. Null: there is none of this id. */
  readonly fileOf: (id: string) => { readonly name: string; readonly bytes: Uint8Array } | null
  readonly listeners: Pick<Listeners, 'listen'>
  readonly log: Log
}

/** A list of people as base64, with room to spare. */
const mostBytes = 20_000_000

/** What the page asks for and sends: the contract stands in playground/page/shown.ts. */
export function apiRoutes({ playground, shown, fileOf, listeners, log }: Deps): Route[] {
  const post = <Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    work: (it: Playground, given: z.output<Schema>) => Promise<Answer>,
  ): Route => ({
    method: 'POST',
    path: `/api/${path}`,
    async handle(request, response) {
      const given = await readBody(request, schema)
      if ('refused' in given) return reply(response, 400, given)
      const answer = await said(async () => work(await playground, given.body), log)
      reply(response, answer !== null && 'refused' in answer ? 409 : 200, answer ?? {})
    },
  })
  return [
    { method: 'GET', path: '/api/shown', handle: async (request, response) => reply(response, 200, shown(openIn(request))) },
    { method: 'GET', path: '/api/file', handle: async (request, response) => serveFile(fileOf, request, response) },
    { method: 'GET', path: '/api/events', handle: async (request, response) => listeners.listen(response, openIn(request)) },
    post('begin', requests.begin, (it, beginning) => it.begin(beginning)),
    post('clock', requests.clock, (it, turn) => it.turn(turn)),
    post('act', requests.act, (it, act) => it.act(act)),
    post('behave', requests.behave, (it, behave) => it.behave(behave)),
    post('join', requests.join, (it, join) => it.join(join)),
    post('trouble', requests.trouble, (it, trouble) => it.trouble(trouble)),
    post('reset', requests.reset, async (it) => {
      await it.reset()
      return null
    }),
  ]
}

/** The person in front of the page is told what went wrong, too. */
async function said(work: () => Promise<Answer>, log: Log): Promise<Answer> {
  try {
    return await work()
  } catch (error) {
    log.error({ err: error }, 'The playground could not do what the page asked for')
    return { refused: messageOf(error) }
  }
}

type Answer = Begun | Done | Joined | NotDone | null

/** `?open=p1,p2`: whose panels are open. */
const openIn = ({ url }: IncomingMessage): string[] =>
  (new URL(url ?? '/', 'http://playground').searchParams.get('open') ?? '').split(',').filter((id) => id !== '')

function serveFile(fileOf: Deps['fileOf'], { url }: IncomingMessage, response: ServerResponse): void {
  const file = fileOf(new URL(url ?? '/', 'http://playground').searchParams.get('id') ?? '')
  if (file === null) reply(response, 404, { refused: 'There is no such file.' })
  else
    response
      .writeHead(200, {
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        'cache-control': 'no-store',
      })
      .end(file.bytes)
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }).end(JSON.stringify(body))
}

async function readBody<Schema extends z.ZodType>(request: IncomingMessage, schema: Schema): Promise<{ body: z.output<Schema> } | NotDone> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    if (length > mostBytes) return { refused: 'That is too large: a list of people takes a few kilobytes.' }
    parts.push(part)
  }
  const read = schema.safeParse(parsed(Buffer.concat(parts).toString()))
  return read.success ? { body: read.data } : { refused: z.prettifyError(read.error) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
