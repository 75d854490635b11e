import { describe, expect, it } from 'vitest'
import { english } from './copy.ts'
import { readCard } from './read-card.ts'

const read = (texts: Readonly<Record<string, string>>) => readCard(texts, english)
const card = (shared: Readonly<Record<string, string>>) => ({
  card: { email: null, phone: null, linkedin: null, messenger: null, ...shared },
})

describe('What somebody shares', () => {
  it('is what they tick, and nothing that only stands there', () => {
    expect(read({ which: 'email', email: 'maija@example.org', phone: '+358 40 123 4567' })).toEqual(card({ email: 'maija@example.org' }))
  })

  it.each([
    ['nothing is ticked', { email: 'maija@example.org' }, { which: english.form.nothing }],
    ['what is ticked is empty', { which: 'phone', phone: ' \n' }, { phone: english.form.empty }],
    ['it is no address', { which: 'email,phone', email: 'maija', phone: '040 123 4567' }, { email: english.form.badEmail }],
    ['it is no number', { which: 'phone', phone: 'call me' }, { phone: english.form.badPhone }],
    [
      'it is a page elsewhere',
      { which: 'linkedin', linkedin: 'https://linkedin.com.evil.example/in/maija' },
      { linkedin: english.form.badLinkedin },
    ],
    [
      'it carries a name and a password',
      { which: 'linkedin', linkedin: 'https://me:pw@linkedin.com/in/maija' },
      { linkedin: english.form.badLinkedin },
    ],
  ])('is refused beside its field where %s', (_, texts, problems) => {
    expect(read(texts)).toEqual({ problems })
  })

  it.each([
    ['linkedin.com/in/maija', 'https://linkedin.com/in/maija'],
    ['https://www.linkedin.com/in/maija?trk=x#y', 'https://www.linkedin.com/in/maija'],
    ['http://fi.linkedin.com/in/maija', 'https://fi.linkedin.com/in/maija'],
  ])('has the address of a page as a plain https address: %s', (written, expected) => {
    expect(read({ which: 'linkedin', linkedin: written })).toEqual(card({ linkedin: expected }))
  })
})
