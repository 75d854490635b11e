import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { readBody } from './body.ts'

const request = (length?: number) =>
  Object.assign(new PassThrough(), { headers: length === undefined ? {} : { 'content-length': String(length) } })

test('a body is read whole, byte by byte as it came', async () => {
  const from = request()
  const body = readBody(from, 10)
  from.write('äb')
  from.end('c')
  expect(await body).toEqual(Buffer.from('äbc'))
})

test('one that says that it is too long is not waited for', async () => {
  expect(await readBody(request(11), 10)).toBe(413)
})

test('one that turns out too long is refused as soon as it is', async () => {
  const from = request()
  const body = readBody(from, 10)
  from.write('0123456789')
  from.write('0')
  expect(await body).toBe(413)
})

test('one whose sender hangs up is refused', async () => {
  const from = request()
  const body = readBody(from, 10)
  from.write('01')
  from.destroy()
  expect(await body).toBe(400)
})
