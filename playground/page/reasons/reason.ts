import { finnish } from './copy.fi.ts'
import { swedish } from './copy.sv.ts'
import type { Copy, Reason } from './copy.ts'
import { english } from './copy.ts'

const copies: Readonly<Record<'en' | 'fi' | 'sv', Copy>> = { en: english, fi: finnish, sv: swedish }

/** What a delivery of this kind is called and why it goes out; `step` counts the questions. Kinds that nobody named keep their own name. */
export function reasonFor(language: keyof typeof copies, kind: string, step = 0): Reason {
  const copy = copies[language]
  const known: Reason | undefined = Object.hasOwn(copy.kinds, kind) ? copy.kinds[kind as keyof typeof copy.kinds] : undefined
  if (known === undefined) return { name: kind, why: copy.unknown }
  if (kind !== 'confirmation.ask') return known
  return { name: copy.asks[step - 1] ?? known.name, why: copy.askWhy[step - 1] ?? known.why }
}
