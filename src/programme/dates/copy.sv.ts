import { plural } from '../../contract/wording.ts'
import type { Copy } from './copy.ts'

/** The same in Swedish. */
export const swedish: Copy = {
  which: (count) => plural(count, 'sv', { one: 'Menar du den här tiden?', other: 'Vilken tid menar du?' }),
  written: (words) => `Du skrev: ”${words}”`,
  anew: 'Skriv på nytt',
  first: (when) => `${when}, innan klockan ställs tillbaka`,
  second: (when) => `${when}, efter att klockan har ställts tillbaka`,
}
