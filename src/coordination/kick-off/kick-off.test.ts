import { describe, expect, test } from 'vitest'
import { kickOff as startsAt } from '../../../test/ground/occasions.ts'
import { aSettingUp, aSummary, carla } from '../../../test/ground/set-up.ts'
import type { Form, Submitted } from '../../contract/form.ts'
import { plainText } from '../../contract/plain-text.ts'
import type { Language } from '../../contract/view.ts'
import { opensKickOff } from '../commands.ts'
import { openKickOff, planKickOff, startKickOff } from './kick-off.ts'

type World = Parameters<typeof aSettingUp>[0]

const open = (told: World = {}, language: Language = 'en') => openKickOff(aSettingUp(told).deps, opensKickOff('c'), carla(language))
const plan = (texts: Record<string, string>, told: World = {}, language: Language = 'en') =>
  planKickOff(aSettingUp(told).deps, { do: 'planKickOff', cohort: 'c' }, { texts, files: {} }, carla(language))
const start = (at: string, told: World = {}) =>
  startKickOff(aSettingUp(told).deps, { do: 'startKickOff', cohort: 'c', at, venue: '' }, { texts: {}, files: {} }, carla())

const formOf = (said: object): Form => {
  if (!('form' in said)) throw new Error(`No form: ${JSON.stringify(said)}`)
  return said.form as Form
}
const introOf = (form: Form): string => plainText({ language: form.language, parts: form.intro })
const wordsOf = (said: object): string => ('view' in said ? plainText(said.view as never) : JSON.stringify(said))
const date = { date: '2027-01-21', time: '17:00' }

describe('The form for a kick-off', () => {
  test.each([
    [
      'en',
      '2 mentors, 3 mentees with a place',
      'Kick-off',
      'Which day?',
      'At what time?',
      'Or type day and time',
      'Where?',
      'Time to change your mind',
    ],
    [
      'fi',
      '2 mentoria, 3 paikan saanutta mentoroitavaa',
      'Aloitustilaisuus',
      'Minä päivänä?',
      'Mihin aikaan?',
      'Tai kirjoita päivä ja kellonaika',
      'Missä?',
      'Harkinta-aika',
    ],
    ['sv', '2 mentorer, 3 adepter med plats', 'Startträff', 'Vilken dag?', 'Vilken tid?', 'Eller skriv dag och tid', 'Var?', 'Betänketid'],
  ] as const)('asks in %s for day, time and place, after who will come', async (language, people, title, ...labels) => {
    const form = formOf(await open({}, language))
    expect([form.title, ...form.fields.map(({ label }) => label)]).toEqual([title, ...labels])
    expect(introOf(form)).toContain(people)
    expect(form.sends).toEqual({ do: 'planKickOff', cohort: 'c' })
  })

  test('says on whose clock, and lets the place be open', async () => {
    const form = formOf(await open({ cohorts: [aSummary({ zone: 'Europe/Stockholm' })] }))
    expect(form.fields[1]).toMatchObject({ hint: 'Europe/Stockholm', initial: '17:00' })
    expect(form.fields[3]).toMatchObject({ name: 'venue', optional: true })
  })
})

