import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { TestDatabase } from '../../test/database/database.ts'
import { recycledDatabase } from '../../test/database/recycled.ts'
import { aGif, aPng } from '../../test/ground/pictures.ts'
import { Instant, type TurnableClock, toDate, turnableClock } from '../kit/clock.ts'
import { randomIds } from '../kit/ids.ts'
import { silentLog } from '../kit/log.ts'
import { picturesHeld } from '../pictures/held.prisma.ts'
import { picturesIn, sweepPictures } from '../pictures/store.prisma.ts'
import type { PictureStore } from '../pictures/store.ts'
import { serve } from '../process/http.ts'
import { pictureRoute } from '../process/pictures.ts'
import { picturesOn } from './pictures.ts'

let database: TestDatabase
let clock: TurnableClock
let store: PictureStore
let by: string
const linking = { url: 'https://pari.example.org', keys: [new Uint8Array(32).fill(3)] }

beforeAll(async () => {
  database = await recycledDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  clock = turnableClock(Instant.from('2027-01-18T12:00:00Z'))
  store = picturesIn(database.prisma.statements, { clock, ids: randomIds(clock) })
  by = randomUUID()
  const at = toDate(clock.now())
  await database.prisma.person.create({ data: { id: by, email: `${by}@example.org`, name: 'Aino', language: 'fi', createdAt: at } })
})

const door = (link: typeof linking | null = linking) => picturesOn(database.prisma.statements, link, clock)
async function kept(bytes = aPng()): Promise<string> {
  const outcome = await store.keep(bytes, by)
  if (!('id' in outcome)) throw new Error(outcome.trouble)
  return outcome.id
}
const tokenIn = (address: string | null) => address?.split('/p/')[1] ?? ''
const inDays = (days: number) => clock.now().add({ hours: days * 24 })

describe('A picture', () => {
  test('is kept as it came, and copied for something else', async () => {
    const id = await kept(aGif())
    const copy = (await store.again(id, by)) ?? ''
    await store.drop([id])
    expect(await door().read(id)).toBeNull()
    expect(await door().read(copy)).toEqual({ mediaType: 'image/gif', bytes: Buffer.from(aGif()) })
    expect(await store.again(id, by)).toBeNull()
    expect(await store.standing([id, copy])).toEqual([copy])
  })

  test('that is none is not kept, and it is said why', async () => {
    expect(await store.keep(Buffer.from('<svg/>'), by)).toEqual({ trouble: 'notAPicture' })
    expect(await store.keep(aPng(5000, 1), by)).toEqual({ trouble: 'tooLarge', width: 5000, height: 1 })
  })

  test('that nobody needs goes after thirty days, one that something needs stays', async () => {
    const [draft, needed] = [await kept(), await kept()]
    await store.keepFor([needed], null)
    await sweepPictures(database.prisma.statements, inDays(29))
    expect(await store.standing([draft, needed])).toHaveLength(2)
    await sweepPictures(database.prisma.statements, inDays(31))
    expect(await store.standing([draft, needed])).toEqual([needed])
  })

  test('of somebody who is forgotten goes if nobody got it, and else stands without their name', async () => {
    const [draft, sent] = [await kept(), await kept()]
    await store.keepFor([sent], null)
    expect(await picturesHeld.rows(database.prisma.statements, by)).toMatchObject([{ kind: 'image/png', width: 3 }, { until: null }])
    await picturesHeld.erase(database.prisma.statements, by, clock.now())
    expect(await store.standing([draft, sent])).toEqual([sent])
    expect(await picturesHeld.rows(database.prisma.statements, by)).toEqual([])
  })
})

describe('The address of a picture', () => {
  test('is the same each time, opens that picture alone, and is null for what is gone', async () => {
    const id = await kept()
    const address = await door().addressOf(id)
    expect(address).toMatch(/^https:\/\/pari\.example\.org\/p\/[0-9a-f-]{36}\.[\w-]{22}$/u)
    expect(await door().addressOf(id)).toBe(address)
    expect(await door().open(tokenIn(address))).toMatchObject({ mediaType: 'image/png' })
    const other = await kept()
    const forged = tokenIn(address).replace(id, other)
    const wrong = [forged, id, `${id}.`, `${tokenIn(address)}x`, `${tokenIn(address)}.x`, '', '../x']
    expect(await Promise.all(wrong.map((token) => door().open(token)))).toEqual(wrong.map(() => null))
    await store.drop([id])
    expect(await door().open(tokenIn(address))).toBeNull()
    expect(await door().addressOf(id)).toBeNull()
    expect(await door().addressOf('nothing')).toBeNull()
  })

  test('is asked of the database once in five seconds, and not known longer', async () => {
    const one = door()
    const id = await kept()
    const address = await one.addressOf(id)
    await store.drop([id])
    expect(await one.addressOf(id)).toBe(address)
    clock.turnTo(clock.now().add({ seconds: 6 }))
    expect(await one.addressOf(id)).toBeNull()
  })

  test('is none where Pari has no public address, or was written with another key', async () => {
    const id = await kept()
    expect(await door(null).addressOf(id)).toBeNull()
    expect(door(null).areReachable).toBe(false)
    const token = tokenIn(await door({ ...linking, keys: [new Uint8Array(32).fill(4)] }).addressOf(id))
    expect(await door().open(token)).toBeNull()
    expect(await door(null).open(token)).toBeNull()
  })
})

describe('Over HTTP', () => {
  const asked = async (path: string, init?: RequestInit) => {
    const server = await serve({ host: '127.0.0.1', port: 0 }, [pictureRoute(door())], silentLog)
    const answer = await fetch(`http://127.0.0.1:${server.port}${path}`, init)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    await server.stop()
    return { answer, bytes }
  }

  test('everybody who has the address gets the picture, as an image and nothing else', async () => {
    const id = await kept()
    const path = `/p/${tokenIn(await door().addressOf(id))}`
    const { answer, bytes } = await asked(`${path}?a=b`)
    expect(answer.status).toBe(200)
    expect(Buffer.from(bytes)).toEqual(Buffer.from(aPng()))
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': 'inline',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=3600',
    })
    const head = await asked(path, { method: 'HEAD' })
    expect([head.answer.status, head.bytes.length]).toEqual([200, 0])
    expect((await asked(path, { method: 'POST' })).answer.status).toBe(405)
  })

  test('what is gone, or was never there, is not found, and nobody keeps that answer', async () => {
    const { answer, bytes } = await asked(`/p/${randomUUID()}.AAAAAAAAAAAAAAAAAAAAAA`)
    expect([answer.status, bytes.length, answer.headers.get('cache-control')]).toEqual([404, 0, 'no-store'])
  })
})
