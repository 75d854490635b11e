import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createPost } from './post.ts'

/** Milliseconds. */
const soon = 300

async function aSlackThat(answers: RequestListener): Promise<string> {
  const server = createServer(answers).listen(0, '127.0.0.1')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function aPost() {
  const responses = createPost()
  onTestFinished(() => responses.stop())
  return responses.post
}

test('an answer arrives as JSON at its whole address, and the status comes back', async () => {
  let heard = ''
  const url = await aSlackThat((request, response) => {
    request.on('data', (chunk: Buffer) => (heard += chunk.toString()))
    request.once('end', () => {
      heard += ` ${request.method} ${request.url} ${request.headers['content-type']}`
      response.writeHead(404).end('used_url')
    })
  })
  expect(await aPost()(`${url}/actions/T1?once=1`, '{"text":"hyvää"}', 5_000)).toBe(404)
  expect(heard).toBe('{"text":"hyvää"} POST /actions/T1?once=1 application/json')
})

test.each<[string, string, RequestListener]>([
  ['says nothing', 'Headers Timeout', () => {}],
  ['begins and never ends', 'Body Timeout', (_, response) => void response.writeHead(200, { 'content-length': 10 }).write('o')],
  [
    'breaks off',
    'other side closed',
    (_, response) => void response.writeHead(200, { 'content-length': 10 }).write('o', () => response.destroy()),
  ],
  ['hangs up', 'other side closed', (request) => void request.destroy()],
])('an answer to a Slack that %s has not arrived', async (_, words, answers) => {
  await expect(aPost()(await aSlackThat(answers), '{}', soon)).rejects.toThrow(words)
})

test('an answer to a Slack that never agrees on encryption has not arrived', async () => {
  const silent = createTcpServer().listen(0, '127.0.0.1')
  onTestFinished(() => void silent.close())
  await once(silent, 'listening')
  const responses = createPost(soon)
  onTestFinished(() => responses.stop())
  const url = `https://127.0.0.1:${(silent.address() as AddressInfo).port}/`
  await expect(responses.post(url, '{}', 60_000)).rejects.toThrow('Connect Timeout')
})

test('an answer to an address where nobody listens has not arrived', async () => {
  await expect(aPost()('http://127.0.0.1:1/', '{}', soon)).rejects.toThrow('ECONNREFUSED')
})
