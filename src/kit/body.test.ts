import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { bytesOf, readBody } from './body.ts'

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

async function* pieces(asked: number[] = []): AsyncGenerator<Uint8Array> {
  for (const size of [4, 4, 4]) {
    asked.push(size)
    yield new Uint8Array(size).fill(asked.length)
  }
}

test('what comes in pieces is one, as long as it may be', async () => {
  expect(await bytesOf(pieces(), 12)).toEqual(Buffer.from([1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3]))
})

test('what is too long is none, and its rest is not asked for', async () => {
  const asked: number[] = []
  expect(await bytesOf(pieces(asked), 7)).toBeNull()
  expect(asked).toEqual([4, 4])
})

test('what breaks off on its way is an error', async () => {
  const broken = async function* () {
    yield new Uint8Array(1)
    throw new Error('gone')
  }
  await expect(bytesOf(broken(), 7)).rejects.toThrow('gone')
})
