import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'

/** The lines of a packed file, one after the other, without their ends. Throws when the file is not whole, or is none. */
export async function* linesOf(file: string): AsyncGenerator<Buffer, void> {
  const packed = createReadStream(file)
  const unpacked = packed.pipe(createGunzip())
  packed.once('error', (error) => unpacked.destroy(error))
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of unpacked as AsyncIterable<Buffer>) {
    let text = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    for (let end = text.indexOf(10); end !== -1; end = text.indexOf(10)) {
      yield text.subarray(0, end)
      text = text.subarray(end + 1)
    }
    rest = text
  }
  if (rest.length > 0) throw new Error('its last line has no end')
}
