import { describe, expect, test } from 'vitest'
import { hereAndNow } from '../../test/ground/here-and-now.ts'
import { ownScene } from './own-list.ts'

const rows = (...lines: string[]) => Buffer.from(['Name,Email,Role,Mentor,Platform', ...lines].join('\n')).toString('base64')
const maija = 'Maija,maija@example.org,mentor,,'
const aino = 'Aino,aino@example.org,mentee,maija@example.org,teams'
const wish = {
  kind: 'list',
  name: 'people.csv',
  programme: ' Spring 2027 ',
  kickOff: '2027-01-21T17:00',
  zone: 'Europe/Helsinki',
  language: 'en',
  platform: 'slack',
} as const

async function scene(given: Partial<Parameters<typeof ownScene>[0]>) {
  const made = await ownScene({ ...wish, base64: rows(maija, aino), ...given }, hereAndNow)
  if (!('cohorts' in made)) throw new Error(made.join('\n'))
  return made
}

describe('One’s own list', () => {
  test('becomes a cohort by the name that one gives it, whatever its file is called, five weeks ahead, with the holidays of its zone', async () => {
    const { name, start, cohorts } = await scene({})
    expect(name).toBe('Spring 2027')
    expect(start.toString()).toBe('2026-12-17T07:00:00Z')
    expect(cohorts).toMatchObject([{ name: 'Spring 2027', country: 'FI', kickOff: '2027-01-21T15:00:00Z' }])
    expect((await scene({ zone: 'Asia/Tokyo' })).cohorts[0]?.country).toBeNull()
  })

  test('puts people where they stand in it, and the others where one chose', async () => {
    const platforms = async (platform: 'slack' | 'teams' | 'mixed') =>
      (await scene({ platform })).accounts.map(({ person, platform: on }) => `${person.name} ${on}`)
    expect(await platforms('slack')).toEqual(['Coordinator slack', 'Maija slack', 'Aino teams'])
    expect(await platforms('teams')).toEqual(['Coordinator teams', 'Maija teams', 'Aino teams'])
    expect(await platforms('mixed')).toEqual(['Coordinator slack', 'Maija teams', 'Aino teams'])
  })

  test('says what was not read of it', async () => {
    const base64 = Buffer.from('Name,Email,Role,Shoe size\nMaija,maija@example.org,mentor,38').toString('base64')
    expect((await scene({ base64 })).notRead).toEqual(['We read nothing from these columns: “Shoe size”.'])
    expect((await scene({})).notRead).toEqual([])
  })

  test('gets a coordinator only if it has none', async () => {
    const own = rows('Carla,carla@example.org,coordinator,,', maija)
    expect((await scene({ base64: own })).accounts.map(({ person }) => person.name)).toEqual(['Carla', 'Maija'])
    expect((await scene({ language: 'fi' })).accounts[0]?.person.name).toBe('Koordinaattori')
  })

  test.each([
    ['en', 'give the programme a name', 'isn’t a date and time', 'email address is missing'],
    ['fi', 'Anna ohjelmalle nimi', 'ei ole päivä ja kellonaika', 'sähköposti'],
    ['sv', 'Ge programmet ett namn', 'inte ett datum med klockslag', 'e-post'],
  ] as const)('is refused in words with everything that is wrong: %s', async (language, name, kickOff, email) => {
    const bad = { ...wish, language, programme: ' ', kickOff: 'soon', base64: rows('Maija,,mentor,,') }
    const problems = await ownScene(bad, hereAndNow)
    expect(problems).toEqual([
      expect.stringContaining(name),
      expect.stringContaining(kickOff),
      expect.stringMatching(new RegExp(`${email}|e-?mail`, 'iu')),
    ])
  })

  test('needs a time zone, and not too many people', async () => {
    expect(await ownScene({ ...wish, zone: 'Helsinki', base64: rows(maija) }, hereAndNow)).toEqual([
      expect.stringContaining('isn’t a time zone'),
    ])
    const crowd = Array.from({ length: 1001 }, (_, nth) => `Mentor ${nth},mentor${nth}@example.org,mentor,,`)
    expect(await ownScene({ ...wish, base64: rows(...crowd) }, hereAndNow)).toEqual([expect.stringContaining('up to 1000 people')])
  })
})
