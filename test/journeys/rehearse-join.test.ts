import { beforeAll, describe, expect, test } from 'vitest'
import { filesOfOurOwn, type Line, lines, type Ran, run } from './rehearsing.ts'

const { path, file } = filesOfOurOwn()
const list = `name,email,role,language
Riikka Salonen,riikka@example.org,coordinator,en
Katja Leppänen,katja@example.org,mentor,fi
`
beforeAll(() => file('list.csv', list))

const rehearsed = (...more: string[]): Promise<Ran> =>
  run('--cohort', path('list.csv'), '--kickoff', '2027-01-21T17:00', '--zone', 'Europe/Helsinki', ...more)
const joiners = (ran: Ran): Line[] => lines(ran).filter((line) => line['type'] === 'person' && line['step'] !== undefined)
const answersOf = (ran: Ran, email: string) =>
  lines(ran).flatMap((line) => (line['type'] === 'answer' && line['email'] === email ? [[line['answer'], line['accepted']]] : []))
const last = (ran: Ran) => lines(ran).at(-1)

describe('People join by themselves in a rehearsal', () => {
  test('as many as are wanted, every fifth as a mentor; nobody gets a place that is not there; the same number, the same bytes', async () => {
    const ran = await rehearsed('--join', '10', '--places', '3', '--mix-join', 'finish=1', '--json')
    expect(ran.code).toBe(0)
    expect(lines(ran).find(({ type }) => type === 'event')).toMatchObject({ what: 'letJoin', outcome: 'done' })
    expect(joiners(ran).map(({ step }) => step)).toEqual(Array.from({ length: 10 }, () => 'finished'))
    const states = (role: string) =>
      Object.groupBy(
        joiners(ran).filter((line) => line['role'] === role),
        ({ state }) => String(state),
      )
    expect(Object.values(states('mentor')).flat()).toHaveLength(2)
    expect(states('mentee')).toMatchObject({ unpaired: { length: 3 }, applied: { length: 5 } })
    expect(last(ran)).toMatchObject({ type: 'summary', joining: 10, joinedIn: 5 })
    expect((await rehearsed('--join', '10', '--places', '3', '--mix-join', 'finish=1', '--json')).out).toBe(ran.out)
  })

  test('all mentees get a place where their number has no limit, and those who join are paired once joining is over', async () => {
    const ran = await rehearsed('--join', '5', '--mix-join', 'finish=1', '--pair', 'everybody', '--json')
    const mentees = joiners(ran).filter(({ role }) => role === 'mentee')
    expect(mentees.filter(({ state }) => state === 'applied')).toEqual([])
    expect(lines(ran).filter(({ type }) => type === 'event')).toMatchObject([
      { what: 'letJoin', outcome: 'done' },
      { what: 'pair', at: '2027-01-06T18:00:00+02:00', outcome: 'done' },
    ])
    expect(mentees.filter(({ mentor }) => mentor !== null)).not.toEqual([])
  })

  test('those of a file finish, stop or leave as it says, and each step is told at the end', async () => {
    const joins = await file(
      'joins.csv',
      `name;email;role;joins at;then
Aino Aho;Aino@example.org;mentee;2026-12-21 10:00;finish
Bo Berg;bo@example.org;mentee;2026-12-22T10:00+02:00;stuck
Eero Eklund;eero@example.org;mentor;2026-12-23 10:00;leave
Late Lund;late@example.org;mentee;2027-01-15 10:00;finish
`,
    )
    const ran = await rehearsed('--join', joins, '--json')
    expect(ran.code).toBe(0)
    expect(Object.fromEntries(joiners(ran).map(({ email, step }) => [email, step]))).toEqual({
      ...{ 'aino@example.org': 'finished', 'bo@example.org': expect.not.stringContaining('finished'), 'eero@example.org': 'finished' },
    })
    expect(answersOf(ran, 'aino@example.org').slice(0, 2)).toEqual([
      ['beginsToJoin', true],
      ['finishesJoining', true],
    ])
    expect(answersOf(ran, 'bo@example.org')).toEqual([['beginsToJoin', true]])
    expect(answersOf(ran, 'eero@example.org')).toContainEqual(['leaves', true])
    // Joining was over by then.
    expect(answersOf(ran, 'late@example.org')).toEqual([['beginsToJoin', false]])
    const { out } = await rehearsed('--join', joins)
    expect(out).toMatch(/Began to join: 3; in: 1\./u)
    expect(out).toMatch(/at \w+: bo@example\.org\./u)
    expect(out).toContain('left: eero@example.org.')
  })

  test('a programme without a coordinator lets nobody join, and that is said', async () => {
    await file('alone.csv', list.replace('coordinator', 'mentor'))
    const ran = await rehearsed('--cohort', path('alone.csv'), '--join', '2', '--json')
    expect(lines(ran).find(({ type }) => type === 'event')).toMatchObject({
      ...{ what: 'letJoin', outcome: 'refused', reason: 'Nobody is a coordinator of the programme.' },
    })
    expect(joiners(ran)).toEqual([])
  })

  test('a file with mistakes is refused before anything happens, every row named by its line', async () => {
    const joins = await file(
      'bad.csv',
      `name,email,role,joins at,then
,aino@example.org,mentee,2026-12-21 10:00,
Bo,nowhere,mentee,2026-12-21 10:00,
Cia,cia@example.org,pilot,soon,
Dan,dan@example.org,mentee,2025-12-21 10:00,dance
Eva,eva@example.org,mentee,2027-12-21 10:00,
Fia,fia@example.org,mentee,2026-12-21 10:00,
Fia,FIA@example.org,mentee,2026-12-21 10:00,
`,
    )
    const { code, out, err } = await rehearsed('--join', joins, '--json')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err.split('\n').filter((line) => line.startsWith('Join, '))).toEqual([
      'Join, row 2: there is no name.',
      'Join, row 3: "nowhere" is not an email address.',
      'Join, row 4: "pilot" is not mentor or mentee.',
      'Join, row 4: "soon" is not a date and time like 2027-01-12 10:00.',
      'Join, row 5: 2025-12-21 10:00 is before the rehearsal begins.',
      'Join, row 5: "dance" is not one of finish, stuck, leave.',
      'Join, row 6: 2027-12-21 10:00 is after the rehearsal ends.',
      'Join, row 8: fia@example.org is there twice.',
    ])
    expect(await rehearsed('--join', path('no-such.csv'))).toMatchObject({ code: 2, err: expect.stringContaining('no-such.csv') })
    const lacking = await file('lacking.csv', 'name,email\nAino,aino@example.org\n')
    expect(await rehearsed('--join', lacking)).toMatchObject({
      ...{
        code: 2,
        err: expect.stringContaining('The join file lacks the column role, joins at: its first line must be name,email,role,joins at'),
      },
    })
  })
})
