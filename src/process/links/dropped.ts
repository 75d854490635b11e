import type { IncomingMessage } from 'node:http'
import type { DroppedFile } from '../../house/link.ts'
import { readBody } from '../../kit/body.ts'
import { isOfOurPage } from './press.ts'

/** What stands around a file when a browser sends it. */
const around = 4096

/** Whether this is a form with a file. */
export const hasFile = ({ headers }: IncomingMessage): boolean => /^multipart\/form-data(?:;|$)/i.test(headers['content-type'] ?? '')

/** The file that was dropped on a page of ours, or the status that tells why there is none: 403, 413 or 400. `most`: its bytes. */
export async function fileIn(request: IncomingMessage, origin: string, most: number): Promise<DroppedFile | number> {
  if (!isOfOurPage(request, origin)) return 403
  const body = await readBody(request, most + around)
  if (typeof body === 'number') return body
  const type = request.headers['content-type'] ?? ''
  const file = isPlainForm(body, type) ? await fieldIn(body, type) : null
  if (!file || file.size === 0) return 400
  if (file.size > most) return 413
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

/** Parts of a form, with some to spare: ours has one. */
const mostParts = 4
/** Bytes of what stands above each part: names of files may take hundreds. */
const mostAbove = 2048

/**
 * Whether this is a form as browsers send ours. The standard's parser takes seconds for one of a hundred thousand parts, or with a heading of megabytes,
 * and everybody waits for it.
 */
function isPlainForm(body: Buffer, type: string): boolean {
  const [, boundary] = /^multipart\/form-data; ?boundary=([\w'()+,./:=?-]{1,70})$/i.exec(type) ?? []
  if (boundary === undefined) return false
  const line = `--${boundary}`
  let parts = 0
  for (let at = body.indexOf(line); at >= 0; at = body.indexOf(line, at + line.length)) {
    parts += 1
    if (parts > mostParts) return false
    const isLast = body.subarray(at + line.length, at + line.length + 2).toString('latin1') === '--'
    if (!isLast && !body.subarray(at, at + mostAbove).includes('\r\n\r\n')) return false
  }
  return true
}

/** The first file of a form, as the standard reads it; null when there is none, or when it is no such form. */
async function fieldIn(body: Uint8Array, type: string): Promise<File | null> {
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
    const [file] = [...form.values()].filter((value) => typeof value !== 'string')
    return file ?? null
  } catch {
    return null
  }
}
