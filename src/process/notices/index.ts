/**
 * Pages that everybody may read: what this is, what is kept about people, and the rules of use, in three languages. They need no database and know nobody:
 * who runs this Pari is said in the configuration.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { copyOf } from '../../contract/language.ts'
import { type Language, languages } from '../../contract/view.ts'
import { type Html, html } from '../links/html.ts'
import { documentOf } from '../links/page.ts'
import { cssHash } from '../links/style.ts'
import { finnish } from './copy.fi.ts'
import { swedish } from './copy.sv.ts'
import { type Copy, english, type Notice, type NoticeName, type Runner } from './copy.ts'
import { languageAsked } from './language.ts'
import { noticePaths } from './paths.ts'

const copyIn = copyOf<Copy>({ en: english, fi: finnish, sv: swedish })

const names = Object.keys(noticePaths) as readonly NoticeName[]

/** Answers one page, in the language that its reader's browser asks for. */
export function answerNotice(name: NoticeName, runner: Runner, { url = '', headers }: IncomingMessage, response: ServerResponse): void {
  const language = languageAsked(url, headers['accept-language'])
  response.writeHead(200, { ...safe, 'content-language': language }).end(pageIn(language, name, runner))
}

/** One page in one language. */
export function pageIn(language: Language, name: NoticeName, runner: Runner): string {
  const copy = copyIn(language)
  const { title, chapters } = copy[name](runner)
  const written = chapters.flatMap((chapter): Html[] => [html`<h2>${chapter.title}</h2>`, ...chapter.says.map(saidAs)])
  return documentOf(language, title, [navigation(language, copy), html`<h1>${title}</h1>`, ...written, otherLanguages(language, name)])
}

const saidAs = (said: Notice['chapters'][number]['says'][number]): Html =>
  typeof said === 'string' ? html`<p>${said}</p>` : html`<ul>${said.map((each) => html`<li>${each}</li>`)}</ul>`

const navigation = (language: Language, { links }: Copy): Html =>
  html`<p class="note">${names.map((name) => html`<a href="${noticePaths[name]}?lang=${language}">${links[name]}</a> `)}</p>`

const otherLanguages = (language: Language, name: NoticeName): Html =>
  html`<p class="note">${languages
    .filter((other) => other !== language)
    .map(
      (other) => html`<a href="${noticePaths[name]}?lang=${other}" hreflang="${other}" lang="${other}">${copyIn(other).languageName}</a> `,
    )}</p>`

const safe = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'public, max-age=300',
  vary: 'accept-language',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'content-security-policy': `default-src 'none'; style-src '${cssHash}'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'`,
} as const
