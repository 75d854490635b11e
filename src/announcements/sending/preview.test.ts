import { describe, expect, test } from 'vitest'
import { asShown } from '../../../adapters/teams/measure.ts'
import { plainText } from '../../contract/plain-text.ts'
import type { Part } from '../../contract/view.ts'
import { Instant } from '../../kit/clock.ts'
import { summaryOf } from '../audience/summary.ts'
import type { Announcement, CohortFacts, Counted } from '../facts.ts'
import { announcementView, copyFor } from '../views.ts'
import { type Drawing, otherLooks, previewParts } from './preview.ts'

const copy = copyFor({ language: 'en' })
const now = Instant.from('2027-01-12T10:00:00Z')
const slackAndTeams: Drawing = new Map([
  ['slack', { asShown: (view) => view }],
  ['teams', { asShown }],
])
const announcement = {
  ...{ id: '00000000-0000-7000-8000-000000000001', category: 'needed', button: 'gotIt', recalledAt: null, picture: null, way: 'direct' },
  versions: { en: { title: 'Room', text: 'We meet in ~room 7~ room 8.' }, fi: { title: 'Huone', text: 'Huone 8.' } },
} as unknown as Announcement
const cell = (gets: 'en' | 'fi', platform: string | null, count: number): Counted => ({
  ...{ reads: gets, gets, platform, workspaceId: platform, isMuted: false, inChannel: false, count },
})
const words = (parts: readonly Part[]): string => plainText({ language: 'en', parts })

describe('The preview of an announcement', () => {
  const summary = summaryOf([cell('en', 'slack', 3), cell('en', 'teams', 2), cell('fi', 'teams', 1), cell('en', null, 1)], 'direct')

  test('shows each version as each platform of its readers does, with how many they are', () => {
    const said = words(previewParts(announcement, summary, slackAndTeams, [], now, copy))
    expect(said).toMatch(/In English, on Slack, for 3 people:[^]*In English, on Teams, for 2 people:[^]*~room 7~/)
    expect(said).toContain('In Finnish, on Teams, for one person:')
    expect(said).not.toContain('In Finnish, on Slack')
    expect(said).toContain('[Got it]')
  })

  test('shows once what looks the same', () => {
    const plain = { ...announcement, versions: { en: { title: 'Room', text: 'We meet in room 8.' } } }
    const same: Drawing = new Map([
      ['slack', { asShown: (view) => view }],
      ['teams', { asShown: (view) => view }],
    ])
    const said = words(previewParts(plain, summary, same, [], now, copy))
    expect(said.match(/We meet in room 8/g)).toHaveLength(1)
    expect(said).toContain('In English, on Slack, Teams, for 5 people:')
  })

  test('shows the message of the channel, which has every version', () => {
    const channelled = [{ id: 'c', language: 'fi', hasChannel: true } as unknown as CohortFacts]
    const said = words(previewParts({ ...announcement, way: 'channel' }, summaryOf([], 'channel'), slackAndTeams, channelled, now, copy))
    expect(said).toMatch(/In the channel, once for everybody:[^]*Huone 8\.[^]*We meet in/)
  })

  test('that is sent to whoever asks tells how other platforms show it, where they do in another way', () => {
    const view = announcementView(announcement, 'en', now)
    expect(otherLooks(view, slackAndTeams, 'slack', copy).map(words)).toEqual([
      expect.stringMatching(/On Teams it looks like this:[^]*~room 7~/),
    ])
    const plain = announcementView({ ...announcement, versions: { en: { title: 'Room', text: 'Room 8.' } } }, 'en', now)
    expect(otherLooks(plain, new Map([['slack', { asShown: (each) => each }]]), 'slack', copy)).toEqual([])
  })
})
