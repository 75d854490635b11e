import { describe, expect, test } from 'vitest'
import { Instant } from '../kit/clock.ts'
import type { ListedPerson } from '../people/import/index.ts'
import { readScript } from './script.ts'

const people: ListedPerson[] = [{ line: 2, name: 'Päivi', email: 'päivi@example.org', role: 'mentee', language: 'fi' }]
const read = (bytes: Uint8Array) => readScript(bytes, people, 'Europe/Helsinki', Instant.from('2026-12-17T07:00:00Z'))
const utf8 = (text: string) => new TextEncoder().encode(text)
const table = (delimiter: string) =>
  [
    ['at', 'email', 'answer'],
    ['2027-01-08T10:00', 'päivi@example.org', 'coming'],
  ]
    .map((cells) => cells.join(delimiter))
    .join('\r\n')
const tap = { at: Instant.from('2027-01-08T08:00:00Z'), email: 'päivi@example.org', answer: 'coming', about: null }

describe('an answers file', () => {
  test.each([
    ['UTF-8', utf8(table(','))],
    ['UTF-8 with its mark', utf8(`\uFEFF${table(',')}`)],
    ['UTF-16', Buffer.from(`\uFEFF${table('\t')}`, 'utf16le')],
    ['Windows-1252', Buffer.from(table(';'), 'latin1')],
    ['semicolons', utf8(table(';'))],
    ['tabs', utf8(table('\t'))],
  ])('is read as a spreadsheet writes it: %s', (_how, bytes) => {
    expect(read(bytes)).toEqual([tap])
  })

  test('with nothing but its header means that nobody answers', () => {
    expect(read(utf8('at,email,answer,about\n'))).toEqual([])
  })

  test.each([
    ['no line at all', utf8(''), 'at, email, answer'],
    ['a header without rows that is a wrong one', utf8('when,email,answer\n'), 'column at:'],
    ['rows and no header', utf8('2027-01-08T10:00,päivi@example.org,coming\n'), 'at, email, answer'],
    ['something that is no text', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 8), 'not text'],
    ['a quotation mark that never ends', utf8('at,email,answer\n"2027'), 'cannot be read'],
  ])('with %s is refused with what its first line must be', (_what, bytes, words) => {
    expect(read(bytes)).toEqual({ problems: [expect.stringContaining(words)] })
  })
})
