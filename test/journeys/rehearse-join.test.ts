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
  test('as many as are wanted, every fifth as a mentor; nobody gets a place that is not there, and pairs are made once joining is over', async () => {
    const ran = await rehearsed(
      '--join',
      '10',
      '--places',
      '3',
      '--mix-join',
      'finish=1',
      '--mix',
      'coming=1',
      '--pair',
      'everybody',
      '--json',
    )
    expect(ran.code).toBe(0)
    expect(lines(ran).filter(({ type }) => type === 'event')).toMatchObject([
      { what: 'letJoin', outcome: 'done' },
      { what: 'pair', at: '2027-01-06T18:00:00+02:00', outcome: 'done' },
    ])
    expect(joiners(ran).map(({ step }) => step)).toEqual(Array.from({ length: 10 }, () => 'finished'))
    const of = (role: string) => joiners(ran).filter((line) => line['role'] === role)
    expect(of('mentor')).toHaveLength(2)
    expect(of('mentee').filter(({ mentor }) => mentor !== null)).toHaveLength(3)
    expect(of('mentee').filter(({ state, waitsFor }) => state === 'applied' && waitsFor === 'programme')).toHaveLength(5)
    expect(last(ran)).toMatchObject({ type: 'summary', joining: 10, joinedIn: 5, waitingToJoin: 5, waiting: 0 })
  })

  test('those of a list finish, stop or leave as it says, a place that is given up goes to the next, and each step is told at the end', async () => {
    const joins = await file(
      'joins.csv',
      `Nimi;Sähköposti;Rooli;Kieli;Ala;Joins at;Then
Aino Aho;Aino@example.org;opiskelija;suomi;;2026-12-21 10:00;leave
Bo Berg;bo@example.org;opiskelija;ruotsi;Korallit;2026-12-21 12:00;finish
Cia Carlson;cia@example.org;opiskelija;ruotsi;;2026-12-21 14:00;finish
Dan Dahl;dan@example.org;mentee;;;2026-12-22T10:00+02:00;stuck
Late Lund;late@example.org;mentee;;;2027-01-15 10:00;finish
`,
    )
    const ran = await rehearsed('--join', joins, '--places', '1', '--mix', 'coming=1', '--json')
    expect(joiners(ran).map(({ email, state, step, waitsFor }) => [email, state, step, waitsFor])).toEqual([
      ['aino@example.org', 'withdrawn', 'finished', null],
      ['bo@example.org', 'unpaired', 'finished', null],
      ['cia@example.org', 'applied', 'finished', 'programme'],
      ['dan@example.org', 'applied', expect.not.stringContaining('finished'), null],
    ])
    expect(lines(ran).flatMap(({ kind, to, language }) => (String(kind).startsWith('onboarding.') ? [[kind, to, language]] : []))).toEqual([
      ['onboarding.placeOffered', 'bo@example.org', 'sv'],
    ])
    expect(['aino', 'bo', 'dan', 'late'].map((name) => answersOf(ran, `${name}@example.org`))).toEqual([
      [
        ['beginsToJoin', true],
        ['finishesJoining', true],
        ['leaves', true],
      ],
      [
        ['beginsToJoin', true],
        ['finishesJoining', true],
        ['takePlace', true],
      ],
      [['beginsToJoin', true]],
      // Joining was over by then.
      [['beginsToJoin', false]],
    ])
    expect((await rehearsed('--join', joins, '--places', '1', '--mix', 'coming=1', '--json')).out, `the same number, the same bytes`).toBe(
      ran.out,
    )
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
Cia,cia@example.org,pilot,2026-12-21 10:00,
Dan,dan@example.org,mentee,2025-12-21 10:00,dance
Eva,eva@example.org,mentee,2027-12-21 10:00,
Kai,kai@example.org,coordinator,2026-12-21 10:00,
Fia,fia@example.org,mentee,soon,
Fia,FIA@example.org,mentee,2026-12-21 10:00,
`,
    )
    const { code, out, err } = await rehearsed('--join', joins, '--json')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err.split('\n').filter((line) => line.startsWith('bad.csv: '))).toEqual([
      'bad.csv: Row 2, column “name”: the name is missing. Write the name of the person.',
      'bad.csv: Row 3, column “email”: “nowhere” isn’t an email address. Write it like name@example.org.',
      'bad.csv: Row 4, column “role”: “pilot” isn’t a role. Write mentor, mentee or coordinator.',
      'bad.csv: Row 9, column “email”: fia@example.org is also on row 8. Keep the row that’s right and delete the other.',
      'bad.csv: Row 5: 2025-12-21 10:00 is before the rehearsal begins.',
      'bad.csv: Row 5: “dance” is not one of finish, stuck, leave.',
      'bad.csv: Row 6: 2027-12-21 10:00 is after the rehearsal ends.',
      'bad.csv: Row 7: a coordinator does not join by themselves.',
      'bad.csv: Row 8: “soon” is not a date and time like 2027-01-12 10:00.',
    ])
    expect(await rehearsed('--join', path('no-such.csv'))).toMatchObject({ code: 2, err: expect.stringContaining('no-such.csv') })
    const lacking = await file('lacking.csv', list)
    expect(await rehearsed('--join', lacking)).toMatchObject({
      ...{
        code: 2,
        err: expect.stringContaining('lacking.csv: It lacks the column “joins at”: when each begins to join, like 2027-01-12 10:00.'),
      },
    })
  })
})
