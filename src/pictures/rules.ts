/** What a file is, by its bytes: its name and what its sender says of it are never asked. */

/**
 * What both platforms show (learn.microsoft.com/microsoftteams/platform, "Designing Adaptive Cards": 1024 × 1024 pixels and 1 MB; Slack takes more).
 * `bytes` of the file, `side` in pixels.
 */
export const pictureLimits = { bytes: 1024 * 1024, side: 1024 } as const

/** A picture that can be kept. */
export interface PictureFacts {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/gif'
  /** Pixels. */
  readonly width: number
  /** Pixels. */
  readonly height: number
}

/** Why a file is not kept. notAPicture: it is no PNG, JPEG or GIF, or not whole. tooHeavy: too many bytes. tooLarge: too many pixels. */
export type PictureTrouble =
  | { readonly trouble: 'notAPicture' }
  | { readonly trouble: 'tooHeavy'; readonly bytes: number }
  | { readonly trouble: 'tooLarge'; readonly width: number; readonly height: number }

/** Reads what the beginning of a file says of itself; nothing is unpacked, so a small file that says it is huge costs nothing. */
export function judgePicture(bytes: Uint8Array): PictureFacts | PictureTrouble {
  if (bytes.length > pictureLimits.bytes) return { trouble: 'tooHeavy', bytes: bytes.length }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const facts = png(view) ?? gif(view) ?? jpeg(view)
  if (!facts || facts.width < 1 || facts.height < 1) return { trouble: 'notAPicture' }
  const { width, height } = facts
  return width > pictureLimits.side || height > pictureLimits.side ? { trouble: 'tooLarge', width, height } : facts
}

const begins = (view: DataView, at: number, signs: readonly number[]): boolean =>
  view.byteLength >= at + signs.length && signs.every((sign, index) => view.getUint8(at + index) === sign)

const lettersOf = (word: string): readonly number[] => [...word].map((letter) => letter.charCodeAt(0))

/** ISO/IEC 15948: the signature, then IHDR with both sides; IEND at the end. */
function png(view: DataView): PictureFacts | null {
  const isPng = begins(view, 0, [0x89, ...lettersOf('PNG\r\n'), 0x1a, 0x0a]) && begins(view, 12, lettersOf('IHDR'))
  if (!isPng || view.byteLength < 45 || !begins(view, view.byteLength - 8, lettersOf('IEND'))) return null
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

/** The screen that all of its pictures are drawn on; a semicolon at the end. */
function gif(view: DataView): PictureFacts | null {
  if (!begins(view, 0, lettersOf('GIF87a')) && !begins(view, 0, lettersOf('GIF89a'))) return null
  if (view.byteLength < 14 || view.getUint8(view.byteLength - 1) !== 0x3b) return null
  return { mediaType: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

/** ITU-T T.81: from marker to marker until the frame that says both sides; the end of the picture somewhere behind it. */
function jpeg(view: DataView): PictureFacts | null {
  if (!begins(view, 0, [0xff, 0xd8, 0xff])) return null
  let at = 2
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (isFrame(marker)) {
      const end = Math.max(at, view.byteLength - 64)
      return hasEnd(view, end) ? { mediaType: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) } : null
    }
    // A byte that only fills up, and markers that stand alone, have no length.
    at += marker === 0xff ? 1 : isAlone(marker) ? 2 : 2 + Math.max(2, view.getUint16(at + 2))
  }
  return null
}

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
const isAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)

/** Some cameras write a few bytes behind the end. */
function hasEnd(view: DataView, from: number): boolean {
  for (let at = from; at + 1 < view.byteLength; at++) if (begins(view, at, [0xff, 0xd9])) return true
  return false
}
