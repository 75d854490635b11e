import { clean } from '../../kit/text.ts'

/** Text with markup that was written here: everything else is escaped on its way in. */
export interface Html {
  readonly markup: string
}

/** A template in which every string is escaped, so that nothing that somebody typed becomes markup. */
export const html = (literals: TemplateStringsArray, ...pieces: readonly (string | Html | readonly Html[])[]): Html => ({
  markup: literals.map((literal, at) => literal + inserted(pieces[at] ?? '')).join(''),
})

function inserted(piece: string | Html | readonly Html[]): string {
  if (typeof piece === 'string') return escaped(piece)
  return 'markup' in piece ? piece.markup : piece.map(({ markup }) => markup).join('')
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => clean(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
