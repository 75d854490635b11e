import { expect, onTestFinished, test } from 'vitest'
import { createSeal } from '../../src/kit/seal.ts'
import { createTokens } from '../../src/views/token.ts'
import { freshDatabase } from '../database.ts'
import { aWorkplace, bringIn, formIn, helsinki, seatOf, start, tampere, wordsIn } from '../workplace.ts'

async function wp() {
  const database = await freshDatabase()
  onTestFinished(() => database.close())
  const w = await aWorkplace(database.prisma)
  return { w, database }
}
const kirsi = { ...seatOf('Kirsi', tampere) }
const listB = `Name,Email,Role,Mentor\nOlga,olga@example.org,mentor,\nAINO RENAMED,aino@example.org,mentee,olga@example.org\n`

test('a: message of A goes into B', async () => {
  const { w } = await wp()
  await w.house.core.installed(tampere, 'Tampere', kirsi)
  w.platform.joins('Kirsi', { workspace: tampere })
  w.platform.joins('Maija')
  w.platform.joins('Eero')
  w.platform.joins('Olli')
  // Aino has no account in Helsinki
  const cohort = await bringIn(w)
  await start(w, cohort)
  await w.until('2027-01-06T12:00')
  const before = await w.prisma.person.findFirstOrThrow({ where: { email: 'aino@example.org' } })
  // Tampere's customer lists the same e-mail
  w.platform.joins('Aino', { workspace: tampere })
  const out = await w.house.core.submit(
    { do: 'importList' },
    { texts: { name: 'Other', list: listB }, files: {} },
    seatOf('Kirsi', tampere),
  )
  console.log('import B', JSON.stringify(wordsIn(out)).slice(0, 300))
  await w.until('2027-01-06T13:00')
  const after = await w.prisma.person.findFirstOrThrow({ where: { email: 'aino@example.org' } })
  console.log('NAME', before.name, '->', after.name)
  console.log(
    'AINO GOT IN',
    w.platform.said.filter((s) => s.to === 'U0AINO').map((s) => [s.workspace, s.text.slice(0, 120)]),
  )
})

test('g: reachable elsewhere counts as reachable here', async () => {
  const { w } = await wp()
  await w.house.core.installed(tampere, 'Tampere', kirsi)
  w.platform.joins('Kirsi', { workspace: tampere })
  for (const n of ['Maija', 'Eero', 'Olli', 'Aino', 'Wilma']) w.platform.joins(n)
  await bringIn(w)
  await w.settle()
  await w.house.core.submit({ do: 'importList' }, { texts: { name: 'Other', list: listB }, files: {} }, seatOf('Kirsi', tampere))
  await w.settle()
  const home = await w.house.core.handle({ do: 'showHome' }, seatOf('Kirsi', tampere))
  console.log('HOME B', JSON.stringify(home.view.parts.map((p) => ('text' in p ? p.text : p.kind))))
  console.log(
    await w.prisma.search.findMany({ select: { state: true, absence: true, person: { select: { name: true } }, workspaceId: true } }),
  )
})

test('i: directory news override the list zone', async () => {
  const { w } = await wp()
  w.platform.joins('Aino')
  await bringIn(
    w,
    `Name,Email,Role,Mentor,Time zone\nMaija,maija@example.org,mentor,,\nAino,aino@example.org,mentee,maija@example.org,Asia/Tokyo\n`,
  )
  await w.settle()
  const z = async () => (await w.prisma.person.findFirstOrThrow({ where: { email: 'aino@example.org' } })).timeZone
  const b = await z()
  await w.house.core.learn({
    address: seatOf('Aino'),
    email: 'aino@example.org',
    name: 'Aino X',
    timeZone: 'America/New_York',
    language: null,
    kind: 'member',
  })
  console.log('ZONE', b, '->', await z())
})

test('d: place 200 chars', async () => {
  const t = createTokens(createSeal([new Uint8Array(32)]))
  for (const c of ['a', 'ä', '好', '😀', '"'])
    console.log(
      'TOKEN',
      c,
      t.write({ do: 'startKickOff', cohort: '0'.repeat(36), at: '2027-01-21T17:00', place: c.repeat(200 / c.length) }, 'x').length,
    )
})

test('b: a database connection that breaks while it is used', async () => {
  const { database } = await wp()
  process.once('uncaughtException', (e) => console.log('UNCAUGHT', e.message))
  const p = database.prisma.directly(async (s) => {
    await s.$queryRaw`select pg_terminate_backend(pg_backend_pid())`
  })
  await p.catch((e) => console.log('REJECTED', (e as Error).message, (e as { code?: string }).code))
  // idle-in-transaction termination
  const p2 = database.prisma.directly(async (s) => {
    const [r] = await s.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`
    await database.pool.query('select pg_terminate_backend($1)', [r?.pid])
    await new Promise((x) => setTimeout(x, 200))
    await s.$queryRaw`select 1`
  })
  await p2.catch((e) => console.log('REJECTED2', (e as Error).message))
  await new Promise((x) => setTimeout(x, 300))
})
test('j: wall clock in a gap', async () => {
  const { w } = await wp()
  const cohort = await bringIn(w)
  const f = await w.submit('Carla', { do: 'planKickOff', cohort }, { date: '2027-03-28', time: '03:30', place: '' })
  console.log('GAP', JSON.stringify('form' in f ? f.form.intro[0] : f).slice(0, 300), JSON.stringify('form' in f ? f.form.sends : ''))
  void formIn
  void helsinki
})
