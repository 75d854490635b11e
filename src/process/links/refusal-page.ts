import { copyOf } from '../../contract/language.ts'
import { languages } from '../../contract/view.ts'
import { finnish } from './copy.fi.ts'
import { swedish } from './copy.sv.ts'
import { type Copy, english } from './copy.ts'
import { html } from './html.ts'
import { documentOf } from './page.ts'

/** What the page says. */
export type RefusalWords = keyof Copy

const copyIn = copyOf<Copy>({ en: english, fi: finnish, sv: swedish })

/** Says the same in three languages, because nobody knows who reads it. */
export const refusalPage = (words: RefusalWords): string =>
  documentOf('en', 'Pari', [
    html`<h1>Pari</h1>`,
    ...languages.map((language) => {
      const { title, text } = copyIn(language)[words]
      return html`<section lang="${language}"><h2>${title}</h2><p>${text}</p></section>`
    }),
  ])
