import { fileSizeLimit } from '../../src/people/import/list.ts'
import type { Mistake } from './mistake.ts'

const wholeFile = (value = 'people.csv') => ({ line: 0, column: '', value })

export const files: Mistake[] = [
  { reason: 'emptyFile', when: 'there is not one byte', file: '', problems: [wholeFile()] },
  { reason: 'emptyFile', when: 'there are blank lines only', file: '\n  \n;;;\n', problems: [wholeFile()] },
  { reason: 'wrongFileType', when: 'a PDF is called .csv', file: '%PDF-1.7\n%âãÏÓ', problems: [wholeFile()] },
  { reason: 'wrongFileType', when: 'a picture is sent', file: Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'), problems: [wholeFile()] },
  {
    reason: 'wrongFileType',
    when: 'a web page is called .xls',
    file: '<html><table><tr><td>Name</td></tr></table>',
    problems: [wholeFile()],
  },
  {
    reason: 'wrongFileType',
    when: 'XML begins with a byte order mark',
    file: '\uFEFF<?xml version="1.0"?><Workbook/>',
    problems: [wholeFile()],
  },
  {
    reason: 'wrongFileType',
    when: 'it is an old binary .xls',
    file: Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0', 'latin1'),
    name: 'people.xls',
    problems: [wholeFile('people.xls')],
  },
  {
    reason: 'passwordProtected',
    when: 'a spreadsheet has a password',
    file: Buffer.concat([Buffer.from('\xd0\xcf\x11\xe0\0\0', 'latin1'), Buffer.from('EncryptedPackage', 'utf16le')]),
    name: 'people.xlsx',
    problems: [wholeFile('people.xlsx')],
  },
  {
    reason: 'damagedFile',
    when: 'a spreadsheet breaks off',
    file: 'PK\x03\x04 and then nothing',
    name: 'people.xlsx',
    problems: [wholeFile('people.xlsx')],
  },
  {
    reason: 'fileTooLarge',
    when: 'a file has more than 20 MB',
    file: new Uint8Array(fileSizeLimit + 1),
    problems: [{ ...wholeFile(), limit: 20 }],
  },
  {
    reason: 'lineTooLong',
    when: 'a line has more than 20,000 characters; the others are read nevertheless',
    file: `Name,Email,Role\n${'A'.repeat(20_001)}\nBo,bo@example.org,mentor\n`,
    problems: [{ line: 2, column: '', value: `${'A'.repeat(79)}…`, limit: 20_000 }],
    good: ['Bo'],
  },
  {
    reason: 'unreadableEncoding',
    when: 'the bytes are no letters',
    file: Buffer.from('Name,Email\0\x01\x02\x03\0', 'latin1'),
    problems: [wholeFile()],
  },
  {
    reason: 'unreadableEncoding',
    when: 'it is UTF-32',
    file: Buffer.from('\xff\xfe\0\0N\0\0\0a\0\0\0', 'latin1'),
    problems: [wholeFile()],
  },
  {
    reason: 'noHeader',
    when: 'the people begin at once',
    file: 'Anna,anna@example.org,mentor\nBo,bo@example.org,mentee\n',
    problems: [wholeFile()],
  },
  {
    reason: 'noHeader',
    when: 'the header stands below the tenth row',
    file: `${'note\n'.repeat(10)}Name,Email,Role\nA,a@example.org,mentor\n`,
    problems: [wholeFile()],
  },
  { reason: 'noPeople', when: 'nobody stands below the header', file: 'Name,Email,Role\n,,\n', problems: [wholeFile()] },
  {
    reason: 'tooManyRows',
    when: 'more than 10,000 people are listed',
    file: `Name,Email,Role\n${'Anna,anna,mentor\n'.repeat(10_001)}`,
    problems: [{ ...wholeFile(), limit: 10_000 }],
  },
]

export const headers: Mistake[] = [
  {
    reason: 'missingColumn',
    when: 'the role is missing',
    file: 'List of 2027\nName,Email,Language\nAnna,anna,fi\n',
    problems: [{ line: 2, column: '', value: 'role' }],
  },
  {
    reason: 'missingColumn',
    when: 'only a last name is there, and no address',
    file: 'Surname,Role\nVirtanen,mentor\n',
    problems: [
      { line: 1, column: '', value: 'name' },
      { line: 1, column: '', value: 'email' },
    ],
  },
  {
    reason: 'twoPeopleInRow',
    when: 'a row holds two people, and no title says whose its columns are',
    file: 'Name,Email,Name,Email\nAnna,anna@example.org,Bo,bo@example.org\n',
    problems: [
      { line: 1, column: '', reason: 'missingColumn', value: 'role' },
      { line: 1, column: '', reason: 'twoPeopleInRow', value: 'Name, Email' },
    ],
  },
  {
    reason: 'duplicateColumn',
    when: 'two columns mean the same; the rows are checked nevertheless, but nobody is good',
    file: 'Name,Email,Role,E-mail address\nAnna,anna@example.org,mentor,anna@example.com\nBo,bo@example.org,boss,\n',
    problems: [
      { line: 1, column: 'E-mail address', reason: 'duplicateColumn', value: 'Email' },
      { line: 3, column: 'Role', reason: 'unknownRole', value: 'boss' },
    ],
    good: [],
  },
  {
    reason: 'numbersForMentors',
    when: 'the titles of mentors and telephones are exchanged; it is one problem, however many rows there are',
    file: 'Name,Email,Role,Mentor,Phone\nAnna,anna@example.org,mentor,+358 40 1234567,\nBo,bo@example.org,mentee,0401234567,anna@example.org\n',
    problems: [{ line: 1, column: 'Mentor', reason: 'numbersForMentors', value: '+358 40 1234567' }],
    good: [],
  },
]
