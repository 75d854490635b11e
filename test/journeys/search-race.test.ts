import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { outboxIn } from '../../src/delivery/outbox.prisma.ts'
import { turnableClock } from '../../src/kit/clock.ts'
import { randomIds } from '../../src/kit/ids.ts'
import { searchesIn } from '../../src/people/search.prisma.ts'
import type { Transaction } from '../../src/store/transaction.ts'
import { freshDatabase, type TestDatabase } from '../database/database.ts'
import { at, emailOf } from '../ground/builders.ts'
import { heldUpAtMost, waitingIn } from '../ground/held-up.ts'
import { aView } from '../ground/outboxes.ts'

/** Two transactions at once: one writes down what a directory said of somebody, the other has something to say to them. */

const clock = turnableClock(at('2027-01-11T12:00'))
const ids = randomIds(clock)
const now = clock.now()
const workspaceId = ids.next()
const createdAt = new Date(now.epochMilliseconds)
const slack = { platform: 'slack', id: 'T1' } as const

let database: TestDatabase
let personId: string
let woken: string[]
beforeAll(async () => {
  database = await freshDatabase({ poolSize: 5 })
  await database.prisma.workspace.create({
    data: { id: workspaceId, platform: 'slack', externalId: slack.id, name: 'Helsinki', createdAt },
  })
})
afterAll(() => database.close())
beforeEach(async () => {
  personId = ids.next()
  woken = []
  const email = emailOf(personId)
  await database.prisma.person.create({ data: { id: personId, email, name: 'Aino', language: 'en', createdAt } })
  await database.prisma.search.create({ data: { workspaceId, personId, state: 'due', dueAt: createdAt } })
})

const said = async (transaction: Transaction): Promise<void> => {
  const outbox = outboxIn(transaction, { clock, ids, wakeLanes: async (lanes) => void woken.push(...lanes) })
  const key = `word to ${personId}`
  const word = { key, personId, cohortId: null, kind: 'confirmation.ask', step: 1, class: 'confirmation', view: aView('Hello') } as const
  await outbox.put([{ ...word, dueAt: now, expiresAt: null }])
}
const isFound = (transaction: Transaction): Promise<void> => {
  const address = { workspace: slack, id: `U${personId}` }
  const profile = { address, name: 'Aino', email: emailOf(personId), language: null, timeZone: null, kind: 'member' } as const
  return searchesIn(transaction, { ids }).found(workspaceId, [{ personId, profile }], now)
}
const isAbsent = (transaction: Transaction): Promise<void> =>
  searchesIn(transaction, { ids }).absent(workspaceId, [{ personId, absence: 'notFound' }], now)

/** The first has done its deed and not committed when the second begins; it commits once the second waits for it. */
async function meanwhile(first: (transaction: Transaction) => Promise<void>, second: (transaction: Transaction) => Promise<void>) {
  const { prisma } = database
  let other: Promise<void> = Promise.resolve()
  await prisma.$transaction(async (transaction) => {
    await first(transaction)
    other = prisma.$transaction(second, heldUpAtMost)
    await expect.poll(() => waitingIn(prisma), { interval: 10 }).toBe(1)
  }, heldUpAtMost)
  await other
}

const delivery = () => database.prisma.delivery.findUniqueOrThrow({ where: { key: `word to ${personId}` } })

describe('What is said to somebody at the moment at which', () => {
  test.each([
    ['they are found', isFound, said],
    ['they are found, which is written down a little later', said, isFound],
  ])('%s goes out', async (_, first, second) => {
    await meanwhile(first, second)
    expect(await delivery()).toMatchObject({ state: 'due', workspaceId, detail: null })
    expect((await delivery()).dueAt).toEqual(createdAt)
  })

  test('they are found wakes the lane that says it', async () => {
    await meanwhile(isFound, said)
    expect(woken).toEqual([workspaceId])
  })

  test.each([
    ['they turn out not to be there', isAbsent, said],
    ['they turn out not to be there, which is written down a little later', said, isAbsent],
  ])('%s has failed', async (_, first, second) => {
    await meanwhile(first, second)
    expect(await delivery()).toMatchObject({ state: 'failed', workspaceId: null, detail: 'noAddress', dueAt: null })
  })
})
