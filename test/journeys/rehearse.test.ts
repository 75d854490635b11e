import { beforeAll, describe, expect, test } from 'vitest'
import { filesOfOurOwn, type Line, lines, type Ran, run } from './rehearsing.ts'

const { path, file } = filesOfOurOwn()

beforeAll(() => file('list.csv', list))

const list = `name,email,role,language,mentor,field,wishes
Riikka Salonen,riikka@example.org,coordinator,en,,,
Katja Leppänen,katja@example.org,mentor,fi,,Marketing,
Marko Hietala,marko@example.org,mentor,en,,Software,
Aisha Rahman,aisha@example.org,mentee,en,katja@example.org,,
Bo Zhang,bo@example.org,mentee,sv,marko@example.org,,
Uyen Le,uyen@example.org,mentee,en,,,I want to learn software
`

/** Of this list, told as JSON: each rehearsal is made once, since each is a process that plays weeks. */
const made = new Map<string, Promise<Ran>>()
const rehearsed = (...more: string[]): Promise<Ran> => {
  const one = made.get(more.join()) ?? run(...usual(), '--json', ...more)
  made.set(more.join(), one)
  return one
}

const usual = () => ['--cohort', path('list.csv'), '--kickoff', '2027-01-21T17:00', '--zone', 'Europe/Helsinki', '--country', 'FI']

describe('a rehearsal told as JSON', () => {
  test('says every delivery, answer and person, and ends with a summary', async () => {
    const ran = await rehearsed()
    expect(ran).toMatchObject({ code: 0, err: '' })
    const all = lines(ran)
    expect(all.find((line) => line['kind'] === 'confirmation.ask')).toEqual({
      type: 'delivery',
      at: '2027-01-07T10:00:00+02:00',
      key: expect.any(String),
      to: expect.stringContaining('@example.org'),
      role: expect.stringMatching(/^(mentor|mentee)$/),
      kind: 'confirmation.ask',
      step: 1,
      language: expect.stringMatching(/^(en|fi|sv)$/),
      text: expect.stringContaining('\n'),
    })
    expect(all.filter((line) => line['type'] === 'person').map((line) => line['email'])).toEqual([
      ...['riikka@example.org', 'katja@example.org', 'marko@example.org', 'aisha@example.org', 'bo@example.org', 'uyen@example.org'],
    ])
    expect(all.at(-1)).toMatchObject({ type: 'summary', people: 6, mentors: 2, mentees: 3 })
  })

  test('is the same to the byte for the same seed', async () => {
    const [first, again] = [await rehearsed('--seed', '3'), await run(...usual(), '--json', '--seed', '3')]
    expect(again.out).toBe(first.out)
  })

  test('is another for another seed', async () => {
    expect((await run(...usual(), '--json', '--seed', '4')).out).not.toBe((await rehearsed('--seed', '3')).out)
  })

  test('lets people answer as scripted, and says which answers were accepted', async () => {
    const answers = await file(
      'answers.csv',
      `at,email,answer,about
2027-01-07T18:00,aisha@example.org,coming,
2027-01-07T18:30,katja@example.org,coming,
2027-01-07T19:00,uyen@example.org,accept,
2027-01-07T20:00,marko@example.org,coming,
2027-01-15T13:00,riikka@example.org,release,bo@example.org
2027-01-15T14:00,uyen@example.org,accept,
2027-01-15T14:05,uyen@example.org,coming,
`,
    )
    const told = lines(await run(...usual(), '--json', '--answers', answers))
    expect(
      told.filter((line) => line['type'] === 'answer').map(({ email, answer, about, accepted }) => [email, answer, about, accepted]),
    ).toEqual([
      ['aisha@example.org', 'coming', undefined, true],
      ['katja@example.org', 'coming', undefined, true],
      ['uyen@example.org', 'accept', undefined, false],
      ['marko@example.org', 'coming', undefined, true],
      ['riikka@example.org', 'release', 'bo@example.org', true],
      ['uyen@example.org', 'accept', undefined, true],
      ['uyen@example.org', 'coming', undefined, true],
    ])
    const person = (email: string) => told.find((line) => line['type'] === 'person' && line['email'] === email)
    expect(person('uyen@example.org')).toMatchObject({ state: 'coming', mentor: 'marko@example.org' })
    expect(person('bo@example.org')).toMatchObject({ state: 'released', mentor: null })
    expect(person('marko@example.org')).toMatchObject({ standing: 'go' })
    expect(told.filter((line) => line['to'] === 'uyen@example.org').map((line) => line['kind'])).toEqual(
      expect.arrayContaining(['offer.made', 'offer.won', 'confirmation.ask', 'confirmation.reminder']),
    )
  })

  test('passes silent seats on by itself when the programme says so', async () => {
    const silence = await file('nobody.csv', 'at,email,answer\n')
    const told = lines(await run(...usual(), '--json', '--auto-release', '--answers', silence))
    expect(told.filter((line) => line['kind'] === 'confirmation.released').map((line) => line['to'])).toEqual([
      'aisha@example.org',
      'bo@example.org',
    ])
    expect(told.filter((line) => line['type'] === 'person' && line['role'] === 'mentor').map((line) => line['standing'])).toEqual([
      'free',
      'free',
    ])
  })

  test('climbs the ladder that the programme has', async () => {
    const ladder = await file('ladder.json', JSON.stringify({ balanceAt: '10:30' }))
    const told = lines(await run(...usual(), '--json', '--ladder', ladder))
    expect(new Set(told.filter((line) => line['kind'] === 'coordinator.balance').map((line) => String(line['at']).slice(11, 16)))).toEqual(
      new Set(['10:30']),
    )
  })
})

