import { describe, expect, test } from 'vitest'
import { finnish } from '../copy.fi.ts'
import { swedish } from '../copy.sv.ts'
import { english } from '../copy.ts'
import { fakeConnector, refusal } from '../test/connector.ts'
import { accepted, listForm, refused } from '../test/core.ts'
import { aino, ainoReads, aMember, aMessage, type House, impatient, tenant } from '../test/house.ts'
import { opened } from '../test/opened.ts'

const said = (house: House) => house.teams.to('say').map(({ body }) => body['summary'])
const asked = (house: House) => house.core.deeds().filter(([what]) => what !== 'arrived')

describe('words that somebody writes to Pari', () => {
  test.each([
    ['home', { do: 'showHome', mark: 'look' }],
    ['Koti', { do: 'showHome', mark: 'look' }],
    ['hem!', { do: 'showHome', mark: 'look' }],
    ['status', { do: 'showStatus', mark: 'look' }],
    ['tilanne kiitos', { do: 'showStatus', mark: 'look' }],
    ['läget?', { do: 'showStatus', mark: 'look' }],
    ['statsu', { do: 'showStatus', mark: 'look' }],
    ['help', { do: 'showHelp' }],
    ['Hello', { do: 'showHelp' }],
    ['hi', { do: 'showHelp' }],
    ['moi', { do: 'showHelp' }],
    ['hej', { do: 'showHelp' }],
    ['', { do: 'showHelp' }],
    ['What is the weather?', { do: 'hearWords', words: 'What is the weather?' }],
    ['<at>Pari</at> home', { do: 'showHome', mark: 'look' }],
    ['&nbsp;home', { do: 'showHome', mark: 'look' }],
  ])('%j ask for %o, and the answer stands below', async (text, command) => {
    const house = await opened()
    const answer = await house.post(aMessage(text))
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    expect(asked(house)).toEqual([['handle', command, aino.id]])
    expect(said(house)).toEqual(['Thank you'])
    expect(house.teams.to('say')[0]?.url).toMatch(/conversations\/a%3Aaino\/activities$/u)
  })

  test.each([
    ['settings', { do: 'openSettings', mark: 'opening' }],
    ['asetukset', { do: 'openSettings', mark: 'opening' }],
    ['inställningar', { do: 'openSettings', mark: 'opening' }],
    ['new list', { do: 'openList', mark: 'opening' }],
  ])('%j are answered with the way to the form, since it opens at a press only', async (text, opening) => {
    const house = await opened()
    await house.post(aMessage(text))
    expect(asked(house)).toEqual([['open', opening, aino.id]])
    const [message] = house.teams.to('say').map(({ body }) => JSON.stringify(body))
    expect(message).toContain(english.openForm)
    const [token = ''] = /"token":"([^"]+)"/u.exec(message ?? '')?.slice(1) ?? []
    expect(house.tokens.read(token, ainoReads)).toEqual(opening)
    expect(message).toContain('task/fetch')
  })

  test.each(['<', '<at>', '<at', '<a>', '</at>'])('and are full of %j keep nobody else waiting', async (sign) => {
    const house = await opened()
    const before = process.cpuUsage()
    await house.post(aMessage(sign.repeat(Math.floor(100_000 / sign.length))))
    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000)
    expect(asked(house)).toMatchObject([['handle', { do: expect.stringMatching(/^(?:showHelp|hearWords)$/u) }, aino.id]])
  })

  test('ask for a form that they may not have, and are told why', async () => {
    const house = await opened()
    house.core.opened = () => Promise.resolve(refused('Only coordinators'))
    await house.post(aMessage('new list'))
    expect(said(house)).toEqual(['Only coordinators'])
  })

  test('that come again are answered once, whichever process hears them', async () => {
    const house = await opened()
    const other = await opened({}, { memory: house.memory, openId: house.openId })
    const message = aMessage('home')
    await Promise.all([house.post(message), other.post(message), house.post(message)])
    expect([...said(house), ...said(other)]).toEqual(['Thank you'])
  })

  test('without an id are not taken for a repetition', async () => {
    const house = await opened()
    for (let turn = 0; turn < 2; turn++) await house.post(aMessage('home', { id: undefined }))
    expect(said(house)).toHaveLength(2)
  })

  test('in a conversation with a very long name are told apart, too', async () => {
    const house = await opened()
    const conversation = { id: `a:${'x'.repeat(390)}`, tenantId: tenant, conversationType: 'personal' }
    const message = aMessage('home', { conversation })
    await house.post(message)
    await house.post(message)
    expect(said(house)).toHaveLength(1)
    expect([...house.memory.pages.keys()].every((page) => page.length < 310)).toBe(true)
  })

  test('take longer than Teams waits, and are answered when it is done', async () => {
    const house = await opened(impatient)
    const gate = Promise.withResolvers<void>()
    house.core.reply = () => gate.promise.then(() => accepted('At last'))
    expect((await house.post(aMessage('home'))).status).toBe(200)
    expect(said(house)).toEqual([])
    gate.resolve()
    await house.settle()
    expect(said(house)).toEqual(['At last'])
  })

  test('still under way are finished before Pari stops', async () => {
    const house = await opened()
    house.core.reply = async () => {
      await new Promise((resolve) => setTimeout(resolve, 300))
      return accepted('At last')
    }
    await house.post(aMessage('home'))
    await house.adapter.stop()
    expect(said(house)).toEqual(['At last'])
  })

  test.each([
    ['fi-FI', finnish],
    ['sv', swedish],
    ['de-DE', english],
    [undefined, english],
  ])('on which the core breaks are answered in the language of Teams (%s)', async (locale, copy) => {
    const house = await opened()
    house.core.reply = () => Promise.reject(new Error('Aino’s own words'))
    await house.post(aMessage('home', { locale }))
    expect(said(house)).toEqual([copy.failed])
    expect(house.logged()).not.toContain('own words')
  })

  test('that cannot even be begun are answered with that', async () => {
    const house = await opened()
    house.memory.rewrite = () => Promise.reject(new Error('gone'))
    expect((await house.post(aMessage('home'))).status).toBe(200)
    expect(said(house)).toEqual([finnish.failed])
    expect(house.logged()).toContain('could not be answered')
  })

  test('whose answer is not taken are logged', async () => {
    const teams = fakeConnector({ say: refusal(403, 'MessageWritesBlocked'), member: { status: 200, body: aMember() } })
    const house = await opened({}, { teams })
    await house.post(aMessage('home'))
    expect(house.logged()).toContain('an answer could not be said')
    expect(house.logged()).not.toContain('Thank you')
  })

  test.each(['channel', 'groupChat'])('in a %s are answered there with nothing but where to write', async (conversationType) => {
    const house = await opened()
    const conversation = { id: '19:c@thread.tacv2;messageid=1', tenantId: tenant, conversationType }
    await house.post(aMessage('<at>Pari</at> status', { conversation }))
    expect(asked(house)).toEqual([])
    expect(said(house)).toEqual([finnish.elsewhere])
    expect(house.teams.to('say')[0]?.url).toContain(encodeURIComponent(conversation.id))
  })

  test('of a bot are not answered', async () => {
    const house = await opened()
    expect((await house.post(aMessage('home', { from: { id: '28:another-bot', name: 'Another' } }))).status).toBe(200)
    expect([...house.core.deeds(), ...house.teams.calls]).toEqual([])
  })
})

