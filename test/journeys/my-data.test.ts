import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import type { Reply } from '../../src/contract/view.ts'
import type { LinkFile, LinkPage } from '../../src/house/link.ts'
import { toDate } from '../../src/kit/clock.ts'
import { freshDatabase, type TestDatabase } from '../database/database.ts'
import { at } from '../ground/builders.ts'
import { aPlayedProgramme, marksOf } from '../ground/played-programme.ts'
import { aWorkplace, seatOf, tampere, type Workplace } from '../ground/workplace.ts'

/** What somebody reads who asks what Pari knows about them. */

let database: TestDatabase
let workplace: Workplace
beforeAll(async () => {
  database = await freshDatabase()
  const linking = { url: 'https://pari.example.org', keys: [new Uint8Array(32).fill(7)] }
  workplace = await aPlayedProgramme(database.prisma, { parts: { linking } })
})
afterAll(() => database.close())

const linksIn = ({ view }: Reply): readonly string[] =>
  view.parts.flatMap((part) => (part.kind === 'links' ? part.links.map(({ url }) => url) : []))

async function shown(link: string | undefined): Promise<LinkPage<string> | LinkFile | string> {
  const outcome = await workplace.house.links?.show(link?.split('/l/')[1] ?? '')
  return outcome && 'shown' in outcome ? outcome.shown : (outcome?.refused ?? 'no links')
}

const textIn = (what: Awaited<ReturnType<typeof shown>>): string => {
  if (typeof what === 'string') return what
  return 'bytes' in what ? Buffer.from(what.bytes).toString('utf8') : plainText(what as never)
}

const allOf = async (name: string) => {
  const reply = await workplace.tap(name, { do: 'showKnown' })
  return Promise.all(linksIn(reply).map((link) => shown(link)))
}

describe('My data', () => {
  test.each(['my data', 'My Data!', 'tietoni', 'mina uppgifter', 'data'])('is asked for by “%s”', (words) => {
    expect(workplace.house.core.readWords(words)).toEqual({ do: 'showKnown' })
  })

  test.each(['forget me', 'unohda minut', 'glöm mig', 'delete'])('is asked to be deleted by “%s”', (words) => {
    expect(workplace.house.core.readWords(words)).toEqual({ do: 'askToForget' })
  })

  test('has a button below the help', async () => {
    const { view } = await workplace.tap('Aino', { do: 'showHelp' })
    expect(plainText(view)).toContain('[My data]')
  })

  test('is a page, a text and JSON, in which everything stands that anybody knows of them', async () => {
    const all = await allOf('Tuulikki')
    expect(all.map((each) => (typeof each === 'string' ? each : 'bytes' in each ? each.name : each.language))).toEqual([
      'fi',
      'mita-pari-tietaa-minusta.txt',
      'mita-pari-tietaa-minusta.json',
    ])
    for (const each of all) {
      const missing = marksOf('Tuulikki').filter((mark) => !textIn(each).includes(mark))
      expect(missing).toEqual([])
      for (const word of ['Kaarlo Metsäpelto', 'Spring mentoring']) expect(textIn(each)).toContain(word)
    }
  })

  test('says in their language what each thing is for, and what they agreed to when', async () => {
    const [page] = (await allOf('Tuulikki')).map(textIn)
    for (const words of [
      'Mitä Pari tietää sinusta',
      'Jotta kukaan ei tule turhaan',
      'Jos olemme kysyneet suostumustasi, se näkyy erikseen',
    ])
      expect(page).toContain(words)
    expect(page).toMatch(/Mihin: mentorisi lukee, mitä toivot\nMilloin: 7\. tammikuuta 2027/)
    expect(page).toMatch(/Mihin: osallistuminen\nMilloin: 7\. tammikuuta 2027/)
    expect(page).toMatch(/Mitä: kirjoitti toiveensa/)
  })

  test('names each purpose to which they agreed themselves, and when; nobody agreed who has not answered', async () => {
    const agreedOf = async (name: string) => {
      const { id } = await database.prisma.person.findFirstOrThrow({ where: { name: { startsWith: name } } })
      return (await workplace.house.known.heldOf(id)).find((table) => table.name === 'agreements')?.rows ?? []
    }
    const agreedAt = toDate(at('2027-01-07T12:30'))
    expect(await agreedOf('Tuulikki')).toEqual([
      { cohort: 'Spring mentoring', purpose: 'takingPart', agreedAt },
      { cohort: 'Spring mentoring', purpose: 'wishes', agreedAt },
    ])
    expect(await agreedOf('Aino')).toEqual([{ cohort: 'Spring mentoring', purpose: 'takingPart', agreedAt }])
    expect(await agreedOf('Eero')).toEqual([])
  })

  test('is theirs alone: nobody else stands in it but their pair', async () => {
    for (const each of await allOf('Tuulikki')) for (const other of ['Wirta', 'Aalto', 'olli@']) expect(textIn(each)).not.toContain(other)
  })

  test('in JSON has every column under its own name', async () => {
    const json = JSON.parse(textIn((await allOf('Olli'))[2] ?? '')) as Record<string, { rows: Record<string, unknown>[] }>
    expect(Object.keys(json)).toEqual(
      expect.arrayContaining(['person', 'addresses', 'takesPart', 'pairs', 'places', 'kickOffs', 'messages', 'noted']),
    )
    expect(json['person']?.rows).toMatchObject([{ name: 'Olli Outonen', email: 'olli@example.org', language: 'en' }])
  })

  test('speaks Swedish to those who read Swedish', async () => {
    expect(textIn((await allOf('Eero'))[1] ?? '')).toContain('VAD VI HAR SKRIVIT TILL DIG')
  })

  test('is not shown, nor deleted, to somebody with the same e-mail in another organisation', async () => {
    await workplace.house.core.installed(tampere, 'Tampere', null)
    const { id } = await database.prisma.person.findFirstOrThrow({ where: { name: { startsWith: 'Pekka' } } })
    const { id: workspaceId } = await database.prisma.workspace.findFirstOrThrow({ where: { externalId: tampere.id } })
    await database.prisma.address.create({
      data: { id: crypto.randomUUID(), personId: id, workspaceId, externalId: seatOf('Pekka').id, createdAt: new Date() },
    })
    for (const name of ['showKnown', 'askToForget', 'forgetMe']) {
      const reply = await workplace.house.core.handle({ do: name }, seatOf('Pekka', tampere))
      expect([reply.accepted, plainText(reply.view)]).toEqual([false, expect.stringContaining('another organisation’s workspace')])
    }
    expect(linksIn(await workplace.tap('Pekka', { do: 'showKnown' }))).toHaveLength(3)
  })

  test('opens no more when its time is over, or its person is forgotten', async () => {
    const [link] = linksIn(await workplace.tap('Ville', { do: 'showKnown' }))
    await workplace.tap('Ville', { do: 'forgetMe' })
    expect(await shown(link)).toBe('over')
    const [other] = linksIn(await workplace.tap('Wilma', { do: 'showKnown' }))
    await workplace.until('2027-01-16T17:00')
    expect(await shown(other)).toBe('over')
  })
})

test('Without an address on the web the chat itself says it', async () => {
  const own = await freshDatabase()
  try {
    const bare = await aWorkplace(own.prisma, { owners: ['carla@example.org'] })
    const reply = await bare.tap('Carla', { do: 'showKnown' })
    expect(linksIn(reply)).toEqual([])
    expect(plainText(reply.view)).toContain('Email address: carla@example.org')
    expect(plainText(reply.view)).toContain('ask your coordinator')
  } finally {
    await own.close()
  }
})
