import type { ServerResponse } from 'node:http'
import { copyOf } from '../../../src/contract/language.ts'
import { isLanguage, type Language } from '../../../src/contract/view.ts'
import { finnish } from '../copy.fi.ts'
import { swedish } from '../copy.sv.ts'
import { type Copy, english } from '../copy.ts'

const copyIn = copyOf<Copy>({ en: english, fi: finnish, sv: swedish })

/** What somebody reads in the browser after installing. */
export interface Page {
  readonly status: number
  readonly say: (words: Copy['pages']) => { readonly title: string; readonly text: string; readonly link: string; readonly href: string }
}

/** A calm page in the first of the browser's languages that we speak. */
export function showPage(response: ServerResponse, accepted: string | undefined, page: Page): void {
  const language = languageOf(accepted)
  const { title, text, link, href } = page.say(copyIn(language).pages)
  response.writeHead(page.status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  })
  response.end(`<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>:root{color-scheme:light dark}body{font:1.1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:20vh auto;padding:0 1rem}</style>
<h1>${escaped(title)}</h1>
<p>${escaped(text)}</p>
<p><a href="${escaped(href)}">${escaped(link)}</a></p>
</html>
`)
}

/** `fi-FI,fi;q=0.9,en;q=0.8` is Finnish. Browsers send the languages in order. */
function languageOf(accepted = ''): Language {
  const wanted = accepted.split(',').map((each) => each.trim().slice(0, 2).toLowerCase())
  return wanted.find(isLanguage) ?? 'en'
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (each) => entities[each] ?? each)
