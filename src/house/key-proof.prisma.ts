import type { PageRow } from '../../prisma/generated/rows.ts'
import { createSeal } from '../kit/seal.ts'
import type { Statements } from '../store/statements.ts'

/**
 * `new`: nobody has used a key here before. `fits`: one of the keys is one of this database's. `strange`: none of them opens anything that this database
 * knows.
 */
export type KeyProof = 'new' | 'fits' | 'strange'

const place = { platform: 'house', kind: 'key', key: 'proof' } as const
const proof = 'This was sealed with a key of this database.'

/** Whether these keys are those of this database. `keys`: at least one. */
export async function proveKeys(statements: Statements, keys: readonly Uint8Array[]): Promise<KeyProof> {
  const [page] = await statements.$queryRaw<Pick<PageRow, 'text'>[]>`
    select text from page where platform = ${place.platform} and kind = ${place.kind} and key = ${place.key}`
  if (!page) return 'new'
  return (await createSeal(keys).open(page.text)) === proof ? 'fits' : 'strange'
}

/** From now on these keys are those of this database; the first one writes. */
export async function noteKeys(statements: Statements, keys: readonly Uint8Array[]): Promise<void> {
  const text = await createSeal(keys).close(proof)
  await statements.$executeRaw`
    insert into page (platform, kind, key, text) values (${place.platform}, ${place.kind}, ${place.key}, ${text})
    on conflict (platform, kind, key) do update set text = excluded.text`
}

/** What is wrong with strange keys, and what to do. */
export const strangeKey =
  'PARI_KEY opens nothing of this database: tokens that are stored stay shut, and buttons and links that people have are refused. ' +
  'Set the key that was used before, behind the new one with a comma. If it is lost, say so with: npm run doctor -- --new-key'