describe('The plan', () => {
  test.each([
    ['en', 'Thursday 21 January at 17:00', 'we ask people who haven’t said yes or no'],
    ['fi', 'torstaina 21. tammikuuta klo 17.00', 'kysymme niiltä, joilta puuttuu vielä varma vastaus'],
    ['sv', 'torsdag den 21 januari kl. 17.00', 'vi frågar dem som inte har svarat'],
  ] as const)('is laid before her in %s, step by step, and begins only when she says so', async (language, when, step) => {
    const form = formOf(await plan({ ...date, venue: '  Room 5 ' }, {}, language))
    expect(introOf(form)).toContain(when)
    expect(introOf(form)).toContain(step)
    expect(form.fields.map(({ kind, name }) => [kind, name])).toEqual([['date', 'ends']])
    expect(form.sends).toEqual({ do: 'startKickOff', cohort: 'c', at: '2027-01-21T17:00', venue: 'Room 5' })
  })

  test('takes the venue from a form that was open before its field was renamed', async () => {
    expect(formOf(await plan({ ...date, place: 'Aula' })).sends).toMatchObject({ venue: 'Aula' })
  })

  test('lists its steps in order of time, in the cohort’s zone and its own words', async () => {
    const list = formOf(await plan(date)).intro.flatMap((part) => (part.kind === 'list' ? part.items : []))
    const asks = list.filter((line) => line.endsWith('we ask people who haven’t said yes or no'))
    expect(asks.map((line) => line.split(' – ')[0])).toEqual([
      'Thursday 7 January at 10:00',
      'Monday 11 January at 15:00',
      'Thursday 14 January at 10:00',
    ])
    expect(list.at(-1)).toContain('a last short message on the day')
    expect(list.filter((line) => line.endsWith('we tell mentors whether to come'))).toHaveLength(2)
  })

  test('names a step once where two of them fall together before a weekend', async () => {
    const list = formOf(await plan({ date: '2027-03-28', time: '18:00' })).intro.flatMap((part) => (part.kind === 'list' ? part.items : []))
    expect(list.filter((line) => line.startsWith('Thursday 25 March at 15:00'))).toHaveLength(1)
  })

  test.each([
    ['en', 'Please check the year: that’s 21 January 2028.'],
    ['fi', 'Tarkistathan vuoden: päivä on 21. tammikuuta 2028.'],
    ['sv', 'Kontrollera gärna året: dagen är den 21 januari 2028.'],
  ] as const)('says in %s which year it is where that may be a slip', async (language, words) => {
    expect(introOf(formOf(await plan({ ...date, date: '2028-01-21' }, {}, language)))).toContain(words)
    expect(introOf(formOf(await plan(date, {}, language)))).not.toContain(words.slice(0, 12))
  })

  test('leaves out what lies behind, and says that who should have been asked is asked at once', async () => {
    const late = introOf(formOf(await plan(date, { now: '2027-01-12T12:00' })))
    expect(late).toContain('right away: we ask people who should already have been asked')
    expect(late).not.toContain('7 January at 10:00')
    expect(late).toContain('14 January at 10:00')
    expect(introOf(formOf(await plan(date)))).not.toContain('right away')
  })

  test('warns of people who cannot be reached yet', async () => {
    expect(introOf(formOf(await plan(date, { cohorts: [aSummary({ unreachable: 2 })] })))).toContain('2 people can’t be reached yet')
    expect(introOf(formOf(await plan(date)))).not.toContain('reached')
  })

  test.each([
    ['no day', { time: '17:00' }, {}, 'Please choose a day.'],
    ['no day of any month', { date: '2027-02-30', time: '17:00' }, {}, 'Please choose a day.'],
    ['a day that is over', { date: '2026-11-30', time: '17:00' }, {}, 'That time has passed. Please choose a later day.'],
    ['this very minute', { date: '2026-12-01', time: '12:00' }, {}, 'That time has passed. Please choose a later day.'],
    ['the day after tomorrow', date, { now: '2027-01-20T16:00' }, 'It’s too late to ask everybody'],
  ])('of %s is not made, and the day is to be mended', async (_, texts, told, words) => {
    expect(await plan(texts, told)).toEqual({ problems: { date: expect.stringContaining(words) } })
  })
})

test('A plan of no time is not made, and that stands beside the time', async () => {
  expect(await plan({ date: '2027-01-21' })).toEqual({ problems: { time: 'Please choose a time.' } })
})

describe('A plan that she starts', () => {
  test('too late is refused with words, since time went by while she looked at it', async () => {
    const said: Submitted = await start('2027-01-21T17:00', { now: '2027-01-21T18:00' })
    expect(said).toMatchObject({ accepted: false })
    expect(wordsOf(said)).toBe('That time has passed. Please choose a later day.')
  })

  test('with a time that no plan holds is a defect', async () => {
    await expect(start('tomorrow')).rejects.toThrow('A plan holds no time: tomorrow')
  })
})

describe.each([
  ['opening the form', (told: World) => open(told)],
  ['asking for the plan', (told: World) => plan(date, told)],
  ['starting it', (told: World) => start('2027-01-21T17:00', told)],
])('In %s', (_, step) => {
  test.each([
    ['somebody who does not coordinate is refused', { coordinates: false }, 'Only a coordinator of this programme can do that.'],
    ['a programme that is gone is told', { cohorts: [] }, 'This programme is no longer here.'],
    ['a kick-off that is set stays as it is', { cohorts: [aSummary({ startsAt })] }, 'The kick-off is already set.'],
  ])('%s', async (__, told, words) => {
    const said = await step(told)
    expect(said).toMatchObject({ accepted: false })
    expect(wordsOf(said)).toContain(words)
  })
})
