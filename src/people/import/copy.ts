import { atStart, type EnglishRole } from '../../contract/role-words.ts'

/** Why a whole file cannot be read as a list. */
export type FileReason =
  | 'emptyFile'
  | 'wrongFileType'
  | 'passwordProtected'
  | 'fileTooLarge'
  | 'unpackedTooLarge'
  | 'sheetTooLarge'
  | 'tookTooLong'
  | 'tookTooMuch'
  | 'tooManyAtOnce'
  | 'damagedFile'
  | 'unreadableEncoding'
  | 'tooManyRows'
  | 'noHeader'
  | 'noPeople'

/** What is wrong with a list; for every reason there are words below. */
export type ProblemReason =
  | FileReason
  // The header.
  | 'missingColumn'
  | 'duplicateColumn'
  | 'numbersForMentors'
  | 'twoPeopleInRow'
  // The text of a row or a cell.
  | 'lineTooLong'
  | 'tooManyCells'
  | 'quoteNotClosed'
  | 'brokenFormula'
  | 'shortenedNumber'
  | 'garbledText'
  | 'tooLong'
  // The meaning of a cell.
  | 'missingName'
  | 'missingEmail'
  | 'badEmail'
  | 'severalEmails'
  | 'missingRole'
  | 'unclearNo'
  | 'unknownRole'
  | 'bothRoles'
  | 'unknownLanguage'
  | 'unknownTimeZone'
  | 'unknownPlatform'
  | 'badSeats'
  | 'mentorOnlyForMentees'
  // How the rows fit together.
  | 'samePersonTwice'
  | 'twoRoles'
  | 'sharedEmail'
  | 'ownMentor'
  | 'mentorNotInList'
  | 'severalMentors'
  | 'menteeNotInList'
  | 'menteeNameNotUnique'
  | 'menteeHasOther'
  | 'mentorIsNotAMentor'
  | 'mentorNameNotUnique'
  | 'mentorRowHasProblems'
  | 'tooManyMentees'

/** What a sentence may mention. */
export interface Said {
  readonly value: string
  readonly otherLine: string
  readonly limit: string
}

/** Sentences follow “Row 14, column “Email”: ” and so begin in lower case. Each says what is wrong, then what to do. */
export interface Copy {
  readonly where: (line: string, column: string) => string
  readonly reasons: Readonly<Record<ProblemReason, (said: Said) => string>>
  /** What was not read, in whole sentences. */
  readonly leftOut: {
    readonly unknown: (columns: string) => string
    readonly ofTheForm: (columns: string) => string
    readonly otherRead: (columns: string, column: string) => string
    readonly noRoles: (columns: string, column: string) => string
    readonly anonymous: (columns: string, column: string) => string
    readonly hiddenColumns: (columns: string) => string
    readonly hiddenRows: (count: number, rows: string) => string
    readonly hiddenSheets: (sheets: string) => string
    readonly noList: (sheets: string) => string
    readonly saysNoRoles: (sheets: string) => string
    readonly otherSheetRead: (sheets: string, sheet: string) => string
    readonly tooManySheets: (sheets: string) => string
    readonly answeredAgain: (rows: string) => string
    readonly headerAgain: (rows: string) => string
    readonly aboveHeader: (rows: string) => string
    readonly footer: (rows: string) => string
    readonly groupTitle: (rows: string) => string
    readonly saidNo: (rows: string) => string
    readonly isOut: (rows: string) => string
    readonly inSheet: (sheet: string, text: string) => string
    readonly more: (count: number) => string
  }
  /** What was taken where a cell says more than one thing. These follow `where`, too. */
  readonly chosen: {
    readonly largestNumber: (value: string, word: string) => string
    readonly oneLanguage: (value: string, word: string) => string
    readonly otherAddress: (email: string) => string
    readonly otherMentor: (mentor: string) => string
    readonly bareNumber: () => string
    readonly sameName: (name: string, email: string) => string
    readonly swapped: (column: string) => string
    readonly hiddenColumn: () => string
    readonly otherwiseMentee: () => string
    readonly otherwiseMentor: () => string
    readonly more: (count: number) => string
  }
  /** Questions about columns, with the titles below them as answers. */
  readonly asks: {
    readonly name: () => string
    readonly email: () => string
    readonly role: () => string
    /** What a no means in the column with this title. */
    readonly no: (column: string) => string
  }
}

