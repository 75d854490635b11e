import type { Language } from '../../../src/contract/view.ts'
import type { Kinds, Reason } from '../shown.ts'
import { finnish } from './copy.fi.ts'
import { swedish } from './copy.sv.ts'
import { type Copy, english } from './copy.ts'

const copies: Readonly<Record<Language, Copy>> = { en: english, fi: finnish, sv: swedish }

/** What a delivery of this kind is called and why it goes out; `step` counts the times. Kinds that nobody named keep their own name. */
export function reasonFor(kinds: Kinds, language: Language, kind: string, step = 0): Reason {
  const copy = copies[language]
  if (Object.hasOwn(copy.kinds, kind)) return copy.kinds[kind as keyof Copy['kinds']]
  const words = Object.hasOwn(kinds, kind) ? kinds[kind]?.[language] : undefined
  return words?.steps?.[step - 1] ?? words ?? { name: kind, why: copy.unknown }
}
