/** Ids of people who were forgotten, in a file outside the database: whoever puts an older copy of the database back forgets them again. */
import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** A list of ids. */
export interface Erasures {
  /** Adds an id. It is on the disk before the transaction that erases ends; when it cannot be written, nobody is erased. */
  remember(personId: string): Promise<void>
  /** Every id, oldest first. Empty: nobody was forgotten, or there is no such file. */
  all(): Promise<readonly string[]>
}

const isId = (line: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(line)

/** The list in this file: one id a line. Several processes may add to it at once. */
export const erasuresIn = (file: string): Erasures => ({
  async remember(personId) {
    await mkdir(dirname(file), { recursive: true })
    await appendFile(file, `${personId}\n`, { flush: true })
  },
  async all() {
    try {
      return [...new Set((await readFile(file, 'utf8')).split('\n').filter(isId))]
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
      throw error
    }
  },
})
