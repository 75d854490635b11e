import type { Seal } from '../kit/seal.ts'

/**
 * Writes and reads what buttons carry. The platform cannot read anything into it, and it is good only for the reader for whom it was
 * written. A button of a message takes at most 500 characters; that of a form, or of the answer to one, at most 2,000.
 */
export interface Tokens {
  /** Makes a token. `content`: plain data. `reader`: who may use it, such as the platform, workspace and person. */
  write(content: object, reader: string): string
  /** What was written; the door still checks it. Null: it was not written here, or for somebody else. */
  read(token: string, reader: string): object | null
}

/** How many signatures are kept: the buttons of a question come again under its answer. */
const mostRemembered = 20_000

/** Tokens that are signed with this seal. */
export function createTokens(seal: Pick<Seal, 'sign' | 'isSigned'>): Tokens {
  const signatures = new Map<string, string>()
  const sign = (text: string): string => {
    const known = signatures.get(text)
    if (known !== undefined) return known
    const signature = seal.sign(text)
    if (signatures.size >= mostRemembered) signatures.clear()
    signatures.set(text, signature)
    return signature
  }
  return {
    write(content, reader) {
      const body = Buffer.from(JSON.stringify(content)).toString('base64url')
      return `${body}.${sign(`${reader}\n${body}`)}`
    },
    read(token, reader) {
      const [body = '', signature = ''] = token.split('.')
      if (!seal.isSigned(`${reader}\n${body}`, signature)) return null
      return JSON.parse(Buffer.from(body, 'base64url').toString()) as object
    },
  }
}
