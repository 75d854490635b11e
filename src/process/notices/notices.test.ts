import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../../contract/view.ts'
import { silentLog } from '../../kit/log.ts'
import { type Serving, serve } from '../http.ts'
import { finnish } from './copy.fi.ts'
import { swedish } from './copy.sv.ts'
import { english, type NoticeName } from './copy.ts'
import { languageAsked } from './language.ts'
import { noticePaths } from './paths.ts'
import { noticeRoutes } from './routes.ts'

const runner = { organisation: 'Alumni & Co', contact: 'privacy@example.org' }
const copies = { en: english, fi: finnish, sv: swedish }
const names = Object.keys(noticePaths) as NoticeName[]

let server: Serving
beforeAll(async () => {
  // The pages answer while the house still starts.
  server = await serve({ host: '127.0.0.1', port: 0 }, new Promise(() => {}), silentLog, { atOnce: noticeRoutes(runner) })
})
afterAll(() => server.stop())

const ask = async (path: string, wishes = 'en'): Promise<{ status: number; headers: Headers; text: string }> => {
  const answer = await fetch(`http://127.0.0.1:${server.port}${path}`, { headers: { 'accept-language': wishes } })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

describe('A page that everybody may read', () => {
  test.each(names)('is there in three languages, each with a way to the others: %s', async (name) => {
    for (const language of languages) {
      const { status, headers, text } = await ask(noticePaths[name], language)
      expect([status, headers.get('content-language'), headers.get('content-type')]).toEqual([200, language, 'text/html; charset=utf-8'])
      expect(text).toContain(`<html lang="${language}">`)
      expect(text).toContain(`<h1>${copies[language][name](runner).title}</h1>`)
      expect(text).toContain('Alumni &amp; Co')
      for (const other of languages.filter((each) => each !== language)) {
        const way = `${noticePaths[name]}?lang=${other}`
        expect(text).toContain(`<a href="${way}" hreflang="${other}"`)
        expect((await ask(way, language)).headers.get('content-language')).toBe(other)
      }
    }
  })

  test('says whom to ask, or that it is the coordinator', async () => {
    expect((await ask('/privacy')).text).toContain('privacy@example.org')
    for (const language of languages) {
      const said = JSON.stringify(copies[language].privacy({ organisation: null, contact: null }))
      expect(said).toMatch(/coordinator|koordinaattori|koordinator/)
      expect(said).not.toMatch(/\bnull\b|\bundefined\b/)
    }
  })

  test('runs nothing and is framed by nobody', async () => {
    const policy = (await ask('/terms')).headers.get('content-security-policy')
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'$/)
  })

  test('says the same in every language, chapter by chapter', () => {
    const shape = (of: (typeof copies)['en'], name: NoticeName) =>
      of[name](runner).chapters.map(({ says }) => says.map((said) => (typeof said === 'string' ? 'text' : said.length)))
    for (const name of names)
      for (const language of languages) expect(shape(copies[language] as typeof english, name)).toEqual(shape(english, name))
  })

  test('speaks with typographic quotation marks', () => {
    for (const language of languages)
      for (const name of names) {
        const { title, chapters } = copies[language][name](runner)
        for (const said of [title, ...chapters.flatMap((each) => [each.title, ...each.says.flat()])]) expect(said).not.toMatch(/['"`]|\s\s/)
      }
  })
})

test.each([
  ['/', 'fi-FI,fi;q=0.9,en;q=0.8', 'fi'],
  ['/', 'de-DE,de;q=0.9,sv;q=0.5,en;q=0.4', 'sv'],
  ['/', 'en;q=0.2, sv;q=0.9', 'sv'],
  ['/', 'fi;q=0, de', 'en'],
  ['/', undefined, 'en'],
  ['/', ';;q=,,-', 'en'],
  ['/?lang=sv', 'fi', 'sv'],
  ['/?lang=xx', 'fi', 'fi'],
  ['/', `${'x,'.repeat(10_000)}fi`, 'en'],
] as const)('%s with the wishes %j is read in %s', (url, wishes, language) => {
  expect(languageAsked(url, wishes)).toBe(language)
})
