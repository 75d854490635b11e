/** What a file is, by its content, because people rename files. `other` covers PDF, pictures, web pages and the like. */
type FileKind = 'empty' | 'zip' | 'passwordProtected' | 'other' | 'text'

/** The first bytes, read as Latin-1, of PDF, rich text, PNG, JPEG, GIF, gzip, 7-Zip and RAR. */
const otherStarts = ['%PDF', '{\\rtf', '\x89PNG', '\xff\xd8\xff', 'GIF8', '\x1f\x8b', '7z\xbc\xaf', 'Rar!']
/** Old Office programs wrap every file in this, .xls among them; .xlsx files with a password are wrapped in it, too. */
const compoundFileStart = '\xd0\xcf\x11\xe0'
/** Web pages and XML: some systems export them with the name .xls. */
const markupStart = /^\s*<(?:!doctype|\?xml|html|table|meta)/i

/** What the bytes of a file are, by their first ones; never an error. A spreadsheet (.xlsx) is a `zip`, and so is any other zip file. */
export function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty'
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = buffer.toString('latin1', 0, 64)
  if (start.startsWith('PK')) return 'zip'
  if (start.startsWith(compoundFileStart)) return buffer.includes('EncryptedPackage', 0, 'utf16le') ? 'passwordProtected' : 'other'
  return otherStarts.some((other) => start.startsWith(other)) || markupStart.test(start.replace(/^\xef\xbb\xbf/, '')) ? 'other' : 'text'
}

/** A text is UTF-16 when at least this share of the byte pairs has a zero on the same side: Latin letters have one in each pair. */
const zeroShare = 0.3
const sampleBytes = 1024

/**
 * The text of a file. Its byte order mark says how it is encoded; without a mark it is UTF-16 if it has the zero bytes of UTF-16, else
 * UTF-8 if it is valid UTF-8, else Windows-1252 (what Excel writes as plain "CSV" in Finland). Undefined when the outcome is no text.
 */
export function decode(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes)
  return looksLikeText(text) ? text : undefined
}

function encodingOf(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le'
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be'
  const [even, odd] = zeroShares(bytes.subarray(0, sampleBytes))
  if (odd > zeroShare && even < odd / 4) return 'utf-16le'
  if (even > zeroShare && odd < even / 4) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, index) => bytes[index] === byte)

/** The shares of zeros among bytes at even and at odd places. */
function zeroShares(bytes: Uint8Array): [number, number] {
  const zeros = [0, 0] as [number, number]
  for (const [index, byte] of bytes.entries()) if (byte === 0) zeros[(index % 2) as 0 | 1]++
  const pairs = Math.max(1, bytes.length / 2)
  return [zeros[0] / pairs, zeros[1] / pairs]
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/**
 * Some control characters get into cells (the vertical tab of Excel, the end mark of DOS). A zero, or many of them, mean another format.
 */
function looksLikeText(text: string): boolean {
  if (text.includes('\0')) return false
  const sample = text.slice(0, 4096)
  const controls = sample.match(/(?![\t\n\r])\p{Cc}/gu)?.length ?? 0
  return controls <= 1 + sample.length / 50
}
