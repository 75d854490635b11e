import { request as send } from 'node:http'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { answering, type LinkPage } from '../../src/house/link.ts'
import type { Room } from '../../src/house/room.ts'
import { hoursAfter, Instant } from '../../src/kit/clock.ts'
import { broken, request } from '../ground/inviting-room.ts'
import { helsinki } from '../ground/workplace.ts'
import { answersAbout, asked, linkedHouses, ours, pressing, publicUrl, someone, status, threeLanguages } from '../stages/linked-house.ts'

/** Every way in which a signed link is refused, over real HTTP. */

const { database, linked } = linkedHouses()

describe('A link is refused', () => {
  test('once its time has passed, to the millisecond', async () => {
    const house = await linked()
    const link = await asked(house, await someone(database(), 'Maija'), 'Fanni')
    const end = hoursAfter(house.clock.now(), request.hours)
    house.clock.turnTo(Instant.fromEpochMilliseconds(end.epochMilliseconds - 1))
    expect(await status(house.ask(link))).toBe(200)
    house.clock.turnTo(end)
    const late = await house.ask(link)
    expect([late.status, await late.text()]).toEqual([410, expect.stringMatching(threeLanguages)])
    expect(await status(house.ask(link, pressing('yes')))).toBe(410)
    expect(await answersAbout(database(), 'Fanni')).toEqual([])
  })

  test('once its reader is gone', async () => {
    const house = await linked()
    const reader = await someone(database(), 'Maija')
    const link = await asked(house, reader, 'Aino')
    await database().prisma.person.delete({ where: { id: reader.personId } })
    expect([await status(house.ask(link)), await status(house.ask(link, pressing('yes')))]).toEqual([410, 410])
  })

  test('while Pari is removed from the workspace that it was written for', async () => {
    const house = await linked()
    const link = await asked(house, await someone(database(), 'Maija'), 'Aino')
    await house.house.core.removed(helsinki)
    expect(await status(house.ask(link))).toBe(410)
    expect(await status((await linked()).ask(link))).toBe(200)
  })

  test('when any sign of it was changed, even by its smallest bit', async () => {
    const house = await linked()
    const link = await asked(house, await someone(database(), 'Maija'), 'Gunnar')
    const start = `${publicUrl}/l/`.length
    for (let at = start; at < link.length; at++) {
      const changed = link.slice(0, at) + neighbourOf(link.charAt(at)) + link.slice(at + 1)
      expect(await status(house.ask(changed)), `${at - start} of ${link.slice(start)}`).toBe(404)
    }
    expect(await status(house.ask(link))).toBe(200)
  }, 60_000)

  test.each([
    ['nothing', ''],
    ['a word', 'sesame'],
    ['something below it', 'a/b'],
    ['broken percents', '%E0%A4%A'],
    ['parts of nothing', '....'],
    ['a token that says it is not sealed', `${Buffer.from('{"alg":"none"}').toString('base64url')}....`],
    ['a very long word', 'a'.repeat(8000)],
  ])('when it is %s', async (_, token) => {
    const house = await linked()
    const answer = await house.ask(`${publicUrl}/l/${token}`)
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringMatching(threeLanguages)])
    expect(await status(house.ask(`${publicUrl}/l/${token}`, pressing('yes')))).toBe(404)
  })

  const page: LinkPage = { language: 'en', parts: [] }
  const another = (name: string, kind: { name: string; carries: z.ZodType; hours: number }): Room => ({
    name,
    commands: {},
    open: () => ({ links: [answering(kind, { show: async () => page })] }),
  })

  test.each<[string, Room]>([
    ['when no room has links of that name', another('inviting', { ...request, name: 'other' })],
    ['when the room is another one', another('other', request)],
    ['when it carries something else than its kind does', another('inviting', { ...request, carries: z.object({ place: z.string() }) })],
  ])('%s', async (_, room) => {
    const link = await asked(await linked(), await someone(database(), 'Maija'), 'Aino')
    expect(await status((await linked({ room })).ask(link))).toBe(404)
  })

  test.each(['maybe', '', 'constructor', '__proto__', 'show'])('when it is to do «%s», which is not in its table', async (act) => {
    const house = await linked()
    const link = await asked(house, await someone(database(), 'Maija'), 'Hanna')
    const answer = await house.ask(link, pressing(act))
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringMatching(threeLanguages)])
    expect(await answersAbout(database(), 'Hanna')).toEqual([])
  })

  test('when nobody pressed a button of its page', async () => {
    const house = await linked()
    const link = await asked(house, await someone(database(), 'Maija'), 'Ida')
    const { origin: _, ...bare } = ours
    const refusals: [number, RequestInit][] = [
      [403, pressing('yes', { ...ours, origin: 'https://evil.example.org' })],
      [403, pressing('yes', { ...ours, origin: 'null' })],
      [403, pressing('yes', { ...bare, 'sec-fetch-site': 'cross-site' })],
      [415, pressing('yes', { ...ours, 'content-type': 'text/plain' })],
      [415, pressing('yes', { ...ours, 'content-type': 'application/x-www-form-urlencodedly' })],
      [400, { ...pressing('yes'), body: 'List-Unsubscribe=One-Click' }],
      [413, { ...pressing('yes'), body: `act=yes&more=${'a'.repeat(4096)}` }],
    ]
    for (const [expected, how] of refusals) expect(await status(house.ask(link, how))).toBe(expected)
    expect(await answersAbout(database(), 'Ida')).toEqual([])
    expect(await status(house.ask(link, pressing('yes', { ...bare, 'sec-fetch-site': 'same-origin' })))).toBe(200)
  })

  test('when its form has no end that was announced, and is too long', async () => {
    const house = await linked()
    const link = await asked(house, await someone(database(), 'Maija'), 'Jonas')
    const pieces = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let count = 0; count < 5; count++) controller.enqueue(new Uint8Array(1000).fill(97))
        controller.close()
      },
    })
    expect(await status(house.ask(link, { ...pressing('yes'), body: pieces, duplex: 'half' }))).toBe(413)
    expect(await answersAbout(database(), 'Jonas')).toEqual([])
  })

  test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])('when somebody asks with %s', async (method) => {
    const house = await linked()
    const answer = await house.ask(await asked(house, await someone(database(), 'Maija'), 'Aino'), { method })
    expect([answer.status, answer.headers.get('allow'), await answer.text()]).toEqual([405, 'GET, HEAD, POST', ''])
  })
})

