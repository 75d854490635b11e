/** What `npm run restore` does with a backup, and with the list of people who were deleted since it was made. */
import { erasedQuery, erasuresDueQuery, erasuresDueStatement } from '../house/erasures-due.prisma.ts'
import { countWaiting, heldIn, holdStatement, holdText } from '../house/hold.prisma.ts'
import { Instant, systemClock } from '../kit/clock.ts'
import { messageOf } from '../kit/failure.ts'
import { silentLog } from '../kit/log.ts'
import { eraseAgain } from '../process/erase-again.ts'
import type { Erasures } from '../process/erasures.ts'
import type { OpenBase } from '../store/base.ts'
import { type RestoreDeps, type Restored, restore } from '../store/restore.ts'

interface Wanted {
  /** The backup. */
  readonly path: string
  readonly erasures: Erasures
  /** Somebody said that the list is lost: it is made again of those whom the backup holds as deleted. */
  readonly isListLost: boolean
}

/** Answers in words what was restored and what waits. Throws in words; then nothing is restored, or the next restore takes it up. */
export async function restoreFrom(wanted: Wanted, { base }: OpenBase, url: string): Promise<string> {
  const restoredAt = systemClock.now()
  const { path, erasures, isListLost } = wanted
  if (isListLost) await erasures.complete([])
  else await refuseWithoutList(erasures)
  let erased = 0
  const restored = await restore(path, {
    ...{ url, log: silentLog, isBegun },
    async finish(client, at) {
      await client.query(holdStatement, [holdText({ backedUpAt: Instant.from(at), restoredAt })])
      await client.query(erasuresDueStatement, [at])
      await lookAtList(wanted, (await client.query<{ id: string }>(erasedQuery)).rows)
    },
    async afterwards() {
      erased = await eraseAgain(base, erasures)
    },
  })
  const held = await heldIn(base.statements)
  const { waiting, past } = await countWaiting(base.statements, held?.restoredAt ?? restoredAt)
  return [
    rowsIn(restored),
    `${erased} ${erased === 1 ? 'person who was' : 'people who were'} deleted after that ${erased === 1 ? 'is' : 'are'} deleted again.`,
    `${waiting} messages wait, and ${past} of them are past: they may have been sent after the backup was made.`,
    'Start Pari: it answers people, and sends nothing until you say npm run resume -- send, or npm run resume -- drop.',
  ].join('\n')
}

const rowsIn = ({ at, copied }: Restored): string =>
  copied
    ? `Restored ${copied.rows} rows of ${copied.tables} tables, as they were at ${at}.`
    : `The rows of this backup, as they were at ${at}, were there already: a restore that was stopped is finished.`

const isBegun: RestoreDeps['isBegun'] = async (client, at) => {
  const tables = await client.query<{ known: boolean }>(`select to_regclass('page') is not null as known`)
  if (!tables.rows[0]?.known) return false
  const { rows } = await client.query<{ text: string }>(erasuresDueQuery)
  return rows[0]?.text === at
}

const isLost =
  'Nothing was restored. If the list is lost for ever, add --list-lost: then those who were deleted after the backup was made come back.'

async function refuseWithoutList(erasures: Erasures): Promise<void> {
  try {
    await erasures.all()
  } catch (cause) {
    throw new Error(`${messageOf(cause)} ${isLost}`, { cause })
  }
}

/** Whoever the backup holds as deleted is on the list; a list that lacks them is another one, or not whole. */
async function lookAtList({ erasures, isListLost }: Wanted, erased: readonly { readonly id: string }[]): Promise<void> {
  const ids = erased.map(({ id }) => id)
  if (isListLost) return erasures.complete(ids)
  const known = new Set(await erasures.all())
  const lacking = ids.filter((id) => !known.has(id)).length
  if (lacking > 0)
    throw new Error(
      `The list of deleted people (PARI_ERASURES) lacks ${lacking} who were deleted before the backup was made: it is another list, or not whole. ${isLost}`,
    )
}
