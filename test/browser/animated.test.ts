import { crc32, deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { animated } from './animated.ts'

const frame = { png: png(2, 1), seconds: 0.5 }

describe('Pictures in one that moves', () => {
  test('keep what is in them, in their order, each for its time', () => {
    const moving = chunksIn(animated([frame, { png: png(2, 1, 255), seconds: 2 }], 3))
    expect(moving.map(({ type }) => type)).toEqual(['IHDR', 'acTL', 'fcTL', 'IDAT', 'fcTL', 'fdAT', 'IEND'])
    const [head, control, first, one, second, two] = moving.map(({ body }) => body)
    expect(head).toEqual(Buffer.from('00000002000000010800000000', 'hex'))
    expect(control).toEqual(Buffer.from('0000000200000003', 'hex'))
    expect(first).toEqual(Buffer.from('00000000 00000002 00000001 00000000 00000000 0032 0064 0000'.replaceAll(' ', ''), 'hex'))
    expect(second).toEqual(Buffer.from('00000001 00000002 00000001 00000000 00000000 00c8 0064 0000'.replaceAll(' ', ''), 'hex'))
    expect(one).toEqual(pixels(2, 1, 0))
    expect(two).toEqual(Buffer.concat([Buffer.from('00000002', 'hex'), pixels(2, 1, 255)]))
  })

  test('must be of one size', () => {
    expect(() => animated([frame, { png: png(3, 1), seconds: 1 }], 1)).toThrow('The pictures are not of one size and kind')
  })

  test('must be there', () => {
    expect(() => animated([], 1)).toThrow('There is no picture to begin with')
  })
})

/** Grey of 8 bits, without a filter. */
function pixels(width: number, height: number, grey: number): Buffer {
  return deflateSync(Buffer.concat(Array.from({ length: height }, () => Buffer.from([0, ...Array.from({ length: width }, () => grey)]))))
}

function png(width: number, height: number, grey = 0): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.writeUInt8(8, 8)
  const chunks = [chunk('IHDR', head), chunk('tEXt', Buffer.from('left out')), chunk('IDAT', pixels(width, height, grey)), chunk('IEND')]
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks])
}

function chunk(type: string, body: Buffer = Buffer.alloc(0)): Buffer {
  const bytes = Buffer.alloc(12 + body.length)
  bytes.writeUInt32BE(body.length, 0)
  bytes.write(type, 4, 'latin1')
  body.copy(bytes, 8)
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + body.length)), 8 + body.length)
  return bytes
}

/** Checks each one's sum. */
function chunksIn(bytes: Buffer): { type: string; body: Buffer }[] {
  const found: { type: string; body: Buffer }[] = []
  for (let at = 8; at < bytes.length; ) {
    const end = at + 8 + bytes.readUInt32BE(at)
    expect(bytes.readUInt32BE(end)).toBe(crc32(bytes.subarray(at + 4, end)))
    found.push({ type: bytes.toString('latin1', at + 4, at + 8), body: bytes.subarray(at + 8, end) })
    at = end + 4
  }
  return found
}
