import { plural } from '../../contract/wording.ts'
import type { Copy } from './copy.ts'

/** The same in Finnish. */
export const finnish: Copy = {
  which: (count) => plural(count, 'fi', { one: 'Tarkoitatko tätä?', other: 'Mitä näistä tarkoitat?' }),
  written: (words) => `Kirjoitit: ”${words}”`,
  anew: 'Kirjoita uudelleen',
  first: (when) => `${when}, ennen kellojen siirtämistä taaksepäin`,
  second: (when) => `${when}, kellojen siirtämisen jälkeen`,
}
