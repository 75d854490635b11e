import { readFile } from 'node:fs/promises'
import { expect, onTestFinished, test } from 'vitest'
import { freshDatabase } from '../database/database.ts'
import { aWorkplace } from '../ground/workplace.ts'

/** What is remembered of people whom the roster of a team on Teams told. */

const tenant = '8c6f2b1a-0d4e-4f6a-9b7c-1e2d3c4b5a60'
const migration = new URL('../../prisma/migrations/20261129180100_rosters_of_earlier_releases/migration.sql', import.meta.url)

test('Whom earlier releases read from a roster is forgotten at the first start, unless Pari reaches them or they have a chat with it', async () => {
  const database = await freshDatabase()
  onTestFinished(() => database.close())
  const { prisma, pool } = database
  const person = (conversation: string | null, more: object = {}) =>
    JSON.stringify({ mri: '29:x', conversation, serviceUrl: 'https://smba.trafficmanager.net/', name: 'X', email: null, ...more })
  const pages = {
    'person/unlisted': person(null),
    'email/unlisted@school.example': 'unlisted',
    'person/reached': person(null),
    'email/reached@school.example': 'reached',
    'person/chatting': person('a:1'),
    'guest/chatting@elsewhere.example': 'chatting',
    'person/newer': person(null, { listed: true }),
    'upn/newer@school.example': 'newer',
    'roster/19:team': '{}',
  }
  for (const [page, text] of Object.entries(pages)) {
    const [kind = '', key = ''] = page.split('/')
    await prisma.page.create({ data: { platform: 'teams', kind, key: `${tenant}:${key}`, text } })
  }
  const at = new Date('2026-11-01')
  const workspaceId = crypto.randomUUID()
  const personId = crypto.randomUUID()
  await prisma.workspace.create({ data: { id: workspaceId, platform: 'teams', externalId: tenant, name: 'School', createdAt: at } })
  await prisma.person.create({ data: { id: personId, name: 'R', email: 'reached@school.example', language: 'en', createdAt: at } })
  await prisma.address.create({ data: { id: crypto.randomUUID(), personId, workspaceId, externalId: 'Reached', createdAt: at } })

  await pool.query(await readFile(migration, 'utf8'))
  const left = (await prisma.page.findMany()).map(({ kind, key }) => `${kind}/${key.slice(tenant.length + 1)}`)
  expect(left.toSorted()).toEqual(
    Object.keys(pages)
      .filter((page) => !page.includes('unlisted'))
      .toSorted(),
  )
})

test('What may be remembered for an hour is gone after it, though nobody does anything on Teams', async () => {
  const database = await freshDatabase()
  onTestFinished(() => database.close())
  const workplace = await aWorkplace(database.prisma)
  const until = new Date(workplace.clock.now().epochMilliseconds + 3_600_000)
  await database.prisma.page.create({ data: { platform: 'teams', kind: 'person', key: `${tenant}:x`, text: '{}', until } })
  await workplace.house.runTimetable()
  expect(await database.prisma.page.count({ where: { kind: 'person' } })).toBe(1)
  workplace.clock.turnTo(workplace.clock.now().add({ hours: 1 }))
  await workplace.house.runTimetable()
  expect(await database.prisma.page.count({ where: { kind: 'person' } })).toBe(0)
})
