/** People in one list; a cohort has some dozens, a whole university some thousands. */
export const rowLimit = 10_000

/** The header is looked for in this many filled rows at the top: titles and remarks may stand above it. */
export const headerSearchRows = 10

/** Bytes of a file; 10,000 people with long wishes stay below 10 MB. */
export const fileSizeLimit = 20 * 1024 * 1024

/** Bytes of all XML inside an .xlsx file; 10,000 people with eight columns make 4 MB. */
export const unpackedSizeLimit = 64 * 1024 * 1024

/** Cells of a sheet, blank ones included: what the reader lays out in memory. */
export const sheetAreaLimit = 2_000_000

/** Characters of a cell. */
export const cellLimit = 200
/** Characters of a mentee's wishes: what one may write in the chat, too. */
export const wishesLimit = 3_000

/** Mentees that one mentor can agree to. */
export const seatsLimit = 20
