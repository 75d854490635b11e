import { createHmac, createSecretKey, hkdfSync, type KeyObject, timingSafeEqual } from 'node:crypto'

/** Secrets at rest and texts that nobody else could have written. The first key writes, all keys read: that is how a key is replaced. */
export interface Seal {
  /** Encrypts (JWE, A256GCM). */
  close(text: string): Promise<string>
  /** Null when none of the keys fits or somebody changed it. */
  open(sealed: string): Promise<string | null>
  /** A short proof (22 characters) that `text` was signed here. */
  sign(text: string): string
  isSigned(text: string, signature: string): boolean
}

interface Key {
  readonly name: string
  readonly sealing: Uint8Array
  readonly signing: KeyObject
}

/** `keys`: 32 bytes each, newest first, at least one. What is sealed for one purpose stays shut for every other. */
export function createSeal(keys: readonly Uint8Array[], purpose = ''): Seal {
  const ring = keys.map((key) => keyFrom(key, purpose))
  const [newest] = ring
  if (!newest) throw new Error('A seal needs a key.')
  return {
    async close(text) {
      const { CompactEncrypt } = await loadJose()
      return new CompactEncrypt(new TextEncoder().encode(text))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: newest.name })
        .encrypt(newest.sealing)
    },
    async open(sealed) {
      const { compactDecrypt } = await loadJose()
      try {
        const { plaintext } = await compactDecrypt(sealed, ({ kid }) => (ring.find(({ name }) => name === kid) ?? newest).sealing)
        return new TextDecoder().decode(plaintext)
      } catch {
        return null
      }
    },
    sign: (text) => macOf(text, newest).toString('base64url'),
    isSigned(text, signature) {
      const given = Buffer.from(signature, 'base64url')
      return ring.some((key) => given.length === macLength && timingSafeEqual(macOf(text, key), given))
    },
  }
}

/** Nothing is sealed where one workspace's tokens come from the settings. */
const loadJose = () => import('jose')

/** Two keys for two uses, and a name that tells keys apart without telling the key. */
function keyFrom(secret: Uint8Array, purpose: string): Key {
  const derive = (use: string, length: number) => new Uint8Array(hkdfSync('sha256', secret, '', purpose + use, length))
  return {
    name: Buffer.from(derive('name', 6)).toString('base64url'),
    sealing: derive('seal', 32),
    signing: createSecretKey(derive('sign', 32)),
  }
}

/** Half of a SHA-256 is as much as anybody could guess at (RFC 2104, section 5). */
const macLength = 16
const macOf = (text: string, { signing }: Key): Buffer => createHmac('sha256', signing).update(text).digest().subarray(0, macLength)
