/** Pictures for people's eyes: where each is seen, and by whom: everybody who has its address. An address tells nothing, and cannot be guessed. */
import type { KeptPicture, Pictures } from '../contract/pictures.ts'
import { type Clock, hoursAfter, type Instant, isBefore } from '../kit/clock.ts'
import { createSeal } from '../kit/seal.ts'
import { readPicture, standing } from '../pictures/store.prisma.ts'
import type { Statements } from '../store/statements.ts'

/** Pictures are found under this path of Pari's address. */
export const picturePath = '/p/'

/** The door for whoever asks for a picture. */
export interface PictureDoor extends Pictures {
  /** Null: it is gone, or its address was not written here. */
  open(token: string): Promise<KeptPicture | null>
}

interface Addressing {
  readonly url: string
  readonly keys: readonly Uint8Array[]
}

/** So long it is taken for granted that a picture still stands: an announcement to thousands asks once. */
const secondsKnown = 5
const mostKnown = 100

/** Pictures in a database. `linking`: null where Pari has no public address. */
export function picturesOn(statements: Statements, linking: Addressing | null, clock: Clock): PictureDoor {
  const seal = linking && createSeal(linking.keys, 'picture ')
  const known = new Map<string, Instant>()
  const stands = async (id: string): Promise<boolean> => {
    const now = clock.now()
    const until = known.get(id)
    // A clock that was set back must not keep a picture that is gone.
    if (until && isBefore(now, until) && isBefore(until, hoursAfter(now, (2 * secondsKnown) / 3600))) return true
    known.delete(id)
    if ((await standing(statements, [id])).length === 0) return false
    if (known.size >= mostKnown) known.clear()
    known.set(id, hoursAfter(now, secondsKnown / 3600))
    return true
  }
  return {
    areReachable: linking !== null,
    addressOf: async (id) =>
      linking && seal && isId(id) && (await stands(id)) ? `${linking.url}${picturePath}${id}.${seal.sign(id)}` : null,
    read: async (id) => (isId(id) ? readPicture(statements, id) : null),
    async open(token) {
      const [id = '', signature = '', ...more] = token.split('.')
      return seal && more.length === 0 && isId(id) && seal.isSigned(id, signature) ? readPicture(statements, id) : null
    },
  }
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(text)
