import { describe, expect, test } from 'vitest'
import { encoded, encodings } from '../../../test/ground/list-files.ts'
import { decode } from './bytes.ts'

describe('a text is read back', () => {
  const text = 'Nimi;Sähköposti\r\nÅsa Öhman;asa@example.org\r\n'

  test.each(encodings)('from %s', (encoding) => {
    expect(decode(encoded(text, encoding))).toBe(text)
  })

  test('from Windows-1252 with letters that Latin-1 lacks', () => {
    expect(decode(Buffer.from('price \x80 5 \x96 \x93soon\x94, \xc5sa', 'latin1'))).toBe('price € 5 – “soon”, Åsa')
  })

  test('from UTF-8 with letters of every script', () => {
    expect(decode(encoded('Đặng Thị, Ярослав, 山田, عائشة'))).toBe('Đặng Thị, Ярослав, 山田, عائشة')
  })

  test('from UTF-16 whose first letters are not Latin', () => {
    expect(decode(encoded(`Ярослав\n${text}`, 'UTF-16LE'))).toBe(`Ярослав\n${text}`)
  })

  test('when it is empty, or shorter than any mark', () => {
    expect(decode(new Uint8Array())).toBe('')
    expect(decode(encoded('a'))).toBe('a')
  })

  test('though DOS ended it with a mark', () => {
    expect(decode(encoded('Name\n\u001A'))).toBe('Name\n\u001A')
  })
})

describe('no text is', () => {
  test.each([
    ['a zero within', 'Name\0Email and some more'],
    ['UTF-32', '\xff\xfe\0\0N\0\0\0'],
    ['a stream of control characters', '\x01\x02\x03\x04\x05\x06\x07\x08abc'],
  ])('%s', (_, bytes) => {
    expect(decode(Buffer.from(bytes, 'latin1'))).toBeUndefined()
  })
})
