/** Characters that nobody sees and that come along when cells are copied from web pages and mail programs. */
const unseen = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g
/** Joiners shape letters inside Persian or Indic names, so only those at the edges go. */
const edges = /^(?:\u200C|\u200D|\s)+|(?:\u200C|\u200D|\s)+$/g

/** Excel writes ="0401234" to keep a text a text, and '0401234 for the same reason; 't Hooft and 's-Gravenhage are names. */
const excelText = /^="([^]*)"$/
const textMark = /^'(?!t\s|s[-\s]|n\s)/i

/** A cell as one line: composed letters, single spaces, no marks that only a spreadsheet needs. */
export const cleanLine = (cell: string): string => cleanText(cell).replace(/\s+/g, ' ')

/** The same for longer texts, whose line breaks stay. */
export const cleanText = (cell: string): string =>
  cell
    .normalize('NFC')
    .replace(unseen, '')
    .replace(edges, '')
    .replace(excelText, '$1')
    .replace(textMark, '')
    .replace(/\r\n?/g, '\n')
    .replace(/(?:(?!\n)[\s\p{Cc}])+/gu, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
