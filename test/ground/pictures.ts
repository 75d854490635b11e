import type { Pictures } from '../../src/contract/pictures.ts'

const bytesOf = (...parts: (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))))

const four = (number: number): readonly number[] => [number >>> 24, (number >>> 16) & 255, (number >>> 8) & 255, number & 255]
const two = (number: number): readonly number[] => [number >>> 8, number & 255]

/** The beginning and the end of a PNG that says it is so large. */
export const aPng = (width = 3, height = 2, filling = 20): Uint8Array =>
  bytesOf(
    [0x89],
    'PNG\r\n\x1a\n',
    [0, 0, 0, 13],
    'IHDR',
    four(width),
    four(height),
    [8, 6, 0, 0, 0],
    Array<number>(filling).fill(0),
    'IEND',
    [0xae, 0x42, 0x60, 0x82],
  )

/** The same of a GIF. */
export const aGif = (width = 3, height = 2): Uint8Array =>
  bytesOf('GIF89a', [width & 255, width >>> 8, height & 255, height >>> 8, 0, 0, 0, 0], ';')

/** The same of a JPEG, with what cameras write before the frame. */
export const aJpeg = (width = 3, height = 2): Uint8Array =>
  bytesOf(
    [0xff, 0xd8, 0xff, 0xe1, 0, 6, 1, 2, 3, 4, 0xff, 0xff, 0xc2, 0, 17, 8],
    two(height),
    two(width),
    Array<number>(12).fill(3),
    [0xff, 0xd9],
  )

/** Pictures as an adapter sees them. `at`: where they are seen; null: nowhere. */
export const somePictures = (kept: Readonly<Record<string, Uint8Array>>, at: string | null): Pictures => ({
  areReachable: at !== null,
  addressOf: async (id) => (at !== null && kept[id] ? `${at}/p/${id}` : null),
  read: async (id) => (kept[id] ? { mediaType: 'image/png', bytes: kept[id] } : null),
})
