import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database/database.ts'
import { anOutbox, delivered } from '../../test/ground/outboxes.ts'
import { Instant, toDate } from '../kit/clock.ts'
import { shortenWaits } from './set-back.prisma.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const noon = Instant.from('2027-01-18T12:00:00Z')
const anHourLater = toDate(noon.add({ hours: 1 }))

test('a workspace and a message that waited for seconds do not wait for the hour by which the clock was set back', async () => {
  const outbox = await anOutbox(database.prisma, {
    script: (_to, _text, nth) => (nth === 1 ? { kind: 'retry', afterMs: 0, reason: 'transient' } : delivered),
  })
  await outbox.put('aino', 'tried in vain')
  await outbox.put('eero', 'asked tomorrow', { dueAt: noon.add({ hours: 24 }) })
  await outbox.run()
  await database.prisma.workspace.update({ where: { id: outbox.workspaceId }, data: { heldUntil: anHourLater } })
  await database.prisma.delivery.updateMany({ where: { attempts: 1 }, data: { dueAt: anHourLater } })
  expect(await outbox.after(20)).toBe('2027-01-18T13:00:00Z')
  await shortenWaits(database.prisma.statements, noon)
  expect(await outbox.run()).toBe('2027-01-19T12:00:00Z')
  expect(outbox.sent).toEqual(['aino: tried in vain', 'aino: tried in vain'])
})

test('what waits for less, or was never tried, waits as long as before', async () => {
  const outbox = await anOutbox(database.prisma)
  const inTenSeconds = toDate(noon.add({ seconds: 10 }))
  await database.prisma.workspace.update({ where: { id: outbox.workspaceId }, data: { heldUntil: inTenSeconds } })
  await outbox.put('olli', 'asked later', { dueAt: noon.add({ hours: 3 }) })
  await shortenWaits(database.prisma.statements, noon)
  expect(await database.prisma.workspace.findUnique({ where: { id: outbox.workspaceId } })).toMatchObject({ heldUntil: inTenSeconds })
  expect(await outbox.row('asked later')).toMatchObject({ dueAt: '2027-01-18T15:00:00Z' })
})
