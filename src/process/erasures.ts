/** Ids of people who were forgotten, in a file outside the database: whoever puts an older copy of the database back forgets them again. */
import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { messageOf } from '../kit/failure.ts'

/** A list of ids. */
export interface Erasures {
  /** Adds an id. It is on the disk before the transaction that erases ends; when it cannot be written, nobody is erased. */
  remember(personId: string): Promise<void>
  /** Makes the list if there is none, and adds those of these ids that it lacks. Throws in words. */
  complete(personIds: readonly string[]): Promise<void>
  /** Every id, oldest first; null: there is no list yet. Throws in words when it cannot be read. */
  found(): Promise<readonly string[] | null>
  /** The same. Throws in words when there is no list, or it cannot be read: nobody knows then whether somebody was forgotten. */
  all(): Promise<readonly string[]>
}

/** Several processes may add to the list in this file at once. Null: nothing is remembered anywhere, and there is no list. */
export function erasuresIn(file: string | null): Erasures {
  if (file === null)
    return {
      async remember() {},
      async complete() {},
      found: async () => null,
      all: () => Promise.reject(new Error('No list of deleted people is configured.')),
    }
  const found = (): Promise<readonly string[] | null> =>
    readIds(file).catch((cause: unknown) => {
      throw new Error(`The list of deleted people (${file}) cannot be read: ${messageOf(cause)}. ${lookAt}`, { cause })
    })
  return {
    found,
    remember: (personId) => add(file, [personId]),
    async complete(personIds) {
      try {
        const known = new Set((await readIds(file)) ?? [])
        await add(
          file,
          personIds.filter((id) => !known.has(id)),
        )
      } catch (cause) {
        throw new Error(`The list of deleted people (${file}) cannot be kept: ${messageOf(cause)}. ${lookAt}`, { cause })
      }
    },
    async all() {
      const ids = await found()
      if (ids === null) throw new Error(`The list of deleted people (${file}) is not there. ${lookAt}`)
      return ids
    },
  }
}

const lookAt =
  'Look at PARI_ERASURES; if it is empty, the list is erasures.txt in the data directory of the Pari that deleted them: take it from there.'

async function add(file: string, ids: readonly string[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await appendFile(file, ids.map((id) => `${id}\n`).join(''), { flush: true })
}

const ids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Null: there is no such file. An id is found wherever it stands, because a line that was cut off by a full disk is followed by the next one at once. */
async function readIds(file: string): Promise<readonly string[] | null> {
  try {
    return [...new Set((await readFile(file, 'utf8')).match(ids) ?? [])]
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
