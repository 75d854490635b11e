import { crc32 } from 'node:zlib'

/** How long a frame is seen. */
export interface Frame {
  readonly png: Buffer
  readonly seconds: number
}

interface Chunk {
  readonly type: string
  readonly body: Buffer
}

const signature = Buffer.from('89504e470d0a1a0a', 'hex')

/** Pictures of one size in one that moves, as often as `plays` says: an animated PNG, whose first frame stands where none moves (PNG, third edition, section 11.3.5). */
export function animated(frames: readonly Frame[], plays: number): Buffer {
  const read = frames.map(({ png, seconds }) => ({ chunks: chunksOf(png), seconds }))
  const [first] = read
  const head = first?.chunks.find(({ type }) => type === 'IHDR')?.body
  if (head === undefined) throw new Error('There is no picture to begin with')
  if (!read.every(({ chunks }) => chunks.find(({ type }) => type === 'IHDR')?.body.equals(head)))
    throw new Error('The pictures are not of one size and kind')
  let sequence = 0
  const moving = read.flatMap(({ chunks, seconds }, at): Chunk[] => [
    { type: 'fcTL', body: control(sequence++, head, seconds) },
    ...chunks
      .filter(({ type }) => type === 'IDAT')
      .map(({ body }) => (at === 0 ? { type: 'IDAT', body } : { type: 'fdAT', body: Buffer.concat([uint32(sequence++), body]) })),
  ])
  const all: Chunk[] = [
    { type: 'IHDR', body: head },
    { type: 'acTL', body: Buffer.concat([uint32(frames.length), uint32(plays)]) },
    ...moving,
    { type: 'IEND', body: Buffer.alloc(0) },
  ]
  return Buffer.concat([signature, ...all.map(written)])
}

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at)
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), body: png.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return chunks
}

/** Width and height as in the head; no offset; each frame takes the place of the one before. */
function control(sequence: number, head: Buffer, seconds: number): Buffer {
  const delay = Buffer.alloc(6)
  delay.writeUInt16BE(Math.round(seconds * 100), 0)
  delay.writeUInt16BE(100, 2)
  return Buffer.concat([uint32(sequence), head.subarray(0, 8), uint32(0), uint32(0), delay])
}

function written({ type, body }: Chunk): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  return Buffer.concat([uint32(body.length), named, uint32(crc32(named))])
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
