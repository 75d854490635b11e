import type { Column } from './columns.ts'
import { cellLimit, wishesLimit } from './list-limits.ts'
import type { ProblemReason } from './problem.ts'

/** #N/A, #REF!, also in other languages: #PUUTTUU!, #SAKNAS!. */
const formulaError = /^#(?:N\/A|\p{Lu}[\p{Lu}/0]+[!?])$/u

/**
 * Letters that were read by the wrong table before the file came to us. In turn: the replacement character; UTF-8 read as Windows-1252 (Ã¤);
 * Mac Roman (VirtŠnen) and DOS text (Virt„nen) read as Windows-1252; bytes that Windows-1252 does not have.
 */
const garbled = /\uFFFD|[ÃÂ][\u0080-\u00BF‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€]|â€|\p{Ll}[ŠŒ]|\p{L}[„†]\p{L}|[\u0080-\u009F]/u

/** What makes a cell useless before anybody asks what it means. `cell` is as it stands in the file. */
export function cellTrouble(column: Column, cell: string): { readonly reason: ProblemReason; readonly limit?: number } | undefined {
  const text = cell.trim()
  if (formulaError.test(text)) return { reason: 'brokenFormula' }
  if (garbled.test(text)) return { reason: 'garbledText' }
  const limit = column === 'wishes' ? wishesLimit : cellLimit
  return text.length > limit ? { reason: 'tooLong', limit } : undefined
}
