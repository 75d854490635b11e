import type { Problems } from '../../contract/form.ts'
import { clean } from '../../kit/text.ts'
import { readEmail } from '../../people/import/index.ts'
import type { Copy } from './copy.ts'
import { type Card, type Way, ways } from './store.ts'

/** Characters that one way of reaching somebody may take. */
export const mostWay = 100

/** What somebody shares, out of what they filled in: only what is ticked. Or what is wrong, beside its field. */
export function readCard(texts: Readonly<Record<string, string>>, { form }: Copy): { readonly card: Card } | Problems {
  const ticked = new Set((texts['which'] ?? '').split(','))
  const chosen = ways.filter((way) => ticked.has(way))
  if (chosen.length === 0) return { problems: { which: form.nothing } }
  const problems: Record<string, string> = {}
  const card: Record<Way, string | null> = { email: null, phone: null, linkedin: null, messenger: null }
  for (const way of chosen) {
    const written = clean(texts[way] ?? '')
      .replaceAll(/\s+/gu, ' ')
      .trim()
    const read = written === '' ? null : reads[way](written)
    if (written === '') problems[way] = form.empty
    else if (read === null) problems[way] = way === 'email' ? form.badEmail : way === 'phone' ? form.badPhone : form.badLinkedin
    card[way] = read
  }
  return Object.keys(problems).length > 0 ? { problems } : { card }
}

/** A value as it is shown to others. Null: it is none. */
const reads: Readonly<Record<Way, (written: string) => string | null>> = {
  email: (written) => readEmail(written) ?? null,
  phone: (written) => (/^\+?[\d ()./-]+$/u.test(written) && written.replaceAll(/\D/gu, '').length >= fewestDigits ? written : null),
  linkedin: (written) => linkedinOf(written),
  messenger: (written) => written,
}
const fewestDigits = 5

/** The address of a LinkedIn page, with https. Nothing else becomes a link that others are shown. */
function linkedinOf(written: string): string | null {
  const withScheme = /^https?:\/\//iu.test(written) ? written : `https://${written}`
  const url = URL.canParse(withScheme) ? new URL(withScheme) : null
  const isThere = url !== null && (url.hostname === 'linkedin.com' || url.hostname.endsWith('.linkedin.com')) && url.pathname.length > 1
  return isThere && url.username === '' && url.port === '' ? `https://${url.hostname}${url.pathname}` : null
}