describe('a file that somebody attaches', () => {
  const url = 'https://school-my.sharepoint.com/personal/aino/download.aspx?UniqueId=1&tempauth=secret'
  const attachment = (name = 'people.csv', downloadUrl = url) => ({
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    name,
    content: { downloadUrl, uniqueId: '1', fileType: 'csv' },
  })
  const html = { contentType: 'text/html', content: '<p></p>' }

  async function withFile(answer: (url: string) => Response | Error) {
    const teams = fakeConnector({ member: { status: 200, body: aMember() } })
    const fetched: string[] = []
    const fetch: typeof globalThis.fetch = (input, init) => {
      const to = input instanceof Request ? input.url : input.toString()
      if (to.includes('/v3/')) return teams.fetch(input, init)
      fetched.push(to)
      const told = answer(to)
      return told instanceof Error ? Promise.reject(told) : Promise.resolve(told)
    }
    return { house: await opened({}, { teams: { ...teams, fetch } }), fetched }
  }
  const csv = () => new Response('name,email\nAino,aino@school.example')
  const kept = (house: House) => [...house.memory.pages.keys()].filter((page) => page.startsWith('file/'))

  test('is kept for an hour, and the form that takes it opens from the answer', async () => {
    const { house, fetched } = await withFile(csv)
    await house.post(aMessage('', { attachments: [html, attachment()] }))
    expect(fetched).toEqual([url])
    const [message] = house.teams.to('say').map(({ body }) => JSON.stringify(body))
    expect(message).toContain('people.csv')
    expect(message).toContain(english.file.goOn)
    const [token = ''] = /"token":"([^"]+)"/u.exec(message ?? '')?.slice(1) ?? []
    const [page = ''] = kept(house)
    expect(house.tokens.read(token, ainoReads)).toEqual({ do: 'openList', mark: 'opening', file: page.split(':').at(-1) })
    expect(house.memory.pages.get(page)?.until?.toString()).toBe('2027-01-14T13:00:00Z')
    expect(house.logged()).not.toContain('secret')
  })

  test('with its ending in capitals is a list, too', async () => {
    const { house } = await withFile(csv)
    await house.post(aMessage('', { attachments: [attachment('PEOPLE.CSV')] }))
    expect(kept(house)).toHaveLength(1)
  })

  test('of somebody who may not bring in lists is not fetched', async () => {
    const { house, fetched } = await withFile(csv)
    house.core.opened = () => Promise.resolve(refused('Only coordinators'))
    await house.post(aMessage('', { attachments: [attachment()] }))
    expect([said(house), fetched, kept(house)]).toEqual([['Only coordinators'], [], []])
  })

  test.each([
    ['that is no list', attachment('photo.png'), csv, 'unknown'],
    ['that is too large', attachment(), () => new Response(new Uint8Array(1024 * 1024 + 1)), 'tooLarge'],
    ['that is gone', attachment(), () => new Response('', { status: 404 }), 'unreadable'],
    ['that cannot be reached', attachment(), () => new TypeError('fetch failed'), 'unreadable'],
    ['without anything', attachment(), () => new Response(null), 'unreadable'],
    ['from anywhere else', attachment('people.csv', 'https://example.org/people.csv'), csv, 'unreadable'],
    ['from this machine', attachment('people.csv', 'https://127.0.0.1/people.csv'), csv, 'unreadable'],
    ['from a name that only ends like theirs', attachment('people.csv', 'https://evilsharepoint.com/a.csv'), csv, 'unreadable'],
    ['from another port', attachment('people.csv', 'https://a.sharepoint.com:8443/a.csv'), csv, 'unreadable'],
    ['without encryption', attachment('people.csv', 'http://a.sharepoint.com/a.csv'), csv, 'unreadable'],
    [
      'that leads elsewhere',
      attachment(),
      () => new Response(null, { status: 302, headers: { location: 'http://169.254.169.254/' } }),
      'unreadable',
    ],
    [
      'that leads round in circles',
      attachment(),
      (to: string) => new Response(null, { status: 302, headers: { location: to } }),
      'unreadable',
    ],
  ] as const)('%s is refused in words', async (_, attached, answer, words) => {
    const { house, fetched } = await withFile(answer)
    await house.post(aMessage('', { attachments: [attached] }))
    expect(said(house)).toEqual([english.file[words]])
    expect(kept(house)).toEqual([])
    expect(fetched.every((to) => to.startsWith('https://school-my.sharepoint.com/'))).toBe(true)
  })

  test('that was moved within where files are is found', async () => {
    const { house, fetched } = await withFile((to) =>
      to === url ? new Response(null, { status: 302, headers: { location: 'https://eur.sharepoint.com/moved' } }) : csv(),
    )
    await house.post(aMessage('', { attachments: [attachment()] }))
    expect(fetched).toEqual([url, 'https://eur.sharepoint.com/moved'])
    expect(kept(house)).toHaveLength(1)
  })

  test.each([
    ['the form', (house: House) => Object.assign(house.core, { opened: () => Promise.reject(new Error('broken')) }), finnish.failed],
    ['keeping it', (house: House) => Object.assign(house.memory, { write: () => Promise.reject(new Error('full')) }), english.failed],
  ])('on which %s breaks asks to try again', async (_, trouble, words) => {
    const { house } = await withFile(csv)
    await house.post(aMessage('home'))
    trouble(house)
    await house.post(aMessage('', { attachments: [attachment()] }))
    expect(said(house).at(-1)).toBe(words)
  })

  test('comes from the local connector where that is what Pari talks to', async () => {
    const { house, fetched } = await withFile(csv)
    const local = `${house.openId.url}/files/1`
    await house.post(aMessage('', { attachments: [attachment('people.txt', local)] }))
    expect([fetched, kept(house).length]).toEqual([[local], 1])
  })

  test('is nothing but a message where it is something else', async () => {
    const { house, fetched } = await withFile(csv)
    await house.post(aMessage('home', { attachments: [html, { contentType: 'image/*', content: null }] }))
    expect([fetched, said(house)]).toEqual([[], ['Thank you']])
    expect(listForm.fields.some(({ kind }) => kind === 'file')).toBe(true)
  })
})
