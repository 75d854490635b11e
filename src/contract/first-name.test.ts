import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstName, shortNames } from './first-name.ts'

describe('a first name', () => {
  test.each([
    ['Anna Virtanen', 'Anna'],
    ['Anna', 'Anna'],
    ['Anna-Liisa Mäki', 'Anna-Liisa'],
    ['  Anna   Virtanen ', 'Anna'],
    ['\tAnna\u00a0Virtanen\n', 'Anna'],
    ['anna virtanen', 'anna'],
    ['ANNA VIRTANEN', 'ANNA'],
    ['D’Arcy O’Brien', 'D’Arcy'],
    ['李小龙', '李小龙'],
    ['김 민수', '김'],
    ['Nguyễn Văn An', 'Nguyễn'],
    ['Van Nguyen', 'Van'],
    ['Ma Li', 'Ma'],
    ['MA LI', 'MA'],
    ['JP Virtanen', 'JP'],
    ['Anna V.', 'Anna'],
    ['Anna M. Virtanen', 'Anna'],
  ])('of %j is %j', (name, first) => {
    expect(firstName(name)).toBe(first)
  })

  test.each([
    ['Virtanen, Anna', 'Anna'],
    ['Virtanen,Anna Maria', 'Anna'],
    ['Dr. Virtanen, Anna', 'Anna'],
    ['Virtanen, Dr. Anna', 'Anna'],
    ['von der Beek, Ursula', 'Ursula'],
    ['Van der Berg, Anna', 'Anna'],
    ['El Amrani, Fatima', 'Fatima'],
    ['Virtanen, Anna (she/her)', 'Anna'],
    ['Virtanen,', 'Virtanen'],
    [', Anna', 'Anna'],
    ['VIRTANEN Anna', 'Anna'],
    ['van der Berg Anna', 'Anna'],
  ])('of %j, where the family name comes first, is %j', (name, first) => {
    expect(firstName(name)).toBe(first)
  })

  test.each([
    ['Dr. Anna Virtanen', 'Anna'],
    ['DR ANNA VIRTANEN', 'ANNA'],
    ['Prof. Dr. Bo Zhang', 'Bo'],
    ['Ms Anna Z', 'Anna'],
    ['Mr Bo Zhang', 'Bo'],
    ['DI Anna Virtanen', 'Anna'],
    ['DI ANNA VIRTANEN', 'ANNA'],
    ['FM Anna Virtanen', 'Anna'],
    ['ktm Anna Virtanen', 'Anna'],
    ['Dipl.-Ing. Bo Zhang', 'Bo'],
    ['fil.dr Anna Virtanen', 'Anna'],
    ['Anna Virtanen, PhD', 'Anna'],
    ['Anna Virtanen, DI, KTM', 'Anna'],
    ['Di Smith', 'Di'],
  ])('of %j is no title: %j', (name, first) => {
    expect(firstName(name)).toBe(first)
  })

  test.each([
    ['🎉 Katja 💃', 'Katja'],
    ['Katja💃 Leppänen', 'Katja'],
    ['- Bo Z', 'Bo'],
    ['"Maija" Virtanen', 'Maija'],
    ['”Maija” Virtanen', 'Maija'],
    ['(she/her) Anna Virtanen', 'Anna'],
    ['she/her Anna Virtanen', 'Anna'],
    ['Anna (Anni) Virtanen', 'Anna'],
    ['[EXT] Anna Virtanen', 'Anna'],
    ['Ext. Anna Virtanen', 'Anna'],
    ['Anna Virtanen | Aalto', 'Anna'],
    ['(Anna)', 'Anna'],
    ['A. Anna Virtanen', 'Anna'],
  ])('of %j is the word that is a name: %j', (name, first) => {
    expect(firstName(name)).toBe(first)
  })

  test.each([
    'A. Virtanen',
    'A.B. Virtanen',
    'Virtanen, A.',
    'van der Berg',
    'anna.virtanen@example.org',
    '🎉',
    '12345',
    'Dr.',
    '',
    '(',
    'Mr Dr',
  ])('of %j is not known: the whole name stands for it', (name) => {
    expect(firstName(name)).toBe(name)
  })

  test('of any text is part of it, and nothing only where nothing was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(name).toContain(firstName(name))
        expect(firstName(name) === '').toBe(name.trim() === '')
      }),
    )
  })

  test.each(['(', '[', '!', ',', 'a.', "a'", '.', ' ', 'A.', 'von '])(
    'of a hundred thousand times %j is found without looking at each part again',
    (part) => {
      const name = `${part.repeat(100_000)}a`
      expect(firstName(name).length).toBeLessThanOrEqual(name.length)
    },
  )
})

test('People who stand beside one another are called by the first name, and by the whole one where two have the same', () => {
  const names = new Map(['Aino Aalto', 'Aino Berg', 'Väinö Aalto', 'Lind, Eva'].map((name, at) => [at, name]))
  expect([...shortNames(names).values()]).toEqual(['Aino Aalto', 'Aino Berg', 'Väinö', 'Eva'])
})
