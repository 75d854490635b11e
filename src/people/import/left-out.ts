/** Why something in a file was not read; for each there are words. */
export type WhyLeftOut =
  // Columns.
  | 'unknown'
  | 'ofTheForm'
  | 'otherRead'
  | 'noRoles'
  | 'anonymous'
  // Columns, sheets, rows.
  | 'hidden'
  // Sheets.
  | 'noList'
  | 'saysNoRoles'
  | 'otherSheetRead'
  | 'tooManySheets'
  // Rows.
  | 'answeredAgain'
  | 'headerAgain'
  | 'aboveHeader'
  | 'footer'
  | 'groupTitle'
  | 'saidNo'
  | 'isOut'

/** One thing in a file that was not read. */
export interface LeftOut {
  readonly what: 'column' | 'sheet' | 'row'
  /** The title of the column, the name of the sheet; of a row its number, and who stands in it. */
  readonly name: string
  readonly why: WhyLeftOut
  /** What was read in its place: a column, a sheet, or the number of a row. */
  readonly instead?: string
  /** The sheet in which it is, where more than one was read. */
  readonly sheet?: string
}

/** What was chosen where a cell says more than one thing: it was read, and has to be said. */
export interface Chosen {
  readonly line: number
  readonly column: string
  readonly why:
    | 'largestNumber'
    | 'bareNumber'
    | 'oneLanguage'
    | 'otherAddress'
    | 'otherMentor'
    | 'sameName'
    | 'swapped'
    | 'hiddenColumn'
    | 'otherwiseMentee'
    | 'otherwiseMentor'
  /** What stands there, cut to 80 characters. */
  readonly value: string
  /** What was taken. */
  readonly taken: string
  readonly sheet?: string
}
