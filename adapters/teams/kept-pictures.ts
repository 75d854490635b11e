import { type DrawPicture, inWords, type Pictures } from '../../src/contract/pictures.ts'
import type { Log } from '../../src/kit/log.ts'
import { nameOf } from './access/error-name.ts'

/** Teams fetches pictures from an address that everybody reaches; without one, what a picture shows is said in words. */
export const keptPictures =
  ({ pictures, log }: { readonly pictures?: Pictures; readonly log: Log }): DrawPicture =>
  async (part, { id }) => {
    try {
      const url = await pictures?.addressOf(part.id)
      return url ? { kind: 'image', url, alt: part.alt } : inWords(part)
    } catch (error) {
      log.warn({ workspace: id, error: nameOf(error) }, 'a picture could not be looked up')
      return inWords(part)
    }
  }