test('a list without a coordinator is rehearsed, with a warning', async () => {
  const lonely = await file('lonely.csv', list.replace(/^Riikka.*\n/m, ''))
  const { code, err } = await run('--cohort', lonely, ...usual().slice(2), '--json')
  expect(code).toBe(0)
  expect(err).toContain('no coordinator')
})

describe('a rehearsal told to a coordinator', () => {
  test('goes day by day, shows the words once, and ends with a picture', async () => {
    const { code, out } = await run(...usual(), '--place', 'Room 5', '--programme', 'Spring mentoring')
    expect(code).toBe(0)
    expect(out).toContain('Nothing was sent to anybody')
    expect(out).toMatch(/Thursday,? 7 January 2027 {2}T−14/)
    expect(out).toContain('Room 5')
    expect(out).toContain('How it ends')
    expect(out).toMatch(/mentees +█+ +3/)
  })
})

describe('a rehearsal that goes on after the kick-off', () => {
  const isDeleted = ({ type }: Line) => type === 'deleted'
  const isLater = ({ at }: Line) => typeof at === 'string' && at > '2027-01-28T17'
  const isPair = ({ type }: Line) => type === 'pair'
  const long = async () => lines(await rehearsed('--until', '2029-08-01T12:00'))

  test('says what pairs do', async () => {
    expect((await long()).filter(isPair)[0]).toEqual({
      ...{ type: 'pair', mentor: expect.any(String) as string, mentee: expect.any(String) as string, state: 'ended' },
      ...{ met: expect.any(Number) as number, told: 0, planned: expect.any(Number) as number },
    })
    expect(new Set((await long()).map(({ kind }) => kind))).toContain('meeting.ask')
  })

  test('has the summary of the kick-off', async () => {
    expect((await long()).filter((line) => !isDeleted(line) && !isLater(line) && !isPair(line))).toEqual(lines(await rehearsed()))
  })

  test('says what is deleted and when', async () => {
    const deleted = (await long()).filter(isDeleted)
    expect(deleted.at(0)).toMatchObject({ deed: 'deleted texts of older messages' })
    expect(deleted.filter(({ deed }) => String(deed).includes('isn’t needed')).at(0)).toMatchObject({ at: '2027-07-22T00:00:00+03:00' })
    expect(deleted.at(-1)).toMatchObject({ at: '2029-07-22T00:00:00+03:00', deed: expect.stringContaining('everything') as string })
  })

  test('says in words what is deleted', async () => {
    const { out, code } = await run(...usual(), '--until', '2027-07-23T12:00')
    expect(code).toBe(0)
    expect(out).toContain('What is deleted afterwards\n')
    expect(out).toMatch(/Thursday,? 22 July 2027: Pari deleted what isn’t needed after the end of the programme \(\d+\)/)
  })

  test('says to a coordinator when nothing happens for a while', async () => {
    expect((await run(...usual(), '--until', '2027-02-01T12:00')).out).toContain('Nothing until Monday')
  })
})

