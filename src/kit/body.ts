/** What is needed of a request of Node's. */
interface Incoming {
  readonly headers: { readonly 'content-length'?: string | undefined }
  on(event: 'data', heard: (chunk: Buffer) => void): unknown
  once(event: 'end' | 'error' | 'close', heard: () => void): unknown
}

/** The raw bytes of a request, `longest` at most; a status (413, 400) as soon as there are too many, or when the sender hangs up. */
export function readBody(request: Incoming, longest: number): Promise<Buffer | number> {
  if (Number(request.headers['content-length'] ?? 0) > longest) return Promise.resolve(413)
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= longest) chunks.push(chunk)
      else resolve(413)
    })
    request.once('end', () => resolve(Buffer.concat(chunks)))
    request.once('error', () => resolve(400))
    request.once('close', () => resolve(400))
  })
}

/** All bytes of what comes in pieces, `longest` at most; null as soon as there are more, and the rest is not asked for. */
export async function bytesOf(pieces: AsyncIterable<Uint8Array>, longest: number): Promise<Uint8Array | null> {
  const read: Uint8Array[] = []
  let size = 0
  for await (const piece of pieces) {
    size += piece.length
    if (size > longest) return null
    read.push(piece)
  }
  return Buffer.concat(read)
}
