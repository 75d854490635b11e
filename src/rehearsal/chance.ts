import { createHash } from 'node:crypto'

/** Repeatable chance: the same seed and words give the same number in [0, 1), whatever else happened in between. */
export function chance(seed: number, ...words: readonly (string | number)[]): number {
  const digest = createHash('sha256')
    .update(JSON.stringify([seed, ...words]))
    .digest()
  return digest.readUInt32BE(0) / 2 ** 32
}

/** A stream of numbers in [0, 1) for ids: a counter through the same hash, drawn a block at a time. */
export function chanceStream(seed: number): () => number {
  let block = Buffer.alloc(0)
  let count = 0
  return () => {
    if (block.length === 0) block = createHash('sha512').update(`${seed}:${count++}`).digest()
    const byte = block[0] ?? 0
    block = block.subarray(1)
    return byte / 256
  }
}
