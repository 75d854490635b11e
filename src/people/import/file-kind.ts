/** What a file is, by its content: people rename files. `other` covers PDF, pictures, web pages and the like. */
export type FileKind = 'empty' | 'zip' | 'passwordProtected' | 'other' | 'text'

/** First bytes, as Latin-1: PDF, rich text, PNG, JPEG, GIF, gzip, 7-Zip, RAR. */
const otherStarts = ['%PDF', '{\\rtf', '\x89PNG', '\xff\xd8\xff', 'GIF8', '\x1f\x8b', '7z\xbc\xaf', 'Rar!']
/** What old Office programs wrap everything in, .xls among them; also the wrapping of password-protected .xlsx files. */
const compoundFileStart = '\xd0\xcf\x11\xe0'
/** Web pages and XML: some systems export them with the name .xls. */
const markupStart = /^\s*<(?:!doctype|\?xml|html|table|meta)/i

export function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty'
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = buffer.toString('latin1', 0, 64)
  if (start.startsWith('PK')) return 'zip'
  if (start.startsWith(compoundFileStart)) return buffer.includes('EncryptedPackage', 0, 'utf16le') ? 'passwordProtected' : 'other'
  return otherStarts.some((other) => start.startsWith(other)) || markupStart.test(start.replace(/^\xef\xbb\xbf/, '')) ? 'other' : 'text'
}
