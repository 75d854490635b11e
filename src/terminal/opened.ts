import { readFile } from 'node:fs/promises'
import { messageOf } from '../kit/failure.ts'

/** The bytes of a file, or in a sentence why there are none. */
export async function opened(path: string): Promise<Uint8Array | string> {
  if (path.trim() === '') return 'A file is missing: the name that was given is empty.'
  try {
    return await readFile(path)
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    return isMissing ? `There is no file ${path}.` : `${path} cannot be read: ${messageOf(error)}`
  }
}