const columns = (mentee: EnglishRole) =>
  new Map([
    ['name', 'the name: add one with the header “Name”'],
    ['email', 'the email address: add one with the header “Email”'],
    ['role', `the role: add one with the header “Role” and write mentor, ${mentee.one} or coordinator in it`],
  ])

/** The words about a list, in English. */
export const en = (mentee: EnglishRole): Copy => ({
  where: (line, column) => (column === '' ? `Row ${line}` : `Row ${line}, column “${column}”`),
  reasons: {
    emptyFile: () => 'the file is empty. Save your list again and choose the file that has the people in it.',
    wrongFileType: ({ value }) => `“${value}” can’t be read as a list. Save your list as .xlsx or .csv (File, Save as) and try again.`,
    passwordProtected: ({ value }) => `“${value}” is protected with a password. Save a copy without a password and try again.`,
    fileTooLarge: ({ value, limit }) => `“${value}” is larger than ${limit} MB. Save only the list, without pictures, in a separate file.`,
    unpackedTooLarge: ({ value, limit }) =>
      `“${value}” has more than ${limit} MB of cells and formatting. Copy only the list, without formatting, into a new file.`,
    sheetTooLarge: ({ limit }) =>
      `a sheet covers more than ${limit} cells, empty ones included. Copy only the list into a new file, without the empty rows and columns around it.`,
    tookTooLong: ({ value, limit }) =>
      `reading “${value}” took longer than ${limit} seconds, so it was stopped. Copy only the list, as plain values, into a new file, or split it into one list for each cohort.`,
    tookTooMuch: ({ value, limit }) =>
      `reading “${value}” needed more than ${limit} MB of memory, so it was stopped. Copy only the list, as plain values, into a new file, or split it into one list for each cohort.`,
    tooManyAtOnce: ({ value, limit }) =>
      Number(limit) === 1
        ? `we didn’t read “${value}”, because you already have 1 list waiting. Please wait until we’ve answered about it, then send this one again.`
        : `we didn’t read “${value}”, because you already have ${limit} lists waiting. Please wait until we’ve answered about them, then send it again.`,
    damagedFile: ({ value }) =>
      `“${value}” is damaged and can’t be opened. Open it in your spreadsheet program, save it as .xlsx or .csv and try again.`,
    unreadableEncoding: ({ value }) => `the letters in “${value}” can’t be read. Save your list as .xlsx or as “CSV UTF-8” and try again.`,
    tooManyRows: ({ limit }) =>
      `the list has more than ${limit} rows. Split it into one list for each cohort. If your list is shorter, delete the other sheets and the empty rows and columns around it.`,
    noHeader: () =>
      'we couldn’t find a row with the names of the columns. Write such a row above the people, with at least Name, Email and Role.',
    noPeople: () => 'there’s nobody below the header. Write each person in a separate row.',
    missingColumn: ({ value }) => `there’s no column for ${columns(mentee).get(value) ?? value}.`,
    duplicateColumn: ({ value }) => `this column means the same as “${value}”. Keep one of them, or give this one a different header.`,
    numbersForMentors: ({ value }) =>
      `this column holds telephone numbers such as “${value}”, and no mentors. Write each header above the cells that it belongs to.`,
    twoPeopleInRow: ({ value }) =>
      `each row seems to hold two people (see “${value}”). Say whose each column is, for example “Mentor name”, “Mentor email”, “${atStart(mentee.one)} name” and “${atStart(mentee.one)} email”.`,
    lineTooLong: ({ limit }) =>
      `the row is longer than ${limit} characters. Write each person in a separate row, and shorten texts that we don’t need here.`,
    tooManyCells: ({ value }) =>
      `the row has more cells than there are columns; “${value}” is one too many. Put quotation marks around text that contains a comma or a semicolon.`,
    quoteNotClosed: ({ value }) => `a quotation mark opens here and isn’t closed: “${value}”. Close it or delete it.`,
    brokenFormula: ({ value }) => `the formula gives no result (${value}). Write the value itself into the cell.`,
    shortenedNumber: ({ value }) =>
      `the spreadsheet has turned this number into “${value}”. Format the column as text and write the number again.`,
    garbledText: ({ value }) => `“${value}” has garbled characters. Correct them, or save your list again as .xlsx or as “CSV UTF-8”.`,
    tooLong: ({ value, limit }) => `the text is longer than ${limit} characters: “${value}”. Shorten it.`,
    missingName: () => 'the name is missing. Write the name of the person.',
    missingEmail: () => 'the email address is missing. Write it like name@example.org.',
    badEmail: ({ value }) => `“${value}” isn’t an email address. Write it like name@example.org.`,
    severalEmails: ({ value }) =>
      `“${value}” is more than one email address, and each person has one. Keep the one they use in Slack or Teams.`,
    missingRole: () => `the role is missing. Write mentor, ${mentee.one} or coordinator.`,
    unclearNo: ({ value }) =>
      `${value === '' ? 'an empty cell' : `“${value}”`} doesn’t say whether this person takes part. Add a column “Role” with mentor, ${mentee.one} or coordinator, or delete the row.`,
    unknownRole: ({ value }) => `“${value}” isn’t a role. Write mentor, ${mentee.one} or coordinator.`,
    bothRoles: ({ value }) =>
      `“${value}” means two roles. Everybody has one role in a cohort: choose one, or list them in another cohort for the other.`,
    unknownLanguage: ({ value }) =>
      `“${value}” isn’t a language of the programme. Write English, Finnish or Swedish, or leave the cell empty.`,
    unknownTimeZone: ({ value }) => `“${value}” isn’t a time zone. Write it like Europe/Helsinki, or leave the cell empty.`,
    unknownPlatform: ({ value }) => `“${value}” can’t be used here. Write Slack or Teams, or leave the cell empty.`,
    badSeats: ({ value, limit }) =>
      `“${value}” isn’t a number of ${mentee.many}. Write a whole number from 1 to ${limit}, or leave the cell empty.`,
    mentorOnlyForMentees: ({ value }) =>
      `only ${mentee.a} has a mentor, but “${value}” is written here. Empty the cell, or correct the role.`,
    samePersonTwice: ({ value, otherLine }) => `${value} is also on row ${otherLine}. Keep the row that’s right and delete the other.`,
    twoRoles: ({ value, otherLine }) => `${value} has another role on row ${otherLine}. Each person has one role: delete one of the rows.`,
    sharedEmail: ({ value, otherLine }) =>
      `${value} is also the email address of somebody else, on row ${otherLine}. Give each person an email address of their own, or delete the row that’s wrong.`,
    ownMentor: ({ value }) =>
      `“${value}” is listed as their own mentor. Write somebody else, or leave the cell empty to put them on the waitlist.`,
    mentorNotInList: ({ value }) =>
      `the mentor “${value}” isn’t on the list. Add the mentor, correct the email address, or leave the cell empty to put the ${mentee.one} on the waitlist.`,
    menteeNotInList: ({ value }) =>
      `“${value}” isn’t on the list as ${mentee.a}. Add a row for them, or correct the name or the email address here.`,
    menteeNameNotUnique: ({ value }) => `more than one ${mentee.one} is called “${value}”. Write the email address instead.`,
    menteeHasOther: ({ value, otherLine }) => `“${value}” (row ${otherLine}) has another mentor on the list. Keep the mentor that’s right.`,
    severalMentors: ({ value }) => `“${value}” is more than one mentor, and each ${mentee.one} has one. Keep the one that’s right.`,
    mentorIsNotAMentor: ({ value, otherLine }) =>
      `“${value}” is on the list (row ${otherLine}), but not as a mentor. Correct the role there, or write another mentor here.`,
    mentorNameNotUnique: ({ value }) => `more than one mentor is called “${value}”. Write the mentor’s email address instead.`,
    mentorRowHasProblems: ({ value, otherLine }) =>
      `the row of the mentor “${value}” has a problem. Please correct row ${otherLine}; then this one is right, too.`,
    tooManyMentees: ({ value, otherLine, limit }) =>
      `the mentor “${value}” already has as many ${mentee.many} as they agreed to (${limit}, see row ${otherLine}). Choose another mentor, leave the cell empty to put the ${mentee.one} on the waitlist, or write a larger number in the mentor’s row.`,
  },
  leftOut: {
    unknown: (columns) => `We read nothing from these columns: ${columns}.`,
    ofTheForm: (columns) => `The form added these columns itself, so we read nothing from them: ${columns}.`,
    otherRead: (columns, column) => `We read “${column}” instead of these columns: ${columns}.`,
    noRoles: (columns, column) => `These columns hold something other than roles, so we read the roles from “${column}”: ${columns}.`,
    anonymous: (columns, column) => `These columns have no email addresses, so we read them from “${column}”: ${columns}.`,
    hiddenColumns: (columns) => `These columns are hidden in the file, so we didn’t read them: ${columns}.`,
    hiddenRows: (count, rows) =>
      count === 1
        ? `1 row is hidden in the file (for example by a filter), so we didn’t read it: ${rows}.`
        : `${count} rows are hidden in the file (for example by a filter), so we didn’t read them: ${rows}.`,
    hiddenSheets: (sheets) => `These sheets are hidden in the file, so we didn’t read them: ${sheets}.`,
    noList: (sheets) => `These sheets aren’t lists of people, so we didn’t read them: ${sheets}.`,
    saysNoRoles: (sheets) =>
      `These sheets don’t say who is a mentor and who is ${mentee.a}, so we didn’t read them: ${sheets}. Add a column “Role” to them, or save each in a separate file and send that.`,
    otherSheetRead: (sheets, sheet) =>
      `We read ${sheet} and not these sheets: ${sheets}. If you mean another sheet, save it in a separate file and send that.`,
    tooManySheets: (sheets) => `The file has too many sheets, so we didn’t read these: ${sheets}.`,
    answeredAgain: (rows) => `Some people answered the form again. Their last answer counts, so we didn’t read these rows: ${rows}.`,
    aboveHeader: (rows) => `These rows stand above the names of the columns, so we didn’t read them: ${rows}.`,
    footer: (rows) => `These rows at the end are a sum or a remark, so we didn’t read them: ${rows}.`,
    saidNo: (rows) => `These people said that they won’t take part, so we left them out: ${rows}.`,
    isOut: (rows) => `The list says that these people aren’t taking part, so we left them out: ${rows}.`,
    groupTitle: (rows) => `These rows only name a group, so we didn’t read them: ${rows}.`,
    headerAgain: (rows) => `These rows repeat the names of the columns, so we didn’t read them: ${rows}.`,
    inSheet: (sheet, text) => `Sheet “${sheet}”: ${text}`,
    more: (count) => `${count} more`,
  },
  chosen: {
    largestNumber: (value, word) => `we read “${value}” as ${word}, the largest number in it.`,
    oneLanguage: (value, word) => `we read “${value}” as ${word}, because each person has one language.`,
    bareNumber: () => 'the phone number starts with neither 0 nor +, which spreadsheets often drop. We keep it as it is. Please check it.',
    otherMentor: (mentor) => `this cell is empty, so we took the mentor from another column: ${mentor}.`,
    otherAddress: (email) => `there’s no email address here, so we took the one of their account: ${email}.`,
    sameName: (name, email) => `${name} is on the list twice, also with ${email}. If it’s the same person, please delete one of the rows.`,
    swapped: (column) => `this column holds the email addresses, and “${column}” the names, so we read them that way round.`,
    hiddenColumn: () => 'this column is hidden in the file. We read it anyway, because no other column says the same.',
    otherwiseMentee: () => `we read everybody who isn’t a mentor here as ${mentee.a}.`,
    otherwiseMentor: () => `we read everybody who isn’t ${mentee.a} here as a mentor.`,
    more: (count) => (count === 1 ? 'We read 1 other cell in the same way.' : `We read ${count} other cells in the same way.`),
  },
  asks: {
    name: () => 'Which of these columns is the name?',
    email: () => 'Which of these columns is the email address?',
    role: () => `Which of these columns is the role: mentor, ${mentee.one} or coordinator?`,
    no: (column) => `Some people said no to “${column}”. Do they take part?`,
  },
})
