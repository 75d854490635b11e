import type { Seal } from '../kit/seal.ts'

/** What a button carries: opaque to the platform, good only for the reader it was written for. At most 500 characters for any button; a form's may be longer. */
export interface Tokens {
  /** `reader`: who may use it, such as the platform, workspace and person. */
  write(content: object, reader: string): string
  /** What was written, to be checked against the schema of commands; null when it was not written here, or for somebody else. */
  read(token: string, reader: string): object | null
}

/** Signatures that are remembered: the buttons of a question come again under the answer. */
const mostRemembered = 20_000

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
