import { describe, expect, test } from 'vitest'
import { aPair, seen, somebody } from '../../test/ground/introductions.ts'
import { plainText } from '../contract/plain-text.ts'
import { languages, type Row, type View } from '../contract/view.ts'
import { apartView, languageOf, togetherView } from './views.ts'

const rowsOf = ({ parts }: View): readonly Row[] => parts.flatMap((part) => (part.kind === 'fields' ? part.rows : []))
const labelsOf = (view: View): string[] => rowsOf(view).map(({ label }) => label)

describe('The language of a pair’s conversation', () => {
  test.each(languages)('is %s where both read it, whatever the cohort’s is', (language) => {
    const pair = aPair({ mentor: somebody('Maija', { language }), mentee: somebody('Aino', { language }) })
    expect(languageOf(pair, seen({ language: language === 'sv' ? 'en' : 'sv' }))).toBe(language)
  })

  test('is the cohort’s where they read different ones', () => {
    const pair = aPair({ mentor: somebody('Maija', { language: 'fi' }), mentee: somebody('Aino', { language: 'en' }) })
    expect(languageOf(pair, seen({ language: 'sv' }))).toBe('sv')
  })
})

describe('A pair in a conversation of its own', () => {
  test.each([
    ['en', 'Maija and Aino, meet each other!', 'Spring mentoring', 'What Aino hopes for: “Courage.”', 'Thursday 21 January at 17:00'],
    ['fi', 'Maija ja Aino, tutustukaa toisiinne!', 'Spring mentoring', 'Aino toivoo: ”Courage.”', 'torstaina 21. tammikuuta klo 17.00'],
    [
      'sv',
      'Maija och Aino, lär känna varandra!',
      'Spring mentoring',
      'Det här hoppas Aino på: ”Courage.”',
      'torsdag den 21 januari kl. 17.00',
    ],
  ] as const)('reads in %s who is who, where it begins, what the mentee hopes for and when they meet', (language, title, ...said) => {
    const both = { mentor: somebody('Maija', { language }), mentee: somebody('Aino', { language }), wishes: 'Courage.' }
    const view = togetherView(aPair(both), seen())
    expect(view.language).toBe(language)
    expect(view.parts[0]).toEqual({ kind: 'heading', text: title })
    for (const each of [...said, 'Room 5']) expect.soft(plainText(view)).toContain(each)
  })

  test('reads each other’s field beside the name, and no e-mail', () => {
    const view = togetherView(aPair({ mentor: somebody('Maija', { field: 'Law' }) }), seen())
    expect(rowsOf(view).slice(0, 2)).toEqual([
      { label: 'Mentor', value: 'Maija, Law' },
      { label: 'Mentee', value: 'Aino' },
    ])
    expect(plainText(view)).not.toContain('@')
  })

  test('reads nothing of hopes that nobody wrote down, and nothing of a place that is not known', () => {
    const view = togetherView(aPair(), seen({ venue: null }))
    expect(plainText(view)).not.toContain('hopes for')
    expect(labelsOf(view)).toEqual(['Mentor', 'Mentee', 'Kick-off'])
  })

  test('agrees on a talk at the kick-off, or on a first meeting of its own where one of them will not be there', () => {
    expect(plainText(togetherView(aPair(), seen()))).toContain('what you’d like to talk about at the kick-off')
    expect(plainText(togetherView(aPair({ meetsLater: true }), seen()))).toContain('You won’t meet at the kick-off')
  })

  test.each(['mentor', 'mentee'] as const)('sees which time zone is meant when its %s lives in another', (role) => {
    const far = somebody('Far', { timeZone: 'America/New_York' })
    expect(plainText(togetherView(aPair({ [role]: far }), seen()))).toContain('17:00 (GMT+2)')
    expect(plainText(togetherView(aPair({ [role]: { ...far, timeZone: 'Europe/Helsinki' } }), seen()))).not.toContain('GMT')
  })

  test('carries the instant, for platforms that show times in their reader’s own way', () => {
    expect(rowsOf(togetherView(aPair(), seen())).find(({ label }) => label === 'Kick-off')?.at).toBe('2027-01-21T15:00:00.000Z')
  })
})

describe('One of a pair that is told apart', () => {
  test.each([
    ['en', 'Meet your mentee: Aino', 'Meet your mentor: Maija'],
    ['fi', 'Tässä on mentoroitavasi: Aino', 'Tässä on mentorisi: Maija'],
    ['sv', 'Här är din adept: Aino', 'Här är din mentor: Maija'],
  ] as const)('reads in %s, her own language, who the other is', (language, ofMentee, ofMentor) => {
    const other = language === 'en' ? 'fi' : 'en'
    const toMentor = aPair({ mentor: somebody('Maija', { language }), mentee: somebody('Aino', { language: other }) })
    const toMentee = aPair({ mentor: somebody('Maija', { language: other }), mentee: somebody('Aino', { language }) })
    expect(apartView(toMentor, 'mentor', seen(), null)).toMatchObject({ language, parts: [{ text: ofMentee }, {}, {}, {}] })
    expect(apartView(toMentee, 'mentee', seen(), null)).toMatchObject({ language, parts: [{ text: ofMentor }, {}, {}, {}] })
  })

  test('gets a link into a chat and no e-mail, or the e-mail where there is no link', () => {
    const linked = apartView(aPair(), 'mentee', seen(), 'https://chat.example.org/maija')
    expect(linked.parts.at(-1)).toEqual({ kind: 'links', links: [{ label: 'Message Maija', url: 'https://chat.example.org/maija' }] })
    expect(plainText(linked)).not.toContain('maija@example.org')
    const without = apartView(aPair(), 'mentee', seen(), null)
    expect(rowsOf(without)).toContainEqual({ label: 'Email', value: 'maija@example.org' })
    expect(without.parts.some(({ kind }) => kind === 'links')).toBe(false)
  })

  test('reads the other’s field and e-mail, never her own', () => {
    const pair = aPair({ mentor: somebody('Maija', { field: 'Law' }), mentee: somebody('Aino', { field: 'Music' }) })
    const [toMentor, toMentee] = [apartView(pair, 'mentor', seen(), null), apartView(pair, 'mentee', seen(), null)]
    expect(rowsOf(toMentor).map(({ value }) => value)).toEqual(expect.arrayContaining(['Music', 'aino@example.org']))
    expect(plainText(toMentor)).not.toMatch(/Law|maija@/)
    expect(rowsOf(toMentee).map(({ value }) => value)).toEqual(expect.arrayContaining(['Law', 'maija@example.org']))
    expect(plainText(toMentee)).not.toMatch(/Music|aino@/)
  })

  test('is told the mentee’s hopes as a mentor; the mentee knows them', () => {
    const pair = aPair({ wishes: 'Courage.' })
    expect(plainText(apartView(pair, 'mentor', seen(), null))).toContain('What Aino hopes for: “Courage.”')
    expect(plainText(apartView(pair, 'mentee', seen(), null))).not.toContain('Courage.')
  })

  test('sees which time zone is meant only where her own is another', () => {
    const pair = aPair({ mentor: somebody('Maija', { timeZone: 'America/New_York' }) })
    expect(plainText(apartView(pair, 'mentor', seen(), null))).toContain('17:00 (GMT+2)')
    expect(plainText(apartView(pair, 'mentee', seen(), null))).not.toContain('GMT')
  })

  test('agrees on a first meeting where one of the two will not be at the kick-off', () => {
    for (const to of ['mentor', 'mentee'] as const)
      expect(plainText(apartView(aPair({ meetsLater: true }), to, seen(), null))).toContain('agree on a first meeting together')
  })
})