/** The sign whose six bits differ in the last one. */
function neighbourOf(sign: string): string {
  const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const place = signs.indexOf(sign)
  return place < 0 ? 'A' : signs.charAt(place ^ 1)
}

describe('What goes wrong', () => {
  test('in a room is said in three languages, and logged without the address and without words', async () => {
    const house = await linked()
    const link = (await house.linkTo(broken, {}, await someone(database(), 'Maija'))) ?? ''
    const answer = await house.ask(link)
    expect([answer.status, await answer.text()]).toEqual([500, expect.stringMatching(threeLanguages)])
    expect(JSON.parse(house.logged.at(-1) ?? '')).toMatchObject({ path: '/l/', kind: 'TypeError', msg: 'a request failed' })
    for (const secret of ['Aino', link.slice(-40)]) expect(house.logged.join('')).not.toContain(secret)
  })

  test('is logged by the name of the link alone', async () => {
    const house = await linked()
    const reader = await someone(database(), 'Maija')
    const link = await asked(house, reader, 'Kerttu')
    house.clock.turnTo(hoursAfter(house.clock.now(), request.hours))
    for (const each of [link, `${link}x`]) await status(house.ask(each))
    const [over, unknown] = house.logged.slice(-2).map((line) => JSON.parse(line) as Record<string, unknown>)
    expect([over, unknown]).toMatchObject([
      {
        level: 40,
        link: 'inviting.request',
        refused: 'over',
        msg: 'a signed link was refused: its time has passed, or its reader is gone',
      },
      { level: 40, link: 'none', refused: 'unknown' },
    ])
    for (const secret of ['Kerttu', 'Maija', reader.personId, link.slice(-40)]) expect(house.logged.join('')).not.toContain(secret)
  })

  test('is logged once for three dozen links of a kind, and for buttons on pages of others', async () => {
    const house = await linked()
    const link = await asked(house, await someone(database(), 'Maija'), 'Moa')
    const before = house.logged.length
    for (let count = 0; count < 36; count++) {
      expect(await status(house.ask(`${publicUrl}/l/guess${count}`))).toBe(404)
      expect(await status(house.ask(link, pressing('yes', { ...ours, origin: 'https://evil.example.org' })))).toBe(403)
    }
    expect(await status(house.ask(link, { method: 'PUT' }))).toBe(405)
    const words = house.logged.slice(before).map((line) => (JSON.parse(line) as { msg: string }).msg)
    expect(words).toEqual([
      'a signed link was refused: it was not written with PARI_KEY, was changed, or is of a kind that is not known here',
      'a request to a signed link was refused: a button was pressed on a page that is not of PARI_URL (HTTP 403)',
      'a request to a signed link was refused: a request has not the shape of a pressed button (HTTP 405)',
    ])
    for (const secret of ['guess', 'evil', 'Moa', link.slice(-40)]) expect(house.logged.slice(before).join('')).not.toContain(secret)
  })

  test('on the line leaves the next link alone', async () => {
    const house = await linked()
    const link = await asked(house, await someone(database(), 'Maija'), 'Leo')
    const path = link.slice(publicUrl.length)
    const half = send(house.url + path, { method: 'POST', headers: { ...ours, 'content-length': '7' } })
    const broke = new Promise((resolve) => half.once('error', resolve))
    half.write('act', () => half.destroy(new Error('hung up')))
    await broke
    expect(await status(house.ask(link))).toBe(200)
    expect(await answersAbout(database(), 'Leo')).toEqual([])
  })
})
