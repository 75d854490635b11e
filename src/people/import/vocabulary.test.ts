import { describe, expect, test } from 'vitest'
import { otherWords } from '../../../test/house/copy.ts'
import { readLanguage, readPlatform, readRole, roleVocabulary, saysWaitlist } from './vocabulary.ts'

describe('a role is read', () => {
  test.each([
    ['mentor', ['mentor', 'Mentor', 'MENTORI', 'ohjaaja', 'mentors', 'Mentor (alumni)', 'Mentori / Mentor']],
    [
      'mentee',
      ['mentee', 'Student', 'actor', 'aktori', 'opiskelija', 'mentoroitava', 'adept', 'aktör', 'studerande', 'protégé', 'Aktori/Adept'],
    ],
    ['coordinator', ['coordinator', 'Co-ordinator', 'organiser', 'organizer', 'koordinaattori', 'koordinator', 'samordnare', 'järjestäjä']],
  ])('as %s from words in three languages', (role, words) => {
    expect(words.filter((word) => readRole(word) !== role)).toEqual([])
  })

  test.each(['', 'boss', 'mentor/mentee', 'mentor & mentee', '1'])('but not from "%s"', (word) => {
    expect(readRole(word)).toBeUndefined()
  })
})

describe('in the lists of a programme a role is read', () => {
  const [, [, words] = []] = otherWords
  if (!words) throw new Error('There are no words of one’s own to try.')

  test.each(Object.values(words).flatMap((forms) => Object.values(forms)))('from its own word “%s”, in any form', (form) => {
    expect(readRole(form.toUpperCase(), roleVocabulary(words))).toBe('mentee')
    expect(readRole(form)).toBeUndefined()
  })

  test('from the words that everybody has, too', () => {
    expect(['mentor', 'mentee', 'organiser', 'boss'].map((word) => readRole(word, roleVocabulary(words)))).toEqual([
      ...['mentor', 'mentee', 'coordinator', undefined],
    ])
  })
})

describe('a language is read', () => {
  test.each([
    ['en', ['en', 'EN', 'en-GB', 'en_US', 'English', 'englanti', 'engelska', 'English (UK)', 'eng', 'in English']],
    ['fi', ['fi', 'fi-FI', 'Finnish', 'suomi', 'finska', 'Suomi / Finska', 'suomeksi', 'fin']],
    ['sv', ['sv', 'sv-FI', 'sv_SE', 'Swedish', 'svenska', 'ruotsi', 'på svenska', 'swe']],
  ])('as %s from codes and names', (language, words) => {
    expect(words.filter((word) => readLanguage(word) !== language)).toEqual([])
  })

  // "se" is Northern Sámi and "ru" Russian, whatever the writer meant.
  test.each(['', 'de', 'se', 'ru', 'German', 'Finnish / English', 'fi, sv'])('but not from "%s"', (word) => {
    expect(readLanguage(word)).toBeUndefined()
  })
})

test.each([
  ['Slack', 'slack'],
  ['MS Teams', 'teams'],
  ['Microsoft Teams', 'teams'],
  ['teams', 'teams'],
  ['Slack / Teams', undefined],
  ['Zoom', undefined],
])('the platform "%s" is read as %s', (word, platform) => {
  expect(readPlatform(word)).toBe(platform)
})

test.each(['', '-', '—', 'Waitlist', 'none', 'N/A', 'jonossa', 'odotuslista', 'väntelista', 'i kö'])(
  '"%s" in place of a mentor means the waitlist',
  (word) => {
    expect(saysWaitlist(word)).toBe(true)
  },
)

test.each(['?', 'Anna', 'tbd', 'anna@example.org'])('"%s" in place of a mentor does not mean the waitlist', (word) => {
  expect(saysWaitlist(word)).toBe(false)
})
