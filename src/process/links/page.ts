/** A page of a signed link as HTML: readable on a phone and by a screen reader, without any script but that of a roll. */
import type { Language } from '../../contract/view.ts'
import type { LinkPage, PageButton, PagePart, Roll } from '../../house/link.ts'
import { unreachable } from '../../kit/result.ts'
import { type Html, html } from './html.ts'
import { rollOf } from './roll.ts'
import { css } from './style.ts'

/** The whole page. Its first heading is its title. */
export function pageOf({ language, parts }: LinkPage<string>): string {
  const first = parts.find((part) => part.kind === 'heading')
  const body = parts.map((part) => htmlOf(part, part === first))
  return documentOf(language, first?.text ?? 'Pari', first ? body : [html`<h1>Pari</h1>`, ...body])
}

/** The roll of a page. */
export const rollIn = ({ parts }: LinkPage<string>): Roll | undefined => parts.find((part) => part.kind === 'roll')

/** A whole document around what its reader sees. */
export const documentOf = (language: Language, title: string, body: readonly Html[]): string =>
  html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${title}</title>
${{ markup: `<style>${css}</style>` }}
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`.markup

type Acts = Extract<PagePart<string>, { kind: 'acts' }>

function htmlOf(part: PagePart<string>, isTitle: boolean): Html {
  switch (part.kind) {
    case 'heading':
      return isTitle ? html`<h1>${part.text}</h1>` : html`<h2>${part.text}</h2>`
    case 'text':
      return html`<p>${part.text}</p>`
    case 'note':
      return html`<p class="note">${part.text}</p>`
    case 'fields':
      return html`<dl>${part.rows.map(({ label, value }) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>`
    case 'list':
      return html`<ul>${part.items.map((item) => html`<li>${item}</li>`)}</ul>`
    case 'links':
      return html`${part.links.map(linkOf)}`
    case 'acts':
      return formOf(part)
    case 'drop':
      return dropOf(part)
    case 'roll':
      return rollOf(part)
    default:
      return unreachable(part)
  }
}

/** Only https addresses become links: pressing a link whose address is a script would run the script. */
const linkOf = ({ label, url }: { readonly label: string; readonly url: string }): Html =>
  url.startsWith('https://') ? html`<p><a href="${url}" rel="noreferrer">${label}</a></p>` : html`<p>${label}: ${url}</p>`

/** A field for one file. */
const dropOf = ({ label, submit }: Extract<PagePart<string>, { kind: 'drop' }>): Html =>
  html`<form method="post" enctype="multipart/form-data"><label>${label} <input type="file" name="file" required></label><button class="primary">${submit}</button></form>`

/** A form without an address is sent to the address of its page. */
const formOf = ({ acts }: Acts): Html => html`<form method="post">${acts.map(buttonOf)}</form>`

const buttonOf = ({ label, act, style }: PageButton<string>): Html =>
  html`<button name="act" value="${act}" class="${style ?? 'plain'}">${label}</button>`
