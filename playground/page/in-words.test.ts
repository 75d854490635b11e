import { describe, expect, test } from 'vitest'
import { inWords } from './in-words.ts'
import { copies } from './languages.ts'
import type { Happening, Kinds } from './shown.ts'

const words = (name: string) => ({ name, why: '' })
const kinds: Kinds = { 'offer.made': { en: words('Offer'), fi: words('Tarjous'), sv: words('Erbjudande') } }
const asked: Happening = {
  at: '2027-01-14T10:00:00Z',
  kind: 'confirmation.ask',
  step: 'ask',
  count: 8,
  roles: { mentee: 8 },
  names: ['Aino'],
}
const said = (given: Partial<Happening>, language: keyof typeof copies = 'en') =>
  inWords({ ...asked, ...given }, { kinds, language, copy: copies[language] })

describe('What happens next is said in words', () => {
  test.each([
    ['en', '8 mentees are asked'],
    ['fi', '8 mentoroitavaa saa kysymyksen'],
    ['sv', '8 adepter får frågan'],
  ] as const)('as what happens to whom: %s', (language, sentence) => {
    expect(said({}, language)).toBe(sentence)
  })

  test('with everybody whom it happens to, by their role', () => {
    expect(said({ count: 10, roles: { mentor: 1, mentee: 8, coordinator: 1 } })).toBe('8 mentees, 1 mentor and the coordinator are asked')
    expect(said({ count: 1, roles: { mentee: 1 } })).toBe('1 mentee is asked')
  })

  test('by its name where it is no step that everybody takes', () => {
    const { step: _, ...offer } = { ...asked, kind: 'offer.made', count: 1, roles: { mentee: 1 } }
    expect(inWords(offer, { kinds, language: 'en', copy: copies.en })).toBe('1 mentee gets “Offer”')
  })

  test('by name, when people answer by themselves', () => {
    const answer = { kind: 'behaviour', names: ['Aino', 'Eero', 'Olli'] }
    expect(said({ ...answer, count: 1, names: ['Aino'] })).toBe('Aino answers')
    expect(said({ ...answer, count: 3 })).toBe('Aino and 2 more answer')
  })

  test.each([
    ['en', 'The kick-off begins', 'the texts of older messages are deleted'],
    ['fi', 'Aloitustilaisuus alkaa', 'vanhojen viestien tekstit poistetaan'],
    ['sv', 'Startträffen börjar', 'texterna i äldre meddelanden raderas'],
  ] as const)('as what happens, where it is said to nobody: %s', (language, begins, deletes) => {
    const toNobody = { count: 0, roles: {}, names: [] }
    expect(said({ ...toNobody, kind: 'begins' }, language)).toBe(begins)
    expect(said({ ...toNobody, kind: 'deletedTexts' }, language)).toBe(deletes)
  })
})