describe('what cannot be rehearsed', () => {
  test('every problem of the command line is said in one go, with how to call it', async () => {
    const { code, out, err } = await run(
      '--kickoff',
      'soon',
      '--zone',
      'Mars/Crater',
      '--country',
      'XX',
      '--seed',
      '-1',
      '--mix',
      'coming=2',
      '--language',
      'de',
    )
    expect(code).toBe(2)
    expect(out).toBe('')
    for (const option of ['--cohort', '--kickoff', '--zone', '--country', '--seed', '--mix', '--language']) expect(err).toContain(option)
    expect(err).toContain('npm run rehearse -- --cohort FILE')
  })

  test('an unknown option is named', async () => {
    expect(await run(...usual(), '--jason')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--jason') })
  })

  test('every problem of every file is said in one go', async () => {
    const broken = await file(
      'broken.csv',
      'name,email,role,mentor\nAda,ada(at)example.org,mentor,\nBea,bea@example.org,pilot,\nCid,cid@example.org,mentee,nobody@example.org\n',
    )
    const answers = await file('bad.csv', 'at,email,answer,about\nsoon,zoe@example.org,perhaps,\n')
    const ladder = await file('bad.json', JSON.stringify({ hoursBetweenAsks: 1 }))
    const { code, out, err } = await run('--cohort', broken, ...usual().slice(2), '--answers', answers, '--ladder', ladder)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    for (const words of ['Row 2', 'Row 3', 'Row 4', '"soon"', 'zoe@example.org', 'perhaps', 'hoursBetweenAsks'])
      expect(err).toContain(words)
  })

  test('bad options hide no problem of a file, and a missing list none of the ladder', async () => {
    const broken = await file('rolls.csv', 'name,email,role,mentor\nBea,bea@example.org,pilot,\n')
    const answers = await file('mars.csv', 'at,email,answer\nsoon,zoe@example.org,coming\n')
    const ladder = await file('hasty.json', JSON.stringify({ hoursBetweenAsks: 1 }))
    const first = await run('--cohort', broken, '--zone', 'Mars/Crater', '--jason', '--answers', answers)
    expect(first).toMatchObject({ code: 2, out: '' })
    for (const words of ['--jason', '--zone', '--kickoff', 'ow 2', '"soon"', 'npm run rehearse -- --cohort FILE'])
      expect(first.err).toContain(words)
    expect(first.err).not.toContain('before the rehearsal begins')
    const second = await run('--ladder', ladder)
    for (const words of ['--cohort is missing', 'hoursBetweenAsks']) expect(second.err).toContain(words)
    const third = await run(...usual(), '--cohort', 'nowhere.csv', '--ladder', ladder)
    for (const words of ['nowhere.csv', 'hoursBetweenAsks']) expect(third.err).toContain(words)
  })

  test.each([
    ['a list that is not there', ['--cohort', 'no-such-file.csv'], 'no-such-file.csv'],
    ['answers that are not there', ['--answers', 'no-such-answers.csv'], 'no-such-answers.csv'],
    ['a ladder that is not JSON', ['--ladder', 'README.md'], 'README.md'],
    ['a set-up that comes too late', ['--from', '2027-01-19T13:00'], 'Too late'],
    ['a kick-off that is over', ['--from', '2027-02-01T10:00'], 'past'],
    ['shares that do not add up', ['--mix', 'coming=.5,silent=.4'], 'add up to 0.9'],
  ])('%s', async (_what, args, words) => {
    expect(await run(...usual(), ...args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(words) })
  })

  test('answers with a missing column, before the beginning, or about somebody else', async () => {
    const headless = await file('headless.csv', 'when,email,answer\n2027-01-08T10:00,bo@example.org,coming\n')
    expect(await run(...usual(), '--answers', headless)).toMatchObject({ code: 2, err: expect.stringContaining('at,email,answer,about') })
    const odd = await file(
      'odd.csv',
      'at,email,answer,about\n2026-01-08T10:00,bo@example.org,coming,\n2027-01-08T10:00,bo@example.org,coming,aisha@example.org\n2027-01-08T10:00,riikka@example.org,keep,\n',
    )
    const { code, err } = await run(...usual(), '--answers', odd)
    expect(code).toBe(2)
    for (const words of ['row 2', 'before the rehearsal begins', 'row 3', 'only a coordinator', 'row 4', 'column about'])
      expect(err).toContain(words)
  })
})
