import { describe, expect, test } from 'vitest'
import { aPng } from '../../../test/ground/pictures.ts'
import { finnish } from '../copy.fi.ts'
import { english } from '../copy.ts'
import { fakeConnector } from '../test/connector.ts'
import { accepted } from '../test/core.ts'
import { aMember, aMessage, type House } from '../test/house.ts'
import { opened } from '../test/opened.ts'

const inline = 'https://smba.trafficmanager.net/emea/v3/attachments/1/views/original'
const file = 'https://school-my.sharepoint.com/personal/aino/photo.png'
const pasted = (contentUrl = inline) => ({ contentType: 'image/*', contentUrl })
const attached = (name = 'Photo.PNG') => ({
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  name,
  content: { downloadUrl: file },
})

async function withPicture(answer: (url: string) => Response | Error = () => new Response(aPng())) {
  const teams = fakeConnector({ member: { status: 200, body: aMember() } })
  const fetched: { readonly url: string; readonly token: string | null }[] = []
  const fetch: typeof globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : input.toString()
    if (url.includes('/v3/conversations')) return teams.fetch(input, init)
    fetched.push({ url, token: new Headers(init?.headers).get('authorization') })
    const told = answer(url)
    return told instanceof Error ? Promise.reject(told) : Promise.resolve(told)
  }
  const house = await opened({}, { teams: { ...teams, fetch } })
  house.core.awaits = true
  house.core.reply = (asked) => accepted(asked === 'picture' ? 'What a picture' : 'Thank you')
  return { house, fetched }
}

const said = (house: House) => house.teams.to('say').map(({ body }) => /"text":"([^"]*)"/u.exec(JSON.stringify(body))?.[1])
const taken = (house: House) => house.core.deeds().filter(([what]) => what === 'takePicture')

describe('a picture that somebody sends', () => {
  test('within a message comes from the connector, with our token, and goes to what waits for it', async () => {
    const { house, fetched } = await withPicture()
    await house.post(aMessage('', { attachments: [{ contentType: 'text/html', content: '<p></p>' }, pasted()] }))
    expect(fetched).toEqual([{ url: inline, token: expect.stringMatching(/^Bearer ./u) }])
    expect(taken(house)).toEqual([['takePicture', 'picture', aPng().length, expect.any(String)]])
    expect(said(house)).toEqual(['What a picture'])
  })

  test('as a file comes from where files are, without our token', async () => {
    const { house, fetched } = await withPicture()
    await house.post(aMessage('', { attachments: [attached()] }))
    expect(fetched).toEqual([{ url: file, token: null }])
    expect(taken(house)).toEqual([['takePicture', 'Photo.PNG', aPng().length, expect.any(String)]])
  })

  test('is not fetched where nothing waits for one; its words are read, and a file is taken for a list', async () => {
    const { house, fetched } = await withPicture()
    house.core.awaits = false
    await house.post(aMessage('', { attachments: [pasted()] }))
    await house.post(aMessage('home', { attachments: [pasted()] }))
    await house.post(aMessage('', { attachments: [attached()] }))
    expect(said(house)).toEqual([finnish.picture.unasked, 'Thank you', english.file.unknown])
    expect([fetched, taken(house)]).toEqual([[], []])
  })

  test.each<[string, object, (url: string) => Response | Error, 'unreadable' | 'tooLarge']>([
    ['from anywhere else', pasted('https://example.org/v3/attachments/1'), () => new Response(aPng()), 'unreadable'],
    ['without encryption', pasted('http://smba.trafficmanager.net/emea/v3/attachments/1'), () => new Response(aPng()), 'unreadable'],
    ['that is gone', pasted(), () => new Response('', { status: 404 }), 'unreadable'],
    ['that cannot be reached', pasted(), () => new TypeError('fetch failed'), 'unreadable'],
    ['without anything', attached(), () => new Response(null), 'unreadable'],
    ['that is huge', pasted(), () => new Response(new Uint8Array(5 * 1024 * 1024 + 1)), 'tooLarge'],
  ])('%s is refused in words, and our token goes nowhere else', async (_, attachment, answer, words) => {
    const { house, fetched } = await withPicture(answer)
    await house.post(aMessage('', { attachments: [attachment] }))
    expect(said(house)).toEqual([finnish.picture[words]])
    expect(taken(house)).toEqual([])
    for (const { url, token } of fetched) expect(token === null || url.startsWith('https://smba.trafficmanager.net/')).toBe(true)
  })

  test('that breaks what waits for it asks to try again', async () => {
    const { house } = await withPicture()
    house.core.takePicture = () => Promise.reject(new Error('broken'))
    await house.post(aMessage('', { attachments: [pasted()] }))
    expect(said(house)).toHaveLength(1)
    expect(house.logged()).not.toContain('attachments')
  })
})
