import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attached } from './attached.ts'

test.each([
  ['kick-off.ics', `attachment; filename="kick-off.ics"; filename*=UTF-8''kick-off.ics`],
  ['Äiti & Åsa (2).xlsx', `attachment; filename="Aiti _ Asa (2).xlsx"; filename*=UTF-8''%C3%84iti%20%26%20%C3%85sa%20%282%29.xlsx`],
  ['../../etc/passwd', `attachment; filename=".._.._etc_passwd"; filename*=UTF-8''..%2F..%2Fetc%2Fpasswd`],
  ['a"b\r\nset-cookie: c', `attachment; filename="a_b__set-cookie_ c"; filename*=UTF-8''a%22b%0D%0Aset-cookie%3A%20c`],
  ["it's 100*.txt", `attachment; filename="it_s 100_.txt"; filename*=UTF-8''it%27s%20100%2A.txt`],
])('the file %j is called that in every browser', (name, header) => {
  expect(attached(name)).toBe(header)
})

test('whatever a file is called, its name is whole and breaks no header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const [, plain = '', whole = ''] =
        /^attachment; filename="([A-Za-z0-9 ._()-]*)"; filename\*=UTF-8''([A-Za-z0-9._~%-]*)$/.exec(attached(name)) ?? []
      expect(decodeURIComponent(whole)).toBe(name.toWellFormed())
      expect(plain === '').toBe(name.normalize('NFKD').replace(/\p{M}/gu, '') === '')
    }),
  )
})
