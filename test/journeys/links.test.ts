import { describe, expect, test } from 'vitest'
import { answering } from '../../src/house/link.ts'
import type { Room } from '../../src/house/room.ts'
import { calendar, request } from '../ground/inviting-room.ts'
import {
  aHouseWith,
  answersAbout,
  asked,
  keyOf,
  linkedHouses,
  ours,
  pressing,
  someone,
  status,
  threeLanguages,
} from '../stages/linked-house.ts'

/** What signed links do, over real HTTP, in a house with one more room than the shipped ones. */

const { database, linked } = linkedHouses()

describe('A link', () => {
  test('shows its reader a page in their language, with buttons that are sent to where it stands', async () => {
    const house = await linked()
    const link = await asked(house, await someone(database(), 'Maija <3', 'fi'), 'Aino')
    expect(link).toMatch(/^https:\/\/pari\.example\.org\/l\/[\w.-]+$/)
    const answer = await house.ask(link)
    const page = await answer.text()
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(page).toContain('<html lang="fi">')
    expect(page).toContain('<h1>Maija &lt;3, Aino looks for a mentor</h1>')
    expect(page).toContain('<form method="post"><button name="act" value="yes" class="primary">Yes</button>')
  })

  test('is told to nobody else: not kept, framed, indexed, guessed at or run', async () => {
    const house = await linked()
    const { headers } = await house.ask(await asked(house, await someone(database(), 'Maija'), 'Aino'))
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex, nofollow',
    })
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/)
  })

  test('says nothing to somebody who only sees its address', async () => {
    const house = await linked()
    const reader = await someone(database(), 'Maija')
    const link = await asked(house, reader, 'Aino')
    const readable = link.split(/[/.]/).map((part) => Buffer.from(part, 'base64url').toString('latin1'))
    for (const secret of ['Aino', 'request', reader.personId]) expect(readable.join(' ')).not.toContain(secret)
  })

  test('shown twice changes nothing, and looked at by its head shows nothing', async () => {
    const house = await linked()
    const link = await asked(house, await someone(database(), 'Maija'), 'Bo')
    const pages = [await (await house.ask(link)).text(), await (await house.ask(link)).text()]
    expect(pages[0]).toBe(pages[1])
    const head = await house.ask(link, { method: 'HEAD' })
    expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([200, 'text/html; charset=utf-8', ''])
    expect(await answersAbout(database(), 'Bo')).toEqual([])
  })

  test('acts when its button is pressed, once, and says so the second time', async () => {
    const house = await linked()
    const link = await asked(house, await someone(database(), 'Maija'), 'Cecilia')
    const first = await house.ask(link, pressing('yes'))
    expect([first.status, await first.text()]).toEqual([200, expect.stringContaining('Thank you!')])
    const second = await house.ask(link, pressing('no'))
    expect([second.status, await second.text()]).toEqual([200, expect.stringContaining('You have answered already.')])
    expect(await answersAbout(database(), 'Cecilia')).toMatchObject([{ text: expect.stringMatching(/ yes$/) as string }])
    expect(await (await house.ask(link)).text()).toContain('You said yes.')
  })

  test('acts once when two press at the same instant', async () => {
    const house = await linked()
    const link = await asked(house, await someone(database(), 'Maija'), 'Daniel')
    const pages = await Promise.all(['yes', 'yes', 'no'].map(async (act) => (await house.ask(link, pressing(act))).text()))
    expect(pages.filter((page) => page.includes('Thank you!'))).toHaveLength(1)
    expect(await answersAbout(database(), 'Daniel')).toHaveLength(1)
  })

  test('is for one reader: what somebody else may with theirs is judged anew', async () => {
    const house = await linked()
    const [maijas, ollis] = [
      await asked(house, await someone(database(), 'Maija'), 'Eero'),
      await asked(house, await someone(database(), 'Olli'), 'Eero'),
    ]
    expect(await (await house.ask(ollis)).text()).toContain('Olli, Eero looks for a mentor')
    expect(await status(house.ask(maijas, pressing('yes')))).toBe(200)
    const late = await house.ask(ollis)
    expect([late.status, await late.text()]).toEqual([403, expect.stringMatching(threeLanguages)])
    expect(await status(house.ask(ollis, pressing('yes')))).toBe(403)
    expect(await status(house.ask(maijas))).toBe(200)
  })

  test('hands out a file with its name in every language', async () => {
    const house = await linked()
    const link = (await house.linkTo(calendar, { title: 'Aloitus «kevät» 🌱', month: 1 }, await someone(database(), 'Maija'))) ?? ''
    const answer = await house.ask(link)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="Aloitus _kevat_ __ 1.ics"; filename*=UTF-8''Aloitus%20%C2%ABkev%C3%A4t%C2%BB%20%F0%9F%8C%B1%201.ics`,
    )
    expect(await answer.text()).toBe('BEGIN:VCALENDAR\r\nSUMMARY:Aloitus «kevät» 🌱\r\nEND:VCALENDAR\r\n')
    const head = await house.ask(link, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect(await status(house.ask(link, pressing('yes')))).toBe(400)
  })

  test('is read with the key that it was written with, for as long as that stands in the settings', async () => {
    const before = await linked({ keys: [keyOf(7)] })
    const link = await asked(before, await someone(database(), 'Maija'), 'Aino')
    expect(await status((await linked({ keys: [keyOf(8), keyOf(7)] })).ask(link))).toBe(200)
    expect(await status((await linked({ keys: [keyOf(8)] })).ask(link))).toBe(404)
  })
})

describe('A room', () => {
  test('gets no links where Pari has no public address', async () => {
    const { house, linkTo } = aHouseWith(database().prisma, null)
    expect([house.links, await linkTo(request, { student: 'Aino' }, await someone(database(), 'Maija'))]).toEqual([null, null])
  })

  test('gets links below the path that Pari is served under', async () => {
    const house = await linked({ address: 'https://example.org/pari' })
    const link = await asked(house, await someone(database(), 'Maija'), 'Minttu')
    expect(link).toMatch(/^https:\/\/example\.org\/pari\/l\//)
    expect(await status(house.ask(link, pressing('yes')))).toBe(403)
    expect(await status(house.ask(link, pressing('yes', { ...ours, origin: 'https://example.org' })))).toBe(200)
  })

  test('cannot have two links of one name', async () => {
    const twice: Room = {
      name: 'twice',
      commands: {},
      open: () => ({ links: [calendar, calendar].map((kind) => answering(kind, { show: async () => null })) }),
    }
    await expect(linked({ room: twice })).rejects.toThrow('Two links of one room have the same name: twice.calendar, twice.calendar.')
  })

  test('cannot write a link with something else than its kind carries, nor show a button that its table lacks', async () => {
    const { linkTo } = await linked()
    const reader = await someone(database(), 'Maija')
    // @ts-expect-error: a student is text.
    void linkTo(request, { student: 1 }, reader)
    // @ts-expect-error: the student is missing.
    void linkTo(request, {}, reader)
    const parts = [{ kind: 'acts' as const, acts: [{ label: 'Perhaps', act: 'perhaps' as const }] }]
    // @ts-expect-error: there is no act of that name.
    const entry = answering(request, { show: async () => ({ language: 'en' as const, parts }), acts: { yes: async () => null } })
    expect(entry.open({ student: 1 })).toBeNull()
    expect([...(entry.open({ student: 'Aino' })?.acts.keys() ?? [])]).toEqual(['yes'])
  })
})
