import { z } from 'zod'
import type { AdapterMemory } from '../../../src/contract/adapter-memory.ts'
import type { Log } from '../../../src/kit/log.ts'
import type { Seal } from '../../../src/kit/seal.ts'
import { readStoredText } from '../../../src/kit/stored.ts'

/**
 * What is kept of an installation: the bot's tokens and nothing of the person who installed. As any release may have kept it; without a token it is
 * none.
 */
const kept = z.looseObject({
  token: z.string(),
  refreshToken: z.string().nullable().default(null),
  /** Seconds since 1970; null for a token that never expires. */
  expiresAt: z.number().nullable().default(null),
  scopes: z.array(z.string()).readonly().default([]),
  name: z.string().default(''),
  installedAt: z.iso.datetime().default('1970-01-01T00:00:00Z'),
})
export type Kept = Readonly<z.infer<typeof kept>>

/** Pages of the memory, by enterprise id or team id, encrypted at rest. */
export interface Installations {
  /** Null: not installed. Throws where no key opens the page, with the right one it is as good as before, and where it holds no token. */
  read(id: string): Promise<Kept | null>
  write(id: string, installation: Kept): Promise<void>
  forget(id: string): Promise<void>
  /** Changes the tokens, one process at a time; null where nothing is installed any more. What `work` throws leaves them as they were. */
  change(id: string, work: (before: Kept) => Promise<Kept>): Promise<Kept | null>
}

export interface KeptDeps {
  readonly memory: AdapterMemory
  readonly seal: Pick<Seal, 'open' | 'close'>
  readonly log: Log
}

const kind = 'installation'

const whatToDo =
  'the tokens of this Slack workspace cannot be opened: PARI_KEY must hold the key that closed them, if need be behind the new one. ' +
  'Nothing is sent there until then. If that key is lost, install Pari there again'

/** Leaves a page as it was. */
const nothingThere = new Error('Nothing is installed there.')

export function createInstallations({ memory, seal, log }: KeptDeps): Installations {
  const close = (installation: Kept) => seal.close(JSON.stringify(installation))
  const said = new Set<string>()
  const open = async (id: string, sealed: string | null): Promise<Kept | null> => {
    if (sealed === null) return null
    const text = await seal.open(sealed)
    if (text === null) throw unreadable(id)
    said.delete(id)
    const installation = readStoredText(kept, text, { what: 'page installation', row: id })
    if (!installation) throw new Error(`What is kept of the Slack workspace ${id} holds no token.`)
    return installation
  }
  const unreadable = (id: string): Error => {
    if (!said.has(id)) log.error({ workspace: id }, whatToDo)
    said.add(id)
    return new Error(`The tokens of the Slack workspace ${id} cannot be opened.`)
  }
  return {
    read: async (id) => open(id, await memory.read(kind, id)),
    write: async (id, installation) => memory.write(kind, id, await close(installation)),
    forget: (id) => memory.forget(kind, id),
    async change(id, work) {
      const rewritten = memory.rewrite(kind, id, async (sealed) => {
        const before = await open(id, sealed)
        if (!before) throw nothingThere
        const after = await work(before)
        return { text: after === before && sealed !== null ? sealed : await close(after), result: after }
      })
      try {
        return await rewritten
      } catch (error) {
        if (error === nothingThere) return null
        throw error
      }
    },
  }
}
