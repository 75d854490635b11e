import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database/database.ts'
import { anOutbox, delivered } from '../../test/ground/outboxes.ts'
import { deliveryCounts } from './counts.prisma.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

test('what has not arrived is counted by platform, what has arrived is not', async () => {
  const outbox = await anOutbox(database.prisma, {
    script: (to) => (to === 'eero' ? { kind: 'failed', reason: 'recipientGone', detail: 'gone' } : delivered),
  })
  await outbox.put('aino', 'arrives')
  await outbox.put('eero', 'fails')
  await outbox.run()
  await outbox.put('aino', 'waits')
  await outbox.put('aino', 'waits too')
  await outbox.addPerson('olli', { reached: false })
  await outbox.put('olli', 'nobody knows where')
  expect(await deliveryCounts(database.prisma.statements)).toEqual([
    { platform: 'none', state: 'failed', count: 1 },
    { platform: 'recorder', state: 'failed', count: 1 },
    { platform: 'recorder', state: 'waiting', count: 2 },
  ])
})
