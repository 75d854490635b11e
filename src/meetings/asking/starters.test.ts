import { describe, expect, it } from 'vitest'
import { aMember } from '../../../test/ground/pair-facts.ts'
import type { ProfileOf } from '../../programme/profile/profile.ts'
import { english } from '../copy.ts'
import { startersOf } from './starters.ts'

const member = (name: string) => aMember(name, { enrolmentId: name })
const profile = (enrolmentId: string, role: ProfileOf['role'], written: Partial<ProfileOf> = {}): ProfileOf => ({
  ...{ enrolmentId, role, field: null, wishes: null, knows: null, topics: null, phone: null, degree: null, work: null },
  ...{ ranked: [], decisive: null, languages: [], mentees: null, wrote: [] },
  ...written,
})
const [maija, aino] = [member('Maija'), member('Aino')]
const about = (reader: 'mentor' | 'mentee', ...profiles: ProfileOf[]) =>
  startersOf(
    { mentor: maija },
    reader === 'mentor' ? { me: maija, other: aino } : { me: aino, other: maija },
    new Map(profiles.map((each) => [each.enrolmentId, each])),
    english,
  )

describe('What a pair could talk about', () => {
  it('is what the mentee hopes for, what the mentor knows and what the mentee studies, for a mentor', () => {
    const lines = about(
      'mentor',
      profile('Maija', 'mentor', { knows: 'Interviews' }),
      profile('Aino', 'mentee', { wishes: 'A job', field: 'Law' }),
    )
    expect(lines).toEqual([
      'Aino hopes for this. Ask where to begin: “A job”',
      'Tell a story from what you know: “Interviews”',
      'Ask how the studies are going: “Law”',
    ])
  })

  it.each([
    ['nobody wrote anything', [profile('Maija', 'mentor'), profile('Aino', 'mentee')]],
    ['there are only blanks', [profile('Maija', 'mentor', { knows: ' \n ' })]],
    ['nobody agreed to be read', []],
  ])('is nothing where %s', (_, profiles) => {
    expect(about('mentee', ...profiles)).toEqual([])
  })

  it('quotes on one line, and a long text in part', () => {
    const [line = ''] = about('mentee', profile('Maija', 'mentor', { knows: `Bid\nwriting ${'and more '.repeat(60)}` }))
    expect(line).toMatch(/“Bid writing and more .*…”$/u)
    expect(line.length).toBeLessThan(160)
  })
})
