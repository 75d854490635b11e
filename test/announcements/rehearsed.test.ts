import { beforeAll, describe, expect, test } from 'vitest'
import { filesOfOurOwn, type Line, lines, run } from '../journeys/rehearsing.ts'

/** What a coordinator announces in a rehearsal, through what she would press. */

const { path, file } = filesOfOurOwn()

beforeAll(async () => {
  await file(
    'list.csv',
    `name,email,role,language,mentor
Riikka Salonen,riikka@example.org,coordinator,en,
Katja Leppänen,katja@example.org,mentor,fi,
Aisha Rahman,aisha@example.org,mentee,sv,katja@example.org
Wilma Wirta,wilma@example.org,mentee,en,
`,
  )
  await file(
    'events.csv',
    `at,what,text
2027-01-05 10:00,correctAnnouncement,Too early
2027-01-12 10:00,announce,We meet in room 7.
2027-01-13 12:00,correctAnnouncement,We meet in room 8.
`,
  )
})

const rehearse = (...more: string[]) =>
  run('--cohort', path('list.csv'), '--kickoff', '2027-01-21T17:00', '--zone', 'Europe/Helsinki', '--events', path('events.csv'), ...more)
const saying = (all: readonly Line[], kind: string) => all.filter((line) => line['kind'] === kind)

describe('An announcement in a rehearsal', () => {
  test('reaches everybody in their own language, and who had tapped hears of the correction', async () => {
    const answers = await file('answers.csv', 'at,email,answer\n2027-01-12T15:00,aisha@example.org,gotIt\n')
    const ran = await rehearse('--answers', answers, '--json')
    expect(ran).toMatchObject({ code: 0, err: '' })
    const all = lines(ran)
    expect(all.filter(({ type }) => type === 'event').map(({ what, outcome, reason }) => [what, outcome, reason])).toEqual([
      ['correctAnnouncement', 'refused', 'Nothing has been announced yet.'],
      ['announce', 'done', undefined],
      ['correctAnnouncement', 'done', undefined],
    ])
    expect(
      saying(all, 'announcement.text')
        .map(({ to, language }) => `${String(to)} ${String(language)}`)
        .toSorted(),
    ).toEqual([...['aisha@example.org sv', 'katja@example.org fi', 'wilma@example.org en']])
    for (const line of saying(all, 'announcement.text')) expect(line['text']).toContain('We meet in room 7.')
    expect(all.find(({ type }) => type === 'answer')).toMatchObject({ email: 'aisha@example.org', answer: 'gotIt', accepted: true })
    expect(saying(all, 'announcement.corrected')).toEqual([
      expect.objectContaining({ to: 'aisha@example.org', text: expect.stringContaining('We meet in room 8.') as unknown }),
    ])
  })

  test('is tapped by imagined people, the same ones each time, and told day by day among the rest', async () => {
    const [once, again] = [await rehearse('--mix', 'coming=1', '--json'), await rehearse('--mix', 'coming=1', '--json')]
    const tapped = lines(once).filter(({ type, answer }) => type === 'answer' && answer === 'gotIt')
    expect(tapped.length).toBeGreaterThan(0)
    const told = saying(lines(once), 'announcement.corrected').map(({ to }) => String(to))
    expect(new Set(told)).toEqual(new Set(tapped.map(({ email }) => String(email))))
    expect(again.out).toBe(once.out)
    const inWords = await rehearse('--mix', 'coming=1')
    expect(inWords.out).toMatch(/10:00 .*announce/)
    expect(inWords.out).toContain('an announcement was corrected')
  })
})
